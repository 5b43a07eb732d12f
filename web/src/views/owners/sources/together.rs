//! Elevator subsidies and public revenue.

use fentan_core::draft::{CUSTOM, DraftOwnerFunding};
use yew::Callback;

use super::super::rules::{Known, Pick, line_name, tools_column};
use super::{part, source};
use crate::document::{Action, MAINTENANCE_FUND, OwnerFundingField, OwnersAction, OwnersPlace};
use crate::fields::{Shape, writes};
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::{Field, button, caption, column, header, tool};

const SUBSIDY: &str = "elevator_subsidy";
const REVENUE: &str = "public_revenue";

pub(super) fn together(known: &Known<'_>) -> Tag {
    let listed = known.project.owner_funding.iter().enumerate();
    let listed: Vec<_> = listed.filter(|(_, own)| own.source != MAINTENANCE_FUND).collect();
    let table = (!listed.is_empty()).then(|| {
        let columns = [
            column("th", text::source()),
            column("th.for", text::used_for()),
            column("th.amount", text::amount()),
            tools_column(),
        ];
        let rows = listed.iter().map(|(index, own)| row(known, *index, own));
        tag("table.stacked")
            .put(caption(text::own_funds_caption()))
            .put(header(columns))
            .put(tag("tbody").each(rows))
    });
    let path = known.path("owner_funding");
    let said = known.said_at(&path);
    let add = |source: &str, name| {
        let source = source.to_owned();
        let line = if source == SUBSIDY { first_elevator(known) } else { None };
        let funding = DraftOwnerFunding { source, line, amount: Some("0".to_owned()) };
        tool(name, known.act(Action::Owners(OwnersAction::AddFunding(funding))))
    };
    part(text::own_funds(), "", "").attr("id", path).attr("tabindex", "-1").put(table).each(said).put(
        (!known.locked()).then(|| {
            tag("div.add").put(add(SUBSIDY, text::add_subsidy())).put(add(REVENUE, text::add_revenue()))
        }),
    )
}

/// The lines that an elevator subsidy may be for, by their places.
fn elevators(known: &Known<'_>) -> impl Iterator<Item = usize> {
    let subsidised = &Known::rules().subsidised;
    let lines = known.project.lines.iter().enumerate();
    lines
        .filter(|(_, line)| line.component == CUSTOM || subsidised.iter().any(|own| *own == line.component))
        .map(|(place, _)| place)
}

/// The line that a subsidy is for as a rule: the first elevator.
fn first_elevator(known: &Known<'_>) -> Option<String> {
    let lines = &known.project.lines;
    elevators(known)
        .map(|place| &lines[place])
        .find(|line| line.component != CUSTOM)
        .map(|line| line.id.clone())
}

fn row(known: &Known<'_>, index: usize, own: &DraftOwnerFunding) -> Tag {
    let path = known.path(&format!("owner_funding[{index}]"));
    let place = |field| OwnersPlace::Funding(index, field);
    let is_subsidy = own.source == SUBSIDY;
    let note = if is_subsidy {
        Some(text::elevator_subsidy_note())
    } else {
        source(&own.source).map(|own| text::of(&own.note))
    };
    let name = match source(&own.source) {
        _ if is_subsidy => text::subsidy_name().to_owned(),
        Some(source) => text::of(&source.name).to_owned(),
        None => own.source.clone(),
    };
    let at = place(OwnerFundingField::Line);
    let lines = elevators(known).map(|place| &known.project.lines[place]);
    let lines = lines.map(|line| (line.id.clone(), line_name(known.view, line)));
    let line = is_subsidy.then(|| {
        known.pick(Pick {
            id: known.id(at),
            label: [&name, " ", text::used_for()].concat(),
            held: own.line.clone().unwrap_or_default(),
            choices: std::iter::once((String::new(), text::choose_line().to_owned())).chain(lines).collect(),
            change: writes(known.dispatch, known.place(at)),
        })
    });
    let everything = (!is_subsidy).then(|| tag("span").text(text::all_charges()));
    let look = Field {
        label: Some([&name, " ", text::amount()].concat()),
        column: Some("owner-funding"),
        ..Field::new(Shape::Amount)
    };
    let has_field = |rest: &str| matches!(rest, ".line" | ".amount");
    tag("tr tabindex=-1")
        .attr("id", path.clone())
        .put(
            tag("th scope=row")
                .text(name.clone())
                .put(note.map(|note| tag("span.hint").text(note)))
                .each(known.said_in(&path, &has_field)),
        )
        .put(tag("td.for").put(line).put(everything))
        .put(tag("td.amount").put(known.entry(place(OwnerFundingField::Amount), look)))
        .put(
            tag("td.remove")
                .put((!known.locked()).then(|| remove(known, &name, OwnersAction::RemoveFunding(index)))),
        )
}

/// The button that takes a row out.
pub(super) fn remove(known: &Known<'_>, name: &str, action: OwnersAction) -> Tag {
    let removed: Callback<_> = known.act(Action::Owners(action));
    button("button.quiet type=button", removed)
        .attr("title", text::remove())
        .attr("aria-label", [text::remove(), " ", name].concat())
        .text("×")
}
