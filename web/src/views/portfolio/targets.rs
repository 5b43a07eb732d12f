//! The grants of the table as what a range is pasted onto: project by project as they are displayed.

use super::arrangement::Arrangement;
use crate::context::ViewContext;
use crate::document::{Action, Place, funding_index};
use crate::fields::Shape;
use crate::hooks::PastedRange;
use crate::paste::{self, Grid, Onto, Target, notice_of_paste};

/// Puts a range into the grants, in one change, and says what of it could not be.
pub(super) fn paste(context: &ViewContext, arrangement: &Arrangement, range: &PastedRange) {
    let grid = match Grid::read(&range.text) {
        Ok(grid) => grid,
        Err(too_much) => return context.notify.emit(Some(too_much.notice())),
    };
    let index = context.document.present_project();
    let Some(project) = context.draft().projects.get(index) else { return };
    let (targets, at) = targets(context, arrangement, &range.field);
    let unit = context.settings.unit;
    let onto = Onto { rulebook: context.rulebook(), project, index, targets: &targets, at, unit };
    // The table takes no lists of works.
    let pasted = paste::plan_fill(&grid, &onto);
    context.notify.emit(notice_of_paste(&pasted, unit, context.rulebook()));
    if !pasted.changes.is_empty() {
        context.dispatch.emit(Action::Paste(paste::with_purposes(pasted.changes)));
    }
}

/// The fields for grants, row by row, and the row and column of the one with this id. Rows of sums are passed over
/// as a spreadsheet passes over rows that are filtered out.
fn targets(
    context: &ViewContext,
    arrangement: &Arrangement,
    field: &str,
) -> (Vec<Vec<Option<Target>>>, (usize, usize)) {
    let mut at = (0, 0);
    let mut rows = Vec::new();
    for index in arrangement.projects() {
        let Some(project) = context.draft().projects.get(index) else { continue };
        let targets = context.rulebook().grants().enumerate().map(|(column, source)| {
            let place = Place::Funding(index, source, 0);
            let id = &context.rulebook().source(source)?.id;
            // A grant that is listed several times has no field.
            if funding_index(project, id, 1).is_some() {
                return None;
            }
            if context.path_of(place) == field {
                at = (rows.len(), column);
            }
            Some(Target { place, shape: Shape::Amount })
        });
        let targets = targets.collect();
        rows.push(targets);
    }
    (rows, at)
}
