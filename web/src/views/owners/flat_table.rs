//! A building as a table of its flats, floor by floor, in which arrow keys move from flat to flat.

use std::collections::BTreeSet;
use std::rc::Rc;

use web_sys::{FocusEvent, KeyboardEvent};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, Properties, component, html, use_callback};

use super::drawing::{Drawing, Step};
use crate::browser;
use crate::context::use_language;
use crate::words::{owner_answer, owners};

/// A flat to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Flat {
    /// The household's place in the list.
    pub(super) household: usize,
    /// True where the tab key reaches it; arrows lead to the others.
    pub(super) reached: bool,
}

#[derive(PartialEq, Properties)]
pub(super) struct FlatTableProps {
    pub(super) label: AttrValue,
    pub(super) drawing: Rc<Drawing>,
    /// The head of each stairwell's columns.
    pub(super) heads: Vec<Html>,
    /// Draws a flat: a button with its id.
    pub(super) flat: Callback<Flat, Html>,
    /// The flat looked at last.
    pub(super) present: Option<usize>,
    /// The beginning of the id of each flat's button, as [`flat_id`] makes it.
    pub(super) prefix: &'static str,
    /// Called with the household to which a key moves.
    pub(super) onmove: Callback<usize>,
    /// Called for keys that do not move.
    #[prop_or_default]
    pub(super) onkey: Callback<KeyboardEvent>,
    #[prop_or_default]
    pub(super) onfocusin: Callback<FocusEvent>,
}

/// The id of the button of a household's flat.
pub(super) fn flat_id(prefix: &str, household: usize) -> String {
    [prefix, &household.to_string()].concat()
}

/// The table in its frame.
#[component]
pub(super) fn FlatTable(props: &FlatTableProps) -> Html {
    let language = use_language();
    let reached = props.drawing.reached(props.present);
    let deps = (Rc::clone(&props.drawing), reached, props.prefix, props.onmove.clone(), props.onkey.clone());
    let onkeydown = use_callback(deps, |event: KeyboardEvent, (drawing, reached, prefix, onmove, onkey)| {
        let Some(step) = Step::of(&event) else { return onkey.emit(event) };
        event.prevent_default();
        if let Some(next) = reached.and_then(|from| drawing.step(from, step)) {
            onmove.emit(next);
            let id = flat_id(prefix, next);
            browser::soon(move || browser::focus_path(&id));
        }
    });
    let heads = props.heads.iter().zip(&props.drawing.columns).map(|(head, width)| {
        html! { <th class="first" scope="colgroup" colspan={width.to_string()}>{ head.clone() }</th> }
    });
    let rows = props.drawing.floors.iter().zip(&props.drawing.rows).map(|(floor, row)| {
        let name = floor.map_or_else(|| owner_answer::NO_FLOOR.clone(), owner_answer::floor_name);
        html! {
            <tr>
                <th scope="row">{ name.get(language) }</th>
                { cells(props, row, reached) }
            </tr>
        }
    });
    html! {
        <div class="flats" role="region" tabindex="0" aria-label={props.label.clone()}>
            <table role="grid" {onkeydown} onfocusin={&props.onfocusin}>
                <caption class="hidden">{ props.label.clone() }</caption>
                <thead>
                    <tr><th scope="col">{ owners::FLOOR.get(language) }</th>{ for heads }</tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// The cells of a floor.
fn cells(props: &FlatTableProps, row: &[Option<usize>], reached: Option<usize>) -> Html {
    let starts: BTreeSet<usize> = props
        .drawing
        .columns
        .iter()
        .scan(0, |next, width| {
            let start = *next;
            *next += width;
            Some(start)
        })
        .collect();
    let cells = row.iter().enumerate().map(|(column, household)| {
        let flat = household
            .map(|household| props.flat.emit(Flat { household, reached: reached == Some(household) }));
        html! { <td class={starts.contains(&column).then_some("first")}>{ flat.unwrap_or_default() }</td> }
    });
    cells.collect()
}
