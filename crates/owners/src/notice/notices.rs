//! The making of a project's notices.

use super::address::address;
use super::basis::Basis;
use super::{Notice, NoticeCharge, NoticeSource, OtherPayer, answer, payment};
use crate::apportionment::{Apportioned, Charge, ChargeOf};
use crate::explain::borne;
use crate::labels::charge_title;
use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use fentan_core::capitals;
use fentan_core::draft::DraftProject;
use fentan_core::evaluation::Evaluation;
use fentan_core::format::isolated;
use fentan_rulebook::text::{Bilingual, Text, say};

/// The notices of a project. Parts that all of them share are computed once, so that thousands can be printed.
#[derive(Debug)]
pub struct Notices<'a> {
    evaluation: &'a Evaluation,
    pub(super) draft: &'a DraftProject,
    result: &'a ProjectResult,
    pub(super) apportioned: &'a Apportioned,
    pub(super) charges: Vec<Shared<'a>>,
}

/// The parts of a charge's entry that are the same on every notice.
#[derive(Debug)]
pub(super) struct Shared<'a> {
    pub(super) charge: &'a Charge,
    pub(super) name: Bilingual,
    cost: Fen,
    clauses: Vec<Text>,
    pub(super) basis: Basis,
}

impl<'a> Notices<'a> {
    /// The notices of the project at place `project` in the budget. `None` where there is no such project, it has no
    /// figures, or `apportioned` is that of another one.
    #[must_use]
    pub fn of(evaluation: &'a Evaluation, project: usize, apportioned: &'a Apportioned) -> Option<Self> {
        let rules = &evaluation.rulebook().owners;
        let draft = evaluation.draft().projects.get(project)?;
        let result = evaluation.assessment().projects.get(project)?.result.as_ref()?;
        let charges = apportioned.charges.iter().map(|charge| {
            let method = rules.method(charge.method)?;
            let grounds = borne(evaluation, project, charge)?.grounds;
            let clauses = grounds.into_iter().map(|ground| ground.clause).chain([method.clause.clone()]);
            let cost = match charge.of {
                ChargeOf::Line(line) => result.lines.get(line)?.amount,
                ChargeOf::Fee(fee) => result.fees.get(fee)?.amount,
            };
            Some(Shared {
                charge,
                name: charge_title(evaluation.rulebook(), draft, apportioned, charge),
                cost,
                clauses: clauses.collect(),
                basis: Basis::of(rules, draft, apportioned, charge)?,
            })
        });
        let charges = charges.collect::<Option<_>>()?;
        Some(Self { evaluation, draft, result, apportioned, charges })
    }

    /// The notice to the household at `index` in the list; `None` where there is none.
    #[must_use]
    pub fn notice(&self, index: usize) -> Option<Notice> {
        let household = self.draft.households.get(index)?;
        let checked = self.apportioned.households.get(index)?;
        let share = self.apportioned.shares.get(index)?;
        let figures = &self.result.figures;
        Some(Notice {
            title: Bilingual::new(
                "老旧小区改造费用分摊告知单",
                "What your household is to pay for the renovation",
            ),
            household: household.id.clone(),
            address: address(household),
            area: checked.area,
            project: self.project(),
            charges: self.charges(index)?,
            share: share.share,
            sources: self.sources(index)?,
            to_pay: share.to_collect,
            capitals: capitals(share.to_collect),
            odd_fen: self.odd_fen(index),
            remarks: self.remarks(index),
            total: figures.total,
            residents: self.apportioned.totals.residents,
            others: self.others()?,
            basis: self.basis(),
            disclaimer: Bilingual::new(
                "本测算仅供参考，以主管部门审定为准。",
                "This calculation is for reference; the authorities decide.",
            ),
            blanks: blanks(),
        })
    }

    fn project(&self) -> Bilingual {
        let year = self.result.project.year;
        let name = if self.draft.name.is_empty() { &self.draft.id } else { &self.draft.name };
        say!("{0} · {1}年", "{0} · {1}", isolated(name), year)
    }

