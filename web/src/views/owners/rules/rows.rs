//! The rows of the table of rules: everything that residents bear with the rule it follows, then the rules that
//! nothing follows, and last what everything else follows.

use fentan_core::assessment::{Part, ProjectResult};
use fentan_core::draft::{DraftApportionRule, DraftLine, DraftProject};
use fentan_core::rulebook::PayerIndex;
use fentan_core::{Fen, Language, Rulebook};
use fentan_owners::{Apportioned, ChargeOf, Method, OwnerPayer};

use crate::context::ProjectContext;
use crate::words::{answer, owner_rules};

/// A project as it is written, with its figures: the ground of its rules.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'a> {
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) project: &'a DraftProject,
    /// None while the project has an error.
    pub(crate) result: Option<&'a ProjectResult>,
}

impl<'a> Ground<'a> {
    /// The project looked at.
    pub(crate) fn of(project: &'a ProjectContext) -> Self {
        Self { rulebook: project.rulebook(), project: project.project(), result: project.result() }
    }
}

/// The subject that a rule is about, or would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// The line with this id.
    Line(String),
    /// The fee with this id.
    Fee(String),
    /// All lines of a component.
    Component(String),
    /// Whatever no other rule is about.
    Rest,
    /// A rule of which nobody can say what it is about, or that comes after another about the same.
    Odd(usize),
}

impl Subject {
    fn of(rule: &DraftApportionRule, place: usize) -> Self {
        match (&rule.line, &rule.fee, &rule.component) {
            (Some(line), None, None) => Self::Line(line.clone()),
            (None, Some(fee), None) => Self::Fee(fee.clone()),
            (None, None, Some(component)) => Self::Component(component.clone()),
            (None, None, None) => Self::Rest,
            _ => Self::Odd(place),
        }
    }

    /// The rule about this that counts, by its place.
    pub(crate) fn rule(&self, project: &DraftProject) -> Option<usize> {
        if let Self::Odd(place) = self {
            return Some(*place).filter(|place| *place < project.apportion.len());
        }
        let rules = project.apportion.iter().enumerate();
        rules.into_iter().find(|(place, rule)| Self::of(rule, *place) == *self).map(|(place, _)| place)
    }

    /// An empty rule about this.
    pub(crate) fn new_rule(&self) -> DraftApportionRule {
        let mut rule = DraftApportionRule::default();
        match self {
            Self::Line(id) => rule.line = Some(id.clone()),
            Self::Fee(id) => rule.fee = Some(id.clone()),
            Self::Component(id) => rule.component = Some(id.clone()),
            Self::Rest | Self::Odd(_) => {}
        }
        rule
    }
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) subject: Subject,
    pub(crate) name: String,
    /// Its line or fee, where residents bear any of it.
    pub(crate) of: Option<ChargeOf>,
    /// The parts that residents bear, as each payer.
    pub(crate) parts: Vec<Part>,
    /// The rule about it, by its place.
    pub(crate) own: Option<usize>,
    /// The rule that it follows without one.
    pub(crate) followed: Option<usize>,
}

impl Row {
    /// The sum that the residents bear in all, and what an elevator subsidy takes off that.
    pub(crate) fn sums(&self, found: Option<&Apportioned>) -> Option<(Fen, Fen)> {
        let charges = &found?.charges;
        let own = || charges.iter().filter(|charge| Some(charge.of) == self.of);
        Some((Fen::sum(own().map(|charge| charge.net))?, Fen::sum(own().map(|charge| charge.subsidy))?))
    }

    /// The method by which each of its payers' parts is divided where no rule is about it.
    pub(crate) fn defaults(&self, ground: Ground<'_>) -> Vec<Method> {
        if let Some(rule) = self.followed.and_then(|place| ground.project.apportion.get(place)) {
            return Method::from_id(&rule.method).into_iter().collect();
        }
        if let (Some(ChargeOf::Fee(_)), _) | (_, Subject::Fee(_)) = (self.of, &self.subject) {
            return vec![Method::AsLines];
        }
        let mut methods: Vec<Method> = Vec::new();
        let usual = |payer: &OwnerPayer| payer.method;
        let own = self.parts.iter().filter_map(|part| Some(usual(payer(ground.rulebook, part.payer)?)));
        let all = ground.rulebook.owners.payers.iter().rev().map(usual);
        for method in if self.parts.is_empty() { all.collect::<Vec<_>>() } else { own.collect() } {
            if !methods.contains(&method) {
                methods.push(method);
            }
        }
        methods
    }

    /// The method that counts for it, where one does for all of it.
    pub(crate) fn method(&self, ground: Ground<'_>) -> Option<Method> {
        match self.own.and_then(|place| ground.project.apportion.get(place)) {
            Some(rule) => Method::from_id(&rule.method),
            None => self.defaults(ground).first().copied(),
        }
    }
}

