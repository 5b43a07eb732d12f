//! The funding scheme (资金筹措方案表): the sources of the money, and its uses.

mod footer;
mod node;
mod sources;
mod uses;

use super::assessed::{AssessedEntry, entries};
use super::form::{CellKind, Form, FormError, Heading, Paper, Unit};
use super::notes;
use super::style::{Style, decimals};
use fentan_core::Decimal;
use fentan_core::assessment::Figures;
use fentan_core::draft::{DraftProject, WholeNumber};
use fentan_core::evaluation::Evaluation;
use fentan_core::format::{grouped, isolated};
use fentan_rulebook::text::{Language, say};

/// The scope of a funding scheme: one project, or all that have figures.
struct Scope<'a> {
    evaluation: &'a Evaluation,
    style: Style,
    /// True where it is about one project alone.
    single: bool,
    chosen: Vec<AssessedEntry<'a>>,
    /// The projects without figures, where it is about all.
    broken: Vec<&'a DraftProject>,
    figures: Figures,
}

/// The funding scheme of the project at a place in the budget, or (`None`) of all projects that have figures.
///
/// First the sources, then the uses: each line under its tier and measure with what every group of payers pays, then
/// the fees; every sum stands before what it sums. Of all projects together, lines are summed by component, and
/// custom lines and fees by name. In 万元 everything adds up as printed, every payer group's column included, and
/// every amount is less than one unit (0.01 万元) from its exact value.
///
/// # Errors
/// Refuses a project that does not exist or has errors, a budget in which no project has figures, and sums that do
/// not fit.
pub fn funding_scheme(
    evaluation: &Evaluation,
    project: Option<usize>,
    unit: Unit,
    language: Language,
) -> Result<Form, FormError> {
    let style = Style { language, unit };
    let scope = Scope::of(evaluation, project, style)?;
    let sources = sources::node(&scope).ok_or(FormError::Overflow)?;
    let uses = uses::node(&scope).ok_or(FormError::Overflow)?;
    let rows = node::rows(&scope, &sources, &uses)?;
    let notes = footer::notes(&scope, &rows).ok_or(FormError::Overflow)?;
    Ok(Form {
        title: style.say("老旧小区改造资金筹措方案表", "Funding plan"),
        subtitle: scope.subtitle(),
        unit: notes::unit(style),
        paper: Paper::A4,
        columns: headings(&scope),
        rows,
        notes,
        signatures: notes::signatures(style),
    })
}

fn headings(scope: &Scope<'_>) -> Vec<Heading> {
    let leaf = |text, kind| Heading { text, kind: Some(kind), columns: Vec::new() };
    let style = scope.style;
    let groups = scope.evaluation.rulebook().groups.iter();
    let groups = groups.map(|group| leaf(style.text(&group.name), CellKind::Amount)).collect();
    vec![
        leaf(style.say("序号", "No."), CellKind::Code),
        leaf(style.say("项目", "Item"), CellKind::Text),
        leaf(style.say("金额", "Amount"), CellKind::Amount),
        leaf(style.say("占比（%）", "Share (%)"), CellKind::Number),
        Heading { text: style.say("其中由谁承担", "Of which paid by"), kind: None, columns: groups },
        leaf(style.say("依据", "Grounds"), CellKind::Text),
    ]
}

impl<'a> Scope<'a> {
    fn of(evaluation: &'a Evaluation, project: Option<usize>, style: Style) -> Result<Self, FormError> {
        let mut chosen = Vec::new();
        let mut broken = Vec::new();
        for (index, (draft, assessed)) in entries(evaluation).into_iter().enumerate() {
            match assessed {
                _ if project.is_some_and(|project| project != index) => {}
                Some(assessed) => chosen.push(assessed),
                None => broken.push(draft),
            }
        }
        match (project, chosen.is_empty(), broken.is_empty()) {
            (Some(index), true, true) => return Err(FormError::NoProject(index)),
            (Some(index), true, false) => return Err(FormError::ProjectHasErrors(index)),
            (None, true, _) => return Err(FormError::NoFigures),
            (_, false, _) => {}
        }
        let mut figures = chosen.iter().map(|one| &one.result.figures);
        let figures = figures.try_fold(Figures::default(), |sum, own| sum.checked_add(own));
        let figures = figures.ok_or(FormError::Overflow)?;
        Ok(Self { evaluation, style, single: project.is_some(), chosen, broken, figures })
    }

    /// The project, where the scheme is about one alone.
    fn one(&self) -> Option<AssessedEntry<'a>> {
        self.chosen.first().copied().filter(|_| self.single)
    }

    fn subtitle(&self) -> String {
        let Some(one) = self.one() else {
            let count = self.chosen.len();
            return self.style.text(&say!(
                "全部项目合计（{0} 个项目）",
                "All projects together ({0})",
                count
            ));
        };
        let (rulebook, project) = (self.evaluation.rulebook(), &one.result.project);
        let mut facts = vec![match one.draft.name.as_str() {
            "" => say!("{0}", "{0}", one.draft.id),
            name => say!("{0}（{1}）", "{0} ({1})", isolated(name), one.draft.id),
        }];
        facts.extend(
            rulebook.division(project.division).map(|own| say!("{0} {1}", "{0} {1}", own.code, own.name)),
        );
        facts.push(say!("{0}年", "{0}", project.year));
        facts.extend(rulebook.kind(project.kind).map(|kind| kind.name.clone()));
        facts.extend(project.tier.and_then(|tier| rulebook.tier(tier)).map(|tier| tier.name.clone()));
        let number = |number: Option<&WholeNumber>| number.and_then(WholeNumber::value);
        facts.extend(
            number(one.draft.built_year.as_ref()).map(|year| say!("{0}年建成", "built in {0}", year)),
        );
        facts.extend(number(one.draft.buildings.as_ref()).map(|count| say!("{0}栋", "{0} buildings", count)));
        facts.extend(
            number(one.draft.households_count.as_ref()).map(|count| say!("{0}户", "{0} households", count)),
        );
        let area = one.draft.floor_area.as_deref().and_then(|area| Decimal::parse(area).ok());
        facts.extend(area.map(|area| say!("{0}㎡", "{0} ㎡", grouped(&decimals(area)))));
        facts.iter().map(|fact| self.style.text(fact)).collect::<Vec<_>>().join(" · ")
    }
}
