//! The apportionment of residents' money: the rule that each line and fee follows, and what it needs to know.
//!
//! A line or fee without a rule of its own shows the one it follows; changing anything of that gives it its own.

mod change;
mod charge;
mod door_field;
mod doors;
mod entries;
mod entry_row;
mod excluded;
mod floors;
mod method;
mod over;
mod pasting;
mod rows;
mod rule_choice;
mod scopes;

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::draft::{DraftHousehold, DraftProject};
use yew::{Html, component, html, use_callback, use_memo};

use self::charge::ChargeRow;
pub(super) use self::door_field::DoorField;
pub(super) use self::doors::door;
use self::method::Methods;
pub(super) use self::rows::{Ground, line_name, payer};
use self::rows::{Subject, rows};
use self::scopes::Scopes;
use crate::components::Caption;
use crate::context::use_project_context;
use crate::hooks::use_kept_state;
use crate::words::{budget, owner_rules};

/// The parts that can be unfolded below a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unfolded {
    /// The households that do not take part.
    Excluded,
    /// The entries for each household.
    Entries,
}

/// The part that is unfolded, and the row that it is below: in the project with this id.
#[derive(Clone, Debug, Default, PartialEq)]
struct OpenPart(Option<(String, Subject, Unfolded)>);

impl OpenPart {
    /// The part that is unfolded below the row about something.
    fn below(&self, project: &DraftProject, subject: &Subject) -> Option<Unfolded> {
        let (id, own, part) = self.0.as_ref()?;
        (*id == project.id && own == subject).then_some(*part)
    }
}

/// The table of everything that residents bear, with the rules by which it is apportioned.
#[component]
pub(super) fn Apportionment() -> Html {
    let project = use_project_context();
    let open = use_kept_state::<OpenPart>();
    let scopes = use_memo(SameHouseholds(Arc::clone(project.written())), |own| Scopes::of(&own.0));
    let unfold = use_callback(
        (open.clone(), project.project().id.clone()),
        |(subject, part): (Subject, Unfolded), (open, id)| {
            let asked = OpenPart(Some((id.clone(), subject, part)));
            open.set(if **open == asked { OpenPart::default() } else { asked });
        },
    );
    let rows = rows(Ground::of(&project), project.language());
    let nothing = rows.iter().all(|row| row.of.is_none());
    let why =
        if project.result().is_none() { &owner_rules::NO_FIGURES_YET } else { &owner_rules::NOTHING_BORNE };
    let rows = rows.into_iter().map(|row| {
        let open = open.below(project.project(), &row.subject);
        let key = format!("{:?}", row.subject);
        html! { <ChargeRow {key} row={Rc::new(row)} scopes={scopes.clone()} {open} unfold={unfold.clone()} /> }
    });
    html! {
        <div class="apportion" id={project.path("apportion")} tabindex="-1">
            if nothing {
                <p class="lead">{ project.say(why) }</p>
            }
            <table class="rules-table">
                <Caption words={&owner_rules::APPORTION_CAPTION} />
                <thead>
                    <tr>
                        <th scope="col">{ project.say(&owner_rules::BORNE_ITEM) }</th>
                        <th class="bearer" scope="col">{ project.say(&owner_rules::BORNE_AS) }</th>
                        <th class="amount" scope="col">{ project.say(&budget::AMOUNT) }</th>
                        <th class="method" scope="col">{ project.say(&owner_rules::METHOD) }</th>
                        <th class="over" scope="col">{ project.say(&owner_rules::OVER_WHOM) }</th>
                        <th class="out" scope="col">{ project.say(&owner_rules::NOT_TAKING_PART) }</th>
                        <th class="remove" scope="col">
                            <span class="hidden">{ project.say(&budget::ACTIONS) }</span>
                        </th>
                    </tr>
                </thead>
                <tbody class="charges-rules">{ for rows }</tbody>
            </table>
            <Methods />
        </div>
    }
}

/// A project, equal where its households are the same ones.
struct SameHouseholds(Arc<DraftProject>);

impl PartialEq for SameHouseholds {
    fn eq(&self, other: &Self) -> bool {
        let (own, others) = (&self.0.households, &other.0.households);
        let same = |(one, other): (&Arc<DraftHousehold>, &Arc<DraftHousehold>)| Arc::ptr_eq(one, other);
        own.len() == others.len() && own.iter().zip(others).all(same)
    }
}

#[cfg(test)]
mod tests;
