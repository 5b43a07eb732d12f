//! The assessment of a checked budget.

use crate::define_codes;
use std::sync::Arc;

use crate::assessment::{AssessedProject, Assessment, Figures, ProjectResult};
use crate::budget::{Budget, CheckedProject, Funding, Project};
use crate::diagnostic::{Diagnostic, Quoted};
use crate::format::Yuan;
use crate::fund::{across, fund, granted};
use crate::path::Path;
use crate::share::{Basis, share};
use fentan_rulebook::Rulebook;
use fentan_rulebook::text::Value;
use fentan_rulebook::{MatchScope, Readings, TriggerStatus};

define_codes! {
    Error AMOUNT_OVERFLOW "amount.overflow",
        "金额或合计超过 92233720368547758.07 元，无法计算",
        "the amount or sum is above 92233720368547758.07 yuan and cannot be held",
        hint "请核对数量、单价和金额的单位", "check the units of quantities, prices and amounts";
    Error RULEBOOK_MISMATCH "rulebook.mismatch", "预算是按另一份规则核对的", "the budget was checked against another rulebook";
    Warning MATCH_INCOMPLETE "match.incomplete",
        "同一范围内的项目{0}有错误，其补助未计入配比的判断",
        "the project {0} in the same scope has errors; its grants do not count towards the match",
        hint "请先改正该项目", "put that project right first";
    Warning MATCH_ACROSS "match.across",
        "同一打捆里只有其他区（县）或其他年度的项目争取到资金，本项目因此改按 {0} 配比：{3}承担由 {1} 元变为 {2} 元",
        "only projects of another division or year in the bundle obtained money, which makes the match {0}: the part of “{3}” goes from {1} to {2} yuan",
        hint "请核对打捆的范围，或改用按单个项目认定的口径", "check what is in the bundle, or judge each project by itself";
    Warning FUNDING_SURPLUS "funding.surplus",
        "补助和社会资本超出财政承担部分 {0} 元，列为结余",
        "grants and social capital exceed the pool by {0} yuan; the rest is surplus";
    Note FUNDING_NOT_COUNTED "funding.not_counted",
        "{0} {1} 元的状态是“{2}”，按现用口径（{3}）尚不计入：不作为配比的条件，也不冲减",
        "{1} yuan of {0} are {2}, which does not count yet by the reading in use ({3}): they neither bring the better match nor reduce the pool",
        hint "下达或到位后请改状态；要看争取到之后的结果，请改用相应的口径",
        "change the status once it is allotted or received; to see the result with it, take another option of that reading";
    Warning MONEY_UNDETERMINED "money.undetermined",
        "有 {0} 元尚未确定由谁承担", "nobody is named yet for {0} yuan",
        hint "请填写商定的承担比例", "enter the shares that were agreed";
}

/// Assesses a budget: shares, city's and district's parts, diagnostics.
///
/// A project with an error has no figures; the totals are those of the other projects.
#[must_use]
pub fn assess(rulebook: &Rulebook, budget: &Budget) -> Assessment {
    assess_after(rulebook, budget, budget.readings, Vec::new())
}

/// Assesses a budget like [`assess`], reusing results of an earlier version: `before` has its projects' results in
/// order, made under `readings`. A project that has not changed keeps its result.
pub(crate) fn assess_after(
    rulebook: &Rulebook,
    budget: &Budget,
    readings: Readings,
    before: Vec<AssessedProject>,
) -> Assessment {
    let mut diagnostics = budget.diagnostics.clone();
    if budget.rulebook != rulebook.digest {
        diagnostics.push(Diagnostic::new(&RULEBOOK_MISMATCH, &Path::ROOT.field("rulebook"), &[]));
    }
    let assessable = !diagnostics.iter().any(Diagnostic::is_error);
    let granted = granted(rulebook, budget);
    let across = across(rulebook, budget, &granted);
    let broken = budget.projects.iter().find(|checked| checked.project.is_none());
    let mut projects = Vec::with_capacity(budget.projects.len());
    let mut totals = assessable.then(Figures::default);
    // A project with errors may change the match of others; their diagnostics about it are made anew each time.
    let open = broken.is_some() && budget.readings.match_scope != MatchScope::Project;
    let reusable = assessable && !open && readings == budget.readings;
    let before = before.into_iter().map(Some).chain(std::iter::repeat_with(|| None));
    for ((checked, scope), before) in budget.projects.iter().zip(granted.into_iter().zip(across)).zip(before)
    {
        let assessed = before
            .filter(|before| reusable && stands(before, checked, scope))
            .unwrap_or_else(|| one(rulebook, budget.readings, checked, assessable, scope, broken));
        if let (Some(sum), Some(result)) = (&totals, &assessed.result) {
            totals = sum.checked_add(&result.figures);
            if totals.is_none() {
                diagnostics.push(overflow(&Path::ROOT.field("totals")));
            }
        }
        projects.push(assessed);
    }
    Assessment { rulebook: rulebook.digest.clone(), readings: budget.readings, projects, totals, diagnostics }
}

/// True where an earlier result of a project still holds, given whether money from above counts as obtained, and whether
/// only across divisions or years.
fn stands(before: &AssessedProject, checked: &CheckedProject, (granted, across): (bool, bool)) -> bool {
    let (Some(result), Some(project)) = (&before.result, &checked.project) else { return false };
    // The match may have depended on a project whose errors are corrected now.
    let said = |code| before.diagnostics.iter().any(|diagnostic| diagnostic.code == code);
    let open = said(&MATCH_INCOMPLETE) || said(&MATCH_ACROSS) != across;
    Arc::ptr_eq(&result.project, project) && result.split.granted == granted && !open
}

