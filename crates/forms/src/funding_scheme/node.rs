//! The rows of the funding scheme as a tree, and the tree as printed rows.

use super::Scope;
use crate::form::{Cell, FormError, Row, RowKind};
use crate::slack_rows;
use crate::style::{Printed, blank, code, percent, text};
use fentan_core::Fen;
use fentan_core::table::{self, Line, Rounded, RoundedRow, Table, TableError};
use fentan_rulebook::PayerIndex;
use fentan_rulebook::text::Language;

/// A row and the rows below it, which it sums.
pub(super) struct Node {
    /// The key that tells it from the rows beside it, whatever their order.
    key: String,
    name: String,
    /// The clauses and readings that it rests on.
    grounds: String,
    /// The amount that every group of payers bears of it, in the groups' order.
    amounts: Vec<Fen>,
    below: Vec<Self>,
}

impl Node {
    /// A row without rows below it.
    pub(super) fn leaf(key: String, name: String, grounds: String, amounts: Vec<Fen>) -> Self {
        Self { key, name, grounds, amounts, below: Vec::new() }
    }

    /// A row that sums others; `None` where the sum does not fit.
    pub(super) fn sum(key: &str, name: String, groups: usize, below: Vec<Self>) -> Option<Self> {
        let mut amounts = vec![Fen::ZERO; groups];
        for node in &below {
            for (sum, own) in amounts.iter_mut().zip(&node.amounts) {
                *sum = sum.checked_add(*own)?;
            }
        }
        Some(Self { key: key.to_owned(), name, grounds: String::new(), amounts, below })
    }

    pub(super) fn on(mut self, grounds: String) -> Self {
        self.grounds = grounds;
        self
    }

    pub(super) fn is_named(&self, name: &str) -> bool {
        self.name == name
    }

    fn total(&self) -> Option<Fen> {
        Fen::sum(self.amounts.iter().copied())
    }
}

impl Scope<'_> {
    /// The place of a payer's group among the columns.
    pub(super) fn column(&self, payer: PayerIndex) -> Option<usize> {
        self.evaluation.rulebook().payer(payer).map(|payer| payer.group.offset())
    }

    /// The amounts by group of a row that one payer bears.
    pub(super) fn paid_by(&self, payer: PayerIndex, amount: Fen) -> Option<Vec<Fen>> {
        let mut amounts = vec![Fen::ZERO; self.evaluation.rulebook().groups.len()];
        *amounts.get_mut(self.column(payer)?)? = amount;
        Some(amounts)
    }
}

/// All rows: the sources, the uses, and the difference between them.
///
/// Sources go into the table with the sign turned, below the uses, so that each payer group's column sums to nothing:
/// sources and uses balance as printed.
pub(super) fn rows(scope: &Scope<'_>, sources: &Node, uses: &Node) -> Result<Vec<Row>, FormError> {
    let unit = scope.style.unit.smallest();
    let table = table(sources, uses, unit).ok_or(FormError::Overflow)?;
    let rounded = table::round(&table, unit).map_err(|_: TableError| FormError::Overflow)?;
    let mut printer = Printer { scope, rounded: &rounded, next: 0, rows: Vec::new() };
    let mut print = || {
        let source = printer.print(sources, &mut Vec::new(), &[0], true)?;
        let used = printer.print(uses, &mut Vec::new(), &[1], false)?;
        let difference = source.checked_add(used.checked_neg()?)?;
        let name = scope.style.say("差额（来源−用途）", "Difference (sources − uses)");
        printer.row(&[2], RowKind::Total, &name, difference, None, "");
        Some(())
    };
    print().ok_or(FormError::Overflow)?;
    Ok(printer.rows)
}

/// The table to be rounded: the leaves of both trees, and slack rows that hold the total at its nearest value.
fn table(sources: &Node, uses: &Node, unit: table::Unit) -> Option<Table> {
    let mut lines = Vec::new();
    collect(sources, &mut Vec::new(), true, &mut lines)?;
    collect(uses, &mut Vec::new(), false, &mut lines)?;
    // Slack rows, each in a column of its own, make the total whole on either side.
    let parts = slack_rows::parts(slack_rows::short_of_nearest(uses.total()?, unit)?);
    let (own, slack) = (uses.amounts.len(), parts.len());
    for line in &mut lines {
        line.cells.extend(vec![Fen::ZERO; slack]);
    }
    for (place, part) in parts.into_iter().enumerate() {
        for (node, cell) in [(sources, Fen::ZERO.checked_sub(part)?), (uses, part)] {
            let mut cells = vec![Fen::ZERO; own.checked_add(slack)?];
            *cells.get_mut(own.checked_add(place)?)? = cell;
            lines.push(slack_rows::line(node.key.clone(), place, cells));
        }
    }
    Some(Table { columns: vec![None; own.checked_add(slack)?], lines })
}

