//! The head of the page: what it is, and what can be done with the whole document.

use web_sys::{Event, HtmlInputElement};
use yew::{Callback, Html, MouseEvent, TargetCast as _, html};

use super::View;
use crate::document::{Action, blank, example};
use crate::files::{self, Keeping, Opened};
use crate::{browser, text};

pub(crate) fn head(view: View<'_>, keeping: Keeping, opened: &Callback<Opened>) -> Html {
    let tool = |name: &'static str, onclick: Callback<MouseEvent>, disabled: bool| {
        html! { <button type="button" class="tool" {onclick} {disabled}>{ name }</button> }
    };
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
                files::open(&file, opened.clone());
            }
            // So that the same file can be chosen again.
            input.set_value("");
        })
    };
    let new = Action::Open(blank(view.rulebook).into());
    html! {
        <header class="head">
            <div class="brand">
                <h1>{ text::NAME }</h1>
                <p>{ text::PURPOSE }<span class="document">{ &*view.rulebook.document.zh }</span></p>
            </div>
            <p class="keeping" role="status">{ keeping.words() }</p>
            <div class="tools" role="group" aria-label={text::TOOLS}>
                { tool(text::UNDO, view.act(Action::Undo), !view.document.can_undo()) }
                { tool(text::REDO, view.act(Action::Redo), !view.document.can_redo()) }
                { tool(text::NEW, view.act(new), false) }
                { tool(text::EXAMPLE, view.act(Action::Open(example().into())), false) }
                <label class="tool">
                    { text::OPEN }
                    <input type="file" id="open" accept=".json,application/json" onchange={open} />
                </label>
                { tool(text::SAVE, save, false) }
                { tool(text::PRINT, print, false) }
            </div>
        </header>
    }
}
