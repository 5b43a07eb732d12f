//! Where two scenarios differ: by district and by project, the largest change first.

use fentan_core::Fen;
use yew::{Callback, Html, MouseEvent};

use super::super::{Desk, Sight, column, link as link_to};
use super::amounts::{self, Sum};
use super::found::{Comparison, Pair, Row};
use super::scenarios::Columns;
use super::{Message, when, wide};
use crate::document::Action;
use crate::tag::{Tag, all, tag};
use crate::text;

/// How many projects are shown before somebody asks for the rest.
pub(super) const FIRST: usize = 50;

pub(super) fn changes(
    desk: &Desk<'_>,
    link: &Callback<Message>,
    found: &Comparison,
    columns: &Columns,
    unfolded: bool,
) -> Tag {
    let Some(pair) = columns.pair(found) else { return tag("div") };
    let differing = |row: &&Row| row.sums.differ() || row.sides[0] != row.sides[1];
    let divisions = largest_first(pair.divisions.iter().filter(differing));
    let projects = largest_first(pair.projects.iter());
    if projects.is_empty() {
        return tag("div").put(tag("p.compare-words").text(text::nothing_differs()));
    }
    let table = Changes { desk, columns, pair, sums: moving(desk, pair) };
    let by_district = divisions.into_iter().map(|row| {
        let name = tag("th scope=row").text(district(desk, &row.name));
        table.row(name, row, None)
    });
    let count = if unfolded { projects.len() } else { FIRST };
    let by_project = projects.iter().take(count).map(|row| table.project(row));
    let rest = projects.len().checked_sub(count).filter(|rest| *rest > 0);
    let rest = rest.map(|rest| super::super::tool(text::show_rest(rest), when(link, || Message::Unfold)));
    tag("div")
        .put(table.titled("by-district", text::by_district(), &[text::district_name()], by_district))
        .put(table.titled(
            "by-project",
            text::by_project(),
            &[text::project_name(), text::district_name()],
            by_project,
        ))
        .put(tag("div.compare-rest").put(rest))
}

fn largest_first<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<&'a Row> {
    let mut rows: Vec<&Row> = rows.collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.sums.size()));
    rows
}

/// The total and everybody who bears money, those of them that anything changes for.
fn moving(desk: &Desk<'_>, pair: &Pair) -> Vec<Sum> {
    let total = amounts::tree(desk.rulebook).into_iter().take(1);
    let mut sums: Vec<Sum> = total.chain(amounts::bearers(desk.rulebook)).collect();
    sums.retain(|sum| {
        let moves = |row: &Row| row.sums.get(&sum.id).by != Some(Fen::ZERO);
        pair.divisions.iter().chain(&pair.projects).any(moves)
    });
    sums
}

/// What a division is called, or its code where nobody knows it.
pub(super) fn district(desk: &Desk<'_>, code: &str) -> String {
    let known = desk.rulebook.divisions.iter().find(|division| division.code == code);
    known.map_or(code, |division| text::of(&division.name)).to_owned()
}

/// The changes between two scenarios.
struct Changes<'a> {
    desk: &'a Desk<'a>,
    columns: &'a Columns,
    pair: &'a Pair,
    sums: Vec<Sum>,
}

impl Changes<'_> {
    /// A table of changes under its title, with the change of the totals at its foot.
    fn titled(
        &self,
        id: &'static str,
        title: &'static str,
        names: &[&'static str],
        rows: impl Iterator<Item = Tag>,
    ) -> Html {
        let names_too = names.iter().map(|name| column("th", name));
        let head = self.sums.iter().map(|sum| column("th.amount", sum.name));
        let totals = self.sums.iter().map(|sum| self.cell(self.pair.totals.get(&sum.id).by));
        let foot = tag("tr")
            .put(tag("th scope=row").attr("colspan", names.len().to_string()).text(text::sum()))
            .each(totals);
        let base = self.columns.name(0);
        let title_full = [self.columns.name(self.columns.other), text::against(), base].concat();
        let table = tag("table")
            .put(tag("caption.hidden").text([title, text::colon(), &title_full].concat()))
            .put(tag("thead").put(tag("tr").each(names_too).each(head)))
            .put(tag("tbody").each(rows))
            .put(tag("tfoot").put(foot));
        let heading = tag("div.title")
            .put(tag("h3").attr("id", id).text(title))
            .put(tag("span.compare-unit").text(title_full));
        all([heading, wide(title, table)])
    }

    fn cell(&self, change: Option<Fen>) -> Tag {
        amounts::change(self.desk, change)
    }

    fn row(&self, name: Tag, row: &Row, district: Option<Tag>) -> Tag {
        let cells = self.sums.iter().map(|sum| self.cell(row.sums.get(&sum.id).by));
        tag("tr").put(name).each(district).each(cells)
    }

    /// A project, which leads to its budget: in the scenario compared, or in the base where only that has it.
    fn project(&self, row: &Row) -> Tag {
        let [before, after] = row.places;
        let column = if after.is_some() { self.columns.other } else { 0 };
        let scenario = self.columns.places.get(column).copied().unwrap_or_default();
        let project = after.or(before).unwrap_or_default();
        let draft = self.desk.document.scenarios.all().get(scenario).map(|own| &own.draft);
        let code = draft.and_then(|draft| Some(draft.projects.get(project)?.division.clone()));
        let district = tag("td").text(code.map_or_else(String::new, |code| district(self.desk, &code)));
        let name = if row.name.is_empty() { text::unnamed() } else { &row.name };
        let name = link_to(name.to_owned(), going(self.desk, scenario, project))
            .attr("title", text::opened_in(self.columns.name(column)));
        let name = tag("th scope=row").put(name).put(self.remark(row));
        self.row(name, row, Some(district))
    }

    /// Where a project is on one side only, or has errors there.
    fn remark(&self, row: &Row) -> Option<Tag> {
        let (base, other) = (self.columns.name(0), self.columns.name(self.columns.other));
        let words = match [&*row.sides[0], &*row.sides[1]] {
            ["absent", _] => text::only_in(other),
            [_, "absent"] => text::only_in(base),
            ["broken", _] => text::broken_in(base),
            [_, "broken"] => text::broken_in(other),
            _ => return None,
        };
        Some(tag("span.compare-remark").text(words))
    }
}

/// Goes to the budget of a project of a scenario.
pub(super) fn going(desk: &Desk<'_>, scenario: usize, project: usize) -> Callback<MouseEvent> {
    let (dispatch, show) = (desk.dispatch.clone(), desk.show.clone());
    Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Choose(scenario));
        dispatch.emit(Action::Select(project));
        show.emit(Sight::Budget);
    })
}
