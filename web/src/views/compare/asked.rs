//! What the companion was asked, and what came of it: asked again only when it would be about something else.

use std::rc::Rc;

use fentan_core::Draft;
use wasm_bindgen::JsValue;
use yew::{Callback, MouseEvent};

use super::super::tool;
use super::Message;
use crate::companion::{self, Answer};
use crate::tag::{Tag, tag};
use crate::{files, text};

/// What a question is about: budgets, and a project of the first by its place.
#[derive(Clone)]
pub(crate) struct About {
    pub(super) drafts: Vec<Rc<Draft>>,
    pub(super) project: usize,
}

/// Budgets that are the same are the same object, since versions share what did not change.
impl PartialEq for About {
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, two): (&Rc<Draft>, &Rc<Draft>)| Rc::ptr_eq(one, two);
        self.project == other.project
            && self.drafts.len() == other.drafts.len()
            && self.drafts.iter().zip(&other.drafts).all(same)
    }
}

/// A question, and what is known of its answer.
pub(super) struct Asked<T> {
    about: Option<About>,
    known: Known<T>,
}

enum Known<T> {
    /// It is being worked out.
    Awaited,
    /// The companion could not be loaded.
    Missing,
    /// It has no answer, and this error says why.
    Refused(JsValue),
    /// This is the answer.
    There(T),
}

impl<T> Default for Asked<T> {
    fn default() -> Self {
        Self { about: None, known: Known::Awaited }
    }
}

impl<T> Asked<T> {
    /// Turns to a question; says whether it is another than before, and has to be asked.
    pub(super) fn turn(&mut self, about: &About) -> bool {
        if self.about.as_ref() == Some(about) {
            return false;
        }
        *self = Self { about: Some(about.clone()), known: Known::Awaited };
        true
    }

    /// Takes an answer, unless something else is asked by now.
    pub(super) fn learn(&mut self, about: &About, answer: &Answer, read: fn(&JsValue) -> T) {
        if self.about.as_ref() == Some(about) {
            self.known = match answer {
                None => Known::Missing,
                Some(Err(error)) => Known::Refused(error.clone()),
                Some(Ok(found)) => Known::There(read(found)),
            };
        }
    }

    /// Forgets the question, so that it is asked again.
    pub(super) fn forget(&mut self) {
        self.about = None;
    }

    /// What is found, or what to say while there is nothing.
    pub(super) fn found(&self, link: &Callback<Message>) -> Result<&T, Tag> {
        match &self.known {
            Known::There(found) => Ok(found),
            Known::Awaited => Err(tag("p.compare-wait role=status").text(text::computing())),
            Known::Missing => {
                let link = link.clone();
                let again = Callback::from(move |_: MouseEvent| link.emit(Message::Again));
                let words = tag("p").text(text::no_comparer());
                Err(tag("div.compare-wait role=alert").put(words).put(tool(text::try_again(), again)))
            }
            Known::Refused(error) => Err(tag("p.compare-wait role=alert").text(companion::message(error))),
        }
    }
}

/// The budgets as the companion takes them, each written once.
#[derive(Default)]
pub(super) struct Written(Vec<(Rc<Draft>, JsValue)>);

impl Written {
    pub(super) fn text(&mut self, draft: &Rc<Draft>) -> JsValue {
        if let Some((_, text)) = self.0.iter().find(|(own, _)| Rc::ptr_eq(own, draft)) {
            return text.clone();
        }
        let text = JsValue::from_str(&files::budget_text(draft));
        self.0.push((Rc::clone(draft), text.clone()));
        text
    }

    /// The only budget that a question is about.
    pub(super) fn of(&mut self, about: &About) -> JsValue {
        about.drafts.first().map_or(JsValue::NULL, |draft| self.text(draft))
    }

    /// Forgets the budgets that nobody has any more.
    pub(super) fn keep(&mut self, wanted: impl Fn(&Rc<Draft>) -> bool) {
        self.0.retain(|(draft, _)| wanted(draft));
    }
}
