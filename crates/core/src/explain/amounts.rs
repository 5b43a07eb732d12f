//! Explanations of lines, fees and funding: their amounts and shares.

use super::figure::Kind;
use super::step::divided;
use super::subject::Subject;
use super::{Explanation, Ground, Sum, clause, reading};
use crate::assessment::{Part, PayerAmounts, SharedAmount};
use crate::budget::{FeeBase, FeeCost, FeePayer, LineSharing};
use crate::decimal::Decimal;
use crate::format::{Yuan, grouped, isolated};
use crate::money::Fen;
use crate::share::{Basis, fee_shares, line_shares};
use fentan_rulebook::ratio;
use fentan_rulebook::text::{Bilingual, say};
use fentan_rulebook::{Fees, NoGrantBase, PayerIndex, Source};

impl Subject<'_> {
    /// Explains a line's amount, or `payer`'s share of it.
    pub(super) fn line(&self, index: usize, payer: Option<PayerIndex>) -> Option<Explanation> {
        let shared = self.result.lines.get(index)?;
        let name = self.line_name(index)?;
        let Some(payer) = payer else { return self.line_amount(index, name, shared) };
        let part = part_of(shared, payer)?;
        let mut step = self.step(Kind::Line(index, Some(payer)), self.part_name(&name, payer), part);
        let shares = line_shares(self.basis(), self.project.lines.get(index)?);
        divided(self.all.rulebook(), &mut step, shared, payer, &shares);
        step.grounds.extend(self.line_ground(index));
        step.inputs.extend(self.line_amount(index, name, shared));
        Some(step)
    }

    fn line_amount(&self, index: usize, name: Bilingual, shared: SharedAmount<'_>) -> Option<Explanation> {
        let draft = self.draft.lines.get(index)?;
        let mut step = self.step(Kind::Line(index, None), name, shared.amount);
        if let (Some(quantity), Some(unit_price)) = (&draft.quantity, &draft.unit_price) {
            step.rule = say!(
                "数量 {0} × 单价 {1} 元，四舍五入到分",
                "quantity {0} × unit price {1} yuan, rounded half up to the fen",
                grouped(quantity),
                grouped(unit_price)
            );
            let (quantity, unit_price) = (Decimal::parse(quantity).ok()?, Decimal::parse(unit_price).ok()?);
            let product = quantity.millionths().checked_mul(unit_price.millionths())?;
            if product.checked_rem(10_000_000_000)? != 0 {
                step.exact = Some(ratio::quotient(product, 1_000_000_000_000));
            }
        } else {
            step.rule = Bilingual::new("填报金额", "entered");
        }
        Some(step)
    }

    /// A line's name: its own, else its component's.
    fn line_name(&self, index: usize) -> Option<Bilingual> {
        let name = self.draft.lines.get(index)?.name.as_deref().filter(|name| !name.is_empty());
        if let Some(name) = name {
            let name = isolated(name).into_owned();
            return Some(Bilingual::new(name.clone(), name));
        }
        let component = self.project.lines.get(index)?.sharing.component();
        let component = component.and_then(|component| self.all.rulebook().component(component));
        Some(
            component.map_or_else(
                || Bilingual::new("自定内容", "Custom line"),
                |component| component.name.clone(),
            ),
        )
    }

    fn line_ground(&self, index: usize) -> Option<Ground> {
        let rulebook = self.all.rulebook();
        let sharing = &self.project.lines.get(index)?.sharing;
        let is_agreed = matches!(sharing, LineSharing::Agreed(agreed) if !agreed.shares.is_empty());
        if self.basis().whole_cost && !is_agreed {
            return self.base_ground();
        }
        let agreed = match sharing {
            LineSharing::Component(_) => None,
            LineSharing::Agreed(agreed) if agreed.shares.is_empty() => {
                Some(Bilingual::new("尚未商定承担比例", "no shares are agreed yet"))
            }
            LineSharing::Agreed(..) => Some(Bilingual::new("按商定的承担比例", "as agreed")),
        };
        let Some(component) = sharing.component().and_then(|index| rulebook.component(index)) else {
            let text =
                say!("{0} 未列；{1}", "not listed in {0}; {1}", rulebook.annex, agreed.unwrap_or_default());
            return Some(clause(&rulebook.annex.zh, text));
        };
        let measure = rulebook.measure(component.measure)?;
        let text = match agreed {
            None => component.rule.clone(),
            Some(agreed) => say!("{0}；{1}", "{0}; {1}", component.rule, agreed),
        };
        Some(clause(&measure.clause, text))
    }

    /// Explains a fee's amount, or `payer`'s share of it.
    pub(super) fn fee(&self, index: usize, payer: Option<PayerIndex>) -> Option<Explanation> {
        let shared = self.result.fees.get(index)?;
        let draft = self.draft.fees.get(index)?;
        let name = draft.name.as_deref().filter(|name| !name.is_empty()).unwrap_or(&draft.id);
        let name = isolated(name).into_owned();
        let name = Bilingual::new(name.clone(), name);
        let Some(payer) = payer else { return self.fee_amount(index, name, shared) };
        let part = part_of(shared, payer)?;
        let mut step = self.step(Kind::Fee(index, Some(payer)), self.part_name(&name, payer), part);
        let fees = self.all.budget().readings.fees;
        let rulebook = self.all.rulebook();
        let alone = |level: &Bilingual| {
            say!("填报时指定由{0}单独承担", "the fee is borne by one level alone: {0}", level)
        };
        if let Some(named) = self.project.fees.get(index)?.payer {
            step.rule = match named {
                FeePayer::Payer(_) => Bilingual::new("填报时指定由其承担", "the fee names its payer"),
                FeePayer::City => alone(&rulebook.city_level),
                FeePayer::District => alone(&rulebook.district_level),
            };
        } else if self.basis().whole_cost {
            step.rule = Bilingual::new("全部由其承担", "it pays all of it");
            step.grounds.extend(self.base_ground());
        } else {
            step.grounds.extend(reading(self.all.rulebook(), Fees::ID, fees.id()));
            match fees {
                Fees::Government => step.rule = Bilingual::new("全部由其承担", "it pays all of it"),
                Fees::ProRata => self.pro_rata(&mut step, shared, payer)?,
            }
        }
        step.inputs.splice(0..0, self.fee_amount(index, name, shared));
        Some(step)
    }

    /// Explains a fee spread in proportion to the payers' shares of the lines.
    fn pro_rata(&self, step: &mut Explanation, shared: SharedAmount<'_>, payer: PayerIndex) -> Option<()> {
        let mut by_lines = PayerAmounts::default();
        for part in self.result.lines.iter().flat_map(|line| line.parts) {
            by_lines.add(part.payer, part.amount)?;
        }
        let shares = fee_shares(self.basis(), None, &by_lines)?;
        divided(self.all.rulebook(), step, shared, payer, &shares);
        let lines = (0..self.project.lines.len()).filter_map(|index| self.line(index, Some(payer)));
        step.inputs.extend(lines.map(|mut line| {
            line.inputs.clear();
            line
        }));
        Some(())
    }

    fn fee_amount(&self, index: usize, name: Bilingual, shared: SharedAmount<'_>) -> Option<Explanation> {
        let mut step = self.step(Kind::Fee(index, None), name, shared.amount);
        let FeeCost::Rate(rate, base) = self.project.fees.get(index)?.cost else {
            step.rule = Bilingual::new("填报金额", "entered");
            return Some(step);
        };
        let in_base = |other: usize| match base {
            FeeBase::Works => false,
            FeeBase::WorksAndFees => other < index,
            FeeBase::Total => other != index,
        };
        let works = self.result.figures.works;
        let others = self.result.fees.iter().enumerate().filter(|(other, _)| in_base(*other));
        let base_amount = Fen::sum(others.map(|(_, fee)| fee.amount).chain([works]))?;
        let rate_text = ratio::share(u64::try_from(rate.millionths()).ok()?, 1_000_000);
        step.rule = match base {
            FeeBase::Works => say!(
                "工程费用 {0} × {1}，四舍五入到分",
                "works {0} × {1}, rounded half up to the fen",
                Yuan(base_amount),
                rate_text
            ),
            FeeBase::WorksAndFees => say!(
                "工程费用与此前各项费用之和 {0} × {1}，四舍五入到分",
                "works and the fees before, {0} × {1}, rounded half up to the fen",
                Yuan(base_amount),
                rate_text
            ),
            FeeBase::Total => say!(
                "总投资的 {1}：工程费用与其他各项费用之和 {0} × {1} ÷ (1 − {1})，四舍五入到分",
                "{1} of the total: works and all other fees, {0} × {1} ÷ (1 − {1}), rounded half up to the fen",
                Yuan(base_amount),
                rate_text
            ),
        };
        let whole = match base {
            FeeBase::Works | FeeBase::WorksAndFees => Decimal::ONE.millionths(),
            FeeBase::Total => Decimal::ONE.millionths().checked_sub(rate.millionths())?,
        };
        step.exact = ratio::exact_yuan(base_amount.fen(), rate.millionths(), whole);
        step.inputs.extend(self.sum(Sum::Works).map(|mut works| {
            works.inputs.clear();
            works
        }));
        let others = (0..self.project.fees.len()).filter(|other| in_base(*other));
        step.inputs.extend(others.filter_map(|other| self.fee(other, None)));
        Some(step)
    }

    /// Explains an amount of funding, which is as entered.
    pub(super) fn funding(&self, index: usize) -> Option<Explanation> {
        let money = self.project.funding.get(index)?;
        let source: &Source = self.all.rulebook().source(money.source)?;
        let mut step = self.step(Kind::Funding(index), source.name.clone(), money.amount);
        step.rule = if self.draft.funding.get(index)?.status.is_none() {
            Bilingual::new("填报金额", "entered")
        } else {
            say!("填报金额，状态为{0}", "entered as {0}", money.status.name())
        };
        step.grounds.push(clause(&source.clause, source.name.clone()));
        Some(step)
    }

    /// Explains each of `payer`'s shares that is not zero: of lines, then of fees.
    pub(super) fn parts_of(&self, payer: PayerIndex) -> Vec<Explanation> {
        let has = |shared: SharedAmount<'_>| part_of(shared, payer).is_some_and(|part| !part.is_zero());
        let lines = self.result.lines.iter().enumerate().filter(|(_, line)| has(*line));
        let fees = self.result.fees.iter().enumerate().filter(|(_, fee)| has(*fee));
        let lines = lines.filter_map(|(index, _)| self.line(index, Some(payer)));
        lines.chain(fees.filter_map(|(index, _)| self.fee(index, Some(payer)))).collect()
    }

    /// Explains the fees that one level bears alone; `None` where there are none.
    pub(super) fn fees_of_level(&self, sum: Sum, level: FeePayer) -> Option<Explanation> {
        let mut step = self.own_step(sum);
        step.rule =
            Bilingual::new("指定由其单独承担的费用合计", "the sum of the fees that name it as their payer");
        let own = self.project.fees.iter().enumerate().filter(|(_, fee)| fee.payer == Some(level));
        let pool = self.all.rulebook().pool;
        step.inputs = own.filter_map(|(index, _)| self.fee(index, Some(pool))).collect();
        (!sum.of(self.all.rulebook(), &self.result.figures).is_zero()).then_some(step)
    }

    /// The basis on which the project's lines and fees are shared.
    pub(super) fn basis(&self) -> Basis<'_> {
        let readings = self.all.budget().readings;
        Basis::of(self.all.rulebook(), readings, self.project, self.result.split.granted)
    }

    /// The ground for the whole cost being the pool; `None` where it is not.
    pub(super) fn base_ground(&self) -> Option<Ground> {
        let option = self.all.budget().readings.no_grant_base;
        let whole = self.basis().whole_cost;
        whole.then(|| reading(self.all.rulebook(), NoGrantBase::ID, option.id())).flatten()
    }

    fn part_name(&self, name: &Bilingual, payer: PayerIndex) -> Bilingual {
        let payer = self.all.rulebook().payer(payer).map(|payer| payer.name.clone()).unwrap_or_default();
        say!("{0}：{1}承担", "{0}: {1}", name, payer)
    }
}

/// `payer`'s share of a line or fee; `None` where it has none.
fn part_of(shared: SharedAmount<'_>, payer: PayerIndex) -> Option<Fen> {
    let is_theirs = |part: &&Part| part.payer == payer;
    shared.parts.iter().find(is_theirs).map(|part| part.amount)
}
