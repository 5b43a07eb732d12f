//! Doors with numbers, pasted into the list of a rule, and what came of them.

use std::collections::HashMap;
use std::rc::Rc;

use fentan_core::draft::DraftEntry;
use web_sys::HtmlInputElement;
use yew::html::oninput;
use yew::{Callback, InputEvent, TargetCast as _};

use super::entries::field;
use super::row::Cells;
use super::rows::Subject;
use super::{Doors, PASTE, change};
use crate::document::{OwnersPlace, Place};
use crate::paste::{Grid, Target, plan_entries};
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::View;

/// Fields one below the other, as rows, and the row and column of one of them.
pub(in super::super) type Column = (Vec<Vec<Option<Target>>>, (usize, usize));

/// The fields of a rule's list, one below the other, and the row of the one with this id.
pub(super) fn targets(view: &View<'_>, rule: usize, members: &[usize], id: &str) -> Option<Column> {
    let (own, shape) = field(view.project.apportion.get(rule)?);
    let place = |household: &usize| {
        Place::Owners(view.index, OwnersPlace::Entry { rule, household: *household, field: own })
    };
    if !id.starts_with(&view.path(&format!("apportion[{rule}].entries"))) {
        return None;
    }
    let row = members.iter().position(|household| place(household).path(view.rulebook, view.draft) == id)?;
    let rows = members.iter().map(|household| vec![Some(Target { place: place(household), shape })]);
    Some((rows.collect(), (row, 0)))
}

/// Puts doors with numbers into a rule, in one step, and says what came of it.
pub(super) fn paste_into(
    view: &View<'_>,
    subject: &Subject,
    doors: &Doors,
    grid: &Grid,
) -> Vec<(String, String)> {
    let rule = subject.rule(view.project).and_then(|place| view.project.apportion.get(place));
    let Some((own, shape)) = rule.map(field) else { return Vec::new() };
    let plan = plan_entries(grid, shape, &|typed| doors.find(typed));
    let mut told = vec![(text::households_result().to_owned(), text::entries_put(plan.values.len()))];
    told.extend(plan.unread.into_iter().map(|(row, why)| (text::nth_row(row), why)));
    if !plan.values.is_empty() {
        let households = &view.project.households;
        change::own(view, subject, |rule| {
            let mut places: HashMap<String, usize> = rule
                .entries
                .iter()
                .enumerate()
                .map(|(place, entry)| (entry.household.clone(), place))
                .collect();
            for (household, value) in plan.values {
                let Some(household) = households.get(household) else { continue };
                let place = *places.entry(household.id.clone()).or_insert(rule.entries.len());
                if place == rule.entries.len() {
                    rule.entries
                        .push(DraftEntry { household: household.id.clone(), ..DraftEntry::default() });
                }
                own.put(&mut rule.entries[place], value);
            }
        });
    }
    told
}

/// Where a list is pasted. What else is typed there goes again.
pub(super) fn paste() -> Tag {
    let typed = Callback::from(|event: InputEvent| {
        event.target_unchecked_into::<HtmlInputElement>().set_value("");
    });
    let field = tag("input.input type=text autocomplete=off spellcheck=false")
        .attr("id", PASTE)
        .attr("placeholder", text::paste_households_hint())
        .with(|input| {
            input.add_listener(Rc::new(oninput::Wrapper::new(typed)));
        });
    tag("div.by-door").put(tag("label").attr("for", PASTE).text(text::paste_entries())).put(field)
}

/// What came of what was pasted.
pub(super) fn told(cells: &Cells<'_>) -> Tag {
    let told = &cells.state.told;
    let items = told.iter().take(MOST_TOLD).map(|(place, words)| {
        tag("li").put(tag("b").text(place.clone())).text(text::colon()).text(words.clone())
    });
    let more = told.len().saturating_sub(MOST_TOLD);
    let said = (!told.is_empty())
        .then(|| tag("ul").each(items).put((more > 0).then(|| tag("li").text(text::more_said(more)))));
    tag("div.told role=status").put(said)
}

/// How much of that is shown.
const MOST_TOLD: usize = 50;
