//! Shares by Annex 2: the payers' parts of each line and fee.

use crate::assessment::{Figures, Government, Part, PayerAmounts, SharedAmounts};
use crate::budget::{FeeBase, FeeCost, FeePayer, Line, LineSharing, Project};
use crate::money::Fen;
use crate::rounding::split_into;
use fentan_rulebook::Fees;
use fentan_rulebook::{PayerIndex, Rulebook, Share, Sharing};
use smallvec::SmallVec;

/// A project's lines and fees with their shares, and the sums, without the government's split.
pub(crate) struct Shared {
    pub(crate) lines: SharedAmounts,
    pub(crate) fees: SharedAmounts,
    pub(crate) figures: Figures,
}

/// The field whose sum does not fit, as in paths inside the project.
pub(crate) type Overflow = &'static str;

/// Shares a project's lines and fees.
pub(crate) fn share(rulebook: &Rulebook, fees: Fees, project: &Project) -> Result<Shared, Overflow> {
    let mut works = Fen::ZERO;
    let mut payers = PayerAmounts::default();
    let mut lines = SharedAmounts::with_capacity(project.lines.len());
    for line in &project.lines {
        let shares = line_shares(rulebook, line);
        let parts = lines.push(|parts| divide(line.amount, shares, rulebook.undetermined, parts));
        works = works.checked_add(line.amount).ok_or("works")?;
        add(&mut payers, parts.ok_or("works")?).ok_or("works")?;
    }
    let by_lines = payers;
    let mut fees_total = Fen::ZERO;
    let mut shared = SharedAmounts::with_capacity(project.fees.len());
    let (mut city_fees, mut district_fees) = (Fen::ZERO, Fen::ZERO);
    for (fee, amount) in project.fees.iter().zip(fee_amounts(project, works).ok_or("fees_total")?) {
        let payer = fee.payer.map(|payer| payer.among_payers(rulebook.pool));
        let shares = fee_shares(rulebook, fees, payer, &by_lines).ok_or("fees_total")?;
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
pub(crate) fn line_shares<'a>(rulebook: &'a Rulebook, line: &'a Line) -> &'a [Share] {
    match &line.sharing {
        LineSharing::Component(index) => match rulebook.component(*index).map(|component| &component.sharing)
        {
            Some(Sharing::Fixed(shares)) => shares,
            _ => &[],
        },
        LineSharing::Agreed(agreed) => &agreed.shares,
    }
}

/// The shares by which a fee is divided: its own payer, the pool, or the payers in proportion to their parts of the
/// lines; empty where the lines gave them nothing.
pub(crate) fn fee_shares(
    rulebook: &Rulebook,
    fees: Fees,
    payer: Option<PayerIndex>,
    by_lines: &PayerAmounts,
) -> Option<Vec<Share>> {
    match (payer, fees) {
        (Some(payer), _) => Some(vec![Share { payer, weight: 1 }]),
        (None, Fees::Government) => Some(vec![Share { payer: rulebook.pool, weight: 1 }]),
        (None, Fees::ProRata) => {
            let share = |part: Part| {
                Some(Share { payer: part.payer, weight: u64::try_from(part.amount.fen()).ok()? })
            };
            by_lines.iter().map(share).collect()
        }
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
