//! Checks of a project: its own fields, its lines, fees and funding, then the measures the rulebook requires.

use crate::define_codes;
use std::sync::Arc;

use super::checker::Checker;
use super::facts::facts;
use super::scope::scope;
use super::{fee, line, overlaps};
use crate::budget::{CheckedProject, Project};
use crate::diagnostic::{Diagnostic, Quoted};
use crate::draft::DraftProject;
use crate::name_index::NameIndex;
use crate::names::either;
use crate::path::Path;
use fentan_rulebook::text::Value;
use fentan_rulebook::{DivisionIndex, Kind, Rulebook, TierIndex};

define_codes! {
    Error DIVISION_NOT_COVERED "division.not_covered",
        "规则不适用于行政区划{0}", "the rulebook does not cover the division {0}",
        hint "请填区划代码，如{1} {2}；fentan rules 列出全部",
        "give a code such as {2} for {1}; `fentan rules` lists them all";
    Error KIND_UNKNOWN "kind.unknown", "没有改造类型{0}", "there is no kind of project {0}";
    Error TIER_UNKNOWN "tier.unknown", "没有版别{0}", "there is no tier {0}";
    Error TIER_MISSING "tier.missing",
        "{0}须填版别", "a project of this kind needs a tier",
        hint "可填 {1}", "use {1}";
    Warning TIER_NOT_USED "tier.not_used",
        "这类项目不分版别，所填版别不起作用",
        "a project of this kind has no tier; the one given has no effect";
    Warning MEASURE_MISSING "measure.missing",
        "缺少必选项“{0}”（{1}）", "the required measure “{0}” ({1}) is missing",
        hint "如不发生费用，可填 0.00", "where it costs nothing, enter 0.00";
    Warning COMPONENT_ABOVE_TIER "component.above_tier",
        "{0}不属于{1}", "{0} is above the project's tier ({1})",
        hint "请提高版别，或核对所选内容", "raise the tier, or check the component";
    Warning COMPONENT_NOT_OF_KIND "component.not_of_kind", "{0}不属于{1}", "{0} does not belong to {1}";
    Warning YEAR_OUTSIDE_PLAN "year.outside_plan", "方案期限为 {0}—{1} 年", "the plan covers {0} to {1}";
    Note DIVISION_BY_REFERENCE "division.by_reference",
        "{0}参照执行本规则，{2}不承担（{1}）",
        "{0} uses these rules by reference, and the city pays nothing ({1})";
    Note DIVISION_BY_REFERENCE_SHARED "division.by_reference",
        "{0}参照执行本规则（{1}）", "{0} uses these rules by reference ({1})";
}

/// Checks one project by itself; `read` has the diagnostics of reading it.
#[must_use]
pub fn project(
    rulebook: &Rulebook,
    draft: &DraftProject,
    index: usize,
    read: Vec<Diagnostic>,
) -> CheckedProject {
    let projects = Path::ROOT.field("projects");
    let place = projects.item(index);
    let mut found = Vec::new();
    let project = complete(rulebook, draft, index, &place, &mut Checker::new(&read, &mut found));
    let mut diagnostics = read;
    diagnostics.append(&mut found);
    let project = project.filter(|_| !diagnostics.iter().any(Diagnostic::is_error));
    CheckedProject { id: Arc::from(draft.id.as_str()), project: project.map(Arc::new), diagnostics }
}