/// Assesses one project, which gets no figures unless the budget as a whole is free of errors (`assessable`);
/// `broken` is some project with errors, if there is one.
fn one(
    rulebook: &Rulebook,
    readings: Readings,
    checked: &CheckedProject,
    assessable: bool,
    (granted, across): (bool, bool),
    broken: Option<&CheckedProject>,
) -> AssessedProject {
    let diagnostics = checked.diagnostics.clone();
    let mut assessed = AssessedProject { id: checked.id.clone(), result: None, diagnostics };
    let Some(project) = checked.project.as_ref().filter(|_| assessable) else { return assessed };
    assess_into(rulebook, readings, project, granted, &mut assessed);
    if across {
        assessed.diagnostics.extend(moved_across(rulebook, readings, &assessed));
    }
    if !granted {
        let open = broken.and_then(|broken| incomplete_scope(readings.match_scope, project, broken));
        assessed.diagnostics.extend(open);
    }
    assessed
}

/// The warning that money obtained in another division or year moves the city's part; `None` where it does not.
fn moved_across(rulebook: &Rulebook, readings: Readings, assessed: &AssessedProject) -> Option<Diagnostic> {
    let result = assessed.result.as_ref()?;
    let now = &result.figures.government;
    let mut other = AssessedProject { id: assessed.id.clone(), result: None, diagnostics: Vec::new() };
    assess_into(rulebook, readings, &result.project, false, &mut other);
    let alone = other.result?.figures.government;
    let projects = Path::ROOT.field("projects");
    let place = projects.item(result.project.index);
    let level = &rulebook.city_level;
    let values: [&dyn Value; 4] = [&result.split.label(), &Yuan(alone.city), &Yuan(now.city), level];
    (alone.city != now.city).then(|| Diagnostic::new(&MATCH_ACROSS, &place.field("bundle"), &values))
}

/// Computes a project's figures into `assessed`. `granted` is true where money from above counts as obtained, which
/// under most readings depends on other projects.
fn assess_into(
    rulebook: &Rulebook,
    readings: Readings,
    project: &Arc<Project>,
    granted: bool,
    assessed: &mut AssessedProject,
) {
    let projects = Path::ROOT.field("projects");
    let place = projects.item(project.index);
    let shared = match share(Basis::of(rulebook, readings, project, granted), project) {
        Ok(shared) => shared,
        Err(field) => return assessed.diagnostics.push(overflow(&place.field(field))),
    };
    let before = shared.before(rulebook);
    let Some((government, split)) = fund(rulebook, readings, project, granted, &before) else {
        return assessed.diagnostics.push(overflow(&place.field("government")));
    };
    for (index, money) in project.funding.iter().enumerate() {
        if money.waits(readings) {
            let funding = place.field("funding");
            assessed.diagnostics.push(not_counted(rulebook, money, &funding.item(index)));
        }
    }
    if !government.surplus.is_zero() {
        let path = place.field("funding");
        assessed.diagnostics.push(Diagnostic::new(&FUNDING_SURPLUS, &path, &[&Yuan(government.surplus)]));
    }
    let undetermined = shared.figures.payers.get(rulebook.undetermined);
    if !undetermined.is_zero() {
        let payers = place.field("payers");
        let path = payers.field(rulebook.payer_id(rulebook.undetermined));
        assessed.diagnostics.push(Diagnostic::new(&MONEY_UNDETERMINED, &path, &[&Yuan(undetermined)]));
    }
    let figures = Figures { government, ..shared.figures };
    assessed.result = Some(ProjectResult {
        project: project.clone(),
        figures,
        split,
        lines: shared.lines,
        fees: shared.fees,
    });
}

/// The remark that money from above does not count yet.
fn not_counted(rulebook: &Rulebook, money: &Funding, place: &Path<'_>) -> Diagnostic {
    let source = rulebook.source(money.source).map(|source| source.name.clone()).unwrap_or_default();
    let reading = rulebook.reading(TriggerStatus::ID).map(|reading| reading.name.clone()).unwrap_or_default();
    let values: [&dyn Value; 4] = [&source, &Yuan(money.amount), &money.status.name(), &reading];
    Diagnostic::new(&FUNDING_NOT_COUNTED, &place.field("status"), &values)
}

/// The diagnostic for a sum that does not fit.
fn overflow(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(&AMOUNT_OVERFLOW, path, &[])
}

/// A warning that a project with errors may change this project's match: its grants are unknown, and so is whether
/// it belongs to the same scope. `None` where the match depends on no other project.
fn incomplete_scope(scope: MatchScope, project: &Project, broken: &CheckedProject) -> Option<Diagnostic> {
    let alone = match scope {
        MatchScope::Project => true,
        MatchScope::Bundle => project.bundle.is_none(),
        MatchScope::DistrictYear => false,
    };
    if alone {
        return None;
    }
    let projects = Path::ROOT.field("projects");
    let place = projects.item(project.index);
    let government = place.field("government");
    Some(Diagnostic::new(&MATCH_INCOMPLETE, &government.field("match"), &[&Quoted(&broken.id)]))
}
