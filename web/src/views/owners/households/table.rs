//! The table: its head, the sums, and those of its rows that are in sight.

use std::rc::Rc;

use fentan_core::Language;
use yew::{Callback, Html, Properties, UseReducerHandle, component, html, use_callback, use_memo};

use super::super::context::{Owed, Written, use_owners_context};
use super::columns::{COLUMNS, Sums};
use super::remarks::{ListRemarks, Remarks};
use super::row::HouseholdRow;
use super::row_focus::{RowFocus, RowFocusAction};
use crate::components::{VirtualRow, VirtualTable};
use crate::context::use_project_context;
use crate::document::{Action, Dispatch, OwnersAction};
use crate::words::{budget, owners, portfolio};

/// The id of the frame that the table scrolls in.
const SHEET: &str = "households-sheet";

#[derive(PartialEq, Properties)]
pub(super) struct HouseholdTableProps {
    /// The households shown, in order, by their places.
    pub(super) shown: Rc<[usize]>,
    pub(super) focus: UseReducerHandle<RowFocus>,
    /// Counts how often other rows were asked for.
    pub(super) restart: usize,
}

/// The table of households, under what is said of the list.
#[component]
pub(super) fn HouseholdTable(props: &HouseholdTableProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let language = project.language();
    let HouseholdTableProps { shown, focus, restart } = props;
    let written = Written::of(&project);
    let remarks = use_memo(written.clone(), |_| {
        let said = owners.progress.standing.households.diagnostics.iter();
        Remarks::new(said, &project.path("households["))
    });
    let sums = use_memo((written.clone(), owners.owed().cloned()), |(written, owed)| {
        Sums::of(written, owed.as_deref())
    });
    let onremove = use_callback(
        (shown.clone(), focus.dispatcher(), project.dispatch.clone()),
        |household: usize, (shown, focus, dispatch)| {
            focus.dispatch(RowFocusAction::Want(after_removal(shown, household)));
            dispatch.emit(Action::Owners(OwnersAction::RemoveHouseholds(vec![household])));
        },
    );
    let rows = RowSource {
        written,
        remarks: Rc::clone(&remarks),
        owed: owners.owed().cloned(),
        language,
        locked: project.locked(),
        wanted: focus.wanted,
        dispatch: project.dispatch.clone(),
        onremove,
    };
    let row = use_callback(rows, |row, rows| rows.draw(&row));
    let onhold = use_callback(focus.dispatcher(), |household, focus| {
        focus.dispatch(RowFocusAction::Move(household));
    });
    html! {
        <>
            <ListRemarks {remarks} />
            <div class="households-table">
                <p class="unit">{ portfolio::UNIT_YUAN.get(language) }</p>
                <VirtualTable
                    id={SHEET}
                    label={owners::HOUSEHOLDS_TABLE.get(language)}
                    caption={&owners::HOUSEHOLDS_CAPTION}
                    width={COLUMNS.len() + 4}
                    columns={columns()}
                    head={head(language)}
                    sums={sum_row(&sums, project.project().households.len(), language)}
                    things={shown.clone()}
                    {row}
                    held={focus.held}
                    {onhold}
                    restart={*restart}
                />
            </div>
        </>
    }
}

/// Everything that rows are drawn from; equal where each of them would look the same.
#[derive(Clone, PartialEq)]
struct RowSource {
    written: Written,
    remarks: Rc<Remarks>,
    owed: Option<Rc<[Owed]>>,
    language: Language,
    locked: bool,
    wanted: Option<usize>,
    dispatch: Dispatch,
    onremove: Callback<usize>,
}

impl RowSource {
    fn draw(&self, row: &VirtualRow) -> Html {
        let place = row.thing;
        let Some(household) = self.written.households.get(place) else { return Html::default() };
        html! {
            <HouseholdRow
                key={row.key.clone()}
                household={household.clone()}
                project={self.written.index}
                {place}
                number={row.number}
                problems={self.remarks.at(place).cloned()}
                owed={self.owed.as_ref().and_then(|owed| owed.get(place).copied())}
                language={self.language}
                locked={self.locked}
                wanted={self.wanted == Some(place)}
                dispatch={self.dispatch.clone()}
                onremove={self.onremove.clone()}
            />
        }
    }
}

/// The household that takes the place of one that is taken out: the next, or else the one before.
fn after_removal(shown: &[usize], household: usize) -> Option<usize> {
    let position = shown.binary_search(&household).ok()?;
    let next = shown.get(position + 1).map(|next| next - 1);
    next.or_else(|| shown.get(position.checked_sub(1)?).copied())
}

fn columns() -> Html {
    let entries = COLUMNS.iter().map(|column| html! { <col width={column.width} /> });
    html! {
        <>
            <col class="name" width="124" />
            { for entries }
            <col width="112" />
            <col width="112" />
            <col width="40" />
        </>
    }
}

fn head(language: Language) -> Html {
    let entries = COLUMNS.iter().map(|column| {
        html! { <th scope="col" class={column.class()}>{ column.name().get(language) }</th> }
    });
    html! {
        <tr aria-rowindex="1">
            <th scope="col" class="name">{ owners::HOUSEHOLD_COLUMN.get(language) }</th>
            { for entries }
            <th scope="col" class="amount">{ owners::OWED_COLUMN.get(language) }</th>
            <th scope="col" class="amount">{ owners::DUE_COLUMN.get(language) }</th>
            <th scope="col" class="row-tools"><span class="hidden">{ budget::ACTIONS.get(language) }</span></th>
        </tr>
    }
}

/// The first row: the sums of the whole list.
fn sum_row(sums: &Sums, count: usize, language: Language) -> Html {
    let entries = COLUMNS.iter().map(|column| {
        html! { <td class={column.class()}>{ sums.shown(column, language) }</td> }
    });
    let owed = sums.owed(language).map(|sum| html! { <td class="amount">{ sum }</td> });
    html! {
        <tr aria-rowindex="2">
            <th class="name" scope="row">{ owners::households_of(count, count).get(language).to_owned() }</th>
            { for entries }
            { for owed }
            <td></td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::after_removal;

    #[test]
    fn the_next_row_takes_the_place_of_one_taken_out() {
        assert_eq!(after_removal(&[2, 5, 9], 2), Some(4));
        assert_eq!(after_removal(&[2, 5, 9], 9), Some(5));
        assert_eq!(after_removal(&[2], 2), None);
        assert_eq!(after_removal(&[2], 3), None);
    }
}
