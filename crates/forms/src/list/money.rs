//! The money columns of the list: the amount of each row, exact and as printed.

use super::division_totals;
use crate::assessed::AssessedEntry;
use crate::form::FormError;
use crate::ordered::Ordered;
use crate::style::{Printed, Style};
use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use fentan_core::table::{Line, RoundedRow, Table, TableError};
use fentan_rulebook::Readings;
use fentan_rulebook::text::Bilingual;
use fentan_rulebook::{PayerIndex, Rulebook, Source, SourceIndex};

/// A column of money. Works and fees make up the total; all others are its sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Money {
    Works,
    Fees,
    /// The amounts received from a source that reduces the pool.
    Received(SourceIndex),
    /// The grants left over (结余), to be taken off what was received.
    Surplus,
    City,
    District,
    Payer(PayerIndex),
}

impl Money {
    /// Every column there may be, in order.
    fn all(rulebook: &Rulebook, readings: Readings) -> Vec<Self> {
        let reducing = |source: &Source| source.reduces_pool.under(readings.debt);
        let sources = rulebook.sources.iter().enumerate().filter(|(_, source)| reducing(source));
        let sources = sources.filter_map(|(offset, _)| SourceIndex::at(offset)).map(Self::Received);
        let payers = rulebook.payer_indices().filter(|payer| *payer != rulebook.pool).map(Self::Payer);
        let government = [Self::Surplus, Self::City, Self::District];
        [Self::Works, Self::Fees].into_iter().chain(sources).chain(government).chain(payers).collect()
    }

    /// True where the column stands even if it is 0 for every project.
    const fn always(self) -> bool {
        matches!(self, Self::Works | Self::Fees | Self::City | Self::District)
    }

    pub(super) const fn is_use(self) -> bool {
        matches!(self, Self::Works | Self::Fees)
    }

    pub(super) fn name(self, rulebook: &Rulebook) -> Bilingual {
        match self {
            Self::Works => Bilingual::new("工程费用", "Works"),
            Self::Fees => Bilingual::new("其他费和预备费", "Fees and contingency"),
            Self::Received(source) => {
                rulebook.source(source).map(|source| source.name.clone()).unwrap_or_default()
            }
            Self::Surplus => Bilingual::new("减：结余", "Less: surplus"),
            Self::City => rulebook.city_level.clone(),
            Self::District => rulebook.district_level.clone(),
            Self::Payer(payer) => rulebook.payer(payer).map(|payer| payer.short.clone()).unwrap_or_default(),
        }
    }

    /// The amount of the column for a project; `None` where a sum does not fit.
    fn of(self, readings: Readings, result: &ProjectResult) -> Option<Fen> {
        let figures = &result.figures;
        Some(match self {
            Self::Works => figures.works,
            Self::Fees => figures.fees_total,
            Self::Received(source) => {
                let own = result.project.funding.iter();
                let own = own.filter(|money| money.source == source && money.counts(readings));
                Fen::sum(own.map(|money| money.amount))?
            }
            Self::Surplus => Fen::ZERO.checked_sub(figures.government.surplus)?,
            Self::City => figures.government.city,
            Self::District => figures.government.district,
            Self::Payer(payer) => figures.payers.get(payer),
        })
    }
}

/// The amounts of a row, one for each column of money.
pub(super) type Amounts = Vec<Printed>;

/// All amounts of the list.
pub(super) struct Sheet {
    pub(super) columns: Vec<Money>,
    pub(super) whole: Amounts,
    /// The amounts of each division, by its code.
    pub(super) divisions: Ordered<String, Amounts>,
    /// The amounts of each project, by its place in the budget.
    pub(super) projects: Ordered<usize, Amounts>,
    /// True where a division's total is printed a unit or more from its exact value.
    pub(super) is_far: bool,
}

/// The total of a row: its works and fees.
pub(super) fn total(columns: &[Money], amounts: &[Printed]) -> Option<Printed> {
    sum(columns.iter().zip(amounts).filter(|(column, _)| column.is_use()).map(|(_, amount)| *amount))
}

