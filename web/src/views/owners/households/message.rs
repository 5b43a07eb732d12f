//! What can happen in the section, and what it does.

use super::super::super::window::Window;
use super::super::super::{View, sheet};
use super::super::documents;
use super::{SHEET, State, act};
use crate::browser;
use crate::document::OwnersAction;

/// What can happen in the section.
pub(crate) enum Message {
    /// The search field holds this text; the flag says that an input method has not finished yet.
    Typed(String, bool),
    Building(Option<String>),
    Floors(bool),
    Clear,
    /// What came of a list was read.
    Dismiss,
    Add,
    Remove(usize),
    /// Every household that is shown is taken out.
    RemoveShown,
    /// The first household with a problem is looked at.
    Mend,
    Scrolled(Window),
    Entered(usize),
    Left,
    Printing(bool),
}

impl State {
    pub(in super::super) fn update(&mut self, message: Message, view: &View<'_>) {
        match message {
            Message::Typed(typed, composing) => {
                self.typed = typed;
                if composing {
                    return;
                }
                self.search = self.typed.to_lowercase();
            }
            Message::Building(building) => self.building = building,
            Message::Clear => self.clear(),
            Message::Floors(floors) => return self.no_floors = !floors,
            Message::Dismiss => return self.told.clear(),
            Message::Add => {
                self.asked = Some(view.project.households.len());
                return act(view, OwnersAction::AddHousehold);
            }
            Message::Remove(household) => {
                let own = self.places.iter().position(|place| *place == household);
                let next = own.and_then(|own| {
                    self.places
                        .get(own + 1)
                        .map(|next| next - 1)
                        .or_else(|| self.places.get(own.checked_sub(1)?).copied())
                });
                self.want(next);
                return act(view, OwnersAction::RemoveHouseholds(vec![household]));
            }
            Message::RemoveShown => {
                let shown = std::mem::take(&mut self.places);
                self.clear();
                return act(view, OwnersAction::RemoveHouseholds(shown));
            }
            Message::Mend => {
                let Some((household, path)) = self.said.first() else { return };
                let path = path.to_owned();
                self.clear();
                self.arrange(view);
                self.held = Some(household);
                return browser::soon(move || browser::focus_path(&path));
            }
            Message::Scrolled(window) => return self.window = window,
            Message::Entered(household) => return (self.held, self.wanted) = (Some(household), None),
            Message::Left => return self.held = None,
            // Where a document alone is printed, ten thousand rows need not be drawn.
            Message::Printing(printing) => return self.printing = printing && !documents::prints_alone(),
        }
        self.arrange(view);
        self.window = sheet::to_top(SHEET).unwrap_or(self.window);
    }
}
