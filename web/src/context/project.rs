//! The context of a view of one project: everything that every view is given, and the project looked at.

use std::ops::Deref;
use std::sync::Arc;

use fentan_core::assessment::{AssessedProject, ProjectResult};
use fentan_core::draft::DraftProject;
use fentan_core::{Diagnostic, Fen};
use yew::{Children, ContextProvider, Html, Properties, component, hook, html};

use super::use_provided;
use super::view::{ViewContext, money, use_view_context};
use crate::components::Figure;

/// The project looked at, with everything that its views need. It derefs to [`ViewContext`].
#[derive(Clone, PartialEq)]
pub(crate) struct ProjectContext {
    view: ViewContext,
    /// The place of the project in the budget.
    pub(crate) index: usize,
}

/// The project looked at; only within a [`ProjectProvider`].
#[hook]
pub(crate) fn use_project_context() -> ProjectContext {
    use_provided()
}

#[derive(PartialEq, Properties)]
pub(crate) struct ProjectProviderProps {
    /// Drawn where there is a project to look at.
    pub(crate) children: Children,
    /// Drawn where there is none: a file may hold a budget without any project.
    #[prop_or_default]
    pub(crate) fallback: Html,
}

/// Provides the project looked at.
#[component]
pub(crate) fn ProjectProvider(props: &ProjectProviderProps) -> Html {
    let view = use_view_context();
    let index = view.document.present_project();
    if view.draft().projects.get(index).is_none() || view.assessment().projects.get(index).is_none() {
        return props.fallback.clone();
    }
    let context = ProjectContext { view, index };
    html! {
        <ContextProvider<ProjectContext> {context}>{ props.children.clone() }</ContextProvider<ProjectContext>>
    }
}

impl Deref for ProjectContext {
    type Target = ViewContext;

    fn deref(&self) -> &ViewContext {
        &self.view
    }
}

impl ProjectContext {
    /// The project as written.
    pub(crate) fn project(&self) -> &DraftProject {
        &self.draft().projects[self.index]
    }

    /// The project as written, to be kept.
    pub(crate) fn written(&self) -> &Arc<DraftProject> {
        &self.draft().projects[self.index]
    }

    /// The project as assessed.
    pub(crate) fn assessed(&self) -> &AssessedProject {
        &self.assessment().projects[self.index]
    }

    /// Its figures; none while it has an error.
    pub(crate) fn result(&self) -> Option<&ProjectResult> {
        self.assessed().result.as_ref()
    }

    /// The path of something in the project.
    pub(crate) fn path(&self, rest: &str) -> String {
        ["projects[", &self.index.to_string(), "].", rest].concat()
    }

    /// Everything said about exactly one place.
    pub(crate) fn said<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a Diagnostic> {
        let all = self.assessed().diagnostics.iter().chain(&self.assessment().diagnostics);
        all.filter(move |said| said.path == path)
    }

    /// The figure at a path of the assessment, in the unit of the document's amounts.
    pub(crate) fn figure(&self, path: String, amount: Fen) -> Html {
        html! { <Figure {path} shown={self.money(amount)} title={self.in_yuan(amount)} /> }
    }

    /// The figure at a path of the assessment in 元, where all amounts are in 元: what households owe.
    #[allow(clippy::unused_self, reason = "it is called beside `figure`")]
    pub(crate) fn exact_figure(&self, path: String, amount: Fen) -> Html {
        html! { <Figure {path} shown={money(amount)} /> }
    }
}
