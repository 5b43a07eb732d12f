//! Shares by Annex 2: the payers' parts of each line and fee.

use std::borrow::Cow;

use crate::assessment::{Figures, Government, Part, PayerAmounts, SharedAmounts};
use crate::budget::{FeeBase, FeeCost, FeePayer, Line, LineSharing, Project};
use crate::fund::is_whole_cost;
use crate::money::Fen;
use crate::rounding::split_into;
use fentan_rulebook::{Fees, Readings};
use fentan_rulebook::{PayerIndex, Rulebook, Share, Sharing};
use smallvec::SmallVec;

/// A project's lines and fees with their shares, and the sums, without the government's split.
pub(crate) struct Shared {
    pub(crate) lines: SharedAmounts,
    pub(crate) fees: SharedAmounts,
    pub(crate) figures: Figures,
}

impl Shared {
    /// The pool and the fees of one level, before any grant.
    pub(crate) fn before(&self, rulebook: &Rulebook) -> Government {
        Government { pool: self.figures.payers.get(rulebook.pool), ..self.figures.government }
    }
}

/// The field whose sum does not fit, as in paths inside the project.
pub(crate) type Overflow = &'static str;

/// The basis on which a project's lines and fees are shared: the readings that decide it.
#[derive(Clone, Copy)]
pub(crate) struct Basis<'a> {
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) fees: Fees,
    /// True where the whole cost is the pool, but for what somebody has agreed to pay.
    pub(crate) whole_cost: bool,
}

impl<'a> Basis<'a> {
    /// The basis for a project of which it is known whether money from above counts as obtained.
    pub(crate) fn of(rulebook: &'a Rulebook, readings: Readings, project: &Project, granted: bool) -> Self {
        let whole_cost = is_whole_cost(rulebook, readings, project, granted);
        Self { rulebook, fees: readings.fees, whole_cost }
    }

    /// The shares by which the pool takes all.
    fn pool_alone(self) -> [Share; 1] {
        [Share { payer: self.rulebook.pool, weight: 1 }]
    }
}

/// Shares a project's lines and fees.
pub(crate) fn share(basis: Basis<'_>, project: &Project) -> Result<Shared, Overflow> {
    let rulebook = basis.rulebook;
    let mut works = Fen::ZERO;
    let mut payers = PayerAmounts::default();
    let mut lines = SharedAmounts::with_capacity(project.lines.len());
    for line in &project.lines {
        let shares = line_shares(basis, line);
        let parts = lines.push(|parts| divide(line.amount, &shares, rulebook.undetermined, parts));
        works = works.checked_add(line.amount).ok_or("works")?;
        add(&mut payers, parts.ok_or("works")?).ok_or("works")?;
    }
    let by_lines = payers;
    let mut fees_total = Fen::ZERO;
    let mut shared = SharedAmounts::with_capacity(project.fees.len());
    let (mut city_fees, mut district_fees) = (Fen::ZERO, Fen::ZERO);
    for (fee, amount) in project.fees.iter().zip(fee_amounts(project, works).ok_or("fees_total")?) {
        let payer = fee.payer.map(|payer| payer.among_payers(rulebook.pool));
        let shares = fee_shares(basis, payer, &by_lines).ok_or("fees_total")?;
        let of_level = match fee.payer {
            Some(FeePayer::City) => Some(&mut city_fees),
            Some(FeePayer::District) => Some(&mut district_fees),
            _ => None,
        };
        if let Some(sum) = of_level {
            *sum = sum.checked_add(amount).ok_or("fees_total")?;
        }
        let parts = shared.push(|parts| divide(amount, &shares, rulebook.undetermined, parts));
        fees_total = fees_total.checked_add(amount).ok_or("fees_total")?;
        add(&mut payers, parts.ok_or("fees_total")?).ok_or("total")?;
    }
    let total = works.checked_add(fees_total).ok_or("total")?;
    let government = Government { city_fees, district_fees, ..Government::default() };
    let figures = Figures { total, works, fees_total, payers, government };
    Ok(Shared { lines, fees: shared, figures })
}

/// The amounts of a project's fees, in order; `None` where one does not fit.
fn fee_amounts(project: &Project, works: Fen) -> Option<SmallVec<[Fen; 8]>> {
    let mut amounts = SmallVec::new();
    // A sum that no fee is a rate of may be too large here: the total says so.
    let (mut sum, mut of_total) = (Some(works), None);
    for (index, fee) in project.fees.iter().enumerate() {
        let amount = match fee.cost {
            FeeCost::Amount(amount) => amount,
            FeeCost::Rate(rate, FeeBase::Works) => rate.of(works)?,
            FeeCost::Rate(rate, FeeBase::WorksAndFees) => rate.of(sum?)?,
            FeeCost::Rate(rate, FeeBase::Total) => {
                of_total = Some((index, rate));
                Fen::ZERO
            }
        };
        sum = sum.and_then(|sum| sum.checked_add(amount));
        amounts.push(amount);
    }
    if let Some((index, rate)) = of_total {
        *amounts.get_mut(index)? = rate.of_whole(sum?)?;
    }
    Some(amounts)
}

/// The shares by which a line is divided; empty where none are agreed.
pub(crate) fn line_shares<'a>(basis: Basis<'a>, line: &'a Line) -> Cow<'a, [Share]> {
    let component = |index| basis.rulebook.component(index).map(|component| &component.sharing);
    match &line.sharing {
        LineSharing::Agreed(agreed) if !agreed.shares.is_empty() => Cow::Borrowed(&agreed.shares),
        _ if basis.whole_cost => Cow::Owned(basis.pool_alone().into()),
        LineSharing::Component(index) => match component(*index) {
            Some(Sharing::Fixed(shares)) => Cow::Borrowed(shares),
            _ => Cow::Borrowed(&[]),
        },
        LineSharing::Agreed(_) => Cow::Borrowed(&[]),
    }
}

/// The shares by which a fee is divided: its own payer, the pool, or the payers in proportion to their parts of the
/// lines; empty where the lines gave them nothing.
pub(crate) fn fee_shares(
    basis: Basis<'_>,
    payer: Option<PayerIndex>,
    by_lines: &PayerAmounts,
) -> Option<Vec<Share>> {
    match (payer, basis.fees) {
        (Some(payer), _) => Some(vec![Share { payer, weight: 1 }]),
        (None, Fees::ProRata) if !basis.whole_cost => {
            let share = |part: Part| {
                Some(Share { payer: part.payer, weight: u64::try_from(part.amount.fen()).ok()? })
            };
            by_lines.iter().map(share).collect()
        }
        (None, _) => Some(basis.pool_alone().into()),
    }
}

/// Appends the payers' parts of an amount: divided by shares, or all of it undetermined where there are none.
fn divide(amount: Fen, shares: &[Share], undetermined: PayerIndex, parts: &mut Vec<Part>) -> Option<()> {
    match shares {
        [] => parts.push(Part { payer: undetermined, amount }),
        [share] => parts.push(Part { payer: share.payer, amount }),
        shares => {
            let start = parts.len();
            parts.extend(shares.iter().map(|share| Part { payer: share.payer, amount: Fen::ZERO }));
            let amounts = parts.get_mut(start..)?.iter_mut().map(|part| &mut part.amount);
            split_into(amount, shares.iter().map(|share| share.weight), amounts).ok()?;
        }
    }
    Some(())
}

fn add(payers: &mut PayerAmounts, parts: &[Part]) -> Option<()> {
    parts.iter().try_for_each(|part| payers.add(part.payer, part.amount))
}
