//! The components that are offered, and those that a text finds among them.

use fentan_core::draft::{CUSTOM, DraftProject};
use fentan_core::rulebook::{Component, ComponentIndex, Measure};
use fentan_core::{Bilingual, Rulebook};

use super::Purpose;
use crate::fields::SearchText;
use crate::words::{answer, budget};

/// Something that can be chosen: a component, or something that the annex does not list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// The id of the component, or `custom`.
    pub(super) id: String,
    /// The place of its tier in the rulebook; none for what the annex does not list.
    pub(super) tier: Option<usize>,
    pub(super) name: Bilingual,
    /// True where the measure is required; none for what the annex does not list.
    pub(super) required: Option<bool>,
    /// True where the project has a line of it.
    pub(super) listed: bool,
    /// Everything that finds it.
    pub(super) text: SearchText,
}

/// Everything that can be chosen for a purpose, in the order of the annex.
pub(super) fn choices(rulebook: &Rulebook, project: &DraftProject, purpose: &Purpose) -> Vec<Choice> {
    let components = rulebook.components.iter().enumerate().filter_map(|(offset, component)| {
        let index = ComponentIndex::at(offset)?;
        let is_offered = match purpose {
            Purpose::Add | Purpose::Assign(_) => true,
            Purpose::Fill(missing) => missing.contains(&index),
        };
        let measure = rulebook.measure(component.measure).filter(|_| is_offered)?;
        Some(choice(project, measure, component))
    });
    let custom = (*purpose == Purpose::Add).then(|| custom(rulebook));
    components.chain(custom).collect()
}

fn choice(project: &DraftProject, measure: &Measure, component: &Component) -> Choice {
    let name = full_name(measure, component);
    let text = SearchText::default().with_both(&name).with_both(&measure.work).with(&component.id);
    Choice {
        id: component.id.to_string(),
        tier: Some(measure.tier.offset()),
        name,
        required: Some(measure.required),
        listed: project.lines.iter().any(|line| *line.component == *component.id),
        text,
    }
}

fn custom(rulebook: &Rulebook) -> Choice {
    let name = budget::custom_line(&rulebook.annex);
    let text = SearchText::default().with_both(&name);
    Choice { id: CUSTOM.to_owned(), tier: None, name, required: None, listed: false, text }
}

/// A component by the number and the name of its measure, and its own name where it has one.
pub(super) fn full_name(measure: &Measure, component: &Component) -> Bilingual {
    let number = measure.number.to_string();
    let full = |measure: &str, colon: &str, own: &str| [&number, " ", measure, colon, own].concat();
    if measure.name == component.name {
        return Bilingual::new(full(&measure.name.zh, "", ""), full(&measure.name.en, "", ""));
    }
    Bilingual::new(
        full(&measure.name.zh, &answer::COLON.zh, &component.name.zh),
        full(&measure.name.en, &answer::COLON.en, &component.name.en),
    )
}

#[cfg(test)]
mod tests {
    use fentan_core::Rulebook;
    use fentan_core::draft::DraftProject;

    use super::{Purpose, choices};
    use crate::fields::SearchWords;

    fn found(typed: &str) -> Vec<String> {
        let rulebook = Rulebook::fuzhou_2021_60();
        let project = DraftProject::starting(rulebook, "1");
        let wanted = SearchWords::read(typed);
        let all = choices(rulebook, &project, &Purpose::Add);
        all.into_iter().filter(|choice| wanted.find(&choice.text)).map(|choice| choice.id).collect()
    }

    #[test]
    fn words_of_either_language_find_a_component_b3() {
        assert!(found("供水 表前").contains(&"basic.water.before_meter".to_owned()));
        assert!(found("DRAINAGE").contains(&"basic.drainage".to_owned()));
        assert_eq!(found("不存在的东西"), [""; 0]);
        assert_eq!(found("").len(), Rulebook::fuzhou_2021_60().components.len() + 1);
    }

    #[test]
    fn a_line_becomes_a_component_and_never_another_line_of_its_own_b6() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let project = DraftProject::starting(rulebook, "1");
        let all = choices(rulebook, &project, &Purpose::Assign(0));
        assert_eq!(all.len(), rulebook.components.len());
    }
}
