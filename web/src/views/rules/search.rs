//! Looking for something in the rules.

use std::rc::Rc;

use yew::Reducible;
use yew::virtual_dom::AttrValue;

use crate::fields::{SearchText, SearchWords};

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
    words: SearchWords,
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
                    next.query.words = SearchWords::read(&text);
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
    /// True where all the words are in a text.
    pub(super) fn finds(&self, text: &SearchText) -> bool {
        self.words.find(text)
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
