//! Section 六(二): the grants that reduce the pool, and the match by which city and district split the net.

use crate::assessment::{Government, Match};
use crate::budget::{Budget, Project};
use crate::money::Fen;
use crate::name_index::NameIndex;
use crate::rounding::half_up;
use fentan_rulebook::{GrantOrder, LevelFees, MatchScope, NoGrantBase, Readings};
use fentan_rulebook::{MatchRule, Rulebook};

/// For each project of a budget, true where money from above counts as obtained under the reading `match_scope`. A
/// project with errors neither counts nor makes others count.
pub(crate) fn granted(rulebook: &Rulebook, budget: &Budget) -> Vec<bool> {
    let projects = || budget.projects.iter().map(|checked| checked.project.as_deref());
    let triggers = |project: Option<&Project>| {
        project.is_some_and(|project| has_trigger(rulebook, budget.readings, project))
    };
    let scope = budget.readings.match_scope;
    if scope == MatchScope::Project {
        return projects().map(triggers).collect();
    }
    let keys: Vec<Option<String>> = projects().map(|project| scope_key(scope, project?)).collect();
    // A map rather than a set, so that the page needs no code for sets.
    let mut reached = NameIndex::new();
    for (index, (project, key)) in projects().zip(&keys).enumerate() {
        if let Some(key) = key.as_deref().filter(|_| triggers(project)) {
            reached.insert(key, index);
        }
    }
    let shared = |key: &Option<String>| key.as_deref().is_some_and(|key| reached.contains_key(key));
    projects().zip(&keys).map(|(project, key)| triggers(project) || shared(key)).collect()
}

/// For each project of a budget, true where only projects of another division or year make money from above count as
/// obtained for it, by the reading `match_scope` = `bundle`; `granted` is what [`granted`] gives.
pub(crate) fn across(rulebook: &Rulebook, budget: &Budget, granted: &[bool]) -> Vec<bool> {
    if budget.readings.match_scope != MatchScope::Bundle {
        return vec![false; budget.projects.len()];
    }
    let projects = || budget.projects.iter().map(|checked| checked.project.as_deref());
    let here = |project: &Project| {
        let bundle = project.bundle.as_deref()?;
        Some(format!("{} {} {bundle}", project.division.0, project.year))
    };
    let keys: Vec<Option<String>> = projects().map(|project| here(project?)).collect();
    let mut reached = NameIndex::new();
    for (index, (project, key)) in projects().zip(&keys).enumerate() {
        let triggers = || project.is_some_and(|project| has_trigger(rulebook, budget.readings, project));
        if let Some(key) = key.as_deref().filter(|_| triggers()) {
            reached.insert(key, index);
        }
    }
    let all = keys.iter().zip(granted);
    all.map(|(key, granted)| *granted && key.as_deref().is_some_and(|key| !reached.contains_key(key)))
        .collect()
}

/// The key shared by the projects of a scope; `None` where the project is judged alone.
pub(crate) fn scope_key(scope: MatchScope, project: &Project) -> Option<String> {
    match scope {
        MatchScope::Project => None,
        MatchScope::Bundle => project.bundle.as_deref().map(str::to_owned),
        MatchScope::DistrictYear => Some(format!("{} {}", project.division.0, project.year)),
    }
}

/// True where the project itself has money that brings the better match.
pub(crate) fn has_trigger(rulebook: &Rulebook, readings: Readings, project: &Project) -> bool {
    project.funding.iter().any(|money| money.triggers_match(rulebook, readings))
}

/// True where the whole cost of a project is the pool, but for what somebody has agreed to pay: under the reading
/// `no_grant_base` = `whole_cost`, where the rule for no money from above holds.
pub(crate) fn is_whole_cost(
    rulebook: &Rulebook,
    readings: Readings,
    project: &Project,
    granted: bool,
) -> bool {
    let class = rulebook.division(project.division).map(|division| division.class);
    let rule = class.and_then(|class| rulebook.match_rule(class, granted));
    readings.no_grant_base == NoGrantBase::WholeCost && rule.is_some_and(|rule| rule.granted == Some(false))
}

/// Deducts the grants from the pool and splits the net; `None` where a sum does not fit or the rulebook has no
/// match rule for the project's division. `before` has the pool and the fees of one level, which grants do not pay.
pub(crate) fn fund(
    rulebook: &Rulebook,
    readings: Readings,
    project: &Project,
    granted: bool,
    before: &Government,
) -> Option<(Government, Match)> {
    let reducing = project.funding.iter().filter(|money| money.reduces_pool(rulebook, readings));
    let received = Fen::sum(reducing.map(|money| money.amount))?;
    let Government { pool, city_fees, district_fees, .. } = *before;
    let shared = pool.checked_sub(before.level_fees()?)?;
    let used = received.min(shared);
    let net = pool.checked_sub(used)?;
    let rule = rulebook.match_rule(rulebook.division(project.division)?.class, granted)?;
    let (city, district) = match readings.grant_order {
        GrantOrder::Net => {
            let city = city_of(net, before, readings.level_fees, rule)?;
            (city, net.checked_sub(city)?)
        }
        GrantOrder::Gross => {
            let city = city_of(pool, before, readings.level_fees, rule)?;
            let district = pool.checked_sub(city)?;
            let off_district = used.min(district.checked_sub(district_fees)?);
            (city.checked_sub(used.checked_sub(off_district)?)?, district.checked_sub(off_district)?)
        }
    };
    let surplus = received.checked_sub(used)?;
    let government =
        Government { pool, received, used, surplus, net, city, district, city_fees, district_fees };
    Some((government, Match { city: rule.city, district: rule.district, granted }))
}

/// The city's part of `amount`, the fees of one level among it: under `before` they come off first, and each level bears
/// its own; under `within` they count towards each level's part, which is at least as large.
fn city_of(amount: Fen, fees: &Government, reading: LevelFees, rule: &MatchRule) -> Option<Fen> {
    match reading {
        LevelFees::Before => {
            city_part(amount.checked_sub(fees.level_fees()?)?, rule)?.checked_add(fees.city_fees)
        }
        LevelFees::Within => {
            let most = amount.checked_sub(fees.district_fees)?;
            Some(city_part(amount, rule)?.min(most).max(fees.city_fees))
        }
    }
}

/// The city's part of an amount, rounded half up to the fen; the district takes the rest.
fn city_part(amount: Fen, rule: &MatchRule) -> Option<Fen> {
    let weights = u128::from(rule.city).checked_add(u128::from(rule.district))?;
    let weighted = u128::try_from(amount.fen()).ok()?.checked_mul(u128::from(rule.city))?;
    i64::try_from(half_up(weighted, weights)?).ok().map(Fen::new)
}
