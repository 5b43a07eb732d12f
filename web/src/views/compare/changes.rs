//! The changes between two scenarios: by district and by project, the largest change first.

use std::cmp::Reverse;
use std::sync::Arc;

use fentan_core::compare::{Compared, ComparedDivision, ComparedProject, Comparison, Side};
use fentan_core::draft::DraftProject;
use fentan_core::{Bilingual, Fen, Rulebook};
use yew::{Html, html};

use super::amounts::{self, NamedSum};
use super::columns::Columns;
use super::scenarios::ComparedScenarios;
use super::state::{CompareAction, StateHandle};
use super::table::{FIRST, division_name, division_of_code, going, heading, project_link, rest, wide};
use crate::context::ViewContext;
use crate::words::{answer, compare};

/// The changes from the base to the scenario looked at in detail.
pub(super) fn changes(
    context: &ViewContext,
    compared: &ComparedScenarios,
    columns: &Columns,
    state: &StateHandle,
) -> Html {
    let comparison = columns.comparison(compared).filter(|comparison| !comparison.projects.is_empty());
    let Some(comparison) = comparison else { return Html::default() };
    let rulebook = context.rulebook();
    let divisions = comparison.divisions.iter().filter(|row| may_differ(&row.compared));
    let divisions = largest_first(rulebook, divisions, |row: &ComparedDivision| &row.compared);
    let projects = largest_first(rulebook, &comparison.projects, |row: &ComparedProject| &row.compared);
    let changes = Changes { context, columns, compared, comparison, sums: moving(context, comparison) };
    let by_district = divisions.into_iter().map(|row| changes.division(row));
    let count = if state.unfolded { projects.len() } else { FIRST };
    let by_project = projects.iter().take(count).map(|row| changes.project(row));
    let unfold = state.dispatcher().to_callback().reform(|_| CompareAction::Unfold);
    html! {
        <div>
            { changes.titled(
                "by-district",
                &compare::BY_DISTRICT,
                &[&compare::DISTRICT_NAME],
                by_district.collect(),
            ) }
            { changes.titled(
                "by-project",
                &compare::BY_PROJECT,
                &[&compare::PROJECT_NAME, &compare::DISTRICT_NAME],
                by_project.collect(),
            ) }
            { rest(context, projects.len().saturating_sub(count), unfold) }
        </div>
    }
}

/// True where the two sides are not known to be the same.
fn may_differ(compared: &Compared) -> bool {
    compared.differs() || compared.before == Side::Unknown
}

/// Rows in the order of the largest change of any of their sums, whichever way it goes.
fn largest_first<'a, R>(
    rulebook: &Rulebook,
    rows: impl IntoIterator<Item = &'a R>,
    compared: fn(&R) -> &Compared,
) -> Vec<&'a R> {
    let mut rows: Vec<&R> = rows.into_iter().collect();
    rows.sort_by_cached_key(|row| {
        let changes = compared(row).changes(rulebook).filter_map(|change| change.change);
        Reverse(changes.map(|change| change.fen().unsigned_abs()).max())
    });
    rows
}

/// The total and everybody who bears money, those of them that anything changes for.
fn moving<'a>(context: &'a ViewContext, comparison: &Comparison) -> Vec<NamedSum<'a>> {
    let rulebook = context.rulebook();
    let total = amounts::tree(rulebook).into_iter().take(1);
    let mut sums: Vec<NamedSum<'_>> = total.chain(amounts::bearers(rulebook)).collect();
    let divisions = comparison.divisions.iter().map(|row| &row.compared);
    let rows: Vec<&Compared> = divisions.chain(comparison.projects.iter().map(|row| &row.compared)).collect();
    sums.retain(|sum| rows.iter().any(|row| row.change(rulebook, sum.sum).change != Some(Fen::ZERO)));
    sums
}

/// The changes between two scenarios.
struct Changes<'a> {
    context: &'a ViewContext,
    columns: &'a Columns,
    compared: &'a ComparedScenarios,
    comparison: &'a Comparison,
    sums: Vec<NamedSum<'a>>,
}

