//! Checks of the facts about a community, on which no figure depends.

use super::checker::Checker;
use super::overlaps::costs;
use crate::decimal::Decimal;
use crate::define_codes;
use crate::draft::DraftProject;
use crate::money::Fen;
use crate::path::Path;
use fentan_rulebook::Rulebook;

define_codes! {
    Warning BUILT_YEAR_EARLY "built_year.early",
        "建成年份 {0} 早于 {1} 年", "built in {0}, before {1}",
        hint "请核对年份是否少写、错写了数字", "check the year for a missing or a wrong digit";
    Warning BUILT_YEAR_AFTER_PROJECT "built_year.after_project",
        "建成年份 {0} 晚于项目年度 {1}", "built in {0}, after the project's year {1}",
        hint "请核对两个年份", "check both years";
    Note BUILT_YEAR_LATE "built_year.late",
        "{0} 年底之后建成，须符合{1}后半段的条件", "built after {0}: it must meet the second condition of {1}";
    Warning SIZE_ZERO "size.zero",
        "填的是 0，而本项目有金额", "0 is entered although the project costs something",
        hint "请填实际数；不清楚的留空", "enter the real number, or leave it empty where it is not known";
}

/// The earliest year in which anybody is expected to say that a community was built.
const EARLIEST_BUILT: u32 = 1900;

/// Checks year of building, buildings, households and floor area of a project of `year`.
pub(super) fn facts(
    rulebook: &Rulebook,
    draft: &DraftProject,
    year: Option<u32>,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) {
    if let Some(number) = &draft.built_year {
        let place = place.field("built_year");
        let plan = &rulebook.plan;
        match (check.whole(number, &place), year) {
            (Some(built), _) if built < EARLIEST_BUILT => {
                check.report(&BUILT_YEAR_EARLY, &place, &[&built, &EARLIEST_BUILT]);
            }
            (Some(built), Some(year)) if built > year => {
                check.report(&BUILT_YEAR_AFTER_PROJECT, &place, &[&built, &year]);
            }
            (Some(built), _) if built > plan.built_by => {
                check.report(&BUILT_YEAR_LATE, &place, &[&plan.built_by, &plan.built_by_clause]);
            }
            _ => {}
        }
    }
    let fee = |amount: &String| Fen::parse(amount).is_ok_and(|amount| !amount.is_zero());
    let has_costs =
        || draft.lines.iter().any(costs) || draft.fees.iter().filter_map(|fee| fee.amount.as_ref()).any(fee);
    for (name, number) in [("buildings", &draft.buildings), ("households_count", &draft.households_count)] {
        let Some(number) = number else { continue };
        let place = place.field(name);
        if check.whole(number, &place) == Some(0) && has_costs() {
            check.report(&SIZE_ZERO, &place, &[]);
        }
    }
    if let Some(area) = &draft.floor_area {
        let place = place.field("floor_area");
        if check.decimal(area, &place) == Some(Decimal::default()) && has_costs() {
            check.report(&SIZE_ZERO, &place, &[]);
        }
    }
}
