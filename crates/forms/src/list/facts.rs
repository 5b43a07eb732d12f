//! The facts that the list gives of a project besides money.

use super::subject::Subject;
use crate::assessed::AssessedEntry;
use crate::form::{Cell, CellKind};
use crate::style::{Style, blank, code, count, decimals, name, number, text};
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::draft::WholeNumber;
use fentan_core::evaluation::Evaluation;
use fentan_core::rounding::half_up;
use fentan_rulebook::text::say;

/// A column of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    Number,
    DivisionCode,
    Division,
    Name,
    Id,
    Kind,
    Tier,
    Year,
    Bundle,
    BuiltYear,
    Buildings,
    Households,
    FloorArea,
    PerHousehold,
    PerSquareMetre,
    Granted,
}

impl Fact {
    /// The facts before the money, in order.
    pub(super) const BEFORE: [Self; 13] = [
        Self::Number,
        Self::DivisionCode,
        Self::Division,
        Self::Name,
        Self::Id,
        Self::Kind,
        Self::Tier,
        Self::Year,
        Self::Bundle,
        Self::BuiltYear,
        Self::Buildings,
        Self::Households,
        Self::FloorArea,
    ];

    /// The facts after the money.
    pub(super) const AFTER: [Self; 3] = [Self::PerHousehold, Self::PerSquareMetre, Self::Granted];

