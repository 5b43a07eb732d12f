//! The tables of the budget as what a range is pasted onto: their fields, row by row as they are displayed.

use fentan_core::rulebook::SourceIndex;

use super::super::View;
use super::lines;
use crate::document::{FeeField, LineField, Place};
use crate::fields::Shape;
use crate::paste::Target;

/// The rows of the table that the field with this id is in, and the field's row and column. No rows where it is in
/// none.
pub(crate) fn targets(view: &View<'_>, field: &str) -> (Vec<Vec<Option<Target>>>, (usize, usize)) {
    for table in [line_rows(view), fee_rows(view), funding_rows(view)] {
        for (row, targets) in table.iter().enumerate() {
            let is = |target: &Option<Target>| {
                target.is_some_and(|target| target.place.path(view.rulebook, view.draft) == field)
            };
            if let Some(column) = targets.iter().position(is) {
                return (table, (row, column));
            }
        }
    }
    (Vec::new(), (0, 0))
}

fn target(is_there: bool, place: Place, shape: Shape) -> Option<Target> {
    is_there.then_some(Target { place, shape })
}

/// Name, quantity, unit price, amount, enterprise.
fn line_rows(view: &View<'_>) -> Vec<Vec<Option<Target>>> {
    let rows = lines::order(view).into_iter().filter_map(|index| {
        let line = view.project.lines.get(index)?;
        let by_product = line.quantity.is_some() || line.unit_price.is_some();
        let listed = view.rulebook.component_index(&line.component).is_some();
        let place = |field| Place::Line(view.index, index, field);
        Some(vec![
            target(!listed, place(LineField::Name), Shape::Text),
            target(by_product, place(LineField::Quantity), Shape::Decimal),
            target(by_product, place(LineField::UnitPrice), Shape::Decimal),
            target(!by_product, place(LineField::Amount), Shape::Amount),
            target(true, place(LineField::Enterprise), Shape::Text),
        ])
    });
    rows.collect()
}

/// Name, then the rate or the amount.
fn fee_rows(view: &View<'_>) -> Vec<Vec<Option<Target>>> {
    let rows = view.project.fees.iter().enumerate().map(|(index, fee)| {
        let by_rate = fee.rate.is_some() || fee.base.is_some();
        let place = |field| Place::Fee(view.index, index, field);
        let value =
            if by_rate { (FeeField::Rate, Shape::Percent) } else { (FeeField::Amount, Shape::Amount) };
        vec![target(true, place(FeeField::Name), Shape::Text), target(true, place(value.0), value.1)]
    });
    rows.collect()
}

/// The amounts of the sources.
fn funding_rows(view: &View<'_>) -> Vec<Vec<Option<Target>>> {
    let sources = (0..view.rulebook.sources.len()).filter_map(SourceIndex::at);
    sources.map(|source| vec![target(true, Place::Funding(view.index, source, 0), Shape::Amount)]).collect()
}
