//! A long table that scrolls in its own frame. Only the rows in sight are in the document, and the one in which the
//! focus is; a thousand rows would make every keystroke wait for them.

mod window;

use std::rc::Rc;

use fentan_core::Bilingual;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, EventTarget, HtmlElement};
use yew::virtual_dom::{AttrValue, Key};
use yew::{
    Callback, Event, FocusEvent, Html, MouseEvent, Properties, component, html, use_callback,
    use_effect_with, use_mut_ref, use_node_ref, use_state_eq,
};

use self::window::{Keys, Piece, Window};
use super::Caption;
use crate::browser;
use crate::hooks::use_window_event;

/// A row to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct VirtualRow {
    /// Its place among all rows.
    pub(crate) position: usize,
    /// The thing that it shows, as it stands in `things`.
    pub(crate) thing: usize,
    /// Its `aria-rowindex`.
    pub(crate) number: usize,
    /// The key of its component.
    pub(crate) key: Key,
}

#[derive(PartialEq, Properties)]
pub(crate) struct VirtualTableProps {
    /// The id of the frame.
    pub(crate) id: AttrValue,
    /// The name of the frame.
    pub(crate) label: AttrValue,
    pub(crate) caption: &'static Bilingual,
    /// The number of columns.
    pub(crate) width: usize,
    /// The `col` elements.
    #[prop_or_default]
    pub(crate) columns: Option<Html>,
    /// The row of headings, a `tr` with `aria-rowindex="1"`.
    pub(crate) head: Html,
    /// The row of sums, a `tr` with `aria-rowindex="2"`, where there is one.
    #[prop_or_default]
    pub(crate) sums: Option<Html>,
    /// The things that the rows show, in order, each a number of the caller's.
    pub(crate) things: Rc<[usize]>,
    /// Draws a row: a memoised component with the row's key, whose `tr` has `data-row={thing}`. Where the row of a
    /// thing is never to change elements with another (a group), the caller may give it a key of its own.
    pub(crate) row: Callback<VirtualRow, Html>,
    /// The thing in whose row the focus is or shall be. While there is one, no row changes its place.
    #[prop_or_default]
    pub(crate) held: Option<usize>,
    /// Called with the thing into whose row the focus comes, and with none when it leaves the rows.
    #[prop_or_default]
    pub(crate) onhold: Callback<Option<usize>>,
    /// Called for every click in the table: one listener for all its buttons.
    #[prop_or_default]
    pub(crate) onclick: Callback<MouseEvent>,
    /// Counts how often other rows were asked for: each time the table is shown from its top.
    #[prop_or_default]
    pub(crate) restart: usize,
}

/// The table in its frame.
#[component]
pub(crate) fn VirtualTable(props: &VirtualTableProps) -> Html {
    let frame = use_node_ref();
    let keys = use_mut_ref(Keys::default);
    let window = use_state_eq(Window::default);
    let printing = use_state_eq(|| false);

    let look = {
        let window = window.setter();
        use_callback(frame.clone(), move |_: Event, frame| {
            if let Some(frame) = frame.cast::<Element>() {
                window.set(in_sight(&frame));
            }
        })
    };
    use_window_event("resize", look.clone());
    let before = use_callback(printing.setter(), |_: Event, printing| printing.set(!browser::prints_alone()));
    let after = use_callback(printing.setter(), |_: Event, printing| printing.set(false));
    use_window_event("beforeprint", before);
    use_window_event("afterprint", after);
    {
        let window = window.setter();
        use_effect_with((props.restart, frame.clone()), move |(_, frame)| {
            if let Some(frame) = frame.cast::<Element>() {
                frame.set_scroll_top(0);
                window.set(in_sight(&frame));
            }
        });
    }
    let onfocusin = use_callback(props.onhold.clone(), |event: FocusEvent, onhold| {
        if let Some(thing) = thing_of(event.target()) {
            onhold.emit(Some(thing));
        }
    });
    let onfocusout = use_callback(props.onhold.clone(), |event: FocusEvent, onhold| {
        if thing_of(event.related_target()).is_none() {
            onhold.emit(None);
        }
    });

    let shown = if *printing { Window::EVERYTHING } else { *window };
    let rows = rows(props, shown, &mut keys.borrow_mut());
    html! {
        <div
            class="sheet"
            tabindex="0"
            role="region"
            id={props.id.clone()}
            aria-label={props.label.clone()}
            ref={frame}
            onscroll={look}
        >
            <table
                aria-rowcount={(props.things.len() + rows_above(props)).to_string()}
                onclick={&props.onclick}
                {onfocusin}
                {onfocusout}
            >
                <Caption words={props.caption} />
                if let Some(columns) = &props.columns {
                    <colgroup>{ columns.clone() }</colgroup>
                }
                <thead>{ props.head.clone() }</thead>
                if let Some(sums) = &props.sums {
                    <tbody class="sum">{ sums.clone() }</tbody>
                }
                <tbody class="rows">{ rows }</tbody>
            </table>
        </div>
    }
}

/// The head and the row of sums stand before the others.
fn rows_above(props: &VirtualTableProps) -> usize {
    1 + usize::from(props.sums.is_some())
}

/// The rows in sight, and room for the others.
fn rows(props: &VirtualTableProps, window: Window, keys: &mut Keys) -> Html {
    let things = &props.things;
    let held = props.held.and_then(|held| things.iter().position(|thing| *thing == held));
    let pieces = window.pieces(things.len(), held);
    let there =
        pieces.iter().flat_map(|piece| if let Piece::Rows(rows) = piece { rows.clone() } else { 0..0 });
    let there = there.filter_map(|position| things.get(position).copied());
    let keys = keys.give(there, props.held.is_none());
    let mut gaps = 0;
    let pieces = pieces.into_iter().flat_map(|piece| match piece {
        Piece::Gap(rows) => {
            gaps += 1;
            let (key, height) = (format!("gap{gaps}"), (rows * window.height).to_string());
            vec![html! {
                <tr class="gap" aria-hidden="true" {key}><td colspan={props.width.to_string()} {height}></td></tr>
            }]
        }
        Piece::Rows(rows) => {
            let rows = rows.filter_map(|position| {
                let thing = *things.get(position)?;
                let key = Key::from(keys.get(&thing)?.to_string());
                let number = position + rows_above(props) + 1;
                Some(props.row.emit(VirtualRow { position, thing, number, key }))
            });
            rows.collect()
        }
    });
    pieces.collect()
}

/// The rows in sight of the frame. It may grow as high as the browser's window when there are more rows to show, so
/// that is the room there is.
fn in_sight(frame: &Element) -> Window {
    let row = frame.query_selector("tr[data-row]").ok().flatten();
    let row = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()).map_or(0, |row| row.offset_height());
    let room = gloo_utils::document().document_element().map_or(0, |root| root.client_height());
    let pixels = |length: i32| usize::try_from(length).unwrap_or(0);
    Window::at(pixels(frame.scroll_top()), pixels(room), pixels(row))
}

/// The thing in whose row something is.
fn thing_of(target: Option<EventTarget>) -> Option<usize> {
    let row = target?.dyn_into::<Element>().ok()?.closest("tr[data-row]").ok()??;
    row.get_attribute("data-row")?.parse().ok()
}
