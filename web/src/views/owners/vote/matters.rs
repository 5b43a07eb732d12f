//! What is voted on, each matter with its result.

use web_sys::{Event, MouseEvent};
use yew::Callback;

use super::super::super::{View, tool};
use super::super::stand::Stand;
use super::{Message, State, result};
use crate::document::{Action, MatterField, OwnersAction, OwnersPlace};
use crate::fields::{Choice, Shape, chosen, option};
use crate::tag::{Tag, tag};
use crate::text;

pub(super) fn matters(
    state: &State,
    view: &View<'_>,
    stand: &Stand,
    link: Option<&Callback<Message>>,
) -> Tag {
    // Where none is listed there is the application all the same.
    let count = view.project.matters.len().max(1);
    let counted = stand.is.vote.matters.as_deref();
    let all = (0..count).map(|index| {
        let result = counted.and_then(|all| all.get(index)).map(result::result);
        tag("div.matter role=group")
            .attr("aria-label", name(view, index))
            .put(head(view, stand, index))
            .put(result)
    });
    let broken = counted.is_none().then(|| tag("p.broken").text(text::vote_broken()));
    let add = link.map(|link| add(state, link));
    tag("div.matters").put(tag("div.patterns").put(super::bars::patterns())).put(broken).each(all).put(add)
}

/// What a matter is called, for those who hear it.
pub(super) fn name(view: &View<'_>, index: usize) -> String {
    let own = OwnersPlace::Matter(index, MatterField::Name).held(view.project);
    if own.is_empty() { kind_name(view, index) } else { own.to_owned() }
}

fn kind_name(view: &View<'_>, index: usize) -> String {
    let kind = OwnersPlace::Matter(index, MatterField::Kind).held(view.project);
    let known = fentan_core::Rulebook::fuzhou_2021_60().owners.matters.iter().find(|own| own.id == kind);
    known.map_or_else(|| kind.to_owned(), |known| text::of(&known.name).to_owned())
}

/// What the matter is, and what it is called.
fn head(view: &View<'_>, stand: &Stand, index: usize) -> Tag {
    let number = (index + 1).to_string();
    let kinds = fentan_core::Rulebook::fuzhou_2021_60().owners.matters.iter();
    let choices: Vec<Choice> =
        kinds.map(|kind| (&*kind.id, text::of(&kind.name).to_owned().into())).collect();
    let held = OwnersPlace::Matter(index, MatterField::Kind).held(view.project);
    let clause = &fentan_core::Rulebook::fuzhou_2021_60()
        .owners
        .matters
        .iter()
        .find(|kind| kind.id == held)
        .map(|kind| &kind.clause);
    let of = |name: &str| [name, " ", &number].concat();
    let kind = OwnersPlace::Matter(index, MatterField::Kind);
    let name = OwnersPlace::Matter(index, MatterField::Name);
    let removed = view.act(Action::Owners(OwnersAction::RemoveMatter(index)));
    let removable = !view.project.matters.is_empty() && !view.document.read_only;
    let remove = removable.then(|| {
        tag("button.quiet type=button")
            .attr("title", text::remove_matter())
            .attr("aria-label", [text::remove_matter(), " ", &number].concat())
            .on_click(removed)
            .text("×")
    });
    tag("div.matter-head")
        .put(tag("span.matter-number aria-hidden=true").text(number.clone()))
        .put(tag("div.matter-kind").put(stand.select(view, kind, of(text::matter_kind()), choices)))
        .put(tag("span.lead aria-hidden=true").text(text::matter_called()))
        .put(tag("div.matter-name").put(stand.field(view, name, Shape::Text, of(text::matter_name()))))
        .put(clause.map(|clause| tag("span.clause").text(clause.to_string())))
        .put(remove)
}

fn add(state: &State, link: &Callback<Message>) -> Tag {
    let kinds = fentan_core::Rulebook::fuzhou_2021_60().owners.matters.iter();
    let held = state.kind();
    let options =
        kinds.map(|kind| option(kind.id.to_string(), text::of(&kind.name).to_owned(), kind.id == held.id));
    let change = link.reform(|event: Event| Message::Kind(chosen(&event)));
    let select = tag("select.input id=matter-kind").on_change(change).each(options);
    tag("div.add")
        .put(tag("label for=matter-kind").text(text::another_matter()))
        .put(select)
        .put(tool(text::add_matter(), link.reform(|_: MouseEvent| Message::Add)))
}
