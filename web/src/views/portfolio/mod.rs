//! All projects as a table, with sums by group.
//!
//! A document of a thousand projects scrolls and edits like one of ten: only the rows in sight are in the page
//! ([`super::window`]), a row is drawn again only when something in it has changed ([`facts`], [`row`]), and what is
//! shown in which order is found out only when that may have changed ([`filter`], [`arrange`]).

mod arrange;
mod chart;
mod columns;
mod controls;
mod facts;
mod filter;
mod hear;
mod press;
mod rounded;
mod row;
mod table;
mod targets;
mod view;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use fentan_core::summary::By;
use gloo_timers::callback::Timeout;
use yew::Callback;

use self::arrange::{Arranged, Item, Source};
use self::columns::Column;
use self::facts::Facts;
use self::filter::{Filter, Sort};
use self::rounded::{Rounding, Units};
use super::window::{Keys, Window};
use super::{Desk, sheet};
use crate::browser;
use crate::document::Action;

/// What the view keeps for itself.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(crate) struct State {
    filter: Filter,
    by: Option<By>,
    sort: Sort,
    /// The groups of which only the sum is shown, by name.
    folded: BTreeSet<String>,
    /// Whether columns are shown in which nothing stands.
    every_column: bool,
    /// Whether the groups are drawn beside each other.
    drawn: bool,

    facts: Vec<Rc<Facts>>,
    /// The projects shown, in order.
    places: Vec<usize>,
    arranged: Arranged,
    columns: Rc<[Column]>,
    /// The table in 万元, where it is shown so.
    rounding: Option<Rounding>,
    /// Rounds anew once the document has rested.
    later: Option<Timeout>,

    window: Window,
    keys: RefCell<Keys>,
    /// Whether every row shall be there, for paper.
    printing: bool,
    /// The project in whose row the focus is or shall be; the row stays in the document wherever it is, and as long as
    /// there is one no row changes its place.
    held: Option<usize>,
    /// The project whose row shall get the focus.
    wanted: Option<usize>,
    /// What was asked for and will come with the document's next change.
    awaited: Option<Awaited>,
    /// Whether the browser's events are heard.
    hears: bool,
}

/// A change of the list of projects that was asked for.
enum Awaited {
    /// One more, at the end.
    Added,
    /// One less; this one is next.
    Removed(Option<usize>),
}

/// What can happen in the view.
pub(crate) enum Message {
    /// A person wants to see other projects.
    Filter(Filter),
    Group(Option<By>),
    EveryColumn(bool),
    Draw(bool),
    FoldAll,
    UnfoldAll,
    Add,
    /// A button of the table was pressed: what it does, and to what.
    Pressed(String, usize),
    /// The table was scrolled.
    Scrolled(Window),
    /// The focus came into the row of a project.
    Entered(usize),
    /// The focus left the table's rows.
    Left,
    /// The page is about to be printed, or has been.
    Printing(bool),
    /// The document has rested.
    Rested,
}

impl State {
    /// Something happened in the view.
    pub(crate) fn update(&mut self, message: Message, desk: &Desk<'_>, link: &Callback<Message>) {
        match message {
            Message::Filter(filter) => {
                self.filter = filter;
                self.start_over();
            }
            Message::Group(by) => {
                (self.by, self.folded) = (by, BTreeSet::new());
                self.start_over();
            }
            Message::EveryColumn(every) => self.every_column = every,
            Message::Draw(drawn) => return self.drawn = drawn,
            Message::FoldAll => {
                self.folded = self.arranged.groups.iter().map(|group| group.name.clone()).collect();
            }
            Message::UnfoldAll => self.folded.clear(),
            Message::Add => {
                self.awaited = Some(Awaited::Added);
                return desk.dispatch.emit(Action::AddProject);
            }
            Message::Pressed(what, which) => {
                if !self.pressed(&what, which, desk) {
                    return;
                }
            }
            Message::Scrolled(window) => return self.window = window,
            Message::Entered(index) => return (self.held, self.wanted) = (Some(index), None),
            Message::Left => self.held = None,
            Message::Printing(printing) => return self.printing = printing,
            Message::Rested => return self.round(),
        }
        self.arrange(desk);
        self.round_soon(desk, link);
    }

