//! Looking for something in the rules.

use fentan_core::Bilingual;

use crate::fields::half_width;
use crate::tag::{Piece, Tag, tag};
use crate::text;

/// What is looked for. An empty text asks for nothing.
#[derive(Default)]
pub(super) struct Search {
    /// Words that all have to be there, plain.
    words: Vec<String>,
    /// The ids that a component's tier, its need and one of its groups of payers have to have.
    pub(super) asked: [String; 3],
}

impl Search {
    /// Looks for what was typed.
    pub(super) fn look_for(&mut self, typed: &str) {
        self.words.clear();
        for word in typed.split(char::is_whitespace) {
            let mut plain = String::new();
            push_plain(&mut plain, word);
            self.words.push(plain);
        }
    }

    /// Whether the choice at this place leaves out what is called so.
    pub(super) fn leaves_out(&self, place: usize, id: &str) -> bool {
        let asked = &self.asked[place];
        !asked.is_empty() && asked != id
    }
}

/// A row of the rules as it is written, cell by cell. What is written can be looked for, in either language.
#[derive(Default)]
pub(super) struct Row {
    cells: Vec<Tag>,
    plain: String,
}

impl Row {
    /// Begins a cell.
    #[inline(never)]
    pub(super) fn begin(&mut self, cell: Tag) {
        self.cells.push(cell);
    }

    /// Puts an element in the cell begun last.
    pub(super) fn put(&mut self, element: impl Piece) {
        if let Some(cell) = self.cells.pop() {
            // A blank, so that nobody hears or copies two elements as one word.
            self.cells.push(cell.put(element).text(" "));
        }
    }

    /// Writes a text in the cell begun last, as an element of this kind.
    #[inline(never)]
    pub(super) fn say(&mut self, kind: &'static str, said: &'static Bilingual) {
        self.also_both(said);
        self.put(tag(kind).text(text::of(said)));
    }

    /// Writes what is the same in every language.
    #[inline(never)]
    pub(super) fn code(&mut self, kind: &'static str, code: &str) {
        self.also(code);
        self.put(tag(kind).text(code.to_owned()));
    }

    /// Begins a cell with a text.
    #[inline(never)]
    pub(super) fn cell(&mut self, kind: &'static str, said: &'static Bilingual) {
        self.begin(tag(kind));
        self.say("span", said);
    }

    /// A cell of what is the same in every language.
    #[inline(never)]
    pub(super) fn code_cell(&mut self, kind: &'static str, code: &str) {
        self.begin(tag(kind));
        self.code("span", code);
    }

    /// What can be looked for without being written.
    #[inline(never)]
    pub(super) fn also(&mut self, text: &str) {
        push_plain(&mut self.plain, text);
        self.plain.push('\n');
    }

    /// As [`Row::also`], in both languages.
    #[inline(never)]
    pub(super) fn also_both(&mut self, said: &Bilingual) {
        self.also(&said.zh);
        self.also(&said.en);
    }

    /// The row in this element, if it is one that is looked for.
    pub(super) fn end(self, search: &Search, element: Tag) -> Option<Tag> {
        let found = search.words.iter().all(|word| self.plain.contains(word.as_str()));
        found.then(|| self.within(element))
    }

    /// The row in this element, whatever is looked for.
    pub(super) fn within(self, element: Tag) -> Tag {
        element.each(self.cells)
    }
}

/// Adds a text without what makes no difference to those who look for it: case, blanks, full width.
fn push_plain(plain: &mut String, text: &str) {
    for letter in text.chars() {
        if let Some(letter) = half_width(letter) {
            plain.push(letter.to_ascii_lowercase());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, Search, tag};
    use fentan_core::Bilingual;

    static WALLS: Bilingual = Bilingual {
        zh: std::borrow::Cow::Borrowed("围墙和大门"),
        en: std::borrow::Cow::Borrowed("Walls and gates"),
    };

    fn finds(typed: &str) -> bool {
        let mut search = Search::default();
        search.look_for(typed);
        let mut row = Row::default();
        row.cell("th", &WALLS);
        row.code_cell("td", "附件2 基础版 6");
        row.end(&search, tag("tr")).is_some()
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

    #[test]
    fn a_choice_leaves_out_the_others() {
        let search =
            Search { asked: ["basic".to_owned(), String::new(), String::new()], ..Search::default() };
        assert!(!search.leaves_out(0, "basic") && search.leaves_out(0, "enhanced"));
        assert!(!search.leaves_out(1, "required"));
    }
}
