//! The whole way, from what residents bear of a project to what each household pays.

use std::collections::HashMap;
use std::sync::Arc;

use super::apportionment::{Apportioned, Apportionment, Charge, ChargeOf, HouseholdShare, OwnerTotals};
use super::distribution::Distribution;
use super::funding::OwnFunding;
use super::household::{Household, households};
use super::method::Method;
use super::rule::{Ground, Rule, Target};
use super::rules::{OwnerPayer, OwnerRules};
use super::sources::{Source, SourceAmounts, own_accounts, split_capped, whole_yuan};
use super::weights::{Weights, reduced};
use crate::assessment::{Part, ProjectResult};
use crate::check::Checker;
use crate::diagnostic::{Code, Diagnostic};
use crate::digits::Yuan;
use crate::draft::DraftProject;
use crate::money::Fen;
use crate::path::Path;
use crate::rulebook::{PayerIndex, Rulebook};
use crate::text::Value;

/// Apportions what the residents of a project bear to its households.
///
/// `draft` is the project as written, `result` its figures. A project without households, or with an error in what it
/// says of them, gets no figures here; who pays what of its lines and fees stands all the same.
#[must_use]
pub fn apportion(
    rulebook: &Rulebook,
    rules: &OwnerRules,
    draft: &DraftProject,
    result: &ProjectResult,
) -> Apportionment {
    let index = result.project.index;
    let checked = households(draft, index);
    let mut diagnostics = checked.diagnostics;
    let Some(all) = checked.all.filter(|all| !all.is_empty()) else {
        return Apportionment { result: None, diagnostics };
    };
    let projects = Path::ROOT.field("projects");
    let ids = draft.households.iter().enumerate();
    let places: HashMap<&str, usize> = ids.map(|(index, household)| (household.id.as_str(), index)).collect();
    let ground = Ground { rulebook, rules, draft, households: &all, places, project: projects.item(index) };
    let mut found = Vec::new();
    let figures = figures(&ground, result, &mut Checker::new(&[], &mut found));
    diagnostics.append(&mut found);
    let sound = !diagnostics.iter().any(Diagnostic::is_error);
    let result = figures.filter(|_| sound).map(|figures| Apportioned { households: all, ..figures });
    Apportionment { result, diagnostics }
}

fn figures(ground: &Ground<'_>, result: &ProjectResult, check: &mut Checker<'_>) -> Option<Apportioned> {
    let rules = ground.rules(check);
    let mut charges = charges(ground, result);
    let funding = OwnFunding::checked(ground, &mut charges, result, check);
    let waivers = super::funding::waivers(ground, check);
    let collection = super::funding::collection(ground, check);
    let rules: Vec<Rule> = rules.into_iter().collect::<Option<_>>()?;
    choose(ground, &rules, &mut charges, check);
    divide(ground, &rules, &mut charges, check)?;
    let (funding, waivers, collection) = (funding?, waivers?, collection?);
    let mut owed = vec![Fen::ZERO; ground.households.len()];
    for charge in &charges {
        add(&mut owed, &charge.parts)?;
    }
    let eligible = funding.eligible(&charges, ground.households.len())?;
    let mut rest = Vec::with_capacity(owed.len());
    let mut shares: Vec<HouseholdShare> = Vec::with_capacity(owed.len());
    for (owed, waiver) in owed.iter().zip(&waivers) {
        let waived = waiver.map_or(Some(Fen::ZERO), |share| share.of(*owed))?;
        let mut sources = SourceAmounts::default();
        sources.set(Source::Waiver, waived);
        rest.push(owed.checked_sub(waived)?);
        shares.push(HouseholdShare { share: *owed, sources, to_collect: Fen::ZERO });
    }
    let areas: Vec<u128> = ground.households.iter().map(|household| household.area.millionths()).collect();
    let (revenue, revenue_over) = split_capped(funding.revenue, &areas, &rest)?;
    if !revenue_over.is_zero() {
        let place = ground.project.field("owner_funding");
        check.report(Code::OwnerFundingOver, &place, &[&Yuan(revenue_over)]);
    }
    let mut totals = OwnerTotals { revenue_over, ..OwnerTotals::default() };
    for (index, household) in ground.households.iter().enumerate() {
        let (own, revenue) = (shares.get_mut(index)?, *revenue.get(index)?);
        let left = rest.get(index)?.checked_sub(revenue)?;
        let (mut sources, cash) = own_accounts(household, left, *eligible.get(index)?)?;
        over(ground, index, household, &sources, check);
        sources.set(Source::Waiver, own.sources.get(Source::Waiver));
        sources.set(Source::PublicRevenue, revenue);
        sources.set(Source::Cash, cash);
        own.sources = sources;
        own.to_collect = if collection { whole_yuan(cash)? } else { cash };
        totals.share = totals.share.checked_add(own.share)?;
        totals.sources = totals.sources.checked_add(&sources)?;
        totals.to_collect = totals.to_collect.checked_add(own.to_collect)?;
    }
    totals.residents = Fen::sum(charges.iter().map(|charge| charge.amount))?;
    totals.subsidy = Fen::sum(charges.iter().map(|charge| charge.subsidy))?;
    totals.rounding = totals.to_collect.checked_sub(totals.sources.get(Source::Cash))?;
    let distribution = Distribution::of(&owed, ground.households)?;
    Some(Apportioned { charges, households: Vec::new(), shares, totals, distribution })
}

