//! Why a figure is what it is: core's explanation as a tree that can be opened step by step.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::{Event, HtmlDialogElement, MouseEvent};
use yew::html::onclose;
use yew::{Callback, NodeRef, TargetCast as _};

use super::tool;
use crate::companion::{self, Answer, text as text_of};
use crate::tag::{Tag, tag};
use crate::text;

/// What is known of why a figure is so.
pub(crate) enum Known {
    /// Nothing yet.
    Awaited,
    /// Core's explanation, as the companion gave it.
    Step(JsValue),
    /// Why there is none.
    Nothing(&'static str),
}

impl Known {
    pub(crate) fn of(answer: Answer) -> Self {
        match answer {
            Some(Ok(step)) => Self::Step(step),
            Some(Err(_)) => Self::Nothing(text::no_why()),
            None => Self::Nothing(text::no_companion()),
        }
    }
}

/// The panel, which is there and closed while no figure is asked about.
pub(crate) fn explain(
    panel: &NodeRef,
    asked: Option<&Known>,
    close: &Callback<()>,
    link: &Callback<MouseEvent>,
) -> Tag {
    let closed = close.clone();
    let dialog = tag("dialog.explain aria-labelledby=why").on_click(close_outside(close)).with(|dialog| {
        dialog.node_ref = panel.clone();
        let closed = Callback::from(move |_: Event| closed.emit(()));
        dialog.add_listener(Rc::new(onclose::Wrapper::new(closed)));
    });
    let close = close.clone();
    let close = tool(text::close(), Callback::from(move |_| close.emit(())));
    let content = asked.map(|known| {
        let title = tag("div.title").put(tag("h2 id=why").text(text::why())).put(close);
        let words = match known {
            Known::Awaited => Some(text::loading()),
            Known::Nothing(words) => Some(*words),
            Known::Step(_) => None,
        };
        let step = if let Known::Step(step) = known { Some(step) } else { None };
        // What comes later has its place from the start, so that the focus stays on the button above it.
        tag("div.panel")
            .put(title)
            .put(words.map(|words| tag("p role=status").text(words)))
            .put(step.map(|step| named(tag("p.value"), step)))
            .put(step.map(reasons))
            .put(step.map(|_| tool(text::link_of_figure(), link.clone())))
    });
    dialog.put(content)
}

/// A click beside the panel closes it: there the event's target is the dialog itself.
fn close_outside(close: &Callback<()>) -> Callback<MouseEvent> {
    let close = close.clone();
    Callback::from(move |event: MouseEvent| {
        if event.target_dyn_into::<HtmlDialogElement>().is_some() {
            close.emit(());
        }
    })
}

/// A step's name and value.
fn named(element: Tag, step: &JsValue) -> Tag {
    let name = tag("span.name").text(text_of(step, &["name", text::language().tag()]));
    element.put(name).put(tag("span.amount").text(fentan_core::grouped(&text_of(step, &["value"]))))
}

/// The rule, what it rests on, what rounding did, and the figures it starts from.
fn reasons(step: &JsValue) -> Tag {
    let said = |class: &'static str, label: &'static str, keys: &[&str]| {
        let said = text_of(step, keys);
        (!said.is_empty()).then(|| tag("p").attr("class", class).text(label).text(said))
    };
    let named = |class: &'static str, label: &'static str, items: Vec<Tag>| {
        (!items.is_empty()).then(|| tag("ul").attr("class", class).attr("aria-label", label).each(items))
    };
    let grounds = companion::list(step, "grounds").iter().map(|found| ground(&found)).collect();
    let inputs = companion::list(step, "inputs").iter().map(|found| input(&found)).collect();
    tag("div.reasons")
        .put(said("rule", "", &["rule", text::language().tag()]))
        .put(named("grounds", text::grounds(), grounds))
        .put(said("exact", text::exact(), &["exact"]))
        .put(said("odd", text::odd_fen(), &["odd_fen", text::language().tag()]))
        .put(named("inputs", text::inputs(), inputs))
}

/// A clause, or a reading of one.
fn ground(ground: &JsValue) -> Tag {
    let reading = !text_of(ground, &["reading"]).is_empty();
    tag("li")
        .put(tag("span.clause").text(text_of(ground, &["clause"])))
        .put(reading.then(|| tag("span.mark").text(text::reading())))
        .text(text_of(ground, &["text", text::language().tag()]))
}

fn input(step: &JsValue) -> Tag {
    tag("li").put(tag("details").put(named(tag("summary"), step)).put(reasons(step)))
}
