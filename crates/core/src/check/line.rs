//! Checks of a line: its amount and its shares.

use crate::codes;
use crate::define_codes;
use std::sync::Arc;

use super::checker::Checker;
use crate::budget::{Agreed, Line, LineSharing};
use crate::decimal::Decimal;
use crate::draft::{CUSTOM, DraftLine, TextById, WholeById};
use crate::money::Fen;
use crate::path::Path;
use fentan_rulebook::{PayerIndex, Rulebook, Share, Sharing};

define_codes! {
    Error LINE_AMOUNT "line.amount",
        "应填金额，或同时填数量和单价，二者只能选一",
        "needs either an amount, or both a quantity and a unit price";
    Error SHARES_FIXED_BY_RULE "shares.fixed_by_rule",
        "承担比例已由{0}定明，不能另填", "{0} fixes the shares; none may be given here",
        hint "请删去比例；{1} 未列的内容请用 custom",
        "take the shares out; what {1} does not list is a custom line";
    Error SHARES_PAYER "shares.payer",
        "{0}没有点名该承担方", "{0} does not name this payer",
        hint "可填的承担方：{1}", "it names: {1}";
    Error SHARES_SUM "shares.sum", "承担比例合计 {0}，应恰为 1", "the shares sum to {0}, not to exactly 1";
    Error SHARES_BOTH "shares.both",
        "承担比例和承担份数只能填一样", "shares and parts say the same; give one of them",
        hint "除不尽的用份数，如 1 份和 2 份", "parts are for what no decimal is exact for, as 1 and 2";
    Error PARTS_NUMBER "parts.number",
        "份数应为 1 至 1000000 的整数", "parts are whole numbers from 1 to 1000000",
        hint "不承担的一方不必填写", "leave out whoever bears nothing";
    Error COMPONENT_UNKNOWN "component.unknown", "没有改造内容{0}", "there is no component {0}";
    Error PAYER_UNKNOWN "payer.unknown", "没有承担方{0}", "there is no payer {0}";
    Note CUSTOM_UNNAMED "custom.unnamed", "{0} 未列的内容应写明名称", "a custom line should say what it is";
}

