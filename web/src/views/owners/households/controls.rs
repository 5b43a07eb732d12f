//! Parts above the table, where a list is pasted and households are looked for, and in its place while it is empty.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    Event, Html, InputEvent, MouseEvent, Properties, TargetCast as _, UseReducerDispatcher, UseReducerHandle,
    component, html, use_callback,
};

use super::super::paste_field::PasteField;
use super::super::paste_fields::HOUSEHOLDS;
use super::list::{ListAction, ListState};
use super::row_focus::{RowFocus, RowFocusAction};
use super::rows::Rows;
use crate::components::{Button, Caption, choice};
use crate::context::use_project_context;
use crate::document::{Action, OwnersAction};
use crate::words::{frame, owners, portfolio};

#[derive(PartialEq, Properties)]
pub(super) struct ControlsProps {
    pub(super) list: UseReducerHandle<ListState>,
    pub(super) focus: UseReducerDispatcher<RowFocus>,
    pub(super) rows: Rows,
}

/// Everything above the table.
#[component]
pub(super) fn Controls(props: &ControlsProps) -> Html {
    let project = use_project_context();
    let ControlsProps { list, focus, rows } = props;
    html! {
        <div>
            if !project.locked() {
                <Paste list={list.clone()} focus={focus.clone()} />
            }
            <div class="told" role="status">
                if !list.remarks.is_empty() {
                    <Pasted list={list.clone()} />
                }
            </div>
            if !project.project().households.is_empty() {
                <Filters list={list.clone()} rows={rows.clone()} />
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct PasteProps {
    list: UseReducerHandle<ListState>,
    focus: UseReducerDispatcher<RowFocus>,
}

/// The field in which a list is pasted, and the button that adds one household.
#[component]
fn Paste(props: &PasteProps) -> Html {
    let project = use_project_context();
    let list = &props.list;
    let onchange = use_callback(list.dispatcher(), |event: Event, list| {
        let read = event.target_unchecked_into::<HtmlInputElement>().checked();
        list.dispatch(ListAction::ReadFloors(read));
    });
    let count = project.project().households.len();
    let added = (list.dispatcher(), props.focus.clone(), project.dispatch.clone(), count);
    let onadd = use_callback(added, |_: MouseEvent, (list, focus, dispatch, count)| {
        list.dispatch(ListAction::ShowAll);
        focus.dispatch(RowFocusAction::Hold(*count));
        dispatch.emit(Action::Owners(OwnersAction::AddHousehold));
    });
    html! {
        <div class="filters paste">
            <label class="find">{ project.say(&owners::PASTE_HOUSEHOLDS) }<PasteField id={HOUSEHOLDS} /></label>
            <label class="tick">
                <input type="checkbox" checked={!list.no_floors} {onchange} />
                { project.say(&owners::READ_FLOORS) }
            </label>
            <Button onclick={onadd}>{ project.say(&owners::ADD_HOUSEHOLD) }</Button>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct ListProps {
    pub(super) list: UseReducerHandle<ListState>,
}

/// The report on the list that was pasted last.
#[component]
fn Pasted(props: &ListProps) -> Html {
    let project = use_project_context();
    let list = &props.list;
    let onclose = use_callback(list.dispatcher(), |_: MouseEvent, list| {
        list.dispatch(ListAction::Remark(Vec::new()));
    });
    let remarks = list.remarks.iter().map(|(about, words)| {
        html! { <li><b>{ project.say(about) }</b>{ " " }{ project.say(words) }</li> }
    });
    html! {
        <div>
            <strong>{ project.say(&owners::HOUSEHOLDS_PASTED) }</strong>
            <ul>{ for remarks }</ul>
            <Button onclick={onclose}>{ project.say(&frame::CLOSE) }</Button>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct FiltersProps {
    list: UseReducerHandle<ListState>,
    rows: Rows,
}

/// Looking for households, how many were found, and taking them out.
#[component]
fn Filters(props: &FiltersProps) -> Html {
    let project = use_project_context();
    let FiltersProps { list, rows } = props;
    let oninput = use_callback(list.dispatcher(), |event: InputEvent, list| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        list.dispatch(ListAction::Type { text, composing: event.is_composing() });
    });
    let removed = (list.dispatcher(), project.dispatch.clone(), rows.shown.clone());
    let onremove = use_callback(removed, |_: MouseEvent, (list, dispatch, shown)| {
        list.dispatch(ListAction::ShowAll);
        dispatch.emit(Action::Owners(OwnersAction::RemoveHouseholds(shown.to_vec())));
    });
    let all = project.project().households.len();
    let is_whole = rows.shown.len() == all;
    let remove = if is_whole { &owners::REMOVE_ALL_HOUSEHOLDS } else { &owners::REMOVE_FOUND_HOUSEHOLDS };
    html! {
        <div class="filters" role="group" aria-label={project.say(&portfolio::FILTER).to_owned()}>
            <label class="find">
                { project.say(&owners::FIND_HOUSEHOLD) }
                <input
                    class="input search"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder={project.say(&owners::FIND_HOUSEHOLD_HINT).to_owned()}
                    value={list.typed.clone()}
                    {oninput}
                />
            </label>
            if rows.buildings.len() > 1 {
                <Buildings list={list.clone()} rows={rows.clone()} />
            }
            <span class="count" role="status">
                { project.say(&owners::households_of(rows.shown.len(), all)) }
            </span>
            if !project.locked() {
                <Button onclick={onremove} disabled={rows.shown.is_empty()}>{ project.say(remove) }</Button>
            }
        </div>
    }
}

/// The building that is shown, to be chosen.
#[component]
fn Buildings(props: &FiltersProps) -> Html {
    let project = use_project_context();
    let FiltersProps { list, rows } = props;
    let onchange = use_callback(list.dispatcher(), |event: Event, list| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        list.dispatch(ListAction::Building(Some(chosen).filter(|building| !building.is_empty())));
    });
    let chosen = list.filter.building.as_ref();
    let buildings = rows
        .buildings
        .iter()
        .map(|building| choice(building.clone().into(), building.clone().into(), chosen == Some(building)));
    html! {
        <select class="input" aria-label={project.say(&owners::BUILDING).to_owned()} {onchange}>
            { choice("".into(), project.say(&owners::EVERY_BUILDING).to_owned().into(), chosen.is_none()) }
            { for buildings }
        </select>
    }
}

/// The invitation to paste a list, with a sample, while there is nobody.
#[component]
pub(super) fn NoHouseholds() -> Html {
    // As it stands in a spreadsheet; names and numbers in it are nobody's.
    const SAMPLE: [[&str; 6]; 4] = [
        ["楼栋", "单元", "房号", "专有面积", "用途", "维修资金余额"],
        ["1", "1", "101", "88.56", "住宅", "3200.00"],
        ["1", "1", "102", "76.20", "住宅", "2750.50"],
        ["2", "", "店面3", "45.00", "非住宅", ""],
    ];
    let project = use_project_context();
    let [heads, rows @ ..] = SAMPLE;
    let row = |cells: [&'static str; 6]| {
        html! { <tr>{ for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }</tr> }
    };
    html! {
        <div class="nobody">
            <p><strong>{ project.say(&owners::NO_HOUSEHOLDS) }</strong></p>
            <p>{ project.say(&owners::NO_HOUSEHOLDS_LEAD) }</p>
            <p>{ project.say(&owners::NO_NAMES) }</p>
            <table class="sample" lang="zh-CN">
                <Caption words={&owners::SAMPLE} />
                <thead>
                    <tr>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr>
                </thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Words for a filter that lets nobody through, and the button that takes it away.
#[component]
pub(super) fn NothingFound(props: &ListProps) -> Html {
    let project = use_project_context();
    let onclick = use_callback(props.list.dispatcher(), |_: MouseEvent, list| {
        list.dispatch(ListAction::Clear);
    });
    html! {
        <p class="nothing">
            { project.say(&owners::NO_HOUSEHOLD_FOUND) }
            <Button {onclick}>{ project.say(&portfolio::CLEAR_FILTER) }</Button>
        </p>
    }
}
