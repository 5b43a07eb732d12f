//! What is handed out and put up: a notice for each household, the public table, the ballot summary, and how far the
//! project has come. On the screen they look as on paper; what is printed from here is the document alone.

mod choose;
mod letter;
mod made;
mod standing;

use std::rc::Rc;

use fentan_owners::notice::Notice;
use yew::platform::spawn_local;
use yew::{Callback, Html, html};

use self::letter::Letter;
use self::made::Made;
use super::super::View;
use super::outcome::Outcome;
use super::stand::Stand;
use crate::tag::{Piece as _, Tag, tag};
use crate::{browser, text};

/// Which document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// A notice for each household.
    #[default]
    Notices,
    /// The public notice table.
    Public,
    /// The ballot summary.
    Ballot,
    /// The vote and what the project has to show.
    Standing,
}

/// For whom notices are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Scope {
    /// The household that is shown.
    #[default]
    One,
    /// The building that it is in.
    Building,
    /// All households.
    All,
}

/// More notices than this keep a browser busy for long.
const MANY: usize = 600;

/// What the section keeps for itself.
#[derive(Default)]
pub(super) struct State {
    kind: Kind,
    scope: Scope,
    /// The household whose notice is shown, by its place.
    household: usize,
    made: Made,
    /// The notices that are being printed.
    printing: Option<Vec<Rc<Notice>>>,
    copied: Option<bool>,
    hears: bool,
}

/// What can happen in the section.
pub(crate) enum Message {
    Kind(String),
    Scope(String),
    Household(usize),
    /// The notice shown is copied as plain text.
    Copy,
    Copied(bool),
    Print,
    /// How the project stands is printed, whatever is shown.
    PrintStanding,
    Printed,
}

impl State {
    pub(super) fn update(
        &mut self,
        message: Message,
        view: &View<'_>,
        (stand, outcome): (&Stand, &Outcome),
        link: &Callback<Message>,
    ) {
        self.copied = None;
        match message {
            Message::Kind(kind) => self.kind = choose::kind(&kind),
            Message::Scope(scope) => self.scope = choose::scope(&scope),
            Message::Household(household) => self.household = household,
            Message::Copy => {
                let Some(notice) = &self.made.notice else { return };
                let (link, text) = (link.clone(), notice.text(text::language()));
                spawn_local(async move { link.emit(Message::Copied(browser::copy_text(&text).await)) });
            }
            Message::Copied(copied) => self.copied = Some(copied),
            Message::Print => self.print(view, (stand, outcome)),
            Message::PrintStanding => {
                self.kind = Kind::Standing;
                self.print(view, (stand, outcome));
            }
            Message::Printed => {
                self.printing = None;
                browser::set_root(PRINTS, "");
            }
        }
        self.made.make(self.kind, self.household, view, (stand, outcome));
    }

    /// The view is shown, or the document has changed while it is.
    pub(super) fn refresh(
        &mut self,
        view: &View<'_>,
        (stand, outcome): (&Stand, &Outcome),
        link: &Callback<Message>,
    ) {
        if !std::mem::replace(&mut self.hears, true) {
            let link = link.clone();
            browser::hear("afterprint", move |_| link.emit(Message::Printed));
        }
        self.household = self.household.min(view.project.households.len().saturating_sub(1));
        self.made.make(self.kind, self.household, view, (stand, outcome));
    }

    /// Prints the document alone.
    fn print(&mut self, view: &View<'_>, (stand, outcome): (&Stand, &Outcome)) {
        self.made.make(self.kind, self.household, view, (stand, outcome));
        let households = match self.kind {
            Kind::Notices => choose::households(self.scope, self.household, stand),
            _ => Vec::new(),
        };
        self.printing = Some(made::notices(view, outcome, &households));
        browser::set_root(PRINTS, "documents");
        browser::print();
    }

    pub(super) fn view(
        &self,
        view: &View<'_>,
        (stand, outcome): (&Stand, &Outcome),
        link: &Callback<Message>,
    ) -> Tag {
        let body = tag("div.documents").put(choose::choose(self, view, stand, link));
        let papers: Html = match self.kind {
            Kind::Notices => self.notices(),
            Kind::Standing => standing::standing(view, stand).html(),
            Kind::Public | Kind::Ballot => self.made.sheet(self.printing.is_some()),
        };
        let missing = self.made.missing(self.kind, view, outcome);
        body.put(missing.map(|words| tag("p.lead").text(words))).put(tag("div.papers").put(papers))
    }

    /// The notice that is shown, or all that are printed.
    fn notices(&self) -> Html {
        let letter = |notice: &Rc<Notice>| {
            let (notice, language) = (Rc::clone(notice), text::language());
            html! { <Letter {notice} {language} /> }
        };
        match &self.printing {
            Some(all) => crate::tag::all(all.iter().map(letter)),
            None => crate::tag::all(self.made.notice.iter().map(letter)),
        }
    }
}

/// What the page says of itself while only a document is printed.
const PRINTS: &str = "data-prints";

/// Whether a document is being printed, and nothing else of the page.
pub(super) fn prints_alone() -> bool {
    browser::root(PRINTS).is_some_and(|prints| !prints.is_empty())
}
