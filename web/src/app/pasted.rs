//! Putting a pasted range where it belongs.

use yew::Context;

use super::App;
use super::drawing::looked_at;
use crate::document::Action;
use crate::files::Notice;
use crate::paste::{self, Grid, Onto, Unread, Weight};
use crate::text;
use crate::views::Sight;
use crate::views::budget::targets;

impl App {
    /// Puts a range where it belongs, in one change, and says what of it could not be.
    pub(super) fn paste(&mut self, context: &Context<Self>, field: &str, range: &str) {
        let grid = match Grid::read(range) {
            Ok(grid) => grid,
            Err(too_much) => {
                let (chinese, english) = too_much.words();
                self.notice = Some(Notice::of(text::pick(chinese, english)));
                return;
            }
        };
        let Some(view) = looked_at(self.desk()) else { return };
        // The table of projects has fields of all of them, and takes no lists of works.
        let in_table = self.sight == Sight::Portfolio;
        let (targets, at) =
            if in_table { self.sights.portfolio.targets(&view.desk, field) } else { targets(&view, field) };
        let onto =
            Onto { rulebook: view.rulebook, project: view.project, index: view.index, targets: &targets, at };
        let pasted = if in_table { paste::plan_fill(&grid, &onto) } else { paste::plan(&grid, &onto) };
        let lost = pasted.unread.iter().any(|cell| cell.reason.weight() == Weight::Lost);
        let told: Vec<_> =
            pasted.unread.iter().filter(|cell| cell.reason.weight() != Weight::Expected).map(told).collect();
        if !pasted.changes.is_empty() {
            self.act(context, Action::Paste(pasted.changes));
        }
        let title = if lost { text::paste_unread() } else { text::paste_noted() };
        self.notice = (!told.is_empty()).then_some(Notice { title, told });
    }
}

/// A cell that was not used, in words: where it is, what it holds, and why.
fn told(cell: &Unread) -> (String, String) {
    let place = text::filled(text::paste_cell(), &[&cell.row.to_string(), &cell.column.to_string()]);
    let (chinese, english) = cell.reason.words();
    (place, [&*cell.text, text::colon(), text::pick(chinese, english)].concat())
}
