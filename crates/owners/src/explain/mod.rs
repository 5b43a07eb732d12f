//! The explanation of what a household pays: the same kind of tree as for every other figure, from its cash down to
//! the clause by which residents bear a line.

mod divided;

use super::apportionment::{Apportioned, Charge, ChargeOf};
use super::sources::Source;
use fentan_core::Fen;
use fentan_core::draft::DraftProject;
use fentan_core::evaluation::Evaluation;
use fentan_core::explain::{Explanation, Ground};
use fentan_core::format::{Yuan, isolated};
use fentan_core::path::Path;
use fentan_rulebook::text::{Bilingual, say};
use fentan_rulebook::{Component, Rulebook};

/// A household of a project, with all that its explanation draws on.
#[derive(Clone, Copy, Debug)]
pub struct Household<'a> {
    /// The evaluation that explains the project's own figures.
    pub figures: &'a Evaluation,
    /// The place of the project in the budget.
    pub project: usize,
    /// The apportionment of the project.
    pub apportioned: &'a Apportioned,
    /// The place of the household in the list.
    pub index: usize,
}

impl Household<'_> {
    /// The explanation of its cash to pay. `None` where there is no such household, or a clause or name is missing.
    #[must_use]
    pub fn explain(&self) -> Option<Explanation> {
        let share = self.apportioned.shares.get(self.index)?;
        let mut step =
            self.step("to_collect", Bilingual::new("本户应缴", "To be paid in cash"), share.to_collect);
        let others: Vec<(Source, Fen)> = Source::ALL
            .iter()
            .map(|(_, source)| (*source, share.sources.get(*source)))
            .filter(|(source, amount)| *source != Source::Cash && !amount.is_zero())
            .collect();
        step.rule = match (others.is_empty(), share.to_collect == share.sources.get(Source::Cash)) {
            (true, true) => Bilingual::new("即本户应分摊的金额", "what the household owes"),
            (false, true) => Bilingual::new(
                "应分摊的金额，减去已有来源支付的部分",
                "what it owes, less what other sources pay",
            ),
            (_, false) => say!(
                "应分摊的金额减去已有来源支付的部分为 {0} 元，不足一元按一元收",
                "what it owes less what other sources pay is {0} yuan, rounded up to a whole yuan",
                Yuan(share.sources.get(Source::Cash))
            ),
        };
        step.inputs.push(self.share()?);
        for (source, amount) in others {
            step.inputs.push(self.source(source, amount)?);
        }
        Some(step)
    }

    /// The sentence on its part of a charge, without inputs: for those to whom the whole tree is too much. `None`
    /// where it takes no part.
    #[must_use]
    pub fn in_short(&self, charge: &Charge) -> Option<Bilingual> {
        let part = *charge.parts.get(self.index)?;
        if part.is_zero() && !charge.weights.takes_part(self.index, self.floor()) {
            return None;
        }
        self.rule(charge)
    }

    /// The explanation of its share, charge by charge.
    fn share(&self) -> Option<Explanation> {
        let share = self.apportioned.shares.get(self.index)?.share;
        let mut step = self.step("share", Bilingual::new("本户应分摊", "The household's share"), share);
        step.rule = Bilingual::new("各项分摊额合计", "the sum of its parts");
        let charges = self.apportioned.charges.iter().enumerate();
        step.inputs = charges.filter_map(|(place, charge)| self.part(place, charge)).collect();
        Some(step)
    }

    /// The explanation of its part of the charge at `place`; `None` where it takes no part.
    fn part(&self, place: usize, charge: &Charge) -> Option<Explanation> {
        let part = *charge.parts.get(self.index)?;
        if part.is_zero() && !charge.weights.takes_part(self.index, self.floor()) {
            return None;
        }
        let name = self.name_of(charge);
        let field = ["parts[", &place.to_string(), "]"].concat();
        let mut step = self.step(&field, say!("{0}：本户", "{0}: this household", name), part);
        let method = self.figures.rulebook().owners.method(charge.method)?;
        step.grounds.push(ground(&method.clause, say!("{0}：{1}", "{0}: {1}", method.name, method.rule)));
        self.divided(&mut step, charge)?;
        step.inputs.insert(0, self.net(charge, &name)?);
        Some(step)
    }

    /// The explanation of a charge's `net`: what residents bear, less the subsidy.
    fn net(&self, charge: &Charge, name: &Bilingual) -> Option<Explanation> {
        let borne = borne(self.figures, self.project, charge)?;
        if charge.subsidy.is_zero() {
            return Some(borne);
        }
        let mut step = self.step("net", say!("{0}：待分摊", "{0}: to be apportioned", name), charge.net);
        step.rule = Bilingual::new(
            "居民承担的金额减去加装电梯补助",
            "what residents bear, less the elevator subsidy",
        );
        let mut subsidy =
            self.step("subsidy", Bilingual::new("加装电梯补助", "Elevator subsidy"), charge.subsidy);
        subsidy.rule = Bilingual::new(
            "填报金额；先冲减业主应承担的部分，不进入市、区分担",
            "entered; taken off what owners bear first, and never part of what city and district share",
        );
        step.inputs = vec![borne, subsidy];
        Some(step)
    }

    fn source(&self, source: Source, amount: Fen) -> Option<Explanation> {
        let source = self.figures.rulebook().owners.source(source)?;
        let mut step = self.step(source.source.id(), source.name.clone(), amount);
        step.rule = source.note.clone();
        step.grounds.push(ground(&source.clause, source.name.clone()));
        if source.source == Source::Waiver {
            let own = &self.draft()?.households.get(self.index)?.id;
            let waiver = self.draft()?.waivers.iter().find(|waiver| waiver.household == *own)?;
            step.rule = say!("由{0}支付", "paid by {0}", waiver.payer);
        }
        Some(step)
    }

    fn draft(&self) -> Option<&DraftProject> {
        self.figures.draft().projects.get(self.project).map(AsRef::as_ref)
    }

    fn floor(&self) -> Option<u32> {
        self.apportioned.households.get(self.index)?.floor
    }

    fn name_of(&self, charge: &Charge) -> Bilingual {
        self.draft().map(|draft| charge_name(self.figures.rulebook(), draft, charge.of)).unwrap_or_default()
    }

    fn step(&self, field: &str, name: Bilingual, value: Fen) -> Explanation {
        let projects = Path::ROOT.field("projects");
        let project = projects.item(self.project);
        let households = project.field("households");
        let household = households.item(self.index);
        Explanation {
            figure: household.field(field).to_string(),
            name,
            value: value.to_string(),
            rule: Bilingual::default(),
            grounds: Vec::new(),
            exact: None,
            odd_fen: None,
            inputs: Vec::new(),
        }
    }
}

