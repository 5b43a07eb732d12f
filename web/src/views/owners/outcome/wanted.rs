//! The household that somebody wants to look at, as the address names it, until its project is there.

use fentan_core::draft::DraftProject;

use super::super::super::{Desk, Sight};
use super::Outcome;
use crate::browser;
use crate::document::Action;
use crate::route::Route;

impl Outcome {
    /// The place of the household that somebody wants to look at, if it is of this project and owes anything known.
    pub(super) fn place_wanted(&self, draft: &DraftProject) -> Option<usize> {
        let (project, household) = self.wanted.as_ref()?;
        self.found().filter(|_| *project == draft.id)?;
        draft.households.iter().position(|own| own.id == *household)
    }

    /// The address names a household: it is looked at once it is there.
    pub(in super::super) fn want(&mut self, household: Option<(String, String)>) {
        if household.is_some() {
            (self.wanted, self.arriving) = (household, true);
        }
    }

    /// Goes to the project of the household that the address names.
    pub(super) fn follow(&mut self, desk: &Desk<'_>) {
        let Some((project, _)) = self.wanted.as_ref().filter(|_| self.arriving) else { return };
        // What a link carries may still come.
        let Some(place) = desk.draft.projects.iter().position(|own| own.id == *project) else { return };
        self.arriving = false;
        if place != desk.document.present_project() {
            desk.dispatch.emit(Action::Select(place));
        }
    }

    /// Names the household in the address, so that somebody can be sent to it: by ids alone.
    pub(super) fn write_address(&self) {
        let here = Route::read(&browser::hash());
        let household = self.wanted.clone();
        let route = Route { view: Sight::Owners, figure: None, household, link: here.link };
        browser::set_hash(&route.hash(), false);
    }
}
