//! The households that take no part in a rule, and why.

use std::collections::HashMap;

use super::known::by_door;
use super::row::Cells;
use super::{Message, door};
use crate::document::OwnersPlace;
use crate::fields::Shape;
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::{Field, button};

/// The id of the field in which doors are typed.
pub(super) const FIELD: &str = "doors.exclude";

/// How many are shown.
const MOST: usize = 60;

pub(super) fn excluded(cells: &Cells<'_>) -> Tag {
    let known = cells.known;
    let households = &known.project.households;
    let out = cells.rule.map_or(&[][..], |rule| &rule.exclude);
    let places: HashMap<&str, usize> = if out.is_empty() {
        HashMap::new()
    } else {
        households.iter().enumerate().map(|(place, household)| (household.id.as_str(), place)).collect()
    };
    let one = |(index, out): (usize, &fentan_core::draft::DraftExclusion)| {
        let place = places.get(out.household.as_str()).copied();
        let name = place.map_or_else(|| out.household.clone(), |place| door(&households[place]));
        let path = format!("{}.exclude[{index}].household", cells.path);
        let reason = place.zip(cells.row.own).map(|(household, rule)| {
            let label = Some([&name, " ", text::why_out()].concat());
            let look = Field { label, ..Field::new(Shape::Text) };
            known.entry(OwnersPlace::Exclusion { rule, household }, look)
        });
        let (subject, id) = (cells.row.subject.clone(), out.household.clone());
        let back = cells.link.reform(move |_| Message::Include(subject.clone(), id.clone()));
        let back = button("button.quiet type=button", back)
            .attr("aria-label", text::takes_part_again(&name))
            .attr("title", text::takes_part_again(&name))
            .text("×");
        let wrong = known.wrong(&path).map(|wrong| tag("span.problem").text(wrong));
        tag("li tabindex=-1")
            .attr("id", path)
            .put(tag("b").text(name))
            .put(reason)
            .put((!known.locked()).then_some(back))
            .put(wrong)
    };
    let list = out.iter().enumerate().take(MOST).map(one);
    let more = out.len().saturating_sub(MOST);
    let subject = cells.row.subject.clone();
    let add = by_door(
        (FIELD, text::exclude_household(), text::exclude()),
        cells.state.wrong.as_deref(),
        cells.link.reform(move |typed| Message::Exclude(subject.clone(), typed)),
    );
    tag("div.excluded")
        .put((out.is_empty() && known.locked()).then(|| tag("p.lead").text(text::nobody_out())))
        .put(tag("ul").each(list))
        .put((more > 0).then(|| tag("p.lead").text(text::more_households(more))))
        .put((!known.locked()).then_some(add))
}
