//! The entries about a project's readiness, checked.

use crate::codes;
use fentan_core::define_codes;
use std::collections::HashMap;

use super::Entered;
use crate::household::is_personal;
use fentan_core::check::Checker;
use fentan_core::diagnostic::Quoted;
use fentan_core::draft::{DraftProject, DraftReadinessEntry};
use fentan_core::path::Path;
use fentan_rulebook::Date;
use fentan_rulebook::owners::{Asks, OwnerRules};

define_codes! {
    Error READINESS_ITEM "readiness.item", "没有{0}这一条件", "there is no item {0} to show";
    Error READINESS_DUPLICATE "readiness.duplicate",
        "{0}已填在 {1}", "{0} is already said at {1}", hint "请合并为一条", "put both into one";
    Error READINESS_STATE "readiness.state",
        "没有答复{0}", "{0} is no answer",
        hint "可用 yes（是）或 no（否）；还不知道的不填", "use yes or no; leave it out where it is not known yet";
    Error READINESS_DATE "readiness.date",
        "{0}不是日期", "{0} is not a date",
        hint "写成 2021-03-01 的样子", "write it as 2021-03-01";
    Error READINESS_REVERSED "readiness.reversed",
        "{0} 早于起始日 {1}", "{0} lies before the first day, {1}", hint "请核对两个日期", "check both dates";
    Warning READINESS_NOT_USED "readiness.not_used",
        "该条件不看这一项，所填不起作用", "this item does not ask for it; it has no effect";
}

/// The entry about one condition.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub(super) entered: Entered,
    /// True where it has an error: then nothing is concluded from it.
    pub(super) broken: bool,
}

/// The entries by the condition's id; of two about the same one, the first.
pub(super) fn read<'a>(
    rules: &OwnerRules,
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
        let named = (&READINESS_ITEM, &here.field("item"), id);
        let Some(item) = check.known(item, named, &mut items().map(|item| item.id.as_ref())) else {
            continue;
        };
        if let Some(first) = places.get(id) {
            check.report(&READINESS_DUPLICATE, &here.field("item"), &[&Quoted(id), &list.item(*first)]);
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
            check.report(&READINESS_NOT_USED, &place.field(name), &[]);
        }
    }
    let mut broken = false;
    let answer = written.state.as_deref().and_then(|state| {
        let known = [("yes", true), ("no", false)];
        let answer = known.iter().find(|(id, _)| *id == state).map(|(_, answer)| *answer);
        let here = (&READINESS_STATE, &place.field("state"), state);
        broken |= answer.is_none();
        check.known(answer, here, &mut known.iter().map(|(id, _)| *id))
    });
    let mut date = |text: Option<&str>, name: &str| {
        let text = text?;
        let date = Date::parse(text);
        if date.is_none() {
            broken = true;
            check.report(&READINESS_DATE, &place.field(name), &[&Quoted(text)]);
        }
        date
    };
    let (from, to) = (date(written.from.as_deref(), "from"), date(written.to.as_deref(), "to"));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        broken = true;
        check.report(&READINESS_REVERSED, &place.field("to"), &[&to, &from]);
    }
    let note = place.field("note");
    check.text(written.note.as_deref(), &note);
    if written.note.as_deref().is_some_and(is_personal) {
        check.report(&codes::HOUSEHOLD_PERSONAL, &note, &[]);
    }
    Entry { entered: Entered { answer, from, to, note: written.note.clone() }, broken }
}