impl Changes<'_> {
    /// A table of changes under its title, with the change of the totals at its foot.
    fn titled(
        &self,
        id: &'static str,
        title: &'static Bilingual,
        names: &[&'static Bilingual],
        rows: Html,
    ) -> Html {
        let context = self.context;
        let names_of = names.iter().map(|name| heading(context, "", name));
        let sums = self.sums.iter().map(|sum| heading(context, "amount", sum.name));
        let totals = self.cells(&self.comparison.totals);
        let (base, other) = (self.columns.name(0), self.columns.name(self.columns.other));
        let against = [other, context.say(&compare::AGAINST), base].concat();
        let title = context.say(title);
        let table = html! {
            <table>
                <caption class="hidden">{ [title, context.say(&answer::COLON), &against].concat() }</caption>
                <thead><tr>{ for names_of }{ for sums }</tr></thead>
                <tbody>{ rows }</tbody>
                <tfoot>
                    <tr>
                        <th scope="row" colspan={names.len().to_string()}>{ context.say(&answer::SUM) }</th>
                        { for totals }
                    </tr>
                </tfoot>
            </table>
        };
        html! {
            <>
                <div class="title">
                    <h3 {id}>{ title }</h3>
                    <span class="compare-unit">{ against }</span>
                </div>
                { wide(title, table) }
            </>
        }
    }

    /// A row with the cells that name it.
    fn row(&self, name: Html, compared: &Compared) -> Html {
        html! { <tr>{ name }{ for self.cells(compared) }</tr> }
    }

    /// The change of each sum that is shown.
    fn cells(&self, compared: &Compared) -> impl Iterator<Item = Html> {
        let changes = self.sums.iter().map(|sum| compared.change(self.context.rulebook(), sum.sum).change);
        changes.map(|change| amounts::change(self.context, change))
    }

    fn division(&self, row: &ComparedDivision) -> Html {
        let name = html! { <th scope="row">{ division_name(self.context, row.division) }</th> };
        self.row(name, &row.compared)
    }

    /// A project, which leads to its budget: in the scenario compared, or in the base where only that has it.
    fn project(&self, row: &ComparedProject) -> Html {
        let context = self.context;
        let (before, after) = row.places;
        let column = if after.is_some() { self.columns.other } else { 0 };
        let scenario = self.columns.places.get(column).copied().unwrap_or_default();
        let place = after.or(before).unwrap_or_default();
        let code = self.written(column, Some(place)).map_or("", |project| &project.division);
        let title = context.say(&compare::opened_in(self.columns.name(column))).to_owned();
        let name = html! {
            <>
                <th scope="row">
                    { project_link(context, self.name(row), Some(title), going(context, scenario, place)) }
                    { self.remark(row) }
                </th>
                <td>{ division_of_code(context, code) }</td>
            </>
        };
        self.row(name, &row.compared)
    }

    /// The name of a project in the base, or in the scenario compared where it has none there.
    fn name(&self, row: &ComparedProject) -> &str {
        let (before, after) = row.places;
        let named = |column, place| self.written(column, place).map(|project| project.name.as_str());
        let base = named(0, before).filter(|name| !name.is_empty());
        base.or_else(|| named(self.columns.other, after)).unwrap_or_default()
    }

    /// A project as it is written in the scenario of a column.
    fn written(&self, column: usize, place: Option<usize>) -> Option<&DraftProject> {
        self.compared.scenarios.get(column)?.draft().projects.get(place?).map(Arc::as_ref)
    }

    /// Words for a project that is on one side only, or has errors there.
    fn remark(&self, row: &ComparedProject) -> Html {
        let (base, other) = (self.columns.name(0), self.columns.name(self.columns.other));
        let words = match (&row.compared.before, &row.compared.after) {
            (Side::Absent, _) => compare::only_in(other),
            (_, Side::Absent) => compare::only_in(base),
            (Side::Broken, _) => compare::broken_in(base),
            (_, Side::Broken) => compare::broken_in(other),
            _ => return Html::default(),
        };
        html! { <span class="compare-remark">{ self.context.say(&words) }</span> }
    }
}
