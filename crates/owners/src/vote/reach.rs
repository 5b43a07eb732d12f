//! A part of a whole against the threshold that it has to reach.

use fentan_core::Decimal;
use std::sync::Arc;

use fentan_rulebook::owners::{Portion, VoteTest};

/// A tally of owners: the number of persons, and their exclusive floor area in ㎡.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The number of persons; an owner of several households is one.
    pub persons: u32,
    /// Their exclusive floor area, in ㎡.
    pub area: Decimal,
}

impl Tally {
    pub(super) const fn new(persons: u32, millionths: u128) -> Self {
        Self { persons, area: Decimal::from_millionths(millionths) }
    }

    /// The sum of two tallies that share no owner.
    pub(super) const fn plus(self, other: Self) -> Self {
        let area = self.area.millionths().saturating_add(other.area.millionths());
        Self::new(self.persons.saturating_add(other.persons), area)
    }

    /// The tally of the others: this one less `part` of it.
    #[must_use]
    pub fn without(self, part: Self) -> Self {
        let area = self.area.millionths().saturating_sub(part.area.millionths());
        Self::new(self.persons.saturating_sub(part.persons), area)
    }

    /// The larger of two tallies, by persons and by area each.
    pub(super) fn at_least(self, other: Self) -> Self {
        let area = self.area.millionths().max(other.area.millionths());
        Self::new(self.persons.max(other.persons), area)
    }

    /// True where it is within another, by persons and by area.
    pub(super) fn is_within(self, other: Self) -> bool {
        self.persons <= other.persons && self.area <= other.area
    }

    /// True where nobody is in it.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }

    /// The part of `whole` that this is, by persons and by area, in hundredths of a per cent, rounded down so that
    /// what is just below a threshold never looks like it. `None` where the whole is nothing.
    #[must_use]
    pub fn of(self, whole: Self) -> Option<[u128; 2]> {
        let part = |part: u128, whole: u128| part.checked_mul(10_000)?.checked_div(whole);
        Some([
            part(self.persons.into(), whole.persons.into())?,
            part(self.area.millionths(), whole.area.millionths())?,
        ])
    }
}

/// A part of a whole against its threshold, by persons and by area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The threshold as a portion: 2/3.
    pub portion: Portion,
    /// The tally that there is.
    pub have: Tally,
    /// The tally of the whole.
    pub of: Tally,
    /// The least that reaches the threshold: whole persons, and ㎡ in hundredths or in the finest unit that an area is
    /// given in.
    pub needed: Tally,
    /// The difference that is missing to `needed`.
    pub missing: Tally,
    /// True where persons and area both reach it. Nothing of nothing is not reached, though nothing is missing.
    pub met: bool,
}

impl Reach {
    /// Measures `have` against a portion of `of`; all areas are multiples of `unit` (millionths of a ㎡).
    pub(super) fn of(portion: Portion, have: Tally, of: Tally, unit: u128) -> Self {
        let persons = least(portion, of.persons.into(), 1);
        let area = least(portion, of.area.millionths(), unit);
        let needed = Tally::new(u32::try_from(persons).unwrap_or(u32::MAX), area);
        let missing = Tally::new(
            needed.persons.saturating_sub(have.persons),
            area.saturating_sub(have.area.millionths()),
        );
        let met = !of.is_nothing() && missing.is_nothing();
        Self { portion, have, of, needed, missing, met }
    }
}

/// The least multiple of `unit` that is at least (or, where the portion says so, more than) a portion of `whole`; 0 of
/// 0.
fn least(portion: Portion, whole: u128, unit: u128) -> u128 {
    if whole == 0 {
        return 0;
    }
    // The whole is below 2^64 and the numbers of a portion are below 2^32: no product overflows.
    let over = u128::from(portion.numerator).saturating_mul(whole);
    let below = u128::from(portion.denominator).saturating_mul(unit);
    let steps = if portion.more_than {
        over.checked_div(below).unwrap_or(0).saturating_add(1)
    } else {
        over.div_ceil(below.max(1))
    };
    steps.saturating_mul(unit)
}

/// The least tally that has to join `of` and agree for `have` to reach a portion of what `of` then is, by persons and by
/// area; `None` where no number would do, as of a portion of all.
pub(super) fn joining(portion: Portion, have: Tally, of: Tally, unit: u128) -> Option<Tally> {
    let persons = least_joining(portion, have.persons.into(), of.persons.into(), 1)?;
    let area = least_joining(portion, have.area.millionths(), of.area.millionths(), unit)?;
    Some(Tally::new(u32::try_from(persons).ok()?, area))
}

/// The least multiple of `unit` that, added to part and whole alike, makes the part reach the portion.
fn least_joining(portion: Portion, part: u128, whole: u128, unit: u128) -> Option<u128> {
    let (above, below) = (u128::from(portion.numerator), u128::from(portion.denominator));
    // No product overflows, as in `least`.
    let (asked, there) = (whole.saturating_mul(above), part.saturating_mul(below));
    let is_reached = if portion.more_than { there > asked } else { there >= asked };
    if is_reached {
        return Some(0);
    }
    let lacking = asked.saturating_sub(there);
    // Each that joins brings a whole one, and asks for a portion of it.
    let each = below.saturating_sub(above).saturating_mul(unit);
    let steps = if portion.more_than {
        lacking.checked_div(each)?.saturating_add(1)
    } else {
        lacking.checked_add(each.checked_sub(1)?)?.checked_div(each)?
    };
    Some(steps.saturating_mul(unit))
}

/// The place of the stricter test: that with the larger majority, and of equal ones that with the larger quorum.
pub(super) fn stricter(tests: &[Arc<VoteTest>]) -> usize {
    let mut found: Option<(usize, &VoteTest)> = None;
    for (place, test) in tests.iter().enumerate() {
        let is_more = |other: &VoteTest| {
            more(test.consent, other.consent).then(more(test.quorum, other.quorum))
                == std::cmp::Ordering::Greater
        };
        if found.is_none_or(|(_, other)| is_more(other)) {
            found = Some((place, test));
        }
    }
    found.map_or(0, |(place, _)| place)
}

/// The order of two portions by what they ask for; "more than" asks for more than "at least".
fn more(one: Portion, other: Portion) -> std::cmp::Ordering {
    let cross = |a: u32, b: u32| u64::from(a).saturating_mul(u64::from(b));
    let (left, right) = (cross(one.numerator, other.denominator), cross(other.numerator, one.denominator));
    left.cmp(&right).then(one.more_than.cmp(&other.more_than))
}
