//! A field that people type in.
//!
//! While it has the focus it shows exactly what was typed, also while a Chinese input method is composing: the text
//! in the field is never rewritten under anyone's hands. What was typed goes to the document as it can be read, so
//! that figures follow every stroke; the field itself is tidied when it is left.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::html::{onblur, onfocus, oninput, onkeydown};
use yew::virtual_dom::AttrValue;
use yew::{Component, Context, Html, InputEvent, KeyboardEvent, Properties, TargetCast as _};

use super::normalise::{Shape, normalise, shown};
use super::{keys, problem};
use crate::document::{Action, Dispatch, Place};
use crate::tag::{all, tag};

/// What a field needs.
#[derive(PartialEq, Properties)]
pub(crate) struct TextFieldProps {
    /// The element's id: the path of the place.
    pub(crate) id: AttrValue,
    /// What it is called, where no `label` element says so.
    pub(crate) label: Option<AttrValue>,
    /// The text the document holds.
    pub(crate) value: AttrValue,
    /// What kind of text that is.
    pub(crate) shape: Shape,
    /// Where the text goes.
    pub(crate) place: Place,
    /// What is wrong with it.
    pub(crate) problem: Option<AttrValue>,
    /// The unit shown in the field.
    pub(crate) unit: &'static str,
    /// The column it is in, for the keys that move up and down.
    pub(crate) column: Option<&'static str>,
    /// Whether it can only be read.
    pub(crate) locked: bool,
    /// How changes are told.
    pub(crate) dispatch: Dispatch,
}

/// A text input with its unit and what is wrong with it.
#[derive(Default)]
pub(crate) struct TextField {
    /// The text in the field, while somebody is typing.
    typed: Option<AttrValue>,
    /// The document's text when the field was entered.
    before: AttrValue,
}

/// What can happen to a field.
pub(crate) enum Message {
    Entered,
    /// It holds this text; `composing` says whether an input method has not finished yet.
    Typed {
        text: String,
        composing: bool,
    },
    Restored,
    Left,
}

impl Component for TextField {
    type Message = Message;
    type Properties = TextFieldProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let props = context.props();
        match message {
            Message::Entered => {
                self.before = props.value.clone();
                return false;
            }
            Message::Typed { text, composing } => {
                // A composition is told when it ends, by the event that `keys::tell_compositions` sends.
                if !composing {
                    let held = normalise(props.shape, &text).unwrap_or_else(|| text.clone());
                    props.dispatch.emit(Action::Write(props.place, held));
                }
                self.typed = Some(text.into());
            }
            Message::Restored => {
                self.typed = Some(shown(props.shape, &self.before).into());
                props.dispatch.emit(Action::Write(props.place, self.before.to_string()));
            }
            Message::Left => self.typed = None,
        }
        true
    }

    /// A field that comes to stand for another place forgets what was typed in the one before.
    fn changed(&mut self, context: &Context<Self>, old: &TextFieldProps) -> bool {
        if context.props().place != old.place {
            self.typed = None;
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let text = self.typed.clone().unwrap_or_else(|| shown(props.shape, &props.value).into());
        let (description, mode) = match props.shape {
            Shape::Text => ("input.input type=text autocomplete=off spellcheck=false", "text"),
            Shape::Whole => (NUMBER, "numeric"),
            Shape::Date => ("input.input.date type=text autocomplete=off spellcheck=false", "text"),
            Shape::Amount | Shape::Decimal | Shape::Percent => (NUMBER, "decimal"),
        };
        let (described, message) = problem(&props.id, props.problem.as_ref());
        let input = tag(description)
            .attr("id", &props.id)
            .attr("inputmode", mode)
            .maybe("aria-label", props.label.as_ref())
            .maybe("aria-invalid", props.problem.as_ref().map(|_| "true"))
            .maybe("aria-describedby", described)
            .maybe("data-column", props.column)
            .maybe("readonly", props.locked.then_some(""))
            .with(|input| {
                let link = context.link();
                input.set_value(Some(text));
                let entered = link.callback(|_| Message::Entered);
                input.add_listener(Rc::new(onfocus::Wrapper::new(entered)));
                input.add_listener(Rc::new(oninput::Wrapper::new(link.callback(|event| typed(&event)))));
                input.add_listener(Rc::new(onblur::Wrapper::new(link.callback(|_| Message::Left))));
                input.add_listener(Rc::new(onkeydown::Wrapper::new(
                    link.batch_callback(|event| pressed(&event)),
                )));
            });
        let unit = (!props.unit.is_empty()).then(|| tag("span.unit aria-hidden=true").text(props.unit));
        all([Some(tag("span.field").put(input).put(unit)), message])
    }
}

const NUMBER: &str = "input.input.number type=text autocomplete=off spellcheck=false";

fn typed(event: &InputEvent) -> Message {
    let text = event.target_unchecked_into::<HtmlInputElement>().value();
    Message::Typed { text, composing: event.is_composing() }
}

fn pressed(event: &KeyboardEvent) -> Option<Message> {
    if event.is_composing() {
        return None;
    }
    if event.key() == "Escape" {
        event.prevent_default();
        return Some(Message::Restored);
    }
    keys::move_in_column(event);
    None
}
