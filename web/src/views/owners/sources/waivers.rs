//! Households whose share somebody else pays.

use std::collections::HashMap;

use fentan_core::draft::DraftWaiver;
use yew::Callback;

use super::super::rules::{Known, by_door, door, tools_column};
use super::together::remove;
use super::{Message, State, act, part_of};
use crate::document::{OwnersAction, OwnersPlace, WaiverField};
use crate::fields::Shape;
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::{Field, View, caption, column, header, money};

/// The id of the field in which doors are typed.
pub(super) const FIELD: &str = "doors.waive";

/// Waives what these households owe, those of which that is not said yet.
pub(super) fn add(view: &View<'_>, places: &[usize]) {
    let households = places.iter().filter_map(|place| view.project.households.get(*place));
    let new = households.filter(|own| !view.project.waivers.iter().any(|waiver| waiver.household == own.id));
    let waivers: Vec<DraftWaiver> =
        new.map(|own| DraftWaiver { household: own.id.clone(), ..DraftWaiver::default() }).collect();
    if !waivers.is_empty() {
        act(view, OwnersAction::AddWaivers(waivers));
    }
}

pub(super) fn waivers(state: &State, known: &Known<'_>, link: &Callback<Message>) -> Tag {
    let all = &known.project.waivers;
    let households = &known.project.households;
    let places: HashMap<&str, usize> = if all.is_empty() {
        HashMap::new()
    } else {
        households.iter().enumerate().map(|(place, household)| (household.id.as_str(), place)).collect()
    };
    let table = (!all.is_empty()).then(|| {
        let columns = [
            column("th", text::household_column()),
            column("th", text::waived_by()),
            column("th.percent", text::waived_share()),
            column("th", text::waived_reason()),
            column("th.amount", text::amount()),
            tools_column(),
        ];
        let rows = all
            .iter()
            .enumerate()
            .map(|(index, own)| row(known, index, own, places.get(own.household.as_str()).copied()));
        tag("table.stacked")
            .put(caption(text::waivers_caption()))
            .put(header(columns))
            .put(tag("tbody").each(rows))
    });
    let add = (!known.locked() && !households.is_empty()).then(|| {
        let wrong = state.wrong.as_deref();
        by_door((FIELD, text::waive_household(), text::waive()), wrong, link.reform(Message::Waive))
    });
    part_of("waiver").put(table).put(add)
}

fn row(known: &Known<'_>, index: usize, own: &DraftWaiver, place: Option<usize>) -> Tag {
    let path = known.path(&format!("waivers[{index}]"));
    let household = place.and_then(|place| known.project.households.get(place));
    let name = household.map_or_else(|| own.household.clone(), |own| door(own));
    let entry = |field: WaiverField, value: Option<&str>, what: &str, look: Field| {
        let label = Some([&name, " ", what].concat());
        let at = OwnersPlace::Waiver(index, field);
        let value = value.map_or_else(|| field.held(own).to_owned(), str::to_owned);
        known.entry_of(at, value, Field { label, ..look })
    };
    let whole = own.share.is_none().then_some("1");
    let percent = Field { unit: "%", column: Some("waiver"), ..Field::new(Shape::Percent) };
    let waived = place.zip(known.found).and_then(|(place, found)| {
        let sources = &found.shares.get(place)?.sources;
        Some(money(sources.get(fentan_owners::Source::Waiver)))
    });
    let has_field = |rest: &str| matches!(rest, ".payer" | ".share" | ".reason");
    tag("tr tabindex=-1")
        .attr("id", path.clone())
        .put(tag("th scope=row").text(name.clone()).each(known.said_in(&path, &has_field)))
        .put(cell("td", text::waived_by()).put(entry(
            WaiverField::Payer,
            None,
            text::waived_by(),
            Field::new(Shape::Text),
        )))
        .put(cell("td.percent", text::waived_share()).put(entry(
            WaiverField::Share,
            whole,
            text::waived_share(),
            percent,
        )))
        .put(cell("td", text::waived_reason()).put(entry(
            WaiverField::Reason,
            None,
            text::waived_reason(),
            Field::new(Shape::Text),
        )))
        .put(cell("td.amount", text::amount()).text(waived.unwrap_or_else(|| "—".to_owned())))
        .put(
            tag("td.remove")
                .put((!known.locked()).then(|| remove(known, &name, OwnersAction::RemoveWaiver(index)))),
        )
}

/// A cell that says what is in it where the table has no head: on a phone.
fn cell(description: &'static str, name: &'static str) -> Tag {
    tag(description).attr("data-name", name)
}
