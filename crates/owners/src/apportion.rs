//! The entry point of apportioning: from the charges that residents of a project bear to what each household pays.

use super::apportionment::{Apportioned, Apportionment};
use super::charges::{charges, choose, divide};
use super::distribution::Distribution;
use super::funding::{OwnFunding, collection, waivers};
use super::household::households;
use super::rule::{ApportionContext, Rule};
use super::shares::{Drawn, shares};
use fentan_core::Evaluation;
use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use fentan_core::check::Checker;
use fentan_core::codes::AMOUNT_OVERFLOW;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::DraftProject;
use fentan_core::name_index::NameIndex;
use fentan_core::natural;
use fentan_core::path::Path;
use fentan_rulebook::Rulebook;

/// Apportions what the residents of a project bear to its households.
///
/// `draft` is the project as written, `result` its assessed figures. The apportionment has no figures where the
/// project lists no households, or where its households, rules or own sources have an error; the project's own figures
/// stand all the same.
#[must_use]
pub fn apportion(rulebook: &Rulebook, draft: &DraftProject, result: &ProjectResult) -> Apportionment {
    let index = result.project.index;
    let checked = households(draft, index);
    let mut diagnostics = checked.diagnostics;
    let Some(all) = checked.all.filter(|all| !all.is_empty()) else {
        return Apportionment { result: None, diagnostics };
    };
    let projects = Path::ROOT.field("projects");
    let mut places = NameIndex::with_capacity(draft.households.len());
    for (index, household) in draft.households.iter().enumerate() {
        places.insert(&household.id, index);
    }
    let project = projects.item(index);
    let context =
        ApportionContext { rulebook, draft, households: &all, places, order: order(draft), project };
    let mut found = Vec::new();
    let figures = figures(&context, result, &mut Checker::new(&[], &mut found));
    diagnostics.append(&mut found);
    let valid = !diagnostics.iter().any(Diagnostic::is_error);
    if valid && figures.is_none() {
        let households = context.project.field("households");
        diagnostics.push(Diagnostic::new(&AMOUNT_OVERFLOW, &households, &[]));
    }
    let result = figures.filter(|_| valid).map(|figures| Apportioned { households: all, ..figures });
    Apportionment { result, diagnostics }
}

/// The apportionments of all projects of a budget, in its order; that of a project without figures is empty.
#[must_use]
pub fn apportion_all(evaluation: &Evaluation) -> Vec<Apportionment> {
    let projects = evaluation.draft().projects.iter().zip(&evaluation.assessment().projects);
    let apportioned = projects.map(|(draft, assessed)| {
        let result = assessed.result.as_ref();
        result.map(|result| apportion(evaluation.rulebook(), draft, result)).unwrap_or_default()
    });
    apportioned.collect()
}

/// The places of a project's households in the natural order of their ids.
fn order(draft: &DraftProject) -> Vec<usize> {
    let mut ids: Vec<(&str, usize)> = draft
        .households
        .iter()
        .enumerate()
        .map(|(place, household)| (household.id.as_str(), place))
        .collect();
    ids.sort_unstable_by(|(one, _), (other, _)| natural(one, other));
    ids.into_iter().map(|(_, place)| place).collect()
}

/// The figures, still without the households; `None` where an error was reported or a sum does not fit.
fn figures(
    context: &ApportionContext<'_>,
    result: &ProjectResult,
    check: &mut Checker<'_>,
) -> Option<Apportioned> {
    let rules = context.rules(check);
    let mut charges = charges(context, result);
    // Everything is checked before anything ends for an error, so that all errors are said at once.
    let funding = OwnFunding::checked(context, &mut charges, result, check);
    let waivers = waivers(context, check);
    let whole_yuan = collection(context, check);
    let rules: Vec<Rule> = rules.into_iter().collect::<Option<_>>()?;
    choose(context, &rules, &mut charges, check);
    divide(context, &rules, &mut charges, check)?;
    let drawn = Drawn { funding: funding?, waivers: waivers?, whole_yuan: whole_yuan? };
    let (shares, totals) = shares(context, &charges, &drawn, check)?;
    let owed: Vec<Fen> = shares.iter().map(|own| own.share).collect();
    let distribution = Distribution::of(&owed, context.households)?;
    Some(Apportioned { charges, households: Vec::new(), shares, totals, distribution })
}
