//! What can happen in the section, and what it does.

use super::super::super::View;
use super::super::super::window::Window;
use super::rows::Subject;
use super::{State, Unfolded, act, change, excluded, taken};
use crate::document::OwnersAction;

/// What of a rule is chosen from a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Method,
    Scope,
    NonResidential,
    Coefficients,
    FloorsAs,
}

/// What can happen in the section.
pub(crate) enum Message {
    /// Something of the rule about this is another now.
    Choose(Subject, Part, String),
    /// There is no rule about this any more.
    Reset(Subject),
    /// What the rule's method has no use for is taken out.
    Tidy(Subject),
    /// Something is unfolded, or folded again.
    Unfold(Subject, Unfolded),
    /// The households of these doors take no part.
    Exclude(Subject, String),
    /// The household with this id takes part again.
    Include(Subject, String),
    Scrolled(Window),
    Entered(usize),
    Left,
}

impl State {
    pub(in super::super) fn update(&mut self, message: Message, view: &View<'_>) {
        match message {
            Message::Choose(subject, part, chosen) => self.choose(view, &subject, part, &chosen),
            Message::Reset(subject) => {
                if let Some(place) = subject.rule(view.project) {
                    act(view, OwnersAction::RemoveRule(place));
                }
            }
            Message::Tidy(subject) => change::tidy(view, &subject),
            Message::Unfold(subject, part) => self.unfold(view, subject, part),
            Message::Exclude(subject, typed) => {
                if self.exclude(view, &subject, &typed) {
                    taken(excluded::FIELD);
                }
            }
            Message::Include(subject, household) => change::include(view, &subject, &household),
            Message::Scrolled(window) => self.window = window,
            Message::Entered(household) => self.held = Some(household),
            Message::Left => self.held = None,
        }
    }
}
