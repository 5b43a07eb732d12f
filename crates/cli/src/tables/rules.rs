//! The rulebook as tables that a person proof-reads against the policy.

use fentan_core::rulebook::{Component, Measure, MeasureIndex, ReducesPool, Sharing, TierIndex};

use super::grid::{Grid, Kind};
use super::{heading, names};
use crate::screen::wrap;
use crate::session::Session;

/// The whole rulebook.
pub(crate) fn text(session: &Session) -> String {
    let rulebook = &session.rulebook;
    let mut text = heading(session.text(&rulebook.name));
    let plan = &rulebook.plan;
    let years = format!("{}—{}", plan.first_year, plan.last_year);
    let line = format!(
        "{} · {} · {} {years} [{}] · {}\n{}",
        session.text(&rulebook.document),
        rulebook.issued,
        session.say("方案期限", "plan"),
        plan.clause,
        rulebook.id,
        rulebook.digest
    );
    text.push_str(&wrap(&line, session.width).join("\n"));
    text.push('\n');
    for (offset, tier) in rulebook.tiers.iter().enumerate() {
        let title = format!("{} [{}]", session.text(&tier.name), tier.clause);
        text.push_str(&measures(session, TierIndex::at(offset), &title));
    }
    text.push_str(&divisions(session));
    text.push_str(&match_rules(session));
    text.push_str(&sources(session));
    text.push_str(&readings(session));
    text
}

/// The measures of a tier with their components.
fn measures(session: &Session, tier: Option<TierIndex>, title: &str) -> String {
    let rulebook = &session.rulebook;
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("序号", "No."), Kind::Figure),
            (session.say("必选/自选", "Required"), Kind::Words),
            (session.say("项目、分项及编号", "Measure, component and id"), Kind::Words),
            (session.say("谁出", "Who pays"), Kind::Words),
            (session.say("条款", "Clause"), Kind::Words),
        ],
    );
    let of_tier = rulebook.measures.iter().enumerate().filter(|(_, measure)| Some(measure.tier) == tier);
    for (measure, index) in of_tier.filter_map(|(offset, measure)| Some((measure, MeasureIndex::at(offset)?)))
    {
        for (position, (_, component)) in rulebook.components_of(index).enumerate() {
            grid.row(component_row(session, measure, component, position == 0));
        }
    }
    grid.text(title)
}

fn component_row(session: &Session, measure: &Measure, component: &Component, is_first: bool) -> [String; 5] {
    let first = |text: &str| if is_first { text.to_owned() } else { String::new() };
    let required =
        if measure.required { session.say("必选", "required") } else { session.say("自选", "optional") };
    let name = names::component(session, component);
    [
        first(&measure.number.to_string()),
        first(required),
        format!("{name}\n{}", component.id),
        sharing(session, component),
        first(&measure.clause),
    ]
}

fn sharing(session: &Session, component: &Component) -> String {
    let name = |payer| session.rulebook.payer(payer).map(|payer| &payer.name);
    match &component.sharing {
        Sharing::Fixed(shares) => {
            let shares = shares.iter().filter_map(|share| Some((name(share.payer)?, share.weight)));
            names::shares(session, shares)
        }
        Sharing::Agreement(payers) => {
            let payers = payers.iter().filter_map(|payer| Some(session.text(name(*payer)?)));
            let payers = payers.collect::<Vec<_>>().join(session.say("、", ", "));
            format!(
                "{payers}\n{}",
                session.say("比例商定，未商定列未定", "as agreed; undetermined until then")
            )
        }
    }
}

fn divisions(session: &Session) -> String {
    let rulebook = &session.rulebook;
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("代码", "Code"), Kind::Whole),
            (session.say("区县", "Division"), Kind::Words),
            (session.say("类别", "Class"), Kind::Words),
            (session.say("条款", "Clause"), Kind::Words),
        ],
    );
    for division in rulebook.divisions.iter() {
        let Some(class) = rulebook.division_class(division.class) else { continue };
        let (name, class_name) = (session.text(&division.name), session.text(&class.name));
        grid.row([division.code.as_ref(), name, class_name, class.clause.as_ref()]);
    }
    grid.text(session.say("行政区划", "Divisions"))
}

fn match_rules(session: &Session) -> String {
    let rulebook = &session.rulebook;
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("类别", "Class"), Kind::Words),
            (session.say("上级资金", "Money from above"), Kind::Words),
            (session.say("市 : 区", "City : district"), Kind::Figure),
            (session.say("条款", "Clause"), Kind::Words),
        ],
    );
    for rule in rulebook.match_rules.iter() {
        let class = rulebook.division_class(rule.class).map_or("", |class| session.text(&class.name));
        let granted = match rule.granted {
            Some(true) => session.say("争取到", "obtained"),
            Some(false) => session.say("未争取到", "not obtained"),
            None => session.say("不论", "either way"),
        };
        grid.row([class, granted, &format!("{}:{}", rule.city, rule.district), rule.clause.as_ref()]);
    }
    grid.text(session.say("市、区分担比例", "How city and district split"))
}

fn sources(session: &Session) -> String {
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("编号", "Id"), Kind::Whole),
            (session.say("资金来源", "Source of money"), Kind::Words),
            (session.say("算作争取到", "Counts as obtained"), Kind::Words),
            (session.say("冲减财政承担额", "Reduces the pool"), Kind::Words),
            (session.say("条款", "Clause"), Kind::Words),
        ],
    );
    let yes_or_no = |yes| if yes { session.say("是", "yes") } else { session.say("否", "no") };
    for source in session.rulebook.sources.iter() {
        let reduces = match source.reduces_pool {
            ReducesPool::Always => session.say("是", "yes"),
            ReducesPool::Debt => session.say("看口径 debt", "by the reading debt"),
        };
        let triggers = yes_or_no(source.triggers_match);
        grid.row([source.id.as_ref(), session.text(&source.name), triggers, reduces, source.clause.as_ref()]);
    }
    grid.text(session.say("上级资金和社会资本", "Money from above or outside"))
}

/// What the policy leaves open: each question with its options, the default first named as such.
fn readings(session: &Session) -> String {
    let mut text = format!(
        "\n{}",
        heading(session.say("口径：政策未写明之处", "Readings: what the policy leaves open"))
    );
    for reading in session.rulebook.readings.iter() {
        let name = session.text(&reading.name);
        text.push_str(&format!("{} — {name} [{}]\n", reading.id, reading.clause));
        let mut paragraph = |indent: &str, content: &str| {
            let room = session.width.saturating_sub(u16::try_from(indent.len()).unwrap_or(0));
            for line in wrap(content, room) {
                text.push_str(&format!("{indent}{line}\n"));
            }
        };
        paragraph("  ", session.text(&reading.question));
        for option in reading.options.iter() {
            let (name, effect) = (session.text(&option.name), session.text(&option.effect));
            let default =
                if option.id == reading.default { session.say("（默认）", " (default)") } else { "" };
            paragraph("  · ".trim_end_matches("· "), &format!("· {}{default} {name}：{effect}", option.id));
        }
        let why = session.say("默认的理由：", "Why the default: ");
        paragraph("  ", &format!("{why}{}", session.text(&reading.reason)));
    }
    text
}
