//! What core says of the households, by household: the rows show it at their fields.

use std::collections::HashMap;
use std::rc::Rc;

use fentan_owners as owners;
use yew::Callback;

use super::super::super::{View, link as link_to, words};
use super::{Message, Problems};
use crate::tag::{Tag, tag};
use crate::text;

/// What is said of the households.
#[derive(Default)]
pub(super) struct Said {
    by_household: HashMap<usize, Problems>,
    /// What is said of the list as a whole.
    whole: Vec<String>,
    /// The first household with an error, and the path of that.
    first: Option<(usize, String)>,
    errors: usize,
}

impl Said {
    /// Asks core; what is still said of a household is kept as it is in `before`.
    pub(super) fn of(view: &View<'_>, before: &Self) -> Self {
        let checked = owners::households(view.project, view.index);
        let list = view.path("households[");
        let mut said = Self::default();
        let mut by_household: HashMap<usize, Vec<(String, String)>> = HashMap::new();
        for diagnostic in &checked.diagnostics {
            let place = household(&diagnostic.path, &list);
            if let Some((household, field)) = place {
                by_household.entry(household).or_default().push((field.to_owned(), words(diagnostic)));
            } else {
                said.whole.push(words(diagnostic));
            }
            if said.first.is_none() {
                said.first = place.map(|(household, _)| (household, diagnostic.path.clone()));
            }
        }
        said.errors = by_household.len();
        said.by_household = by_household
            .into_iter()
            .map(|(household, problems)| {
                let known = before.by_household.get(&household).filter(|known| ***known == problems);
                (household, known.map_or_else(|| Rc::new(problems), Rc::clone))
            })
            .collect();
        said
    }

    /// What is said of one household.
    pub(super) fn at(&self, household: usize) -> Option<&Problems> {
        self.by_household.get(&household)
    }

    /// The first household of which something is said, and the path of what.
    pub(super) fn first(&self) -> Option<(usize, &str)> {
        self.first.as_ref().map(|(household, path)| (*household, path.as_str()))
    }

    pub(super) fn view(&self, link: &Callback<Message>) -> Tag {
        let whole = self.whole.iter().map(|said| tag("span.said.warning").text(said.clone()));
        let count = (self.errors > 0).then(|| {
            let mend = link_to(text::first_problem(), link.reform(|_| Message::Mend));
            tag("span.said.error").text(text::households_wrong(self.errors)).text(" ").put(mend)
        });
        tag("div.list-said").put(count).each(whole)
    }
}

/// The household that a path leads to, and the field from there.
pub(super) fn household<'a>(path: &'a str, list: &str) -> Option<(usize, &'a str)> {
    let (index, field) = path.strip_prefix(list)?.split_once(']')?;
    Some((index.parse().ok()?, field.trim_start_matches('.')))
}
