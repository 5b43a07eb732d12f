//! The tables of the budget as what a range is pasted onto: their fields, row by row as they are displayed.

use fentan_core::rulebook::SourceIndex;

use super::line_groups::displayed_order;
use crate::context::ProjectContext;
use crate::document::{FeeField, LineField, Place};
use crate::fields::Shape;
use crate::paste::Target;

/// The fields of a table, row by row.
type Rows = Vec<Vec<Option<Target>>>;

/// The rows of the table that the field with this id is in, and the field's row and column. No rows where it is in
/// none.
pub(super) fn targets(project: &ProjectContext, field: &str) -> (Rows, (usize, usize)) {
    for table in [line_rows(project), fee_rows(project), funding_rows(project)] {
        for (row, targets) in table.iter().enumerate() {
            let is_field =
                |target: &Option<Target>| target.is_some_and(|target| project.path_of(target.place) == field);
            if let Some(column) = targets.iter().position(is_field) {
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
fn line_rows(project: &ProjectContext) -> Rows {
    let rows = displayed_order(project).into_iter().filter_map(|index| {
        let line = project.project().lines.get(index)?;
        let by_product = line.quantity.is_some() || line.unit_price.is_some();
        let listed = project.rulebook().component_index(&line.component).is_some();
        let place = |field| Place::Line(project.index, index, field);
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
fn fee_rows(project: &ProjectContext) -> Rows {
    let rows = project.project().fees.iter().enumerate().map(|(index, fee)| {
        let by_rate = fee.rate.is_some() || fee.base.is_some();
        let place = |field| Place::Fee(project.index, index, field);
        let value =
            if by_rate { (FeeField::Rate, Shape::Percent) } else { (FeeField::Amount, Shape::Amount) };
        vec![target(true, place(FeeField::Name), Shape::Text), target(true, place(value.0), value.1)]
    });
    rows.collect()
}

/// The amounts of the sources.
fn funding_rows(project: &ProjectContext) -> Rows {
    let sources = (0..project.rulebook().sources.len()).filter_map(SourceIndex::at);
    let place = |source| Place::Funding(project.index, source, 0);
    sources.map(|source| vec![target(true, place(source), Shape::Amount)]).collect()
}
