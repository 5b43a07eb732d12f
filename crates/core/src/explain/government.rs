//! Explanations of section 六(二): the pool, the grants that reduce it, and the match.

use super::figure::Kind;
use super::subject::Subject;
use super::{Explanation, Ground, Sum, clause, reading};
use crate::format::Yuan;
use crate::money::Fen;
use fentan_rulebook::MatchRule;
use fentan_rulebook::ratio;
use fentan_rulebook::text::{Bilingual, say};
use fentan_rulebook::{Debt, GrantOrder, LevelFees, MatchScope};

impl Subject<'_> {
    pub(super) fn government(&self, sum: Sum) -> Option<Explanation> {
        let mut step = self.own_step(sum);
        match sum {
            Sum::Pool => {
                step.rule = Bilingual::new(
                    "各项内容和费用中由财政承担部分合计",
                    "the sum of the government's parts of lines and fees",
                );
                step.grounds.extend(self.base_ground());
                step.inputs = self.parts_of(self.all.rulebook().pool);
            }
            Sum::Received => self.received(&mut step),
            Sum::Used => {
                let own = self.result.figures.government.level_fees()?;
                step.rule = if own.is_zero() {
                    Bilingual::new(
                        "可冲减的资金与财政承担部分，取较小者",
                        "the smaller of what was received and the pool",
                    )
                } else {
                    say!(
                        "可冲减的资金与财政承担部分减去市、区单独承担的费用 {0} 元，取较小者",
                        "the smaller of what was received and the pool less the {0} yuan of fees that one level bears alone",
                        Yuan(own)
                    )
                };
                step.inputs.extend(self.sum(Sum::Received));
                step.inputs.push(self.own_step(Sum::Pool));
            }
            Sum::Surplus => {
                step.rule = Bilingual::new("可冲减的资金 − 实际冲减", "received less used");
                step.inputs.extend([Sum::Received, Sum::Used].map(|sum| self.own_step(sum)));
            }
            Sum::Net => {
                step.rule = Bilingual::new("财政承担部分 − 实际冲减", "the pool less what is used");
                step.grounds.extend(self.order_ground());
                step.inputs.extend([Sum::Pool, Sum::Used].into_iter().filter_map(|sum| self.sum(sum)));
            }
            Sum::City | Sum::District => self.level(&mut step, sum)?,
            _ => return None,
        }
        Some(step)
    }

    fn received(&self, step: &mut Explanation) {
        let (rulebook, readings) = (self.all.rulebook(), self.all.budget().readings);
        step.rule = Bilingual::new("不须偿还的补助和社会资本合计", "the sum of grants and social capital");
        let mut borrowed = false;
        for (index, money) in self.project.funding.iter().enumerate() {
            let Some(source) = rulebook.source(money.source) else { continue };
            borrowed |= money.counts(readings) && !source.reduces_pool.under(Debt::Repaid);
            if money.reduces_pool(rulebook, readings) {
                step.inputs.extend(self.funding(index));
            }
        }
        if borrowed {
            step.grounds.extend(reading(rulebook, Debt::ID, readings.debt.id()));
        }
        step.grounds.extend(self.waiting());
    }

    /// Explains the city's or the district's part.
    fn level(&self, step: &mut Explanation, sum: Sum) -> Option<()> {
        let rule = self.match_rule()?;
        let whole = u64::from(rule.city).checked_add(u64::from(rule.district))?;
        let city_share = ratio::share(u64::from(rule.city), whole);
        let order = self.all.budget().readings.grant_order;
        let base = match order {
            GrantOrder::Net => self.result.figures.government.net,
            GrantOrder::Gross => self.result.figures.government.pool,
        };
        step.rule = match (order, sum) {
            (GrantOrder::Net, Sum::City) => say!(
                "分担额 {0} × {1}，四舍五入到分",
                "the net {0} × {1}, rounded half up to the fen",
                Yuan(base),
                city_share
            ),
            (GrantOrder::Net, _) => Bilingual::new("分担额 − 市级承担", "the net less the city's part"),
            (GrantOrder::Gross, Sum::City) => say!(
                "财政承担部分 {0} × {1}，四舍五入到分；冲减先抵区级，不足部分再抵市级",
                "the pool {0} × {1}, rounded half up to the fen; what is used comes off the district first, then off the city",
                Yuan(base),
                city_share
            ),
            (GrantOrder::Gross, _) => Bilingual::new(
                "财政承担部分 − 市级份额；冲减先抵区级",
                "the pool less the city's share; what is used comes off the district first",
            ),
        };
        step.exact = match sum {
            Sum::City => ratio::exact_yuan(base.fen(), u128::from(rule.city), u128::from(whole)),
            _ => ratio::exact_yuan(base.fen(), u128::from(rule.district), u128::from(whole)),
        };
        self.level_fees(step, base, &city_share, sum)?;
        if order == GrantOrder::Gross && !self.result.figures.government.used.is_zero() {
            step.exact = None;
        }
        if step.exact.is_some() {
            step.odd_fen = Some(Bilingual::new(
                "不足一分的部分按四舍五入归市级，其余归区级",
                "the part of a fen is rounded half up for the city; the district takes the rest",
            ));
        }
        step.grounds.push(clause(&rule.clause, self.match_reason()));
        step.grounds.extend(self.order_ground());
        let (sums, matched): (&[Sum], bool) = match (order, sum) {
            (GrantOrder::Net, Sum::City) => (&[Sum::Net], true),
            (GrantOrder::Net, _) => (&[Sum::Net, Sum::City], false),
            (GrantOrder::Gross, _) => (&[Sum::Pool, Sum::Used], true),
        };
        step.inputs.extend(sums.iter().filter_map(|sum| self.sum(*sum)));
        step.inputs.extend(matched.then(|| self.matched()));
        Some(())
    }

    /// Explains how the fees that one level bears alone enter its part; nothing where there are none.
    fn level_fees(&self, step: &mut Explanation, base: Fen, city_share: &str, sum: Sum) -> Option<()> {
        let government = self.result.figures.government;
        let own = government.level_fees()?;
        if own.is_zero() {
            return Some(());
        }
        let (reading_here, rulebook) = (self.all.budget().readings.level_fees, self.all.rulebook());
        step.exact = None;
        step.grounds.extend(reading(rulebook, LevelFees::ID, reading_here.id()));
        if sum != Sum::City {
            return Some(());
        }
        let city = match reading_here {
            LevelFees::Before => say!(
                "（{0} − 市、区单独承担的费用 {1}）× {2}，四舍五入到分，加市级单独承担的 {3}",
                "({0} less the {1} of fees that one level bears alone) × {2}, rounded half up to the fen, and the city's own {3}",
                Yuan(base),
                Yuan(own),
                city_share,
                Yuan(government.city_fees)
            ),
            LevelFees::Within => say!(
                "{0} × {1}，四舍五入到分；不少于市级单独承担的 {2}，并给区级留足其单独承担的 {3}",
                "{0} × {1}, rounded half up to the fen; at least the city's own {2}, and leaving the district its own {3}",
                Yuan(base),
                city_share,
                Yuan(government.city_fees),
                Yuan(government.district_fees)
            ),
        };
        step.rule = match self.all.budget().readings.grant_order {
            GrantOrder::Net => city,
            GrantOrder::Gross => say!(
                "{0}；冲减先抵区级，不足部分再抵市级",
                "{0}; what is used comes off the district first, then off the city",
                city
            ),
        };
        Some(())
    }

    /// Explains the match.
    pub(super) fn matched(&self) -> Explanation {
        let mut step = self.step(Kind::Match, Bilingual::new("市、区配比", "Match"), Fen::ZERO);
        step.value = self.result.split.label();
        step.rule = self.match_reason();
        let scope = self.all.budget().readings.match_scope;
        if let Some(rule) = self.match_rule() {
            let label = self.result.split.label();
            let text = if label == "none" {
                say!("{0}不承担", "nothing from: {0}", self.all.rulebook().city_level)
            } else {
                say!("市 : 区 = {0}", "city : district = {0}", label)
            };
            step.grounds.push(clause(&rule.clause, text));
            if rule.granted.is_some() {
                step.grounds.extend(reading(self.all.rulebook(), MatchScope::ID, scope.id()));
            }
        }
        for (index, money) in self.project.funding.iter().enumerate() {
            if money.triggers_match(self.all.rulebook(), self.all.budget().readings) {
                step.inputs.extend(self.funding(index));
            }
        }
        step.grounds.extend(self.waiting());
        step
    }

    pub(super) fn match_rule(&self) -> Option<&MatchRule> {
        let division = self.all.rulebook().division(self.project.division)?;
        self.all.rulebook().match_rule(division.class, self.result.split.granted)
    }

    fn order_ground(&self) -> Option<Ground> {
        // Where the pool takes no grant, their order makes no difference.
        let used = !self.result.figures.government.used.is_zero();
        let order = self.all.budget().readings.grant_order;
        used.then(|| reading(self.all.rulebook(), GrantOrder::ID, order.id())).flatten()
    }
}
