//! The households that take no part in a rule, and why.

use std::collections::HashMap;

use fentan_core::draft::DraftExclusion;
use yew::{Html, MouseEvent, Properties, component, html, use_callback};

use super::super::context::use_owners_context;
use super::super::fields::OwnersField;
use super::change::{exclude, include};
use super::rows::{Ground, Subject};
use super::{DoorField, door};
use crate::components::{Button, ButtonKind};
use crate::context::use_project_context;
use crate::document::{Action, OwnersPlace};
use crate::words::owner_rules;

/// The id of the field in which doors are typed.
const FIELD: &str = "doors.exclude";

/// The number of households that are shown.
const MOST: usize = 60;

#[derive(PartialEq, Properties)]
pub(super) struct ExcludedProps {
    /// The subject that the rule is or would be about.
    pub(super) subject: Subject,
    /// The place of the rule, where there is one.
    pub(super) rule: Option<usize>,
    /// The path of the rule, or of its line or fee.
    pub(super) path: String,
}

/// The households that take no part, each with why, and the field in which others are named.
#[component]
pub(super) fn Excluded(props: &ExcludedProps) -> Html {
    let project = use_project_context();
    let onfound =
        use_callback((project.clone(), props.subject.clone()), |places: Vec<usize>, (project, subject)| {
            project.dispatch.emit(Action::Owners(exclude(Ground::of(project), subject, &places)));
        });
    let written = project.project();
    let rule = props.rule.and_then(|place| written.apportion.get(place));
    let out = rule.map_or(&[][..], |rule| &rule.exclude);
    let places: HashMap<&str, usize> = if out.is_empty() {
        HashMap::new()
    } else {
        written.households.iter().enumerate().map(|(place, own)| (own.id.as_str(), place)).collect()
    };
    let more = out.len().saturating_sub(MOST);
    let list = out.iter().enumerate().take(MOST).map(|(index, out)| {
        html! {
            <ExcludedHousehold
                subject={props.subject.clone()}
                rule={props.rule}
                path={format!("{}.exclude[{index}].household", props.path)}
                out={out.clone()}
                place={places.get(out.household.as_str()).copied()}
            />
        }
    });
    html! {
        <div class="excluded">
            if out.is_empty() && project.locked() {
                <p class="lead">{ project.say(&owner_rules::NOBODY_OUT) }</p>
            }
            <ul>{ for list }</ul>
            if more > 0 {
                <p class="lead">{ project.say(&owner_rules::more_households(more)) }</p>
            }
            if !project.locked() {
                <DoorField
                    id={FIELD}
                    label={&owner_rules::EXCLUDE_HOUSEHOLD}
                    button={&owner_rules::EXCLUDE}
                    {onfound}
                />
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct ExcludedHouseholdProps {
    subject: Subject,
    rule: Option<usize>,
    /// The path of the household's name in the rule.
    path: String,
    out: DraftExclusion,
    /// The place of the household, where there is one by that name.
    place: Option<usize>,
}

/// A household that takes no part, with why, and the button that lets it take part again.
#[component]
fn ExcludedHousehold(props: &ExcludedHouseholdProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let ExcludedHouseholdProps { subject, rule, path, out, place } = props;
    let household = place.and_then(|place| project.project().households.get(place));
    let name = household.map_or_else(|| out.household.clone(), |own| door(own));
    let reason = place.zip(*rule).map(|(household, rule)| {
        let label = [&name, " ", project.say(&owner_rules::WHY_OUT)].concat();
        html! { <OwnersField place={OwnersPlace::Exclusion { rule, household }} {label} /> }
    });
    let again = project.say(&owner_rules::takes_part_again(&name)).to_owned();
    let onclick = use_callback(
        (project.clone(), subject.clone(), out.household.clone()),
        |_: MouseEvent, (project, subject, household)| {
            project.dispatch.emit(Action::Owners(include(Ground::of(project), subject, household)));
        },
    );
    html! {
        <li tabindex="-1" id={path.clone()}>
            <b>{ name }</b>
            { reason.unwrap_or_default() }
            if !project.locked() {
                <Button kind={ButtonKind::Quiet} label={again.clone()} title={again} {onclick}>{ "×" }</Button>
            }
            if let Some(wrong) = owners.problem(path, project.language()) {
                <span class="problem">{ wrong }</span>
            }
        </li>
    }
}
