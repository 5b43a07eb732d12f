//! The name of a saved file: the community, or the year of several, and the day.

use std::collections::BTreeSet;

use fentan_core::{Bilingual, Draft, Language};
use serde::{Deserialize, Serialize};

use crate::words::{self, frame};

/// The characters of a community's name that a file's name has room for.
const LONGEST: usize = 40;

/// The name of the file that a budget is saved as on `day`, which is written `2026-11-29`.
pub(crate) fn file_name(draft: &Draft, day: &str, language: Language) -> String {
    let about = match Subject::of(draft) {
        Subject { projects: 1, name, .. } => safe(&name),
        several => several.words().get(language).to_owned(),
    };
    let about = if about.is_empty() { frame::BUDGET_FILE.get(language) } else { &about };
    [about, " ", day, ".json"].concat()
}

/// The community that a budget is about, or how many of them, and of which year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Subject {
    /// The name of the only project; empty where it has none, or there are several.
    name: String,
    /// The year that all projects have; empty where they have several.
    year: String,
    pub(crate) projects: usize,
}

impl Subject {
    pub(crate) fn of(draft: &Draft) -> Self {
        let years: BTreeSet<&str> = draft.projects.iter().map(|project| &*project.year.0).collect();
        let year = years.first().filter(|_| years.len() == 1).map(|year| safe(year)).unwrap_or_default();
        let name = if let [project] = &*draft.projects { project.name.clone() } else { String::new() };
        Self { name, year, projects: draft.projects.len() }
    }

    /// Words for it; empty where there is nothing to say.
    pub(crate) fn words(&self) -> Bilingual {
        match self.projects {
            0 => words::same(""),
            1 => words::same(&self.name),
            several if self.year.is_empty() => frame::so_many_projects(several),
            several => frame::year_of_projects(&self.year, several),
        }
    }
}

/// A text as a part of a file's name on every system: without the characters that one of them refuses.
fn safe(text: &str) -> String {
    let kept = text.chars().map(|character| match character {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => ' ',
        character if character.is_control() => ' ',
        character => character,
    });
    let kept: String = kept.take(LONGEST).collect();
    kept.trim_matches([' ', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use fentan_core::draft::{DraftProject, WholeNumber};
    use fentan_core::{Draft, Language};

    use super::file_name;

    fn draft(projects: &[(&str, &str)]) -> Draft {
        let project = |(name, year): &(&str, &str)| {
            let year = WholeNumber((*year).to_owned());
            Arc::new(DraftProject { name: (*name).to_owned(), year, ..DraftProject::default() })
        };
        Draft { projects: projects.iter().map(project).collect(), ..Draft::default() }
    }

    #[test]
    fn a_file_is_named_after_its_community_or_year_and_the_day() {
        let named = |projects: &[(&str, &str)], language| file_name(&draft(projects), "2026-11-29", language);
        assert_eq!(named(&[("象园小区", "2025")], Language::Zh), "象园小区 2026-11-29.json");
        let year = [("象园小区", "2025"), ("五凤新村", "2025")];
        assert_eq!(named(&year, Language::Zh), "2025年2个项目 2026-11-29.json");
        assert_eq!(named(&year, Language::En), "2025, 2 projects 2026-11-29.json");
        assert_eq!(named(&[("一", "2024"), ("二", "2025")], Language::Zh), "2个项目 2026-11-29.json");
        assert_eq!(named(&[("", "2025")], Language::Zh), "分摊预算 2026-11-29.json");
        assert_eq!(named(&[], Language::En), "fentan budget 2026-11-29.json");
    }

    #[test]
    fn no_system_refuses_the_name() {
        let named = |name: &str| file_name(&draft(&[(name, "2025")]), "2026-11-29", Language::Zh);
        assert_eq!(named("1/2期: \"象园\"?..."), "1 2期   象园 2026-11-29.json");
        assert_eq!(named(&"长".repeat(300)), ["长".repeat(40).as_str(), " 2026-11-29.json"].concat());
        assert_eq!(named(" \u{7} "), "分摊预算 2026-11-29.json");
    }
}
