//! Why a figure of a household is so, of the project looked at and of any other.

use std::sync::Arc;

use fentan_core::explain::Explanation;
use fentan_owners::{Apportioned, OwnerRules, apportion, explain};

use super::super::super::Desk;
use super::super::answer::explainer;
use super::Outcome;

impl Outcome {
    /// Why a figure of a household is so, by its path; none where it is no household's.
    pub(crate) fn explain(&self, desk: &Desk<'_>, path: &str) -> Option<Explanation> {
        let (project, rest) = path.strip_prefix("projects[")?.split_once("].households[")?;
        let (project, household) = (project.parse().ok()?, rest.split_once(']')?.0.parse().ok()?);
        let draft = desk.draft.projects.get(project)?;
        let held = self.basis.as_ref().filter(|basis| Arc::ptr_eq(&basis.draft, draft));
        let why = if held.is_some() {
            explained(desk, project, self.found()?, household)?
        } else {
            let result = desk.assessment.projects.get(project)?.result.as_ref()?;
            let worked_out = apportion(desk.rulebook, OwnerRules::built_in(), draft, result);
            explained(desk, project, worked_out.result.as_ref()?, household)?
        };
        step(why, path)
    }
}

pub(super) fn explained(
    desk: &Desk<'_>,
    project: usize,
    apportioned: &Apportioned,
    index: usize,
) -> Option<Explanation> {
    let (figures, rules) = (explainer(desk), OwnerRules::built_in());
    explain::Household { figures, rules, project, apportioned, index }.explain()
}

/// The step of an explanation that is about this figure.
fn step(why: Explanation, path: &str) -> Option<Explanation> {
    if why.figure == path {
        return Some(why);
    }
    why.inputs.into_iter().find_map(|input| step(input, path))
}
