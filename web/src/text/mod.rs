//! Every word the page says by itself, in Chinese and in English, by the part of the page that says it. What the
//! rules, the diagnostics and the explanations say comes from core, in both languages too.
//!
//! The page speaks one language at a time, so a word is a function that gives it in that language, and nobody has to
//! carry the language about.

mod answer;
mod budget;
#[cfg(feature = "bureau")]
mod compare;
#[cfg(feature = "bureau")]
mod forms;
mod frame;
#[cfg(feature = "bureau")]
mod owner_answer;
#[cfg(feature = "bureau")]
mod owner_documents;
#[cfg(feature = "bureau")]
mod owner_rules;
#[cfg(feature = "bureau")]
mod owner_vote;
#[cfg(feature = "bureau")]
mod owners;
#[cfg(feature = "bureau")]
mod portfolio;
#[cfg(feature = "bureau")]
mod rules;

#[cfg(feature = "bureau")]
use std::sync::atomic::{AtomicBool, Ordering};

use fentan_core::{Bilingual, Language};

pub(crate) use self::answer::*;
pub(crate) use self::budget::*;
#[cfg(feature = "bureau")]
pub(crate) use self::compare::*;
#[cfg(feature = "bureau")]
pub(crate) use self::forms::*;
pub(crate) use self::frame::*;
#[cfg(feature = "bureau")]
pub(crate) use self::owner_answer::*;
#[cfg(feature = "bureau")]
pub(crate) use self::owner_documents::*;
#[cfg(feature = "bureau")]
pub(crate) use self::owner_rules::*;
#[cfg(feature = "bureau")]
pub(crate) use self::owner_vote::*;
#[cfg(feature = "bureau")]
pub(crate) use self::owners::*;
#[cfg(feature = "bureau")]
pub(crate) use self::portfolio::*;
#[cfg(feature = "bureau")]
pub(crate) use self::rules::*;

/// Whether the page speaks English.
#[cfg(feature = "bureau")]
static ENGLISH: AtomicBool = AtomicBool::new(false);

/// Makes the page speak a language, from its next drawing on.
#[cfg(feature = "bureau")]
pub(crate) fn speak(language: Language) {
    ENGLISH.store(language == Language::En, Ordering::Relaxed);
}

/// The language that the page speaks.
#[cfg(feature = "bureau")]
pub(crate) fn language() -> Language {
    if ENGLISH.load(Ordering::Relaxed) { Language::En } else { Language::Zh }
}

/// The first visit's half speaks Chinese; the compiler leaves out what it never says.
#[cfg(not(feature = "bureau"))]
pub(crate) const fn language() -> Language {
    Language::Zh
}

/// A text of core's in the page's language.
pub(crate) fn of(text: &Bilingual) -> &str {
    text.get(language())
}

/// One of two texts, by the page's language.
#[inline]
pub(crate) fn pick(chinese: &'static str, english: &'static str) -> &'static str {
    if language() == Language::En { english } else { chinese }
}

/// Words: a name for the code, the Chinese and the English.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $chinese:literal, $english:literal;)*) => {$(
        $(#[$doc])*
        pub(crate) fn $name() -> &'static str {
            $crate::text::pick($chinese, $english)
        }
    )*};
}
use words;

/// A template with its places `{}` filled in order.
pub(crate) fn filled(template: &str, values: &[&str]) -> String {
    let mut pieces = template.split("{}");
    let mut text = pieces.next().unwrap_or("").to_owned();
    for (piece, value) in pieces.zip(values) {
        text.push_str(value);
        text.push_str(piece);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::filled;
    #[cfg(feature = "bureau")]
    use super::{Language, language, speak, undo};

    #[cfg(feature = "bureau")]
    #[test]
    fn words_come_in_the_language_spoken() {
        assert_eq!((language(), undo()), (Language::Zh, "撤销"));
        speak(Language::En);
        assert_eq!((language(), undo()), (Language::En, "Undo"));
        speak(Language::Zh);
    }

    #[test]
    fn templates_are_filled_in_order() {
        assert_eq!(filled("{}：{}。", &["甲", "乙"]), "甲：乙。");
        assert_eq!(filled("无", &[]), "无");
    }
}
