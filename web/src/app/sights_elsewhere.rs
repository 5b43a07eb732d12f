//! The first visit's half of the page has one view; for the others the whole page is loaded and goes on where this
//! one is ([`super::handover`]).

use yew::Context;

use super::App;
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::{Desk, Sight};

impl App {
    /// Calls for the whole page where this half has not the view.
    pub(super) fn refresh(&mut self, context: &Context<Self>) {
        if self.sight != Sight::Budget {
            self.hand_over(context);
        }
    }

    pub(super) fn page(&self, context: &Context<Self>, desk: &Desk<'_>) -> Tag {
        if self.sight == Sight::Budget {
            return self.budget(context, desk);
        }
        tag("main.wait").put(tag("p role=status").text(text::loading()))
    }
}
