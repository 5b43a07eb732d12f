//! What a diagnostic is about: how bad it is, its id, what is said, and the cure. Each code is a constant beside the check
//! that reports it; [`define_codes!`](crate::define_codes!) declares them.

use serde::{Serialize, Serializer};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The project it is in gets no figures.
    Error,
    /// The figures stand; somebody should look.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word used in data: `error`, `warning` or `note`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A kind of thing that is said about a budget. `{0}`, `{1}`… in its texts are the values found there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code {
    id: &'static str,
    severity: Severity,
    message: [&'static str; 2],
    hint: Option<[&'static str; 2]>,
}

impl Code {
    /// A code by its id, with the templates of its message in Chinese and English. Two that say the same thing of
    /// different places share an id.
    #[must_use]
    pub const fn new(severity: Severity, id: &'static str, zh: &'static str, en: &'static str) -> Self {
        Self { id, severity, message: [zh, en], hint: None }
    }

    /// The same with what to do about it.
    #[must_use]
    pub const fn with_hint(mut self, zh: &'static str, en: &'static str) -> Self {
        self.hint = Some([zh, en]);
        self
    }

    /// The code as data writes it: `line.amount`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The templates of its message, in Chinese and English.
    #[must_use]
    pub const fn message(&self) -> [&'static str; 2] {
        self.message
    }

    /// The templates of its cure, in Chinese and English; none where there is nothing to do about it.
    #[must_use]
    pub const fn hint(&self) -> Option<[&'static str; 2]> {
        self.hint
    }
}

/// Declares codes: `Error LINE_AMOUNT "line.amount", "应填金额", "needs an amount", hint "请填写", "fill it in";`.
#[macro_export]
macro_rules! define_codes {
    ($($severity:ident $name:ident $id:literal, $zh:literal, $en:literal
        $(, hint $hint_zh:literal, $hint_en:literal)?;)*) => {$(
        #[doc = concat!("`", $id, "`: ", $en, ".")]
        pub const $name: $crate::diagnostic::Code =
            $crate::diagnostic::Code::new($crate::diagnostic::Severity::$severity, $id, $zh, $en)
                $(.with_hint($hint_zh, $hint_en))?;
    )*};
}
impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Code {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "What a diagnostic is about. / 诊断代码。" })
    }
}
