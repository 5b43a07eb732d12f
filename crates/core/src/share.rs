//! Annex 2: who pays what of each line and fee.

use crate::assessment::{Figures, Part, Parts, PayerAmounts, SharedAmount};
use crate::budget::{FeeBase, FeeCost, Line, LineSharing, Project};
use crate::money::Fen;
use crate::readings::Fees;
use crate::rounding::split;
use crate::rulebook::{PayerIndex, Rulebook, Share, Sharing};

/// A project's lines and fees with their payers, and what they sum to.
pub(crate) struct Shared {
    pub(crate) lines: Vec<SharedAmount>,
    pub(crate) fees: Vec<SharedAmount>,
    pub(crate) total: Fen,
    pub(crate) works: Fen,
    pub(crate) fees_total: Fen,
    pub(crate) payers: PayerAmounts,
}

impl Shared {
    /// The sums, without the government's part yet.
    pub(crate) fn figures(&self) -> Figures {
        Figures {
            total: self.total,
            works: self.works,
            fees_total: self.fees_total,
            payers: self.payers,
            ..Figures::default()
        }
    }
}

/// The field whose sum does not fit, as a path inside the project writes it.
pub(crate) type Overflow = &'static str;

/// Shares a project's lines and fees.
pub(crate) fn share(rulebook: &Rulebook, fees: Fees, project: &Project) -> Result<Shared, Overflow> {
    let mut works = Fen::ZERO;
    let mut payers = PayerAmounts::default();
    let mut lines = Vec::with_capacity(project.lines.len());
    for line in &project.lines {
        let parts = line_parts(rulebook, line).ok_or("works")?;
        works = works.checked_add(line.amount).ok_or("works")?;
        add(&mut payers, &parts).ok_or("works")?;
        lines.push(SharedAmount { id: line.id.clone(), amount: line.amount, parts });
    }
    let by_lines = payers;
    let mut fees_total = Fen::ZERO;
    let mut shared = Vec::with_capacity(project.fees.len());
    for fee in &project.fees {
        let amount = match fee.cost {
            FeeCost::Amount(amount) => Some(amount),
            FeeCost::Rate(rate, FeeBase::Works) => rate.of(works),
            FeeCost::Rate(rate, FeeBase::WorksAndFees) => {
                works.checked_add(fees_total).and_then(|base| rate.of(base))
            }
        };
        let amount = amount.ok_or("fees_total")?;
        let parts = match (fee.payer, fees) {
            (Some(payer), _) => whole(payer, amount),
            (None, Fees::Government) => whole(rulebook.pool, amount),
            (None, Fees::ProRata) => pro_rata(rulebook, &by_lines, amount).ok_or("fees_total")?,
        };
        fees_total = fees_total.checked_add(amount).ok_or("fees_total")?;
        add(&mut payers, &parts).ok_or("total")?;
        shared.push(SharedAmount { id: fee.id.clone(), amount, parts });
    }
    let total = works.checked_add(fees_total).ok_or("total")?;
    Ok(Shared { lines, fees: shared, total, works, fees_total, payers })
}

/// The shares a line is divided by; empty where nobody has agreed on them.
pub(crate) fn line_shares<'a>(rulebook: &'a Rulebook, line: &'a Line) -> &'a [Share] {
    match &line.sharing {
        LineSharing::Component(index) => match rulebook.component(*index).map(|component| &component.sharing)
        {
            Some(Sharing::Fixed(shares)) => shares,
            _ => &[],
        },
        LineSharing::Agreed(_, shares) => shares,
    }
}

/// What each payer pays of a line: its fixed shares, its agreed ones, or all of it undetermined.
fn line_parts(rulebook: &Rulebook, line: &Line) -> Option<Parts> {
    match line_shares(rulebook, line) {
        [] => Some(whole(rulebook.undetermined, line.amount)),
        [share] => Some(whole(share.payer, line.amount)),
        shares => divide(line.amount, shares),
    }
}

/// The payers in proportion to what the lines gave each of them; undetermined where they gave nothing.
fn pro_rata(rulebook: &Rulebook, by_lines: &PayerAmounts, amount: Fen) -> Option<Parts> {
    let shares = pro_rata_shares(by_lines)?;
    match shares.as_slice() {
        [] => Some(whole(rulebook.undetermined, amount)),
        shares => divide(amount, shares),
    }
}

/// The weights by which fees follow the lines.
pub(crate) fn pro_rata_shares(by_lines: &PayerAmounts) -> Option<Vec<Share>> {
    let share =
        |part: Part| Some(Share { payer: part.payer, weight: u64::try_from(part.amount.fen()).ok()? });
    by_lines.iter().map(share).collect()
}

fn whole(payer: PayerIndex, amount: Fen) -> Parts {
    Parts::One(Part { payer, amount })
}

fn divide(amount: Fen, shares: &[Share]) -> Option<Parts> {
    if let [one, two] = shares {
        let amounts = split(amount, &[one.weight, two.weight]).ok()?;
        let [first, second] = amounts.as_slice() else { return None };
        let parts = [Part { payer: one.payer, amount: *first }, Part { payer: two.payer, amount: *second }];
        return Some(Parts::Two(parts));
    }
    let weights: Vec<u64> = shares.iter().map(|share| share.weight).collect();
    let amounts = split(amount, &weights).ok()?;
    let parts = shares.iter().zip(amounts).map(|(share, amount)| Part { payer: share.payer, amount });
    Some(Parts::Many(parts.collect()))
}

fn add(payers: &mut PayerAmounts, parts: &Parts) -> Option<()> {
    parts.as_slice().iter().try_for_each(|part| payers.add(part.payer, part.amount))
}
