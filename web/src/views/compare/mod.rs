//! Scenarios, readings and grants side by side.

use yew::Callback;

use super::Desk;
use crate::tag::{Tag, tag};

/// What the view keeps for itself.
#[derive(Default)]
pub(crate) struct State;

/// What can happen in the view.
pub(crate) enum Message {}

impl State {
    /// Something happened in the view.
    pub(crate) fn update(&mut self, message: Message, _desk: &Desk<'_>, _link: &Callback<Message>) {
        match message {}
    }

    /// The view is shown, or the document has changed while it is.
    pub(crate) fn refresh(&mut self, _desk: &Desk<'_>, _link: &Callback<Message>) {}

    pub(crate) fn view(&self, _desk: &Desk<'_>, _link: &Callback<Message>) -> Tag {
        tag("main")
    }
}
