//! `fentan new`: a budget to fill in, or a worked example.
//!
//! JSON has no comments, so the starter is a budget without errors that spells out every field once, each line
//! under its own name with an amount of 0.00. The allowed values are printed on standard error.

use std::io::Write;
use std::process::ExitCode;

use fentan_core::draft::{Draft, DraftFee, DraftFunding, DraftLine, DraftProject, WholeNumber};
use fentan_core::rulebook::TierIndex;

use crate::arguments::NewArguments;
use crate::failure::Failure;
use crate::session::Session;
use crate::tables::names;
use crate::{input, screen};

const EXAMPLE: &str = include_str!("../../../../examples/worked-check.json");

/// Writes a budget to a new file or to standard output.
pub(crate) fn run(session: &Session, arguments: &NewArguments) -> Result<ExitCode, Failure> {
    let text = if arguments.example {
        EXAMPLE.to_owned()
    } else {
        let starter = serde_json::to_string_pretty(&starter(session, arguments.tier.as_deref())?);
        starter.map_err(std::io::Error::from).map_err(Failure::Output)? + "\n"
    };
    match &arguments.file {
        Some(file) => input::write_new(file, &text)?,
        None => screen::print(&text)?,
    }
    if !arguments.example {
        // A closed standard error means that no guidance is wanted.
        let _ = anstream::stderr().write_all(guide(session).as_bytes());
    }
    Ok(ExitCode::SUCCESS)
}

/// A budget with every component of a tier, the usual fees and every source, all at zero.
fn starter(session: &Session, tier: Option<&str>) -> Result<Draft, Failure> {
    let rulebook = &session.rulebook;
    let index = match tier {
        None => TierIndex::at(0),
        Some(id) => Some(rulebook.tier_index(id).ok_or_else(|| unknown_tier(session, id))?),
    };
    let kind = rulebook.kinds.iter().find(|kind| kind.tiered).or_else(|| rulebook.kinds.first());
    let project = DraftProject {
        id: "1".to_owned(),
        name: session.say("小区名称", "Name of the community").to_owned(),
        division: rulebook.divisions.first().map_or_else(String::new, |division| division.code.to_string()),
        year: WholeNumber(rulebook.plan.first_year.to_string()),
        kind: kind.map_or_else(String::new, |kind| kind.id.to_string()),
        tier: index.and_then(|index| rulebook.tier(index)).map(|tier| tier.id.to_string()),
        lines: lines(session, index),
        fees: fees(session),
        funding: rulebook.sources.iter().map(|source| nothing_from(&source.id)).collect(),
        ..DraftProject::default()
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
    DraftFunding { source: source.to_owned(), amount: "0.00".to_owned() }
}

/// The guidance on filling in the file, for somebody who has never seen one.
fn guide(session: &Session) -> String {
    let rulebook = &session.rulebook;
    let list = |ids: Vec<&str>| ids.join(session.say("、", ", "));
    let divisions = rulebook
        .divisions
        .iter()
        .map(|division| format!("{} {}", division.code, session.text(&division.name)));
    let divisions: Vec<String> = divisions.collect();
    let divisions = list(divisions.iter().map(String::as_str).collect());
    let kinds = list(rulebook.kinds.iter().map(|kind| kind.id.as_ref()).collect());
    let tiers = list(rulebook.tiers.iter().map(|tier| tier.id.as_ref()).collect());
    let text = match session.language {
        fentan_core::Language::Zh => format!(
            "填写说明\n\
             · 金额写成带引号的元，如 \"700000.00\"；也可改用 \"quantity\" 与 \"unit_price\"。不做的行删掉即可。\n\
             · division：{divisions}\n\
             · kind：{kinds}；tier：{tiers}（drainage_separation 不写 tier）\n\
             · 小区物业等由双方商定的：商定后加 shares，如 {{ \"other_enterprise\": \"0.5\", \"owners\": \"0.5\" }}；不写列为未定\n\
             · 附件2未列的内容：component 写 custom，另写 name 和 shares，如 {{ \"government\": \"1\" }}\n\
             · fees 可写 amount，也可写 rate 和 base；没有补助的 funding 行删掉或留 0.00\n\
             · 分项编号、谁出、口径的其他选项：fentan rules；填好后：fentan assess 文件名\n"
        ),
        fentan_core::Language::En => format!(
            "How to fill it in\n\
             - Amounts are yuan in quotes, like \"700000.00\", or a \"quantity\" and a \"unit_price\". Delete lines you do not need.\n\
             - division: {divisions}\n\
             - kind: {kinds}; tier: {tiers} (none for drainage_separation)\n\
             - What the parties agree on, like property management: add shares once they have, like\n\
               {{ \"other_enterprise\": \"0.5\", \"owners\": \"0.5\" }}; without, it stays undetermined\n\
             - What Annex 2 does not list: component custom, with a name and shares, like {{ \"government\": \"1\" }}\n\
             - A fee has an amount, or a rate and a base; delete funding you do not have, or leave it at 0.00\n\
             - Ids of components, who pays, other readings: fentan rules; then: fentan assess FILE\n"
        ),
    };
    text.lines().flat_map(|line| screen::wrap(line, session.width)).map(|line| line + "\n").collect()
}
