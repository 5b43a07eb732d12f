//! The grants of the table as what a range is pasted onto: project by project as they are displayed.

use super::super::Desk;
use super::State;
use super::arrange::Item;
use super::columns::GRANTS;
use crate::document::{Place, funding_index};
use crate::fields::Shape;
use crate::paste::Target;

impl State {
    /// The fields for grants, row by row, and the row and column of the one with this id. Rows of sums are passed over
    /// as a spreadsheet passes over rows that are filtered out.
    pub(crate) fn targets(&self, desk: &Desk<'_>, field: &str) -> (Vec<Vec<Option<Target>>>, (usize, usize)) {
        let mut at = (0, 0);
        let mut rows = Vec::new();
        for item in &self.arranged.items {
            let Item::Project(index) = item else { continue };
            let Some(project) = desk.draft.projects.get(*index) else { continue };
            let targets = GRANTS.iter().enumerate().map(|(column, id)| {
                let place = Place::Funding(*index, desk.rulebook.source_index(id)?, 0);
                // A grant that is listed several times has no field.
                if funding_index(project, id, 1).is_some() {
                    return None;
                }
                if place.path(desk.rulebook, desk.draft) == field {
                    at = (rows.len(), column);
                }
                Some(Target { place, shape: Shape::Amount })
            });
            let targets = targets.collect();
            rows.push(targets);
        }
        (rows, at)
    }
}
