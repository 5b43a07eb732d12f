//! Names of charges and methods that hold for every household: for tables about all of them.

use super::apportionment::{Apportioned, Charge};
use super::explain::charge_name;
use super::notice::place;
use fentan_core::draft::{DraftApportionRule, DraftProject};
use fentan_rulebook::Rulebook;
use fentan_rulebook::owners::OwnerRules;
use fentan_rulebook::text::{Bilingual, say};

/// The name of a charge, with its payer where residents bear the line or fee as both: 其他费（个人）.
#[must_use]
pub fn charge_title(
    rulebook: &Rulebook,
    draft: &DraftProject,
    apportioned: &Apportioned,
    charge: &Charge,
) -> Bilingual {
    let name = charge_name(rulebook, draft, charge.of);
    let is_one_of_two = apportioned.charges.iter().filter(|other| other.of == charge.of).count() > 1;
    match rulebook.payer(charge.payer).filter(|_| is_one_of_two) {
        Some(payer) => say!("{0}（{1}）", "{0} ({1})", name, payer.short),
        None => name,
    }
}

/// The method of a charge, in words, with its scope and coefficients: 楼层系数 × 面积（1栋 1单元；三层为1，每层加0.1）.
#[must_use]
pub fn method_words(rulebook: &Rulebook, draft: &DraftProject, charge: &Charge) -> Bilingual {
    let rules = &rulebook.owners;
    let method = rules.method(charge.method);
    let name = method.map(|method| method.name.clone()).unwrap_or_default();
    let rule = charge.rule.and_then(|rule| draft.apportion.get(rule));
    let mut details = rule.map(|rule| details(rules, draft, rule)).unwrap_or_default().into_iter();
    let Some(first) = details.next() else { return name };
    let details = details.fold(first, |before, next| say!("{0}；{1}", "{0}; {1}", before, next));
    say!("{0}（{1}）", "{0} ({1})", name, details)
}

/// The details of a rule, in words: building and stairwell, coefficients, and those left out.
fn details(rules: &OwnerRules, draft: &DraftProject, rule: &DraftApportionRule) -> Vec<Bilingual> {
    let mut details = Vec::new();
    details.extend(place([rule.building.as_deref(), rule.stairwell.as_deref(), None]));
    let set = rules.coefficients.iter().find(|set| Some(set.id.as_ref()) == rule.coefficients.as_deref());
    details.extend(set.map(|set| set.name.clone()));
    let entered = rule.floors.as_ref().is_some_and(|floors| floors.iter().next().is_some());
    match (set, entered) {
        (Some(_), true) => details.push(Bilingual::new("部分楼层另定", "some floors set apart")),
        (None, true) => details.push(Bilingual::new("系数自定", "coefficients of its own")),
        (_, false) => {}
    }
    if rule.non_residential.as_deref() == Some("excluded") {
        details.push(Bilingual::new("非住宅不参与", "without non-residential units"));
    }
    let left_out = draft
        .households
        .iter()
        .filter(|household| rule.exclude.iter().any(|exclusion| exclusion.household == household.id));
    match left_out.count() {
        0 => {}
        count => details.push(say!("{0} 户不参与", "households left out: {0}", count)),
    }
    details
}
