//! The chapters of the view: what people come for, one of them shown at a time.
//!
//! The others stay in the page, hidden: `browser::focus_path` opens the one in which the place is that it goes to.

use fentan_core::Bilingual;
use fentan_core::draft::DraftProject;
use yew::{Callback, Html, MouseEvent, Properties, component, hook, html, use_callback, use_effect_with};

use super::context::use_owners_context;
use crate::browser;
use crate::components::{Button, ButtonKind, SectionTitle};
use crate::context::{ProjectContext, use_language};
use crate::hooks::use_kept_state;
use crate::words::{owner_answer, owner_vote, owners};

/// The id of the section with one home's answer.
pub(super) const ANSWER: &str = "answer";

/// A chapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chapter {
    /// The answer for one home: what it pays and why, beside the others.
    Home,
    /// The list of households, how works are shared, where money comes from.
    Shares,
    Vote,
    /// The progress of the project, and what is handed out.
    Papers,
}

impl Chapter {
    const ALL: [Self; 4] = [Self::Home, Self::Shares, Self::Vote, Self::Papers];

    const fn id(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Shares => "shares",
            Self::Vote => "vote",
            Self::Papers => "papers",
        }
    }

    fn name(self) -> &'static Bilingual {
        match self {
            Self::Home => &owner_answer::HOME_CHAPTER,
            Self::Shares => &owners::SHARES_CHAPTER,
            Self::Vote => &owner_vote::VOTE_SECTION,
            Self::Papers => &owners::PAPERS_CHAPTER,
        }
    }

    /// The first chapter that is shown: the list while there is none.
    fn first(project: &DraftProject) -> Self {
        if project.households.is_empty() { Self::Shares } else { Self::Home }
    }
}

/// The numbers of the document that was opened and of the address that was followed when a chapter was chosen. The
/// chapter begins anew with another document, and an address that names a household leads to what that pays.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Arrival {
    opened: usize,
    arrival: usize,
}

/// The chapter that was shown last.
#[derive(Clone, Debug, Default, PartialEq)]
struct LastChapter(Option<(Arrival, Chapter)>);

impl LastChapter {
    /// The chapter to show now. `names_home` says whether the address names a household, `locked` whether the document
    /// is somebody else's, which that address came with.
    fn now(&self, now: Arrival, names_home: bool, locked: bool, project: &DraftProject) -> Chapter {
        // Another document is not what the address named, unless it came with it.
        let is_asked = match self.0 {
            Some((before, _)) => before.arrival != now.arrival || (locked && before.opened != now.opened),
            None => true,
        };
        match self.0 {
            Some((before, chapter)) if before == now => chapter,
            _ if names_home && is_asked => Chapter::Home,
            Some((before, chapter)) if before.opened == now.opened => chapter,
            _ => Chapter::first(project),
        }
    }
}

/// The chapter that is shown, and showing another.
pub(super) struct ShownChapter {
    pub(super) shown: Chapter,
    pub(super) open: Callback<Chapter>,
}

/// The chapter that is shown.
#[hook]
pub(super) fn use_chapter(project: &ProjectContext) -> ShownChapter {
    let last = use_kept_state::<LastChapter>();
    let now = Arrival { opened: project.document.opened, arrival: project.route.arrival };
    let names_home = project.route.route.household.is_some();
    let shown = last.now(now, names_home, project.locked(), project.project());
    use_effect_with((now, shown, last.setter()), |(now, shown, last)| {
        last.set(LastChapter(Some((*now, *shown))));
        // The styles for paper ask which chapter it is.
        browser::set_root("data-chapter", shown.id());
    });
    let open = use_callback((now, last.setter()), |chapter, (now, last)| {
        last.set(LastChapter(Some((*now, chapter))));
    });
    ShownChapter { shown, open }
}

/// A section of the view.
#[derive(Clone, PartialEq)]
pub(super) struct Section {
    pub(super) chapter: Chapter,
    pub(super) id: &'static str,
    pub(super) name: &'static Bilingual,
    pub(super) body: Html,
}

#[derive(PartialEq, Properties)]
pub(super) struct ChaptersProps {
    /// Those in which there is something to show, in their order.
    pub(super) sections: Vec<Section>,
}

/// The chapters to choose from, and the sections of the one that was chosen; those of others are hidden.
#[component]
pub(super) fn Chapters(props: &ChaptersProps) -> Html {
    let chosen = use_owners_context().chapter;
    let language = use_language();
    // The answer stands first in its chapter, right below.
    let shown = props.sections.iter().filter(|own| own.chapter == chosen && own.id != ANSWER);
    let links = shown.map(|own| {
        let onclick = browser::going_to(&["owners-", own.id].concat());
        html! { <li><Button kind={ButtonKind::Link} {onclick}>{ own.name.get(language) }</Button></li> }
    });
    let links: Vec<Html> = links.collect();
    let sections = props.sections.iter().map(|own| {
        html! {
            <section
                key={own.id}
                class={["part-", own.id].concat()}
                id={["owners-", own.id].concat()}
                tabindex="-1"
                aria-labelledby={own.id}
                data-chapter={own.chapter.id()}
                hidden={own.chapter != chosen}
            >
                <SectionTitle id={own.id} words={own.name} />
                { own.body.clone() }
            </section>
        }
    });
    html! {
        <>
            <nav class="contents" aria-label={owners::OWNERS_CONTENTS.get(language)}>
                <div class="chapters">
                    { for Chapter::ALL.into_iter().map(|chapter| html! { <ChapterTab {chapter} /> }) }
                </div>
                if links.len() > 1 {
                    <ul>{ for links }</ul>
                }
            </nav>
            <div class="sections">{ for sections }</div>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ChapterTabProps {
    chapter: Chapter,
}

/// The button that shows a chapter.
#[component]
fn ChapterTab(props: &ChapterTabProps) -> Html {
    let chapter = props.chapter;
    let owners = use_owners_context();
    let language = use_language();
    let onclick = use_callback((chapter, owners.open), |_: MouseEvent, (chapter, open)| open.emit(*chapter));
    html! {
        <Button
            kind={ButtonKind::Tab}
            id={["chapter-", chapter.id()].concat()}
            current={(chapter == owners.chapter).then_some("true")}
            {onclick}
        >
            { chapter.name().get(language) }
        </Button>
    }
}
