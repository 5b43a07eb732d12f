//! The facts that a rulebook says of itself: its document, its plan, its version, the kinds of project.

use fentan_core::{Bilingual, Rulebook};

use crate::words::rules;

/// One fact about a rulebook.
pub(super) struct Fact<'a> {
    pub(super) name: &'static Bilingual,
    /// The words it is told in.
    pub(super) words: Vec<&'a Bilingual>,
    /// A text that is the same in every language: an id, a date, years. Empty where there is none.
    pub(super) code: String,
    /// The clause that says so; empty where none does.
    pub(super) clause: &'a str,
}

/// The facts about a rulebook, in the order in which they are shown.
pub(super) fn facts(rulebook: &Rulebook) -> Vec<Fact<'_>> {
    let plan = &rulebook.plan;
    let years = format!("{}—{}", plan.first_year, plan.last_year);
    let fact = |name, words, code: String, clause| Fact { name, words, code, clause };
    let mut facts = vec![
        fact(&rules::DOCUMENT, vec![&rulebook.document], String::new(), ""),
        fact(&rules::ISSUED, Vec::new(), rulebook.issued.to_string(), ""),
        fact(&rules::PLAN, Vec::new(), years, &*plan.clause),
        fact(&rules::BUILT_BY, Vec::new(), plan.built_by.to_string(), &*plan.built_by_clause),
        fact(&rules::RULEBOOK, vec![&rulebook.name], rulebook.id.to_string(), ""),
        fact(&rules::DIGEST, Vec::new(), rulebook.digest.to_string(), ""),
    ];
    facts.extend(rulebook.kinds.iter().map(|kind| {
        let by_tier = kind.tiered.then_some(&rules::ALL_OF_TIER);
        let measures = kind.measures.iter().filter_map(|measure| rulebook.measure(*measure));
        let words = [&kind.name].into_iter().chain(by_tier).chain(measures.map(|measure| &measure.name));
        fact(&rules::KIND, words.collect(), String::new(), &*kind.clause)
    }));
    facts
}
