//! Checks of a fee and of an amount of funding.

use crate::codes;
use crate::define_codes;
use std::sync::Arc;

use super::checker::Checker;
use crate::budget::{Fee, FeeBase, FeeCost, FeePayer, Funding};
use crate::decimal::Decimal;
use crate::draft::{DraftFee, DraftFunding};
use crate::funding_status::FundingStatus;
use crate::path::Path;
use fentan_rulebook::Rulebook;

define_codes! {
    Error STATUS_UNKNOWN "status.unknown", "没有资金状态{0}", "there is no status of money {0}";
    Error FEE_AMOUNT "fee.amount", "应填金额，或同时填费率和计算基数，二者只能选一", "needs either an amount, or both a rate and a base";
    Error SOURCE_UNKNOWN "source.unknown", "没有资金来源{0}", "there is no source of money {0}";
    Error BASE_UNKNOWN "base.unknown", "没有计算基数{0}", "there is no base {0}";
    Error FEE_TOTAL_RATE "fee.total_rate",
        "按总投资计取的费率须小于 1", "a rate of the total must be below 1",
        hint "5% 写作 0.05", "5 % is written 0.05";
    Error FEE_TOTAL_TWICE "fee.total_twice",
        "一个项目只能有一项费用按总投资计取，{0} 已是", "only one fee of a project may be a rate of the total, and {0} is",
        hint "请合并，或改用其他基数", "make them one, or choose another base";
    Error FEE_AFTER_TOTAL "fee.after_total",
        "这项费用的基数含 {0}，而 {0} 又以总投资为基数，互为前提",
        "this fee's base has {0} in it, which is a rate of the total itself",
        hint "请把这项费用列在它前面", "list this fee before it";
}

pub(super) fn fee(
    rulebook: &Rulebook,
    fee: &DraftFee,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<Fee> {
    if check.is_reported(place) {
        return None;
    }
    check.text(fee.name.as_deref(), &place.field("name"));
    let cost = cost(fee, place, check);
    let payer = match &fee.payer {
        None => None,
        Some(id) => {
            let levels = FeePayer::LEVELS;
            let payers = rulebook.payers.iter().map(|payer| payer.id.as_ref());
            let here = (&codes::PAYER_UNKNOWN, &place.field("payer"), id.as_str());
            let level = || levels.iter().find(|(level, _)| level == id).map(|(_, level)| *level);
            let found = rulebook.payer_index(id).map(FeePayer::Payer).or_else(level);
            Some(check.known(found, here, &mut payers.chain(levels.iter().map(|(id, _)| *id)))?)
        }
    };
    Some(Fee { id: Arc::from(fee.id.as_str()), cost: cost?, payer })
}

fn cost(fee: &DraftFee, place: &Path<'_>, check: &mut Checker<'_>) -> Option<FeeCost> {
    match (&fee.amount, &fee.rate, &fee.base) {
        (Some(amount), None, None) => check.amount(amount, &place.field("amount")).map(FeeCost::Amount),
        (None, Some(rate), Some(base)) => {
            let rate = check.proportion(rate, &place.field("rate"));
            let found = FeeBase::from_id(base);
            let here = (&BASE_UNKNOWN, &place.field("base"), base.as_str());
            let base = check.known(found, here, &mut FeeBase::ALL.iter().map(|(id, _)| *id));
            let (rate, base) = (rate?, base?);
            if base == FeeBase::Total && rate == Decimal::ONE {
                check.report(&FEE_TOTAL_RATE, &place.field("rate"), &[]);
                return None;
            }
            Some(FeeCost::Rate(rate, base))
        }
        _ => {
            check.report(&FEE_AMOUNT, place, &[]);
            None
        }
    }
}

/// Checks that at most one fee is a rate of the total, and that no fee listed after it has it in its own base.
pub(super) fn total(fees: &[DraftFee], list: &Path<'_>, check: &mut Checker<'_>) {
    let mut known = None;
    for (index, fee) in fees.iter().enumerate() {
        let item = list.item(index);
        match (fee.base.as_deref().and_then(FeeBase::from_id), known) {
            (Some(FeeBase::Total), None) => known = Some(index),
            (Some(FeeBase::Total), Some(first)) => {
                check.report(&FEE_TOTAL_TWICE, &item.field("base"), &[&list.item(first)]);
            }
            (Some(FeeBase::WorksAndFees), Some(first)) => {
                check.report(&FEE_AFTER_TOTAL, &item.field("base"), &[&list.item(first)]);
            }
            _ => {}
        }
    }
}

pub(super) fn funding(
    rulebook: &Rulebook,
    funding: &DraftFunding,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<Funding> {
    if check.is_reported(place) {
        return None;
    }
    let sources = &mut rulebook.sources.iter().map(|source| source.id.as_ref());
    let here = (&SOURCE_UNKNOWN, &place.field("source"), funding.source.as_str());
    let source = check.known(rulebook.source_index(&funding.source), here, sources);
    let amount = check.amount(&funding.amount, &place.field("amount"));
    let status = match &funding.status {
        None => Some(FundingStatus::default()),
        Some(id) => {
            let here = (&STATUS_UNKNOWN, &place.field("status"), id.as_str());
            check.known(FundingStatus::from_id(id), here, &mut FundingStatus::ALL.iter().map(|(id, _)| *id))
        }
    };
    Some(Funding { source: source?, amount: amount?, status: status? })
}