    /// The view is shown, or the document has changed while it is.
    pub(crate) fn refresh(&mut self, desk: &Desk<'_>, link: &Callback<Message>) {
        if !std::mem::replace(&mut self.hears, true) {
            hear::hear(link);
        }
        let is_new = browser::element(hear::SHEET).is_none();
        if is_new {
            // The table will be drawn from its top.
            (self.window, self.rounding) = (Window::default(), None);
            self.want(self.wanted);
        }
        let count = self.facts.len();
        self.facts = facts::facts(desk, &self.facts);
        self.meet(desk, count);
        if self.held.is_some() && !is_new && count == self.facts.len() {
            let source = Source { rulebook: desk.rulebook, assessment: desk.assessment, facts: &self.facts };
            self.arranged.sum_again(source, &self.places, self.by);
        } else {
            self.arrange(desk);
        }
        self.round_soon(desk, link);
    }

    /// Gives the focus to the row of a project, wherever it is.
    fn want(&mut self, index: Option<usize>) {
        (self.wanted, self.held) = (index, index);
    }

    /// Shows the table from its top, where other rows stand now.
    fn start_over(&mut self) {
        self.window = sheet::to_top(hear::SHEET).unwrap_or(self.window);
    }

    /// The place of a project among the table's rows.
    fn position(&self, index: usize) -> Option<usize> {
        self.arranged.items.iter().position(|item| *item == Item::Project(index))
    }

    /// Puts the focus on what was asked for, once it is there.
    fn meet(&mut self, desk: &Desk<'_>, before: usize) {
        match self.awaited.take() {
            Some(Awaited::Added) if self.facts.len() > before => {
                self.want(Some(desk.document.selected));
                let places = self.filter.places(desk.rulebook, &self.facts);
                if !places.contains(&desk.document.selected) {
                    self.filter = Filter::default();
                }
                self.folded.clear();
            }
            Some(Awaited::Removed(next)) if self.facts.len() < before => self.want(next),
            awaited => self.awaited = awaited,
        }
    }

    /// Finds out what is shown in which order.
    fn arrange(&mut self, desk: &Desk<'_>) {
        self.places = self.filter.places(desk.rulebook, &self.facts);
        filter::sort(desk.rulebook, &self.facts, &mut self.places, self.sort);
        let source = Source { rulebook: desk.rulebook, assessment: desk.assessment, facts: &self.facts };
        self.arranged = Arranged::new(source, &self.places, self.by, &self.folded);
        self.columns = self.columns_shown(desk);
        if self.held.is_some_and(|index| self.position(index).is_none()) {
            self.want(None);
        }
    }

    fn columns_shown(&self, desk: &Desk<'_>) -> Rc<[Column]> {
        let empty = |column: &Column| column.is_empty(self.facts.iter().map(Rc::as_ref));
        let mut columns = columns::all(desk.rulebook);
        columns.retain(|column| self.every_column || !empty(column));
        columns.into()
    }

    /// Rounds the table, where it is shown in 万元: at once if it was not before, else when the document has rested.
    fn round_soon(&mut self, desk: &Desk<'_>, link: &Callback<Message>) {
        self.later = None;
        if !desk.settings.wan() {
            self.rounding = None;
        } else if self.rounding.is_none() {
            self.round();
        } else {
            let link = link.clone();
            self.later = Some(Timeout::new(400, move || link.emit(Message::Rested)));
        }
    }

    /// What is shown of the sum in 万元, where it is shown so.
    fn units_of_all(&self) -> Option<Rc<Units>> {
        self.rounding.as_ref().map(|rounding| rounding.all(&self.arranged.all))
    }

    fn round(&mut self) {
        self.rounding = Some(Rounding::new(&self.arranged, &self.places, &self.facts));
    }
}
