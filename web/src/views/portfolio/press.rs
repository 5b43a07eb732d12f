//! What the buttons of the table do.

use super::super::{Desk, Sight};
use super::arrange::Item;
use super::{Awaited, State, filter};
use crate::browser;
use crate::document::Action;

impl State {
    /// Does what a button of the table says; tells whether other rows are to be shown now.
    pub(super) fn pressed(&mut self, what: &str, which: usize, desk: &Desk<'_>) -> bool {
        match what {
            "sort" => {
                let column = self.columns.get(which).copied();
                self.sort = column.map_or(self.sort, |column| filter::next(self.sort, column));
                self.start_over();
                return true;
            }
            "fold" => {
                if let Some(group) = self.arranged.groups.get(which)
                    && !self.folded.remove(&group.name)
                {
                    self.folded.insert(group.name.clone());
                }
                return true;
            }
            _ => desk.dispatch.emit(Action::Select(which)),
        }
        match what {
            "copy" => {
                self.awaited = Some(Awaited::Added);
                desk.dispatch.emit(Action::CopyProject(crate::text::language()));
            }
            "remove" => {
                let next = self.after(which).map(|next| if next > which { next - 1 } else { next });
                self.awaited = Some(Awaited::Removed(next));
                desk.dispatch.emit(Action::RemoveProject);
            }
            _ => {
                // The table will be new when it is seen again, and start from this row.
                self.want(Some(which));
                desk.show.emit(Sight::Budget);
                let first = self.facts.get(which).and_then(|facts| facts.first());
                if let Some(first) = first.filter(|_| what == "mend") {
                    let path = first.path.clone();
                    browser::soon(move || browser::focus_path(&path));
                }
            }
        }
        false
    }

    /// The project shown after another one, else before it.
    fn after(&self, index: usize) -> Option<usize> {
        let shown = |item: &Item| if let Item::Project(place) = item { Some(*place) } else { None };
        let rows: Vec<usize> = self.arranged.items.iter().filter_map(shown).collect();
        let own = rows.iter().position(|place| *place == index)?;
        rows.get(own + 1).or_else(|| rows.get(own.checked_sub(1)?)).copied()
    }
}
