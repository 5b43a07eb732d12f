//! What was found out, found out again only when it would be about something else.

use std::rc::Rc;

use fentan_core::{Bilingual, Draft};

use crate::tag::{Tag, tag};
use crate::text;

/// What a question is about: budgets, and a project of the first by its place.
#[derive(Clone)]
pub(super) struct About {
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

/// A question and its answer.
pub(super) struct Answered<T>(Option<(About, Result<T, Bilingual>)>);

impl<T> Default for Answered<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Answered<T> {
    /// Answers a question, unless it is the one before.
    pub(super) fn turn(&mut self, about: &About, find: impl FnOnce() -> Result<T, Bilingual>) {
        if self.0.as_ref().is_none_or(|(before, _)| before != about) {
            self.0 = Some((about.clone(), find()));
        }
    }

    /// What was found, or what to say where there is nothing.
    pub(super) fn found(&self) -> Result<&T, Tag> {
        match &self.0 {
            Some((_, Ok(found))) => Ok(found),
            Some((_, Err(words))) => Err(tag("p.compare-wait role=alert").text(text::of(words).to_owned())),
            None => Err(tag("p.compare-wait")),
        }
    }
}
