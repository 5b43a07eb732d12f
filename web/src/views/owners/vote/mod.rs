//! The owners' vote: the matters, whether each has passed and what it still takes, and the votes of the households.

mod ballot_table;
mod ballots;
mod bars;
mod casting;
mod choices;
mod doors;
mod entering;
mod matters;
mod result;

use yew::{Html, component, html, use_callback, use_effect_with};

use self::ballot_table::PREFIX;
use self::casting::put_votes;
use self::doors::Doors;
use self::entering::{Entering, EnteringAction};
use self::matters::Matters;
use super::context::use_owners_context;
use super::flat_table::flat_id;
use super::mending::WantedPlace;
use super::paste_fields;
use super::progress_remarks::ProgressRemarks;
use crate::browser;
use crate::context::use_project_context;
use crate::hooks::{PastedRange, use_document_paste, use_kept_reducer};
use crate::paste::{self, Grid, Unread, Weight};
use crate::words::budget::PASTE_UNREAD;
use crate::words::owner_vote;

/// The vote.
#[component]
pub(super) fn Vote() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let entering = use_kept_reducer::<Entering>();
    let matter = entering.matter(project.project());
    let pasted = use_callback((project.clone(), matter), |range: PastedRange, (project, matter)| {
        if range.field != paste_fields::VOTES {
            return;
        }
        let grid = match Grid::of_households(&range.text) {
            Ok(grid) => grid,
            Err(too_much) => return project.notify.emit(Some(too_much.notice())),
        };
        let plan = paste::plan_votes(&grid, project.project());
        put_votes(project, *matter, plan.votes);
        project.notify.emit(paste::notice_of(
            &PASTE_UNREAD,
            plan.unread.iter().filter(|cell| is_lost(cell)),
            project.rulebook(),
        ));
    });
    use_document_paste(pasted);
    {
        let (community, entering) = (owners.community.clone(), entering.dispatcher());
        use_effect_with(owners.wanted.clone(), move |wanted| {
            let Some(WantedPlace::Door(door)) = wanted.as_ref().map(|wanted| &wanted.place) else { return };
            let Some((building, stairwell)) = community.place_of(*door) else { return };
            entering.dispatch(EnteringAction::Show { building, stairwell, door: *door });
            let id = flat_id(PREFIX, *door);
            browser::soon(move || browser::focus_path(&id));
        });
    }
    let language = project.language();
    html! {
        <div class="vote">
            <p class="lead">{ owner_vote::vote_lead(&project.rulebook().owners).get(language) }</p>
            if project.project().households.is_empty() {
                <p class="lead">{ owner_vote::VOTE_NEEDS_HOUSEHOLDS.get(language) }</p>
            } else {
                <ProgressRemarks about={&["matters", "votes", "same_owner_as", "vote_exclusion"][..]} />
                <Matters />
                <Doors {entering} />
            }
        </div>
    }
}

fn is_lost(cell: &Unread) -> bool {
    cell.reason.weight() == Weight::Lost
}
