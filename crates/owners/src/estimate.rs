//! Households of a project that lists none: one that somebody knows, and the others taken as alike.

use std::sync::Arc;

use fentan_core::Decimal;
use fentan_core::draft::{DraftApportionRule, DraftHousehold, DraftProject};
use fentan_rulebook::Rulebook;
use fentan_rulebook::owners::Method;

/// More than any community has; beyond, a mistyped count would only take time.
const MOST: u32 = 100_000;

/// Whether only the households of one stairwell share in a component, as they do in a lift.
#[must_use]
pub fn is_of_one_stairwell(rulebook: &Rulebook, component: &str) -> bool {
    rulebook.owners.subsidised.iter().any(|own| **own == *component)
}

/// Whether a project without a list of households says enough for an estimate: how many there are and with how much
/// floor area, and nothing about single households, floors, stairwells or buildings, which only a list can tell apart.
#[must_use]
pub fn estimable(rulebook: &Rulebook, project: &DraftProject) -> bool {
    let by_all = |rule: &DraftApportionRule| {
        let by_floor = Method::from_id(&rule.method).is_some_and(Method::by_floor);
        !by_floor && rule.building.is_none() && rule.exclude.is_empty() && rule.entries.is_empty()
    };
    project.households_count.is_some()
        && project.floor_area.is_some()
        && project.waivers.is_empty()
        && !project.lines.iter().any(|line| is_of_one_stairwell(rulebook, &line.component))
        && project.apportion.iter().all(by_all)
}

/// A stand-in for the list of households: first one of this `area` (㎡), then as many others as the project says it
/// has, which have the rest of its floor area, each the same. What follows is right by area and by household.
///
/// `None` where the project is not [`estimable`], where `area` is not a number above 0, or where nothing is left for
/// the others.
#[must_use]
pub fn estimate(rulebook: &Rulebook, project: &DraftProject, area: &str) -> Option<Vec<Arc<DraftHousehold>>> {
    if !estimable(rulebook, project) {
        return None;
    }
    let count = project.households_count.as_ref()?.value()?;
    let whole = Decimal::parse(project.floor_area.as_ref()?).ok()?.millionths();
    let own = Decimal::parse(area).ok()?.millionths();
    let others = u128::from(count.checked_sub(1)?);
    let left = whole.checked_sub(own)?;
    let each = left.checked_div(others).unwrap_or_default();
    if count > MOST || own == 0 || (each == 0 && (others > 0 || left > 0)) {
        return None;
    }
    // What cannot be divided evenly, less than a millionth of a ㎡ each, is the last one's.
    let last = each.checked_add(left.checked_sub(each.checked_mul(others)?)?)?;
    let household = |number: u32| {
        let area = match number {
            0 => area.to_owned(),
            number if number.checked_add(1) == Some(count) => Decimal::from_millionths(last).to_string(),
            _ => Decimal::from_millionths(each).to_string(),
        };
        Arc::new(DraftHousehold { id: number.to_string(), area, ..DraftHousehold::default() })
    };
    Some((0..count).map(household).collect())
}

#[cfg(test)]
mod tests {
    use fentan_rulebook::Rulebook;

    use fentan_core::draft::{DraftApportionRule, DraftLine, DraftProject, DraftWaiver, WholeNumber};

    fn alike(project: &DraftProject, own: &str) -> Option<Vec<std::sync::Arc<super::DraftHousehold>>> {
        super::estimate(Rulebook::fuzhou_2021_60(), project, own)
    }

    fn project(count: &str, area: &str) -> DraftProject {
        DraftProject {
            households_count: Some(WholeNumber(count.to_owned())),
            floor_area: Some(area.to_owned()),
            ..DraftProject::default()
        }
    }

    fn areas(count: &str, area: &str, own: &str) -> Option<Vec<String>> {
        let all = alike(&project(count, area), own)?;
        Some(all.iter().map(|household| household.area.clone()).collect())
    }

    #[test]
    fn the_others_have_the_rest_and_all_have_the_whole() {
        let expected = ["90", "3.333333", "3.333333", "3.333334"];
        assert_eq!(areas("4", "100", "90").unwrap(), expected);
        assert_eq!(areas("3", "100.5", "50.5").unwrap(), ["50.5", "25", "25"]);
    }

    #[test]
    fn there_is_none_where_something_is_missing_or_cannot_be() {
        assert_eq!(alike(&DraftProject::default(), "40"), None);
        for (count, area, own) in [
            ("0", "100", "40"),
            ("1", "100", "40"),
            ("2", "100", "0"),
            ("2", "100", "100"),
            ("2", "100", "101"),
            ("2", "100", "x"),
            ("x", "100", "40"),
            ("2", "x", "40"),
            ("100001", "10000000", "40"),
        ] {
            assert_eq!(areas(count, area, own), None, "{count} {area} {own}");
        }
    }

    #[test]
    fn what_tells_households_apart_needs_their_list() {
        let by =
            |method: &str| DraftApportionRule { method: method.to_owned(), ..DraftApportionRule::default() };
        let building = DraftApportionRule { building: Some("1".to_owned()), ..by("equal") };
        for (rule, possible) in
            [(by("equal"), true), (by("area"), true), (by("floor_unit"), false), (building, false)]
        {
            let project = DraftProject { apportion: vec![rule], ..project("2", "100") };
            assert_eq!(alike(&project, "40").is_some(), possible);
        }
        let lift = DraftLine { component: "enhanced.elevators".to_owned(), ..DraftLine::default() };
        let project = DraftProject { lines: vec![lift], ..project("2", "100") };
        assert_eq!(alike(&project, "40"), None);
        let project = DraftProject { waivers: vec![DraftWaiver::default()], ..self::project("2", "100") };
        assert_eq!(alike(&project, "40"), None);
    }
}
