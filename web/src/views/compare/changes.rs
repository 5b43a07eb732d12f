//! Where two scenarios differ: by district and by project, the largest change first.

use fentan_core::{Bilingual, Fen};
use yew::{Html, html};

use super::amounts::{self, Sum};
use super::columns::Columns;
use super::found::{Comparison, Pair, Row};
use super::state::{CompareAction, StateHandle};
use super::table::{FIRST, division, going, heading, project_link, rest, wide};
use crate::context::ViewContext;
use crate::words::{answer, compare};

/// The changes from the base to the scenario looked at in detail.
pub(super) fn changes(
    context: &ViewContext,
    found: &Comparison,
    columns: &Columns,
    state: &StateHandle,
) -> Html {
    let Some(pair) = columns.pair(found) else { return html! { <div></div> } };
    let differing = |row: &&Row| row.sums.differ() || row.sides[0] != row.sides[1];
    let divisions = largest_first(pair.divisions.iter().filter(differing));
    let projects = largest_first(pair.projects.iter());
    if projects.is_empty() {
        return html! { <div><p class="compare-words">{ context.say(&compare::NOTHING_DIFFERS) }</p></div> };
    }
    let changes = Changes { context, columns, pair, sums: moving(context, pair) };
    let by_district = divisions
        .into_iter()
        .map(|row| changes.row(html! { <th scope="row">{ division(context, &row.name) }</th> }, row));
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

fn largest_first<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<&'a Row> {
    let mut rows: Vec<&Row> = rows.collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.sums.size()));
    rows
}

/// The total and everybody who bears money, those of them that anything changes for.
fn moving<'a>(context: &'a ViewContext, pair: &Pair) -> Vec<Sum<'a>> {
    let total = amounts::tree(context.rulebook()).into_iter().take(1);
    let mut sums: Vec<Sum<'_>> = total.chain(amounts::bearers(context.rulebook())).collect();
    sums.retain(|sum| {
        let moves = |row: &Row| row.sums.get(&sum.id).by != Some(Fen::ZERO);
        pair.divisions.iter().chain(&pair.projects).any(moves)
    });
    sums
}

/// The changes between two scenarios.
struct Changes<'a> {
    context: &'a ViewContext,
    columns: &'a Columns,
    pair: &'a Pair,
    sums: Vec<Sum<'a>>,
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
        let totals = self.sums.iter().map(|sum| amounts::change(context, self.pair.totals.get(&sum.id).by));
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
    fn row(&self, name: Html, row: &Row) -> Html {
        let cells = self.sums.iter().map(|sum| amounts::change(self.context, row.sums.get(&sum.id).by));
        html! { <tr>{ name }{ for cells }</tr> }
    }

    /// A project, which leads to its budget: in the scenario compared, or in the base where only that has it.
    fn project(&self, row: &Row) -> Html {
        let context = self.context;
        let [before, after] = row.places;
        let column = if after.is_some() { self.columns.other } else { 0 };
        let scenario = self.columns.places.get(column).copied().unwrap_or_default();
        let project = after.or(before).unwrap_or_default();
        let draft = context.document.scenarios.all().get(scenario).map(|own| &own.draft);
        let code = draft.and_then(|draft| draft.projects.get(project)).map_or("", |own| &own.division);
        let title = context.say(&compare::opened_in(self.columns.name(column))).to_owned();
        let name = html! {
            <>
                <th scope="row">
                    { project_link(context, &row.name, Some(title), going(context, scenario, project)) }
                    { self.remark(row) }
                </th>
                <td>{ division(context, code) }</td>
            </>
        };
        self.row(name, row)
    }

    /// Words for a project that is on one side only, or has errors there.
    fn remark(&self, row: &Row) -> Html {
        let (base, other) = (self.columns.name(0), self.columns.name(self.columns.other));
        let words = match [&*row.sides[0], &*row.sides[1]] {
            ["absent", _] => compare::only_in(other),
            [_, "absent"] => compare::only_in(base),
            ["broken", _] => compare::broken_in(base),
            [_, "broken"] => compare::broken_in(other),
            _ => return Html::default(),
        };
        html! { <span class="compare-remark">{ self.context.say(&words) }</span> }
    }
}
