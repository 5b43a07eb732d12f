//! One row of a list: what its name stands for and what it costs.

use fentan_core::rulebook::{ComponentIndex, TierIndex};

use super::Cost;
use super::columns::is_product;
use super::grid::{Cell, MOST_COLUMNS};
use super::heads::{Columns, Heads};
use super::names::{Named, Names, is_works, key};
use super::ordinal::ordinal;
use super::reason::Reason;
use super::value::{Look, look, one_line, read};
use crate::fields::Shape;

/// A row that has been read.
pub(super) struct Row<'g> {
    pub(super) cells: &'g [Cell],
    /// The reasons why cells are not used, cell by cell; `None` for those that are.
    pub(super) fates: Vec<Option<Reason>>,
    /// The cell with the name, and what it stands for.
    pub(super) name: Option<(usize, Named)>,
    /// The name to compare by.
    pub(super) key: String,
    /// The depth at which the row is numbered.
    pub(super) depth: Option<usize>,
    /// True where the name says that this is contained in the row above.
    pub(super) contained: bool,
    /// True where the row stands among the fees.
    pub(super) in_fees: bool,
    pub(super) cost: Option<Cost>,
}

impl<'g> Row<'g> {
    fn new(cells: &'g [Cell]) -> Self {
        Self {
            cells,
            fates: vec![Some(Reason::Column); cells.len()],
            name: None,
            key: String::new(),
            depth: None,
            contained: false,
            in_fees: false,
            cost: None,
        }
    }

    /// The same fate for every cell.
    pub(super) fn all(&mut self, reason: Reason) {
        self.fates.fill(Some(reason));
    }

    /// The fate of every number from a place on that has none of its own yet.
    fn numbers(&mut self, from: usize, reason: Reason) {
        for (cell, fate) in self.cells.iter().zip(&mut self.fates).skip(from) {
            if *fate == Some(Reason::Column) && look(&cell.text) == Look::Number {
                *fate = Some(reason);
            }
        }
    }

    /// The name as it is written, without its number and without 其中.
    pub(super) fn written(&self) -> String {
        let cell = self.name.as_ref().and_then(|(position, _)| self.cells.get(*position));
        let text = cell.map_or("", |cell| &cell.text);
        let text = ordinal(text).map_or(text, |(_, rest)| rest);
        let whole = text.trim_start().strip_prefix("其中").filter(|_| self.contained);
        one_line(whole.map_or(text, |rest| rest.trim_start_matches([':', '：'])))
    }

    /// The text that the field holds for the cell of a column, with the cell's place in the row; of money the `heads`
    /// say the unit.
    fn value(
        &mut self,
        column: Option<usize>,
        shape: Shape,
        heads: Option<&Heads>,
    ) -> Option<(usize, String)> {
        let position = self.cells.iter().position(|cell| Some(cell.column) == column)?;
        let unit = heads
            .filter(|_| look(&self.cells[position].text) == Look::Number)
            .map_or("", |heads| heads.unit(column));
        match read(shape, unit, &self.cells[position].text) {
            Ok(text) => {
                self.fates[position] = None;
                Some((position, text?))
            }
            Err(reason) => {
                self.fates[position] = Some(reason);
                None
            }
        }
    }

    /// The cost of the row: a quantity at a price where it has both, else an amount.
    fn cost(&mut self, columns: Columns, heads: &Heads) -> Option<Cost> {
        let amount = self.value(columns.amount, Shape::Amount, Some(heads));
        if self.is_amount_only() {
            return amount.map(|(_, amount)| Cost::Amount(amount));
        }
        let quantity = self.value(columns.quantity, Shape::Decimal, None);
        let price = self.value(columns.price, Shape::Decimal, Some(heads));
        match (quantity, price) {
            (Some((_, quantity)), Some((_, unit_price))) => {
                if let Some((position, amount)) = amount
                    && !is_product(&quantity, &unit_price, &amount)
                {
                    self.fates[position] = Some(Reason::Differs);
                }
                Some(Cost::Product { quantity, unit_price })
            }
            (half, other) => {
                if let Some((position, _)) = half.or(other) {
                    self.fates[position] = Some(Reason::Half);
                }
                amount.map(|(_, amount)| Cost::Amount(amount))
            }
        }
    }

    /// True where what the row stands for has no quantity.
    fn is_amount_only(&self) -> bool {
        match self.name {
            Some((_, Named::Fee | Named::OtherFees | Named::Source(_))) => true,
            Some((_, Named::Unknown)) => self.in_fees,
            _ => false,
        }
    }
}

