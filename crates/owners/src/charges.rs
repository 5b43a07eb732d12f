//! The charges of a project: the rule that each follows, and its division among the households.

use fentan_core::define_codes;
use std::sync::Arc;

use super::apportionment::{Charge, ChargeOf};
use super::exact::Exact;
use super::household::Household;
use super::ledger::{Divided, Ledger};
use super::rule::{ApportionContext, Rule, Target};
use super::weights::{Weights, reduced};
use fentan_core::Fen;
use fentan_core::assessment::{Part, ProjectResult};
use fentan_core::check::Checker;
use fentan_core::diagnostic::Code;
use fentan_core::format::Yuan;
use fentan_rulebook::PayerIndex;
use fentan_rulebook::owners::Method;
use fentan_rulebook::owners::OwnerPayer;
use fentan_rulebook::text::Value;

define_codes! {
    Error APPORTION_ENTERED_SUM "apportion.entered_sum",
        "各户填报合计 {0} 元，应分摊 {1} 元，相差 {2} 元",
        "the entries sum to {0} yuan, {1} are to be apportioned: {2} apart",
        hint "各户金额之和须恰好等于应分摊的金额", "the entries must sum to exactly what is to be apportioned";
    Error APPORTION_NOBODY "apportion.nobody",
        "{0} 元没有住户可以分摊", "there is no household to bear {0} yuan",
        hint "检查范围、排除的住户、系数和份数", "check the scope, the exclusions, the coefficients and the counts";
    Error APPORTION_WEIGHTS "apportion.too_fine",
        "面积、系数的数值太大或小数位太多，无法精确分摊",
        "areas and coefficients are too large or too fine to be apportioned exactly";
    Warning APPORTION_UNUSED "apportion.unused",
        "没有居民承担的金额用到这条规则", "no money of residents is apportioned by this rule";
}

/// The charges of a project, not divided yet: one for each part of a line or fee whose payer stands for residents.
pub(super) fn charges(context: &ApportionContext<'_>, result: &ProjectResult) -> Vec<Charge> {
    let lines = result.lines.iter().enumerate().map(|(index, line)| (ChargeOf::Line(index), line.parts));
    let fees = result.fees.iter().enumerate().map(|(index, fee)| (ChargeOf::Fee(index), fee.parts));
    let charge = |of, part: &Part, method| Charge {
        of,
        payer: part.payer,
        amount: part.amount,
        subsidy: Fen::ZERO,
        net: part.amount,
        method,
        rule: None,
        parts: Vec::new(),
        odd: Vec::new(),
        weights: Arc::new(Weights::AsLines),
    };
    lines
        .chain(fees)
        .flat_map(|(of, parts)| {
            let borne = parts.iter().filter(|part| !part.amount.is_zero());
            borne.filter_map(move |part| Some(charge(of, part, context.payer(part.payer)?.method)))
        })
        .collect()
}

impl ApportionContext<'_> {
    /// The owner payer (owners or individuals) that a payer is; `None` for every payer that does not stand for
    /// households.
    pub(super) fn payer(&self, payer: PayerIndex) -> Option<&OwnerPayer> {
        let id = self.rulebook.payer_id(payer);
        self.rulebook.owners.payer(id)
    }

    /// The method of a payer's charges that no rule is about.
    fn default_method(&self, payer: PayerIndex) -> Option<Method> {
        self.payer(payer).map(|own| own.method)
    }

    /// Reports a diagnostic on a charge: at the rule that it follows, else at its line or fee.
    fn say(&self, charge: &Charge, code: &'static Code, values: &[&dyn Value], check: &mut Checker<'_>) {
        let (name, index) = match (charge.rule, charge.of) {
            (Some(rule), _) => ("apportion", rule),
            (None, ChargeOf::Line(line)) => ("lines", line),
            (None, ChargeOf::Fee(fee)) => ("fees", fee),
        };
        check.report(code, &self.project.field(name).item(index), values);
    }

    fn default_weights(&self, method: Method) -> Option<Arc<Weights>> {
        let weight = |household: &Household| match method {
            Method::Area => household.area.millionths(),
            _ => 1,
        };
        reduced(&self.households.iter().map(weight).collect::<Vec<_>>())
            .map(|weights| Arc::new(Weights::Flat(weights)))
    }
}

