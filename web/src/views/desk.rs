//! What every view is given: the document, what core says of it, and how to say what is to be done.

use fentan_core::draft::Draft;
use fentan_core::{Assessment, Fen, Rulebook};
use yew::{Callback, MouseEvent};

use super::{Sight, button, money};
use crate::document::{Action, Dispatch, Document};
use crate::tag::Tag;

/// The document with everything that views need of it.
#[derive(Clone, Copy)]
pub(crate) struct Desk<'a> {
    pub(crate) rulebook: &'static Rulebook,
    pub(crate) document: &'a Document,
    /// The budget of the present scenario, as written.
    pub(crate) draft: &'a Draft,
    /// All of it, for what explains figures and fills forms.
    pub(crate) evaluation: &'a fentan_core::Evaluation,
    /// What core says of it.
    pub(crate) assessment: &'a Assessment,
    pub(crate) dispatch: &'a Dispatch,
    /// Asks why a figure is what it is, by its path.
    pub(crate) explain: &'a Callback<String>,
    /// Goes to another view.
    pub(crate) show: &'a Callback<Sight>,
}

impl Desk<'_> {
    /// Does something when clicked.
    pub(crate) fn act(&self, action: Action) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    }

    /// An amount in 元 whatever the settings, beside fields in which amounts are entered so.
    pub(crate) fn exact_figure(&self, path: String, amount: Fen) -> Tag {
        self.figure_as(path, money(amount))
    }

    /// A figure that explains itself when clicked.
    pub(crate) fn figure_as(&self, path: String, shown: String) -> Tag {
        let explain = self.explain.clone();
        let figure = path.clone();
        let clicked = Callback::from(move |_: MouseEvent| explain.emit(path.clone()));
        button("button.figure type=button aria-haspopup=dialog", clicked)
            .attr("data-figure", figure)
            .text(shown)
    }
}
