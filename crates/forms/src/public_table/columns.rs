//! The money columns of the public notice table, in order.

use super::Scope;
use crate::form::{Cell, CellKind, Heading};
use crate::style::{Printed, Style};
use fentan_core::Fen;
use fentan_owners::{Source, charge_title};

/// A column of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The charge at this place.
    Charge(usize),
    /// The share of a household.
    Share,
    /// The amount that an own source pays.
    Source(Source),
    /// The amount that all other sources pay: those that tell of a household's circumstances are not named in public.
    OtherSources,
    /// The amount that no source named in another column pays: cash and all others together. It stands for the cash to collect
    /// too, where that would tell whose circumstances are different.
    OwnAndOther,
    /// The cash to collect.
    ToCollect,
}

/// The columns of money.
pub(super) struct Columns {
    pub(super) all: Vec<Column>,
}

/// The number of columns before the money.
const FACTS: usize = 5;

/// The least number of households that have something in common without each of them being singled out by it.
const FEWEST: usize = 5;

impl Columns {
    pub(super) fn of(scope: &Scope<'_>) -> Self {
        let mut all: Vec<Column> = (0..scope.apportioned.charges.len()).map(Column::Charge).collect();
        all.push(Column::Share);
        let totals = &scope.apportioned.totals;
        let used = Source::ALL.into_iter().map(|(_, source)| source);
        let used: Vec<Source> = used.filter(|source| !totals.sources.get(*source).is_zero()).collect();
        // Where cash pays for everything as it is, what is collected says it already.
        if used.iter().any(|source| *source != Source::Cash) || !totals.rounding.is_zero() {
            let (private, named): (Vec<Source>, Vec<Source>) =
                used.into_iter().partition(|source| scope.is_private(*source));
            let (cash, mut named): (Vec<Source>, Vec<Source>) =
                named.into_iter().partition(|source| *source == Source::Cash);
            if !private.is_empty() && scope.singles_out() {
                named.retain(|source| scope.hides_in(*source));
                all.extend(named.into_iter().map(Column::Source));
                all.push(Column::OwnAndOther);
                return Self { all };
            }
            all.extend(named.into_iter().map(Column::Source));
            all.extend((!private.is_empty()).then_some(Column::OtherSources));
            all.extend(cash.into_iter().map(Column::Source));
        }
        all.push(Column::ToCollect);
        Self { all }
    }

    pub(super) fn count(&self) -> usize {
        self.all.len().saturating_add(FACTS)
    }

    pub(super) fn headings(&self, scope: &Scope<'_>) -> Vec<Heading> {
        let style = scope.style;
        let leaf = |text, kind| Heading { text, kind: Some(kind), columns: Vec::new() };
        let over = |text, columns: Vec<Heading>| {
            (!columns.is_empty()).then_some(Heading { text, kind: None, columns })
        };
        let money = |wanted: &dyn Fn(&Column) -> bool| -> Vec<Heading> {
            let columns = self.all.iter().filter(|column| wanted(column));
            columns.map(|column| leaf(name(scope, *column), CellKind::Amount)).collect()
        };
        let mut headings = vec![
            leaf(style.say("序号", "No."), CellKind::Code),
            leaf(style.say("楼栋", "Building"), CellKind::Code),
            leaf(style.say("单元", "Stairwell"), CellKind::Code),
            leaf(style.say("房号", "Unit"), CellKind::Code),
            leaf(style.say("专有部分面积（㎡）", "Exclusive floor area (㎡)"), CellKind::Number),
        ];
        let charges = money(&|column| matches!(column, Column::Charge(_)));
        headings.extend(over(style.say("各项分摊", "Of which for"), charges));
        headings.extend(money(&|column| *column == Column::Share));
        let is_source = |column: &Column| {
            matches!(column, Column::Source(_) | Column::OtherSources | Column::OwnAndOther)
        };
        let sources = money(&is_source);
        headings.extend(over(style.say("资金来源", "Paid from"), sources));
        headings.extend(money(&|column| *column == Column::ToCollect));
        headings
    }
}

impl Scope<'_> {
    /// The places of the households that a private source pays something for.
    fn private_places(&self) -> impl Iterator<Item = usize> {
        (0..self.apportioned.shares.len()).filter(|index| {
            self.amount(&[], Column::OtherSources, *index).is_some_and(|amount| !amount.is_zero())
        })
    }

    /// True where so few households have a private source that a column for it would point at them.
    fn singles_out(&self) -> bool {
        self.private_places().take(FEWEST).count() < FEWEST
    }

    /// True where the column of a source does not point at households with a private source either: they have
    /// something in it, or others have nothing in it too.
    fn hides_in(&self, source: Source) -> bool {
        let has_none =
            |index: usize| self.amount(&[], Column::Source(source), index).is_none_or(Fen::is_zero);
        !self.private_places().any(has_none)
            || (0..self.apportioned.shares.len()).filter(|index| has_none(*index)).take(FEWEST).count()
                == FEWEST
    }
}

pub(super) fn cell(style: Style, amount: Fen) -> Cell {
    style.amount(Printed { exact: amount, units: amount.fen() })
}

fn name(scope: &Scope<'_>, column: Column) -> String {
    let style = scope.style;
    match column {
        Column::Charge(place) => {
            let charge = scope.apportioned.charges.get(place);
            let title = charge
                .map(|own| charge_title(scope.evaluation.rulebook(), scope.draft, scope.apportioned, own));
            title.map(|title| style.text(&title)).unwrap_or_default()
        }
        Column::Share => style.say("应分摊", "Share"),
        Column::Source(source) => {
            let rule = scope.evaluation.rulebook().owners.source(source);
            rule.map(|rule| style.text(&rule.name)).unwrap_or_default()
        }
        Column::OtherSources => style.say("其他来源", "Other sources"),
        Column::OwnAndOther => style.say("各户自筹及其他", "Own money and other"),
        Column::ToCollect => style.say("应缴现金", "To pay in cash"),
    }
}
