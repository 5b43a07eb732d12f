//! Rows for a spreadsheet, one per household.

use fentan_core::Fen;
use fentan_core::draft::WholeNumber;
use fentan_owners::vote::square_metres;

use super::name;
use crate::commands::Shown;
use crate::csv::{Cell, Csv};
use crate::session::Session;

/// All households of all projects in rows, with a column for each name of a charge.
pub(crate) fn csv(session: &Session, projects: &[Shown<'_>]) -> Csv {
    let mut charges: Vec<String> = Vec::new();
    for (shown, charge) in projects
        .iter()
        .flat_map(|shown| shown.done.iter().flat_map(|done| &done.charges).map(move |charge| (shown, charge)))
    {
        let name = name(session, shown, charge);
        if !charges.contains(&name) {
            charges.push(name);
        }
    }
    let mut heads: Vec<&str> = vec![
        session.say("项目编号", "Project id"),
        session.say("项目", "Project"),
        session.say("住户编号", "Household id"),
        session.say("楼栋", "Building"),
        session.say("单元", "Stairwell"),
        session.say("房号", "Unit"),
        session.say("楼层", "Floor"),
        session.say("专有部分面积（㎡）", "Exclusive floor area (㎡)"),
        session.say("用途", "Use"),
    ];
    heads.extend(charges.iter().map(String::as_str));
    heads.push(session.say("应分摊", "Share"));
    heads.extend(session.rulebook.owners.sources.iter().map(|source| session.text(&source.name)));
    heads.push(session.say("应缴现金", "To pay in cash"));
    let mut table = Csv::new(&heads);
    for shown in projects {
        rows(session, shown, &charges, &mut table);
    }
    table
}

fn rows(session: &Session, shown: &Shown<'_>, charges: &[String], table: &mut Csv) {
    let Some(done) = shown.done else { return };
    let names: Vec<String> = done.charges.iter().map(|charge| name(session, shown, charge)).collect();
    let households = shown.written.households.iter().zip(&done.households).zip(&done.shares).enumerate();
    for (index, ((written, checked), owed)) in households {
        let word = |text: Option<&str>| Cell::text(text.unwrap_or_default());
        let floor = written.floor.as_ref().and_then(WholeNumber::value);
        let purpose = if checked.residential {
            session.say("住宅", "residential")
        } else {
            session.say("非住宅", "non-residential")
        };
        let mut row = vec![
            Cell::text(shown.written.id.as_str()),
            Cell::text(shown.written.name.as_str()),
            Cell::text(written.id.as_str()),
            word(written.building.as_deref()),
            word(written.stairwell.as_deref()),
            word(written.unit.as_deref()),
            floor.map_or_else(Cell::empty, Cell::figure),
            Cell::figure(square_metres(checked.area)),
            Cell::text(purpose),
        ];
        row.extend(charges.iter().map(|wanted| {
            let named = done.charges.iter().zip(&names).filter(|(_, name)| *name == wanted);
            let mut parts = named.filter_map(|(charge, _)| charge.parts.get(index).copied()).peekable();
            if parts.peek().is_none() {
                return Cell::empty();
            }
            Fen::sum(parts).map_or_else(Cell::empty, Cell::figure)
        }));
        row.push(Cell::figure(owed.share));
        let sources = session.rulebook.owners.sources.iter();
        row.extend(sources.map(|source| Cell::figure(owed.sources.get(source.source))));
        row.push(Cell::figure(owed.to_collect));
        table.row(row);
    }
}
