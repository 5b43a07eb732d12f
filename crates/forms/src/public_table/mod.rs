//! The public notice table (公示表): each household's share, as a community puts it on view.

mod columns;
mod footer;

use self::columns::{Column, Columns, cell};
use super::form::{Form, FormError, Paper, Row, RowKind, Unit};
use super::notes;
use super::style::{Style, blank, code, decimals, number, text};
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_core::evaluation::Evaluation;
use fentan_core::format::isolated;
use fentan_owners::notice::place;
use fentan_owners::{Apportioned, Source};
use fentan_rulebook::text::{Language, say};

/// The most columns that are legible on A4.
const MOST_ON_A4: usize = 12;

/// The project that the table is about.
struct Scope<'a> {
    evaluation: &'a Evaluation,
    style: Style,
    draft: &'a DraftProject,
    result: &'a ProjectResult,
    apportioned: &'a Apportioned,
}

/// The public notice table of the project at a place in the budget, with its apportionment: the total, then each
/// building with its households, in the list's order. Amounts are in yuan, to the fen.
///
/// Every household's parts sum to what it owes, and so do the amounts by source; every column sums to its total. A
/// source that pays nothing has no column, and a project of one building has no subtotals. Nobody is named.
///
/// # Errors
/// Refuses a project that does not exist or has errors, and sums that do not fit.
pub fn public_table(
    evaluation: &Evaluation,
    project: usize,
    apportioned: &Apportioned,
    language: Language,
) -> Result<Form, FormError> {
    let style = Style { language, unit: Unit::Yuan };
    let (Some(draft), Some(assessed)) =
        (evaluation.draft().projects.get(project), evaluation.assessment().projects.get(project))
    else {
        return Err(FormError::NoProject(project));
    };
    let result = assessed.result.as_ref().ok_or(FormError::ProjectHasErrors(project))?;
    let scope = Scope { evaluation, style, draft, result, apportioned };
    let columns = Columns::of(&scope);
    let rows = scope.rows(&columns).ok_or(FormError::Overflow)?;
    let wide = columns.count() > MOST_ON_A4;
    Ok(Form {
        title: style.say("老旧小区改造居民分摊公示表", "What each household is to pay: public notice"),
        subtitle: scope.subtitle(),
        unit: notes::unit(style),
        paper: if wide { Paper::A3 } else { Paper::A4 },
        columns: columns.headings(&scope),
        rows,
        notes: footer::notes(&scope, &columns),
        signatures: footer::signatures(style),
    })
}

impl Scope<'_> {
    fn subtitle(&self) -> String {
        let name = if self.draft.name.is_empty() { &self.draft.id } else { &self.draft.name };
        let (year, count) = (self.result.project.year, self.apportioned.shares.len());
        self.style.text(&say!(
            "{0} · {1}年 · {2} 户",
            "{0} · {1} · households: {2}",
            isolated(name),
            year,
            count
        ))
    }

    /// The rows: the total, then building by building; `None` where a sum does not fit.
    fn rows(&self, columns: &Columns) -> Option<Vec<Row>> {
        let all: Vec<usize> = (0..self.apportioned.shares.len()).collect();
        let mut rows = vec![self.sum(columns, RowKind::Total, None, &all)?];
        let buildings = self.buildings();
        let mut line = 0_usize;
        for (building, members) in &buildings {
            let several = buildings.len() > 1;
            if several {
                rows.push(self.sum(columns, RowKind::Subtotal, *building, members)?);
            }
            for index in members {
                line = line.saturating_add(1);
                rows.push(self.item(columns, line, *index, if several { 2 } else { 1 })?);
            }
        }
        Some(rows)
    }

    /// The households by building, in the order in which buildings first come up.
    fn buildings(&self) -> Vec<(Option<&str>, Vec<usize>)> {
        let mut buildings: Vec<(Option<&str>, Vec<usize>)> = Vec::new();
        for (index, household) in self.draft.households.iter().enumerate() {
            let own = household.building.as_deref();
            match buildings.iter_mut().find(|(building, _)| *building == own) {
                Some((_, members)) => members.push(index),
                None => buildings.push((own, vec![index])),
            }
        }
        buildings
    }

    /// The row that sums `members`.
    fn sum(
        &self,
        columns: &Columns,
        kind: RowKind,
        building: Option<&str>,
        members: &[usize],
    ) -> Option<Row> {
        let areas = members.iter().filter_map(|index| self.apportioned.households.get(*index));
        let area = areas.map(|household| household.area);
        let area = area.into_iter().try_fold(Decimal::default(), Decimal::checked_add)?;
        let count = members.len();
        let name = match (kind, place([building, None, None])) {
            (RowKind::Total, _) => say!("合计（{0} 户）", "Total (households: {0})", count),
            (_, Some(building)) => {
                say!("{0}小计（{1} 户）", "{0}: subtotal (households: {1})", building, count)
            }
            (_, None) => say!("未写楼栋小计（{0} 户）", "No building: subtotal (households: {0})", count),
        };
        let mut cells = vec![blank(), text(self.style.text(&name)), blank(), blank()];
        cells.push(number(&decimals(area)));
        for column in &columns.all {
            let amounts = members.iter().map(|index| self.amount(&columns.all, *column, *index));
            let amounts: Vec<Fen> = amounts.collect::<Option<_>>()?;
            cells.push(cell(self.style, Fen::sum(amounts)?));
        }
        Some(Row { level: usize::from(kind == RowKind::Subtotal), kind, cells })
    }

    /// The row of a household.
    fn item(&self, columns: &Columns, line: usize, index: usize, level: usize) -> Option<Row> {
        let household: &DraftHousehold = self.draft.households.get(index)?;
        let area = self.apportioned.households.get(index)?.area;
        let part = |part: &Option<String>| isolated(part.as_deref().unwrap_or_default()).into_owned();
        // Whoever says nothing of where it is stands under its id.
        let unit = isolated(household.unit.as_deref().unwrap_or(&household.id)).into_owned();
        let mut cells = vec![
            code(line.to_string()),
            code(part(&household.building)),
            code(part(&household.stairwell)),
            code(unit),
            number(&decimals(area)),
        ];
        for column in &columns.all {
            cells.push(cell(self.style, self.amount(&columns.all, *column, index)?));
        }
        Some(Row { level, kind: RowKind::Item, cells })
    }

    /// True where a source tells of a household's circumstances.
    fn is_private(&self, source: Source) -> bool {
        self.evaluation.rulebook().owners.source(source).is_some_and(|rule| rule.private)
    }

    /// The amount of a column for a household, beside all the others of the table.
    fn amount(&self, all: &[Column], column: Column, index: usize) -> Option<Fen> {
        let own = self.apportioned.shares.get(index)?;
        Some(match column {
            Column::Charge(place) => *self.apportioned.charges.get(place)?.parts.get(index)?,
            Column::Share => own.share,
            Column::Source(source) => own.sources.get(source),
            Column::OtherSources => {
                let private = Source::ALL.iter().filter(|(_, source)| self.is_private(*source));
                Fen::sum(private.map(|(_, source)| own.sources.get(*source)))?
            }
            Column::OwnAndOther => {
                let named = all.iter().filter_map(|column| match column {
                    Column::Source(source) => Some(own.sources.get(*source)),
                    _ => None,
                });
                own.share.checked_sub(Fen::sum(named)?)?
            }
            Column::ToCollect => own.to_collect,
        })
    }
}
