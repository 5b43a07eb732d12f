//! Which document, for whom, and what is done with it.

use web_sys::{Event, MouseEvent};
use yew::Callback;

use super::super::super::{View, tool};
use super::super::stand::Stand;
use super::{Kind, MANY, Message, Scope, State};
use crate::fields::{chosen, option};
use crate::tag::{Tag, tag};
use crate::text;

const KINDS: [(&str, Kind); 4] = [
    ("notices", Kind::Notices),
    ("public", Kind::Public),
    ("ballot", Kind::Ballot),
    ("standing", Kind::Standing),
];

const SCOPES: [(&str, Scope); 3] = [("one", Scope::One), ("building", Scope::Building), ("all", Scope::All)];

pub(super) fn kind(id: &str) -> Kind {
    KINDS.iter().find(|(own, _)| *own == id).map(|(_, kind)| *kind).unwrap_or_default()
}

pub(super) fn scope(id: &str) -> Scope {
    SCOPES.iter().find(|(own, _)| *own == id).map(|(_, scope)| *scope).unwrap_or_default()
}

/// The households whose notices are printed, building by building and door by door.
pub(super) fn households(scope: Scope, household: usize, stand: &Stand) -> Vec<usize> {
    let building = stand.community.place_of(household).map(|(building, _)| building);
    if scope == Scope::One {
        return vec![household];
    }
    let all = stand.community.buildings.iter().enumerate();
    let wanted = all.filter(|(place, _)| scope == Scope::All || Some(*place) == building);
    wanted.flat_map(|(_, own)| &own.stairwells).flat_map(|own| own.households.iter().copied()).collect()
}

pub(super) fn choose(state: &State, view: &View<'_>, stand: &Stand, link: &Callback<Message>) -> Tag {
    let name = |kind: Kind| match kind {
        Kind::Notices => text::document_notices(),
        Kind::Public => text::document_public(),
        Kind::Ballot => text::document_ballot(),
        Kind::Standing => text::document_standing(),
    };
    let kinds = KINDS.iter().map(|(id, kind)| option(*id, name(*kind), *kind == state.kind));
    let picked = link.reform(|event: Event| Message::Kind(chosen(&event)));
    let is_notices = state.kind == Kind::Notices && !view.project.households.is_empty();
    let count = households(state.scope, state.household, stand).len();
    let print = link.reform(|_: MouseEvent| Message::Print);
    let print =
        if is_notices { tool(text::print_notices(count), print) } else { tool(text::form_print(), print) };
    let many = (is_notices && count > MANY).then(|| tag("p.said.warning").text(text::many_notices(count)));
    let copied =
        state.copied.map(|copied| if copied { text::notice_copied() } else { text::notice_not_copied() });
    let copy = is_notices.then(|| tool(text::copy_notice(), link.reform(|_: MouseEvent| Message::Copy)));
    tag("div.document-tools role=group")
        .attr("aria-label", text::documents_section())
        .put(labelled("document-kind", text::document(), tag("select.input").on_change(picked).each(kinds)))
        .put(is_notices.then(|| whose(state, view, stand, link)))
        .put(is_notices.then(|| scopes(state, link)))
        .put(print)
        .put(copy)
        .put(tag("span.document-status role=status").text(copied.unwrap_or_default()))
        .put(many)
        .put(tag("p.lead").text(text::documents_lead()))
}

fn labelled(id: &'static str, name: &'static str, select: Tag) -> Tag {
    tag("span.choice").put(tag("label").attr("for", id).text(name)).put(select.attr("id", id))
}

/// The household whose notice is shown: its building, and its door there.
fn whose(state: &State, view: &View<'_>, stand: &Stand, link: &Callback<Message>) -> Tag {
    let place = stand.community.place_of(state.household).map_or(0, |(building, _)| building);
    let all = &stand.community.buildings;
    let first_of: Vec<usize> = all
        .iter()
        .map(|building| building.stairwells.first().and_then(|own| own.households.first()).copied())
        .map(Option::unwrap_or_default)
        .collect();
    let go = || link.reform(|event: Event| Message::Household(chosen(&event).parse().unwrap_or_default()));
    let buildings = (all.len() > 1).then(|| {
        let options = all.iter().zip(first_of).enumerate();
        let options =
            options.map(|(own, (building, first))| option(first.to_string(), building.label(), own == place));
        let select = tag("select.input").on_change(go()).each(options);
        labelled("document-building", text::building(), select)
    });
    let doors = all.get(place).into_iter().flat_map(|building| &building.stairwells).flat_map(|stairwell| {
        let several = all.get(place).is_some_and(|building| building.stairwells.len() > 1);
        stairwell.households.iter().filter_map(move |household| {
            let own = view.project.households.get(*household)?;
            let unit = own.unit.clone().filter(|unit| !unit.is_empty()).unwrap_or_else(|| own.id.clone());
            let name = if several { [&stairwell.label(), " ", &unit].concat() } else { unit };
            Some(option(household.to_string(), name, *household == state.household))
        })
    });
    let doors = tag("select.input").on_change(go()).each(doors);
    tag("span.document-whose").put(buildings).put(labelled("document-door", text::unit_column(), doors))
}

fn scopes(state: &State, link: &Callback<Message>) -> Tag {
    let name = |scope: Scope| match scope {
        Scope::One => text::scope_one(),
        Scope::Building => text::scope_building(),
        Scope::All => text::scope_all(),
    };
    let options = SCOPES.iter().map(|(id, scope)| option(*id, name(*scope), *scope == state.scope));
    let picked = link.reform(|event: Event| Message::Scope(chosen(&event)));
    labelled("document-scope", text::document_scope(), tag("select.input").on_change(picked).each(options))
}
