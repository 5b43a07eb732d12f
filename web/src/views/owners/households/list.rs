//! The state of the list while another view is looked at: what is looked for, and what came of pasting.

use std::rc::Rc;

use yew::Reducible;

use crate::paste::Remark;

/// The state of the list: what is looked for in it, and how it is pasted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ListState {
    /// The id of the project that the rest is about.
    project: Option<String>,
    /// The text in the search field, also while an input method composes it.
    pub(super) typed: String,
    pub(super) filter: Filter,
    /// True where floors are not read off the numbers of doors.
    pub(super) no_floors: bool,
    /// The remarks on the list that was pasted last.
    pub(super) remarks: Vec<Remark>,
    /// Counts how often other rows were asked for.
    pub(super) restart: usize,
}

/// The households that are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    /// Words that the address holds, in lower case.
    pub(super) words: String,
    pub(super) building: Option<String>,
}

/// One thing that somebody does with the list, or that happens to it.
pub(super) enum ListAction {
    Type {
        text: String,
        /// True while an input method has not finished.
        composing: bool,
    },
    Building(Option<String>),
    /// Every household is shown, from the table's top.
    Clear,
    /// Every household is shown.
    ShowAll,
    ReadFloors(bool),
    /// A list was pasted; without remarks, what came of it has been read.
    Remark(Vec<Remark>),
    /// The list is that of this project. What was looked for goes with another project, and with the households.
    Turn {
        project: String,
        is_empty: bool,
    },
}

impl Reducible for ListState {
    type Action = ListAction;

    fn reduce(self: Rc<Self>, action: ListAction) -> Rc<Self> {
        let mut next = Rc::unwrap_or_clone(self);
        match action {
            ListAction::Type { text, composing } => {
                if !composing {
                    next.filter.words = text.to_lowercase();
                    next.restart += 1;
                }
                next.typed = text;
            }
            ListAction::Building(building) => {
                next.filter.building = building;
                next.restart += 1;
            }
            ListAction::Clear => {
                next.show_all();
                next.restart += 1;
            }
            ListAction::ShowAll => next.show_all(),
            ListAction::ReadFloors(read) => next.no_floors = !read,
            ListAction::Remark(remarks) => next.remarks = remarks,
            ListAction::Turn { project, is_empty } => {
                let is_other = next.project.as_ref().is_some_and(|before| *before != project);
                if is_other || is_empty {
                    next.remarks.clear();
                    next.show_all();
                }
                next.project = Some(project);
            }
        }
        next.into()
    }
}

impl ListState {
    fn show_all(&mut self) {
        self.typed.clear();
        self.filter = Filter::default();
    }
}
