//! The filter: which projects are shown.

use fentan_core::{Bilingual, Language, Rulebook};
use serde::{Deserialize, Serialize};

use super::facts::{AllFacts, ProjectFacts};
use crate::words::{budget, portfolio};

/// The projects that a person wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Filter {
    /// Words that all stand in the name, the number, the bundle or the district.
    pub(super) search: String,
    /// One choice for each of [`Criterion::ALL`]; an empty one stands for all.
    pub(super) chosen: [String; Criterion::ALL.len()],
    /// Only projects with errors or warnings.
    pub(super) wrong: bool,
}

/// A fact of projects that can be chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Criterion {
    Division,
    Year,
    Kind,
    Tier,
}

impl Filter {
    /// True where it leaves nothing out.
    pub(super) fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// The places of the projects it lets through; words are looked for in this language.
    pub(super) fn places(&self, rulebook: &Rulebook, all: &AllFacts, language: Language) -> Vec<usize> {
        let search = self.search.to_lowercase();
        let words: Vec<&str> = search.split_whitespace().collect();
        let keeps = |facts: &ProjectFacts| {
            self.keeps(facts) && (words.is_empty() || has_words(rulebook, facts, &words, language))
        };
        all.iter().filter(|facts| keeps(facts)).map(|facts| facts.index).collect()
    }

    fn keeps(&self, facts: &ProjectFacts) -> bool {
        let mut chosen = self.chosen.iter().zip(Criterion::ALL);
        chosen.all(|(wanted, criterion)| wanted.is_empty() || wanted == criterion.of(facts))
            && (!self.wrong || facts.first().is_some())
    }
}

fn has_words(rulebook: &Rulebook, facts: &ProjectFacts, words: &[&str], language: Language) -> bool {
    let project = &facts.project;
    let bundle = project.bundle.as_deref().unwrap_or("");
    let division = Criterion::Division.name(rulebook, &project.division, language);
    let text = [&project.name, "\n", &project.id, "\n", bundle, "\n", division].concat().to_lowercase();
    words.iter().all(|word| text.contains(word))
}

impl Criterion {
    pub(super) const ALL: [Self; 4] = [Self::Division, Self::Year, Self::Kind, Self::Tier];

    /// A project's own, as it is written.
    pub(super) fn of(self, facts: &ProjectFacts) -> &str {
        let project = &facts.project;
        match self {
            Self::Division => &project.division,
            Self::Year => &project.year.0,
            Self::Kind => &project.kind,
            Self::Tier => project.tier.as_deref().unwrap_or(""),
        }
    }

    /// Its name.
    pub(super) fn label(self) -> &'static Bilingual {
        match self {
            Self::Division => &portfolio::DIVISION_COLUMN,
            Self::Year => &budget::YEAR,
            Self::Kind => &budget::KIND,
            Self::Tier => &budget::TIER,
        }
    }

    /// The choice that leaves nothing out.
    pub(super) fn every(self) -> &'static Bilingual {
        match self {
            Self::Division => &portfolio::EVERY_DIVISION,
            Self::Year => &portfolio::EVERY_YEAR,
            Self::Kind => &portfolio::EVERY_KIND,
            Self::Tier => &portfolio::EVERY_TIER,
        }
    }

    /// The name of a district, year, kind or tier; what is written where the rulebook does not know it.
    pub(super) fn name<'a>(self, rulebook: &'a Rulebook, id: &'a str, language: Language) -> &'a str {
        let known = match self {
            Self::Division => {
                let division = rulebook.division_index(id).and_then(|index| rulebook.division(index));
                division.map(|division| &division.name)
            }
            Self::Year => None,
            Self::Kind => {
                rulebook.kind_index(id).and_then(|index| rulebook.kind(index)).map(|kind| &kind.name)
            }
            Self::Tier => {
                rulebook.tier_index(id).and_then(|index| rulebook.tier(index)).map(|tier| &tier.name)
            }
        };
        known.map_or(id, |name| name.get(language))
    }
}
