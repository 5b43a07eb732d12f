//! The columns of the table: what they are called, what they hold, and how wide they are.

use fentan_core::assessment::Figures;
use fentan_core::rulebook::{Group, GroupIndex, Source};
use fentan_core::{Bilingual, Fen, Language, Rulebook, output};
use serde::{Deserialize, Serialize};

use super::facts::{AllFacts, ProjectFacts};
use crate::chart::group_kind;
use crate::words::{answer, budget, portfolio};

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Column {
    /// The project's number in the order they were entered.
    Number,
    Name,
    Division,
    Year,
    Kind,
    Bundle,
    Households,
    /// One of the [`amounts`].
    Money(usize),
    /// One of the rulebook's grants.
    Grant(usize),
    Match,
    /// Errors and warnings.
    Said,
    /// The tools for the project.
    Tools,
}

/// The place of the whole among the [`amounts`]; the others sum to it.
pub(super) const TOTAL: usize = 0;

/// The paths of the amounts before those of the groups of payers.
const BEFORE_GROUPS: [&str; 4] = ["total", "government.used", "government.city", "government.district"];

/// The columns that are shown of these projects, in order: with `every` also those in which nothing stands.
pub(super) fn shown(rulebook: &Rulebook, facts: &AllFacts, every: bool) -> Vec<Column> {
    let mut columns = all(rulebook);
    columns.retain(|column| every || !column.is_empty(facts));
    columns
}

/// Every column, in order: who pays comes first, since on an office screen it must be in sight; then what decides it.
fn all(rulebook: &Rulebook) -> Vec<Column> {
    use Column::{Bundle, Division, Grant, Households, Kind, Match, Money, Name, Number, Said, Tools, Year};
    let mut all = vec![Number, Name, Division];
    all.extend((TOTAL..BEFORE_GROUPS.len() + groups(rulebook).count()).map(Money));
    all.push(Match);
    all.extend((0..rulebook.grants().count()).map(Grant));
    all.extend([Year, Kind, Bundle, Households, Said, Tools]);
    all
}

/// The groups of payers beside the government, whose part stands in columns of its own.
fn groups(rulebook: &Rulebook) -> impl Iterator<Item = GroupIndex> + '_ {
    let government = rulebook.payer(rulebook.pool).map(|pool| pool.group);
    rulebook.group_indices().filter(move |group| Some(*group) != government)
}

/// The amounts of the money columns: the total, then its parts (what grants pay, city, district, the other groups).
pub(super) fn amounts(rulebook: &Rulebook, figures: &Figures) -> Vec<Fen> {
    let government = &figures.government;
    let mut all = vec![figures.total, government.used, government.city, government.district];
    let paid: Vec<Fen> = output::groups(rulebook, figures).map(|(_, amount)| amount).collect();
    all.extend(groups(rulebook).filter_map(|group| paid.get(group.offset())));
    all
}

/// The name that charts have for the part at this place among the amounts.
pub(super) fn kind(rulebook: &Rulebook, money: usize) -> &'static str {
    match money {
        1 => "grants",
        2 => "city",
        3 => "district",
        _ => group_index(rulebook, money).map_or("", |index| group_kind(rulebook, index)),
    }
}

fn group(rulebook: &Rulebook, money: usize) -> Option<&Group> {
    rulebook.group(group_index(rulebook, money)?)
}

fn group_index(rulebook: &Rulebook, money: usize) -> Option<GroupIndex> {
    groups(rulebook).nth(money.checked_sub(BEFORE_GROUPS.len())?)
}

/// The rulebook's grant of a column.
pub(super) fn grant(rulebook: &Rulebook, number: usize) -> Option<&Source> {
    rulebook.source(rulebook.grants().nth(number)?)
}

impl Column {
    /// Its heading.
    pub(super) fn name(self, rulebook: &Rulebook) -> &Bilingual {
        match self {
            Self::Number => &budget::NUMBER,
            Self::Name => &portfolio::PROJECT_COLUMN,
            Self::Division => &portfolio::DIVISION_COLUMN,
            Self::Year => &budget::YEAR,
            Self::Kind => &portfolio::KIND_AND_TIER,
            Self::Bundle => &portfolio::BUNDLE_COLUMN,
            Self::Households => &budget::HOUSEHOLDS,
            Self::Grant(number) => grant(rulebook, number).map_or(&budget::FUNDING, |grant| &grant.short),
            Self::Money(TOTAL) => &answer::TOTAL,
            Self::Money(2) => &rulebook.city_level,
            Self::Money(3) => &rulebook.district_level,
            Self::Money(money) => group(rulebook, money).map_or(&portfolio::USED_COLUMN, |group| &group.name),
            Self::Match => &portfolio::MATCH_COLUMN,
            Self::Said => &portfolio::SAID_COLUMN,
            Self::Tools => &budget::ACTIONS,
        }
    }

    /// The figure's name in a path.
    pub(super) fn path(self, rulebook: &Rulebook) -> String {
        match self {
            Self::Money(money) => match BEFORE_GROUPS.get(money) {
                Some(path) => (*path).to_owned(),
                None => ["groups.", group(rulebook, money).map_or("", |group| &group.id)].concat(),
            },
            _ => "government.match".to_owned(),
        }
    }

    /// Its class, where it has one.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Number => "ordinal",
            Self::Name => "name",
            Self::Year | Self::Match => "middle",
            Self::Households | Self::Money(_) => "amount",
            Self::Grant(_) => "amount entry",
            Self::Tools => "row-tools",
            _ => "",
        }
    }

    pub(super) fn is_sortable(self) -> bool {
        self != Self::Tools
    }

    /// True where it is shown only if some project has something in it: a column that an edit in the table may fill
    /// is always there.
    fn may_be_empty(self) -> bool {
        let of_group = |money: usize| money >= BEFORE_GROUPS.len();
        matches!(self, Self::Bundle | Self::Households)
            || matches!(self, Self::Money(money) if of_group(money))
    }

    fn holds_something(self, facts: &ProjectFacts) -> bool {
        match self {
            Self::Bundle => facts.project.bundle.is_some(),
            Self::Households => facts.project.households_count.is_some(),
            Self::Money(money) => facts.amounts.get(money).is_some_and(|amount| !amount.is_zero()),
            _ => true,
        }
    }

    fn is_empty(self, facts: &AllFacts) -> bool {
        self.may_be_empty() && !facts.iter().any(|facts| self.holds_something(facts))
    }

    /// Its width in pixels where the longest of its amounts has this many characters.
    pub(super) fn width(self, longest: usize, language: Language) -> usize {
        const DIGIT_TENTHS: usize = 75;
        let amount = 16 + longest.max(7) * DIGIT_TENTHS / 10;
        // English names of districts and kinds are longer.
        let english = language == Language::En;
        match self {
            Self::Number => 48,
            Self::Name => 220,
            Self::Division if english => 116,
            Self::Kind if english => 190,
            Self::Households if english => 92,
            Self::Division | Self::Match => 68,
            Self::Year => 56,
            Self::Households => 74,
            Self::Kind => 124,
            Self::Money(_) => amount.max(84),
            Self::Grant(_) => (amount + 20).max(116),
            Self::Said => 78,
            Self::Bundle => 84,
            Self::Tools => 92,
        }
    }
}
