//! Where the project stands, for the sections about its vote and about what it has to show.

use std::sync::Arc;

use fentan_core::draft::DraftProject;
use fentan_core::owners::{Standing, standing};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, html};

use super::super::{View, link, words};
use crate::browser;
use crate::document::{OwnersPlace, Place};
use crate::fields::{Choice, Select, Shape, TextField, TextFieldProps, writes};
use crate::tag::{Tag, tag};
use crate::text;

/// Where the project looked at stands, computed anew only where the project has changed.
#[derive(Default)]
pub(super) struct Stand {
    of: Option<(Arc<DraftProject>, usize)>,
    pub(super) is: Standing,
}

impl Stand {
    /// The view is shown, or the document has changed while it is.
    pub(super) fn refresh(&mut self, view: &View<'_>) {
        let Some(project) = view.draft.projects.get(view.index) else { return };
        let known =
            self.of.as_ref().is_some_and(|(of, index)| Arc::ptr_eq(of, project) && *index == view.index);
        if !known {
            self.is = standing(view.rulebook, project, view.index);
            self.of = Some((Arc::clone(project), view.index));
        }
    }

    /// What is wrong with a place, in words.
    fn problem(&self, path: &str) -> Option<AttrValue> {
        let said = self.is.diagnostics().find(|said| said.is_error() && said.path == path);
        said.map(|said| words(said).into())
    }

    /// A field for a text.
    pub(super) fn field(&self, view: &View<'_>, place: OwnersPlace, shape: Shape, label: String) -> Html {
        let value = place.held(view.project).to_owned();
        let place = Place::Owners(view.index, place);
        let path = place.path(view.rulebook, view.draft);
        let props = TextFieldProps {
            problem: self.problem(&path),
            id: path.into(),
            label: Some(label.into()),
            value: value.into(),
            shape,
            place,
            unit: "",
            column: None,
            locked: view.document.read_only,
            dispatch: view.dispatch.clone(),
        };
        html! { <TextField ..props /> }
    }

    /// A list to choose a text from.
    pub(super) fn select(
        &self,
        view: &View<'_>,
        place: OwnersPlace,
        label: String,
        choices: Vec<Choice>,
    ) -> Html {
        let held = place.held(view.project);
        let place = Place::Owners(view.index, place);
        let id = place.path(view.rulebook, view.draft);
        let select = Select {
            problem: self.problem(&id),
            id,
            label: Some(label),
            held,
            choices,
            change: writes(view.dispatch, place),
            locked: view.document.read_only,
        };
        select.html()
    }

    /// What is said about places under these names of the project, each with a way there.
    pub(super) fn said(&self, view: &View<'_>, names: &[&str]) -> Option<Tag> {
        const MOST: usize = 8;
        let own = |path: &str| {
            let rest = path.strip_prefix(&view.path(""));
            rest.is_some_and(|rest| names.iter().any(|name| rest.starts_with(name)))
        };
        let all: Vec<_> = self.is.diagnostics().filter(|said| own(&said.path)).collect();
        let items = all.iter().take(MOST).map(|said| {
            let class = ["said ", said.severity.id()].concat();
            tag("li").put(link(words(said), go_to(&said.path)).attr("class", ["link ", &class].concat()))
        });
        let more = all.len().saturating_sub(MOST);
        let more = (more > 0).then(|| tag("li").text(text::more_problems(more)));
        (!all.is_empty()).then(|| tag("ul.stand-said").each(items).put(more))
    }
}

fn go_to(path: &str) -> Callback<MouseEvent> {
    browser::going_to(path)
}
