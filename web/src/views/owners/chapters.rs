//! The chapters of the view: what people come for, one of them shown at a time.
//!
//! The others stay in the page, hidden: [`browser::go_to`] opens the one in which the place is that it goes to.

use fentan_core::draft::DraftProject;
use yew::Callback;

use super::super::{button, section, title};
use crate::browser;
use crate::tag::{Tag, tag};
use crate::text;

/// A chapter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chapter {
    /// What one home pays and why, beside the others.
    Home,
    /// The list of households, how works are shared, where money comes from.
    Shares,
    Vote,
    /// How far the project has come, and what is handed out.
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

    fn name(self) -> &'static str {
        match self {
            Self::Home => text::home_answer(),
            Self::Shares => text::shares_chapter(),
            Self::Vote => text::vote_section(),
            Self::Papers => text::papers_chapter(),
        }
    }

    /// Tells the styles for paper which chapter is shown.
    pub(super) fn mark(self) {
        browser::set_root("data-chapter", self.id());
    }

    /// Where one begins: at the list while there is none.
    pub(super) fn first(project: &DraftProject) -> Self {
        if project.households.is_empty() { Self::Shares } else { Self::Home }
    }
}

/// A section of the view; nothing in it where there is nothing to show.
pub(super) struct Section {
    pub(super) chapter: Chapter,
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) body: Option<Tag>,
}

/// The chapters to choose from, and the sections of the one that was chosen.
pub(super) fn contents(sections: &[Section], chosen: Chapter, choose: &Callback<Chapter>) -> Tag {
    let chapters = Chapter::ALL.into_iter().map(|own| {
        let choose = choose.clone();
        button("button.tab type=button", Callback::from(move |_| choose.emit(own)))
            .attr("id", ["chapter-", own.id()].concat())
            .maybe("aria-current", (own == chosen).then_some("true"))
            .text(own.name())
    });
    let shown = sections.iter().filter(|own| own.chapter == chosen && own.body.is_some());
    let links: Vec<_> = shown
        .map(|own| {
            let go = browser::going_to(&["owners-", own.id].concat());
            tag("li").put(button("button.link type=button", go).text(own.name))
        })
        .collect();
    tag("nav.contents")
        .attr("aria-label", text::owners_contents())
        .put(tag("div.chapters").each(chapters))
        .put((links.len() > 1).then(|| tag("ul").each(links)))
}

/// The sections, those of other chapters hidden.
pub(super) fn drawn(sections: Vec<Section>, chosen: Chapter) -> Tag {
    let sections = sections.into_iter().map(|Section { chapter, id, name, body }| {
        body.map(|body| {
            section("", ["owners-", id].concat(), id)
                .attr("class", ["part-", id].concat())
                .attr("data-chapter", chapter.id())
                .maybe("hidden", (chapter != chosen).then_some(""))
                .put(title(id, name, None))
                .put(body)
        })
    });
    tag("div.sections").each(sections)
}
