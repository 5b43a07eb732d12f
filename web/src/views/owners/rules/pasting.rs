//! Doors with numbers, pasted into the list of a rule, and what came of them.

use std::collections::HashMap;
use std::rc::Rc;

use fentan_core::draft::DraftEntry;
use yew::{Html, Properties, UseStateSetter, component, html};

use super::super::paste_fields::ENTRIES;
use super::change;
use super::doors::Doors;
use super::entries::field_of;
use super::rows::{Ground, Subject};
use crate::context::{ProjectContext, use_language};
use crate::document::{Action, OwnersPlace, Place};
use crate::hooks::PastedRange;
use crate::paste::{self, Grid, Onto, Remark, Target, lists_households, notice_of_paste, plan_entries};
use crate::settings::Unit;
use crate::words::{answer, owner_rules, owners};

/// The list of a rule, as what a range is pasted onto.
#[derive(Clone, PartialEq)]
pub(super) struct Pasting {
    pub(super) project: ProjectContext,
    /// The subject of the rule, and the rule's place.
    pub(super) subject: Subject,
    pub(super) rule: usize,
    /// The households in the list, by their places.
    pub(super) members: Rc<[usize]>,
    /// Says what came of what was pasted.
    pub(super) remarks: UseStateSetter<Vec<Remark>>,
}

/// Puts a range into the list: doors with numbers, or numbers down from one of its fields.
pub(super) fn paste(pasting: &Pasting, range: &PastedRange) {
    let Pasting { project, rule, .. } = pasting;
    let entries = project.path(&format!("apportion[{rule}].entries"));
    if range.field != ENTRIES && !range.field.starts_with(&entries) {
        return;
    }
    match Grid::of_households(&range.text) {
        Err(too_much) => project.notify.emit(Some(too_much.notice())),
        Ok(grid) if range.field == ENTRIES => put_entries(pasting, &grid),
        // The table of households takes those wherever they are pasted.
        Ok(grid) if lists_households(&grid) => {}
        Ok(grid) => fill(pasting, &range.field, &grid),
    }
}

/// Puts doors with numbers into the rule, in one step.
fn put_entries(Pasting { project, subject, rule, remarks, .. }: &Pasting, grid: &Grid) {
    let written = project.project();
    let Some((field, shape)) = written.apportion.get(*rule).map(field_of) else { return };
    let doors = Doors::of(&written.households);
    let plan = plan_entries(grid, shape, &|typed| doors.find(typed));
    let mut said = vec![(owners::HOUSEHOLDS_RESULT.clone(), owner_rules::entries_put(plan.values.len()))];
    said.extend(plan.unread.into_iter().map(|(row, why)| (owner_rules::nth_row(row), why)));
    remarks.set(said);
    if plan.values.is_empty() {
        return;
    }
    let action = change::own(Ground::of(project), subject, |rule| {
        let entries = rule.entries.iter().enumerate();
        let mut places: HashMap<String, usize> =
            entries.map(|(place, entry)| (entry.household.clone(), place)).collect();
        for (household, value) in plan.values {
            let Some(household) = written.households.get(household) else { continue };
            let place = *places.entry(household.id.clone()).or_insert(rule.entries.len());
            if place == rule.entries.len() {
                rule.entries.push(DraftEntry { household: household.id.clone(), ..DraftEntry::default() });
            }
            field.put(&mut rule.entries[place], value);
        }
    });
    project.dispatch.emit(Action::Owners(action));
}

/// Puts numbers into the fields down from the one with this id.
fn fill(Pasting { project, rule, members, .. }: &Pasting, id: &str, grid: &Grid) {
    let Some((field, shape)) = project.project().apportion.get(*rule).map(field_of) else { return };
    let place = |household: &usize| {
        Place::Owners(project.index, OwnersPlace::Entry { rule: *rule, household: *household, field })
    };
    let Some(row) = members.iter().position(|household| project.path_of(place(household)) == id) else {
        return;
    };
    let targets: Vec<_> =
        members.iter().map(|household| vec![Some(Target { place: place(household), shape })]).collect();
    let (rulebook, index) = (project.rulebook(), project.index);
    let onto = Onto {
        rulebook,
        project: project.project(),
        index,
        targets: &targets,
        at: (row, 0),
        unit: Unit::Yuan,
    };
    let pasted = paste::plan_fill(grid, &onto);
    project.notify.emit(notice_of_paste(&pasted, Unit::Yuan, project.rulebook()));
    if !pasted.changes.is_empty() {
        project.dispatch.emit(Action::Paste(pasted.changes));
    }
}

/// The number of remarks that are shown.
const MOST: usize = 50;

#[derive(PartialEq, Properties)]
pub(super) struct PastedRemarksProps {
    pub(super) remarks: Vec<Remark>,
}

/// The remarks on what was pasted.
#[component]
pub(super) fn PastedRemarks(props: &PastedRemarksProps) -> Html {
    let language = use_language();
    let remarks = &props.remarks;
    let items = remarks.iter().take(MOST).map(|(place, words)| {
        html! {
            <li>
                <b>{ place.get(language) }</b>
                { answer::COLON.get(language) }
                { words.get(language) }
            </li>
        }
    });
    let more = remarks.len().saturating_sub(MOST);
    html! {
        <div class="told" role="status">
            if !remarks.is_empty() {
                <ul>
                    { for items }
                    if more > 0 {
                        <li>{ owner_rules::more_said(more).get(language) }</li>
                    }
                </ul>
            }
        </div>
    }
}