/// The entry in the rules of a payer that stands for households.
pub(crate) fn payer(rulebook: &Rulebook, payer: PayerIndex) -> Option<&OwnerPayer> {
    let id = rulebook.payer_id(payer);
    rulebook.owners.payers.iter().find(|own| own.id == id)
}

/// Every row.
pub(crate) fn rows(ground: Ground<'_>, language: Language) -> Vec<Row> {
    let project = ground.project;
    let mut rows = charges(ground, language);
    let rest = Subject::Rest.rule(project);
    let taken: Vec<usize> = rows.iter().filter_map(|row| row.own).collect();
    for (place, rule) in project.apportion.iter().enumerate() {
        if taken.contains(&place) || rest == Some(place) {
            continue;
        }
        let subject = Subject::of(rule, place);
        let subject = if subject.rule(project) == Some(place) { subject } else { Subject::Odd(place) };
        let name = name_of(ground, rule, language);
        rows.push(Row { subject, name, of: None, parts: Vec::new(), own: Some(place), followed: None });
    }
    let name = owner_rules::EVERYTHING_ELSE.get(language).to_owned();
    rows.push(Row { subject: Subject::Rest, name, of: None, parts: Vec::new(), own: rest, followed: None });
    rows
}

/// The rows of what residents bear of each line and fee.
fn charges(ground: Ground<'_>, language: Language) -> Vec<Row> {
    let Some(result) = ground.result else { return Vec::new() };
    let project = ground.project;
    let own = |parts: &[Part]| -> Vec<Part> {
        let is_theirs = |part: &Part| payer(ground.rulebook, part.payer).is_some();
        let own = parts.iter().filter(|part| !part.amount.is_zero() && is_theirs(part));
        own.copied().collect()
    };
    let rest = Subject::Rest.rule(project);
    let lines = project.lines.iter().zip(result.lines.iter()).enumerate().map(|(place, (line, shared))| {
        let subject = Subject::Line(line.id.clone());
        let component = Subject::Component(line.component.clone()).rule(project);
        (ChargeOf::Line(place), subject, line_name(ground, line, language), own(shared.parts), component)
    });
    let fees = project.fees.iter().zip(result.fees.iter()).enumerate().map(|(place, (fee, shared))| {
        let name = fee.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| fee.id.clone());
        (ChargeOf::Fee(place), Subject::Fee(fee.id.clone()), name, own(shared.parts), None)
    });
    let all = lines.chain(fees).filter(|(.., parts, _)| !parts.is_empty());
    all.map(|(of, subject, name, parts, component)| {
        let own = subject.rule(project);
        let followed = component.or(rest).filter(|_| own.is_none());
        Row { subject, name, of: Some(of), parts, own, followed }
    })
    .collect()
}

/// The name of a line where it stands alone. What it says of itself tells it from others of its component.
pub(crate) fn line_name(ground: Ground<'_>, line: &DraftLine, language: Language) -> String {
    let own = line.name.as_deref().filter(|name| !name.is_empty());
    let Some(listed) = component_name(ground.rulebook, &line.component, language) else {
        return own.unwrap_or(&line.component).to_owned();
    };
    let alone = ground.project.lines.iter().filter(|other| other.component == line.component).count() == 1;
    match own.filter(|_| !alone) {
        Some(own) => [&listed, answer::COLON.get(language), own].concat(),
        None => listed,
    }
}

fn component_name(rulebook: &Rulebook, id: &str, language: Language) -> Option<String> {
    let component = rulebook.component(rulebook.component_index(id)?)?;
    let measure = rulebook.measure(component.measure)?.name.get(language);
    let own = component.name.get(language);
    Some(if measure == own { own.to_owned() } else { [measure, " ", own].concat() })
}

/// The subject of a rule, in words.
fn name_of(ground: Ground<'_>, rule: &DraftApportionRule, language: Language) -> String {
    let project = ground.project;
    if let Some(id) = &rule.line {
        let line = project.lines.iter().find(|line| line.id == *id);
        return line.map_or_else(|| id.clone(), |line| line_name(ground, line, language));
    }
    if let Some(id) = &rule.fee {
        let name = project.fees.iter().find(|fee| fee.id == *id).and_then(|fee| fee.name.clone());
        return name.unwrap_or_else(|| id.clone());
    }
    match &rule.component {
        Some(id) => {
            let component = component_name(ground.rulebook, id, language);
            owner_rules::every_one_of(component.as_ref().unwrap_or(id)).get(language).to_owned()
        }
        None => owner_rules::EVERYTHING_ELSE.get(language).to_owned(),
    }
}
