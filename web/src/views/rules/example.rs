//! Worked examples, which core computes from a budget: for every component a project with just that line, and one with
//! money from above beside it; then one for each way that city and district split.

use std::sync::Arc;

use fentan_core::assessment::ProjectResult;
use fentan_core::draft::{DraftFunding, DraftLine, DraftProject, WholeNumber};
use fentan_core::rulebook::{
    Component, ComponentIndex, DivisionClassIndex, ReducesPool, Rulebook, Sharing, Source,
};
use fentan_core::{Draft, Evaluation, Fen};

/// The cost of each example: 10,000.00 yuan.
pub(super) const COST: Fen = Fen::new(1_000_000);

/// The money from above where there is any, in yuan.
const GRANT: &str = "2000";

/// Every example, under the default readings.
pub(super) struct Examples(Evaluation);

impl Examples {
    pub(super) fn new(rulebook: &Arc<Rulebook>) -> Self {
        let mut draft = Draft::new(&rulebook.id);
        let urban = class(rulebook);
        for component in &rulebook.components {
            for source in [None, source(rulebook, ReducesPool::Debt)] {
                add(rulebook, &mut draft, component, urban, source);
            }
        }
        let of_pool = rulebook.components.iter().find(|component| is_all_of_pool(rulebook, component));
        for (rule, component) in rulebook.match_rules.iter().zip(std::iter::repeat(of_pool)) {
            let source = source(rulebook, ReducesPool::Always).filter(|_| rule.granted != Some(false));
            if let Some(component) = component {
                add(rulebook, &mut draft, component, rule.class, source);
            }
        }
        Self(Evaluation::new(Arc::clone(rulebook), draft))
    }

    pub(super) fn rulebook(&self) -> &Rulebook {
        self.0.rulebook()
    }

    /// The figures of a component in a division of [`class`], without money from above or with it.
    pub(super) fn component(&self, component: ComponentIndex, granted: bool) -> Option<&ProjectResult> {
        self.result(2 * component.offset() + usize::from(granted))
    }

    /// The figures of a pool that is split by the rule at this place.
    pub(super) fn match_rule(&self, place: usize) -> Option<&ProjectResult> {
        self.result(2 * self.rulebook().components.len() + place)
    }

    fn result(&self, index: usize) -> Option<&ProjectResult> {
        self.0.assessment().projects.get(index)?.result.as_ref()
    }
}

/// The class of divisions in which the components' examples are: the first that the rules are made for.
pub(super) fn class(rulebook: &Rulebook) -> DivisionClassIndex {
    let class = rulebook.division_classes.iter().position(|class| !class.by_reference);
    class.and_then(DivisionClassIndex::at).unwrap_or(DivisionClassIndex(0))
}

/// Money from above that counts as obtained and reduces the pool like this.
fn source(rulebook: &Rulebook, reduces: ReducesPool) -> Option<&Source> {
    rulebook.sources.iter().find(|own| own.triggers_match && own.reduces_pool == reduces)
}

fn is_all_of_pool(rulebook: &Rulebook, component: &Component) -> bool {
    matches!(&component.sharing, Sharing::Fixed(shares) if shares.iter().all(|share| share.payer == rulebook.pool))
}

/// Adds a project of one line, somewhere in this class of divisions.
fn add(
    rulebook: &Rulebook,
    draft: &mut Draft,
    component: &Component,
    class: DivisionClassIndex,
    source: Option<&Source>,
) {
    let division = rulebook.divisions.iter().find(|division| division.class == class);
    let kind = rulebook.kinds.iter().find(|kind| kind.tiered).or_else(|| rulebook.kinds.first());
    let tier = rulebook.measure(component.measure).and_then(|measure| rulebook.tier(measure.tier));
    let line = DraftLine {
        id: "1".to_owned(),
        component: component.id.to_string(),
        amount: Some(COST.to_string()),
        ..DraftLine::default()
    };
    let grant = |source: &Source| DraftFunding {
        source: source.id.to_string(),
        amount: GRANT.to_owned(),
        ..DraftFunding::default()
    };
    let project = DraftProject {
        id: (draft.projects.len() + 1).to_string(),
        division: division.map_or_else(String::new, |division| division.code.to_string()),
        year: WholeNumber(rulebook.plan.first_year.to_string()),
        kind: kind.map_or_else(String::new, |kind| kind.id.to_string()),
        tier: tier.filter(|_| kind.is_some_and(|kind| kind.tiered)).map(|tier| tier.id.to_string()),
        lines: vec![line],
        funding: source.map(grant).into_iter().collect(),
        ..DraftProject::default()
    };
    draft.projects.push(project.into());
}

#[cfg(test)]
mod tests {
    use super::{COST, ComponentIndex, Examples, Fen, Rulebook};

    #[test]
    fn every_component_has_both_its_examples() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let examples = Examples::new(rulebook);
        for (offset, component) in rulebook.components.iter().enumerate() {
            let index = ComponentIndex::at(offset).unwrap();
            for granted in [false, true] {
                let figures = &examples.component(index, granted).unwrap().figures;
                let government = &figures.government;
                assert_eq!(figures.total, COST, "{}", component.id);
                assert_eq!(government.net, government.pool, "{}", component.id);
                assert_eq!(government.city.checked_add(government.district), Some(government.pool));
            }
        }
    }

    #[test]
    fn every_rule_of_the_split_has_its_example() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let examples = Examples::new(rulebook);
        for (place, rule) in rulebook.match_rules.iter().enumerate() {
            let result = examples.match_rule(place).unwrap();
            assert_eq!((result.split.city, result.split.district), (rule.city, rule.district));
            assert_eq!(result.figures.government.pool, COST);
            let used = if rule.granted == Some(false) { Fen::ZERO } else { Fen::new(200_000) };
            assert_eq!(result.figures.government.used, used);
        }
    }
}
