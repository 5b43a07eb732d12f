//! The columns of the list, in order.

use super::facts::{Fact, has_errors};
use super::money::{self, Money, Sheet};
use super::subject::Subject;
use crate::assessed::AssessedEntry;
use crate::form::{Cell, CellKind, Heading};
use crate::style::{Printed, Style, blank};
use fentan_core::evaluation::Evaluation;

/// The list's columns: facts, the total, its parts, the sources with their sum, the difference, more facts.
pub(super) struct Columns<'a> {
    evaluation: &'a Evaluation,
    style: Style,
    before: Vec<Fact>,
    money: &'a [Money],
    after: Vec<Fact>,
}

impl<'a> Columns<'a> {
    pub(super) fn of(
        evaluation: &'a Evaluation,
        sheet: &'a Sheet,
        assessed: &[AssessedEntry<'_>],
        style: Style,
    ) -> Self {
        let visible =
            |facts: &[Fact]| facts.iter().copied().filter(|fact| fact.stands(evaluation, assessed)).collect();
        let (before, after) = (visible(&Fact::BEFORE), visible(&Fact::AFTER));
        Self { evaluation, style, before, money: &sheet.columns, after }
    }

    pub(super) fn headings(&self) -> Vec<Heading> {
        let style = self.style;
        let fact = |fact: &Fact| {
            let (text, kind) = fact.heading(self.evaluation, style);
            leaf(text, kind)
        };
        let amount = |zh, en| leaf(style.say(zh, en), CellKind::Amount);
        let money = |of_uses: bool| {
            let columns = self.money.iter().filter(move |column| column.is_use() == of_uses);
            columns.map(|column| leaf(style.text(&column.name(self.evaluation.rulebook())), CellKind::Amount))
        };
        let over = |zh, en, columns| Heading { text: style.say(zh, en), kind: None, columns };
        let total = [
            amount("总投资", "Total"),
            over("其中", "Of which", money(true).collect()),
            over("资金来源", "Sources", money(false).chain([amount("合计", "Sum")]).collect()),
            amount("差额", "Difference"),
        ];
        self.before.iter().map(fact).chain(total).chain(self.after.iter().map(fact)).collect()
    }

    /// The cells of a row; `None` where a sum does not fit.
    pub(super) fn row(&self, subject: &Subject<'_>) -> Option<Vec<Cell>> {
        let fact = |fact: &Fact| fact.cell(self.evaluation, subject, self.style);
        let mut cells: Vec<Cell> = self.before.iter().map(fact).collect();
        if subject.project.is_some_and(|(_, assessed)| assessed.is_none()) {
            cells.push(has_errors(self.style));
            cells.extend(self.money.iter().map(|_| blank()).chain([blank(), blank()]));
        } else {
            let nothing = vec![Printed::default(); self.money.len()];
            let amounts = subject.amounts.unwrap_or(&nothing);
            let total = money::total(self.money, amounts)?;
            let sources = money::sources(self.money, amounts)?;
            let difference = sources.checked_add(total.checked_neg()?)?;
            let part = |of_uses: bool| {
                let columns = self.money.iter().zip(amounts);
                let columns = columns.filter(move |(column, _)| column.is_use() == of_uses);
                columns.map(|(_, amount)| self.style.amount(*amount))
            };
            cells.push(self.style.amount(total));
            cells.extend(part(true).chain(part(false)));
            cells.extend([self.style.amount(sources), self.style.amount(difference)]);
        }
        cells.extend(self.after.iter().map(fact));
        Some(cells)
    }
}

fn leaf(text: String, kind: CellKind) -> Heading {
    Heading { text, kind: Some(kind), columns: Vec::new() }
}
