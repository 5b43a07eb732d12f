//! The actions on the document. Everything that changes it is one of these, so a list of actions is the log of an
//! editing session.

use std::sync::Arc;

use fentan_core::budget::FeeBase;
use fentan_core::draft::{CUSTOM, Draft, DraftFee, DraftLine, DraftProject};
use fentan_core::{Fen, Language, Rulebook};

use super::owners::{self, OwnersAction};
use super::place::{FeeField, LineField, Place, ProjectField};
use super::{OpenedRules, OwnDocument, Scenario, Scenarios, Shared, agreed};
use crate::paste::{self, Change};
use crate::words;

/// One thing done to the document.
#[derive(Clone)]
pub(crate) enum Action {
    /// The budgets follow these rules from now on.
    Follow(OpenedRules),
    /// Other scenarios take its place.
    Open(Scenarios),
    /// Another scenario is looked at.
    Choose(usize),
    /// A scenario is added after the others, and looked at.
    AddScenario(Scenario),
    /// The present scenario is taken out.
    RemoveScenario,
    /// Another project is looked at.
    Select(usize),
    /// A text is typed or chosen.
    Write(Place, String),
    /// A project is added after the others; it is where and when the present one is.
    AddProject,
    /// A copy of the present project is added after the others, named in this language.
    CopyProject(Language),
    /// The present project is taken out.
    RemoveProject,
    /// Lines are added for these components, each at nothing.
    AddLines(Vec<String>),
    /// A line becomes one of another component, and keeps what it comes to, its name and its enterprise.
    AssignLine {
        /// The line's place in the present project.
        line: usize,
        /// The id of the component.
        component: String,
        /// True where what its payers agreed on stays.
        keeps_shares: bool,
    },
    /// A line of the present project is taken out.
    RemoveLine(usize),
    /// A line is given as an amount, or as a quantity at a unit price; it keeps coming to the same.
    CostLine {
        /// The line's place in the present project.
        line: usize,
        /// True where it is given as an amount from now on, false where as a quantity at a unit price.
        by_amount: bool,
        /// The amount that it comes to now.
        amount: Option<Fen>,
    },
    /// A line's agreement is given in parts from now on, or in per cent.
    ShareLine {
        /// The line's place in the present project.
        line: usize,
        by_parts: bool,
    },
    /// A fee is added to the present project.
    AddFee(String),
    /// A fee of the present project is taken out.
    RemoveFee(usize),
    /// A fee is given as a rate on a base, or as an amount.
    CostFee {
        /// The fee's place in the present project.
        fee: usize,
        /// The base of its rate, or none for an amount.
        base: Option<FeeBase>,
        /// The amount that it comes to now.
        amount: Option<Fen>,
    },
    /// The changes that pasting a range makes to the present project, as one change.
    Paste(Vec<Change>),
    /// Something is done to what the present project says of its households.
    Owners(OwnersAction),
    /// A source the rulebook does not know is taken out of the present project.
    RemoveFunding(usize),
    /// Somebody else's scenarios, which a link carries, are looked at, with what it says about them.
    Show(Scenarios, Shared),
    /// Scenarios that are only looked at become one's own; what was one's own before is one undo away.
    MakeMine,
    /// One's own document is looked at again.
    BackToMine,
    /// The document that another tab has kept takes the place of this one; undo brings this one back.
    TakeOver(OwnDocument),
    /// One of the last documents takes the place of this one; undo brings this one back.
    Reopen(OwnDocument),
    /// The document was saved to a file.
    Saved,
    /// The last change is taken back.
    Undo,
    /// The change last taken back is made again.
    Redo,
}

/// Applies an action that changes the budget. Returns the place to type next, where there is one.
pub(super) fn apply(
    rulebook: &Rulebook,
    draft: &mut Draft,
    selected: &mut usize,
    action: Action,
) -> Option<Place> {
    let index = *selected;
    if let Action::Write(place, text) = action {
        place.write(rulebook, draft, text);
        return None;
    }
    match action {
        Action::Paste(changes) => {
            paste::apply(rulebook, draft, index, changes);
            return None;
        }
        Action::AddProject | Action::CopyProject(_) => {
            let copy = if let Action::CopyProject(language) = action { Some(language) } else { None };
            let project = new_project(rulebook, draft, index, copy);
            draft.projects.push(project.into());
            *selected = draft.projects.len() - 1;
            return Some(Place::Project(*selected, ProjectField::Name));
        }
        Action::RemoveProject => {
            if index < draft.projects.len() {
                draft.projects.remove(index);
            }
            *selected = index.min(draft.projects.len().saturating_sub(1));
            return None;
        }
        _ => {}
    }
    let project = Arc::make_mut(draft.projects.get_mut(index)?);
    in_project(project, index, action)
}

