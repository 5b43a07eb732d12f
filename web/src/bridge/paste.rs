//! Putting a pasted range where it belongs.

use super::OldStates;
use crate::context::ViewContext;
use crate::document::{Action, OwnersAction};
use crate::hooks::PastedRange;
use crate::paste::{self, Grid, Onto, Unread, Weight, notice_of, notice_of_paste};
use crate::route::View as Shown;
use crate::views::owners::{PASTE, PASTE_ENTRIES, VOTES, put_doors};
use crate::views::{Desk, View};
use crate::words::budget::PASTE_UNREAD;

/// Puts a range where it belongs, in one change, and says what of it could not be.
pub(super) fn paste(context: &ViewContext, states: &mut OldStates, desk: &Desk<'_>, range: &PastedRange) {
    let shown = context.route.route.view;
    let in_owners = shown == Shown::Owners;
    let field = &*range.field;
    let grid = if in_owners { Grid::of_households(&range.text) } else { Grid::read(&range.text) };
    let grid = match grid {
        Ok(grid) => grid,
        Err(too_much) => return context.notify.emit(Some(too_much.notice())),
    };
    if in_owners && put_doors(field, &grid) {
        return;
    }
    let Some(view) = View::looked_at(*desk) else { return };
    if in_owners && field == PASTE_ENTRIES {
        return states.owners.paste_entries(&view, &grid);
    }
    if in_owners && field == VOTES {
        return paste_votes(context, states, &view, &grid);
    }
    if in_owners && (field == PASTE || paste::lists_households(&grid)) {
        return paste_households(context, states, &view, &grid);
    }
    if !in_owners {
        return;
    }
    let (targets, at) = states.owners.targets(&view, field);
    let onto =
        Onto { rulebook: view.rulebook, project: view.project, index: view.index, targets: &targets, at };
    // The table of households takes no lists of works.
    let pasted = paste::plan_fill(&grid, &onto);
    context.notify.emit(notice_of_paste(&pasted.unread));
    if !pasted.changes.is_empty() {
        context.dispatch.emit(Action::Paste(paste::with_purposes(pasted.changes)));
    }
}

/// Puts a list of households where it belongs, in one change, and says what came of it.
fn paste_households(context: &ViewContext, states: &mut OldStates, view: &View<'_>, grid: &Grid) {
    let plan = paste::plan_households(grid, view.project, states.owners.takes_floors());
    let told = plan.told();
    // Where all that was meant is there, it is said quietly beside the list.
    if plan.unread.iter().any(is_lost) {
        context.notify.emit(notice_of(&PASTE_UNREAD, plan.unread.iter().filter(|cell| is_lost(cell))));
    } else {
        context.notify.emit(None);
        states.owners.tell(told);
    }
    if !plan.puts.is_empty() {
        context.dispatch.emit(Action::Owners(OwnersAction::PutHouseholds(plan.puts)));
    }
}

/// Puts votes where they belong, in one change, and says of which nobody knows whose they are.
fn paste_votes(context: &ViewContext, states: &mut OldStates, view: &View<'_>, grid: &Grid) {
    let plan = paste::plan_votes(grid, view.project);
    let votes = states.owners.votes(view, plan.votes);
    if !votes.is_empty() {
        context.dispatch.emit(Action::Owners(OwnersAction::Write(votes)));
    }
    context.notify.emit(notice_of(&PASTE_UNREAD, plan.unread.iter().filter(|cell| is_lost(cell))));
}

fn is_lost(cell: &Unread) -> bool {
    cell.reason.weight() == Weight::Lost
}
