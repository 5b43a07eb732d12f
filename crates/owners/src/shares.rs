//! Each household's share, paid from one own source after the other: waiver, public revenue, own accounts, cash.

use super::apportionment::{Charge, HouseholdShare, OwnerTotals};
use super::charges::add;
use super::funding::OwnFunding;
use super::household::Household;
use super::rule::ApportionContext;
use super::sources::{Source, SourceAmounts, own_accounts, split_capped, whole_yuan};
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::check::Checker;
use fentan_core::define_codes;
use fentan_core::format::Yuan;

define_codes! {
    Warning OWNER_FUNDING_OVER "owner_funding.over",
        "公共收益有 {0} 元用不上", "{0} yuan of public revenue are not needed",
        hint "多出的部分留在公共收益账户", "what is over stays in the account";
    Warning HOUSEHOLD_OVER "household.over",
        "填报 {0} 元，本户只用得上 {1} 元", "{0} yuan were entered, of which the household needs {1}";
    Note HOUSEHOLD_LABOUR "household.labour", "投工投劳折价 {0} 元，不是现金", "own work counts for {0} yuan; it is not cash";
}

/// The means beside each household's own accounts.
pub(super) struct Drawn {
    pub(super) funding: OwnFunding,
    /// The part of each household's share that somebody else pays, from 0 to 1; `None` without a waiver.
    pub(super) waivers: Vec<Option<Decimal>>,
    /// True where cash is collected in whole yuan.
    pub(super) whole_yuan: bool,
}

/// The households' shares by own source, and the sums; `None` where one does not fit.
pub(super) fn shares(
    context: &ApportionContext<'_>,
    charges: &[Charge],
    drawn: &Drawn,
    check: &mut Checker<'_>,
) -> Option<(Vec<HouseholdShare>, OwnerTotals)> {
    let (mut shares, rest) = waived(context, charges, &drawn.waivers)?;
    let (revenue, revenue_over) = public_revenue(context, drawn.funding.revenue, &rest)?;
    if !revenue_over.is_zero() {
        let place = context.project.field("owner_funding");
        check.report(&OWNER_FUNDING_OVER, &place, &[&Yuan(revenue_over)]);
    }
    let eligible = drawn.funding.eligible(charges, context.households.len())?;
    let mut totals = OwnerTotals { revenue_over, ..OwnerTotals::default() };
    for (index, household) in context.households.iter().enumerate() {
        let (own, revenue) = (shares.get_mut(index)?, *revenue.get(index)?);
        let left = rest.get(index)?.checked_sub(revenue)?;
        let (accounts, cash) = own_accounts(household, left, *eligible.get(index)?)?;
        unneeded(context, index, household, &accounts, check);
        own.sources = own.sources.checked_add(&accounts)?;
        own.sources.set(Source::PublicRevenue, revenue);
        own.sources.set(Source::Cash, cash);
        own.to_collect = if drawn.whole_yuan { whole_yuan(cash)? } else { cash };
        totals.share = totals.share.checked_add(own.share)?;
        totals.sources = totals.sources.checked_add(&own.sources)?;
        totals.to_collect = totals.to_collect.checked_add(own.to_collect)?;
    }
    totals.residents = Fen::sum(charges.iter().map(|charge| charge.amount))?;
    totals.subsidy = Fen::sum(charges.iter().map(|charge| charge.subsidy))?;
    totals.rounding = totals.to_collect.checked_sub(totals.sources.get(Source::Cash))?;
    Some((shares, totals))
}

/// Public revenue credited to the households by area, up to `rest`, and what no household needs of it, in fen. Of equal
/// remainders the id that comes first has the odd fen, whatever the order of the list.
fn public_revenue(context: &ApportionContext<'_>, revenue: Fen, rest: &[Fen]) -> Option<(Vec<Fen>, Fen)> {
    let (mut areas, mut caps) = (Vec::new(), Vec::new());
    for index in &context.order {
        areas.push(context.households.get(*index)?.area.millionths());
        caps.push(*rest.get(*index)?);
    }
    let (parts, over) = split_capped(revenue, &areas, &caps)?;
    let mut credited = vec![Fen::ZERO; rest.len()];
    for (index, part) in context.order.iter().zip(parts) {
        *credited.get_mut(*index)? = part;
    }
    Some((credited, over))
}

/// The households' shares with what is waived of them, and what is left of each, in fen; `None` where a sum does not
/// fit.
fn waived(
    context: &ApportionContext<'_>,
    charges: &[Charge],
    waivers: &[Option<Decimal>],
) -> Option<(Vec<HouseholdShare>, Vec<Fen>)> {
    let mut owed = vec![Fen::ZERO; context.households.len()];
    for charge in charges {
        add(&mut owed, &charge.parts)?;
    }
    let mut shares = Vec::with_capacity(owed.len());
    let mut rest = Vec::with_capacity(owed.len());
    for (share, waiver) in owed.into_iter().zip(waivers) {
        let waived = waiver.map_or(Some(Fen::ZERO), |part| part.of(share))?;
        let mut sources = SourceAmounts::default();
        sources.set(Source::Waiver, waived);
        rest.push(share.checked_sub(waived)?);
        shares.push(HouseholdShare { share, sources, to_collect: Fen::ZERO });
    }
    Some((shares, rest))
}

/// Warns of provident fund and own work beyond what the household needs, and notes that own work is not cash.
fn unneeded(
    context: &ApportionContext<'_>,
    index: usize,
    household: &Household,
    sources: &SourceAmounts,
    check: &mut Checker<'_>,
) {
    let list = context.project.field("households");
    let item = list.item(index);
    for (source, name, entered) in [
        (Source::ProvidentFund, "provident_fund", household.provident_fund),
        (Source::Labour, "labour", household.labour),
    ] {
        let used = sources.get(source);
        if entered > used {
            check.report(&HOUSEHOLD_OVER, &item.field(name), &[&Yuan(entered), &Yuan(used)]);
        }
    }
    if !household.labour.is_zero() {
        check.report(&HOUSEHOLD_LABOUR, &item.field("labour"), &[&Yuan(household.labour)]);
    }
}