    fn charges(&self, index: usize) -> Option<Vec<NoticeCharge>> {
        let mut charges = Vec::new();
        for shared in &self.charges {
            let part = *shared.charge.parts.get(index)?;
            if self.takes_part(shared, index) {
                charges.push(NoticeCharge {
                    name: shared.name.clone(),
                    cost: shared.cost,
                    amount: shared.charge.amount,
                    beside: self.beside(shared.charge),
                    subsidy: shared.charge.subsidy,
                    how: shared.basis.words(index, self.apportioned.households.get(index)?)?,
                    part,
                    clauses: shared.clauses.clone(),
                });
            }
        }
        Some(charges)
    }

    pub(super) fn takes_part(&self, shared: &Shared<'_>, index: usize) -> bool {
        let part = shared.charge.parts.get(index);
        part.is_some_and(|part| !part.is_zero()) || shared.charge.weights.takes_part(index, self.floor(index))
    }

    pub(super) fn floor(&self, index: usize) -> Option<u32> {
        self.apportioned.households.get(index)?.floor
    }

    fn sources(&self, index: usize) -> Option<Vec<NoticeSource>> {
        let share = self.apportioned.shares.get(index)?;
        payment::sources(&self.evaluation.rulebook().owners, self.draft, index, share)
    }

    /// The amounts that residents bear of the line or fee of a charge as other payers.
    fn beside(&self, charge: &Charge) -> Vec<OtherPayer> {
        let rulebook = self.evaluation.rulebook();
        let others = self.apportioned.charges.iter();
        let others = others.filter(|other| other.of == charge.of && other.payer != charge.payer);
        let named = |other: &Charge| {
            let name = rulebook.payer(other.payer)?.short.clone();
            Some(OtherPayer { name, amount: other.amount })
        };
        others.filter_map(named).collect()
    }

    fn odd_fen(&self, index: usize) -> Option<Bilingual> {
        let taking = self.charges.iter().filter(|shared| self.takes_part(shared, index));
        let odd: Vec<&Shared<'_>> = taking.filter(|shared| !shared.charge.odd.is_empty()).collect();
        let got = odd.iter().filter(|shared| shared.charge.odd.binary_search(&index).is_ok());
        let got: Vec<&Bilingual> = got.map(|shared| &shared.name).collect();
        (!odd.is_empty()).then(|| answer::odd_fen(&got))
    }

    /// The groups of payers that are not residents, with the amounts they pay; `None` where a sum does not fit.
    fn others(&self) -> Option<Vec<OtherPayer>> {
        let rulebook = self.evaluation.rulebook();
        let mut others = Vec::new();
        for (place, group) in rulebook.group_indices().zip(rulebook.groups.iter()) {
            let parts = self.result.figures.payers.iter().filter(|part| {
                let payer = rulebook.payer(part.payer);
                payer.is_some_and(|payer| payer.group == place && rulebook.owners.payer(&payer.id).is_none())
            });
            let amount = Fen::sum(parts.map(|part| part.amount))?;
            if !amount.is_zero() {
                others.push(OtherPayer { name: group.name.clone(), amount });
            }
        }
        Some(others)
    }

    fn basis(&self) -> Bilingual {
        let rulebook = self.evaluation.rulebook();
        say!("{0}（{1}）", "{0} ({1})", rulebook.document, rulebook.id)
    }
}

/// The blanks that are filled in by hand: no names are known here.
fn blanks() -> Vec<Bilingual> {
    [
        ("业主（签收）", "Owner (signature)"),
        ("签收日期", "Date of receipt"),
        ("测算日期", "Date of the figures"),
        ("社区（联系电话）", "Community office (telephone)"),
        ("业委会（联系电话）", "Owners' committee (telephone)"),
    ]
    .map(|(zh, en)| Bilingual::new(zh, en))
    .to_vec()
}
