//! The page as a whole: one document, one assessment of it, and the views of both.

use std::rc::Rc;

use fentan_core::{Assessment, Rulebook, assess, check};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDialogElement, HtmlElement, MouseEvent};
use yew::{Callback, Component, Context, Html, NodeRef};

use crate::document::{Action, Dispatch, Document, EXAMPLE, blank};
use crate::files::{self, Keeping, Later, Notice, Opened};
use crate::tag::{Piece as _, all, tag};
use crate::views::explain::Known;
use crate::views::{View, answer, budget, explain, foot, head, notice, projects, tool};
use crate::{browser, companion, text};

/// The page: a struct component, since everything it keeps changes in one place, [`App::update`].
pub(crate) struct App {
    document: Document,
    /// What core says of the document, as of its last change.
    assessed: Assessment,
    notice: Option<Notice>,
    keeping: Keeping,
    /// Keeps the document once it has rested.
    timer: Option<Later>,
    /// The path of the figure that is explained, and what is known of it.
    figure: Option<(String, Known)>,
    panel: NodeRef,
    /// Where the focus was before the panel opened.
    opener: Option<HtmlElement>,
    /// Whether the answer is unfolded on a screen too small to always show it.
    unfolded: bool,
    dispatch: Dispatch,
    asked: Callback<String>,
}

/// What can happen to the page.
pub(crate) enum Message {
    /// Something is done to the document.
    Act(Action),
    /// A file was opened, or could not be.
    Opened(Opened),
    /// The document has rested for a moment.
    Rested,
    /// The notice was read.
    Dismiss,
    /// A figure is asked about, by its path.
    Explain(String),
    /// This is why it is so.
    Explained(String, Known),
    /// Nobody asks any more.
    Understood,
    /// The answer is folded or unfolded.
    Fold,
}

/// What core says of a document.
fn assessed(document: &Document) -> Assessment {
    assess(document.rulebook, &check::budget(document.rulebook, &document.draft, Vec::new()))
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let (kept, notice) = files::restore();
        let rulebook = Rulebook::fuzhou_2021_60();
        let draft = kept.or_else(|| files::from_text(EXAMPLE)).unwrap_or_else(|| blank(rulebook));
        let document = Document::new(rulebook, Rc::new(draft));
        Self {
            assessed: assessed(&document),
            document,
            notice,
            keeping: Keeping::Untouched,
            timer: None,
            figure: None,
            panel: NodeRef::default(),
            opener: None,
            unfolded: false,
            dispatch: context.link().callback(Message::Act),
            asked: context.link().callback(Message::Explain),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(action) => self.act(context, action),
            Message::Opened(Ok(draft)) => {
                self.notice = None;
                self.act(context, Action::Open(Rc::new(draft)));
            }
            Message::Opened(Err(notice)) => self.notice = Some(notice),
            Message::Rested => self.keeping = files::keep(&self.document.draft),
            Message::Dismiss => self.notice = None,
            Message::Explain(path) => self.explain(context, path),
            Message::Explained(path, known) => {
                let asked = self.figure.as_ref().is_some_and(|(figure, _)| *figure == path);
                if asked {
                    self.figure = Some((path, known));
                }
            }
            Message::Understood => self.figure = None,
            Message::Fold => self.unfolded = !self.unfolded,
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        let Some(view) = self.looked_at() else {
            // A file may hold a budget without any project.
            let add = link.callback(|_: MouseEvent| Message::Act(Action::AddProject));
            let main = tag("main").put(tag("h1").text(text::NAME)).put(tag("p").text(text::NO_PROJECT));
            return main.put(tool(text::ADD_PROJECT, add)).html();
        };
        let dismiss = link.callback(|_: MouseEvent| Message::Dismiss);
        let main = tag("main")
            .put(self.notice.as_ref().map(|said| notice::notice(said, dismiss)))
            .put(projects::projects(&view));
        let answer = answer::answer(&view, self.unfolded, link.callback(|_: MouseEvent| Message::Fold));
        all([
            head::head(&view, self.keeping, &link.callback(Message::Opened)),
            tag("div.page").put(budget::budget(&view, main)).put(answer),
            foot::foot(&view),
            explain::explain(
                &self.panel,
                self.figure.as_ref().map(|(_, known)| known),
                &link.callback(|()| Message::Understood),
            ),
        ])
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.show_panel();
        // What was just added is where a person types next.
        if let Some(place) = self.document.attention.take() {
            browser::go_to(&place.path(self.document.rulebook, &self.document.draft));
        }
    }
}

impl App {
    fn act(&mut self, context: &Context<Self>, action: Action) {
        let draft = Rc::clone(&self.document.draft);
        self.document.apply(action);
        if Rc::ptr_eq(&draft, &self.document.draft) {
            return;
        }
        self.assessed = assessed(&self.document);
        self.keeping = Keeping::Pending;
        let link = context.link().clone();
        self.timer = Some(files::later(move || link.send_message(Message::Rested)));
    }

    /// Asks the companion why a figure is so.
    fn explain(&mut self, context: &Context<Self>, path: String) {
        let budget = files::to_text(&self.document.draft).unwrap_or_default();
        let (link, figure) = (context.link().clone(), path.clone());
        self.figure = Some((path.clone(), Known::Awaited));
        companion::ask(
            Box::new(move |companion| companion.explain(&budget, &path)),
            Box::new(move |answer| link.send_message(Message::Explained(figure, Known::of(answer)))),
        );
    }

    /// What every view is given, where there is a project to look at.
    fn looked_at(&self) -> Option<View<'_>> {
        let (document, assessment) = (&self.document, &self.assessed);
        let draft = &*document.draft;
        let index = document.selected.min(draft.projects.len().saturating_sub(1));
        Some(View {
            rulebook: document.rulebook,
            document,
            draft,
            project: draft.projects.get(index)?,
            index,
            assessed: assessment.projects.get(index)?,
            totals: assessment.totals.as_ref(),
            diagnostics: &assessment.diagnostics,
            dispatch: &self.dispatch,
            explain: &self.asked,
        })
    }

    /// Opens the panel while there is something to explain, and puts the focus back where it was.
    fn show_panel(&mut self) {
        let Some(panel) = self.panel.cast::<HtmlDialogElement>() else { return };
        if self.figure.is_some() == panel.open() {
            return;
        }
        if panel.open() {
            panel.close();
        } else if self.figure.is_some() {
            let active = browser::document().and_then(|document| document.active_element());
            self.opener = active.and_then(|active| active.dyn_into().ok());
            // A browser without dialogs shows the panel's text in the page.
            let _ = panel.show_modal();
        }
        if let Some(opener) = self.opener.take_if(|_| self.figure.is_none()) {
            // Chromium 86 leaves the focus on the page's start.
            let _ = opener.focus();
        }
    }
}
