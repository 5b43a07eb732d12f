//! Checking what was entered about the things a project has to show.

use std::collections::HashMap;

use super::Entered;
use crate::check::Checker;
use crate::diagnostic::{Code, Quoted};
use crate::draft::{DraftProject, DraftReadinessEntry};
use crate::owners::date::Date;
use crate::owners::household::is_personal;
use crate::owners::rules::{Asks, OwnerRules};
use crate::path::Path;

/// What was entered about one item.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub(super) entered: Entered,
    /// Whether something of it cannot be right: then it says nothing.
    pub(super) broken: bool,
}

/// The entries by item.
pub(super) fn read<'a>(
    rules: &'static OwnerRules,
    project: &'a DraftProject,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> HashMap<&'a str, Entry> {
    let list = place.field("readiness");
    let items = || rules.readiness.iter().flat_map(|group| group.items.iter());
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut entries = HashMap::new();
    for (index, written) in project.readiness.iter().enumerate() {
        let here = list.item(index);
        let id = written.item.as_str();
        let item = items().find(|item| item.id == id);
        let named = (Code::ReadinessItem, &here.field("item"), id);
        let Some(item) = check.known(item, named, &mut items().map(|item| item.id.as_ref())) else {
            continue;
        };
        if let Some(first) = places.get(id) {
            check.report(Code::ReadinessDuplicate, &here.field("item"), &[&Quoted(id), &list.item(*first)]);
            continue;
        }
        places.insert(id, index);
        entries.insert(id, entry(written, &item.asks, &here, check));
    }
    entries
}

fn entry(written: &DraftReadinessEntry, asks: &Asks, place: &Path<'_>, check: &mut Checker<'_>) -> Entry {
    let has_state = matches!(asks, Asks::Age | Asks::Question(_));
    let has_first_day = matches!(asks, Asks::Period { .. } | Asks::Deadline { .. });
    for (name, is_there) in
        [("state", written.state.is_some() && !has_state), ("from", written.from.is_some() && !has_first_day)]
    {
        if is_there {
            check.report(Code::ReadinessNotUsed, &place.field(name), &[]);
        }
    }
    let mut broken = false;
    let answer = written.state.as_deref().and_then(|state| {
        let known = [("yes", true), ("no", false)];
        let answer = known.iter().find(|(id, _)| *id == state).map(|(_, answer)| *answer);
        let here = (Code::ReadinessState, &place.field("state"), state);
        broken |= answer.is_none();
        check.known(answer, here, &mut known.iter().map(|(id, _)| *id))
    });
    let mut date = |text: Option<&str>, name: &str| {
        let text = text?;
        let date = Date::parse(text);
        if date.is_none() {
            broken = true;
            check.report(Code::ReadinessDate, &place.field(name), &[&Quoted(text)]);
        }
        date
    };
    let (from, to) = (date(written.from.as_deref(), "from"), date(written.to.as_deref(), "to"));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        broken = true;
        check.report(Code::ReadinessReversed, &place.field("to"), &[&to, &from]);
    }
    let note = place.field("note");
    check.text(written.note.as_deref(), &note);
    if written.note.as_deref().is_some_and(is_personal) {
        check.report(Code::HouseholdPersonal, &note, &[]);
    }
    Entry { entered: Entered { answer, from, to, note: written.note.clone() }, broken }
}
