//! The projects that somebody's words find.

use fentan_core::draft::DraftProject;
use fentan_core::{Bilingual, Draft, Language, Rulebook};

use crate::fields::{SearchText, SearchWords};
use crate::words::frame;

/// The number of projects that are listed at once.
const MOST: usize = 100;

/// The projects found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The places of those that are listed.
    pub(super) listed: Vec<usize>,
    /// The number of those that are not.
    pub(super) more: usize,
}

impl Found {
    /// The projects that the words find by number, name, id or division; without words all of them, those around the
    /// present one listed where they are too many.
    pub(super) fn by(words: &SearchWords, draft: &Draft, rulebook: &Rulebook, present: usize) -> Self {
        let found = draft
            .projects
            .iter()
            .enumerate()
            .filter(|(index, project)| words.is_empty() || words.find(&text(*index, project, rulebook)));
        let found: Vec<usize> = found.map(|(index, _)| index).collect();
        let around = if words.is_empty() { present.saturating_sub(MOST / 2) } else { 0 };
        let first = around.min(found.len().saturating_sub(MOST));
        let listed: Vec<usize> = found.iter().copied().skip(first).take(MOST).collect();
        Self { more: found.len() - listed.len(), listed }
    }
}

fn text(index: usize, project: &DraftProject, rulebook: &Rulebook) -> SearchText {
    let text = SearchText::default().with(&format!("{}.", index + 1)).with(&project.name).with(&project.id);
    match division(project, rulebook) {
        Some(name) => text.with_both(name),
        None => text.with(&project.division),
    }
}

fn division<'a>(project: &DraftProject, rulebook: &'a Rulebook) -> Option<&'a Bilingual> {
    let division = rulebook.divisions.iter().find(|division| *division.code == *project.division);
    division.map(|division| &division.name)
}

/// The name of a project after its number.
pub(super) fn name(index: usize, project: &DraftProject, language: Language) -> String {
    let name = if project.name.is_empty() { frame::UNNAMED.get(language) } else { &project.name };
    [&(index + 1).to_string(), ". ", name].concat()
}

/// The id and the division of a project, which tell namesakes apart.
pub(super) fn about(project: &DraftProject, rulebook: &Rulebook, language: Language) -> String {
    let division = division(project, rulebook).map_or(&*project.division, |name| name.get(language));
    [&project.id, " ", division].concat()
}

#[cfg(test)]
mod tests {
    use fentan_core::draft::DraftProject;
    use fentan_core::{Draft, Rulebook};

    use super::{Found, SearchWords};

    fn draft(count: usize) -> Draft {
        let project = |index: usize| DraftProject {
            id: format!("GL-{index:04}"),
            name: if index == 7 { "象园小区".to_owned() } else { format!("小区{index}") },
            division: if index.is_multiple_of(2) { "350102" } else { "350103" }.to_owned(),
            ..DraftProject::default()
        };
        Draft { projects: (0..count).map(|index| project(index).into()).collect(), ..Draft::default() }
    }

    fn found(typed: &str, count: usize, present: usize) -> Found {
        Found::by(&SearchWords::read(typed), &draft(count), Rulebook::fuzhou_2021_60(), present)
    }

    #[test]
    fn a_project_is_found_by_name_id_division_and_number_b10() {
        for typed in ["象园", "gl-0007", "ＧＬ-0007", "8.", "象园 台江", "xx"] {
            let expected: &[usize] = if typed == "xx" { &[] } else { &[7] };
            assert_eq!(found(typed, 12, 0).listed, expected, "{typed}");
        }
        assert_eq!(found("鼓楼", 4, 0).listed, [0, 2]);
    }

    #[test]
    fn of_too_many_those_around_the_present_one_are_listed_b10() {
        let all = found("", 458, 300);
        assert_eq!((all.listed[0], all.listed.len(), all.more), (250, 100, 358));
        assert_eq!(found("", 458, 457).listed.last(), Some(&457));
        assert_eq!(found("小区", 458, 300).listed[0], 0);
        assert_eq!(found("", 3, 2), Found { listed: vec![0, 1, 2], more: 0 });
    }
}
