//! Putting a pasted range where it belongs.

use super::OldStates;
use crate::context::ViewContext;
use crate::document::Action;
use crate::hooks::PastedRange;
use crate::paste::{self, Grid, Onto, notice_of_paste};
use crate::route::View as Shown;
use crate::views::{Desk, View};

/// Puts a range where it belongs, in one change, and says what of it could not be.
pub(super) fn paste(context: &ViewContext, states: &mut OldStates, desk: &Desk<'_>, range: &PastedRange) {
    if context.route.route.view != Shown::Portfolio {
        return;
    }
    let field = &*range.field;
    let grid = match Grid::read(&range.text) {
        Ok(grid) => grid,
        Err(too_much) => return context.notify.emit(Some(too_much.notice())),
    };
    let Some(view) = View::looked_at(*desk) else { return };
    let (targets, at) = states.portfolio.targets(&view.desk, field);
    let onto =
        Onto { rulebook: view.rulebook, project: view.project, index: view.index, targets: &targets, at };
    // The table of projects takes no lists of works.
    let pasted = paste::plan_fill(&grid, &onto);
    context.notify.emit(notice_of_paste(&pasted.unread));
    if !pasted.changes.is_empty() {
        context.dispatch.emit(Action::Paste(paste::with_purposes(pasted.changes)));
    }
}
