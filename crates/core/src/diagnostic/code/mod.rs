//! Every kind of thing that can be said about a budget: how bad it is, its code, what is said, and what to do about
//! it. Here is how the table of them is read; its rows have a file of their own.

use serde::{Serialize, Serializer};

pub use self::table::Code;

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

/// What is said of a code: templates in Chinese and English.
pub(super) struct Template {
    pub(super) severity: Severity,
    pub(super) id: &'static str,
    pub(super) message: [&'static str; 2],
    /// Both empty where there is nothing to do about it.
    pub(super) hint: [&'static str; 2],
}

macro_rules! codes {
    ($($(#[$condition:meta])? $severity:ident $name:ident $id:literal, $zh:literal, $en:literal
        $(, hint $hint_zh:literal, $hint_en:literal)?;)*) => {
        /// A diagnostic's code. Two that say the same thing of different places share an id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "what is said of each is its documentation")]
        pub enum Code { $($(#[$condition])? $name,)* }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$($(#[$condition])? Self::$name),*];

            pub(super) const TEMPLATES: &'static [Template] = &[$($(#[$condition])? Template {
                severity: Severity::$severity,
                id: known_as($id),
                message: [said(Severity::$severity, $id, $zh), english(said(Severity::$severity, $id, $en))],
                hint: codes!(@hint $($hint_zh, $hint_en)?),
            }),*];
        }
    };
    (@hint) => { ["", ""] };
    (@hint $zh:literal, $en:literal) => { [advised($zh), english(advised($en))] };
}

// After the macro, which it is written with.
mod table;

/// Residents read what is wrong in words; its id is for programs and for who looks it up.
const fn known_as(id: &'static str) -> &'static str {
    if cfg!(feature = "complete") { id } else { "" }
}

/// Who only wants a resident's figures is told what keeps them from being there; where a browser has read the budget,
/// and nobody is asked about votes, some of that never is said.
const fn said(severity: Severity, id: &str, text: &'static str) -> &'static str {
    let said = cfg!(feature = "complete")
        || !(!matches!(severity, Severity::Error)
            || begins(id, "input.")
            || begins(id, "field.")
            || begins(id, "matter.")
            || begins(id, "vote.")
            || begins(id, "readiness."));
    if said { text } else { "" }
}

/// What to do is said to who writes files; a page says what to do at its fields.
const fn advised(text: &'static str) -> &'static str {
    if cfg!(feature = "complete") { text } else { "" }
}

const fn begins(text: &str, with: &str) -> bool {
    const fn same(text: &[u8], with: &[u8]) -> bool {
        match (text, with) {
            (_, []) => true,
            ([one, text @ ..], [other, with @ ..]) => *one == *other && same(text, with),
            ([], _) => false,
        }
    }
    same(text.as_bytes(), with.as_bytes())
}

/// English is left out of a page that does not show it.
const fn english(text: &'static str) -> &'static str {
    if cfg!(feature = "english") { text } else { "" }
}

impl Code {
    /// What is said of it.
    pub(super) fn template(self) -> &'static Template {
        const NONE: Template =
            Template { severity: Severity::Error, id: "", message: [""; 2], hint: [""; 2] };
        // The table has a row for each code, in their order.
        Self::TEMPLATES.get(self as usize).unwrap_or(&NONE)
    }

    /// The code as data writes it.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.template().id
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(self) -> Severity {
        self.template().severity
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Code {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut ids: Vec<&str> = Self::ALL.iter().map(|code| code.id()).collect();
        ids.dedup();
        schemars::json_schema!({ "enum": ids, "description": "What a diagnostic is about. / 诊断代码。" })
    }
}