/// What residents bear of each line and fee, not divided yet.
fn charges(ground: &Ground<'_>, result: &ProjectResult) -> Vec<Charge> {
    let lines = result.lines.iter().enumerate().map(|(index, line)| (ChargeOf::Line(index), line.parts));
    let fees = result.fees.iter().enumerate().map(|(index, fee)| (ChargeOf::Fee(index), fee.parts));
    let own = |part: &&Part| !part.amount.is_zero() && ground.payer(part.payer).is_some();
    let charge = |of, part: &Part| Charge {
        of,
        payer: part.payer,
        amount: part.amount,
        subsidy: Fen::ZERO,
        net: part.amount,
        method: Method::Area,
        rule: None,
        parts: Vec::new(),
        weights: Arc::new(Weights::AsLines),
    };
    lines
        .chain(fees)
        .flat_map(|(of, parts)| parts.iter().filter(own).map(move |part| charge(of, part)))
        .collect()
}

impl Ground<'_> {
    /// What is known of a payer that stands for households; `None` for all others.
    pub(super) fn payer(&self, payer: PayerIndex) -> Option<&OwnerPayer> {
        let id = self.rulebook.payer_id(payer);
        self.rules.payers.iter().find(|own| own.id == id)
    }

    /// How a payer's money is divided where no rule says otherwise.
    fn default_method(&self, payer: PayerIndex) -> Method {
        self.payer(payer).and_then(|own| Method::of(&own.method)).unwrap_or(Method::Area)
    }

    /// Says something of a charge: at the rule it follows, else at its line or fee.
    fn say(&self, charge: &Charge, code: Code, values: &[&dyn Value], check: &mut Checker<'_>) {
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

/// Says for each charge which rule it follows, and which rule nothing follows.
fn choose(ground: &Ground<'_>, rules: &[Rule], charges: &mut [Charge], check: &mut Checker<'_>) {
    let mut used = vec![false; rules.len()];
    for charge in charges.iter_mut() {
        let own = |target: &Target| match (target, charge.of) {
            (Target::Line(line), ChargeOf::Line(own)) => *line == own,
            (Target::Fee(fee), ChargeOf::Fee(own)) => *fee == own,
            _ => false,
        };
        let component = |target: &Target| match (target, charge.of) {
            (Target::Component(id), ChargeOf::Line(own)) => {
                ground.draft.lines.get(own).is_some_and(|line| line.component == *id)
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
            (None, ChargeOf::Line(_)) => ground.default_method(charge.payer),
        };
        if let Some(used) = charge.rule.and_then(|rule| used.get_mut(rule)) {
            *used = true;
        }
    }
    let list = ground.project.field("apportion");
    for (index, _) in used.iter().enumerate().filter(|(_, used)| !**used) {
        check.report(Code::ApportionUnused, &list.item(index), &[]);
    }
}

/// Divides every charge: the lines first, since fees may follow them.
fn divide(
    ground: &Ground<'_>,
    rules: &[Rule],
    charges: &mut [Charge],
    check: &mut Checker<'_>,
) -> Option<()> {
    let mut by_lines: Vec<(PayerIndex, Vec<Fen>)> = Vec::new();
    let mut sound = true;
    for charge in charges.iter_mut() {
        let weights = charge.rule.and_then(|rule| rules.get(rule)).map(|rule| &rule.weights);
        let as_lines = charge.method == Method::AsLines;
        let lines = by_lines.iter().find(|(payer, _)| *payer == charge.payer).map(|(_, parts)| parts);
        let lines = lines.filter(|parts| parts.iter().any(|part| !part.is_zero()));
        let own = match (as_lines, lines) {
            (true, Some(lines)) => {
                let lines = lines.iter().map(|part| u64::try_from(part.fen()).unwrap_or(0));
                Some(Arc::new(Weights::Flat(lines.collect())))
            }
            (true, None) => {
                // Lines without residents' money say nothing; the fee is divided as the payer's lines would be.
                charge.method = ground.default_method(charge.payer);
                ground.default_weights(charge.method)
            }
            (false, _) => weights.cloned().or_else(|| ground.default_weights(charge.method)),
        };
        let Some(weights) = own else {
            ground.say(charge, Code::ApportionWeights, &[], check);
            return None;
        };
        let Some(parts) = weights.divide(charge.net, ground.households) else {
            ground.say(charge, Code::ApportionNobody, &[&Yuan(charge.net)], check);
            sound = false;
            continue;
        };
        charge.weights = weights;
        let sum = Fen::sum(parts.iter().copied())?;
        if sum != charge.net {
            let apart = sum.checked_sub(charge.net)?;
            let apart = if apart < Fen::ZERO { Fen::ZERO.checked_sub(apart)? } else { apart };
            let values: [&dyn Value; 3] = [&Yuan(sum), &Yuan(charge.net), &Yuan(apart)];
            ground.say(charge, Code::ApportionEnteredSum, &values, check);
            sound = false;
        }
        if let ChargeOf::Line(_) = charge.of {
            match by_lines.iter_mut().find(|(payer, _)| *payer == charge.payer) {
                Some((_, lines)) => add(lines, &parts)?,
                None => by_lines.push((charge.payer, parts.clone())),
            }
        }
        charge.parts = parts;
    }
    sound.then_some(())
}

/// Adds amounts to those at the same places; `None` where a sum does not fit.
pub(super) fn add(sums: &mut [Fen], amounts: &[Fen]) -> Option<()> {
    for (sum, amount) in sums.iter_mut().zip(amounts) {
        *sum = sum.checked_add(*amount)?;
    }
    Some(())
}

/// Says what of a household's accounts it has no use for, and that work is not cash.
fn over(
    ground: &Ground<'_>,
    index: usize,
    household: &Household,
    sources: &SourceAmounts,
    check: &mut Checker<'_>,
) {
    let list = ground.project.field("households");
    let item = list.item(index);
    for (source, name, entered) in [
        (Source::ProvidentFund, "provident_fund", household.provident_fund),
        (Source::Labour, "labour", household.labour),
    ] {
        let used = sources.get(source);
        if entered > used {
            check.report(Code::HouseholdOver, &item.field(name), &[&Yuan(entered), &Yuan(used)]);
        }
    }
    if !household.labour.is_zero() {
        check.report(Code::HouseholdLabour, &item.field("labour"), &[&Yuan(household.labour)]);
    }
}
