//! The households that the table shows.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::draft::DraftProject;
use yew::{hook, use_mut_ref};

use super::columns::has_all;
use super::list::Filter;
use crate::context::ProjectContext;

/// The rows of the table, and the buildings to choose from.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rows {
    /// The households shown, in order, by their places.
    pub(super) shown: Rc<[usize]>,
    /// Every building, in the order in which they come.
    pub(super) buildings: Rc<[String]>,
}

/// The rows, with the project and filter that they were found from.
#[derive(Default)]
struct Arranged {
    project: Option<Arc<DraftProject>>,
    filter: Filter,
    rows: Rows,
}

/// The rows of the table. They are found anew where the filter is another, and with the project; but while somebody
/// types in a row, none goes because its building is another now.
#[hook]
pub(super) fn use_rows(project: &ProjectContext, filter: &Filter, held: Option<usize>) -> Rows {
    let arranged = use_mut_ref(Arranged::default);
    let mut arranged = arranged.borrow_mut();
    arranged.follow(project.written(), filter, held);
    arranged.rows.clone()
}

impl Arranged {
    fn follow(&mut self, project: &Arc<DraftProject>, filter: &Filter, held: Option<usize>) {
        let before = self.project.replace(Arc::clone(project));
        let is_same = before.as_ref().is_some_and(|before| Arc::ptr_eq(before, project));
        let count = before.map(|before| before.households.len());
        let is_held = held.is_some_and(|held| self.rows.shown.binary_search(&held).is_ok());
        let may_stay = is_same || (is_held && count == Some(project.households.len()));
        if !may_stay || self.filter != *filter {
            self.filter = filter.clone();
            self.rows = Rows { shown: shown(project, filter), buildings: buildings(project) };
        }
    }
}

fn shown(project: &DraftProject, filter: &Filter) -> Rc<[usize]> {
    let words: Vec<&str> = filter.words.split_whitespace().collect();
    let building = filter.building.as_deref();
    let all = project.households.iter().enumerate();
    let shown = all.filter(|(_, household)| {
        (building.is_none() || household.building.as_deref() == building)
            && (words.is_empty() || has_all(household, &words))
    });
    shown.map(|(place, _)| place).collect()
}

fn buildings(project: &DraftProject) -> Rc<[String]> {
    let mut buildings: Vec<String> = Vec::new();
    let mut before: Option<&str> = None;
    for building in project.households.iter().filter_map(|household| household.building.as_deref()) {
        // Lists go building by building, so most are the one before.
        if before != Some(building) && !buildings.iter().any(|own| own == building) {
            buildings.push(building.to_owned());
        }
        before = Some(building);
    }
    buildings.into()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use fentan_core::draft::{DraftHousehold, DraftProject};

    use super::{Arranged, Filter};

    fn project(buildings: &[&str]) -> Arc<DraftProject> {
        let household = |building: &&str| {
            Arc::new(DraftHousehold { building: Some((*building).to_owned()), ..DraftHousehold::default() })
        };
        let households = buildings.iter().map(household).collect();
        DraftProject { households, ..DraftProject::default() }.into()
    }

    #[test]
    fn a_row_stays_while_somebody_types_in_it() {
        let filter = Filter { building: Some("2".to_owned()), ..Filter::default() };
        let mut rows = Arranged::default();
        rows.follow(&project(&["1", "2", "2", "1"]), &filter, None);
        assert_eq!(*rows.rows.shown, [1, 2]);
        assert_eq!(*rows.rows.buildings, ["1", "2"]);
        let typed = project(&["1", "2", "3", "1"]);
        rows.follow(&typed, &filter, Some(2));
        rows.follow(&typed, &filter, None);
        assert_eq!(*rows.rows.shown, [1, 2], "nothing moves when the focus leaves");
        rows.follow(&project(&["1", "2", "3", "1"]), &filter, None);
        assert_eq!(*rows.rows.shown, [1]);
        rows.follow(&project(&["2"]), &filter, Some(1));
        assert_eq!(*rows.rows.shown, [0], "another list has other rows");
    }
}
