//! One project in full: the sums first, then line by line.

use fentan_core::assessment::{Part, ProjectResult, SharedAmount};
use fentan_core::budget::Project;
use fentan_core::draft::{DraftProject, WholeNumber};
use fentan_core::format::isolated;
use fentan_core::rulebook::text::say;
use fentan_core::{Fees, Fen};

use super::grid::{Grid, Kind, ROOM_FOR_ID, columns};
use super::{heading, money, names};
use crate::amount::yuan;
use crate::budget_file::BudgetFile;
use crate::session::Session;

/// The width in columns from which clauses fit beside the lines.
const ROOM_FOR_CLAUSES: u16 = 100;

/// One project in full.
pub(super) fn text(session: &Session, file: &BudgetFile, index: usize) -> String {
    let (Some(assessed), Some(written)) =
        (file.evaluation.assessment().projects.get(index), file.written(index))
    else {
        return String::new();
    };
    let mut text = heading(&names::project(written));
    text.push_str(&facts(session, written));
    let Some(result) = &assessed.result else {
        text.push_str(session.say("有错误，未测算。\n", "It has errors: no figures.\n"));
        return text;
    };
    let project: &Project = &result.project;
    let readings = file.evaluation.assessment().readings;
    let why = money::why(session, file, index).unwrap_or_default();
    let government = Some((project, result.split, readings, why.as_str()));
    text.push_str(&money::who_pays(session, &result.figures));
    text.push_str(&money::balance(session, &result.figures, &uses(session, result, written)));
    text.push_str(&money::government(session, &result.figures, government));
    text.push_str(&lines(session, result, written));
    text.push_str(&fees(session, readings.fees, result, written));
    text
}

/// The facts about the project, in one line.
fn facts(session: &Session, written: &DraftProject) -> String {
    let rulebook = &session.rulebook;
    let division = rulebook.division_index(&written.division).and_then(|index| rulebook.division(index));
    let kind = rulebook.kind_index(&written.kind).and_then(|index| rulebook.kind(index));
    let tier = written.tier.as_deref().and_then(|id| rulebook.tier_index(id));
    let count = |number: &Option<WholeNumber>, zh, en| {
        number.as_ref().map(|number| format!("{}{}", fentan_core::grouped(&number.0), session.say(zh, en)))
    };
    let area = written.floor_area.as_deref().map(|area| format!("{}㎡", fentan_core::grouped(area)));
    let facts = [
        division.map(|division| format!("{} {}", division.code, session.text(&division.name))),
        Some(format!("{}{}", written.year.0, session.say("年", ""))),
        kind.map(|kind| session.text(&kind.name).to_owned()),
        tier.and_then(|index| rulebook.tier(index)).map(|tier| session.text(&tier.name).to_owned()),
        written.bundle.as_ref().map(|bundle| format!("{} {bundle}", session.say("打捆", "bundle"))),
        written.built_year.as_ref().map(|year| session.filled(&say!("{0}年建成", "built {0}", year.0))),
        count(&written.buildings, "栋", " buildings"),
        count(&written.households_count, "户", " households"),
        area,
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    format!("{}\n", crate::screen::wrap(&facts.join(" · "), session.width).join("\n"))
}

/// The uses of the money: the works, and each fee.
fn uses(session: &Session, result: &ProjectResult, written: &DraftProject) -> Vec<(String, Fen)> {
    let works = (session.say("工程费用", "Works").to_owned(), result.figures.works);
    let fees = result.project.fees.iter().zip(result.fees.iter()).zip(&written.fees);
    let fees = fees.map(|((fee, shared), written)| {
        (
            isolated(written.name.as_deref().filter(|name| !name.is_empty()).unwrap_or(&fee.id)).into_owned(),
            shared.amount,
        )
    });
    std::iter::once(works).chain(fees).collect()
}

fn lines(session: &Session, result: &ProjectResult, written: &DraftProject) -> String {
    let lines = &result.project.lines;
    let longest = lines.iter().map(|line| columns(&line.id)).max();
    let mut shares = Shares::new(session, longest, session.say("工程内容", "Works"), result.figures.works);
    let written = written.lines.iter().map(Some).chain(std::iter::repeat(None));
    for ((line, shared), written) in lines.iter().zip(result.lines.iter()).zip(written) {
        let enterprise = written.and_then(|written| written.enterprise.as_deref());
        let (name, clause) = (names::line(session, line, written), names::line_clause(session, line));
        shares.add([&line.id, &name, &clause], shared, |part| names::line_payer(session, part, enterprise));
    }
    shares.grid.text(session.say("工程逐项", "Line by line"))
}

fn fees(session: &Session, reading: Fees, result: &ProjectResult, written: &DraftProject) -> String {
    let fees = &result.project.fees;
    if fees.is_empty() {
        return String::new();
    }
    let option = session.rulebook.reading(Fees::ID).and_then(|found| found.option(reading.id()));
    let by_reading = option.map_or_else(String::new, |option| {
        format!("{}{}", session.say("口径：", "Reading: "), session.text(&option.name))
    });
    let longest = fees.iter().map(|fee| columns(&fee.id)).max();
    let mut shares = Shares::new(session, longest, session.say("费用", "Fee"), result.figures.fees_total);
    let written = written.fees.iter().map(Some).chain(std::iter::repeat(None));
    for ((fee, shared), written) in fees.iter().zip(result.fees.iter()).zip(written) {
        let named = session.say("该项自定承担方", "its own payer");
        let clause = if fee.payer.is_some() { named } else { &by_reading };
        let name = names::fee(session, fee, written);
        shares.add([&fee.id, &name, clause], shared, |part| names::payer(session, part).to_owned());
    }
    shares.grid.text(session.say("其他费和预备费", "Fees and contingency"))
}

/// A table of amounts with their shares.
struct Shares {
    grid: Grid,
}

impl Shares {
    /// A table that begins with its sum; ids are kept in one piece unless the `longest` is too long.
    fn new(session: &Session, longest: Option<usize>, what: &str, sum: Fen) -> Self {
        let id =
            if longest.is_some_and(|longest| longest <= ROOM_FOR_ID) { Kind::Whole } else { Kind::Words };
        let mut heads = vec![
            ("#", id),
            (what, Kind::Words),
            (session.say("金额（元）", "Amount (yuan)"), Kind::Figure),
            (session.say("出资方", "Payer"), Kind::Words),
            (session.say("出资（元）", "Pays (yuan)"), Kind::Figure),
        ];
        if session.width >= ROOM_FOR_CLAUSES {
            heads.push((session.say("依据", "Ground"), Kind::Words));
        }
        let mut grid = Grid::new(session.width, &heads);
        grid.sum(["", session.say("合计", "Total"), &yuan(sum), "", &yuan(sum), ""]);
        Self { grid }
    }

    /// Adds an amount with a row for each payer, so that a name that wraps does not separate payers from their
    /// sums.
    fn add(
        &mut self,
        [id, name, clause]: [&str; 3],
        shared: SharedAmount<'_>,
        payer: impl Fn(&Part) -> String,
    ) {
        for (position, part) in shared.parts.iter().enumerate() {
            let first = |text: &str| if position == 0 { text.to_owned() } else { String::new() };
            let (amount, pays) = (first(&yuan(shared.amount)), yuan(part.amount));
            self.grid.row([first(id), first(name), amount, payer(part), pays, first(clause)]);
        }
    }
}
