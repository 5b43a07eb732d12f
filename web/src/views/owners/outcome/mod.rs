//! What the households of the project looked at owe: worked out once for each change of the project, and what of it
//! somebody looks at.

mod reasons;
mod wanted;

use std::sync::Arc;

use fentan_core::assessment::ProjectResult;
use fentan_core::budget::Project;
use fentan_core::draft::DraftProject;
use fentan_core::explain::Explanation;
use fentan_core::{Diagnostic, Readings};
use fentan_owners::notice::Notice;
use fentan_owners::{Apportioned, Apportionment, apportion};
use yew::Callback;

use self::reasons::explained;
use super::super::Desk;
use super::answer::notice;
use super::community::Community;
use super::drawing::Step;
use super::find::Find;
use super::owed::AllOwed;
use super::what_if;
use super::what_if::WhatIf;
use crate::browser;

/// What households owe, and what of it is looked at.
#[derive(Default)]
pub(crate) struct Outcome {
    /// What the rest was worked out from.
    basis: Option<Basis>,
    apportionment: Apportionment,
    owed: AllOwed,
    pub(super) community: Community,
    pub(super) find: Find,
    /// The household looked at, by its place.
    pub(super) chosen: Option<usize>,
    /// Why it owes what it owes, and what it is told of that.
    pub(super) why: Option<Explanation>,
    pub(super) told: Option<Notice>,
    /// The one that somebody wants to look at, by its project's id and its own, whether it is there now or not.
    wanted: Option<(String, String)>,
    /// Whether the address has just named it, so that its project is gone to.
    arriving: bool,
    /// The flat in the drawing that the keys move from.
    pub(super) flat: Option<usize>,
    pub(super) what_if: WhatIf,
}

/// A project with its figures. While these are the same ones, so is what its households owe.
struct Basis {
    draft: Arc<DraftProject>,
    checked: Arc<Project>,
    readings: Readings,
}

impl Basis {
    fn is(&self, draft: &Arc<DraftProject>, result: &ProjectResult, readings: Readings) -> bool {
        Arc::ptr_eq(&self.draft, draft)
            && Arc::ptr_eq(&self.checked, &result.project)
            && self.readings == readings
    }
}

/// What can happen in these sections.
pub(crate) enum Message {
    /// The search field holds this text; the flag says that an input method has not finished yet.
    Search(String, bool),
    /// Another building is looked at.
    Building(usize),
    /// Another stairwell of it.
    Stairwell(Option<usize>),
    /// A household is looked at, by its place.
    Choose(usize),
    /// None is any more.
    Leave,
    /// A key was pressed on a flat of the drawing.
    Key(Step),
    WhatIf(what_if::Message),
    /// What is said of this place shall be mended; the view goes there.
    Mend(String),
}

impl Outcome {
    /// What the households owe; none while something is wrong, or where there are none.
    pub(super) fn found(&self) -> Option<&Apportioned> {
        self.apportionment.result.as_ref()
    }

    /// What every household owes, for the table.
    pub(super) fn owed(&self) -> &AllOwed {
        &self.owed
    }

    /// What is said about households, rules and sources.
    pub(super) fn diagnostics(&self) -> &[Diagnostic] {
        &self.apportionment.diagnostics
    }

    /// What one household owes of the project looked at, and pays in cash.
    pub(super) fn share_of(&self, household: usize) -> Option<&fentan_owners::HouseholdShare> {
        self.found()?.shares.get(household)
    }

