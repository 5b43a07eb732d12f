//! `fentan new`: a budget to fill in, or a worked example.
//!
//! JSON has no comments, so the starter is a budget without errors that spells out every field once, each line
//! under its own name with an amount of 0.00. The allowed values are printed on standard error.

mod guide;

use std::io::Write;
use std::process::ExitCode;

use fentan_core::Rulebook;
use fentan_core::draft::{Draft, DraftFee, DraftFunding, DraftLine, DraftProject};
use fentan_core::rulebook::TierIndex;

use crate::arguments::NewArguments;
use crate::failure::Failure;
use crate::session::Session;
use crate::tables::names;
use crate::{input, screen};

const EXAMPLE: &str = include_str!("../../../../../examples/worked-check.json");

/// Writes a budget to a new file or to standard output.
pub(crate) fn run(session: &Session, arguments: &NewArguments) -> Result<ExitCode, Failure> {
    let text = if arguments.example {
        example(session)?.to_owned()
    } else {
        let starter = serde_json::to_string_pretty(&starter(session, arguments.tier.as_deref())?);
        starter.map_err(std::io::Error::from).map_err(Failure::Output)? + "\n"
    };
    match &arguments.file {
        Some(file) => input::write_new(file, &text)?,
        None => screen::print(&text)?,
    }
    if !arguments.example {
        // Whoever closed standard error does not want to be guided.
        let _ = anstream::stderr().write_all(guide::text(session).as_bytes());
    }
    Ok(ExitCode::SUCCESS)
}

/// The worked example, which follows the rulebook that is compiled in.
fn example(session: &Session) -> Result<&'static str, Failure> {
    if session.rulebook.id == Rulebook::fuzhou_2021_60().id {
        return Ok(EXAMPLE);
    }
    let (own, example) = (&session.rulebook.id, &Rulebook::fuzhou_2021_60().id);
    Err(Failure::misuse(
        format!("样例按规则 {example} 编制，不适用于 {own}；请去掉 --example 或 --rulebook"),
        format!(
            "the worked example follows the rulebook {example}, not {own}: leave out --example or --rulebook"
        ),
    ))
}

/// A budget with every component of a tier, the usual fees and every source of money, all at nothing.
fn starter(session: &Session, tier: Option<&str>) -> Result<Draft, Failure> {
    let rulebook = &session.rulebook;
    let index = match tier {
        None => TierIndex::at(0),
        Some(id) => Some(rulebook.tier_index(id).ok_or_else(|| unknown_tier(session, id))?),
    };
    let starting = DraftProject::starting(rulebook, "1");
    let asked = index.and_then(|index| rulebook.tier(index)).map(|tier| tier.id.to_string());
    let project = DraftProject {
        name: session.say("小区名称", "Name of the community").to_owned(),
        tier: starting.tier.is_some().then_some(asked).flatten(),
        lines: lines(session, index),
        fees: fees(session),
        funding: rulebook.sources.iter().map(|source| nothing_from(&source.id)).collect(),
        ..starting
    };
    let mut draft = Draft::new(&rulebook.id);
    let defaults = rulebook.readings.iter();
    draft.readings = defaults.map(|reading| (reading.id.to_string(), reading.default.to_string())).collect();
    draft.projects.push(project.into());
    Ok(draft)
}

fn unknown_tier(session: &Session, id: &str) -> Failure {
    let known: Vec<&str> = session.rulebook.tiers.iter().map(|tier| tier.id.as_ref()).collect();
    let known = known.join(", ");
    Failure::misuse(
        format!("没有“{id}”这一版，可用：{known}"),
        format!("there is no tier “{id}”; known: {known}"),
    )
}

fn lines(session: &Session, tier: Option<TierIndex>) -> Vec<DraftLine> {
    let rulebook = &session.rulebook;
    let in_tier = rulebook.components.iter().filter(|component| {
        let measure = rulebook.measure(component.measure);
        measure.is_some_and(|measure| tier.is_none_or(|tier| measure.tier <= tier))
    });
    let line = |(position, component): (usize, &fentan_core::rulebook::Component)| DraftLine {
        id: (position + 1).to_string(),
        component: component.id.to_string(),
        amount: Some("0.00".to_owned()),
        name: Some(names::component(session, component)),
        ..DraftLine::default()
    };
    in_tier.enumerate().map(line).collect()
}

fn fees(session: &Session) -> Vec<DraftFee> {
    let fee = |id: &str, name: &str, base: &str| DraftFee {
        id: id.to_owned(),
        name: Some(name.to_owned()),
        rate: Some("0".to_owned()),
        base: Some(base.to_owned()),
        ..DraftFee::default()
    };
    vec![
        fee("other", session.say("工程建设其他费", "Other fees"), "works"),
        fee("contingency", session.say("预备费", "Contingency"), "works_and_fees"),
    ]
}

fn nothing_from(source: &str) -> DraftFunding {
    DraftFunding { source: source.to_owned(), amount: "0.00".to_owned(), ..DraftFunding::default() }
}
