//! A field that people choose from.

use web_sys::{Event, HtmlSelectElement};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, TargetCast as _};

use super::problem;
use crate::document::{Action, Dispatch, Place};
use crate::tag::{Tag, all, tag};

/// One thing to choose: what the document holds for it, and what it is called.
pub(crate) type Choice = (&'static str, AttrValue);

/// Writes what is chosen to a place.
pub(crate) fn writes(dispatch: &Dispatch, place: Place) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| dispatch.emit(Action::Write(place, chosen(&event))))
}

/// The value chosen.
pub(crate) fn chosen(event: &Event) -> String {
    event.target_unchecked_into::<HtmlSelectElement>().value()
}

/// One choice of a list.
pub(crate) fn option(value: impl Into<AttrValue>, name: impl Into<AttrValue>, selected: bool) -> Tag {
    tag("option").attr("value", value).flag("selected", selected).text(name)
}

/// A list to choose from, with what is wrong with the choice.
pub(crate) struct Select<'a> {
    pub(crate) id: String,
    /// What it is called, where no `label` element says so.
    pub(crate) label: Option<String>,
    /// What the document holds. It is shown even where it is none of the choices.
    pub(crate) held: &'a str,
    pub(crate) choices: Vec<Choice>,
    pub(crate) change: Callback<Event>,
    pub(crate) problem: Option<AttrValue>,
    /// Whether it can only be read.
    pub(crate) locked: bool,
}

impl Select<'_> {
    pub(crate) fn html(self) -> Html {
        let Self { id, label, held, choices, change, problem: wrong, locked } = self;
        let known = choices.iter().any(|(value, _)| *value == held);
        let unknown = (!known).then(|| option(held.to_owned(), held.to_owned(), true));
        let (described, message) = problem(&id, wrong.as_ref());
        let select = tag("select.input")
            .attr("id", id)
            .maybe("aria-label", label)
            .maybe("aria-invalid", wrong.map(|_| "true"))
            .maybe("aria-describedby", described)
            .maybe("disabled", locked.then_some(""))
            .on_change(change)
            .put(unknown)
            .each(choices.into_iter().map(|(value, name)| option(value, name, value == held)));
        all([Some(select), message])
    }
}
