//! Own sources that owners have together (elevator subsidy, public revenue, maintenance fund), and waivers.

use super::apportionment::{Charge, ChargeOf};
use super::rule::ApportionContext;
use crate::codes;
use crate::notice::address;
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use fentan_core::check::Checker;
use fentan_core::define_codes;
use fentan_core::draft::{CUSTOM, DraftOwnerFunding};
use fentan_core::format::Yuan;
use fentan_core::path::Path;
use fentan_rulebook::PayerIndex;

define_codes! {
    Warning WAIVER_PAYER "waiver.payer",
        "{0}的减免没有写明由谁支付，没有计入，该户仍缴全部",
        "the waiver of {0} names nobody who pays instead; it is not counted, the household owes all",
        hint "填写代付的单位，如街道或基金", "name the organisation that pays";
    Error OWNER_FUNDING_SOURCE "owner_funding.source_unknown",
        "没有业主资金来源{0}", "there is no source {0} of owners' money";
    Error OWNER_FUNDING_AMOUNT "owner_funding.amount", "缺少金额", "the amount is missing";
    Error OWNER_FUNDING_NO_AMOUNT "owner_funding.no_amount",
        "维修资金按分户余额使用，不填总额",
        "the maintenance fund is drawn from each account; it has no amount of its own",
        hint "在各户填写余额", "enter each household's balance";
    Error OWNER_FUNDING_LINE "owner_funding.line", "须写明用于哪一项改造内容", "the line that it is for must be named";
    Error OWNER_FUNDING_ENTERPRISE "owner_funding.enterprise_bears",
        "这一项由企业承担，不得使用维修资金", "enterprises bear this line; the maintenance fund must not pay for it",
        hint "依据物业管理条例第51条：专业经营单位依法承担",
        "专业经营单位 bear their own facilities (物业管理条例 第51条)";
    Error OWNER_FUNDING_NOBODY "owner_funding.nobody", "居民不承担这一项", "residents pay nothing of this line";
    Warning OWNER_FUNDING_PRIVATE "owner_funding.private_part",
        "这一项含个人承担的户内部分，维修资金只能用于共有部分",
        "part of this line is private; the maintenance fund is for common parts",
        hint "只冲抵业主共同承担的部分", "it pays only for what the owners bear together";
    Error SUBSIDY_LINE "owner_funding.not_an_elevator", "加装电梯补助只能用于电梯", "an elevator subsidy is for elevators only";
    Error SUBSIDY_ABOVE "owner_funding.subsidy_above",
        "补助 {0} 元超过业主应承担的 {1} 元", "the subsidy of {0} yuan exceeds the {1} that owners bear";
    Error COLLECTION_UNKNOWN "collection.unknown", "没有收缴方式{0}", "there is no way of collecting {0}";
}

/// The ids of the sources that `owner_funding` may list.
const SUBSIDY: &str = "elevator_subsidy";
const REVENUE: &str = "public_revenue";
const FUND: &str = "maintenance_fund";

/// The common own sources of a project, checked.
pub(super) struct OwnFunding {
    /// The public revenue, in fen: the sum of all entries.
    pub(super) revenue: Fen,
    /// The charges that the maintenance fund may be used for: those of this line, or (`None`) of any, with this payer.
    fund: Vec<(Option<usize>, PayerIndex)>,
}

impl OwnFunding {
    /// Checks `owner_funding`, and takes elevator subsidies off the charges. `None` where an error was reported or a
    /// sum does not fit.
    pub(super) fn checked(
        context: &ApportionContext<'_>,
        charges: &mut [Charge],
        result: &ProjectResult,
        check: &mut Checker<'_>,
    ) -> Option<Self> {
        let list = context.project.field("owner_funding");
        let mut funding = Some(Self { revenue: Fen::ZERO, fund: Vec::new() });
        for (index, draft) in context.draft.owner_funding.iter().enumerate() {
            let place = list.item(index);
            let line = match &draft.line {
                Some(id) => context.line(id, &place.field("line"), check).map(Some),
                None => Some(None),
            };
            let found = match draft.source.as_str() {
                SUBSIDY => line.and_then(|line| subsidy(context, draft, line, charges, &place, check)),
                REVENUE => {
                    let own = amount(draft, &place, check);
                    own.and_then(|own| {
                        let funding = funding.as_mut()?;
                        funding.revenue = funding.revenue.checked_add(own)?;
                        Some(())
                    })
                }
                FUND => line.and_then(|line| {
                    let used = fund(context, draft, line, (charges, result), &place, check)?;
                    funding.as_mut()?.fund.extend(used);
                    Some(())
                }),
                other => {
                    let here = (&OWNER_FUNDING_SOURCE, &place.field("source"), other);
                    check.known(None, here, &mut [SUBSIDY, REVENUE, FUND].into_iter())
                }
            };
            funding = funding.filter(|_| found.is_some());
        }
        funding
    }

    /// The most that the maintenance fund may pay for each household, in fen; `None` where a sum does not fit.
    pub(super) fn eligible(&self, charges: &[Charge], households: usize) -> Option<Vec<Fen>> {
        let mut eligible = vec![Fen::ZERO; households];
        for charge in charges {
            let covers = |(line, payer): &(Option<usize>, PayerIndex)| {
                *payer == charge.payer && line.is_none_or(|line| charge.of == ChargeOf::Line(line))
            };
            if self.fund.iter().any(covers) {
                super::charges::add(&mut eligible, &charge.parts)?;
            }
        }
        Some(eligible)
    }
}

