//! What homes would pay if less or more were built, or not everybody paid. The document does not change by it, until
//! somebody makes a scenario of it.

mod view;

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::draft::{Draft, DraftProject};
use fentan_core::owners::{Apportioned, OwnerRules, Supposed, apportion};
use fentan_core::rulebook::Rulebook;
use fentan_core::{Diagnostic, Evaluation, Fen};

use super::super::Desk;
use super::outcome::Outcome;
use crate::document::{Action, Scenario};
use crate::text;

/// What is supposed, and what would follow.
#[derive(Default)]
pub(super) struct WhatIf {
    supposed: Supposed,
    /// The collection rate in whole per cent; all of it where none is chosen.
    rate: Option<u32>,
    after: Option<After>,
}

/// What would follow.
struct After {
    project: Arc<DraftProject>,
    /// The project's total.
    total: Option<Fen>,
    found: Option<Apportioned>,
    /// What is said then and is not now.
    said: Vec<Diagnostic>,
}

/// What can be supposed.
pub(crate) enum Message {
    /// A line, by its id, is built or not.
    Line(String, bool),
    Tier(String),
    Rate(String),
    Reset,
    /// A scenario is made of it.
    Save,
}

impl WhatIf {
    /// The project has changed: what is supposed stays as far as it still says something, and is worked out anew.
    pub(super) fn turn(&mut self, desk: &Desk<'_>, same_project: bool) {
        if !same_project {
            *self = Self::default();
        }
        if let Some(project) = desk.draft.projects.get(desk.document.present_project()) {
            self.supposed.without.retain(|id| project.lines.iter().any(|line| line.id == *id));
            if self.supposed.tier == project.tier {
                self.supposed.tier = None;
            }
        }
        self.work_out(desk);
    }

    fn work_out(&mut self, desk: &Desk<'_>) {
        self.after = None;
        let index = desk.document.present_project();
        let Some(present) = desk.draft.projects.get(index).filter(|_| !self.supposed.is_nothing()) else {
            return;
        };
        let project = Arc::new(self.supposed.project(desk.rulebook, present));
        let draft = Draft { projects: vec![Arc::clone(&project)], ..desk.draft.clone() };
        let assessed = Evaluation::new(desk.evaluation.rulebook().clone(), draft);
        let Some(own) = assessed.assessment().projects.first() else { return };
        let mut said = own.diagnostics.clone();
        let mut found = None;
        if let Some(result) = &own.result {
            let apportioned = apportion(desk.rulebook, OwnerRules::built_in(), &project, result);
            said.extend(apportioned.diagnostics.into_iter().filter(Diagnostic::is_error));
            found = apportioned.result;
        }
        let known = desk.assessment.projects.get(index).map_or(&[][..], |now| &now.diagnostics);
        said.retain(|new| !known.iter().any(|now| now.code == new.code && now.message == new.message));
        let total = own.result.as_ref().map(|result| result.figures.total);
        self.after = Some(After { project, total, found, said });
    }

    fn rate(&self) -> u32 {
        self.rate.unwrap_or(100)
    }

    /// Whether a line is built as far as is supposed.
    fn is_built(&self, id: &str) -> bool {
        self.after.as_ref().is_none_or(|after| after.project.lines.iter().any(|line| line.id == id))
    }
}

impl Outcome {
    /// Something is supposed.
    pub(super) fn suppose(&mut self, message: Message, desk: &Desk<'_>) {
        let what_if = &mut self.what_if;
        let index = desk.document.present_project();
        let Some(project) = desk.draft.projects.get(index) else { return };
        match message {
            Message::Line(id, built) => {
                what_if.supposed.without.retain(|own| *own != id);
                if !built {
                    what_if.supposed.without.push(id);
                }
            }
            Message::Tier(tier) => {
                what_if.supposed.tier = Some(tier).filter(|tier| project.tier.as_ref() != Some(tier));
            }
            Message::Rate(rate) => return what_if.rate = rate.parse().ok().filter(|rate| *rate <= 100),
            Message::Reset => what_if.supposed = Supposed::default(),
            Message::Save => return self.save(desk, index),
        }
        what_if.work_out(desk);
    }

    /// Makes a scenario of what is supposed; nothing is supposed of that one.
    fn save(&mut self, desk: &Desk<'_>, index: usize) {
        let Some(after) = self.what_if.after.take() else { return };
        let supposed = std::mem::take(&mut self.what_if.supposed);
        let tier = supposed.tier.as_deref().and_then(|tier| tier_name(desk.rulebook, tier));
        let mut draft = Draft::clone(desk.draft);
        if let Some(project) = draft.projects.get_mut(index) {
            *project = after.project;
        }
        let name = text::supposed_name(tier, supposed.without.len());
        desk.dispatch.emit(Action::AddScenario(Scenario { name, draft: Rc::new(draft) }));
    }
}

fn tier_name(rulebook: &'static Rulebook, id: &str) -> Option<&'static str> {
    rulebook.tiers.iter().find(|tier| tier.id == id).map(|tier| text::of(&tier.name))
}
