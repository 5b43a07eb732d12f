//! A worked example of each component, assessed as any budget is.

use anyhow::{Context as _, Result, bail, ensure};
use fentan_core::assessment::Part;
use fentan_core::draft::{DraftLine, DraftProject, WholeNumber};
use fentan_core::{Draft, Language, Rulebook, assess, check};

/// The cost of each example, in yuan.
pub(super) const AMOUNT: &str = "10000.00";

/// The amount that each payer bears of the example, for every component in the rulebook's order.
pub(super) fn of_components(rulebook: &Rulebook) -> Result<Vec<Vec<Part>>> {
    let draft = Draft { projects: vec![project(rulebook)?.into()], ..Draft::new(&rulebook.id) };
    let assessment = assess(rulebook, &check::budget(rulebook, &draft, Vec::new()));
    let [project] = assessment.projects.as_slice() else { bail!("the example has one project") };
    let said = assessment.diagnostics.iter().chain(&project.diagnostics);
    let errors: Vec<&str> =
        said.filter(|said| said.is_error()).map(|error| error.message.get(Language::En)).collect();
    ensure!(errors.is_empty(), "the example has errors: {}", errors.join("; "));
    let result = project.result.as_ref().context("the example has no figures")?;
    Ok(result.lines.iter().map(|line| line.parts.to_vec()).collect())
}

/// A project of the highest tier, to which every component belongs, with a line for each.
fn project(rulebook: &Rulebook) -> Result<DraftProject> {
    let lines = rulebook.components.iter().map(|component| DraftLine {
        id: component.id.to_string(),
        component: component.id.to_string(),
        amount: Some(AMOUNT.to_owned()),
        ..DraftLine::default()
    });
    Ok(DraftProject {
        id: "example".to_owned(),
        division: rulebook.divisions.first().context("there are no divisions")?.code.to_string(),
        year: WholeNumber(rulebook.plan.first_year.to_string()),
        kind: rulebook.kinds.iter().find(|kind| kind.tiered).context("no kind has tiers")?.id.to_string(),
        tier: rulebook.tiers.last().map(|tier| tier.id.to_string()),
        lines: lines.collect(),
        ..DraftProject::default()
    })
}

#[cfg(test)]
mod tests {
    use fentan_core::{Fen, Rulebook};

    #[test]
    fn each_component_has_an_example_that_adds_up() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let examples = super::of_components(rulebook).unwrap();
        assert_eq!(examples.len(), rulebook.components.len());
        for parts in &examples {
            assert_eq!(Fen::sum(parts.iter().map(|part| part.amount)), Some(Fen::new(1_000_000)));
        }
        let relocation = rulebook.component_index("basic.low_voltage_cables.relocation").unwrap();
        let amounts: Vec<i64> = examples[relocation.offset()].iter().map(|part| part.amount.fen()).collect();
        assert_eq!(amounts, [350_000, 650_000]);
    }
}
