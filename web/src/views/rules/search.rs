//! Looking for something in the rules.

use std::rc::Rc;

use fentan_core::Bilingual;
use yew::Reducible;
use yew::virtual_dom::AttrValue;

use crate::fields::half_width;

/// The view's own state. It stays while another view is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SearchState {
    /// The text in the search field, also while an input method composes it.
    pub(super) typed: AttrValue,
    pub(super) query: Query,
}

/// One thing done in the view.
#[derive(Clone, Debug)]
pub(super) enum SearchAction {
    Type {
        text: String,
        /// True while an input method has not finished yet.
        composing: bool,
    },
    /// Only components of this tier, by its id, or of any.
    Tier(Option<String>),
    Need(Option<Need>),
    /// Only components that somebody of this group pays for, by its id, or anybody.
    Group(Option<String>),
    /// Everything is shown again.
    Clear,
}

/// The components that are asked for, and the words that have to be in whatever is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// Words that all have to be there, plain.
    words: Vec<String>,
    pub(super) tier: Option<String>,
    pub(super) need: Option<Need>,
    pub(super) group: Option<String>,
}

/// The need to build a measure: required or optional.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Required,
    Optional,
}

impl Reducible for SearchState {
    type Action = SearchAction;

    fn reduce(self: Rc<Self>, action: SearchAction) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        match action {
            SearchAction::Type { text, composing } => {
                if !composing {
                    next.query.look_for(&text);
                }
                next.typed = text.into();
            }
            SearchAction::Tier(tier) => next.query.tier = tier,
            SearchAction::Need(need) => next.query.need = need,
            SearchAction::Group(group) => next.query.group = group,
            SearchAction::Clear => next = Self::default(),
        }
        Rc::new(next)
    }
}

impl Query {
    fn look_for(&mut self, typed: &str) {
        self.words = typed.split(char::is_whitespace).map(plain).collect();
    }

    /// True where all the words are in a text.
    pub(super) fn finds(&self, text: &SearchText) -> bool {
        self.words.iter().all(|word| text.0.contains(word.as_str()))
    }
}

impl Need {
    pub(super) const ALL: [Self; 2] = [Self::Required, Self::Optional];

    pub(super) const fn of(required: bool) -> Self {
        if required { Self::Required } else { Self::Optional }
    }

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
        }
    }

    pub(super) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.id() == id)
    }
}

/// Everything that something can be found by, plain; no word reaches over two texts of it.
#[derive(Clone, Debug, Default)]
pub(super) struct SearchText(String);

impl SearchText {
    /// Adds a text that is the same in every language.
    pub(super) fn with(mut self, text: &str) -> Self {
        self.0.push_str(&plain(text));
        self.0.push('\n');
        self
    }

    /// Adds both languages of a text.
    pub(super) fn with_both(self, text: &Bilingual) -> Self {
        self.with(&text.zh).with(&text.en)
    }
}

/// A text without the differences that do not matter to those who look for it: case, blanks, full width.
fn plain(text: &str) -> String {
    text.chars().filter_map(half_width).map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Query, SearchText};
    use fentan_core::Bilingual;

    static WALLS: Bilingual = Bilingual::fixed("围墙和大门", "Walls and gates");

    fn finds(typed: &str) -> bool {
        let mut query = Query::default();
        query.look_for(typed);
        query.finds(&SearchText::default().with_both(&WALLS).with("附件2 基础版 6"))
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
