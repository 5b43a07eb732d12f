//! The documents as core makes them, made anew only where what they are made of has changed.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::budget::Project;
use fentan_core::draft::DraftProject;
use fentan_core::{Language, Readings};
use fentan_forms::{Form, FormError, ballot, public_table};
use fentan_owners::notice::{Notice, Notices};
use yew::{Component, Context, Html, Properties, html};

use super::super::super::View;
use super::super::super::forms::sheet;
use super::super::answer::explainer;
use super::super::outcome::Outcome;
use super::super::stand::Stand;
use super::Kind;
use crate::tag::{Piece, all, tag};
use crate::text;

/// How many rows of a form are shown on the screen; on paper there are all.
const SHOWN: usize = 120;

/// What documents are made of.
type Basis = (Arc<DraftProject>, Option<Arc<Project>>, Readings, Language, Kind, usize);

#[derive(Default)]
pub(super) struct Made {
    of: Option<Basis>,
    pub(super) notice: Option<Rc<Notice>>,
    form: Option<Result<Rc<Form>, FormError>>,
}

impl Made {
    /// Makes the document of a kind, or the notice of a household.
    pub(super) fn make(
        &mut self,
        kind: Kind,
        household: usize,
        view: &View<'_>,
        (stand, outcome): (&Stand, &Outcome),
    ) {
        let Some(project) = view.draft.projects.get(view.index) else { return };
        let checked = view.result().map(|result| Arc::clone(&result.project));
        let basis =
            (Arc::clone(project), checked, view.assessment.readings, text::language(), kind, household);
        if self.of.as_ref().is_some_and(|of| same(of, &basis)) {
            return;
        }
        self.of = Some(basis);
        (self.notice, self.form) = (None, None);
        let (figures, _rules, index) =
            (explainer(&view.desk), &fentan_core::Rulebook::fuzhou_2021_60().owners, view.index);
        match kind {
            Kind::Notices => self.notice = notices(view, outcome, &[household]).pop(),
            Kind::Public => {
                let table =
                    outcome.found().map(|found| public_table(figures, index, found, text::language()));
                self.form = table.map(|table| table.map(Rc::new));
            }
            Kind::Ballot => {
                let summary = ballot(figures, index, &stand.is.vote, text::language());
                self.form = Some(summary.map(Rc::new));
            }
            Kind::Standing => {}
        }
    }

    /// Why there is no document, where there is none.
    pub(super) fn missing(&self, kind: Kind, view: &View<'_>, outcome: &Outcome) -> Option<String> {
        if view.project.households.is_empty() && kind != Kind::Standing {
            return Some(text::documents_need_households().to_owned());
        }
        match (kind, &self.form) {
            (Kind::Notices | Kind::Public, _) if outcome.found().is_none() => {
                Some(text::documents_need_figures().to_owned())
            }
            (Kind::Public | Kind::Ballot, Some(Err(error))) => Some(text::of(&error.message()).to_owned()),
            _ => None,
        }
    }

    /// The form as a sheet: all of it on paper, its beginning on the screen.
    pub(super) fn sheet(&self, whole: bool) -> Html {
        let Some(Ok(form)) = &self.form else { return Html::default() };
        let (form, rows) = (Rc::clone(form), if whole { usize::MAX } else { SHOWN });
        html! { <Sheet {form} {rows} /> }
    }
}

fn same(one: &Basis, other: &Basis) -> bool {
    let checked = match (&one.1, &other.1) {
        (Some(one), Some(other)) => Arc::ptr_eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    };
    checked
        && Arc::ptr_eq(&one.0, &other.0)
        && (one.2, one.3, one.4, one.5) == (other.2, other.3, other.4, other.5)
}

/// The notices of these households.
pub(super) fn notices(view: &View<'_>, outcome: &Outcome, households: &[usize]) -> Vec<Rc<Notice>> {
    let figures = explainer(&view.desk);
    let notices = outcome.found().and_then(|found| Notices::of(figures, view.index, found));
    let Some(notices) = notices else { return Vec::new() };
    households.iter().filter_map(|household| notices.notice(*household).map(Rc::new)).collect()
}

/// A form, drawn again only where it is another one.
struct Sheet;

#[derive(Properties)]
struct SheetProps {
    form: Rc<Form>,
    rows: usize,
}

impl PartialEq for SheetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.form, &other.form) && self.rows == other.rows
    }
}

impl Component for Sheet {
    type Message = ();
    type Properties = SheetProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let SheetProps { form, rows } = context.props();
        let more = form.rows.len() > *rows;
        let more = more.then(|| tag("p.lead").text(text::more_rows_printed(form.rows.len())));
        all([Some(sheet(form, *rows)), more].map(|own| own.map(Piece::html)))
    }
}
