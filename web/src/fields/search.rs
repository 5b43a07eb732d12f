//! Words that somebody types to find something, and the texts that it is found by.

use fentan_core::Bilingual;

use super::half_width;

/// Words that somebody types: all of them have to be there, whatever their case and width.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SearchWords(Vec<String>);

impl SearchWords {
    pub(crate) fn read(typed: &str) -> Self {
        Self(typed.split(char::is_whitespace).map(plain).filter(|word| !word.is_empty()).collect())
    }

    /// True where nothing is looked for.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True where all the words are in a text.
    pub(crate) fn find(&self, text: &SearchText) -> bool {
        self.0.iter().all(|word| text.0.contains(word.as_str()))
    }
}

/// Everything that something can be found by, plain; no word reaches over two texts of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SearchText(String);

impl SearchText {
    /// Adds a text that is the same in every language.
    pub(crate) fn with(mut self, text: &str) -> Self {
        self.0.push_str(&plain(text));
        self.0.push('\n');
        self
    }

    /// Adds both languages of a text.
    pub(crate) fn with_both(self, text: &Bilingual) -> Self {
        self.with(&text.zh).with(&text.en)
    }
}

/// A text without the differences that do not matter to those who look for it: case, blanks, full width.
fn plain(text: &str) -> String {
    text.chars().filter_map(half_width).map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::{SearchText, SearchWords};
    use fentan_core::Bilingual;

    static WALLS: Bilingual = Bilingual::fixed("围墙和大门", "Walls and gates");

    fn finds(typed: &str) -> bool {
        SearchWords::read(typed).find(&SearchText::default().with_both(&WALLS).with("附件2 基础版 6"))
    }

    #[test]
    fn words_are_found_in_either_language_and_whatever_their_form() {
        for typed in ["", "  ", "大门", "GATES walls", "ｗａｌｌｓ", "附件2基础版6", "围墙　基础版", "版 6"]
        {
            assert!(finds(typed), "{typed}");
        }
    }

    #[test]
    fn all_words_have_to_be_there_and_none_reaches_over_two_texts() {
        for typed in ["围栏", "大门 7", "大门walls", "6大门"] {
            assert!(!finds(typed), "{typed}");
        }
    }
}
