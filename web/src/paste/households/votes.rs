//! Votes pasted from a spreadsheet: a door and a word in every row, or words alone in the order of the households.

use std::collections::HashMap;

use fentan_core::draft::{DraftHousehold, DraftProject};

use super::super::grid::{Cell, Grid};
use super::super::{Pasted, Reason, Unread};
use super::door::{Words, bare, door};
use super::heads::Columns;
use crate::document::HouseholdField;
use crate::fields::half_width;

/// The outcome of pasting votes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct PastedVotes {
    /// Households by their places, each with its vote.
    pub(crate) votes: Vec<(usize, &'static str)>,
    /// The cells that were not used.
    pub(crate) unread: Vec<Unread>,
}

/// Says whose vote is which.
pub(crate) fn plan_votes(grid: &Grid, project: &DraftProject) -> PastedVotes {
    let mut report = Pasted::default();
    let mut votes = Vec::new();
    let mut places: HashMap<[String; 3], usize> = HashMap::new();
    for (place, household) in project.households.iter().enumerate() {
        places.entry(of_household(household)).or_insert(place);
    }
    let columns = Columns::by_headings(grid);
    let (mut next, mut above) = (0, [String::new(), String::new()]);
    for (number, row) in grid.rows().enumerate() {
        let Some(at) = row.iter().rposition(|cell| ballot(&cell.text).is_some()) else {
            // Before anybody's vote stand headings; after that a row without one is lost.
            let reason = if votes.is_empty() && number < 2 { Reason::Heading } else { Reason::NoVote };
            for cell in row {
                report.unread(cell, reason);
            }
            continue;
        };
        let (cell, before) = (&row[at], &row[..at]);
        let own = match &columns {
            Some(columns) => by_columns(columns, row, &mut above),
            None => whole_door(before),
        };
        let place = match own {
            Some(own) => places.get(&own).copied(),
            // Words alone: in the order of the list.
            None if before.is_empty() => Some(next).filter(|next| *next < project.households.len()),
            None => None,
        };
        next += 1;
        match (place, ballot(&cell.text)) {
            (Some(place), Some(vote)) => votes.push((place, vote)),
            _ => report.unread(cell, Reason::NoHousehold),
        }
    }
    PastedVotes { votes, unread: report.unread }
}

/// The door that a household goes by, without the words that people put behind numbers.
fn of_household(household: &DraftHousehold) -> [String; 3] {
    let parts = [
        (HouseholdField::Building, Words::Building),
        (HouseholdField::Stairwell, Words::Stairwell),
        (HouseholdField::Unit, Words::Unit),
    ];
    parts.map(|(field, words)| bare(field.held(household), words))
}

/// The door that a row's columns tell; a building or stairwell left blank is that of the row above.
fn by_columns(columns: &Columns, row: &[Cell], above: &mut [String; 2]) -> Option<[String; 3]> {
    let of = |field: HouseholdField, words: Words| {
        let column = columns.column(field)?;
        let cell = row.iter().find(|cell| cell.column == column)?;
        Some(bare(&cell.text, words))
    };
    let Some(unit) = of(HouseholdField::Unit, Words::Unit) else { return whole_door(row) };
    if let Some(building) = of(HouseholdField::Building, Words::Building) {
        if building != above[0] {
            above[1].clear();
        }
        above[0] = building;
    }
    if let Some(stairwell) = of(HouseholdField::Stairwell, Words::Stairwell) {
        above[1] = stairwell;
    }
    Some([above[0].clone(), above[1].clone(), unit])
}

/// The first cell that tells a whole door.
fn whole_door(cells: &[Cell]) -> Option<[String; 3]> {
    let found = cells.iter().filter_map(|cell| door(&cell.text)).find(|door| door.building.is_some())?;
    Some([found.building.unwrap_or_default(), found.stairwell.unwrap_or_default(), found.unit])
}

/// A vote as a budget holds it, empty where somebody took no part.
fn ballot(text: &str) -> Option<&'static str> {
    const WORDS: [(&str, &[&str]); 4] = [
        ("for", &["同意", "赞成", "赞同", "√", "✓", "✔", "☑", "for", "yes"]),
        ("against", &["不同意", "反对", "×", "✗", "✘", "x", "against", "no"]),
        ("abstain", &["弃权", "○", "〇", "abstain", "abstaining"]),
        ("", &["未参与", "未参加", "未表决", "未投", "未投票", "-", "—", "/", "none"]),
    ];
    let plain: String = text.chars().filter_map(half_width).collect::<String>().to_lowercase();
    WORDS.iter().find(|(_, words)| words.contains(&plain.as_str())).map(|(vote, _)| *vote)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{DraftHousehold, DraftProject, Grid, PastedVotes, Reason, ballot, plan_votes};

    fn pasted(text: &str) -> PastedVotes {
        let household = |stairwell: &str, unit: &str| {
            Arc::new(DraftHousehold {
                id: unit.to_owned(),
                building: Some("1栋".to_owned()),
                stairwell: Some(stairwell.to_owned()),
                unit: Some(unit.to_owned()),
                ..DraftHousehold::default()
            })
        };
        let households = vec![household("1", "101"), household("1", "102"), household("2", "101")];
        let project = DraftProject { households, ..DraftProject::default() };
        plan_votes(&Grid::of_households(text).unwrap(), &project)
    }

    fn reasons(pasted: &PastedVotes) -> Vec<Reason> {
        pasted.unread.iter().map(|cell| cell.reason).collect()
    }

    #[test]
    fn words_alone_are_the_votes_in_the_order_of_the_list() {
        let found = pasted("表决\n同意\n√\n弃权\n反对\n");
        assert_eq!(found.votes, [(0, "for"), (1, "for"), (2, "abstain")]);
        assert_eq!(reasons(&found), [Reason::Heading, Reason::NoHousehold]);
    }

    #[test]
    fn doors_say_whose_vote_it_is() {
        let found = pasted("2单元101室\t同意\n");
        assert_eq!((found.votes.len(), reasons(&found)), (0, vec![Reason::NoHousehold]));
        let found = pasted("1-2-101\t某某\t不同意\n1栋1单元102室\t\t同意\n1-1-101\t\t没想好\n");
        assert_eq!(found.votes, [(2, "against"), (1, "for")]);
        assert_eq!(reasons(&found), [Reason::NoVote, Reason::NoVote]);
    }

    #[test]
    fn headings_say_which_columns_are_the_door() {
        let list = "序号\t楼栋\t单元\t房号\t面积\t表决\n1\t1\t1\t101\t80\t同意\n2\t\t\t102\t80\t弃权\n3\t1\t2\t101\t80\t未参与\n4\t1\t9\t101\t80\t同意";
        let found = pasted(list);
        assert_eq!(found.votes, [(0, "for"), (1, "abstain"), (2, "")]);
        assert_eq!(reasons(&found).last(), Some(&Reason::NoHousehold));
    }

    #[test]
    fn only_words_that_are_votes_are() {
        assert_eq!(ballot(" Ｆｏｒ "), Some("for"));
        for text in ["101", "同意？", "张同意", "1", ""] {
            assert_eq!(ballot(text), None, "{text}");
        }
    }
}
