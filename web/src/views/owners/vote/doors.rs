//! Entering votes: a list of votes that is pasted, the doors of a building, and the owners with several units.

use fentan_owners::vote::left_out_words;
use yew::{Html, Properties, component, html};

use super::ballot_table::BallotTable;
use super::choices::{EnteringProps, VoteChoices};
use crate::context::use_project_context;
use crate::document::{HouseholdField, OwnersPlace};
use crate::views::owners::community::door;
use crate::views::owners::context::use_owners_context;
use crate::views::owners::fields::OwnersField;
use crate::views::owners::paste_field::PasteField;
use crate::views::owners::paste_fields;
use crate::words::{owner_answer, owner_vote};

/// Everything that enters votes.
#[component]
pub(super) fn Doors(props: &EnteringProps) -> Html {
    let entering = &props.entering;
    let project = use_project_context();
    let language = project.language();
    html! {
        <div class="vote-doors">
            <h3>{ owner_vote::ENTER_VOTES.get(language) }</h3>
            <p class="lead">{ owner_vote::ENTER_VOTES_LEAD.get(language) }</p>
            if !project.locked() {
                <div class="filters paste">
                    <label class="find">
                        { owner_vote::PASTE_VOTES.get(language) }
                        <PasteField id={paste_fields::VOTES} />
                    </label>
                    <span class="lead">{ owner_vote::PASTE_VOTES_HINT.get(language) }</span>
                </div>
            }
            <VoteChoices {entering} />
            <BallotTable {entering} />
            <LeftOutUnits />
            <OwnerGroups />
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct DoorDetailProps {
    pub(super) household: usize,
}

/// The door with the focus: its area, its id, whose else it is, and why it counts in no vote.
#[component]
pub(super) fn DoorDetail(props: &DoorDetailProps) -> Html {
    let project = use_project_context();
    let language = project.language();
    let Some(household) = project.project().households.get(props.household) else { return Html::default() };
    let address = door(household);
    let address = address.get(language);
    let same_owner = owner_vote::SAME_OWNER.get(language);
    let left_out = owner_vote::LEFT_OUT_WHY.get(language);
    html! {
        <div class="vote-detail">
            <b>{ address }</b>
            <span class="lead">{ owner_answer::home_facts(&household.area, None).get(language) }</span>
            <span class="lead">{ owner_vote::own_id(&household.id).get(language) }</span>
            <span class="same-owner">
                <span class="lead">{ same_owner }</span>
                <OwnersField
                    place={OwnersPlace::Household(props.household, HouseholdField::SameOwnerAs)}
                    label={[address, " ", same_owner].concat()}
                />
            </span>
            <span class="same-owner">
                <span class="lead">{ left_out }</span>
                <OwnersField
                    place={OwnersPlace::Household(props.household, HouseholdField::VoteExclusion)}
                    label={[address, " ", left_out].concat()}
                />
            </span>
        </div>
    }
}

/// The units that count in no vote, by reason.
#[component]
fn LeftOutUnits() -> Html {
    let project = use_project_context();
    let progress = use_owners_context().progress;
    let language = project.language();
    let all = left_out_words(project.project(), &progress.standing.vote.left_out);
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <div class="owner-groups">
            <p class="lead">{ owner_vote::LEFT_OUT_UNITS.get(language) }</p>
            <ul>{ for all.iter().map(|words| html! { <li>{ words.get(language) }</li> }) }</ul>
        </div>
    }
}

/// The owners with several units, each of whom is one person.
#[component]
fn OwnerGroups() -> Html {
    const MOST: usize = 12;
    let project = use_project_context();
    let progress = use_owners_context().progress;
    let language = project.language();
    let count = progress.owners().len();
    if count == 0 {
        return Html::default();
    }
    let items = progress.owners().take(MOST).map(|units| {
        let doors = units.iter().filter_map(|unit| project.project().households.get(*unit));
        let doors: Vec<String> = doors.map(|own| door(own).get(language).to_owned()).collect();
        html! { <li>{ doors.join(owner_vote::BETWEEN_DOORS.get(language)) }</li> }
    });
    let more = count.saturating_sub(MOST);
    html! {
        <div class="owner-groups">
            <p class="lead">{ owner_vote::owner_groups(count).get(language) }</p>
            <ul>{ for items }</ul>
            if more > 0 {
                <p>{ owner_vote::more_problems(more).get(language) }</p>
            }
        </div>
    }
}
