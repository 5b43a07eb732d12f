//! What people read, in both languages.

use std::borrow::Cow;

use serde::Serialize;

/// Text that is compiled in (borrowed) or made at run time (owned).
pub type Text = Cow<'static, str>;

/// A language that Fentan speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Chinese, the language of the policy and of its users.
    #[default]
    Zh,
    /// English.
    En,
}

impl Language {
    /// The language tag, `zh` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }
}

/// One text in Chinese and in English.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bilingual {
    /// Chinese.
    pub zh: Text,
    /// English.
    pub en: Text,
}

impl Bilingual {
    /// Makes a text from its two halves.
    pub fn new(zh: impl Into<Text>, en: impl Into<Text>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    /// The half in `language`.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}

/// Formats one text in both languages: `say!("共 {n} 个", "{n} in all")`.
macro_rules! say {
    ($zh:literal, $en:literal $(,)?) => {
        $crate::text::Bilingual::new(format!($zh), format!($en))
    };
}
pub(crate) use say;