/// Applies an action on what the present project lists.
fn in_project(project: &mut DraftProject, index: usize, action: Action) -> Option<Place> {
    match action {
        Action::AddLines(components) => {
            let first = project.lines.len();
            for component in components {
                let id = new_id(project.lines.iter().map(|line| line.id.as_str()));
                let amount = Some("0".to_owned());
                project.lines.push(DraftLine { id, component, amount, ..DraftLine::default() });
            }
            let added = project.lines.get(first)?;
            let field = if added.component == CUSTOM { LineField::Name } else { LineField::Amount };
            Some(Place::Line(index, first, field))
        }
        Action::AssignLine { line, component, keeps_shares } => {
            let written = project.lines.get_mut(line)?;
            written.component = component;
            if !keeps_shares {
                (written.shares, written.parts) = (None, None);
            }
            let field = if written.quantity.is_some() { LineField::Quantity } else { LineField::Amount };
            Some(Place::Line(index, line, field))
        }
        Action::RemoveLine(line) if line < project.lines.len() => {
            project.lines.remove(line);
            None
        }
        Action::CostLine { line, by_amount, amount } => {
            let written = project.lines.get_mut(line)?;
            let amount = amount.map_or_else(|| "0".to_owned(), |amount| amount.to_string());
            if by_amount {
                (written.amount, written.quantity, written.unit_price) = (Some(amount), None, None);
                return Some(Place::Line(index, line, LineField::Amount));
            }
            written.amount = None;
            (written.quantity, written.unit_price) = (Some("1".to_owned()), Some(amount));
            Some(Place::Line(index, line, LineField::Quantity))
        }
        Action::ShareLine { line, by_parts } => {
            let written = project.lines.get_mut(line)?;
            let switched = agreed::switched(written, by_parts);
            (written.shares, written.parts) = (switched.shares, switched.parts);
            None
        }
        Action::AddFee(name) => {
            project.fees.push(new_fee(project, name));
            let field =
                |fee: &DraftFee| if fee.name.is_none() { FeeField::Name } else { amount_or_rate(fee) };
            Some(Place::Fee(index, project.fees.len() - 1, field(project.fees.last()?)))
        }
        Action::RemoveFee(fee) if fee < project.fees.len() => {
            project.fees.remove(fee);
            None
        }
        Action::CostFee { fee, base, amount } => {
            let written = project.fees.get_mut(fee)?;
            let id = FeeBase::ALL.iter().find(|(_, own)| Some(*own) == base).map(|(id, _)| (*id).to_owned());
            if id.is_some() {
                (written.amount, written.rate) =
                    (None, Some(written.rate.take().unwrap_or_else(|| "0".into())));
            } else {
                let amount = amount.map_or_else(|| "0".to_owned(), |amount| amount.to_string());
                (written.amount, written.rate) = (Some(amount), None);
            }
            written.base = id;
            None
        }
        Action::RemoveFunding(funding) if funding < project.funding.len() => {
            project.funding.remove(funding);
            None
        }
        Action::Owners(action) => owners::apply(project, index, action),
        _ => None,
    }
}

fn amount_or_rate(fee: &DraftFee) -> FeeField {
    if fee.rate.is_some() { FeeField::Rate } else { FeeField::Amount }
}

/// A fee as it is usually computed: the contingency as a rate on everything before it, the others as amounts.
fn new_fee(project: &DraftProject, name: String) -> DraftFee {
    let id = new_id(project.fees.iter().map(|fee| fee.id.as_str()));
    let contingency = words::budget::USUAL_FEES
        .iter()
        .any(|(own, english)| *own == words::budget::CONTINGENCY && (name == *own || name == *english));
    DraftFee {
        id,
        amount: (!contingency).then(|| "0".to_owned()),
        rate: contingency.then(|| "0.05".to_owned()),
        base: contingency.then(|| "works_and_fees".to_owned()),
        name: Some(name).filter(|name| !name.is_empty()),
        payer: None,
    }
}

fn new_project(rulebook: &Rulebook, draft: &Draft, index: usize, copy: Option<Language>) -> DraftProject {
    let id = new_id(draft.projects.iter().map(|project| project.id.as_str()));
    let Some(present) = draft.projects.get(index) else { return DraftProject::starting(rulebook, id) };
    if let Some(language) = copy {
        let name = format!("{}{}", present.name, words::frame::COPY_SUFFIX.get(language));
        return DraftProject { id, name, ..DraftProject::clone(present) };
    }
    DraftProject {
        id,
        division: present.division.clone(),
        year: present.year.clone(),
        kind: present.kind.clone(),
        tier: present.tier.clone(),
        ..DraftProject::default()
    }
}

/// The smallest number above every id that is one.
pub(crate) fn new_id<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let highest = ids.filter_map(|id| id.parse::<u32>().ok()).max().unwrap_or(0);
    highest.saturating_add(1).to_string()
}
