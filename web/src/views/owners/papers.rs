//! The document that is chosen to be handed out, and printing it: shared by the sections about papers.

use yew::{
    Callback, Children, ContextProvider, Event, Html, Properties, component, hook, html, use_callback,
    use_effect_with, use_state_eq,
};

use super::home::{HomeContext, use_home};
use crate::browser::{self, PRINTS};
use crate::context::use_provided;
use crate::hooks::{use_kept_state, use_window_event};

/// A kind of document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum PaperKind {
    /// A notice for each household.
    #[default]
    Notices,
    /// The public notice table.
    Public,
    /// The ballot summary.
    Ballot,
    /// The vote and what the project has to show.
    Progress,
}

/// The households whose notices are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum PaperScope {
    /// The household that is shown.
    #[default]
    One,
    /// The building that it is in.
    Building,
    /// All households.
    All,
}

/// The document that is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Paper {
    pub(super) kind: PaperKind,
    pub(super) scope: PaperScope,
    /// The household whose notice is shown, by its place.
    pub(super) household: usize,
    /// The household that was looked at last when its notice was put forward.
    pub(super) looked_at: Option<usize>,
}

/// The document that is chosen, and what can be done with it.
#[derive(Clone, PartialEq)]
pub(super) struct PapersContext {
    pub(super) paper: Paper,
    pub(super) choose: Callback<Paper>,
    /// True while it is printed: then it is drawn whole.
    pub(super) is_printing: bool,
    pub(super) print: Callback<()>,
    /// Prints the vote and what the project has to show, whatever was chosen.
    pub(super) print_progress: Callback<()>,
}

/// The document that is chosen; only within a [`PapersProvider`].
#[hook]
pub(super) fn use_papers() -> PapersContext {
    use_provided()
}

#[derive(PartialEq, Properties)]
pub(super) struct PapersProviderProps {
    pub(super) children: Children,
}

/// Provides the document that is chosen to the sections about papers.
#[component]
pub(super) fn PapersProvider(props: &PapersProviderProps) -> Html {
    let paper = use_kept_state::<Paper>();
    // The notice is that of the home just looked at, until another is chosen here.
    let HomeContext { chosen: looked_at, .. } = use_home();
    use_effect_with((looked_at, paper.clone()), |(looked_at, paper)| {
        if let Some(household) = looked_at.filter(|_| *looked_at != paper.looked_at) {
            paper.set(Paper { household, looked_at: *looked_at, ..**paper });
        }
    });
    let choose = use_callback(paper.setter(), |chosen, paper| paper.set(chosen));
    let (is_printing, print) = use_printing();
    let print_progress = use_callback((paper.clone(), print.clone()), |(), (paper, print)| {
        paper.set(Paper { kind: PaperKind::Progress, ..**paper });
        print.emit(());
    });
    let context = PapersContext { paper: *paper, choose, is_printing, print, print_progress };
    html! {
        <ContextProvider<PapersContext> {context}>{ props.children.clone() }</ContextProvider<PapersContext>>
    }
}

/// Printing a document alone: true from when it is asked for until the printer is done, and what asks for it.
#[hook]
fn use_printing() -> (bool, Callback<()>) {
    // Counts what was asked for, since a browser may not say that it is done.
    let printing = use_state_eq(|| None::<usize>);
    let print = use_callback(printing.clone(), |(), printing| {
        printing.set(Some(printing.map_or(0, |last| last + 1)));
    });
    let done = use_callback(printing.setter(), |_: Event, printing| printing.set(None));
    use_window_event("afterprint", done);
    // The document is drawn whole by now.
    use_effect_with(*printing, |printing| {
        browser::set_root(PRINTS, if printing.is_some() { "documents" } else { "" });
        if printing.is_some() {
            browser::print();
        }
    });
    use_effect_with((), |()| || browser::set_root(PRINTS, ""));
    (printing.is_some(), print)
}
