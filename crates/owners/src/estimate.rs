//! An estimate for a project that lists no households: one household's area is known, all others are taken as the
//! same.

use std::sync::Arc;

use fentan_core::Decimal;
use fentan_core::draft::{DraftApportionRule, DraftHousehold, DraftProject};
use fentan_rulebook::Rulebook;
use fentan_rulebook::owners::Method;

/// The largest number of households estimated for: more than any community has, so that a mistyped count costs no
/// time.
const MOST: u32 = 100_000;

/// True where only the households of one stairwell share in the component: a lift, for which the rulebook knows
/// subsidies.
#[must_use]
pub fn is_of_one_stairwell(rulebook: &Rulebook, component: &str) -> bool {
    rulebook.owners.subsidised.iter().any(|own| **own == *component)
}

/// True where a project without a list of households says enough for an estimate: their number and floor area, and
/// nothing (rule by floor or building, exclusion, entry, waiver, lift) for which households have to be told apart.
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

/// A stand-in for the list of households: first the one with this `area` (㎡), then as many as `households_count`
/// leaves, which have equal parts of the rest of `floor_area`. Shares by area and by household come out right with it.
///
/// `None` where the project is not [`estimable`], where a number cannot be read or is out of range, or where no area
/// is left for the others.
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
