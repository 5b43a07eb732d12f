use std::rc::Rc;

use fentan_core::summary::By;
use fentan_core::{Evaluation, Fen, Language, Rulebook};

use super::arrangement::{Arrangement, Item, Source};
use super::columns::{Column, TOTAL};
use super::facts::AllFacts;
use super::filter::Filter;
use super::sort::Sort;
use super::state::{Layout, PortfolioAction, PortfolioState};
use crate::document::{Action, Document, EXAMPLE, Place, ProjectField, funding_index};
use crate::files::from_text;
use yew::Reducible as _;

/// The example, three times, in two years.
fn three() -> Document {
    let scenarios = from_text(EXAMPLE).unwrap();
    let mut document = Document::new(Rulebook::fuzhou_2021_60().clone(), scenarios);
    for _ in 0..2 {
        document.apply(Action::CopyProject(Language::Zh));
    }
    document.apply(Action::Write(Place::Project(1, ProjectField::Year), "2023".to_owned()));
    document
}

fn central(document: &Document, project: usize, amount: &str) -> Action {
    let source = document.rulebook().source_index("central_grant").unwrap();
    Action::Write(Place::Funding(project, source, 0), amount.to_owned())
}

fn arranged(evaluation: &Evaluation, layout: &Layout) -> (AllFacts, Rc<Arrangement>) {
    let facts = AllFacts::of(evaluation, &AllFacts::default());
    let source = Source { evaluation, facts: &facts };
    let arrangement = Arrangement::new(source, layout, Language::Zh);
    (facts, Rc::new(arrangement))
}

fn by_year() -> Layout {
    Layout { group_by: Some(By::Year), ..Layout::default() }
}

fn items(arrangement: &Arrangement) -> Vec<Item> {
    arrangement.rows.iter().map(|row| arrangement.item(*row)).collect()
}

#[test]
fn an_edit_makes_the_facts_of_one_project_anew() {
    let mut document = three();
    let before = AllFacts::of(document.evaluation(), &AllFacts::default());
    document.apply(central(&document, 1, "12345.67"));
    let after = AllFacts::of(document.evaluation(), &before);
    let kept: Vec<bool> = before.iter().zip(after.iter()).map(|(one, two)| Rc::ptr_eq(one, two)).collect();
    assert_eq!(kept, [true, false, true]);
    assert!(before != after && AllFacts::of(document.evaluation(), &after) == after);
}

#[test]
fn a_grant_that_does_not_count_is_known_whenever_its_status_or_the_reading_changes() {
    let mut document = three();
    let source = document.rulebook().source_index("central_grant").unwrap();
    document.apply(central(&document, 1, "12345.67"));
    let uncounted = |document: &Document, before: &AllFacts| {
        let facts = AllFacts::of(document.evaluation(), before);
        let index = funding_index(&facts[1].project, "central_grant", 0).unwrap();
        (facts[1].not_counted(index).is_some(), facts)
    };
    let (before, facts) = uncounted(&document, &AllFacts::default());
    document.apply(Action::Write(Place::FundingStatus(1, source, 0), "sought".to_owned()));
    let (sought, facts) = uncounted(&document, &facts);
    let reading = document.rulebook().readings.iter().position(|reading| &*reading.id == "trigger_status");
    document.apply(Action::Write(Place::Reading(reading.unwrap()), "sought".to_owned()));
    assert_eq!((before, sought, uncounted(&document, &facts).0), (false, true, false));
}

#[test]
fn groups_stand_before_their_projects_and_sum_to_the_whole() {
    let document = three();
    let (_, arrangement) = arranged(document.evaluation(), &by_year());
    let Item::Group(first) = items(&arrangement)[0] else { panic!("no group comes first") };
    assert_eq!(first, 0);
    assert_eq!(arrangement.groups.len(), 2);
    let total = |amounts: &[Fen]| amounts[TOTAL];
    let sum = Fen::sum(arrangement.groups.iter().map(|group| total(&group.sum.amounts)));
    assert_eq!(sum, Some(total(&arrangement.all.amounts)));
    assert_eq!(arrangement.all.count, 3);

    let folded = Layout { folded: [arrangement.groups[0].key.clone()].into(), ..by_year() };
    let (_, folded) = arranged(document.evaluation(), &folded);
    assert_eq!(folded.projects().count(), 3 - arrangement.groups[0].sum.count);
    assert_eq!(folded.all, arrangement.all);
}

#[test]
fn rows_stay_where_they_are_while_sums_follow() {
    let mut document = three();
    let column = Column::Grant(0);
    let layout = Layout { sort: Some(Sort { column, descending: true }), ..Layout::default() };
    let by_number = Layout { sort: None, ..layout };
    let (_, before) = arranged(document.evaluation(), &by_number);
    document.apply(central(&document, 2, "99"));
    let (facts, _) = arranged(document.evaluation(), &by_number);
    let after = before.with_sums_of(Source { evaluation: document.evaluation(), facts: &facts }, None);
    assert_eq!(after.rows, before.rows);
    assert_ne!(after.all.grants, before.all.grants);
}

#[test]
fn a_filter_hides_and_the_neighbour_is_the_next_that_is_shown() {
    let document = three();
    let filter =
        Filter { chosen: [String::new(), "2023".into(), String::new(), String::new()], ..Filter::default() };
    let (_, arrangement) = arranged(document.evaluation(), &Layout { filter, ..Layout::default() });
    assert_eq!((arrangement.shows(0), arrangement.shows(1)), (false, true));
    assert_eq!(arrangement.neighbour(1), None);
    let (_, whole) = arranged(document.evaluation(), &Layout::default());
    assert_eq!((whole.neighbour(0), whole.neighbour(2)), (Some(1), Some(1)));
}

#[test]
fn actions_change_what_they_name() {
    let after = |actions: Vec<PortfolioAction>| {
        actions.into_iter().fold(Rc::new(PortfolioState::default()), PortfolioState::reduce)
    };
    let press = || PortfolioAction::Sort(Column::Year);
    let sort = |descending| Some(Sort { column: Column::Year, descending });
    assert_eq!(after(vec![press()]).layout.sort, sort(false));
    assert_eq!(after(vec![press(), press()]).layout.sort, sort(true));
    let thrice = after(vec![press(), press(), press()]);
    assert_eq!((thrice.layout.sort, thrice.restart), (None, 3));

    let folded = after(vec![PortfolioAction::Fold(None)]);
    assert!(folded.layout.folded.contains(&None));
    let added = folded.reduce(PortfolioAction::Added(7));
    assert!(added.layout.folded.is_empty());
    assert_eq!(added.wanted.map(|wanted| (wanted.project, wanted.is_new)), Some((7, true)));
    assert_eq!(added.reduce(PortfolioAction::Settle).wanted, None);
}

#[test]
fn a_layout_is_kept_but_for_its_folds() {
    let column = Column::Grant(1);
    let layout = Layout {
        filter: Filter { search: "鼓楼".into(), wrong: true, ..Filter::default() },
        group_by: Some(By::Tier),
        sort: Some(Sort { column, descending: true }),
        folded: [None].into(),
        every_column: true,
    };
    let kept: Layout = serde_json::from_str(&serde_json::to_string(&layout).unwrap()).unwrap();
    assert_eq!(kept, Layout { folded: [].into(), ..layout });
    assert!(serde_json::from_str::<Layout>(r#"{"group_by":99}"#).unwrap() == Layout::default());
}