    /// Something happened in these sections.
    pub(super) fn update(&mut self, message: Message, desk: &Desk<'_>) {
        match message {
            Message::Search(text, composing) => {
                let project = desk.draft.projects.get(desk.document.present_project());
                self.find.look_for(text, composing, project.map_or(&[], |project| &project.households));
            }
            Message::Building(building) => {
                (self.find.building, self.find.stairwell, self.flat) = (building, None, None);
            }
            Message::Stairwell(stairwell) => (self.find.stairwell, self.flat) = (stairwell, None),
            Message::Choose(household) => {
                let project = desk.draft.projects.get(desk.document.present_project());
                self.wanted = project.and_then(|project| {
                    Some((project.id.clone(), project.households.get(household)?.id.clone()))
                });
                self.choose(Some(household), desk);
                self.write_address();
            }
            Message::Leave => {
                self.wanted = None;
                self.choose(None, desk);
                self.write_address();
                browser::focus_path(super::find::FIELD);
            }
            Message::Key(step) => self.move_by(step, desk),
            Message::WhatIf(message) => self.suppose(message, desk),
            // The view knows where everything is.
            Message::Mend(_) => {}
        }
    }

    /// The view is shown, or the document has changed while it is.
    pub(super) fn refresh(&mut self, desk: &Desk<'_>) {
        let index = desk.document.present_project();
        let draft = desk.draft.projects.get(index);
        let result = desk.assessment.projects.get(index).and_then(|assessed| assessed.result.as_ref());
        if let Some((draft, result)) = draft.zip(result) {
            let readings = desk.assessment.readings;
            if !self.basis.as_ref().is_some_and(|basis| basis.is(draft, result, readings)) {
                self.work_out(desk, draft, result);
            }
        } else {
            (self.basis, self.apportionment, self.owed, self.community) = Default::default();
        }
        let wanted = draft.and_then(|draft| self.place_wanted(draft));
        if self.chosen != wanted {
            self.choose(wanted, desk);
        }
        self.follow(desk);
    }

    fn work_out(&mut self, desk: &Desk<'_>, draft: &Arc<DraftProject>, result: &ProjectResult) {
        let before = self.basis.as_ref().map(|basis| Arc::clone(&basis.draft));
        self.apportionment = apportion(desk.rulebook, draft, result);
        let shares = self.apportionment.result.as_ref().map(|found| found.shares.iter());
        self.owed = shares.map(|shares| shares.map(|own| (own.share, own.to_collect)).collect());
        // The list of doors is the same one while the households are.
        let same = before.as_ref().is_some_and(|before| same_households(before, draft));
        if !same {
            self.community = Community::of(&draft.households);
        }
        let is_same_project = before.is_some_and(|before| before.id == draft.id);
        self.basis = Some(Basis {
            draft: Arc::clone(draft),
            checked: Arc::clone(&result.project),
            readings: desk.assessment.readings,
        });
        if !is_same_project {
            (self.find, self.flat) = Default::default();
        }
        self.find.keep(&self.community);
        self.flat = self.flat.filter(|flat| *flat < draft.households.len());
        self.choose(self.place_wanted(draft), desk);
        self.what_if.turn(desk, is_same_project);
    }

    /// Looks at a household, or at none.
    fn choose(&mut self, household: Option<usize>, desk: &Desk<'_>) {
        self.chosen = household.filter(|household| self.share_of(*household).is_some());
        let own = self.chosen.zip(self.found());
        let index = desk.document.present_project();
        let why = own.and_then(|(chosen, found)| explained(desk, index, found, chosen));
        let told = own.and_then(|(chosen, found)| notice(desk, index, found, chosen));
        (self.why, self.told) = (why, told);
        if let Some(chosen) = self.chosen {
            self.find.show(chosen, &self.community);
            self.flat = Some(chosen);
        }
    }

    /// Draws what somebody does next from a link.
    pub(super) fn say(
        link: &Callback<Message>,
        message: fn(usize) -> Message,
        place: usize,
    ) -> Callback<yew::MouseEvent> {
        link.reform(move |_| message(place))
    }
}

/// Whether two versions of a project have the same households.
fn same_households(one: &DraftProject, other: &DraftProject) -> bool {
    one.households.len() == other.households.len()
        && one.households.iter().zip(&other.households).all(|(one, other)| Arc::ptr_eq(one, other))
}