/// Sets the rule and method of each charge; warns of each rule that no charge follows. A rule about the line or fee
/// itself comes before one about its component, and that before one about anything.
pub(super) fn choose(
    context: &ApportionContext<'_>,
    rules: &[Rule],
    charges: &mut [Charge],
    check: &mut Checker<'_>,
) {
    let mut used = vec![false; rules.len()];
    for charge in charges.iter_mut() {
        let own = |target: &Target| match (target, charge.of) {
            (Target::Line(line), ChargeOf::Line(own)) => *line == own,
            (Target::Fee(fee), ChargeOf::Fee(own)) => *fee == own,
            _ => false,
        };
        let component = |target: &Target| match (target, charge.of) {
            (Target::Component(id), ChargeOf::Line(own)) => {
                context.draft.lines.get(own).is_some_and(|line| line.component == *id)
            }
            _ => false,
        };
        let place = |fits: &dyn Fn(&Target) -> bool| rules.iter().position(|rule| fits(&rule.target));
        charge.rule = place(&own)
            .or_else(|| place(&component))
            .or_else(|| place(&|target| *target == Target::Anything));
        let rule = charge.rule.and_then(|rule| rules.get(rule));
        charge.method = match (rule, charge.of) {
            (Some(rule), _) => rule.method,
            (None, ChargeOf::Fee(_)) => Method::AsLines,
            (None, ChargeOf::Line(_)) => charge.method,
        };
        if let Some(used) = charge.rule.and_then(|rule| used.get_mut(rule)) {
            *used = true;
        }
    }
    let list = context.project.field("apportion");
    for (index, _) in used.iter().enumerate().filter(|(_, used)| !**used) {
        check.report(&APPORTION_UNUSED, &list.item(index), &[]);
    }
}

/// Divides every charge; those of lines come first, since fees may follow them. `None` where an error was reported or
/// a sum does not fit.
pub(super) fn divide(
    context: &ApportionContext<'_>,
    rules: &[Rule],
    charges: &mut [Charge],
    check: &mut Checker<'_>,
) -> Option<()> {
    let mut by_lines: Vec<(PayerIndex, Exact)> = Vec::new();
    let mut ledger = Ledger::new(&context.order);
    let mut valid = true;
    for charge in charges.iter_mut() {
        let Some(weights) = weights(context, rules, charge, &by_lines) else {
            context.say(charge, &APPORTION_WEIGHTS, &[], check);
            return None;
        };
        let Some(exact) = weights.exact(charge.net, context.households) else {
            context.say(charge, &APPORTION_NOBODY, &[&Yuan(charge.net)], check);
            valid = false;
            continue;
        };
        charge.weights = weights;
        let Divided { parts, odd } = ledger.divide(&exact)?;
        let sum = Fen::sum(parts.iter().copied())?;
        if sum != charge.net {
            let apart = sum.checked_sub(charge.net)?;
            let apart = if apart < Fen::ZERO { Fen::ZERO.checked_sub(apart)? } else { apart };
            let values: [&dyn Value; 3] = [&Yuan(sum), &Yuan(charge.net), &Yuan(apart)];
            context.say(charge, &APPORTION_ENTERED_SUM, &values, check);
            valid = false;
        }
        if let ChargeOf::Line(_) = charge.of {
            match by_lines.iter_mut().find(|(payer, _)| *payer == charge.payer) {
                Some((_, lines)) => lines.add(&exact),
                None => by_lines.push((charge.payer, exact)),
            }
        }
        (charge.parts, charge.odd) = (parts, odd);
    }
    valid.then_some(())
}

/// The weights of a charge, given each payer's exact sums of the lines before it; `None` where they do not fit. A fee that
/// follows lines without residents' money, which say nothing, is divided as the payer's lines would be.
fn weights(
    context: &ApportionContext<'_>,
    rules: &[Rule],
    charge: &mut Charge,
    by_lines: &[(PayerIndex, Exact)],
) -> Option<Arc<Weights>> {
    if charge.method != Method::AsLines {
        let rule = charge.rule.and_then(|rule| rules.get(rule));
        return rule.map(|rule| rule.weights.clone()).or_else(|| context.default_weights(charge.method));
    }
    let lines = by_lines.iter().find(|(payer, _)| *payer == charge.payer).map(|(_, lines)| lines);
    let borne = |lines: &&Exact| (0..context.households.len()).any(|index| lines.has_part(index));
    if let Some(lines) = lines.filter(borne) {
        return Some(Arc::new(Weights::Lines(lines.clone())));
    }
    charge.method = context.default_method(charge.payer)?;
    context.default_weights(charge.method)
}

/// Adds amounts to those at the same places; `None` where a sum does not fit.
pub(super) fn add(sums: &mut [Fen], amounts: &[Fen]) -> Option<()> {
    for (sum, amount) in sums.iter_mut().zip(amounts) {
        *sum = sum.checked_add(*amount)?;
    }
    Some(())
}