/// The project; `None` where a value it needs is missing. Other errors are only reported: the caller drops a
/// project that has any.
fn complete(
    rulebook: &Rulebook,
    draft: &DraftProject,
    index: usize,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<Project> {
    if check.is_reported(place) {
        return None;
    }
    if !check.is_reported(&place.field("id")) {
        check.id_text(&draft.id, &place.field("id"));
    }
    check.text(Some(&draft.name), &place.field("name"));
    let bundle = check.shared_id(draft.bundle.as_deref(), &place.field("bundle"));
    let division = division(rulebook, draft, place, check);
    let year = check.whole(&draft.year, &place.field("year"));
    if year.is_some_and(|year| !(rulebook.plan.first_year..=rulebook.plan.last_year).contains(&year)) {
        let values: [&dyn Value; 2] = [&rulebook.plan.first_year, &rulebook.plan.last_year];
        check.report(&YEAR_OUTSIDE_PLAN, &place.field("year"), &values);
    }
    let kinds = &mut rulebook.kinds.iter().map(|kind| kind.id.as_ref());
    let here = (&KIND_UNKNOWN, &place.field("kind"), draft.kind.as_str());
    let kind = check.known(rulebook.kind_index(&draft.kind), here, kinds);
    let tier =
        kind.and_then(|kind| rulebook.kind(kind)).and_then(|kind| tier(rulebook, kind, draft, place, check));
    facts(rulebook, draft, year, place, check);
    let lines = list(
        &draft.lines,
        "lines",
        place,
        check,
        |line| &line.id,
        |line, place, check| line::line(rulebook, line, place, check),
    );
    let fees = list(
        &draft.fees,
        "fees",
        place,
        check,
        |fee| &fee.id,
        |fee, place, check| fee::fee(rulebook, fee, place, check),
    );
    fee::total(&draft.fees, &place.field("fees"), check);
    let funds = place.field("funding");
    let funding = draft.funding.iter().enumerate();
    let funding =
        funding.filter_map(|(index, money)| fee::funding(rulebook, money, &funds.item(index), check));
    let funding = funding.collect();
    if let (Some(kind), Some(tier)) = (kind, tier) {
        scope(rulebook, draft, (kind, tier), place, check);
    }
    overlaps::overlaps(rulebook, draft, place, check);
    Some(Project {
        index,
        division: division?,
        year: year?,
        kind: kind?,
        tier: tier?,
        bundle,
        lines,
        fees,
        funding,
    })
}

/// Checks the items of a list and that their ids differ.
fn list<'d, D, T>(
    items: &'d [D],
    name: &str,
    place: &Path<'_>,
    check: &mut Checker<'_>,
    id: fn(&D) -> &String,
    mut item: impl FnMut(&'d D, &Path<'_>, &mut Checker<'_>) -> Option<T>,
) -> Vec<T> {
    let list = place.field(name);
    let mut seen = NameIndex::with_capacity(items.len());
    let mut checked = Vec::with_capacity(items.len());
    for (index, draft) in items.iter().enumerate() {
        check.id(id(draft), &list, index, &mut seen);
        checked.extend(item(draft, &list.item(index), check));
    }
    checked
}

fn division(
    rulebook: &Rulebook,
    draft: &DraftProject,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<DivisionIndex> {
    let place = place.field("division");
    let index = rulebook.division_index(&draft.division);
    if index.is_none() && !check.is_reported(&place) {
        let first = rulebook.divisions.first();
        let (name, code) = first.map(|first| (&first.name, &first.code)).unzip();
        let values: [&dyn Value; 3] = [
            &Quoted(&draft.division),
            &name.cloned().unwrap_or_default(),
            &code.cloned().unwrap_or_default(),
        ];
        check.report(&DIVISION_NOT_COVERED, &place, &values);
    }
    let index = index?;
    let class = rulebook.class_of(index)?;
    if class.by_reference {
        let name = &rulebook.division(index)?.name;
        let class_index = rulebook.division(index)?.class;
        let mut rules = rulebook.match_rules.iter().filter(|rule| rule.class == class_index);
        let code = if rules.all(|rule| rule.city == 0) {
            &DIVISION_BY_REFERENCE
        } else {
            &DIVISION_BY_REFERENCE_SHARED
        };
        check.report(code, &place, &[name, &class.clause, &rulebook.city_level]);
    }
    Some(index)
}

/// The project's tier: `Some(None)` where its kind has no tiers, `None` where the tier is missing or unknown.
#[allow(
    clippy::option_option,
    reason = "whether there should be a tier and whether there is one are two questions"
)]
fn tier(
    rulebook: &Rulebook,
    kind: &Kind,
    draft: &DraftProject,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<Option<TierIndex>> {
    let place = place.field("tier");
    let Some(id) = &draft.tier else {
        if kind.tiered && !check.is_reported(&place) {
            let ids: Vec<&str> = rulebook.tiers.iter().map(|tier| tier.id.as_ref()).collect();
            check.report(&TIER_MISSING, &place, &[&kind.name, &either(&ids)]);
        }
        return (!kind.tiered).then_some(None);
    };
    let tiers = &mut rulebook.tiers.iter().map(|tier| tier.id.as_ref());
    let tier = check.known(rulebook.tier_index(id), (&TIER_UNKNOWN, &place, id), tiers)?;
    if kind.tiered {
        return Some(Some(tier));
    }
    check.report(&TIER_NOT_USED, &place, &[]);
    Some(None)
}
