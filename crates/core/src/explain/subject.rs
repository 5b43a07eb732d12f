//! Explanations of a project's own figures.

use super::figure::{Figure, Kind, Scope};
use super::{Explanation, Sum};
use crate::assessment::ProjectResult;
use crate::budget::{FeePayer, Project};
use crate::draft::DraftProject;
use crate::evaluation::Evaluation;
use crate::money::Fen;
use fentan_rulebook::text::Bilingual;

/// The project whose figures are explained, as written, as checked and as assessed.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) all: &'a Evaluation,
    index: usize,
    pub(super) draft: &'a DraftProject,
    pub(super) project: &'a Project,
    pub(super) result: &'a ProjectResult,
}

impl<'a> Subject<'a> {
    pub(super) fn of(all: &'a Evaluation, index: usize) -> Option<Self> {
        Some(Self {
            all,
            index,
            draft: all.draft().projects.get(index)?,
            project: all.budget().projects.get(index)?.project.as_ref()?,
            result: all.assessment().projects.get(index)?.result.as_ref()?,
        })
    }

    /// Explains a figure of this project down to the amounts entered.
    pub(super) fn explain(&self, kind: Kind) -> Option<Explanation> {
        match kind {
            Kind::Line(index, payer) => self.line(index, payer),
            Kind::Fee(index, payer) => self.fee(index, payer),
            Kind::Funding(index) => self.funding(index),
            Kind::Match => Some(self.matched()),
            Kind::Sum(sum) => self.sum(sum),
        }
    }

    /// A step for one of the project's sums, not explained further.
    pub(super) fn own_step(&self, sum: Sum) -> Explanation {
        let value = sum.of(self.all.rulebook(), &self.result.figures);
        let mut step = self.step(Kind::Sum(sum), sum.name(self.all.rulebook()), value);
        step.rule = Bilingual::new("由来另见这一项自身的说明", "see this figure's own explanation");
        step
    }

    pub(super) fn step(&self, kind: Kind, name: Bilingual, value: Fen) -> Explanation {
        self.all.step(Figure { scope: Scope::Project(self.index), kind }, name, value)
    }

    pub(super) fn sum(&self, sum: Sum) -> Option<Explanation> {
        let mut step = self.own_step(sum);
        step.inputs = match sum {
            Sum::Total => {
                step.rule = Bilingual::new("工程费用 + 其他费", "works and fees");
                [Sum::Works, Sum::FeesTotal].into_iter().filter_map(|sum| self.sum(sum)).collect()
            }
            Sum::Works => {
                step.rule = Bilingual::new("各项改造内容合计", "the sum of the lines");
                (0..self.project.lines.len()).filter_map(|index| self.line(index, None)).collect()
            }
            Sum::FeesTotal => {
                step.rule = Bilingual::new("各项其他费合计", "the sum of the fees");
                (0..self.project.fees.len()).filter_map(|index| self.fee(index, None)).collect()
            }
            Sum::Payer(payer) => {
                step.rule = Bilingual::new(
                    "各项内容和费用中由其承担部分合计",
                    "the sum of its parts of lines and fees",
                );
                self.parts_of(payer)
            }
            Sum::Group(group) => {
                step.rule = Bilingual::new("本类承担方合计", "the sum of the payers of this group");
                let payers = self.result.figures.payers.iter().map(|part| part.payer);
                let members = payers.filter(|payer| {
                    self.all.rulebook().payer(*payer).is_some_and(|payer| payer.group == group)
                });
                members.filter_map(|payer| self.sum(Sum::Payer(payer))).collect()
            }
            Sum::CityFees => return self.fees_of_level(sum, FeePayer::City),
            Sum::DistrictFees => return self.fees_of_level(sum, FeePayer::District),
            Sum::Pool | Sum::Received | Sum::Used | Sum::Surplus | Sum::Net | Sum::City | Sum::District => {
                return self.government(sum);
            }
        };
        Some(step)
    }
}
