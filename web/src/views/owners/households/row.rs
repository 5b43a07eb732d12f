//! The row of a household: a component, so that only rows in which something has changed are drawn again.

use std::sync::Arc;

use fentan_core::Language;
use fentan_core::draft::DraftHousehold;
use yew::{Callback, Component, Context, Html, Properties, html};

use super::super::super::money;
use super::super::owed::Owed;
use super::columns::{COLUMNS, Column, name};
use super::{Message, Problems};
use crate::document::{Dispatch, HouseholdField, OwnersPlace, Place};
use crate::fields::{Select, TextField, TextFieldProps, writes};
use crate::tag::{Piece as _, tag};
use crate::{browser, text};

/// What a row needs.
#[derive(Properties)]
pub(super) struct RowProps {
    pub(super) household: Arc<DraftHousehold>,
    /// The place of its project, and its own in that.
    pub(super) project: usize,
    pub(super) place: usize,
    /// Its number among the table's rows.
    pub(super) number: usize,
    pub(super) problems: Option<Problems>,
    pub(super) owed: Option<Owed>,
    pub(super) language: Language,
    pub(super) locked: bool,
    /// Whether it shall have the focus.
    pub(super) wanted: bool,
    pub(super) dispatch: Dispatch,
    pub(super) link: Callback<Message>,
}

/// Equal where the row would look the same.
impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.household, &other.household)
            && (self.project, self.place, self.number) == (other.project, other.place, other.number)
            && self.problems == other.problems
            && self.owed == other.owed
            && self.language == other.language
            && (self.locked, self.wanted) == (other.locked, other.wanted)
    }
}

pub(super) struct Row;

impl Component for Row {
    type Message = ();
    type Properties = RowProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let (place, link) = (props.place, props.link.clone());
        let own = name(&props.household, place);
        let label = [text::remove(), " ", &own].concat();
        let remove = tag("button.quiet type=button")
            .attr("title", text::remove())
            .attr("aria-label", label)
            .on_click(Callback::from(move |_| link.emit(Message::Remove(place))))
            .text("×");
        tag("tr.household")
            .attr("data-row", place.to_string())
            .attr("aria-rowindex", props.number.to_string())
            .put(tag("th.name scope=row").attr("title", own.clone()).text(own.clone()))
            .each(
                COLUMNS
                    .iter()
                    .map(|column| tag("td").attr("class", column.class()).put(props.field(column, &own))),
            )
            .each(props.owed().into_iter().map(|shown| tag("td.amount").text(shown)))
            .put(tag("td.row-tools").put((!props.locked).then_some(remove)))
            .html()
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let props = context.props();
        if props.wanted {
            browser::focus_path(&props.path(HouseholdField::Unit));
        }
    }
}

impl RowProps {
    fn path(&self, field: HouseholdField) -> String {
        let (project, place) = (self.project.to_string(), self.place.to_string());
        ["projects[", &project, "].households[", &place, "].", field.name()].concat()
    }

    /// What is wrong with a field.
    fn problem(&self, field: HouseholdField) -> Option<String> {
        let mut problems = self.problems.iter().flat_map(|problems| problems.iter());
        // What is said of its id, which has no field here, is said at its number.
        let own = |name: &str| name == field.name() || (field == HouseholdField::Unit && name == "id");
        problems.find(|(name, _)| own(name)).map(|(_, words)| words.clone())
    }

    fn field(&self, column: &'static Column, own: &str) -> Html {
        let place = Place::Owners(self.project, OwnersPlace::Household(self.place, column.field));
        let (id, held) = (self.path(column.field), column.field.held(&self.household));
        let label = [own, " ", column.name()].concat();
        let problem = self.problem(column.field).map(Into::into);
        if column.field == HouseholdField::Purpose {
            let choices = vec![
                ("residential", text::residential().into()),
                ("non_residential", text::non_residential().into()),
            ];
            return Select {
                id,
                label: Some(label),
                held: if held.is_empty() { "residential" } else { held },
                choices,
                change: writes(&self.dispatch, place),
                problem,
                locked: self.locked,
            }
            .html();
        }
        let props = TextFieldProps {
            id: id.into(),
            label: Some(label.into()),
            value: held.to_owned().into(),
            shape: column.shape,
            place,
            problem,
            unit: "",
            column: Some(column.key),
            locked: self.locked,
            dispatch: self.dispatch.clone(),
        };
        html! { <TextField ..props /> }
    }

    /// What it owes, and what is to be paid.
    fn owed(&self) -> [String; 2] {
        match self.owed {
            Some((owed, due)) => [money(owed), money(due)],
            None => [text::not_yet().to_owned(), text::not_yet().to_owned()],
        }
    }
}
