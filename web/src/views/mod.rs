//! What is on the page. Every view reads the same document and the same assessment; none computes.

pub(crate) mod answer;
pub(crate) mod budget;
pub(crate) mod explain;
pub(crate) mod foot;
pub(crate) mod head;
pub(crate) mod notice;
pub(crate) mod projects;

use fentan_core::assessment::{AssessedProject, Figures, ProjectResult};
use fentan_core::draft::{Draft, DraftProject};
use fentan_core::{Diagnostic, Fen, Rulebook};
use yew::{AttrValue, Callback, Html, MouseEvent, html};

use crate::document::{Action, Dispatch, Document, Place};
use crate::fields::{Shape, TextField, grouped};

/// What every view is given.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) rulebook: &'static Rulebook,
    pub(crate) document: &'a Document,
    pub(crate) draft: &'a Draft,
    /// The project looked at, its place, and what core says of it.
    pub(crate) project: &'a DraftProject,
    pub(crate) index: usize,
    pub(crate) assessed: &'a AssessedProject,
    /// The sums over all projects.
    pub(crate) totals: Option<&'a Figures>,
    /// What is said about the budget as a whole.
    pub(crate) diagnostics: &'a [Diagnostic],
    pub(crate) dispatch: &'a Dispatch,
    /// Asks why a figure is what it is, by its path.
    pub(crate) explain: &'a Callback<String>,
}

impl<'a> View<'a> {
    pub(crate) fn result(self) -> Option<&'a ProjectResult> {
        self.assessed.result.as_ref()
    }

    /// The path of something in the project looked at.
    pub(crate) fn path(self, rest: &str) -> String {
        format!("projects[{}].{rest}", self.index)
    }

    /// Everything said about exactly one place.
    pub(crate) fn said(self, path: &str) -> impl Iterator<Item = &'a Diagnostic> {
        self.assessed.diagnostics.iter().chain(self.diagnostics).filter(move |said| said.path == path)
    }

    /// What is wrong with a place, in words.
    pub(crate) fn problem(self, path: &str) -> Option<AttrValue> {
        self.said(path).find(|said| said.is_error()).map(|said| words(said).into())
    }

    /// Does something when clicked.
    pub(crate) fn act(self, action: Action) -> Callback<MouseEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(action.clone()))
    }

    /// An amount that explains itself when clicked.
    pub(crate) fn figure(self, path: String, amount: Fen) -> Html {
        self.figure_as(path, grouped(&amount.to_string()))
    }

    /// A figure that explains itself when clicked.
    pub(crate) fn figure_as(self, path: String, shown: String) -> Html {
        let explain = self.explain.clone();
        let figure = path.clone();
        let onclick = Callback::from(move |_: MouseEvent| explain.emit(path.clone()));
        html! { <button type="button" class="figure" aria-haspopup="dialog" data-figure={figure} {onclick}>{ shown }</button> }
    }

    /// A field for one text of the budget.
    pub(crate) fn field(self, place: Place, value: &str, field: Field) -> Html {
        let path = place.path(self.rulebook, self.draft);
        let problem = self.problem(&path);
        html! {
            <TextField id={path} label={field.label} value={value.to_owned()} shape={field.shape} {place} {problem}
                unit={field.unit} column={field.column} dispatch={self.dispatch.clone()} />
        }
    }
}

/// How a field for a text looks and what it is called.
pub(crate) struct Field {
    pub(crate) shape: Shape,
    pub(crate) label: Option<AttrValue>,
    pub(crate) unit: &'static str,
    pub(crate) column: Option<&'static str>,
}

impl Field {
    pub(crate) const fn new(shape: Shape) -> Self {
        Self { shape, label: None, unit: "", column: None }
    }

    /// Names the field where no label element does.
    pub(crate) fn label(self, label: impl Into<AttrValue>) -> Self {
        Self { label: Some(label.into()), ..self }
    }

    pub(crate) const fn unit(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    pub(crate) const fn column(self, column: &'static str) -> Self {
        Self { column: Some(column), ..self }
    }
}

/// A diagnostic with its cure, in words.
pub(crate) fn words(said: &Diagnostic) -> String {
    match &said.hint {
        Some(hint) => format!("{}（{}）", said.message.zh, hint.zh),
        None => said.message.zh.to_string(),
    }
}
