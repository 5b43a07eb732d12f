//! Ranges that are pasted in the view: a list of households, or cells down and right from a field of the table.

use std::rc::Rc;

use yew::UseReducerHandle;

use super::super::mending::household;
use super::super::paste_fields::{DOORS, ENTRIES, HOUSEHOLDS, VOTES};
use super::columns::{COLUMNS, Column};
use super::list::{ListAction, ListState};
use crate::context::ProjectContext;
use crate::document::{Action, OwnersAction, OwnersPlace, Place};
use crate::hooks::PastedRange;
use crate::notice::Notice;
use crate::paste::{self, Grid, Onto, Target, Weight, notice_of_paste};
use crate::settings::Unit;
use crate::words::budget::PASTE_UNREAD;

/// The project, its list and the households shown, onto which a range is pasted.
#[derive(Clone, PartialEq)]
pub(super) struct Pasting {
    pub(super) project: ProjectContext,
    pub(super) list: UseReducerHandle<ListState>,
    /// The households shown.
    pub(super) shown: Rc<[usize]>,
}

/// Puts a range where it belongs, in one change, and says what of it could not be. Fields of other sections that take
/// ranges by themselves are theirs.
pub(super) fn paste(pasting: &Pasting, range: &PastedRange) {
    let field = &*range.field;
    if field.starts_with(DOORS) || [ENTRIES, VOTES].contains(&field) {
        return;
    }
    let project = &pasting.project;
    let grid = match Grid::of_households(&range.text) {
        Ok(grid) => grid,
        Err(too_much) => return project.notify.emit(Some(too_much.notice())),
    };
    if field == HOUSEHOLDS || paste::lists_households(&grid) {
        paste_list(pasting, &grid);
    } else if !(field.starts_with(&project.path("apportion[")) && field.contains("].entries")) {
        fill(pasting, field, &grid);
    }
}

/// Puts a list of households where it belongs, and says what came of it.
fn paste_list(Pasting { project, list, .. }: &Pasting, grid: &Grid) {
    let plan = paste::plan_households(grid, project.project(), !list.no_floors);
    // Where all that was meant is there, it is said quietly beside the list.
    if plan.unread.iter().any(|cell| cell.reason.weight() == Weight::Lost) {
        project.notify.emit(Some(Notice::problem(&PASTE_UNREAD, plan.remarks(project.rulebook()))));
    } else {
        project.notify.emit(None);
        list.dispatch(ListAction::Remark(plan.remarks(project.rulebook())));
    }
    if !plan.puts.is_empty() {
        project.dispatch.emit(Action::Owners(OwnersAction::PutHouseholds(plan.puts)));
    }
}

/// Puts cells into the fields down and right from the one they were pasted into.
fn fill(pasting: &Pasting, field: &str, grid: &Grid) {
    let project = &pasting.project;
    let (targets, at) = targets(pasting, field);
    let (rulebook, index) = (project.rulebook(), project.index);
    let onto = Onto { rulebook, project: project.project(), index, targets: &targets, at, unit: Unit::Yuan };
    let pasted = paste::plan_fill(grid, &onto);
    project.notify.emit(notice_of_paste(&pasted, Unit::Yuan, project.rulebook()));
    if !pasted.changes.is_empty() {
        project.dispatch.emit(Action::Paste(paste::with_purposes(pasted.changes)));
    }
}

/// The fields of the table, row by row, and the row and column of the one with this id. No rows where it is not in the
/// table.
fn targets(pasting: &Pasting, field: &str) -> (Vec<Vec<Option<Target>>>, (usize, usize)) {
    let Pasting { project, shown, .. } = pasting;
    let at = household(field, &project.path("households[")).and_then(|(household, name)| {
        let column = COLUMNS.iter().position(|column| column.field.name() == name)?;
        Some((shown.binary_search(&household).ok()?, column))
    });
    let Some(at) = at else { return (Vec::new(), (0, 0)) };
    let rows = shown.iter().map(|household| {
        let target = |column: &Column| {
            let place = Place::Owners(project.index, OwnersPlace::Household(*household, column.field));
            Some(Target { place, shape: column.shape })
        };
        COLUMNS.iter().map(target).collect()
    });
    (rows.collect(), at)
}
