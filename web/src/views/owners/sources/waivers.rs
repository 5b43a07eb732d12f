//! Households whose share somebody else pays.

use std::collections::HashMap;

use fentan_core::Bilingual;
use fentan_core::draft::DraftWaiver;
use fentan_owners::Source;
use yew::{Html, Properties, component, html, use_callback};

use super::super::context::use_owners_context;
use super::super::fields::OwnersField;
use super::super::remarks::remarks_in;
use super::super::rules::{DoorField, door};
use super::parts::{SourcePart, remove};
use crate::components::Caption;
use crate::context::{ProjectContext, money, use_project_context};
use crate::document::{Action, OwnersAction, OwnersPlace, WaiverField};
use crate::fields::Shape;
use crate::words::{budget, owner_rules, owners};

/// The id of the field in which doors are typed.
const FIELD: &str = "doors.waive";

/// Waives what these households owe, those of which that is not said yet; none where it is said of all.
fn waive(project: &ProjectContext, places: &[usize]) -> Option<OwnersAction> {
    let written = project.project();
    let households = places.iter().filter_map(|place| written.households.get(*place));
    let new = households.filter(|own| !written.waivers.iter().any(|waiver| waiver.household == own.id));
    let waivers = new.map(|own| DraftWaiver { household: own.id.clone(), ..DraftWaiver::default() });
    let waivers: Vec<DraftWaiver> = waivers.collect();
    (!waivers.is_empty()).then_some(OwnersAction::AddWaivers(waivers))
}

/// The waivers, and the field in which further households are named.
#[component]
pub(super) fn Waivers() -> Html {
    let project = use_project_context();
    let onfound = use_callback(project.clone(), |places: Vec<usize>, project| {
        if let Some(action) = waive(project, &places) {
            project.dispatch.emit(Action::Owners(action));
        }
    });
    let written = project.project();
    html! {
        <SourcePart source={Source::Waiver}>
            if !written.waivers.is_empty() {
                <table class="stacked">
                    <Caption words={&owner_rules::WAIVERS_CAPTION} />
                    <thead>{ head(&project) }</thead>
                    <tbody>{ for rows(&project) }</tbody>
                </table>
            }
            if !project.locked() && !written.households.is_empty() {
                <DoorField
                    id={FIELD}
                    label={&owner_rules::WAIVE_HOUSEHOLD}
                    button={&owner_rules::WAIVE}
                    {onfound}
                />
            }
        </SourcePart>
    }
}

fn head(project: &ProjectContext) -> Html {
    html! {
        <tr>
            <th scope="col">{ project.say(&owners::HOUSEHOLD_COLUMN) }</th>
            <th scope="col">{ project.say(&owner_rules::WAIVED_BY) }</th>
            <th class="percent" scope="col">{ project.say(&owner_rules::WAIVED_SHARE) }</th>
            <th scope="col">{ project.say(&owner_rules::WAIVED_REASON) }</th>
            <th class="amount" scope="col">{ project.say(&budget::AMOUNT) }</th>
            <th class="remove" scope="col"><span class="hidden">{ project.say(&budget::ACTIONS) }</span></th>
        </tr>
    }
}

fn rows(project: &ProjectContext) -> Vec<Html> {
    let written = project.project();
    let households = written.households.iter().enumerate().filter(|_| !written.waivers.is_empty());
    let places: HashMap<&str, usize> =
        households.map(|(place, household)| (household.id.as_str(), place)).collect();
    let rows = written.waivers.iter().enumerate().map(|(index, own)| {
        html! { <WaiverRow {index} household={places.get(own.household.as_str()).copied()} /> }
    });
    rows.collect()
}

#[derive(PartialEq, Properties)]
struct WaiverRowProps {
    /// Its place in the list.
    index: usize,
    /// The place of its household, where that is there.
    household: Option<usize>,
}

/// A waiver: who pays instead, how much of it, why, and the amount.
#[component]
fn WaiverRow(props: &WaiverRowProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let WaiverRowProps { index, household } = *props;
    let Some(own) = project.project().waivers.get(index) else { return Html::default() };
    let path = project.path(&format!("waivers[{index}]"));
    let draft = household.and_then(|place| project.project().households.get(place));
    let name = draft.map_or_else(|| own.household.clone(), |own| door(own));
    let field = |field: WaiverField, words: &'static Bilingual| {
        let label = [&name, " ", project.say(words)].concat();
        html! { <OwnersField place={OwnersPlace::Waiver(index, field)} {label} /> }
    };
    let said = |words: &'static Bilingual| project.say(words).to_owned();
    let shares = owners.found().map(|found| &found.shares);
    let waived = household.zip(shares).and_then(|(place, shares)| shares.get(place));
    let waived = waived.map(|share| money(share.sources.get(Source::Waiver)));
    html! {
        <tr tabindex="-1" id={path.clone()}>
            <th scope="row">
                { &name }
                { remarks_in(&project, &owners, &path, |rest| matches!(rest, ".payer" | ".share" | ".reason")) }
            </th>
            <td data-name={said(&owner_rules::WAIVED_BY)}>
                { field(WaiverField::Payer, &owner_rules::WAIVED_BY) }
            </td>
            <td class="percent" data-name={said(&owner_rules::WAIVED_SHARE)}>
                <OwnersField
                    place={OwnersPlace::Waiver(index, WaiverField::Share)}
                    value={own.share.is_none().then_some("1")}
                    label={[&name, " ", project.say(&owner_rules::WAIVED_SHARE)].concat()}
                    shape={Shape::Percent}
                    unit="%"
                    column="waiver"
                />
            </td>
            <td data-name={said(&owner_rules::WAIVED_REASON)}>
                { field(WaiverField::Reason, &owner_rules::WAIVED_REASON) }
            </td>
            <td class="amount" data-name={said(&budget::AMOUNT)}>
                { waived.unwrap_or_else(|| said(&owners::NOT_YET)) }
            </td>
            <td class="remove">{ remove(&project, &name, OwnersAction::RemoveWaiver(index)) }</td>
        </tr>
    }
}
