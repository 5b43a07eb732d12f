//! Codes of diagnostics: id, severity, message and cure. Each code is a constant beside its check, declared by
//! [`define_codes!`](crate::define_codes!).

use serde::{Serialize, Serializer};

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The project it is about has no figures.
    Error,
    /// The figures stand, but should be reviewed.
    Warning,
    /// For information.
    Note,
}

impl Severity {
    /// The severity as in data: `error`, `warning` or `note`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A kind of diagnostic. `{0}`, `{1}`… in its texts are filled with values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code {
    id: &'static str,
    severity: Severity,
    message: [&'static str; 2],
    hint: Option<[&'static str; 2]>,
}

impl Code {
    /// A code with its id and the templates of its message in Chinese and English. Two codes that report the same
    /// problem of different places may share an id.
    #[must_use]
    pub const fn new(severity: Severity, id: &'static str, zh: &'static str, en: &'static str) -> Self {
        Self { id, severity, message: [zh, en], hint: None }
    }

    /// The code with the templates of its cure.
    #[must_use]
    pub const fn with_hint(mut self, zh: &'static str, en: &'static str) -> Self {
        self.hint = Some([zh, en]);
        self
    }

    /// The code's id as in data: `line.amount`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The severity of a diagnostic.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The templates of its message, in Chinese and English.
    #[must_use]
    pub const fn message(&self) -> [&'static str; 2] {
        self.message
    }

    /// The templates of its cure, in Chinese and English; `None` where nothing has to be done.
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
