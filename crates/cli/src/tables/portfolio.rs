//! Several projects: their sums, then a row for each, the sum first as bureaus print it.

use fentan_core::assessment::{AssessedProject, Figures, ProjectResult};
use fentan_core::format::isolated;
use fentan_core::rulebook::GroupIndex;
use fentan_core::rulebook::text::say;
use fentan_core::{Fen, output};

use super::grid::{Grid, Kind, ROOM_FOR_ID, columns};
use super::{heading, money};
use crate::amount::yuan;
use crate::budget_file::BudgetFile;
use crate::session::Session;

/// The width in columns that names and divisions are given before figures come first.
const ROOM_FOR_NAME: usize = 12;
const ROOM_FOR_DIVISION: usize = 8;

/// The number of columns between two columns of a table.
const GAP: usize = 2;

/// The summary of several projects.
pub(super) fn text(session: &Session, file: &BudgetFile) -> String {
    let projects = &file.evaluation.assessment().projects;
    let (all, assessed) =
        (projects.len(), projects.iter().filter(|project| project.result.is_some()).count());
    let left_out = all - assessed;
    let mut text = heading(session.text(&say!("合计：{0} 个项目", "All {0} projects", all)));
    if left_out > 0 {
        text.push_str(session.text(&say!(
            "其中 {0} 个有错误未测算，未计入合计。\n",
            "{0} of them have errors and are not in the sums.\n",
            left_out
        )));
    }
    let Some(totals) = &file.evaluation.assessment().totals else { return text };
    text.push_str(&money::who_pays(session, totals));
    let uses = [
        (session.say("工程费用", "Works").to_owned(), totals.works),
        (session.say("其他费和预备费", "Fees and contingency").to_owned(), totals.fees_total),
    ];
    text.push_str(&money::balance(session, totals, &uses));
    text.push_str(&money::government(session, totals, None));
    text.push_str(&by_project(session, file, totals));
    text
}

/// The text of a cell, from a project's figures and result, or from the totals, which have no result.
type Show<'a> = dyn Fn(&Figures, Option<&ProjectResult>) -> String + 'a;

/// A column of the table by project.
struct Column<'a> {
    head: &'a str,
    cell: Box<Show<'a>>,
    width: usize,
}

/// A row for each project: payers, then the parts of city and district; split into several tables where the screen
/// is too narrow.
fn by_project(session: &Session, file: &BudgetFile, totals: &Figures) -> String {
    let names = Names::of(session, file);
    let payers = (
        session.say("分项目：谁出多少（元）", "By project: who pays what (yuan)"),
        payer_columns(session, totals),
    );
    let levels = (
        session.say("分项目：市、区两级怎么分担（元）", "By project: what city and district bear (yuan)"),
        government_columns(session, totals),
    );
    let mut text = String::new();
    for (title, mut columns) in [payers, levels] {
        measure(file, totals, &mut columns);
        let mut rest = columns.as_slice();
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(fitting(rest, usize::from(session.width), names.width));
            text.push_str(&piece_text(session, file, totals, &names, (title, piece)));
            rest = after;
        }
    }
    text
}

