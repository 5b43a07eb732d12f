//! Why any figure of the page is so: those of the assessment by core's evaluation, those of a household by what its
//! project's households owe.

use fentan_core::{Evaluation, Explanation};
use fentan_owners::apportion;
use fentan_owners::explain::Household;

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
    let apportioned = apportionment.result.as_ref()?;
    let why = Household { figures: evaluation, project, apportioned, index }.explain()?;
    step(why, path)
}

/// The step of an explanation that is about this figure.
fn step(why: Explanation, path: &str) -> Option<Explanation> {
    if why.figure == path {
        return Some(why);
    }
    why.inputs.into_iter().find_map(|input| step(input, path))
}