/// The leaves as lines of the table, each in the row groups of all rows above it.
fn collect(node: &Node, path: &mut Vec<String>, turned: bool, lines: &mut Vec<Line>) -> Option<()> {
    if node.below.is_empty() {
        let cells =
            node.amounts.iter().map(|own| if turned { Fen::ZERO.checked_sub(*own) } else { Some(*own) });
        let cells = cells.collect::<Option<_>>()?;
        lines.push(Line { groups: path.clone(), id: node.key.clone(), cells });
        return Some(());
    }
    path.push(node.key.clone());
    for own in &node.below {
        collect(own, path, turned, lines)?;
    }
    path.pop();
    Some(())
}

/// Writes the rows in the order in which [`collect`] read them.
struct Printer<'a> {
    scope: &'a Scope<'a>,
    rounded: &'a Rounded,
    /// The place of the line that the next leaf is.
    next: usize,
    rows: Vec<Row>,
}

impl Printer<'_> {
    /// Writes a row and those below it, and returns its amount. `turned`: the tree stands in the table with the sign
    /// turned.
    fn print(
        &mut self,
        node: &Node,
        path: &mut Vec<String>,
        place: &[usize],
        turned: bool,
    ) -> Option<Printed> {
        let is_leaf = node.below.is_empty();
        path.push(node.key.clone());
        let rounded = if is_leaf {
            self.next = self.next.checked_add(1)?;
            self.rounded.lines.get(self.next.checked_sub(1)?)?
        } else {
            self.rounded.groups.get(path.as_slice())?
        };
        let (total, parts) = printed(node, rounded, turned)?;
        let kind = match (place.len(), is_leaf) {
            (1, _) => RowKind::Total,
            (_, false) => RowKind::Subtotal,
            (_, true) => RowKind::Item,
        };
        let parts = (!turned).then_some(parts.as_slice());
        self.row(place, kind, &node.name, total, parts, &node.grounds);
        for (index, own) in node.below.iter().enumerate() {
            self.print(own, path, &[place, &[index]].concat(), turned)?;
        }
        path.pop();
        Some(total)
    }

    fn row(
        &mut self,
        place: &[usize],
        kind: RowKind,
        name: &str,
        total: Printed,
        parts: Option<&[Printed]>,
        grounds: &str,
    ) {
        let style = self.scope.style;
        let mut cells = vec![
            code(number(place, style.language)),
            text(name),
            style.amount(total),
            percent(total.exact, self.scope.figures.total),
        ];
        let groups = 0..self.scope.evaluation.rulebook().groups.len();
        let part = |group: usize| parts.and_then(|parts| parts.get(group)).map(|part| style.amount(*part));
        cells.extend(groups.map(|group| part(group).unwrap_or_else(blank)).collect::<Vec<Cell>>());
        cells.push(text(grounds));
        self.rows.push(Row { level: place.len().saturating_sub(1), kind, cells });
    }
}

/// The amount of a row, and its parts by group.
fn printed(node: &Node, rounded: &RoundedRow, turned: bool) -> Option<(Printed, Vec<Printed>)> {
    let sign = |units: i64| if turned { units.checked_neg() } else { Some(units) };
    let part = |(exact, units): (&Fen, &i64)| Some(Printed { exact: *exact, units: sign(*units)? });
    // The cells after those of the amounts are those of slack rows, and no part of the total.
    let parts: Vec<Printed> = node.amounts.iter().zip(&rounded.cells).map(part).collect::<Option<_>>()?;
    let total = parts.iter().copied().try_fold(Printed::default(), Printed::checked_add)?;
    Some((total, parts))
}

/// The number of a row: 一, （一）, 1, 1.1; in English 1, 1.1, 1.1.1.
fn number(place: &[usize], language: Language) -> String {
    let figures = |place: &[usize]| {
        place.iter().map(|own| own.saturating_add(1).to_string()).collect::<Vec<_>>().join(".")
    };
    let numeral = |own: usize| {
        let text = "一二三四五六七八九十".chars().nth(own).map(String::from);
        text.unwrap_or_else(|| own.saturating_add(1).to_string())
    };
    match (language, place) {
        (Language::Zh, [own]) => numeral(*own),
        (Language::Zh, [_, own]) => format!("（{}）", numeral(*own)),
        (Language::Zh, [_, _, rest @ ..]) => figures(rest),
        (_, place) => figures(place),
    }
}