    /// True where the column stands: where any project states the fact.
    pub(super) fn stands(self, evaluation: &Evaluation, assessed: &[AssessedEntry<'_>]) -> bool {
        let any = |has: fn(&AssessedEntry<'_>) -> bool| assessed.iter().any(has);
        match self {
            Self::Tier => any(|one| one.result.project.tier.is_some()),
            Self::Bundle => any(|one| one.draft.bundle.is_some()),
            Self::BuiltYear => any(|one| one.draft.built_year.is_some()),
            Self::Buildings => any(|one| one.draft.buildings.is_some()),
            Self::Households | Self::PerHousehold => any(|one| households(one).is_some()),
            Self::FloorArea | Self::PerSquareMetre => any(|one| floor_area(one).is_some()),
            Self::Granted => evaluation.rulebook().granted_ratios().is_some(),
            _ => true,
        }
    }

    pub(super) fn heading(self, evaluation: &Evaluation, style: Style) -> (String, CellKind) {
        let (zh, en, kind) = match self {
            Self::Number => ("序号", "No.", CellKind::Count),
            Self::DivisionCode => ("行政区划代码", "Division code", CellKind::Code),
            Self::Division => ("县（市、区）", "Division", CellKind::Text),
            Self::Name => ("项目名称（小区名称）", "Project (community)", CellKind::Name),
            Self::Id => ("项目编号", "Project id", CellKind::Code),
            Self::Kind => ("改造类型", "Kind", CellKind::Text),
            Self::Tier => ("版别", "Tier", CellKind::Text),
            Self::Year => ("年度", "Year", CellKind::Code),
            Self::Bundle => ("打捆", "Bundle", CellKind::Code),
            Self::BuiltYear => ("建成年份", "Built", CellKind::Code),
            Self::Buildings => ("楼栋数（栋）", "Buildings", CellKind::Count),
            Self::Households => ("户数（户）", "Households", CellKind::Count),
            Self::FloorArea => ("建筑面积（㎡）", "Floor area (㎡)", CellKind::Number),
            Self::PerHousehold => ("户均（元）", "Yuan per household", CellKind::Number),
            Self::PerSquareMetre => ("单方造价（元/㎡）", "Yuan per ㎡", CellKind::Number),
            Self::Granted => {
                let ratios = evaluation.rulebook().granted_ratios().unwrap_or_default();
                let text = say!("是否触发 {0}", "{0} match", ratios);
                return (style.text(&text), CellKind::Text);
            }
        };
        (style.say(zh, en), kind)
    }

    pub(super) fn cell(self, evaluation: &Evaluation, subject: &Subject<'_>, style: Style) -> Cell {
        let division = subject.division.as_ref();
        match self {
            Self::Number => {
                subject.number.and_then(|number| u64::try_from(number).ok()).map_or_else(blank, count)
            }
            Self::DivisionCode => division.map_or_else(blank, |(own, _)| code(own)),
            Self::Division => division.map_or_else(blank, |(_, name)| text(name)),
            Self::Name => name(&subject.name),
            Self::Id => subject.project.map_or_else(blank, |(draft, _)| code(&draft.id)),
            _ => self.of_assessed(evaluation, subject, style).unwrap_or_else(blank),
        }
    }

    /// The cell of a fact that only projects with figures have, or that is summed over several of them; `None` where
    /// it is blank.
    fn of_assessed(self, evaluation: &Evaluation, subject: &Subject<'_>, style: Style) -> Option<Cell> {
        let assessed = subject.assessed.as_slice();
        let own = || subject.project?.1;
        Some(match self {
            Self::Kind => text(style.text(&evaluation.rulebook().kind(own()?.result.project.kind)?.name)),
            Self::Tier => text(style.text(&evaluation.rulebook().tier(own()?.result.project.tier?)?.name)),
            Self::Year => code(own()?.result.project.year.to_string()),
            Self::Bundle => code(own()?.draft.bundle.clone()?),
            Self::BuiltYear => code(own()?.draft.built_year.as_ref()?.value()?.to_string()),
            Self::Buildings => count(sum(assessed, |one| whole(one.draft.buildings.as_ref()))?),
            Self::Households => count(sum(assessed, households)?),
            Self::FloorArea => number(&decimals(area(assessed)?)),
            Self::PerHousehold => number(&average(assessed, |one| Some(u128::from(households(one)?)), 1)?),
            Self::PerSquareMetre => {
                let area = |one: &AssessedEntry<'_>| Some(floor_area(one)?.millionths());
                number(&average(assessed, area, Decimal::ONE.millionths())?)
            }
            Self::Granted => {
                let split = own()?.result.split;
                let (zh, en) = match (split.city, split.granted) {
                    (0, _) => ("不适用", "n/a"),
                    (_, true) => ("是", "yes"),
                    (_, false) => ("否", "no"),
                };
                text(style.say(zh, en))
            }
            _ => return None,
        })
    }
}

fn whole(number: Option<&WholeNumber>) -> Option<u64> {
    number?.value().map(u64::from)
}

fn households(one: &AssessedEntry<'_>) -> Option<u64> {
    whole(one.draft.households_count.as_ref())
}

fn floor_area(one: &AssessedEntry<'_>) -> Option<Decimal> {
    Decimal::parse(one.draft.floor_area.as_deref()?).ok()
}

/// The sum over the projects that state the number; `None` where none does or it does not fit.
fn sum(assessed: &[AssessedEntry<'_>], of: impl Fn(&AssessedEntry<'_>) -> Option<u64>) -> Option<u64> {
    let stated = assessed.iter().filter_map(of);
    stated.map(Some).reduce(|one, other| one?.checked_add(other?)).flatten()
}

fn area(assessed: &[AssessedEntry<'_>]) -> Option<Decimal> {
    assessed.iter().filter_map(floor_area).map(Some).reduce(|one, other| one?.checked_add(other?)).flatten()
}

/// The cost of one household or ㎡ in yuan, rounded half up to the fen from the exact total; `None` where a project
/// does not state its number: an average over some would not be one over all.
fn average(
    assessed: &[AssessedEntry<'_>],
    size: impl Fn(&AssessedEntry<'_>) -> Option<u128>,
    scale: u128,
) -> Option<String> {
    let mut total = 0_u128;
    let mut whole = 0_u128;
    for one in assessed {
        let own = size(one).filter(|size| *size > 0)?;
        whole = whole.checked_add(own)?;
        total = total.checked_add(u128::try_from(one.result.figures.total.fen()).ok()?)?;
    }
    let fen = half_up(total.checked_mul(scale)?, whole)?;
    Some(Fen::new(i64::try_from(fen).ok()?).to_string())
}

/// The cell of a project with errors in the place of its total.
pub(super) fn has_errors(style: Style) -> Cell {
    text(style.say("有错误", "has errors"))
}
