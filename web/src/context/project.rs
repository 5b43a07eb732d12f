//! The context of a view of one project: everything that every view is given, and the project looked at.

use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use fentan_core::assessment::{AssessedProject, ProjectResult};
use fentan_core::draft::DraftProject;
use fentan_core::rounded::{self, Printed, Shown};
use fentan_core::table::{Unit, nearest};
use fentan_core::{Diagnostic, Evaluation, Fen};
use yew::virtual_dom::AttrValue;
use yew::{Children, ContextProvider, Html, Properties, component, hook, html, use_memo};

use super::use_provided;
use super::view::{ViewContext, money, use_view_context};
use crate::components::Figure;
use crate::words;

/// The project looked at, with everything that its views need. It derefs to [`ViewContext`].
#[derive(Clone, PartialEq)]
pub(crate) struct ProjectContext {
    view: ViewContext,
    /// The place of the project in the budget.
    pub(crate) index: usize,
    /// Its figures and the totals as they are shown in 万元.
    rounded: Option<Rc<RoundedFigures>>,
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
    let wan = view.settings.wan();
    let rounded = use_memo((view.document.clone(), index, wan), |(document, index, wan)| {
        wan.then(|| Rc::new(RoundedFigures::new(document.evaluation(), *index)))
    });
    if view.draft().projects.get(index).is_none() || view.assessment().projects.get(index).is_none() {
        return props.fallback.clone();
    }
    let context = ProjectContext { view, index, rounded: (*rounded).clone() };
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

    /// An amount at a path of the assessment as it is shown: in 元 exactly, or in 万元 so that what is shown adds up.
    pub(crate) fn shown(&self, path: &str, amount: Fen) -> String {
        let Some(rounded) = &self.rounded else { return money(amount) };
        let shown = rounded.at(path);
        let units = shown.map(|shown| shown.units).or_else(|| nearest(amount, Unit::HundredYuan));
        // A unit is a hundred yuan, the last decimal of 万元.
        let text = money(Fen::new(units.unwrap_or_default()));
        if shown.is_some_and(|shown| shown.moved) { [&text, "*"].concat() } else { text }
    }

    /// The figure at a path of the assessment, in the unit that computed amounts are shown in.
    pub(crate) fn figure(&self, path: String, amount: Fen) -> Html {
        let shown = self.shown(&path, amount);
        let exact = self
            .rounded
            .as_ref()
            .map(|_| AttrValue::from([&money(amount), words::frame::YUAN.get(self.language())].concat()));
        html! { <Figure {path} {shown} title={exact} /> }
    }

    /// The figure at a path of the assessment in 元, beside fields in which amounts are entered so.
    #[allow(clippy::unused_self, reason = "it is called beside `figure`")]
    pub(crate) fn exact_figure(&self, path: String, amount: Fen) -> Html {
        html! { <Figure {path} shown={money(amount)} /> }
    }

    /// True where a figure is shown at the neighbour of its nearest value, and marked.
    pub(crate) fn has_moved(&self) -> bool {
        self.rounded.as_ref().is_some_and(|rounded| rounded.moved())
    }
}

/// The figures of a project and of all projects, as they are shown in 万元.
#[derive(PartialEq)]
struct RoundedFigures {
    index: usize,
    project: Option<Printed>,
    totals: Option<Printed>,
}

impl RoundedFigures {
    fn new(evaluation: &Evaluation, index: usize) -> Self {
        let (rulebook, assessment) = (evaluation.rulebook(), evaluation.assessment());
        let result = assessment.projects.get(index).and_then(|project| project.result.as_ref());
        let unit = Unit::HundredYuan;
        Self {
            index,
            project: result.and_then(|result| rounded::project(rulebook, result, unit)),
            totals: assessment.totals.as_ref().and_then(|figures| rounded::totals(rulebook, figures, unit)),
        }
    }

    fn at(&self, path: &str) -> Option<&Shown> {
        if let Some(path) = path.strip_prefix("totals.") {
            return self.totals.as_ref()?.get(path);
        }
        let (index, path) = path.strip_prefix("projects[")?.split_once("].")?;
        self.project.as_ref().filter(|_| index == self.index.to_string())?.get(path)
    }

    /// True where a figure that the page draws is not at its nearest value.
    fn moved(&self) -> bool {
        // These sums belong to the table, but no view has them: works stand exactly beside their fields.
        let undrawn = |path: &str| {
            ["works", "fees_total"].contains(&path) || path.starts_with("tiers.") || path.ends_with(".amount")
        };
        let mut all = self.project.iter().chain(&self.totals).flatten();
        all.any(|(path, shown)| shown.moved && !undrawn(path))
    }
}
