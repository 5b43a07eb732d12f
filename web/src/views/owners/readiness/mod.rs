//! What the project has to show before it is applied for and after it is done: each thing with what was entered about
//! it, whether that is enough, and why.

mod days;
mod item;

use fentan_owners::readiness::{ItemResult, State};
use web_sys::MouseEvent;
use yew::Callback;

use super::super::{View, caption, column, header, tool};
use super::stand::Stand;
use crate::tag::{Tag, tag};
use crate::text;

pub(super) fn readiness(
    view: &View<'_>,
    stand: &Stand,
    print: &Callback<MouseEvent>,
    mend: &Callback<String>,
) -> Tag {
    let items = &stand.is.readiness.items;
    // The items come group by group.
    let groups = items.chunk_by(|one, other| one.group.id == other.group.id);
    let head = header([
        column("th.state-column", text::state_column()),
        column("th", text::requirement()),
        column("th.answer-column", text::answer_column()),
        column("th.days-column", text::days_column()),
        column("th.note-column", text::note_column()),
    ]);
    let table = tag("table.readiness-table")
        .put(caption(text::readiness_section()))
        .put(head)
        .each(groups.map(|group| body(view, stand, group)));
    tag("div.readiness")
        .put(tag("p.lead").text(text::readiness_lead()))
        .put(tag("div.readiness-top").put(summary(items)).put(tool(text::print_standing(), print.clone())))
        .put(stand.said(view, &["readiness"], mend))
        .put(table)
}

/// How many things are in which state.
pub(super) fn summary(items: &[ItemResult]) -> Tag {
    let counts = State::ALL.iter().map(|state| {
        let count = items.iter().filter(|item| item.state == *state).count();
        tag("span.summed").put(state_mark(*state)).text(text::items(count))
    });
    tag("p.readiness-summary role=status").each(counts)
}

/// A state as a sign and a word.
pub(super) fn state_mark(state: State) -> Tag {
    let sign = match state {
        State::Met => "✓",
        State::NotMet => "✗",
        State::Open => "○",
        State::Unknown => "?",
    };
    tag("span")
        .attr("class", ["state ", state.id()].concat())
        .put(tag("span.sign aria-hidden=true").text(sign))
        .text(text::of(&state.name()).to_owned())
}

fn body(view: &View<'_>, stand: &Stand, group: &[ItemResult]) -> Tag {
    let name = group.first().map_or("", |item| text::of(&item.group.name));
    let head = tag("tr.group").put(tag("th scope=rowgroup colspan=5").text(name.to_owned()));
    tag("tbody").put(head).each(group.iter().map(|result| item::row(view, stand, result)))
}
