//! The head of the page: what it is, and what can be done with the whole document.

use web_sys::{Event, HtmlInputElement};
use yew::{Callback, MouseEvent, TargetCast as _};

use super::{View, tool};
use crate::document::{Action, EXAMPLE, blank};
use crate::files::{self, Keeping, Opened};
use crate::tag::{Tag, tag};
use crate::{browser, text};

pub(crate) fn head(view: &View<'_>, keeping: Keeping, opened: &Callback<Opened>) -> Tag {
    let save = {
        let draft = view.document.draft.clone();
        Callback::from(move |_: MouseEvent| files::save(&draft))
    };
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = browser::window() {
            let _ = window.print();
        }
    });
    let open = {
        let opened = opened.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                files::open(&file, &opened);
            }
            // So that the same file can be chosen again.
            input.set_value("");
        })
    };
    let example = {
        let dispatch = view.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(example) = files::from_text(EXAMPLE) {
                dispatch.emit(Action::Open(example.into()));
            }
        })
    };
    let document = view.document;
    let able = |tool: Tag, able: bool| if able { tool } else { tool.attr("disabled", "") };
    let file = tag("input id=open type=file accept=.json,application/json").on_change(open);
    let brand = tag("div.brand")
        .put(tag("h1").text(text::NAME))
        .put(tag("p").text(text::PURPOSE).put(tag("span.document").text(&*view.rulebook.document.zh)));
    let tools = tag("div.tools role=group")
        .attr("aria-label", text::TOOLS)
        .put(able(tool(text::UNDO, view.act(Action::Undo)), document.can_undo()))
        .put(able(tool(text::REDO, view.act(Action::Redo)), document.can_redo()))
        .put(tool(text::NEW, view.act(Action::Open(blank(view.rulebook).into()))))
        .put(tool(text::EXAMPLE, example))
        .put(tag("label.tool").text(text::OPEN).put(file))
        .put(tool(text::SAVE, save))
        .put(tool(text::PRINT, print));
    tag("header.head").put(brand).put(tag("p.keeping role=status").text(keeping.words())).put(tools)
}
