//! The whole way, from what residents bear of a project to what each household pays.

use super::apportionment::{Apportioned, Apportionment};
use super::charges::{charges, choose, divide};
use super::distribution::Distribution;
use super::funding::{OwnFunding, collection, waivers};
use super::household::households;
use super::rule::{Ground, Rule};
use super::shares::{Drawn, shares};
use fentan_core::Evaluation;
use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use fentan_core::check::Checker;
use fentan_core::codes::AMOUNT_OVERFLOW;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::DraftProject;
use fentan_core::name_index::NameIndex;
use fentan_core::path::Path;
use fentan_rulebook::Rulebook;

/// Apportions what the residents of a project bear to its households.
///
/// `draft` is the project as written, `result` its figures. A project without households, or with an error in what it
/// says of them, gets no figures here; who pays what of its lines and fees stands all the same.
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
    let ground = Ground { rulebook, draft, households: &all, places, project: projects.item(index) };
    let mut found = Vec::new();
    let figures = figures(&ground, result, &mut Checker::new(&[], &mut found));
    diagnostics.append(&mut found);
    let sound = !diagnostics.iter().any(Diagnostic::is_error);
    if sound && figures.is_none() {
        let households = ground.project.field("households");
        diagnostics.push(Diagnostic::new(&AMOUNT_OVERFLOW, &households, &[]));
    }
    let result = figures.filter(|_| sound).map(|figures| Apportioned { households: all, ..figures });
    Apportionment { result, diagnostics }
}

/// Apportions every project of a budget. One without figures of its own has none here.
#[must_use]
pub fn apportion_all(evaluation: &Evaluation) -> Vec<Apportionment> {
    let projects = evaluation.draft().projects.iter().zip(&evaluation.assessment().projects);
    let apportioned = projects.map(|(draft, assessed)| {
        let result = assessed.result.as_ref();
        result.map(|result| apportion(evaluation.rulebook(), draft, result)).unwrap_or_default()
    });
    apportioned.collect()
}

/// The figures; `None` where something is wrong and said, or where a sum does not fit.
fn figures(ground: &Ground<'_>, result: &ProjectResult, check: &mut Checker<'_>) -> Option<Apportioned> {
    let rules = ground.rules(check);
    let mut charges = charges(ground, result);
    // Everything is checked before anything ends for an error, so that all errors are said at once.
    let funding = OwnFunding::checked(ground, &mut charges, result, check);
    let waivers = waivers(ground, check);
    let whole_yuan = collection(ground, check);
    let rules: Vec<Rule> = rules.into_iter().collect::<Option<_>>()?;
    choose(ground, &rules, &mut charges, check);
    divide(ground, &rules, &mut charges, check)?;
    let drawn = Drawn { funding: funding?, waivers: waivers?, whole_yuan: whole_yuan? };
    let (shares, totals) = shares(ground, &charges, &drawn, check)?;
    let owed: Vec<Fen> = shares.iter().map(|own| own.share).collect();
    let distribution = Distribution::of(&owed, ground.households)?;
    Some(Apportioned { charges, households: Vec::new(), shares, totals, distribution })
}