/// The sum of a row's sources.
pub(super) fn sources(columns: &[Money], amounts: &[Printed]) -> Option<Printed> {
    sum(columns.iter().zip(amounts).filter(|(column, _)| !column.is_use()).map(|(_, amount)| *amount))
}

fn sum(mut amounts: impl Iterator<Item = Printed>) -> Option<Printed> {
    amounts.try_fold(Printed::default(), Printed::checked_add)
}

impl Sheet {
    pub(super) fn of(
        rulebook: &Rulebook,
        readings: Readings,
        assessed: &[AssessedEntry<'_>],
        style: Style,
    ) -> Result<Self, FormError> {
        let columns = visible(rulebook, readings, assessed).ok_or(FormError::Overflow)?;
        let table = table(&columns, readings, assessed).ok_or(FormError::Overflow)?;
        let rounded = division_totals::round(&table, style.unit.smallest())
            .map_err(|_: TableError| FormError::Overflow)?;
        let mut sheet = Self {
            whole: vec![Printed::default(); columns.len()],
            divisions: Ordered::new(),
            projects: Ordered::new(),
            is_far: false,
            columns,
        };
        for ((one, line), rounded) in assessed.iter().zip(&table.lines).zip(&rounded.lines) {
            sheet.add(one, line, rounded).ok_or(FormError::Overflow)?;
        }
        for (_, amounts) in sheet.divisions.iter() {
            sheet.is_far |= style.is_far(total(&sheet.columns, amounts).ok_or(FormError::Overflow)?);
        }
        Ok(sheet)
    }

    /// Adds a project's line to the sums it is part of.
    fn add(&mut self, one: &AssessedEntry<'_>, line: &Line, rounded: &RoundedRow) -> Option<()> {
        let cells = self.columns.iter().zip(line.cells.iter().zip(&rounded.cells));
        let amounts = cells.map(|(column, (exact, units))| {
            let printed = Printed { exact: *exact, units: *units };
            if column.is_use() { printed.checked_neg() } else { Some(printed) }
        });
        let amounts: Amounts = amounts.collect::<Option<_>>()?;
        let empty = || vec![Printed::default(); amounts.len()];
        let division = self.divisions.get_or(one.draft.division.clone(), empty)?;
        for sums in [division, &mut self.whole] {
            for (sum, amount) in sums.iter_mut().zip(&amounts) {
                *sum = sum.checked_add(*amount)?;
            }
        }
        self.projects.get_or(one.index, || amounts)?;
        Some(())
    }
}

/// The columns that stand: always, or where any project has an amount. `None` where a sum does not fit.
fn visible(rulebook: &Rulebook, readings: Readings, assessed: &[AssessedEntry<'_>]) -> Option<Vec<Money>> {
    let mut columns = Vec::new();
    for column in Money::all(rulebook, readings) {
        let mut stands = column.always();
        for one in assessed {
            stands |= !column.of(readings, one.result)?.is_zero();
        }
        columns.extend(stands.then_some(column));
    }
    Some(columns)
}

/// The table to be rounded. Works and fees stand in it with the sign turned, so that each line sums to 0 and is
/// printed so: every row balances.
fn table(columns: &[Money], readings: Readings, assessed: &[AssessedEntry<'_>]) -> Option<Table> {
    let lines = assessed.iter().map(|one| {
        let cells = columns.iter().map(|column| {
            let amount = column.of(readings, one.result)?;
            if column.is_use() { Fen::ZERO.checked_sub(amount) } else { Some(amount) }
        });
        let groups = vec![one.draft.division.clone()];
        Some(Line { groups, id: one.draft.id.clone(), cells: cells.collect::<Option<_>>()? })
    });
    let columns = columns
        .iter()
        .map(|column| if column.is_use() { division_totals::USES } else { division_totals::SOURCES })
        .collect();
    Some(Table { columns, lines: lines.collect::<Option<_>>()? })
}
