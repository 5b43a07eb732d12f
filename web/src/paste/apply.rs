//! Doing what pasting does.

use std::sync::Arc;

use fentan_core::Rulebook;
use fentan_core::draft::{Draft, DraftFee, DraftLine};

use super::{Change, Cost};
use crate::document::new_id;

/// Makes the changes in a budget; `index` is the place of the project that they were planned for.
pub(crate) fn apply(rulebook: &Rulebook, draft: &mut Draft, index: usize, changes: Vec<Change>) {
    let Some(project) = draft.projects.get(index) else { return };
    // Ids are counted on from the first new one: looking for each anew would take long for thousands of rows.
    let mut line_id = new_id(project.lines.iter().map(|line| line.id.as_str()));
    let mut fee_id = new_id(project.fees.iter().map(|fee| fee.id.as_str()));
    for change in changes {
        if let Change::Write(place, text) = change {
            place.write(rulebook, draft, text);
            continue;
        }
        let Some(project) = draft.projects.get_mut(index).map(Arc::make_mut) else { return };
        match change {
            Change::Write(..) => {}
            Change::CostLine { line, cost } => {
                if let Some(line) = project.lines.get_mut(line) {
                    put(line, cost);
                }
            }
            Change::AddLine { component, name, cost } => {
                let id = count_on(&mut line_id);
                let mut line = DraftLine { id, component, name, ..DraftLine::default() };
                put(&mut line, cost);
                project.lines.push(line);
            }
            Change::AddFee { name, amount } => {
                let id = count_on(&mut fee_id);
                let (name, amount) = (Some(name), Some(amount));
                project.fees.push(DraftFee { id, name, amount, ..DraftFee::default() });
            }
        }
    }
}

/// The id, and the one after it in its place.
fn count_on(id: &mut String) -> String {
    let next = new_id(std::iter::once(id.as_str()));
    std::mem::replace(id, next)
}

fn put(line: &mut DraftLine, cost: Cost) {
    (line.amount, line.quantity, line.unit_price) = match cost {
        Cost::Amount(amount) => (Some(amount), None, None),
        Cost::Product { quantity, unit_price } => (None, Some(quantity), Some(unit_price)),
    };
}
