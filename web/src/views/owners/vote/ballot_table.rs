//! The doors of a building, each of which goes from one vote to the next when it is pressed.

use std::rc::Rc;

use fentan_core::Bilingual;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, EventTarget, FocusEvent, KeyboardEvent};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback};

use super::ballots::Ballot;
use super::casting::{DoorVote, cast, put_votes, vote_at};
use super::choices::EnteringProps;
use super::doors::DoorDetail;
use super::entering::EnteringAction;
use super::matters::matter_name;
use crate::components::{Button, ButtonKind};
use crate::context::{ProjectContext, use_language, use_project_context};
use crate::views::owners::community::{Stairwell, flat_name};
use crate::views::owners::context::use_owners_context;
use crate::views::owners::drawing::{Drawing, drawn};
use crate::views::owners::flat_table::{Flat, FlatTable, flat_id};
use crate::views::owners::progress::Progress;
use crate::words::owner_vote;

/// The beginning of the id of a door's button.
pub(super) const PREFIX: &str = "vote-door-";

/// The doors, and the one with the focus.
#[component]
pub(super) fn BallotTable(props: &EnteringProps) -> Html {
    let entering = &props.entering;
    let project = use_project_context();
    let owners = use_owners_context();
    let language = project.language();
    let matter = entering.matter(project.project());
    let to_door = use_callback(entering.dispatcher(), |door, entering| {
        entering.dispatch(EnteringAction::Door(door));
    });
    let onvote = use_callback(
        (project.clone(), owners.clone(), matter, to_door.clone()),
        |(household, vote), (project, owners, matter, to_door)| {
            to_door.emit(household);
            if owners.progress.is_left_out(household) {
                return;
            }
            cast(project, &owners.progress, *matter, household, vote);
        },
    );
    let flat = use_callback(
        (project.clone(), owners.clone(), matter, onvote.clone()),
        |flat: Flat, (project, owners, matter, onvote)| {
            ballot(project, &owners.progress, *matter, flat, onvote)
        },
    );
    let onkey = use_callback(onvote, |event: KeyboardEvent, onvote| {
        let is_plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
        let vote = Ballot::of_key(&event.key()).filter(|_| is_plain);
        if let Some(voted) = door_of(event.target()).zip(vote) {
            event.prevent_default();
            onvote.emit(voted);
        }
    });
    let onfocusin = use_callback(to_door.clone(), |event: FocusEvent, to_door| {
        if let Some(door) = door_of(event.target()) {
            to_door.emit(door);
        }
    });
    let Some(building) = owners.community.building(entering.building) else { return Html::default() };
    let stairwells = drawn(building, entering.stairwell);
    let head = |own: &Stairwell| head(&project, &owners.progress, matter, own);
    let heads: Vec<Html> = stairwells.iter().map(|own| head(own)).collect();
    let drawing = Rc::new(Drawing::of(&stairwells, project.project()));
    let detail = entering.door.filter(|door| drawing.has(*door));
    let label = owner_vote::votes_of(building.label().get(language), &matter_name(&project, matter));
    html! {
        <>
            <FlatTable
                label={label.get(language).to_owned()}
                {drawing}
                {heads}
                {flat}
                present={entering.door}
                prefix={PREFIX}
                onmove={to_door}
                {onkey}
                {onfocusin}
            />
            if let Some(household) = detail {
                <DoorDetail {household} />
            }
        </>
    }
}

/// A door with its vote on a matter.
fn ballot(
    project: &ProjectContext,
    progress: &Progress,
    matter: usize,
    flat: Flat,
    onvote: &Callback<(usize, Ballot)>,
) -> Html {
    let Flat { household, reached } = flat;
    let vote = vote_at(project, progress, matter, household);
    let name = project.project().households.get(household).map(|own| flat_name(own));
    let name = name.map(|name| AttrValue::from(project.say(&name).to_owned())).unwrap_or_default();
    let joined = progress.same_owner(household).next().is_some();
    let locked = project.locked();
    html! { <BallotButton {household} {name} {vote} {joined} {reached} {locked} {onvote} /> }
}

/// The door at which something happens.
fn door_of(target: Option<EventTarget>) -> Option<usize> {
    let button = target?.dyn_into::<Element>().ok()?.closest("button.ballot").ok()??;
    button.id().strip_prefix(PREFIX)?.parse().ok()
}

/// The name of a stairwell, with what can be done with all of it at once.
fn head(project: &ProjectContext, progress: &Progress, matter: usize, stairwell: &Stairwell) -> Html {
    let language = project.language();
    let label = stairwell.label();
    let label = label.get(language);
    let all = |words: &'static Bilingual, vote: Ballot| {
        let households = stairwell.households.iter().copied();
        let households: Vec<usize> = households.filter(|own| !progress.is_left_out(*own)).collect();
        let project = project.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            put_votes(&project, matter, households.iter().map(|own| (*own, vote.text())).collect());
        });
        let words = words.get(language);
        html! {
            <Button kind={ButtonKind::Link} label={[label, " ", words].concat()} {onclick}>{ words }</Button>
        }
    };
    html! {
        <>
            { label }
            if !project.locked() {
                <span class="stairwell-tools">
                    { all(&owner_vote::ALL_FOR, Ballot::For) }
                    { all(&owner_vote::NONE_VOTED, Ballot::None) }
                </span>
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct BallotButtonProps {
    household: usize,
    name: AttrValue,
    vote: DoorVote,
    /// True where the owner has other units.
    joined: bool,
    /// True where the tab key reaches it.
    reached: bool,
    locked: bool,
    /// Called with the household, and what it votes.
    onvote: Callback<(usize, Ballot)>,
}

/// A door with its vote; a click gives it the next one.
#[component]
fn BallotButton(props: &BallotButtonProps) -> Html {
    let household = props.household;
    let DoorVote { ballot, elsewhere, left_out } = props.vote;
    let language = use_language();
    let onclick =
        use_callback((household, ballot, props.onvote.clone()), |_: MouseEvent, (door, ballot, onvote)| {
            onvote.emit((*door, ballot.next()));
        });
    let voted = ballot.words().get(language);
    let word = if left_out {
        owner_vote::LEFT_OUT.get(language).to_owned()
    } else if elsewhere {
        owner_vote::voted_elsewhere(voted).get(language).to_owned()
    } else {
        voted.to_owned()
    };
    html! {
        <button
            type="button"
            class={if left_out { "flat ballot ballot-left-out" } else { ballot.class() }}
            id={flat_id(PREFIX, household)}
            tabindex={if props.reached { "0" } else { "-1" }}
            disabled={props.locked}
            {onclick}
        >
            <span class="door">
                { props.name.clone() }
                if props.joined {
                    <span class="joined">{ owner_vote::JOINED.get(language) }</span>
                }
            </span>
            <span class="owed">{ word }</span>
        </button>
    }
}
