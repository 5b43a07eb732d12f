//! Checks of a fee and of an amount of funding.

use crate::codes;
use crate::define_codes;
use std::sync::Arc;

use super::checker::Checker;
use crate::budget::{Fee, FeeBase, FeeCost, Funding};
use crate::draft::{DraftFee, DraftFunding};
use crate::path::Path;
use fentan_rulebook::Rulebook;

define_codes! {
    Error FEE_AMOUNT "fee.amount", "应填金额，或同时填费率和计算基数，二者只能选一", "needs either an amount, or both a rate and a base";
    Error SOURCE_UNKNOWN "source.unknown", "没有资金来源{0}", "there is no source of money {0}";
    Error BASE_UNKNOWN "base.unknown", "没有计算基数{0}", "there is no base {0}";
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
            let payers = &mut rulebook.payers.iter().map(|payer| payer.id.as_ref());
            let here = (&codes::PAYER_UNKNOWN, &place.field("payer"), id.as_str());
            Some(check.known(rulebook.payer_index(id), here, payers)?)
        }
    };
    Some(Fee { id: Arc::from(fee.id.as_str()), cost: cost?, payer })
}

fn cost(fee: &DraftFee, place: &Path<'_>, check: &mut Checker<'_>) -> Option<FeeCost> {
    match (&fee.amount, &fee.rate, &fee.base) {
        (Some(amount), None, None) => check.amount(amount, &place.field("amount")).map(FeeCost::Amount),
        (None, Some(rate), Some(base)) => {
            let rate = check.proportion(rate, &place.field("rate"));
            let found = FeeBase::ALL.iter().find(|(id, _)| id == base);
            let here = (&BASE_UNKNOWN, &place.field("base"), base.as_str());
            let base = check.known(found, here, &mut FeeBase::ALL.iter().map(|(id, _)| *id));
            Some(FeeCost::Rate(rate?, base?.1))
        }
        _ => {
            check.report(&FEE_AMOUNT, place, &[]);
            None
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
    Some(Funding { source: source?, amount: amount? })
}
