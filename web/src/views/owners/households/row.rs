//! The row of a household: a component that is given everything, so that only rows in which something has changed are
//! drawn again.

use std::sync::Arc;

use fentan_core::Language;
use fentan_core::draft::DraftHousehold;
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback, use_effect_with};

use super::super::context::Owed;
use super::columns::{COLUMNS, Column, name};
use super::remarks::Problems;
use crate::browser;
use crate::components::{Button, ButtonKind, Choice, Choices, FieldInput};
use crate::context::money;
use crate::document::{Action, Dispatch, HouseholdField, OwnersPlace, Place};
use crate::words::{budget, owners};

#[derive(Properties)]
pub(super) struct HouseholdRowProps {
    pub(super) household: Arc<DraftHousehold>,
    /// The place of its project, and its own in that.
    pub(super) project: usize,
    pub(super) place: usize,
    /// Its `aria-rowindex`.
    pub(super) number: usize,
    pub(super) problems: Option<Problems>,
    pub(super) owed: Option<Owed>,
    pub(super) language: Language,
    pub(super) locked: bool,
    /// True where it shall take the focus.
    pub(super) wanted: bool,
    pub(super) dispatch: Dispatch,
    /// Takes a household out.
    pub(super) onremove: Callback<usize>,
}

/// Equal where the row would look the same.
impl PartialEq for HouseholdRowProps {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.household, &other.household)
            && (self.project, self.place, self.number) == (other.project, other.place, other.number)
            && self.problems == other.problems
            && self.owed == other.owed
            && self.language == other.language
            && (self.locked, self.wanted) == (other.locked, other.wanted)
            && (&self.dispatch, &self.onremove) == (&other.dispatch, &other.onremove)
    }
}

/// A household's row.
#[component]
pub(super) fn HouseholdRow(props: &HouseholdRowProps) -> Html {
    let HouseholdRowProps { place, language, .. } = *props;
    use_effect_with((props.wanted, props.path(HouseholdField::Unit)), |(wanted, unit)| {
        if *wanted {
            browser::focus_path(unit);
        }
    });
    let onremove = use_callback((place, props.onremove.clone()), |_: MouseEvent, (place, onremove)| {
        onremove.emit(*place);
    });
    let own = name(&props.household, place, language);
    let remove = budget::REMOVE.get(language);
    let cells = COLUMNS.iter().map(|column| {
        html! { <td class={column.class()}>{ props.field(column, &own) }</td> }
    });
    let owed = props.owed().map(|shown| html! { <td class="amount">{ shown }</td> });
    html! {
        <tr class="household" data-row={place.to_string()} aria-rowindex={props.number.to_string()}>
            <th class="name words" scope="row" title={own.clone()}>{ &own }</th>
            { for cells }
            { for owed }
            <td class="row-tools">
                if !props.locked {
                    <Button
                        kind={ButtonKind::Quiet}
                        title={remove}
                        label={[remove, " ", &own].concat()}
                        onclick={onremove}
                    >
                        { "×" }
                    </Button>
                }
            </td>
        </tr>
    }
}

impl HouseholdRowProps {
    fn path(&self, field: HouseholdField) -> String {
        let (project, place) = (self.project.to_string(), self.place.to_string());
        ["projects[", &project, "].households[", &place, "].", field.name()].concat()
    }

    /// Words on what is wrong with a field.
    fn problem(&self, field: HouseholdField) -> Option<AttrValue> {
        let mut problems = self.problems.iter().flat_map(|problems| problems.iter());
        // What is said of its id, which has no field here, is said at its number.
        let is_own = |name: &str| name == field.name() || (field == HouseholdField::Unit && name == "id");
        let (_, words) = problems.find(|(name, _)| is_own(name))?;
        Some(words.get(self.language).to_owned().into())
    }

    fn field(&self, column: &'static Column, own: &str) -> Html {
        let field = column.field;
        let place = Place::Owners(self.project, OwnersPlace::Household(self.place, field));
        let id = self.path(field);
        let label = [own, " ", column.name().get(self.language)].concat();
        let held = field.held(&self.household);
        let problem = self.problem(field);
        if field == HouseholdField::Purpose {
            let value = if held.is_empty() { "residential" } else { held }.to_owned();
            let choices = self.purposes();
            let onchange = self.dispatch.reform(move |chosen| Action::Write(place, chosen));
            return html! { <Choice {id} {value} {choices} {onchange} {label} {problem} disabled={self.locked} /> };
        }
        html! {
            <FieldInput
                {id}
                {place}
                value={held.to_owned()}
                shape={column.shape}
                {label}
                {problem}
                unit=""
                column={column.key}
                locked={self.locked}
                dispatch={self.dispatch.clone()}
            />
        }
    }

    fn purposes(&self) -> Choices {
        let name = |words: &'static fentan_core::Bilingual| AttrValue::from(words.get(self.language));
        vec![
            ("residential".into(), name(&owners::RESIDENTIAL)),
            ("non_residential".into(), name(&owners::NON_RESIDENTIAL)),
        ]
    }

    /// The amount it owes, and what of it is to be paid.
    fn owed(&self) -> [String; 2] {
        match self.owed {
            Some((owed, due)) => [money(owed), money(due)],
            None => [(); 2].map(|()| owners::NOT_YET.get(self.language).to_owned()),
        }
    }
}
