//! A project's own figures: which part explains which.

use super::figure::{Figure, Kind, Scope};
use super::{Explainer, Explanation, amount_of};
use crate::assessment::ProjectResult;
use crate::budget::Project;
use crate::draft::DraftProject;
use crate::money::Fen;
use crate::text::Bilingual;

/// The project whose figures are explained.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) all: Explainer<'a>,
    index: usize,
    pub(super) draft: &'a DraftProject,
    pub(super) project: &'a Project,
    pub(super) result: &'a ProjectResult,
}

impl<'a> Subject<'a> {
    pub(super) fn of(all: Explainer<'a>, index: usize) -> Option<Self> {
        Some(Self {
            all,
            index,
            draft: all.draft.projects.get(index)?,
            project: all.budget.projects.get(index)?.project.as_ref()?,
            result: all.assessment.projects.get(index)?.result.as_ref()?,
        })
    }

    /// A figure of this project, all the way down.
    pub(super) fn explain(&self, kind: Kind) -> Option<Explanation> {
        match kind {
            Kind::Line(index, payer) => self.line(index, payer),
            Kind::Fee(index, payer) => self.fee(index, payer),
            Kind::Funding(index) => self.funding(index),
            Kind::Match => Some(self.matched()),
            Kind::Total | Kind::Works | Kind::FeesTotal | Kind::Payer(_) | Kind::Group(_) => self.sum(kind),
            Kind::Pool
            | Kind::Received
            | Kind::Used
            | Kind::Surplus
            | Kind::Net
            | Kind::City
            | Kind::District => self.government(kind),
        }
    }

    /// A step for one of the project's own sums, not taken apart.
    pub(super) fn own_step(&self, kind: Kind) -> Option<Explanation> {
        let value = amount_of(self.all.rulebook, &self.result.figures, kind)?;
        let mut step = self.step(kind, kind.name(self.all.rulebook), value);
        step.rule = Bilingual::new("由来另见这一项自身的说明", "see this figure's own explanation");
        Some(step)
    }

    pub(super) fn step(&self, kind: Kind, name: Bilingual, value: Fen) -> Explanation {
        self.all.step(Figure { scope: Scope::Project(self.index), kind }, name, value)
    }

    fn sum(&self, kind: Kind) -> Option<Explanation> {
        let mut step = self.own_step(kind)?;
        step.inputs = match kind {
            Kind::Total => {
                step.rule = Bilingual::new("工程费用 + 其他费", "works and fees");
                [Kind::Works, Kind::FeesTotal].into_iter().filter_map(|kind| self.explain(kind)).collect()
            }
            Kind::Works => {
                step.rule = Bilingual::new("各项改造内容合计", "the sum of the lines");
                (0..self.project.lines.len()).filter_map(|index| self.line(index, None)).collect()
            }
            Kind::FeesTotal => {
                step.rule = Bilingual::new("各项其他费合计", "the sum of the fees");
                (0..self.project.fees.len()).filter_map(|index| self.fee(index, None)).collect()
            }
            Kind::Payer(payer) => {
                step.rule = Bilingual::new(
                    "各项内容和费用中由其承担部分合计",
                    "the sum of its parts of lines and fees",
                );
                self.parts_of(payer)
            }
            Kind::Group(group) => {
                step.rule = Bilingual::new("本类承担方合计", "the sum of the payers of this group");
                let payers = self.result.figures.payers.iter().map(|part| part.payer);
                let members = payers
                    .filter(|payer| self.all.rulebook.payer(*payer).is_some_and(|own| own.group == group));
                members.filter_map(|payer| self.explain(Kind::Payer(payer))).collect()
            }
            _ => Vec::new(),
        };
        Some(step)
    }
}
