//! Several projects: what they come to together, then each in a row, the sum first as bureaus print it.

use fentan_core::assessment::{AssessedProject, Figures, ProjectResult};
use fentan_core::rulebook::GroupIndex;
use fentan_core::{Fen, output};

use super::grid::{Grid, Kind, columns};
use super::{heading, money};
use crate::amount::yuan;
use crate::case::Case;
use crate::session::Session;

/// The width a row's names keep beside its figures.
const NAMES: usize = 34;

/// The summary of several projects.
pub(super) fn text(session: &Session, case: &Case) -> String {
    let projects = &case.assessment.projects;
    let (all, sound) = (projects.len(), projects.iter().filter(|project| project.result.is_some()).count());
    let title = match session.language {
        fentan_core::Language::Zh => format!("合计：{all} 个项目"),
        fentan_core::Language::En => format!("All {all} projects"),
    };
    let mut text = heading(&title);
    if sound < all {
        text.push_str(&match session.language {
            fentan_core::Language::Zh => format!("其中 {} 个有错误未测算，未计入合计。\n", all - sound),
            fentan_core::Language::En => {
                format!("{} of them have errors and are not in the sums.\n", all - sound)
            }
        });
    }
    let Some(totals) = &case.assessment.totals else { return text };
    text.push_str(&money::who_pays(session, totals));
    let uses = [
        (session.say("工程费", "Works").to_owned(), totals.works),
        (session.say("其他费、预备费", "Fees and contingency").to_owned(), totals.fees_total),
    ];
    text.push_str(&money::balance(session, totals, &uses));
    text.push_str(&money::government(session, totals, None));
    text.push_str(&by_project(session, case, totals));
    text
}

/// A column of the table by project.
struct Column<'a> {
    head: &'a str,
    cell: Box<dyn Fn(&Figures, Option<&ProjectResult>) -> String + 'a>,
    width: usize,
}

/// Each project in a row; where the screen is too narrow, in several tables one below the other.
fn by_project(session: &Session, case: &Case, totals: &Figures) -> String {
    let mut all = figure_columns(session, totals);
    for column in &mut all {
        let cells = case.assessment.projects.iter().filter_map(|project| project.result.as_ref());
        let cells = cells.map(|result| columns(&(column.cell)(&result.figures, Some(result))));
        let widest = cells.chain([columns(column.head), columns(&(column.cell)(totals, None))]).max();
        column.width = widest.unwrap_or(0) + 2;
    }
    let mut text = String::new();
    let mut rest = all.as_slice();
    while !rest.is_empty() {
        let mut room = usize::from(session.width).saturating_sub(NAMES);
        let fits = |column: &&Column<'_>| {
            let left = room.checked_sub(column.width);
            room = left.unwrap_or(0);
            left.is_some()
        };
        let count = rest.iter().take_while(fits).count().max(1);
        let (piece, after) = rest.split_at(count);
        text.push_str(&piece_text(session, case, totals, piece));
        rest = after;
    }
    text
}

fn piece_text(session: &Session, case: &Case, totals: &Figures, piece: &[Column<'_>]) -> String {
    let mut heads = vec![
        (session.say("编号", "Id"), Kind::Words),
        (session.say("项目", "Project"), Kind::Words),
        (session.say("区县", "Division"), Kind::Words),
    ];
    heads.extend(piece.iter().map(|column| (column.head, Kind::Figure)));
    let mut grid = Grid::new(session.width, &heads);
    let sums = piece.iter().map(|column| (column.cell)(totals, None));
    let sum = [session.say("合计", "Total").to_owned(), String::new(), String::new()];
    grid.sum(sum.into_iter().chain(sums));
    for (index, assessed) in case.assessment.projects.iter().enumerate() {
        let names = names(session, case, index, assessed);
        let figures = piece.iter().enumerate().map(|(position, column)| match &assessed.result {
            Some(result) => (column.cell)(&result.figures, Some(result)),
            None if position == 0 => session.say("有错误", "errors").to_owned(),
            None => String::new(),
        });
        grid.row(names.into_iter().chain(figures));
    }
    grid.text(session.say("分项目（元）", "By project (yuan)"))
}

fn names(session: &Session, case: &Case, index: usize, assessed: &AssessedProject) -> [String; 3] {
    let written = case.written(index);
    let rulebook = &session.rulebook;
    let division = written.and_then(|written| rulebook.division_index(&written.division));
    let division = division.and_then(|index| rulebook.division(index));
    [
        assessed.id.to_string(),
        written.map_or_else(String::new, |written| written.name.clone()),
        division.map_or_else(String::new, |division| session.text(&division.name).to_owned()),
    ]
}

/// The figures of a project in the order bureaus print them; those that are nothing in every project are left
/// out, except the answer itself.
fn figure_columns<'a>(session: &'a Session, totals: &Figures) -> Vec<Column<'a>> {
    let rulebook = &session.rulebook;
    let plain = |head: &'a str, figure: fn(&Figures) -> Fen| Column {
        head,
        cell: Box::new(move |figures, _| yuan(figure(figures))),
        width: 0,
    };
    let mut all = vec![plain(session.say("总投资", "Total"), |figures| figures.total)];
    for (index, amount) in output::groups(rulebook, totals) {
        let Some(group) = rulebook.group(index).filter(|_| !amount.is_zero()) else { continue };
        let cell =
            move |figures: &Figures, _: Option<&ProjectResult>| yuan(group_amount(session, figures, index));
        all.push(Column { head: session.text(&group.name), cell: Box::new(cell), width: 0 });
    }
    if !totals.government.used.is_zero() {
        all.push(plain(session.say("补助抵用", "Grants used"), |figures| figures.government.used));
    }
    let cell = |_: &Figures, result: Option<&ProjectResult>| match result {
        Some(result) if result.split.city == 0 => "—".to_owned(),
        Some(result) => result.split.label(),
        None => String::new(),
    };
    all.push(Column { head: session.say("比例", "Match"), cell: Box::new(cell), width: 0 });
    all.push(plain(session.text(&rulebook.city_level), |figures| figures.government.city));
    all.push(plain(session.text(&rulebook.district_level), |figures| figures.government.district));
    if !totals.government.surplus.is_zero() {
        all.push(plain(session.say("补助结余", "Grants over"), |figures| figures.government.surplus));
    }
    all
}

fn group_amount(session: &Session, figures: &Figures, group: GroupIndex) -> Fen {
    let groups = output::groups(&session.rulebook, figures);
    groups.filter(|(index, _)| *index == group).map(|(_, amount)| amount).next().unwrap_or_default()
}