/// Reads row after row, and remembers what the rows above have said.
pub(super) struct Reader<'a> {
    names: Names<'a>,
    heads: Heads,
    columns: Columns,
    /// The tier of the project: what is beyond it is meant only where nothing else can be.
    own_tier: Option<TierIndex>,
    /// The tier under whose name the rows stand.
    tier: Option<TierIndex>,
    /// The components of the measure under whose name the rows stand.
    within: Vec<ComponentIndex>,
    in_fees: bool,
}

impl<'a> Reader<'a> {
    /// Money is in the unit `by_itself` where nothing says one.
    pub(super) const fn new(
        names: Names<'a>,
        columns: Columns,
        own_tier: Option<TierIndex>,
        by_itself: &'static str,
    ) -> Self {
        let heads = Heads::new(by_itself);
        Self { names, heads, columns, own_tier, tier: None, within: Vec::new(), in_fees: false }
    }

    /// True where money was read in the unit that stands where nothing says one.
    pub(super) fn is_unit_assumed(&self) -> bool {
        self.heads.is_assumed()
    }

    pub(super) fn row<'g>(&mut self, cells: &'g [Cell]) -> Row<'g> {
        let mut row = Row::new(cells);
        if self.heads.takes(cells, false) {
            if let Some(columns) = self.heads.columns() {
                self.columns = Columns { name: columns.name.or(self.columns.name), ..columns };
            }
            row.all(Reason::Heading);
            return row;
        }
        self.name(&mut row);
        match row.name {
            None => row.numbers(0, Reason::Unnamed),
            Some((_, Named::Tier(_) | Named::Total)) => {}
            Some((name, _)) => {
                row.cost = row.cost(self.columns, &self.heads);
                if row.cost.is_none() {
                    row.numbers(name, Reason::WhichColumn);
                }
            }
        }
        row
    }

    /// Finds the name of a row among the words to the left of its money.
    fn name(&mut self, row: &mut Row<'_>) {
        let Columns { name, quantity, price, amount } = self.columns;
        let money = [quantity, price, amount].into_iter().flatten().min().unwrap_or(MOST_COLUMNS);
        for (position, cell) in row.cells.iter().enumerate() {
            if cell.column >= money && Some(cell.column) != name {
                continue;
            }
            let (depth, text) =
                ordinal(&cell.text).map_or((None, &*cell.text), |(depth, rest)| (Some(depth), rest));
            let named_column = name.is_none_or(|name| cell.column <= name);
            row.depth = row.depth.or(depth.filter(|_| named_column));
            if look(&cell.text) != Look::Words {
                continue;
            }
            let key = key(text);
            let key = key.trim_start_matches(|digit: char| digit.is_ascii_digit());
            let contained = key.strip_prefix("其中").filter(|rest| !rest.is_empty());
            let key = contained.unwrap_or(key);
            let named = self.meant(self.names.find(key));
            if !takes_over(row.name.as_ref(), &named, Some(cell.column) == name) {
                continue;
            }
            self.enter(&named, key);
            if let Some((before, Named::Components(_) | Named::Tier(_))) = row.name {
                row.fates[before] = Some(Reason::Heading);
            }
            key.clone_into(&mut row.key);
            (row.contained, row.in_fees) = (contained.is_some(), self.in_fees);
            row.name = Some((position, named));
        }
    }

    /// Remembers what a name says of the rows below.
    fn enter(&mut self, named: &Named, key: &str) {
        match named {
            Named::Tier(tier) => {
                (self.tier, self.in_fees) = (Some(*tier), false);
                self.within.clear();
            }
            Named::Components(several) if several.len() > 1 => self.within.clone_from(several),
            Named::OtherFees => self.in_fees = true,
            Named::Total if is_works(key) => self.in_fees = false,
            _ => {}
        }
    }

    /// The meaning that a name has here, under the names above it.
    fn meant(&self, mut named: Named) -> Named {
        if let Named::Components(components) = &mut named {
            let tier = |one: &ComponentIndex| self.names.tier(*one);
            keep(components, &|one| self.tier.is_none() || tier(one) == self.tier);
            keep(components, &|one| self.within.contains(one));
            keep(components, &|one| self.own_tier.is_none() || tier(one) <= self.own_tier);
        }
        named
    }
}

/// True where a name, read to the right of another one in the same row, is the row's.
fn takes_over(before: Option<&(usize, Named)>, named: &Named, in_name_column: bool) -> bool {
    match before {
        None | Some((_, Named::Tier(_))) => true,
        Some((_, Named::Components(_))) => matches!(named, Named::Components(_)),
        Some(_) => in_name_column || matches!(named, Named::Components(_)),
    }
}

/// Keeps those that a condition leaves, where it leaves any.
fn keep(all: &mut Vec<ComponentIndex>, condition: &dyn Fn(&ComponentIndex) -> bool) {
    if all.iter().any(condition) {
        all.retain(condition);
    }
}
