//! The figure that is explained, and the panel that explains it.

use fentan_core::Draft;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDialogElement, HtmlElement, MouseEvent};
use yew::html::Scope;
use yew::{Callback, NodeRef};

use super::{App, Message};
use crate::views::explain::Known;
use crate::{browser, companion, files};

/// The figure asked about, if any.
#[derive(Default)]
pub(super) struct Figure {
    /// Its path, and what is known of it.
    asked: Option<(String, Known)>,
    pub(super) panel: NodeRef,
    /// Where the focus was before the panel opened.
    opener: Option<HtmlElement>,
}

impl Figure {
    /// Asks the companion why a figure of a budget is so.
    pub(super) fn ask(&mut self, link: &Scope<App>, draft: &Draft, path: String) {
        let budget = files::budget_text(draft);
        let (link, figure) = (link.clone(), path.clone());
        self.asked = Some((path.clone(), Known::Awaited));
        companion::ask(
            Box::new(move |companion| companion.explain(&budget, &path)),
            Box::new(move |answer| link.send_message(Message::Explained(figure, Known::of(answer)))),
        );
    }

    /// Tells why a figure is so, where the page itself knows.
    pub(super) fn tell(&mut self, path: String, known: Known) {
        self.asked = Some((path, known));
    }

    /// Takes the answer, unless something else is asked by now.
    pub(super) fn learn(&mut self, path: String, known: Known) {
        if self.asked.as_ref().is_some_and(|(figure, _)| *figure == path) {
            self.asked = Some((path, known));
        }
    }

    pub(super) fn forget(&mut self) {
        self.asked = None;
    }

    pub(super) fn known(&self) -> Option<&Known> {
        self.asked.as_ref().map(|(_, known)| known)
    }

    /// Makes a link to the figure.
    pub(super) fn link(&self, link: &Scope<App>) -> Callback<MouseEvent> {
        let path = self.asked.as_ref().map(|(path, _)| path.clone());
        link.callback(move |_| Message::Link(path.clone()))
    }

    /// Opens the panel while there is something to explain, and puts the focus back where it was.
    pub(super) fn show(&mut self) {
        let Some(panel) = self.panel.cast::<HtmlDialogElement>() else { return };
        if self.asked.is_some() == panel.open() {
            return;
        }
        if panel.open() {
            panel.close();
        } else if self.asked.is_some() {
            let active = browser::document().and_then(|document| document.active_element());
            self.opener = active.and_then(|active| active.dyn_into().ok());
            // A browser without dialogs shows the panel's text in the page.
            let _ = panel.show_modal();
        }
        if let Some(opener) = self.opener.take_if(|_| self.asked.is_none()) {
            // Chromium 86 leaves the focus on the page's start.
            let _ = opener.focus();
        }
    }
}
