//! Why a figure is what it is: core's explanation as a tree that can be opened step by step.

use std::rc::Rc;

use fentan_core::Explanation;
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
    /// Core's explanation.
    Step(Step),
    /// Why there is none.
    Nothing(&'static str),
}

impl Known {
    pub(crate) fn of(answer: Answer) -> Self {
        match answer {
            Some(Ok(step)) => Self::Step(Step::read(&step)),
            Some(Err(_)) => Self::Nothing(text::no_why()),
            None => Self::Nothing(text::no_companion()),
        }
    }
}

/// A step of an explanation, in the page's language.
pub(crate) struct Step {
    name: String,
    value: String,
    rule: String,
    grounds: Vec<Ground>,
    exact: String,
    odd: String,
    /// The steps it follows from.
    inputs: Vec<Step>,
}

/// A clause, or a reading of one.
struct Ground {
    clause: String,
    is_reading: bool,
    text: String,
}

impl Step {
    /// A step as the companion gives it.
    fn read(step: &JsValue) -> Self {
        let own = |key: &str| text_of(step, &[key, text::language().tag()]);
        let ground = |ground: JsValue| Ground {
            clause: text_of(&ground, &["clause"]),
            is_reading: !text_of(&ground, &["reading"]).is_empty(),
            text: text_of(&ground, &["text", text::language().tag()]),
        };
        Self {
            name: own("name"),
            value: text_of(step, &["value"]),
            rule: own("rule"),
            grounds: companion::list(step, "grounds").iter().map(ground).collect(),
            exact: text_of(step, &["exact"]),
            odd: own("odd_fen"),
            inputs: companion::list(step, "inputs").iter().map(|input| Self::read(&input)).collect(),
        }
    }

    /// A step as core explains it here in the page.
    pub(crate) fn of(step: &Explanation) -> Self {
        let own = |text: &fentan_core::Bilingual| text::of(text).to_owned();
        let ground = |ground: &fentan_core::explain::Ground| Ground {
            clause: ground.clause.to_string(),
            is_reading: ground.reading.is_some(),
            text: own(&ground.text),
        };
        Self {
            name: own(&step.name),
            value: step.value.clone(),
            rule: own(&step.rule),
            grounds: step.grounds.iter().map(ground).collect(),
            exact: step.exact.clone().unwrap_or_default(),
            odd: step.odd_fen.as_ref().map(own).unwrap_or_default(),
            inputs: step.inputs.iter().map(Self::of).collect(),
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
fn named(element: Tag, step: &Step) -> Tag {
    let name = tag("span.name").text(step.name.clone());
    element.put(name).put(tag("span.amount").text(fentan_core::grouped(&step.value)))
}

/// The rule, what it rests on, what rounding did, and the figures it starts from.
fn reasons(step: &Step) -> Tag {
    let said = |class: &'static str, label: &'static str, said: &str| {
        (!said.is_empty()).then(|| tag("p").attr("class", class).text(label).text(said.to_owned()))
    };
    let named = |class: &'static str, label: &'static str, items: Vec<Tag>| {
        (!items.is_empty()).then(|| tag("ul").attr("class", class).attr("aria-label", label).each(items))
    };
    tag("div.reasons")
        .put(said("rule", "", &step.rule))
        .put(named("grounds", text::grounds(), step.grounds.iter().map(ground).collect()))
        .put(said("exact", text::exact(), &step.exact))
        .put(said("odd", text::odd_fen(), &step.odd))
        .put(named("inputs", text::inputs(), step.inputs.iter().map(input).collect()))
}

fn ground(ground: &Ground) -> Tag {
    tag("li")
        .put(tag("span.clause").text(ground.clause.clone()))
        .put(ground.is_reading.then(|| tag("span.mark").text(text::reading())))
        .text(ground.text.clone())
}

fn input(step: &Step) -> Tag {
    tag("li").put(tag("details").put(named(tag("summary"), step)).put(reasons(step)))
}
