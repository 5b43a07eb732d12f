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
pub(crate) mod problems;
pub(crate) mod recent;
pub(crate) mod rules;

use fentan_core::Bilingual;
pub(crate) use fentan_core::rulebook::text::say;

/// Words: a name for the code, the Chinese and the English.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $chinese:literal, $english:literal;)*) => {$(
        $(#[$doc])*
        pub(crate) static $name: fentan_core::Bilingual = fentan_core::Bilingual::fixed($chinese, $english);
    )*};
}
use words;

/// A text that is the same in both languages.
pub(crate) fn same(text: &str) -> Bilingual {
    Bilingual::new(text.to_owned(), text.to_owned())
}

/// A text whose English begins a sentence: the Schedule, The Schedule.
pub(crate) fn sentence_start(text: &Bilingual) -> Bilingual {
    let mut letters = text.en.chars();
    let first = letters.next().map(char::to_uppercase);
    Bilingual::new(text.zh.clone(), first.into_iter().flatten().chain(letters).collect::<String>())
}

#[cfg(test)]
mod tests;
