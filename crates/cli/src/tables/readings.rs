//! The readings and the rulebook that the figures rest on.

use super::grid::{Grid, Kind};
use crate::budget_file::{BudgetFile, Choice};
use crate::session::Session;

/// The readings used, who chose each, and the rulebook.
pub(super) fn text(session: &Session, file: &BudgetFile) -> String {
    let rulebook = &session.rulebook;
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("口径", "Reading"), Kind::Words),
            (session.say("本次采用", "Used here"), Kind::Words),
            (session.say("来自", "Chosen by"), Kind::Words),
            (session.say("条款", "Clause"), Kind::Words),
        ],
    );
    for (id, option) in file.evaluation.assessment().readings.ids() {
        let Some(reading) = rulebook.reading(id) else { continue };
        let used = reading.option(option).map_or("", |option| session.text(&option.name));
        let choice = match file.choice(id) {
            Choice::Default => session.say("默认", "default"),
            Choice::Budget => session.say("预算", "the budget"),
            Choice::CommandLine => session.say("命令行", "command line"),
        };
        grid.row([
            session.text(&reading.name),
            &format!("{used}\n{id}={option}"),
            choice,
            reading.clause.as_ref(),
        ]);
    }
    grid.text(session.say("口径", "Readings")) + &super::rulebook(session)
}
