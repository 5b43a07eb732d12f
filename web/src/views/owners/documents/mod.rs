//! The documents that are handed out and put up: a notice for each household, the public table, the ballot summary, and
//! the project's progress. On the screen they look as on paper; what is printed from here is the document alone.

mod choices;
mod letter;
mod notices;
mod progress;
mod tools;

use std::rc::Rc;

use fentan_forms::{Form, FormError, ballot, public_table};
use yew::{Html, component, html, use_memo};

use self::notices::Notices;
use self::progress::ProgressSheet;
use self::tools::DocumentTools;
use super::context::{OwnersContext, use_owners_context};
use super::papers::{PaperKind, use_papers};
use crate::components::FormSheet;
use crate::context::{ProjectContext, use_project_context};
use crate::words::owner_documents;

/// The number of rows of a form that are shown on the screen; on paper there are all.
const SHOWN: usize = 120;

/// The documents.
#[component]
pub(super) fn Documents() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let papers = use_papers();
    let kind = papers.paper.kind;
    let form = use_memo((owners.clone(), project.index, project.language(), kind), |_| {
        form(&project, &owners, kind).map(|form| form.map(Rc::new))
    });
    let missing = missing(&project, &owners, kind, (*form).as_ref());
    let drawn = match (kind, &*form) {
        (PaperKind::Notices, _) => html! { <Notices /> },
        (PaperKind::Progress, _) => html! { <ProgressSheet /> },
        (_, Some(Ok(form))) => form_sheet(&project, form, papers.is_printing),
        _ => Html::default(),
    };
    html! {
        <div class="documents">
            <DocumentTools />
            if let Some(words) = missing {
                <p class="lead">{ words }</p>
            }
            <div class="papers">{ drawn }</div>
        </div>
    }
}

/// The form of a kind of document; none where it is no form, or nobody can say yet what households owe.
fn form(
    project: &ProjectContext,
    owners: &OwnersContext,
    kind: PaperKind,
) -> Option<Result<Form, FormError>> {
    let evaluation = project.evaluation();
    let (index, language) = (project.index, project.language());
    match kind {
        PaperKind::Public => Some(public_table(evaluation, index, owners.found()?, language)),
        PaperKind::Ballot => Some(ballot(evaluation, index, &owners.progress.standing.vote, language)),
        PaperKind::Notices | PaperKind::Progress => None,
    }
}

/// The reason why there is no document, where there is none.
fn missing(
    project: &ProjectContext,
    owners: &OwnersContext,
    kind: PaperKind,
    form: Option<&Result<Rc<Form>, FormError>>,
) -> Option<String> {
    if project.project().households.is_empty() && kind != PaperKind::Progress {
        return Some(project.say(&owner_documents::DOCUMENTS_NEED_HOUSEHOLDS).to_owned());
    }
    let needs_figures = matches!(kind, PaperKind::Notices | PaperKind::Public);
    if needs_figures && owners.found().is_none() {
        return Some(project.say(&owner_documents::DOCUMENTS_NEED_FIGURES).to_owned());
    }
    let error = form?.as_ref().err()?;
    Some(project.say(&error.message()).to_owned())
}

/// A form as a sheet: all of it on paper, its beginning on the screen.
fn form_sheet(project: &ProjectContext, form: &Rc<Form>, is_printing: bool) -> Html {
    let rows = if is_printing { usize::MAX } else { SHOWN };
    let more = owner_documents::more_rows_printed(form.rows.len());
    html! {
        <>
            <FormSheet form={Rc::clone(form)} {rows} />
            if form.rows.len() > rows {
                <p class="lead">{ project.say(&more) }</p>
            }
        </>
    }
}
