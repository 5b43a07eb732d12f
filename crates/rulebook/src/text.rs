//! Texts in Chinese and English, and the values filled into them.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use serde::Serialize;

/// Text, compiled in (borrowed) or made at run time (owned).
pub type Text = Cow<'static, str>;

/// A language of Fentan's texts.
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

    /// The one of two values that is in this language.
    pub fn choose<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
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
    /// A text that is compiled in: `static AMOUNT: Bilingual = Bilingual::fixed("金额", "Amount");`.
    #[must_use]
    pub const fn fixed(zh: &'static str, en: &'static str) -> Self {
        Self { zh: Cow::Borrowed(zh), en: Cow::Borrowed(en) }
    }

    /// A text from its Chinese and its English half.
    pub fn new(zh: impl Into<Text>, en: impl Into<Text>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    /// A text from a template per language, in which `values` replace `{0}`, `{1}`…
    #[must_use]
    pub fn filled(zh: &str, en: &str, values: &[&dyn Value]) -> Self {
        Self::new(fill(zh, Language::Zh, values), fill(en, Language::En, values))
    }

    /// The half in `language`.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        language.choose(&self.zh, &self.en)
    }
}

/// A text in both languages with values filled in: `say!("共 {0} 个", "{0} in all", count)`.
///
/// The templates are data rather than formatting code: there are a hundred of them, and code for each would weigh
/// more than the texts.
#[macro_export]
macro_rules! say {
    ($zh:literal, $en:literal, $($value:expr),+ $(,)?) => {
        $crate::text::Bilingual::filled($zh, $en, &[$(&$value),+])
    };
}
pub use crate::say;

/// A value that can be filled into a text: the same in both languages, or itself a text in both.
pub trait Value {
    /// Appends the value to `text` in `language`.
    fn put(&self, language: Language, text: &mut String);
}

impl<T: fmt::Display> Value for T {
    fn put(&self, _: Language, text: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{self}");
    }
}

impl Value for Bilingual {
    fn put(&self, language: Language, text: &mut String) {
        text.push_str(self.get(language));
    }
}

impl Value for &Bilingual {
    fn put(&self, language: Language, text: &mut String) {
        (*self).put(language, text);
    }
}

/// Replaces `{0}`, `{1}`… in a template by the values; a placeholder without a value becomes empty.
fn fill(template: &str, language: Language, values: &[&dyn Value]) -> String {
    let mut text = String::with_capacity(template.len());
    let mut rest = template.chars();
    while let Some(letter) = rest.next() {
        if letter != '{' {
            text.push(letter);
            continue;
        }
        let index =
            rest.next().and_then(|digit| digit.to_digit(10)).and_then(|index| usize::try_from(index).ok());
        if let Some(value) = index.and_then(|index| values.get(index)) {
            value.put(language, &mut text);
        }
        rest.next();
    }
    text
}