pub(super) fn line(
    rulebook: &Rulebook,
    line: &DraftLine,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<Line> {
    if check.is_reported(place) {
        return None;
    }
    check.text(line.name.as_deref(), &place.field("name"));
    check.text(line.enterprise.as_deref(), &place.field("enterprise"));
    let amount = amount(line, place, check);
    let sharing = sharing(rulebook, line, place, check);
    Some(Line { id: Arc::from(line.id.as_str()), amount: amount?, sharing: sharing? })
}

fn amount(line: &DraftLine, place: &Path<'_>, check: &mut Checker<'_>) -> Option<Fen> {
    match (&line.amount, &line.quantity, &line.unit_price) {
        (Some(amount), None, None) => check.amount(amount, &place.field("amount")),
        (None, Some(quantity), Some(unit_price)) => {
            let quantity = check.decimal(quantity, &place.field("quantity"));
            let unit_price = check.decimal(unit_price, &place.field("unit_price"));
            let amount = quantity?.at_unit_price(unit_price?);
            if amount.is_none() {
                check.report(&codes::AMOUNT_OVERFLOW, &place.field("amount"), &[]);
            }
            amount
        }
        _ => {
            check.report(&LINE_AMOUNT, place, &[]);
            None
        }
    }
}

fn sharing(
    rulebook: &Rulebook,
    line: &DraftLine,
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<LineSharing> {
    if line.component == CUSTOM {
        if line.name.as_deref().is_none_or(str::is_empty) {
            check.report(&CUSTOM_UNNAMED, &place.field("name"), &[&rulebook.annex]);
        }
        let shares = agreed(rulebook, line, place, check, None)?;
        return Some(LineSharing::Agreed(Box::new(Agreed { component: None, shares })));
    }
    let known = &mut rulebook.components.iter().map(|component| component.id.as_ref()).chain([CUSTOM]);
    let here = (&COMPONENT_UNKNOWN, &place.field("component"), line.component.as_str());
    let index = check.known(rulebook.component_index(&line.component), here, known)?;
    let component = rulebook.component(index)?;
    let clause = rulebook.measure(component.measure).map_or("", |measure| measure.clause.as_ref());
    match &component.sharing {
        Sharing::Fixed(_) => {
            let given = [("shares", line.shares.is_some()), ("parts", line.parts.is_some())];
            if let Some((name, _)) = given.into_iter().find(|(_, given)| *given) {
                check.report(&SHARES_FIXED_BY_RULE, &place.field(name), &[&clause, &rulebook.annex]);
                return None;
            }
            Some(LineSharing::Component(index))
        }
        Sharing::Agreement(payers) => {
            let shares = agreed(rulebook, line, place, check, Some((clause, payers)))?;
            Some(LineSharing::Agreed(Box::new(Agreed { component: Some(index), shares })))
        }
    }
}

/// The clause of a component and the payers it names; `None` on a custom line, where any payer may agree.
type Named<'a> = Option<(&'a str, &'a [PayerIndex])>;

/// The agreed shares in payers' order, each above 0, whether written as shares or as parts; `None` where there is an
/// error.
fn agreed(
    rulebook: &Rulebook,
    line: &DraftLine,
    place: &Path<'_>,
    check: &mut Checker<'_>,
    named: Named<'_>,
) -> Option<Vec<Share>> {
    match (&line.shares, &line.parts) {
        (Some(_), Some(_)) => {
            check.report(&SHARES_BOTH, &place.field("parts"), &[]);
            None
        }
        (None, Some(numbers)) => parts(rulebook, numbers, place, check, named),
        (texts, None) => shares(rulebook, texts.as_ref(), place, check, named),
    }
}

/// The payer with this id; reports an unknown one, and one that the policy does not name.
fn payer(
    rulebook: &Rulebook,
    id: &str,
    place: &Path<'_>,
    check: &mut Checker<'_>,
    named: Named<'_>,
) -> Option<PayerIndex> {
    let payers = &mut rulebook.payers.iter().map(|payer| payer.id.as_ref());
    let payer = check.known(rulebook.payer_index(id), (&PAYER_UNKNOWN, place, id), payers)?;
    if let Some((clause, payers)) = named.filter(|(_, payers)| !payers.contains(&payer)) {
        let payers: Vec<_> = payers.iter().map(|payer| rulebook.payer_id(*payer)).collect();
        check.report(&SHARES_PAYER, place, &[&clause, &payers.join(", ")]);
        return None;
    }
    Some(payer)
}

/// The shares written as whole numbers of parts.
fn parts(
    rulebook: &Rulebook,
    numbers: &WholeById,
    place: &Path<'_>,
    check: &mut Checker<'_>,
    named: Named<'_>,
) -> Option<Vec<Share>> {
    const MOST: u32 = 1_000_000;
    let list = place.field("parts");
    let mut shares = Vec::new();
    for (id, number) in &numbers.0 {
        let place = list.field(id);
        let payer = payer(rulebook, id, &place, check, named);
        let weight = number.value().filter(|number| (1..=MOST).contains(number));
        if weight.is_none() && !check.is_reported(&place) {
            check.report(&PARTS_NUMBER, &place, &[]);
        }
        shares.push(payer.zip(weight).map(|(payer, weight)| Share { payer, weight: weight.into() }));
    }
    if numbers.0.is_empty() {
        check.report(&PARTS_NUMBER, &list, &[]);
        return None;
    }
    let mut shares = shares.into_iter().collect::<Option<Vec<_>>>()?;
    shares.sort_by_key(|share| share.payer);
    Some(shares)
}

/// The shares written as decimals, without those of 0.
fn shares(
    rulebook: &Rulebook,
    shares: Option<&TextById>,
    place: &Path<'_>,
    check: &mut Checker<'_>,
    named: Named<'_>,
) -> Option<Vec<Share>> {
    let Some(texts) = shares else { return Some(Vec::new()) };
    let list = place.field("shares");
    let mut agreed = Vec::new();
    let mut valid = true;
    for (id, text) in texts.iter() {
        let place = list.field(id);
        let payer = payer(rulebook, id, &place, check, named);
        match (payer, check.proportion(text, &place)) {
            (Some(payer), Some(share)) => {
                let place = agreed.iter().take_while(|(before, _)| *before < payer).count();
                agreed.insert(place, (payer, share));
            }
            _ => valid = false,
        }
    }
    if !valid {
        return None;
    }
    let sum = agreed.iter().try_fold(Decimal::default(), |sum, (_, share)| sum.checked_add(*share))?;
    if sum != Decimal::ONE {
        check.report(&SHARES_SUM, &list, &[&sum]);
        return None;
    }
    let above_zero = agreed.into_iter().filter(|(_, share)| *share > Decimal::default());
    // A share is at most 1, so its millionths fit.
    above_zero
        .map(|(payer, share)| Some(Share { payer, weight: u64::try_from(share.millionths()).ok()? }))
        .collect()
}
