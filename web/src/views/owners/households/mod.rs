//! The list of households as a table in which one works as in a spreadsheet.

mod columns;
mod controls;
mod list;
mod pasting;
mod remarks;
mod row;
mod row_focus;
mod rows;
mod table;

use std::rc::Rc;

use yew::{Html, component, html, use_callback, use_effect_with, use_reducer_eq};

use self::controls::{Controls, NoHouseholds, NothingFound};
use self::list::{ListAction, ListState};
use self::pasting::{Pasting, paste};
use self::row_focus::{RowFocus, RowFocusAction};
use self::rows::use_rows;
use self::table::HouseholdTable;
use super::context::use_owners_context;
use super::mending::{Wanted, WantedPlace};
use crate::browser;
use crate::context::use_project_context;
use crate::hooks::{PastedRange, use_document_paste, use_kept_reducer};

/// The list of households: what is pasted and looked for, and the table.
#[component]
pub(super) fn Households() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let list = use_kept_reducer::<ListState>();
    let focus = use_reducer_eq(RowFocus::default);
    let rows = use_rows(&project, &list.filter, focus.held);
    let is_empty = project.project().households.is_empty();

    let turned = (project.project().id.clone(), is_empty);
    use_effect_with((turned, list.dispatcher()), |((project, is_empty), list)| {
        list.dispatch(ListAction::Turn { project: project.clone(), is_empty: *is_empty });
    });
    use_effect_with((owners.wanted, list.dispatcher(), focus.dispatcher()), |(wanted, list, focus)| {
        let Some(Wanted { place: WantedPlace::Row(household, path), .. }) = wanted else { return };
        list.dispatch(ListAction::ShowAll);
        focus.dispatch(RowFocusAction::Hold(*household));
        let path = path.clone();
        browser::soon(move || browser::focus_path(&path));
    });
    let pasting = Pasting { project: project.clone(), list: list.clone(), shown: Rc::clone(&rows.shown) };
    let pasted = use_callback(pasting, |range: PastedRange, pasting| paste(pasting, &range));
    use_document_paste(pasted);

    let nothing_found = !is_empty && rows.shown.is_empty();
    html! {
        <div class="households">
            <Controls list={list.clone()} focus={focus.dispatcher()} rows={rows.clone()} />
            if is_empty {
                <NoHouseholds />
            } else {
                <HouseholdTable shown={rows.shown} {focus} restart={list.restart} />
            }
            if nothing_found {
                <NothingFound {list} />
            }
        </div>
    }
}
