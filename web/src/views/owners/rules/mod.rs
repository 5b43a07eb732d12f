//! How residents' money is apportioned: the rule that each line and fee follows, and what it needs to know.
//!
//! A line or fee without a rule of its own shows the one it follows; changing anything of that gives it its own.

mod change;
mod doors;
mod entries;
mod excluded;
mod floors;
mod known;
mod message;
mod method;
mod pasting;
mod row;
mod rows;
mod scope;

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use fentan_core::draft::DraftProject;
use yew::Callback;

pub(super) use self::doors::{Doors, door};
pub(crate) use self::known::put_doors;
pub(super) use self::known::{Known, Pick, by_door, taken, tools_column};
pub(crate) use self::message::{Message, Part};
use self::rows::{Row, Subject, rows};
pub(super) use self::rows::{line_name, payer};
use super::super::window::{Keys, Window};
use super::super::{View, caption, column, header, sheet};
use crate::document::{Action, OwnersAction};
use crate::paste::Grid;
use crate::tag::{Tag, tag};
use crate::text;

/// The id of the field into which amounts or counts by household are pasted.
pub(crate) const PASTE: &str = "entries.paste";

/// The id of what the list of entries scrolls in.
const SHEET: &str = "entries-sheet";

/// A building, or one of its stairwells.
type Scope = (String, Option<String>);

/// What the section keeps for itself.
#[derive(Default)]
pub(crate) struct State {
    /// The project that everything below is about.
    about: Option<Arc<DraftProject>>,
    /// The buildings and their stairwells, in the order in which they come.
    scopes: Vec<Scope>,
    /// Whether there are units that nobody lives in.
    mixed: bool,
    doors: OnceCell<Doors>,

    /// What is unfolded below which row.
    open: Option<(Subject, Unfolded)>,
    /// What is wrong with the doors that were typed.
    wrong: Option<String>,
    /// What came of the numbers that were pasted: where, and words.
    told: Vec<(String, String)>,
    /// The households in the list that is unfolded, by their places.
    members: Vec<usize>,
    window: Window,
    keys: RefCell<Keys>,
    /// The household in whose row the focus is.
    held: Option<usize>,
    hears: bool,
}

/// What can be unfolded below a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfolded {
    /// The households that do not take part.
    Excluded,
    /// What is entered for each household.
    Entries,
}

impl State {
    pub(super) fn refresh(&mut self, view: &View<'_>, link: &Callback<Message>) {
        if !std::mem::replace(&mut self.hears, true) {
            sheet::resized(SHEET, link.reform(Message::Scrolled));
        }
        let Some(project) = view.draft.projects.get(view.index) else { return };
        let before = self.about.replace(Arc::clone(project));
        if before.as_ref().is_some_and(|before| Arc::ptr_eq(before, project)) {
            return;
        }
        if before.as_ref().is_some_and(|before| before.id != project.id) {
            (self.open, self.wrong) = (None, None);
            self.told.clear();
        }
        if !before.is_some_and(|before| same_households(&before, project)) {
            self.doors = OnceCell::new();
            self.find_scopes(project);
        }
        self.list(view);
    }

    /// Finds out in which buildings and stairwells the households are.
    fn find_scopes(&mut self, project: &DraftProject) {
        self.scopes.clear();
        self.mixed = false;
        for household in &project.households {
            self.mixed |= household.purpose.as_deref() == Some("non_residential");
            let Some(building) = household.building.as_ref().filter(|name| !name.is_empty()) else {
                continue;
            };
            let stairwell = household.stairwell.clone().filter(|name| !name.is_empty());
            // Lists go building by building, so most are the one before.
            let own = (building.clone(), stairwell);
            if self.scopes.last() == Some(&own) || self.scopes.contains(&own) {
                continue;
            }
            let of_building = |scope: &Scope| scope.0 == own.0;
            match self.scopes.iter().rposition(of_building) {
                Some(last) => self.scopes.insert(last + 1, own),
                None if own.1.is_some() => self.scopes.extend([(own.0.clone(), None), own]),
                None => self.scopes.push(own),
            }
        }
    }

    /// Finds out which households the unfolded list holds.
    fn list(&mut self, view: &View<'_>) {
        self.members.clear();
        let Some((subject, Unfolded::Entries)) = &self.open else { return };
        let rule = subject.rule(view.project).and_then(|place| view.project.apportion.get(place));
        if let Some(rule) = rule {
            self.members = entries::members(view.project, rule);
        }
    }

    fn unfold(&mut self, view: &View<'_>, subject: Subject, part: Unfolded) {
        let asked = Some((subject, part));
        (self.wrong, self.held, self.window) = (None, None, Window::default());
        self.told.clear();
        self.open = if self.open == asked { None } else { asked };
        self.list(view);
        if let Some((subject, Unfolded::Entries)) = &self.open
            && subject.rule(view.project).is_none()
        {
            change::own(view, subject, |_| {});
        }
    }

    fn is_open(&self, subject: &Subject, part: Unfolded) -> bool {
        self.open.as_ref().is_some_and(|(own, open)| own == subject && *open == part)
    }

    fn doors(&self, view: &View<'_>) -> &Doors {
        self.doors.get_or_init(|| Doors::of(&view.project.households))
    }

    /// The fields of the list that is unfolded, one below the other, and the row of the one with this id.
    pub(super) fn targets(&self, view: &View<'_>, field: &str) -> Option<pasting::Column> {
        let (subject, Unfolded::Entries) = self.open.as_ref()? else { return None };
        pasting::targets(view, subject.rule(view.project)?, &self.members, field)
    }

    /// Puts doors with numbers into the list that is unfolded.
    pub(super) fn paste(&mut self, view: &View<'_>, grid: &Grid) {
        if let Some((subject, Unfolded::Entries)) = &self.open {
            self.told = pasting::paste_into(view, subject, self.doors(view), grid);
        }
    }

    pub(super) fn view(&self, known: &Known<'_>, link: &Callback<Message>) -> Tag {
        let columns = [
            column("th", text::borne_item()),
            column("th.bearer", text::borne_as()),
            column("th.amount", text::amount()),
            column("th.method", text::method()),
            column("th.over", text::over_whom()),
            column("th.out", text::not_taking_part()),
            tools_column(),
        ];
        let rows: Vec<Row> = rows(known.view);
        let nothing = rows.iter().all(|row| row.of.is_none());
        let rows = rows.iter().map(|row| row::row(self, known, link, row));
        let table = tag("table.rules-table")
            .put(caption(text::apportion_caption()))
            .put(header(columns))
            .put(tag("tbody.charges-rules").each(rows));
        tag("div.apportion")
            .attr("id", known.path("apportion"))
            .attr("tabindex", "-1")
            .put(nothing.then(|| {
                let why =
                    if known.result().is_none() { text::no_figures_yet() } else { text::nothing_borne() };
                tag("p.lead").text(why)
            }))
            .put(table)
            .put(method::methods())
    }
}

/// Whether two versions of a project have the same households.
fn same_households(one: &DraftProject, other: &DraftProject) -> bool {
    one.households.len() == other.households.len()
        && one.households.iter().zip(&other.households).all(|(one, other)| Arc::ptr_eq(one, other))
}

fn act(view: &View<'_>, action: OwnersAction) {
    view.dispatch.emit(Action::Owners(action));
}

#[cfg(test)]
mod tests;