fn amount(draft: &DraftOwnerFunding, place: &Path<'_>, check: &mut Checker<'_>) -> Option<Fen> {
    let Some(text) = &draft.amount else {
        check.report(&OWNER_FUNDING_AMOUNT, &place.field("amount"), &[]);
        return None;
    };
    check.amount(text, &place.field("amount"))
}

/// Takes a subsidy off the charges of its elevator, before they are divided; it never enters the government's pool.
/// `None` where an error was reported.
fn subsidy(
    context: &ApportionContext<'_>,
    draft: &DraftOwnerFunding,
    line: Option<usize>,
    charges: &mut [Charge],
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<()> {
    let Some(line) = line else {
        check.report(&OWNER_FUNDING_LINE, &place.field("line"), &[]);
        return None;
    };
    let component = context.draft.lines.get(line)?.component.as_str();
    if component != CUSTOM && !context.rulebook.owners.subsidised.iter().any(|own| own == component) {
        check.report(&SUBSIDY_LINE, &place.field("line"), &[]);
        return None;
    }
    let given = amount(draft, place, check)?;
    let mut left = given;
    for charge in charges.iter_mut().filter(|charge| charge.of == ChargeOf::Line(line)) {
        let taken = left.min(charge.net);
        charge.subsidy = charge.subsidy.checked_add(taken)?;
        charge.net = charge.net.checked_sub(taken)?;
        left = left.checked_sub(taken)?;
    }
    if !left.is_zero() {
        check.report(
            &SUBSIDY_ABOVE,
            &place.field("amount"),
            &[&Yuan(given), &Yuan(given.checked_sub(left)?)],
        );
        return None;
    }
    Some(())
}

/// The charges that an entry lets the maintenance fund pay for: those for common parts, of its line or of all lines
/// and fees. `None` where an error was reported: where it has an amount, or where its line charges no household.
fn fund(
    context: &ApportionContext<'_>,
    draft: &DraftOwnerFunding,
    line: Option<usize>,
    (charges, result): (&[Charge], &ProjectResult),
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<Vec<(Option<usize>, PayerIndex)>> {
    if draft.amount.is_some() {
        check.report(&OWNER_FUNDING_NO_AMOUNT, &place.field("amount"), &[]);
        return None;
    }
    let common = |payer: PayerIndex| context.payer(payer).is_some_and(|own| own.common_parts);
    let owners = context.rulebook.owners.payers.iter().filter(|payer| payer.common_parts);
    let owners = owners.filter_map(|payer| context.rulebook.payer_index(&payer.id));
    let used = owners.map(|payer| (line, payer));
    let Some(own) = line else { return Some(used.collect()) };
    let here = place.field("line");
    let borne = |fits: &dyn Fn(PayerIndex) -> bool| {
        charges.iter().any(|charge| charge.of == ChargeOf::Line(own) && fits(charge.payer))
    };
    if !borne(&|_| true) {
        let parts = result.lines.get(own)?.parts;
        let group =
            |payer| context.rulebook.payer(payer).and_then(|payer| context.rulebook.group(payer.group));
        let by_enterprise = |payer| group(payer).is_some_and(|group| group.enterprise);
        let code = if parts.iter().any(|part| !part.amount.is_zero() && by_enterprise(part.payer)) {
            &OWNER_FUNDING_ENTERPRISE
        } else {
            &OWNER_FUNDING_NOBODY
        };
        check.report(code, &here, &[]);
        return None;
    }
    if borne(&|payer| !common(payer)) {
        check.report(&OWNER_FUNDING_PRIVATE, &here, &[]);
    }
    Some(used.collect())
}

/// The part of each household's share, from 0 to 1, that somebody else pays; `None` for a household without a waiver.
/// `None` in place of the list where a waiver has an error. A waiver that nobody pays waives nothing.
pub(super) fn waivers(
    context: &ApportionContext<'_>,
    check: &mut Checker<'_>,
) -> Option<Vec<Option<Decimal>>> {
    let list = context.project.field("waivers");
    let mut waivers = Some(vec![None; context.households.len()]);
    for (index, draft) in context.draft.waivers.iter().enumerate() {
        let item = list.item(index);
        check.text(draft.reason.as_deref(), &item.field("reason"));
        check.text(Some(&draft.payer), &item.field("payer"));
        let here = item.field("household");
        let household = context.household(&draft.household, &here, check);
        let is_paid = !draft.payer.trim().is_empty();
        if let (Some(written), false) = (household.and_then(|own| context.draft.households.get(own)), is_paid)
        {
            check.report(&WAIVER_PAYER, &item.field("payer"), &[&address(written)]);
        }
        let share = match &draft.share {
            Some(text) => check.proportion(text, &item.field("share")),
            None => Some(Decimal::ONE),
        };
        let own = household.and_then(|household| waivers.as_mut()?.get_mut(household));
        match (own, share) {
            (Some(Some(_)), _) => {
                let id = fentan_core::diagnostic::Quoted(&draft.household);
                check.report(&codes::APPORTION_HOUSEHOLD_TWICE, &here, &[&id]);
            }
            (Some(own), Some(share)) => *own = Some(if is_paid { share } else { Decimal::default() }),
            _ => waivers = None,
        }
    }
    waivers
}

/// True where only whole yuan are collected; `None` where `collection` has an error.
pub(super) fn collection(context: &ApportionContext<'_>, check: &mut Checker<'_>) -> Option<bool> {
    match context.draft.collection.as_deref() {
        None | Some("fen") => Some(false),
        Some("whole_yuan") => Some(true),
        Some(other) => {
            let here = (&COLLECTION_UNKNOWN, &context.project.field("collection"), other);
            check.known(None, here, &mut ["fen", "whole_yuan"].into_iter())
        }
    }
}
