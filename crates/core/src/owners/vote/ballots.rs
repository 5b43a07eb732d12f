//! Checking matters and votes, and reading who voted what.

use crate::check::Checker;
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::DraftProject;
use crate::owners::household::Household;
use crate::owners::rules::{MatterKind, OwnerRules};
use crate::path::Path;
use crate::places::Places;
use crate::text_by_id::TextById;

/// A matter to vote on. Without a kind it has an error.
pub(super) struct Matter<'a> {
    pub(super) id: &'a str,
    pub(super) name: Option<&'a str>,
    pub(super) kind: Option<&'static MatterKind>,
}

/// What somebody voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ballot {
    For,
    Against,
    Abstain,
}

impl Ballot {
    const ALL: [(&'static str, Self); 3] =
        [("for", Self::For), ("against", Self::Against), ("abstain", Self::Abstain)];

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(id, _)| *id == word).map(|(_, ballot)| *ballot)
    }
}

/// A ballot by the place of its owner's first household, with the place it was given at.
pub(super) type Ballots = Vec<Option<(Ballot, usize)>>;

/// The project's matters; the application where it lists none.
pub(super) fn matters<'a>(
    rules: &'static OwnerRules,
    project: &'a DraftProject,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Vec<Matter<'a>> {
    if project.matters.is_empty() {
        let application = rules.matters.first();
        let only = application.map(|kind| Matter { id: kind.id.as_ref(), name: None, kind: Some(kind) });
        return only.into_iter().collect();
    }
    let list = place.field("matters");
    let mut seen = Places::with_capacity(project.matters.len());
    let mut all = Vec::with_capacity(project.matters.len());
    for (index, matter) in project.matters.iter().enumerate() {
        check.id(&matter.id, &list, index, &mut seen);
        let item = list.item(index);
        check.text(matter.name.as_deref(), &item.field("name"));
        let kind = rules.matters.iter().find(|kind| kind.id == matter.kind);
        let here = (Code::MatterKind, &item.field("kind"), matter.kind.as_str());
        let kind = check.known(kind, here, &mut rules.matters.iter().map(|kind| kind.id.as_ref()));
        all.push(Matter {
            id: &matter.id,
            name: matter.name.as_deref().filter(|name| !name.is_empty()),
            kind,
        });
    }
    all
}

/// Who voted what, matter by matter. Of one owner's units any may carry the vote; two may not differ.
pub(super) fn read(
    project: &DraftProject,
    matters: &[Matter<'_>],
    households: Option<&[Household]>,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Vec<Ballots> {
    let mut ballots: Vec<Ballots> = vec![vec![None; project.households.len()]; matters.len()];
    let list = place.field("households");
    for (index, household) in project.households.iter().enumerate() {
        let owner = households.and_then(|all| all.get(index)).map_or(index, |checked| checked.owner);
        let item = list.item(index);
        let votes = item.field("votes");
        for (id, word) in household.votes.iter().flat_map(TextById::iter) {
            let here = votes.field(id);
            let matter = matters.iter().position(|matter| matter.id == id.as_str());
            let ids = &mut matters.iter().map(|matter| matter.id);
            let matter = check.known(matter, (Code::VoteMatter, &here, id), ids);
            let words = &mut Ballot::ALL.iter().map(|(id, _)| *id);
            let ballot = check.known(Ballot::parse(word), (Code::VoteWord, &here, word), words);
            let (Some(matter), Some(ballot)) = (matter, ballot) else { continue };
            let Some(given) = ballots.get_mut(matter).and_then(|ballots| ballots.get_mut(owner)) else {
                continue;
            };
            match *given {
                None => *given = Some((ballot, index)),
                Some((other, _)) if other == ballot => {}
                Some((_, first)) => {
                    let id = project.households.get(first).map_or("", |first| first.id.as_str());
                    check.add(Diagnostic::new(Code::VoteOwner, &here, &[&crate::diagnostic::Quoted(id)]));
                }
            }
        }
    }
    ballots
}
