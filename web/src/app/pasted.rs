//! Putting a pasted range where it belongs.

use yew::Context;

use super::App;
use crate::document::{Action, OwnersAction};
use crate::files::Notice;
use crate::paste::{self, Grid, Onto, Unread, Weight};
use crate::text;
use crate::views::budget::targets;
use crate::views::owners::{PASTE, PASTE_ENTRIES, VOTES, put_doors};
use crate::views::{Sight, View};

impl App {
    /// Puts a range where it belongs, in one change, and says what of it could not be.
    pub(super) fn paste(&mut self, context: &Context<Self>, field: &str, range: &str) {
        let in_owners = self.sight == Sight::Owners;
        let grid = if in_owners { Grid::of_households(range) } else { Grid::read(range) };
        let grid = match grid {
            Ok(grid) => grid,
            Err(too_much) => {
                let (chinese, english) = too_much.words();
                self.notice = Some(Notice::of(text::pick(chinese, english)));
                return;
            }
        };
        if in_owners && put_doors(field, &grid) {
            return;
        }
        if in_owners && field == PASTE_ENTRIES {
            let mut sights = std::mem::take(&mut self.sights);
            if let Some(view) = View::looked_at(self.desk()) {
                sights.owners.paste_entries(&view, &grid);
            }
            self.sights = sights;
            return;
        }
        if in_owners && field == VOTES {
            return self.paste_votes(context, &grid);
        }
        if in_owners && (field == PASTE || paste::lists_households(&grid)) {
            return self.paste_households(context, &grid);
        }
        let Some(view) = View::looked_at(self.desk()) else { return };
        // The tables of projects and of households take no lists of works.
        let in_table = self.sight != Sight::Budget;
        let (targets, at) = match self.sight {
            Sight::Owners => self.sights.owners.targets(&view, field),
            Sight::Portfolio => self.sights.portfolio.targets(&view.desk, field),
            _ => targets(&view, field),
        };
        let onto =
            Onto { rulebook: view.rulebook, project: view.project, index: view.index, targets: &targets, at };
        let pasted = if in_table { paste::plan_fill(&grid, &onto) } else { paste::plan(&grid, &onto) };
        let lost = pasted.unread.iter().any(|cell| cell.reason.weight() == Weight::Lost);
        let told: Vec<_> = pasted
            .unread
            .iter()
            .filter(|cell| cell.reason.weight() != Weight::Expected)
            .map(Unread::told)
            .collect();
        if !pasted.changes.is_empty() {
            self.act(context, Action::Paste(paste::with_purposes(pasted.changes)));
        }
        let title = if lost { text::paste_unread() } else { text::paste_noted() };
        self.notice = (!told.is_empty()).then_some(Notice { title, told });
    }
}

impl App {
    /// Puts a list of households where it belongs, in one change, and says what came of it.
    fn paste_households(&mut self, context: &Context<Self>, grid: &Grid) {
        let Some(view) = View::looked_at(self.desk()) else { return };
        let plan = paste::plan_households(grid, view.project, self.sights.owners.takes_floors());
        let told = plan.told();
        // Where all that was meant is there, it is said quietly beside the list.
        if plan.unread.iter().any(|cell| cell.reason.weight() == Weight::Lost) {
            self.notice = Some(Notice { title: text::paste_unread(), told });
        } else {
            self.notice = None;
            self.sights.owners.tell(told);
        }
        if !plan.puts.is_empty() {
            self.act(context, Action::Owners(OwnersAction::PutHouseholds(plan.puts)));
        }
    }

    /// Puts votes where they belong, in one change, and says of which nobody knows whose they are.
    fn paste_votes(&mut self, context: &Context<Self>, grid: &Grid) {
        let Some(view) = View::looked_at(self.desk()) else { return };
        let plan = paste::plan_votes(grid, view.project);
        let told: Vec<_> = plan
            .unread
            .iter()
            .filter(|cell| cell.reason.weight() == Weight::Lost)
            .map(Unread::told)
            .collect();
        let votes = self.sights.owners.votes(&view, plan.votes);
        if !votes.is_empty() {
            self.act(context, Action::Owners(OwnersAction::Write(votes)));
        }
        self.notice = (!told.is_empty()).then_some(Notice { title: text::paste_unread(), told });
    }
}
