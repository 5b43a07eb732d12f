//! The count of a vote: the owners with their areas, and the ballots on a matter.

use super::ballots::{Ballot, Ballots, Matter};
use super::reach::{Reach, Tally, joining, stricter};
use super::{MatterVote, TestResult, labels};
use crate::household::Household;
use fentan_core::check::Checker;
use fentan_core::codes::DECIMAL_RANGE;
use fentan_core::diagnostic::Quoted;
use fentan_core::draft::DraftProject;
use fentan_core::path::Path;
use fentan_rulebook::owners::VoteTest;
use fentan_rulebook::text::Bilingual;
use std::sync::Arc;

/// The largest sum of areas, in millionths of a ㎡: its product with a threshold's numbers fits 128 bits.
const LARGEST: u128 = u64::MAX as u128;

/// A hundredth of a ㎡, in millionths: the unit of areas where none is finer.
const HUNDREDTH: u128 = 10_000;

/// The electorate: every owner is one person, with the area of all their households that count in votes.
pub(super) struct Electorate {
    /// The area of each owner, in millionths of a ㎡, at the place of their first household; `None` at other places, and
    /// for an owner none of whose households counts.
    areas: Vec<Option<u128>>,
    total: Tally,
    /// The unit of the areas, in millionths of a ㎡: a hundredth, or the finest that an area is given in.
    unit: u128,
}

impl Electorate {
    /// The electorate of these households; `None`, with an error reported, where their areas are too large to count.
    pub(super) fn of(
        project: &DraftProject,
        households: &[Household],
        place: &Path<'_>,
        check: &mut Checker<'_>,
    ) -> Option<Self> {
        let mut areas: Vec<Option<u128>> = vec![None; households.len()];
        let (mut sum, mut unit, mut persons) = (0_u128, HUNDREDTH, 0_u32);
        for (index, household) in households.iter().enumerate() {
            if project.households.get(index).is_some_and(|own| own.vote_exclusion.is_some()) {
                continue;
            }
            let area = household.area.millionths();
            let Some(next) = sum.checked_add(area).filter(|sum| *sum <= LARGEST) else {
                let text = project.households.get(index).map_or("", |written| written.area.as_str());
                let list = place.field("households");
                check.report(&DECIMAL_RANGE, &list.item(index).field("area"), &[&Quoted(text)]);
                return None;
            };
            sum = next;
            while unit > 1 && area.checked_rem(unit) != Some(0) {
                unit = unit.checked_div(10).unwrap_or(1);
            }
            let own = areas.get_mut(household.owner)?;
            if own.is_none() {
                persons = persons.saturating_add(1);
            }
            *own = Some(own.unwrap_or(0).saturating_add(area));
        }
        Some(Self { areas, total: Tally::new(persons, sum), unit })
    }

    /// The tally of the owners whose ballot `counts`.
    fn tally(&self, ballots: &Ballots, counts: impl Fn(Ballot) -> bool) -> Tally {
        let mut tally = Tally::default();
        for (area, ballot) in self.areas.iter().zip(ballots) {
            if let (Some(area), Some((ballot, _))) = (area, ballot)
                && counts(*ballot)
            {
                tally = tally.plus(Tally::new(1, *area));
            }
        }
        tally
    }
}

/// The vote on a matter; `None` where the matter has no kind.
pub(super) fn matter(matter: &Matter<'_>, ballots: &Ballots, electorate: &Electorate) -> Option<MatterVote> {
    let kind = matter.kind?;
    let taking_part = electorate.tally(ballots, |ballot| ballot != Ballot::Unclear);
    let in_favour = electorate.tally(ballots, |ballot| ballot == Ballot::For);
    let unclear = electorate.tally(ballots, |ballot| ballot == Ballot::Unclear);
    let others = electorate.total.without(taking_part).without(unclear);
    let tests: Vec<TestResult> =
        kind.tests.iter().map(|rule| test(rule, electorate, (taking_part, in_favour), others)).collect();
    let reached = tests.iter().all(|test| test.passed);
    // What would not pass with the unclear ballots against has not passed while these are unclear.
    let against = taking_part.plus(unclear);
    let holds = |rule: &Arc<VoteTest>| Reach::of(rule.consent, in_favour, against, electorate.unit).met;
    let passed = reached && kind.tests.iter().all(holds);
    let stricter = stricter(&kind.tests);
    let decided = labels::decision(&tests, stricter, passed);
    Some(MatterVote {
        id: matter.id.to_owned(),
        name: matter
            .name
            .map_or_else(|| kind.name.clone(), |name| Bilingual::new(name.to_owned(), name.to_owned())),
        kind: Arc::clone(kind),
        total: electorate.total,
        taking_part,
        in_favour,
        against: electorate.tally(ballots, |ballot| ballot == Ballot::Against),
        abstaining: electorate.tally(ballots, |ballot| ballot == Ballot::Abstain),
        unclear,
        words: if unclear.is_nothing() {
            decided
        } else {
            labels::unclear(&decided, unclear, reached && !passed)
        },
        tests,
        stricter,
        passed,
    })
}

/// The result of a test with those taking part and those in favour; `others` have not voted.
fn test(
    rule: &Arc<VoteTest>,
    electorate: &Electorate,
    (taking_part, in_favour): (Tally, Tally),
    others: Tally,
) -> TestResult {
    let unit = electorate.unit;
    let quorum = Reach::of(rule.quorum, taking_part, electorate.total, unit);
    let consent = Reach::of(rule.consent, in_favour, taking_part, unit);
    let then = || {
        let (agreeing, all) = (in_favour.plus(quorum.missing), taking_part.plus(quorum.missing));
        Reach::of(rule.consent, agreeing, all, unit).missing
    };
    let then_missing = (!quorum.met).then(then);
    let joining = joining(rule.consent, in_favour, taking_part, unit);
    // Who joins and agrees counts for the quorum too, and more of them never lose the majority.
    let joining = joining.map(|needed| needed.at_least(quorum.missing)).filter(|own| own.is_within(others));
    let found = TestResult {
        test: Arc::clone(rule),
        quorum,
        consent,
        passed: quorum.met && consent.met,
        then_missing,
        joining,
        words: Bilingual::default(),
    };
    TestResult { words: labels::test(&found, others), ..found }
}
