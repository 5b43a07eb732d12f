//! The project looked at with what core says of its households' money, and the fields in which that is edited.

use std::ops::Deref;

use fentan_core::Diagnostic;
use fentan_owners::{Apportioned, OwnerRules};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};
use yew::html::onkeydown;
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, html};

use super::super::super::{Field, View, tool, words};
use crate::browser;
use crate::document::{OwnersPlace, Place};
use crate::fields::{TextField, TextFieldProps, option};
use crate::paste::Grid;
use crate::tag::{Tag, all, tag};

/// What the editing sections are given.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    pub(crate) view: &'a View<'a>,
    /// What the households owe; none while something is wrong, or where there are none.
    pub(crate) found: Option<&'a Apportioned>,
    /// What is said about households, rules and sources.
    pub(crate) diagnostics: &'a [Diagnostic],
}

impl<'a> Deref for Known<'a> {
    type Target = View<'a>;

    fn deref(&self) -> &View<'a> {
        self.view
    }
}

/// A list to choose from, whose choices are not known beforehand.
pub(crate) struct Pick {
    pub(crate) id: String,
    pub(crate) label: String,
    /// What the document holds. It is shown even where it is none of the choices.
    pub(crate) held: String,
    pub(crate) choices: Vec<(String, String)>,
    pub(crate) change: Callback<Event>,
}

impl Known<'_> {
    pub(crate) fn rules() -> &'static OwnerRules {
        &fentan_core::Rulebook::fuzhou_2021_60().owners
    }

    pub(crate) fn locked(&self) -> bool {
        self.view.document.read_only
    }

    /// What is wrong with a place, in words.
    pub(crate) fn wrong(&self, path: &str) -> Option<AttrValue> {
        let said = self.diagnostics.iter().find(|said| said.is_error() && said.path == path);
        said.map(|said| words(said).into())
    }

    /// What is said about a place and all within it, except of places that have a field of their own.
    pub(crate) fn said_in(&self, path: &str, has_field: &dyn Fn(&str) -> bool) -> Vec<Tag> {
        let within = |own: &str| {
            own.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let all = self.diagnostics.iter().filter(|said| within(&said.path));
        let mut all: Vec<&Diagnostic> =
            all.filter(|said| !said.is_error() || !has_field(&said.path[path.len()..])).collect();
        all.dedup_by(|one, other| one.message == other.message);
        let more = all.len().saturating_sub(MOST_SAID);
        let mut tags: Vec<Tag> = all.iter().take(MOST_SAID).map(|said| remark(said)).collect();
        if more > 0 {
            tags.push(tag("span.said.error").text(crate::text::more_said(more)));
        }
        tags
    }

    /// What is said about exactly one place.
    pub(crate) fn said_at(&self, path: &str) -> Vec<Tag> {
        self.diagnostics.iter().filter(|said| said.path == path).map(remark).collect()
    }

    pub(crate) fn place(&self, place: OwnersPlace) -> Place {
        Place::Owners(self.index, place)
    }

    pub(crate) fn id(&self, place: OwnersPlace) -> String {
        self.place(place).path(self.rulebook, self.draft)
    }

    /// A field for a text.
    pub(crate) fn entry(&self, place: OwnersPlace, look: Field) -> Html {
        self.entry_of(place, place.held(self.project).to_owned(), look)
    }

    /// A field for a text, showing another where there is none.
    pub(crate) fn entry_of(&self, place: OwnersPlace, value: String, look: Field) -> Html {
        let id = self.id(place);
        let props = TextFieldProps {
            problem: self.wrong(&id),
            id: id.into(),
            label: look.label.map(Into::into),
            value: value.into(),
            shape: look.shape,
            place: self.place(place),
            unit: look.unit,
            column: look.column,
            locked: self.locked(),
            dispatch: self.dispatch.clone(),
        };
        html! { <TextField ..props /> }
    }

    pub(crate) fn pick(&self, pick: Pick) -> Html {
        let Pick { id, label, held, choices, change } = pick;
        let wrong = self.wrong(&id);
        let known = choices.iter().any(|(value, _)| *value == held);
        let unknown = (!known).then(|| option(held.clone(), held.clone(), true));
        let described = wrong.is_some().then(|| [&id, "-problem"].concat());
        let message =
            wrong.clone().map(|wrong| tag("span.problem").maybe("id", described.clone()).text(wrong));
        let select = tag("select.input")
            .attr("id", id)
            .attr("aria-label", label)
            .maybe("aria-invalid", wrong.map(|_| "true"))
            .maybe("aria-describedby", described)
            .maybe("disabled", self.locked().then_some(""))
            .on_change(change)
            .put(unknown)
            .each(choices.into_iter().map(|(value, name)| {
                let chosen = value == held;
                option(value, name, chosen)
            }));
        all([Some(select), message])
    }
}

/// The heading of the column with what can be done to a row.
pub(crate) fn tools_column() -> Tag {
    tag("th.remove scope=col").put(tag("span.hidden").text(crate::text::actions()))
}

fn remark(said: &Diagnostic) -> Tag {
    tag("span").attr("class", ["said ", said.severity.id()].concat()).text(words(said))
}

/// How much is said in one place.
const MOST_SAID: usize = 3;

/// A field in which doors are typed, and the button that does something with them; what is wrong with what was typed
/// stands below.
pub(crate) fn by_door(
    (id, label, button): (&'static str, &'static str, &'static str),
    wrong: Option<&str>,
    done: Callback<String>,
) -> Tag {
    let take = move || {
        let field: Option<HtmlInputElement> = browser::element(id).and_then(|field| field.dyn_into().ok());
        if let Some(typed) = field.map(|field| field.value()).filter(|typed| !typed.trim().is_empty()) {
            done.emit(typed);
        }
    };
    let entered = take.clone();
    let pressed = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            entered();
        }
    });
    let described = wrong.map(|_| [id, "-problem"].concat());
    let field = tag("input.input type=text autocomplete=off spellcheck=false")
        .attr("id", id)
        .attr("placeholder", crate::text::doors_hint())
        .maybe("aria-invalid", wrong.map(|_| "true"))
        .maybe("aria-describedby", described.clone())
        .with(|input| {
            input.add_listener(std::rc::Rc::new(onkeydown::Wrapper::new(pressed)));
        });
    let wrong =
        wrong.map(|wrong| tag("span.problem role=alert").maybe("id", described).text(wrong.to_owned()));
    tag("div.by-door")
        .put(tag("label").attr("for", id).text(label))
        .put(field)
        .put(tool(button, Callback::from(move |_| take())))
        .put(wrong)
}

/// Puts doors that were pasted into a field for them. Says whether the field is one.
pub(crate) fn put_doors(id: &str, grid: &Grid) -> bool {
    let is_one = id.starts_with(DOORS);
    if is_one {
        put(id, &grid.as_doors());
    }
    is_one
}

/// How the ids of fields in which doors are typed begin.
const DOORS: &str = "doors.";

/// Empties the field in which doors are typed.
pub(crate) fn taken(id: &str) {
    put(id, "");
}

fn put(id: &str, text: &str) {
    if let Some(field) = browser::element(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.set_value(text);
    }
}
