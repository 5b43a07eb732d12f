//! Every word the page says by itself, in Chinese and in English, by the part of the page that says it. Words of the
//! rules, the diagnostics and the explanations come from core.
//!
//! A word is a static, asked for in a language: `words::budget::AMOUNT.get(language)`. A text with values in it is a
//! function that returns both languages: `words::frame::project_count(3).get(language)`.

pub(crate) mod answer;
pub(crate) mod budget;
pub(crate) mod compare;
pub(crate) mod embed;
pub(crate) mod forms;
pub(crate) mod frame;
pub(crate) mod links;
pub(crate) mod owner_answer;
pub(crate) mod owner_documents;
pub(crate) mod owner_rules;
pub(crate) mod owner_vote;
pub(crate) mod owners;
pub(crate) mod portfolio;
pub(crate) mod rules;

use std::borrow::Cow;
use std::fmt::Display;

use fentan_core::Bilingual;

/// Words: a name for the code, the Chinese and the English.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $chinese:literal, $english:literal;)*) => {$(
        $(#[$doc])*
        pub(crate) static $name: fentan_core::Bilingual = $crate::words::bilingual($chinese, $english);
    )*};
}
use words;

/// A text with values: `say!("共 {0} 个", "{0} in all", count)`.
macro_rules! say {
    ($chinese:literal, $english:literal, $($value:expr),+ $(,)?) => {
        $crate::words::filled($chinese, $english, &[$(&$value),+])
    };
}
use say;

/// A text in both languages.
const fn bilingual(chinese: &'static str, english: &'static str) -> Bilingual {
    Bilingual { zh: Cow::Borrowed(chinese), en: Cow::Borrowed(english) }
}

/// A text that is the same in both languages.
pub(crate) fn same(text: &str) -> Bilingual {
    Bilingual::new(text.to_owned(), text.to_owned())
}

/// A text in both languages with `values` in the places of `{0}`, `{1}`…
fn filled(chinese: &str, english: &str, values: &[&dyn Display]) -> Bilingual {
    let fill = |template: &str| {
        let mut pieces = template.split('{');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (place, rest) = piece.split_once('}').unwrap_or((piece, ""));
            let value = place.parse::<usize>().ok().and_then(|place| values.get(place));
            text.push_str(&value.map(ToString::to_string).unwrap_or_default());
            text.push_str(rest);
        }
        text
    };
    Bilingual::new(fill(chinese), fill(english))
}

#[cfg(test)]
mod tests {
    use fentan_core::Language;

    use super::{filled, frame};

    #[test]
    fn words_come_in_the_language_asked_for() {
        assert_eq!(frame::UNDO.get(Language::Zh), "撤销");
        assert_eq!(frame::UNDO.get(Language::En), "Undo");
    }

    #[test]
    fn values_stand_in_their_places() {
        let said = filled("{1}：{0}。", "{0}: {1}", &[&"甲", &2]);
        assert_eq!((said.get(Language::Zh), said.get(Language::En)), ("2：甲。", "甲: 2"));
        assert_eq!(filled("无", "none", &[]).get(Language::Zh), "无");
    }
}
