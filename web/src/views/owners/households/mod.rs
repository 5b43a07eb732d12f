//! The list of households as a table in which one works as in a spreadsheet. As in the table of projects only the
//! rows in sight are in the page, and a row is drawn again only when something in it has changed.

mod columns;
mod controls;
mod message;
mod row;
mod said;
mod table;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use fentan_core::Language;
use fentan_core::draft::DraftProject;
use yew::Callback;

use self::columns::COLUMNS;
pub(crate) use self::message::Message;
use self::said::Said;
use super::super::window::{Keys, Window};
use super::super::{View, sheet};
use super::owed::AllOwed;
use crate::browser;
use crate::document::{Action, OwnersAction, OwnersPlace, Place};
use crate::paste::Target;
use crate::tag::{Tag, tag};
use crate::text;

/// The id of the field into which a list is pasted.
pub(crate) const PASTE: &str = "households.paste";

/// The id of what the table scrolls in.
const SHEET: &str = "households-sheet";

/// What the section keeps for itself.
#[derive(Default)]
pub(crate) struct State {
    /// The text in the search field, also while an input method composes it.
    typed: String,
    /// The words that are looked for.
    search: String,
    /// Only this building.
    building: Option<String>,
    /// Whether floors are not read off the numbers of doors.
    no_floors: bool,
    /// What came of the list that was pasted last.
    told: Vec<(String, String)>,

    /// The project that everything below is about, and the language it is said in.
    about: Option<(Arc<DraftProject>, Language)>,
    /// The households shown, in order.
    places: Vec<usize>,
    /// Every building, in the order in which they come.
    buildings: Vec<String>,
    said: Said,
    owed: AllOwed,
    sums: columns::Sums,

    window: Window,
    keys: RefCell<Keys>,
    printing: bool,
    /// The household in whose row the focus is; the row stays in the document, and no row changes its place.
    held: Option<usize>,
    /// The household whose row shall get the focus.
    wanted: Option<usize>,
    /// How many there were when one more was asked for.
    asked: Option<usize>,
    hears: bool,
}

impl State {
    pub(super) fn refresh(&mut self, view: &View<'_>, owed: &AllOwed, link: &Callback<Message>) {
        if !std::mem::replace(&mut self.hears, true) {
            sheet::resized(SHEET, link.reform(Message::Scrolled));
            for (event, printing) in [("beforeprint", true), ("afterprint", false)] {
                let link = link.clone();
                browser::hear(event, move |_| link.emit(Message::Printing(printing)));
            }
        }
        if browser::element(SHEET).is_none() {
            // The table will be drawn from its top.
            (self.window, self.held) = (Window::default(), None);
        }
        let Some(project) = view.draft.projects.get(view.index) else { return };
        let language = text::language();
        let still = |(known, spoken): &(Arc<DraftProject>, Language)| {
            Arc::ptr_eq(known, project) && *spoken == language
        };
        // Other readings let fees go to others, and so households owe otherwise.
        let same_owed = match (&self.owed, owed) {
            (Some(before), Some(now)) => Rc::ptr_eq(before, now),
            (before, now) => before.is_none() && now.is_none(),
        };
        if same_owed && self.about.as_ref().is_some_and(still) {
            return;
        }
        let other = |(known, _): &(Arc<DraftProject>, Language)| known.id != project.id;
        if self.about.as_ref().is_some_and(other) || project.households.is_empty() {
            self.told.clear();
            self.clear();
        }
        let before = self.about.replace((Arc::clone(project), language));
        self.said = Said::of(view, &self.said);
        self.owed.clone_from(owed);
        self.sums = columns::Sums::of(view.project, self.owed.as_deref());
        let count = view.project.households.len();
        if self.asked.take().is_some_and(|asked| asked < count) {
            self.clear();
            self.held = count.checked_sub(1);
        }
        // While somebody types, no row goes because its building is another now.
        let same = before.is_some_and(|(before, _)| before.households.len() == count);
        if self.held.is_none() || !same {
            self.arrange(view);
        }
    }

    /// Goes to a place of a household, if that is what a path leads to.
    pub(super) fn look_at(&mut self, path: &str, view: &View<'_>) -> bool {
        let Some((household, _)) = said::household(path, &view.path("households[")) else { return false };
        self.clear();
        self.arrange(view);
        self.held = Some(household);
        let path = path.to_owned();
        browser::soon(move || browser::focus_path(&path));
        true
    }

    pub(super) fn takes_floors(&self) -> bool {
        !self.no_floors
    }

    pub(super) fn tell(&mut self, told: Vec<(String, String)>) {
        self.told = told;
    }

    fn clear(&mut self) {
        (self.typed, self.search, self.building) = Default::default();
    }

    /// Gives the focus to the row of a household, wherever it is.
    fn want(&mut self, household: Option<usize>) {
        (self.wanted, self.held) = (household, household);
    }

    /// Finds out what is shown.
    fn arrange(&mut self, view: &View<'_>) {
        let words: Vec<&str> = self.search.split_whitespace().collect();
        let households = &view.project.households;
        self.buildings.clear();
        let mut known: Option<&str> = None;
        for building in households.iter().filter_map(|household| household.building.as_deref()) {
            // Lists go building by building, so most are the one before.
            if known != Some(building) && !self.buildings.iter().any(|own| own == building) {
                self.buildings.push(building.to_owned());
            }
            known = Some(building);
        }
        let chosen = self.building.as_deref();
        let shown = households.iter().enumerate().filter(|(_, household)| {
            (chosen.is_none() || household.building.as_deref() == chosen)
                && (words.is_empty() || columns::has_all(household, &words))
        });
        self.places = shown.map(|(place, _)| place).collect();
        if self.held.is_some_and(|held| self.position(held).is_none()) {
            self.want(None);
        }
    }

    /// The place of a household among the table's rows.
    fn position(&self, household: usize) -> Option<usize> {
        self.places.binary_search(&household).ok()
    }

    pub(super) fn targets(&self, view: &View<'_>, field: &str) -> (Vec<Vec<Option<Target>>>, (usize, usize)) {
        // The focus is in that field.
        let row = self.held.and_then(|held| self.position(held)).unwrap_or_default();
        let name = field.rsplit('.').next();
        let column = COLUMNS.iter().position(|column| Some(column.field.name()) == name);
        let at = (row, column.unwrap_or_default());
        let rows = self.places.iter().map(|household| {
            let target = |column: &columns::Column| {
                let place = Place::Owners(view.index, OwnersPlace::Household(*household, column.field));
                Some(Target { place, shape: column.shape })
            };
            COLUMNS.iter().map(target).collect()
        });
        (rows.collect(), at)
    }

    pub(super) fn view(&self, view: &View<'_>, link: &Callback<Message>) -> Tag {
        let body = tag("div.households").put(controls::controls(self, view, link));
        if view.project.households.is_empty() {
            return body.put(controls::nobody());
        }
        body.put(self.said.view(link))
            .put(table::table(self, view, link))
            .put(self.places.is_empty().then(|| controls::nobody_found(link)))
    }
}

fn act(view: &View<'_>, action: OwnersAction) {
    view.dispatch.emit(Action::Owners(action));
}

/// Problems of a household: the field's name, and what is wrong.
type Problems = Rc<Vec<(String, String)>>;
