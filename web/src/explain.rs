//! The explanations of the page's figures: those of the assessment by core's evaluation, those of a household by what
//! its project's households owe.

use fentan_core::{Evaluation, Explanation};
use fentan_owners::explain::Household;
use fentan_owners::{Apportioned, apportion};

/// The explanation of the figure at `path`; none where there is no such figure.
pub(crate) fn explain(evaluation: &Evaluation, path: &str) -> Option<Explanation> {
    household(evaluation, path).or_else(|| evaluation.explain(path).ok())
}

/// The explanation of a household's figure: `projects[0].households[3].to_collect`.
fn household(evaluation: &Evaluation, path: &str) -> Option<Explanation> {
    let (project, rest) = path.strip_prefix("projects[")?.split_once("].households[")?;
    let (project, index): (usize, usize) = (project.parse().ok()?, rest.split_once(']')?.0.parse().ok()?);
    let draft = evaluation.draft().projects.get(project)?;
    let result = evaluation.assessment().projects.get(project)?.result.as_ref()?;
    let apportionment = apportion(evaluation.rulebook(), draft, result);
    step(household_payment(evaluation, project, apportionment.result.as_ref()?, index)?, path)
}

/// The explanation of what the household at `index` pays in cash, where it is known what all of them owe.
pub(crate) fn household_payment(
    evaluation: &Evaluation,
    project: usize,
    apportioned: &Apportioned,
    index: usize,
) -> Option<Explanation> {
    Household { figures: evaluation, project, apportioned, index }.explain()
}

/// The step of an explanation that is about this figure.
fn step(why: Explanation, path: &str) -> Option<Explanation> {
    if why.figure == path {
        return Some(why);
    }
    why.inputs.into_iter().find_map(|input| step(input, path))
}
