//! What every view is given: the document, what core says of it, and how to say what is to be done.

use fentan_core::draft::Draft;
use fentan_core::{Assessment, Fen, Rulebook};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, html};

use super::{Field, Sight, button, money, words};
use crate::document::{Action, Dispatch, Document, Place};
use crate::fields::{TextField, TextFieldProps};
use crate::settings::Settings;
use crate::tag::Tag;

/// The document with everything that views need of it.
#[derive(Clone, Copy)]
pub(crate) struct Desk<'a> {
    pub(crate) rulebook: &'static Rulebook,
    pub(crate) document: &'a Document,
    /// The budget of the present scenario, as written.
    pub(crate) draft: &'a Draft,
    /// What core says of it.
    pub(crate) assessment: &'a Assessment,
    pub(crate) settings: Settings,
    pub(crate) dispatch: &'a Dispatch,
    /// Asks why a figure is what it is, by its path.
    pub(crate) explain: &'a Callback<String>,
    /// Goes to another view.
    pub(crate) show: &'a Callback<Sight>,
}

impl Desk<'_> {
    /// Does something when clicked.
    pub(crate) fn act(&self, action: Action) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    }

    /// An amount that explains itself when clicked.
    pub(crate) fn figure(&self, path: String, amount: Fen) -> Tag {
        self.figure_as(path, money(amount))
    }

    /// A figure that explains itself when clicked.
    pub(crate) fn figure_as(&self, path: String, shown: String) -> Tag {
        let explain = self.explain.clone();
        let figure = path.clone();
        let clicked = Callback::from(move |_: MouseEvent| explain.emit(path.clone()));
        button("button.figure type=button aria-haspopup=dialog", clicked)
            .attr("data-figure", figure)
            .text(shown)
    }

    /// What is wrong with a place of a project, in words.
    pub(crate) fn problem_in(&self, project: Option<usize>, path: &str) -> Option<AttrValue> {
        let of_project = project.and_then(|index| self.assessment.projects.get(index));
        let of_project = of_project.map_or(&[][..], |assessed| &assessed.diagnostics);
        let mut said = of_project.iter().chain(&self.assessment.diagnostics).filter(|said| said.path == path);
        said.find(|said| said.is_error()).map(|said| words(said).into())
    }

    /// A field for one text of the document.
    pub(crate) fn field(&self, place: Place, value: &str, field: Field) -> Html {
        let path = place.path(self.rulebook, self.draft);
        let props = TextFieldProps {
            problem: self.problem_in(place.project(), &path),
            id: path.into(),
            label: field.label.map(Into::into),
            value: value.to_owned().into(),
            shape: field.shape,
            place,
            unit: field.unit,
            column: field.column,
            locked: self.document.read_only,
            dispatch: self.dispatch.clone(),
        };
        html! { <TextField ..props /> }
    }
}
