//! The row of a household with what is entered for it under a rule.

use std::sync::Arc;

use fentan_core::Language;
use fentan_core::draft::DraftHousehold;
use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, component, html};

use super::super::context::OwnersContext;
use super::door;
use super::entries::{field_of, value_name};
use crate::components::{FieldInput, VirtualRow};
use crate::context::ProjectContext;
use crate::document::{Dispatch, EntryField, OwnersPlace, Place, counts_one_each};
use crate::fields::Shape;

/// Everything that rows are drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct EntrySource {
    pub(super) project: ProjectContext,
    pub(super) owners: OwnersContext,
    /// The place of the rule.
    pub(super) rule: usize,
}

impl EntrySource {
    /// Draws a row of the list.
    pub(super) fn draw(&self, row: &VirtualRow) -> Html {
        let Self { project, owners, rule } = self;
        let written = project.project();
        let household = written.households.get(row.thing);
        let Some((household, own)) = household.zip(written.apportion.get(*rule)) else {
            return Html::default();
        };
        let (field, shape) = field_of(own);
        let place = OwnersPlace::Entry { rule: *rule, household: row.thing, field };
        let id = project.path_of(Place::Owners(project.index, place));
        let value = match place.held(written) {
            "" if counts_one_each(own) => "1",
            held => held,
        };
        // What is said of the entry as a whole, and of the household that it names.
        let entry = id.rsplit_once('.').map_or("", |(entry, _)| entry);
        html! {
            <EntryRow
                key={row.key.clone()}
                household={Arc::clone(household)}
                thing={row.thing}
                number={row.number}
                place={Place::Owners(project.index, place)}
                {field}
                {shape}
                value={value.to_owned()}
                unknown={owners.problem(&[entry, ".household"].concat(), project.language())}
                problem={owners.problem(&id, project.language())}
                {id}
                language={project.language()}
                locked={project.locked()}
                dispatch={project.dispatch.clone()}
            />
        }
    }
}

#[derive(Properties)]
pub(super) struct EntryRowProps {
    household: Arc<DraftHousehold>,
    /// The place of the household.
    thing: usize,
    /// Its `aria-rowindex`.
    number: usize,
    place: Place,
    field: EntryField,
    shape: Shape,
    value: AttrValue,
    /// Words on what is wrong with the household that the entry names.
    unknown: Option<AttrValue>,
    /// Words on what is wrong with what is entered.
    problem: Option<AttrValue>,
    /// The path of the place.
    id: AttrValue,
    language: Language,
    locked: bool,
    dispatch: Dispatch,
}

/// Equal where the row would look the same.
impl PartialEq for EntryRowProps {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.household, &other.household)
            && (self.thing, self.number, self.place) == (other.thing, other.number, other.place)
            && (self.field, self.shape) == (other.field, other.shape)
            && (&self.value, &self.id) == (&other.value, &other.id)
            && (&self.unknown, &self.problem) == (&other.unknown, &other.problem)
            && (self.language, self.locked) == (other.language, other.locked)
            && self.dispatch == other.dispatch
    }
}

/// A household's row; it is given everything.
#[component]
pub(super) fn EntryRow(props: &EntryRowProps) -> Html {
    let household = &props.household;
    let name = door(household);
    let label = [&name, " ", value_name(props.field).get(props.language)].concat();
    let floor = household.floor.as_ref().map_or("", |floor| &floor.0);
    html! {
        <tr data-row={props.thing.to_string()} aria-rowindex={props.number.to_string()}>
            <th scope="row">
                { name }
                if let Some(unknown) = &props.unknown {
                    <span class="problem">{ unknown.clone() }</span>
                }
            </th>
            <td>{ floor }</td>
            <td>{ &household.area }</td>
            <td class="amount">
                <FieldInput
                    id={props.id.clone()}
                    place={props.place}
                    value={props.value.clone()}
                    shape={props.shape}
                    {label}
                    problem={props.problem.clone()}
                    unit=""
                    column="entries"
                    locked={props.locked}
                    dispatch={props.dispatch.clone()}
                />
            </td>
        </tr>
    }
}
