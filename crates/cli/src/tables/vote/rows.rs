//! Rows for a spreadsheet: for each test one row for quorum and one for majority, then one for each condition of
//! readiness.

use fentan_core::draft::DraftProject;
use fentan_owners::Status;
use fentan_owners::readiness::ItemResult;
use fentan_owners::vote::{MatterVote, Reach, Tally, TestResult, square_metres};

use super::{portion, shares};
use crate::csv::{Cell, Csv};
use crate::session::Session;

/// All projects in rows.
pub(crate) fn csv(session: &Session, projects: &[(&DraftProject, &Status)]) -> Csv {
    let mut table = Csv::new(&[
        session.say("项目编号", "Project id"),
        session.say("项目", "Project"),
        session.say("类别", "Group"),
        session.say("事项", "Item"),
        session.say("要求", "Test"),
        session.say("依据", "Clause"),
        session.say("应达到", "Has to reach"),
        session.say("人数", "Persons"),
        session.say("人数占比", "Share of persons"),
        session.say("还差人数", "Persons missing"),
        session.say("面积（㎡）", "Area (㎡)"),
        session.say("面积占比", "Share of area"),
        session.say("还差面积（㎡）", "Area missing (㎡)"),
        session.say("起始日", "From"),
        session.say("结束日", "To"),
        session.say("结论", "State"),
        session.say("说明", "Why"),
        session.say("备注", "Note"),
    ]);
    for (written, standing) in projects {
        let project = [written.id.as_str(), written.name.as_str()];
        for vote in standing.vote.matters.iter().flatten() {
            for test in &vote.tests {
                table.row(of_reach(session, project, (vote, test), true));
                table.row(of_reach(session, project, (vote, test), false));
            }
        }
        for item in &standing.readiness.items {
            table.row(of_item(session, project, item));
        }
    }
    table
}

/// A row for the quorum or for the majority of a test.
fn of_reach(
    session: &Session,
    project: [&str; 2],
    (vote, test): (&MatterVote, &TestResult),
    is_quorum: bool,
) -> Vec<Cell> {
    let (group, reach): (_, &Reach) = if is_quorum {
        (session.say("表决：参与", "Vote: taking part"), &test.quorum)
    } else {
        (session.say("表决：同意", "Vote: for"), &test.consent)
    };
    let Tally { persons, area } = reach.have;
    let [of_persons, of_area] = shares(reach.have, reach.of);
    let state = if reach.met { session.say("达到", "reached") } else { session.say("未达到", "missed") };
    let [id, name] = project.map(Cell::text);
    vec![
        id,
        name,
        Cell::text(group),
        Cell::text(session.text(&vote.name)),
        Cell::text(session.text(&test.test.name)),
        Cell::text(test.test.clause.as_ref()),
        Cell::figure(portion(reach.portion)),
        Cell::figure(persons),
        Cell::figure(of_persons),
        Cell::figure(reach.missing.persons),
        Cell::figure(square_metres(area)),
        Cell::figure(of_area),
        Cell::figure(square_metres(reach.missing.area)),
        Cell::empty(),
        Cell::empty(),
        Cell::text(state),
        Cell::text(session.text(&test.words)),
        Cell::empty(),
    ]
}

fn of_item(session: &Session, project: [&str; 2], result: &ItemResult) -> Vec<Cell> {
    let [id, name] = project.map(Cell::text);
    let day = |day: Option<fentan_owners::Date>| day.map_or_else(Cell::empty, Cell::figure);
    let mut row = vec![
        id,
        name,
        Cell::text(session.text(&result.group.name)),
        Cell::text(session.text(&result.item.name)),
        Cell::text(session.text(&result.item.question)),
        Cell::text(result.item.clause.as_ref()),
    ];
    row.extend(std::iter::repeat_with(Cell::empty).take(7));
    row.extend([
        day(result.entered.from),
        day(result.entered.to),
        Cell::text(session.text(&result.state.name())),
        Cell::text(session.text(&result.why)),
        Cell::text(result.entered.note.as_deref().unwrap_or_default()),
    ]);
    row
}
