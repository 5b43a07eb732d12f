//! Writing votes into the document, each time as one change.

use super::ballots::Ballot;
use crate::context::ProjectContext;
use crate::document::{Action, OwnersAction, OwnersPlace, Place};
use crate::views::owners::progress::Progress;

/// The vote that stands at a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DoorVote {
    pub(super) ballot: Ballot,
    /// True where another unit of the same owner carries it.
    pub(super) elsewhere: bool,
    /// True where the household counts in no vote.
    pub(super) left_out: bool,
}

/// The vote that stands at a door.
pub(super) fn vote_at(
    project: &ProjectContext,
    progress: &Progress,
    matter: usize,
    household: usize,
) -> DoorVote {
    let written = project.project();
    let own = Ballot::read(OwnersPlace::Vote { household, matter }.held(written));
    // Of one owner's units any may carry the vote.
    let other = progress.voted_with(written, household, matter).filter(|_| own == Ballot::None);
    DoorVote {
        ballot: other.map_or(own, Ballot::read),
        elsewhere: other.is_some(),
        left_out: progress.is_left_out(household),
    }
}

/// A household votes, and with it the owner's other units that have said something else.
pub(super) fn cast(
    project: &ProjectContext,
    progress: &Progress,
    matter: usize,
    household: usize,
    vote: Ballot,
) {
    let place = |household| OwnersPlace::Vote { household, matter };
    let others = progress.same_owner(household);
    let others = others.filter(|other| !place(*other).held(project.project()).is_empty());
    let mut all: Vec<usize> = vec![household];
    all.extend(others);
    if let [only] = all[..] {
        // Going through the votes of one door is one change.
        let place = Place::Owners(project.index, place(only));
        project.dispatch.emit(Action::Write(place, vote.text().to_owned()));
    } else {
        put_votes(project, matter, all.into_iter().map(|household| (household, vote.text())).collect());
    }
}

/// Households vote on a matter, each as a text of the document.
pub(super) fn put_votes(project: &ProjectContext, matter: usize, votes: Vec<(usize, &'static str)>) {
    if votes.is_empty() {
        return;
    }
    let votes = votes.into_iter();
    let votes = votes.map(|(household, vote)| (OwnersPlace::Vote { household, matter }, vote.to_owned()));
    project.dispatch.emit(Action::Owners(OwnersAction::Write(votes.collect())));
}
