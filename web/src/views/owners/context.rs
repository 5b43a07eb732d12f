//! The context that the sections of the owners' view share. It is worked out once for each change of the project
//! looked at.

use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use fentan_core::budget::Project;
use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_core::{Diagnostic, Fen, Language, Readings};
use fentan_owners::{Apportioned, Apportionment, apportion};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Children, ContextProvider, Html, Properties, component, hook, html, use_memo};

use super::chapters::{Chapter, use_chapter};
use super::community::Community;
use super::mending::{Mender, Wanted, use_mender};
use super::progress::Progress;
use crate::context::{ProjectContext, use_project_context, use_provided};
use crate::problem::message;

/// Everything that the sections share beside the project. Cheap to clone, compared by addresses.
#[derive(Clone)]
pub(super) struct OwnersContext {
    shares: Rc<Shares>,
    /// The doors, also while nobody can say what they owe.
    pub(super) community: Rc<Community>,
    /// The vote of the households, and how far the project has come.
    pub(super) progress: Rc<Progress>,
    /// The chapter that is shown.
    pub(super) chapter: Chapter,
    /// Shows another chapter.
    pub(super) open: Callback<Chapter>,
    /// Goes to the place at a path, to mend what is wrong there: a household's row wherever the table stands, another
    /// section, or the budget.
    pub(super) mend: Callback<String>,
    /// As `mend`, but what is wrong with a household's vote or owner is mended at its door among the votes.
    pub(super) mend_vote: Callback<String>,
    /// The place that was to be mended last, for the section that it is in.
    pub(super) wanted: Option<Wanted>,
}

impl PartialEq for OwnersContext {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shares, &other.shares)
            && Rc::ptr_eq(&self.community, &other.community)
            && Rc::ptr_eq(&self.progress, &other.progress)
            && (self.chapter, &self.wanted) == (other.chapter, &other.wanted)
            && (&self.open, &self.mend, &self.mend_vote) == (&other.open, &other.mend, &other.mend_vote)
    }
}

impl OwnersContext {
    /// The figures of every household; none while something is wrong, or where there are no households.
    pub(super) fn found(&self) -> Option<&Apportioned> {
        self.shares.apportionment.result.as_ref()
    }

    /// Everything said about households, rules and sources.
    pub(super) fn diagnostics(&self) -> &[Diagnostic] {
        &self.shares.apportionment.diagnostics
    }

    /// Words on what is wrong with a place of households, rules or sources, of the vote or of what there is to show.
    pub(super) fn problem(&self, path: &str, language: Language) -> Option<AttrValue> {
        let mut all = self.diagnostics().iter().chain(self.progress.standing.diagnostics());
        let error = all.find(|said| said.is_error() && said.path == path)?;
        Some(message(error).get(language).to_owned().into())
    }

    /// The amounts that every household owes and pays, in the list's order; none while nobody can say.
    pub(super) fn owed(&self) -> Option<&Rc<[Owed]>> {
        self.shares.owed.as_ref()
    }
}

/// The context that the sections share; only within an [`OwnersProvider`].
#[hook]
pub(super) fn use_owners_context() -> OwnersContext {
    use_provided()
}

/// An amount that a household owes, and what of it is still to be paid in cash.
pub(super) type Owed = (Fen, Fen);

/// The amounts that the households of a project owe.
#[derive(Default)]
struct Shares {
    apportionment: Apportionment,
    owed: Option<Rc<[Owed]>>,
}

impl Shares {
    fn new(project: &ProjectContext) -> Self {
        let Some(result) = project.result() else { return Self::default() };
        let apportionment = apportion(project.rulebook(), project.project(), result);
        let shares = apportionment.result.as_ref().map(|found| found.shares.iter());
        let owed = shares.map(|shares| shares.map(|own| (own.share, own.to_collect)).collect());
        Self { apportionment, owed }
    }
}

/// A project with its figures. While these are the same ones, so is what its households owe.
struct Basis {
    draft: Arc<DraftProject>,
    /// None while the project has an error.
    checked: Option<Arc<Project>>,
    readings: Readings,
}

impl Basis {
    fn new(project: &ProjectContext) -> Self {
        let draft = Arc::clone(project.written());
        let checked = project.result().map(|result| Arc::clone(&result.project));
        Self { draft, checked, readings: project.assessment().readings }
    }
}

impl PartialEq for Basis {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.checked, &other.checked) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        same && Arc::ptr_eq(&self.draft, &other.draft) && self.readings == other.readings
    }
}

/// A project as it is written, with its place in the budget; equal where it is the same one. It derefs to the project.
#[derive(Clone)]
pub(super) struct Written {
    project: Arc<DraftProject>,
    pub(super) index: usize,
}

impl Written {
    /// The project looked at.
    pub(super) fn of(project: &ProjectContext) -> Self {
        Self { project: Arc::clone(project.written()), index: project.index }
    }
}

impl PartialEq for Written {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.project, &other.project) && self.index == other.index
    }
}

impl Deref for Written {
    type Target = DraftProject;

    fn deref(&self) -> &DraftProject {
        &self.project
    }
}

/// The households of a project, equal where their doors are: neither areas nor votes are looked at.
struct DoorList(Arc<DraftProject>);

impl PartialEq for DoorList {
    fn eq(&self, other: &Self) -> bool {
        let (own, others) = (&self.0.households, &other.0.households);
        let same = |(one, other): (&Arc<DraftHousehold>, &Arc<DraftHousehold>)| {
            Arc::ptr_eq(one, other)
                || (&one.building, &one.stairwell, &one.unit)
                    == (&other.building, &other.stairwell, &other.unit)
        };
        own.len() == others.len() && own.iter().zip(others).all(same)
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct OwnersProviderProps {
    pub(super) children: Children,
}

/// Provides what the sections share; only within a project.
#[component]
pub(super) fn OwnersProvider(props: &OwnersProviderProps) -> Html {
    let project = use_project_context();
    let written = project.written();
    let shares = use_memo(Basis::new(&project), |_| Shares::new(&project));
    let community = use_memo(DoorList(Arc::clone(written)), |DoorList(own)| Community::of(&own.households));
    let progress = use_memo(Written::of(&project), |own| Progress::new(project.rulebook(), own, own.index));
    let chapter = use_chapter(&project);
    let Mender { wanted, mend, mend_vote } = use_mender(&project);
    let (open, chapter) = (chapter.open, chapter.shown);
    let context = OwnersContext { shares, community, progress, chapter, open, mend, mend_vote, wanted };
    html! {
        <ContextProvider<OwnersContext> {context}>{ props.children.clone() }</ContextProvider<OwnersContext>>
    }
}
