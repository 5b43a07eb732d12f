//! A field that people choose from.

use web_sys::{Event, HtmlSelectElement};
use yew::{AttrValue, Callback, Html, TargetCast as _, html};

use crate::document::{Action, Dispatch, Place};

/// One thing to choose.
pub(crate) struct Choice {
    /// What the document holds for it.
    pub(crate) value: AttrValue,
    /// What it is called.
    pub(crate) name: AttrValue,
}

impl Choice {
    pub(crate) fn new(value: impl Into<AttrValue>, name: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), name: name.into() }
    }
}

/// Writes what is chosen to a place.
pub(crate) fn writes(dispatch: &Dispatch, place: Place) -> Callback<Event> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: Event| {
        dispatch.dispatch(Action::Write(place, chosen(&event)));
    })
}

/// The value chosen.
pub(crate) fn chosen(event: &Event) -> String {
    event.target_unchecked_into::<HtmlSelectElement>().value()
}

/// A list to choose from. What the document holds is shown even where it is none of the choices.
pub(crate) fn select(
    id: AttrValue,
    label: Option<AttrValue>,
    held: &str,
    choices: impl Iterator<Item = Choice>,
    onchange: Callback<Event>,
    problem: Option<AttrValue>,
) -> Html {
    let mut known = false;
    let options: Vec<Html> = choices
        .map(|Choice { value, name }| {
            let selected = value == held;
            known |= selected;
            html! { <option {value} ~selected={selected}>{ name }</option> }
        })
        .collect();
    let described = problem.is_some().then(|| format!("{id}-problem"));
    html! {
        <>
            <select class="input" {id} {onchange} aria-label={label}
                aria-invalid={described.is_some().then_some("true")} aria-describedby={described.clone()}>
                if !known {
                    <option value={held.to_owned()} ~selected=true>{ held }</option>
                }
                { for options }
            </select>
            if let Some(problem) = problem {
                <span class="problem" id={described}>{ problem }</span>
            }
        </>
    }
}