/// The explanation of what residents bear of the line or fee of a charge.
pub(super) fn borne(evaluation: &Evaluation, project: usize, charge: &Charge) -> Option<Explanation> {
    let (list, index) = match charge.of {
        ChargeOf::Line(line) => ("lines", line),
        ChargeOf::Fee(fee) => ("fees", fee),
    };
    let (project, index) = (project.to_string(), index.to_string());
    let payer = evaluation.rulebook().payer_id(charge.payer);
    let path = ["projects[", &project, "].", list, "[", &index, "].shares.", payer].concat();
    evaluation.explain(&path).ok()
}

/// The name of a line or fee: its own, else that of its measure and component (of a fee, its id).
#[must_use]
pub fn charge_name(rulebook: &Rulebook, draft: &DraftProject, of: ChargeOf) -> Bilingual {
    let same = |name: &str| {
        let name = isolated(name).into_owned();
        Bilingual::new(name.clone(), name)
    };
    match of {
        ChargeOf::Line(line) => {
            let Some(line) = draft.lines.get(line) else { return Bilingual::default() };
            if let Some(name) = line.name.as_deref().filter(|name| !name.is_empty()) {
                return same(name);
            }
            let component = rulebook.component_index(&line.component);
            let component = component.and_then(|index| rulebook.component(index));
            component.map(|component| component_name(rulebook, component)).unwrap_or_default()
        }
        ChargeOf::Fee(fee) => {
            let Some(fee) = draft.fees.get(fee) else { return Bilingual::default() };
            same(fee.name.as_deref().filter(|name| !name.is_empty()).unwrap_or(&fee.id))
        }
    }
}

/// The name of a component, behind that of its measure unless the two are the same.
#[must_use]
pub fn component_name(rulebook: &Rulebook, component: &Component) -> Bilingual {
    match rulebook.measure(component.measure).filter(|measure| measure.name != component.name) {
        Some(measure) => say!("{0}·{1}", "{0}, {1}", measure.name, component.name),
        None => component.name.clone(),
    }
}

fn ground(clause: &fentan_rulebook::text::Text, text: Bilingual) -> Ground {
    Ground { clause: clause.clone(), text, reading: None }
}
