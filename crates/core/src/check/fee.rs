//! Checking one fee and one source of money.

use std::sync::Arc;

use super::checker::Checker;
use crate::budget::{Fee, FeeBase, FeeCost, Funding};
use crate::diagnostic::{name, rule};
use crate::draft::{DraftFee, DraftFunding};
use crate::names::nearest;
use crate::path::Path;
use crate::rulebook::Rulebook;

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
        Some(id) => Some(check.known(rulebook.payer_index(id), &place.field("payer"), |place| {
            name::payer_unknown(place, id, nearest(id, rulebook.payers.iter().map(|payer| payer.id.as_ref())))
        })?),
    };
    Some(Fee { id: Arc::from(fee.id.as_str()), cost: cost?, payer })
}

fn cost(fee: &DraftFee, place: &Path<'_>, check: &mut Checker<'_>) -> Option<FeeCost> {
    match (&fee.amount, &fee.rate, &fee.base) {
        (Some(amount), None, None) => check.amount(amount, &place.field("amount")).map(FeeCost::Amount),
        (None, Some(rate), Some(base)) => {
            let rate = check.proportion(rate, &place.field("rate"));
            let found = FeeBase::ALL.iter().find(|(id, _)| id == base);
            let base = check.known(found, &place.field("base"), |place| {
                name::base_unknown(place, base, nearest(base, FeeBase::ALL.iter().map(|(id, _)| *id)))
            });
            Some(FeeCost::Rate(rate?, base?.1))
        }
        _ => {
            check.report(rule::fee_amount(place));
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
    let source = check.known(rulebook.source_index(&funding.source), &place.field("source"), |place| {
        let known = rulebook.sources.iter().map(|source| source.id.as_ref());
        name::source_unknown(place, &funding.source, nearest(&funding.source, known))
    });
    let amount = check.amount(&funding.amount, &place.field("amount"));
    Some(Funding { source: source?, amount: amount? })
}
