//! Money that owners have together: elevator subsidies, public revenue, the maintenance fund; and who pays in the place
//! of a household.

use super::apportionment::{Charge, ChargeOf};
use super::rule::Ground;
use crate::assessment::ProjectResult;
use crate::check::Checker;
use crate::decimal::Decimal;
use crate::diagnostic::Code;
use crate::digits::Yuan;
use crate::draft::{CUSTOM, DraftOwnerFunding};
use crate::money::Fen;
use crate::path::Path;
use crate::rulebook::PayerIndex;

/// The sources that a project may list, with the id that budgets use.
const SUBSIDY: &str = "elevator_subsidy";
const REVENUE: &str = "public_revenue";
const FUND: &str = "maintenance_fund";

/// Money that owners have together, checked.
pub(super) struct OwnFunding {
    /// Public revenue in all.
    pub(super) revenue: Fen,
    /// What the maintenance fund is used for: charges as these payers of these lines, or of everything.
    fund: Vec<(Option<usize>, PayerIndex)>,
}

impl OwnFunding {
    /// Checks what a project lists and takes elevator subsidies off the charges.
    pub(super) fn checked(
        ground: &Ground<'_>,
        charges: &mut [Charge],
        result: &ProjectResult,
        check: &mut Checker<'_>,
    ) -> Option<Self> {
        let list = ground.project.field("owner_funding");
        let mut funding = Some(Self { revenue: Fen::ZERO, fund: Vec::new() });
        for (index, draft) in ground.draft.owner_funding.iter().enumerate() {
            let place = list.item(index);
            let line = match &draft.line {
                Some(id) => ground.line(id, &place.field("line"), check).map(Some),
                None => Some(None),
            };
            let found = match draft.source.as_str() {
                SUBSIDY => line.and_then(|line| subsidy(ground, draft, line, charges, &place, check)),
                REVENUE => {
                    let own = amount(draft, &place, check);
                    own.and_then(|own| {
                        let funding = funding.as_mut()?;
                        funding.revenue = funding.revenue.checked_add(own)?;
                        Some(())
                    })
                }
                FUND => line.and_then(|line| {
                    let used = fund(ground, draft, line, (charges, result), &place, check)?;
                    funding.as_mut()?.fund.extend(used);
                    Some(())
                }),
                other => {
                    let here = (Code::OwnerFundingSource, &place.field("source"), other);
                    check.known(None, here, &mut [SUBSIDY, REVENUE, FUND].into_iter())
                }
            };
            funding = funding.filter(|_| found.is_some());
        }
        funding
    }

    /// What the maintenance fund may pay for each household.
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
        check.report(Code::OwnerFundingAmount, &place.field("amount"), &[]);
        return None;
    };
    check.amount(text, &place.field("amount"))
}

/// Takes a subsidy off what owners bear of an elevator; it never enters the government's pool.
fn subsidy(
    ground: &Ground<'_>,
    draft: &DraftOwnerFunding,
    line: Option<usize>,
    charges: &mut [Charge],
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<()> {
    let Some(line) = line else {
        check.report(Code::OwnerFundingLine, &place.field("line"), &[]);
        return None;
    };
    let component = ground.draft.lines.get(line)?.component.as_str();
    if component != CUSTOM && !ground.rules.subsidised.iter().any(|own| own == component) {
        check.report(Code::SubsidyLine, &place.field("line"), &[]);
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
            Code::SubsidyAbove,
            &place.field("amount"),
            &[&Yuan(given), &Yuan(given.checked_sub(left)?)],
        );
        return None;
    }
    Some(())
}

/// What the maintenance fund pays for: what owners bear together of one line, or of everything.
fn fund(
    ground: &Ground<'_>,
    draft: &DraftOwnerFunding,
    line: Option<usize>,
    (charges, result): (&[Charge], &ProjectResult),
    place: &Path<'_>,
    check: &mut Checker<'_>,
) -> Option<Vec<(Option<usize>, PayerIndex)>> {
    if draft.amount.is_some() {
        check.report(Code::OwnerFundingNoAmount, &place.field("amount"), &[]);
        return None;
    }
    let common = |payer: PayerIndex| ground.payer(payer).is_some_and(|own| own.common_parts);
    let owners = ground.rules.payers.iter().filter(|payer| payer.common_parts);
    let owners = owners.filter_map(|payer| ground.rulebook.payer_index(&payer.id));
    let used = owners.map(|payer| (line, payer));
    let Some(own) = line else { return Some(used.collect()) };
    let here = place.field("line");
    let borne = |fits: &dyn Fn(PayerIndex) -> bool| {
        charges.iter().any(|charge| charge.of == ChargeOf::Line(own) && fits(charge.payer))
    };
    if !borne(&|_| true) {
        let parts = result.lines.get(own)?.parts;
        let group = |payer| ground.rulebook.payer(payer).and_then(|payer| ground.rulebook.group(payer.group));
        let by_enterprise = |payer| group(payer).is_some_and(|group| group.enterprise);
        let code = if parts.iter().any(|part| !part.amount.is_zero() && by_enterprise(part.payer)) {
            Code::OwnerFundingEnterprise
        } else {
            Code::OwnerFundingNobody
        };
        check.report(code, &here, &[]);
        return None;
    }
    if borne(&|payer| !common(payer)) {
        check.report(Code::OwnerFundingPrivate, &here, &[]);
    }
    Some(used.collect())
}

/// What part of each household's share somebody else pays.
pub(super) fn waivers(ground: &Ground<'_>, check: &mut Checker<'_>) -> Option<Vec<Option<Decimal>>> {
    let list = ground.project.field("waivers");
    let mut waivers = Some(vec![None; ground.households.len()]);
    for (index, draft) in ground.draft.waivers.iter().enumerate() {
        let item = list.item(index);
        check.text(draft.reason.as_deref(), &item.field("reason"));
        check.text(Some(&draft.payer), &item.field("payer"));
        let here = item.field("household");
        let household = ground.household(&draft.household, &here, check);
        if draft.payer.trim().is_empty() {
            check.report(Code::WaiverPayer, &item.field("payer"), &[]);
        }
        let share = match &draft.share {
            Some(text) => check.proportion(text, &item.field("share")),
            None => Some(Decimal::ONE),
        };
        let own = household.and_then(|household| waivers.as_mut()?.get_mut(household));
        match (own, share) {
            (Some(Some(_)), _) => {
                let id = crate::diagnostic::Quoted(&draft.household);
                check.report(Code::ApportionHouseholdTwice, &here, &[&id]);
            }
            (Some(own), Some(share)) => *own = Some(share),
            _ => waivers = None,
        }
    }
    waivers
}

/// Whether only whole yuan are collected.
pub(super) fn collection(ground: &Ground<'_>, check: &mut Checker<'_>) -> Option<bool> {
    match ground.draft.collection.as_deref() {
        None | Some("fen") => Some(false),
        Some("whole_yuan") => Some(true),
        Some(other) => {
            let here = (Code::CollectionUnknown, &ground.project.field("collection"), other);
            check.known(None, here, &mut ["fen", "whole_yuan"].into_iter())
        }
    }
}
