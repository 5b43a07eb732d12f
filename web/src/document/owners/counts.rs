//! The counts of what serves each household under a rule, which start at one each.

use std::collections::HashSet;

use fentan_core::draft::{DraftApportionRule, DraftEntry, DraftHousehold, DraftProject, WholeNumber};
use fentan_owners::Method;

/// The households that take part in a rule: in its building and stairwell, and not left out.
pub(crate) fn taking_part<'a>(
    project: &'a DraftProject,
    rule: &'a DraftApportionRule,
) -> impl Iterator<Item = usize> + 'a {
    let out: HashSet<&str> = rule.exclude.iter().map(|out| out.household.as_str()).collect();
    let residential = rule.non_residential.as_deref() == Some("excluded");
    let all = project.households.iter().enumerate();
    let own = all.filter(move |(_, own)| {
        let lived_in = own.purpose.as_deref() != Some("non_residential");
        is_in_scope(own, rule) && !out.contains(own.id.as_str()) && (lived_in || !residential)
    });
    own.map(|(place, _)| place)
}

/// True where a household is in the building and stairwell of a rule.
pub(crate) fn is_in_scope(household: &DraftHousehold, rule: &DraftApportionRule) -> bool {
    let is_here = |wanted: &Option<String>, own: &Option<String>| wanted.is_none() || wanted == own;
    is_here(&rule.building, &household.building) && is_here(&rule.stairwell, &household.stairwell)
}

/// True where a rule counts one for every household: by counts, of which none is entered.
pub(crate) fn counts_one_each(rule: &DraftApportionRule) -> bool {
    Method::from_id(&rule.method) == Some(Method::Served) && rule.entries.is_empty()
}

/// Writes out that every household counts one, where none is entered, before one of them gets another count: so it stays
/// for the others.
pub(super) fn write_out(project: &mut DraftProject, rule: usize) -> Option<()> {
    let own = project.apportion.get(rule)?;
    if !counts_one_each(own) {
        return Some(());
    }
    let one = |place: usize| {
        let household = project.households.get(place)?.id.clone();
        Some(DraftEntry { household, count: Some(WholeNumber("1".to_owned())), amount: None })
    };
    let entries: Vec<DraftEntry> = taking_part(project, own).filter_map(one).collect();
    project.apportion.get_mut(rule)?.entries = entries;
    Some(())
}