/// Measures the width of each column.
fn measure(file: &BudgetFile, totals: &Figures, all: &mut [Column<'_>]) {
    for column in all {
        let results =
            file.evaluation.assessment().projects.iter().filter_map(|project| project.result.as_ref());
        let cells = results.map(|result| columns(&(column.cell)(&result.figures, Some(result))));
        let widest = cells.chain([columns(column.head), columns(&(column.cell)(totals, None))]).max();
        column.width = widest.unwrap_or(0) + GAP;
    }
}

/// The number of columns that fit beside the names; at least one.
fn fitting(all: &[Column<'_>], width: usize, names: usize) -> usize {
    let widths = all.iter().scan(names, |taken, column| {
        *taken += column.width;
        Some(*taken)
    });
    // The last column of a table needs no gap after it.
    widths.take_while(|taken| *taken <= width + GAP).count().max(1)
}

fn piece_text(
    session: &Session,
    file: &BudgetFile,
    totals: &Figures,
    names: &Names,
    (title, piece): (&str, &[Column<'_>]),
) -> String {
    let mut heads = names.heads.clone();
    heads.extend(piece.iter().map(|column| (column.head, Kind::Figure)));
    let mut grid = Grid::new(session.width, &heads);
    let sums = piece.iter().map(|column| (column.cell)(totals, None));
    let sum = [session.say("合计", "Total").to_owned(), String::new(), String::new()];
    grid.sum(sum.into_iter().chain(sums));
    for (names, assessed) in names.rows.iter().zip(&file.evaluation.assessment().projects) {
        let figures = piece.iter().enumerate().map(|(position, column)| match &assessed.result {
            Some(result) => (column.cell)(&result.figures, Some(result)),
            None if position == 0 => session.say("有错误", "errors").to_owned(),
            None => String::new(),
        });
        grid.row(names.iter().cloned().chain(figures));
    }
    grid.text(title)
}

/// The projects' names, and the width they need.
struct Names {
    heads: Vec<(&'static str, Kind)>,
    rows: Vec<[String; 3]>,
    width: usize,
}

impl Names {
    fn of(session: &Session, file: &BudgetFile) -> Self {
        let projects = file.evaluation.assessment().projects.iter().enumerate();
        let rows: Vec<_> = projects.map(|(index, assessed)| names(session, file, index, assessed)).collect();
        let widest = |column: usize| rows.iter().map(|row| columns(&row[column])).max().unwrap_or(0);
        let (id, name, division) = (widest(0), widest(1), widest(2));
        let id_kind = if id <= ROOM_FOR_ID { Kind::Whole } else { Kind::Words };
        let heads = vec![
            (session.say("编号", "Id"), id_kind),
            (session.say("项目", "Project"), Kind::Words),
            (session.say("区县", "Division"), Kind::Words),
        ];
        let room = [id.min(ROOM_FOR_ID), name.min(ROOM_FOR_NAME), division.min(ROOM_FOR_DIVISION)];
        Self { heads, rows, width: room.iter().map(|width| width + GAP).sum() }
    }
}

fn names(session: &Session, file: &BudgetFile, index: usize, assessed: &AssessedProject) -> [String; 3] {
    let written = file.written(index);
    let rulebook = &session.rulebook;
    let division = written.and_then(|written| rulebook.division_index(&written.division));
    let division = division.and_then(|index| rulebook.division(index));
    [
        assessed.id.to_string(),
        written.map_or_else(String::new, |written| isolated(&written.name).into_owned()),
        division.map_or_else(String::new, |division| session.text(&division.name).to_owned()),
    ]
}

/// The columns of payers: the total and every group whose sum is not zero.
fn payer_columns<'a>(session: &'a Session, totals: &Figures) -> Vec<Column<'a>> {
    let rulebook = &session.rulebook;
    let mut all = vec![plain(session.say("总投资", "Total"), |figures| figures.total)];
    for (index, amount) in output::groups(rulebook, totals) {
        let Some(group) = rulebook.group(index).filter(|_| !amount.is_zero()) else { continue };
        let cell =
            move |figures: &Figures, _: Option<&ProjectResult>| yuan(group_amount(session, figures, index));
        all.push(Column { head: session.text(&group.name), cell: Box::new(cell), width: 0 });
    }
    all
}

/// The columns of the pool and its split.
fn government_columns<'a>(session: &'a Session, totals: &Figures) -> Vec<Column<'a>> {
    let rulebook = &session.rulebook;
    let mut all =
        vec![plain(session.say("财政承担部分", "Government pool"), |figures| figures.government.pool)];
    if !totals.government.received.is_zero() {
        all.push(plain(session.say("实际冲减", "Used"), |figures| figures.government.used));
    }
    if !totals.government.surplus.is_zero() {
        all.push(plain(session.say("结余", "Surplus"), |figures| figures.government.surplus));
    }
    let cell = |_: &Figures, result: Option<&ProjectResult>| match result {
        Some(result) if result.split.city == 0 => "—".to_owned(),
        Some(result) => result.split.label(),
        None => String::new(),
    };
    all.push(Column { head: session.say("配比", "Match"), cell: Box::new(cell), width: 0 });
    all.push(plain(session.text(&rulebook.city_level), |figures| figures.government.city));
    all.push(plain(session.text(&rulebook.district_level), |figures| figures.government.district));
    all
}

fn plain(head: &str, figure: fn(&Figures) -> Fen) -> Column<'_> {
    Column { head, cell: Box::new(move |figures, _| yuan(figure(figures))), width: 0 }
}

fn group_amount(session: &Session, figures: &Figures, group: GroupIndex) -> Fen {
    let groups = output::groups(&session.rulebook, figures);
    groups.filter(|(index, _)| *index == group).map(|(_, amount)| amount).next().unwrap_or_default()
}
