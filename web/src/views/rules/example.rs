//! Worked examples, which core computes from a budget made as a person would make it: for every component a project
//! with just that line, and one with money from above beside it; then one for each way that city and district split.

use fentan_core::assessment::ProjectResult;
use fentan_core::rulebook::{
    Component, ComponentIndex, DivisionClassIndex, ReducesPool, Rulebook, Sharing, SourceIndex,
};
use fentan_core::{Evaluation, Fen};

use crate::document::{Action, Document, LineField, Place, ProjectField, Scenarios, blank};

/// What each example costs: 10,000.00 yuan.
pub(super) const COST: Fen = Fen::new(1_000_000);

/// What comes from above where something does.
const GRANT: &str = "2000";

/// Every example, under the default readings.
pub(super) struct Examples(Evaluation);

impl Examples {
    pub(super) fn new(rules: &'static Rulebook) -> Self {
        let mut document = Document::new(rules, Scenarios::one(blank(rules)));
        let urban = class(rules);
        for component in rules.components.iter() {
            add(&mut document, component, urban, None);
            add(&mut document, component, urban, source(rules, ReducesPool::Debt));
        }
        for rule in rules.match_rules.iter() {
            let source = source(rules, ReducesPool::Always).filter(|_| rule.granted != Some(false));
            if let Some(component) =
                rules.components.iter().find(|component| is_all_of_pool(rules, component))
            {
                add(&mut document, component, rule.class, source);
            }
        }
        Self(Evaluation::new(rules.clone().into(), fentan_core::Draft::clone(document.draft())))
    }

    /// What a component comes to in a division of [`class`], without money from above (0) or with it (1).
    pub(super) fn component(&self, component: ComponentIndex, granted: usize) -> Option<&ProjectResult> {
        self.result(2 * component.offset() + granted)
    }

    /// What the rule at this offset makes of the pool.
    pub(super) fn match_rule(&self, rules: &Rulebook, offset: usize) -> Option<&ProjectResult> {
        self.result(2 * rules.components.len() + offset)
    }

    fn result(&self, index: usize) -> Option<&ProjectResult> {
        // The blank budget has a project already.
        self.0.assessment().projects.get(index + 1)?.result.as_ref()
    }
}

/// The class of divisions in which the components' examples are: the first that the rules are made for.
pub(super) fn class(rules: &Rulebook) -> DivisionClassIndex {
    let class = rules.division_classes.iter().position(|class| !class.by_reference);
    class.and_then(DivisionClassIndex::at).unwrap_or(DivisionClassIndex(0))
}

/// Money from above that counts as obtained and reduces the pool like this.
fn source(rules: &Rulebook, reduces: ReducesPool) -> Option<SourceIndex> {
    let source = rules.sources.iter().position(|own| own.triggers_match && own.reduces_pool == reduces);
    source.and_then(SourceIndex::at)
}

fn is_all_of_pool(rules: &Rulebook, component: &Component) -> bool {
    matches!(&component.sharing, Sharing::Fixed(shares) if shares.iter().all(|share| share.payer == rules.pool))
}

/// Adds a project of one line, somewhere in this class of divisions.
fn add(
    document: &mut Document,
    component: &Component,
    class: DivisionClassIndex,
    source: Option<SourceIndex>,
) {
    document.apply(Action::AddProject);
    document.apply(Action::AddLines(vec![component.id.to_string()]));
    let project = document.selected;
    write(document, Place::Line(project, 0, LineField::Amount), &COST.to_string());
    let rules = document.rulebook;
    if let Some(division) = rules.divisions.iter().find(|division| division.class == class) {
        write(document, Place::Project(project, ProjectField::Division), &division.code);
    }
    if let Some(source) = source {
        write(document, Place::Funding(project, source, 0), GRANT);
    }
}

#[inline(never)]
fn write(document: &mut Document, place: Place, text: &str) {
    document.apply(Action::Write(place, text.to_owned()));
}

#[cfg(test)]
mod tests {
    use super::{COST, ComponentIndex, Examples, Fen, Rulebook};

    #[test]
    fn every_component_has_both_its_examples() {
        let rules = Rulebook::fuzhou_2021_60();
        let examples = Examples::new(rules);
        for (offset, component) in rules.components.iter().enumerate() {
            let index = ComponentIndex::at(offset).unwrap();
            for granted in [0, 1] {
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
        let rules = Rulebook::fuzhou_2021_60();
        let examples = Examples::new(rules);
        for (offset, rule) in rules.match_rules.iter().enumerate() {
            let result = examples.match_rule(rules, offset).unwrap();
            assert_eq!((result.split.city, result.split.district), (rule.city, rule.district));
            assert_eq!(result.figures.government.pool, COST);
            let used = if rule.granted == Some(false) { Fen::ZERO } else { Fen::new(200_000) };
            assert_eq!(result.figures.government.used, used);
        }
    }
}
