//! The matters and ballots of a vote, checked.

use crate::household::Household;
use crate::notice::address;
use fentan_core::check::Checker;
use fentan_core::define_codes;
use fentan_core::diagnostic::Diagnostic;
use fentan_core::draft::DraftProject;
use fentan_core::draft::TextById;
use fentan_core::name_index::NameIndex;
use fentan_core::names::either;
use fentan_core::path::Path;
use fentan_rulebook::owners::{MatterKind, OwnerRules};
use std::sync::Arc;

define_codes! {
    Error MATTER_KIND "matter.kind",
        "没有表决事项类别{0}", "there is no kind of matter {0}",
        hint "可用 {1}", "use {1}";
    Error VOTE_MATTER "vote.matter",
        "没有表决事项{0}", "there is no matter {0} to vote on",
        hint "请先在 matters 中列出该事项；没有列出任何事项时只有 {1}",
        "list it in matters first; where none is listed, there is only {1}";
    Error VOTE_WORD "vote.word",
        "没有表决意见{0}", "{0} is no vote",
        hint "可用 for（同意）、against（反对）或 abstain（弃权）；没有参与表决的不填",
        "use for, against or abstain; leave it out where it did not take part";
    Warning VOTE_OWNER "vote.owner",
        "{0}与{1}是同一业主，意见不同：该业主的票没有计入，既不算参与，也不算同意",
        "{0} and {1} have one owner but vote differently: that owner is not counted, neither as taking part nor as for",
        hint "一个业主的几套房屋算一人，意见须一致，或只填其中一套",
        "several units of one owner are one person: let them agree, or give the vote at one of them only";
}

/// A matter to vote on. `kind` is `None` where the draft's has an error.
pub(super) struct Matter<'a> {
    pub(super) id: &'a str,
    pub(super) name: Option<&'a str>,
    pub(super) kind: Option<&'a Arc<MatterKind>>,
}

/// One owner's vote on a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ballot {
    For,
    Against,
    Abstain,
    /// Units of the owner say different things: counted as nothing until they agree.
    Unclear,
}

impl Ballot {
    const ALL: [(&'static str, Self); 3] =
        [("for", Self::For), ("against", Self::Against), ("abstain", Self::Abstain)];

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(id, _)| *id == word).map(|(_, ballot)| *ballot)
    }
}

/// The ballots on a matter, each at the place of its owner's first household, with the place of the household that
/// gave it; `None` where the owner did not vote.
pub(super) type Ballots = Vec<Option<(Ballot, usize)>>;

/// The project's matters; the application for renovation alone where it lists none.
pub(super) fn matters<'a>(
    rules: &'a OwnerRules,
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
    let mut seen = NameIndex::with_capacity(project.matters.len());
    let mut all = Vec::with_capacity(project.matters.len());
    for (index, matter) in project.matters.iter().enumerate() {
        check.id(&matter.id, &list, index, &mut seen);
        let item = list.item(index);
        check.text(matter.name.as_deref(), &item.field("name"));
        let kind = rules.matters.iter().find(|kind| kind.id == matter.kind);
        if kind.is_none() {
            let ids: Vec<&str> = rules.matters.iter().map(|kind| kind.id.as_ref()).collect();
            check.unknown(&MATTER_KIND, &item.field("kind"), &matter.kind, &ids, &either(&ids));
        }
        all.push(Matter {
            id: &matter.id,
            name: matter.name.as_deref().filter(|name| !name.is_empty()),
            kind,
        });
    }
    all
}

/// The ballots, matter by matter. Any household of an owner may carry the vote; where two differ, both are named and the
/// owner's ballot is unclear.
pub(super) fn read(
    rules: &OwnerRules,
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
            if matter.is_none() {
                let ids: Vec<&str> = matters.iter().map(|matter| matter.id).collect();
                let application = rules.matters.first().map_or("", |kind| kind.id.as_ref());
                check.unknown(&VOTE_MATTER, &here, id, &ids, &application);
            }
            let words = &mut Ballot::ALL.iter().map(|(id, _)| *id);
            let ballot = check.known(Ballot::parse(word), (&VOTE_WORD, &here, word), words);
            // The vote of a unit that counts in none is told of with the exclusions.
            let counts = household.vote_exclusion.is_none();
            let (Some(matter), Some(ballot), true) = (matter, ballot, counts) else { continue };
            let Some(given) = ballots.get_mut(matter).and_then(|ballots| ballots.get_mut(owner)) else {
                continue;
            };
            match *given {
                None => *given = Some((ballot, index)),
                Some((other, _)) if other == ballot || other == Ballot::Unclear => {}
                Some((_, first)) => {
                    let door = |place: usize| project.households.get(place).map(|own| address(own));
                    let (one, other) = (door(first).unwrap_or_default(), door(index).unwrap_or_default());
                    check.add(Diagnostic::new(&VOTE_OWNER, &here, &[&one, &other]));
                    *given = Some((Ballot::Unclear, first));
                }
            }
        }
    }
    ballots
}
