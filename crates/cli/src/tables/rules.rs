//! The rulebook as tables, to proof-read against the policy.

use fentan_core::rulebook::{Component, Measure, MeasureIndex, Reading, ReducesPool, Sharing, TierIndex};

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
    text.push_str(&kinds(session));
    text.push_str(&payers(session));
    text.push_str(&divisions(session));
    text.push_str(&match_rules(session));
    text.push_str(&sources(session));
    text.push_str(&readings(session));
    text.push_str(&decisions(session));
    text
}

/// The measures of a tier with their components.
fn measures(session: &Session, tier: Option<TierIndex>, title: &str) -> String {
    let rulebook = &session.rulebook;
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("序号", "No."), Kind::Figure),
            (session.say("必/自", "Need"), Kind::Whole),
            (
                session.say("项目、分项及编号", "Measure, component and id"),
                Kind::AtLeast(longest_id(session)),
            ),
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

/// The width of the longest component id; ids are not broken, since they are looked up here to be typed elsewhere.
fn longest_id(session: &Session) -> u16 {
    let longest = session.rulebook.components.iter().map(|component| component.id.len()).max();
    longest.and_then(|longest| u16::try_from(longest).ok()).unwrap_or(0)
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
    let name = |payer| session.rulebook.payer(payer).map(|payer| &payer.short);
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

/// The kinds of project, with the measures that belong to each.
fn kinds(session: &Session) -> String {
    let rulebook = &session.rulebook;
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("编号", "Id"), Kind::Whole),
            (session.say("改造类型", "Kind of project"), Kind::Words),
            (session.say("项目范围", "Its measures"), Kind::Words),
            (session.say("条款", "Clause"), Kind::Words),
        ],
    );
    for kind in &rulebook.kinds {
        let measures = kind.measures.iter().filter_map(|index| rulebook.measure(*index));
        let measures: Vec<&str> = measures.map(|measure| session.text(&measure.name)).collect();
        let measures = if kind.tiered {
            session.say("按版别", "by tier").to_owned()
        } else {
            measures.join(session.say("、", ", "))
        };
        grid.row([kind.id.as_ref(), session.text(&kind.name), &measures, kind.clause.as_ref()]);
    }
    grid.text(session.say("改造类型", "Kinds of project"))
}

/// The payers, in the order that decides who gets an odd fen.
fn payers(session: &Session) -> String {
    let rulebook = &session.rulebook;
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("编号", "Id"), Kind::Whole),
            (session.say("出资方", "Payer"), Kind::Words),
            (session.say("简称", "In short"), Kind::Words),
            (session.say("归类", "Group"), Kind::Words),
        ],
    );
    for payer in &rulebook.payers {
        let group = rulebook.group(payer.group).map_or("", |group| session.text(&group.name));
        grid.row([payer.id.as_ref(), session.text(&payer.name), session.text(&payer.short), group]);
    }
    grid.text(
        session.say("出资方（尾差相等时，在前者得）", "Payers (the earlier one wins a tie for an odd fen)"),
    )
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
    for division in &rulebook.divisions {
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
    for rule in &rulebook.match_rules {
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
            (session.say("冲减财政承担部分", "Reduces the pool"), Kind::Words),
            (session.say("条款", "Clause"), Kind::Words),
        ],
    );
    let yes_or_no = |yes| if yes { session.say("是", "yes") } else { session.say("否", "no") };
    for source in &session.rulebook.sources {
        let reduces = match source.reduces_pool {
            ReducesPool::Always => session.say("是", "yes"),
            ReducesPool::Debt => session.say("看口径 debt", "by the reading debt"),
        };
        let triggers = yes_or_no(source.triggers_match);
        grid.row([source.id.as_ref(), session.text(&source.name), triggers, reduces, source.clause.as_ref()]);
    }
    grid.text(session.say("上级资金和社会资本", "Money from above or outside"))
}

/// The readings of what the policy leaves open, each with its options, default and reason.
fn readings(session: &Session) -> String {
    let title = session.say("口径：政策未写明之处", "Readings: what the policy leaves open");
    let each = session.rulebook.readings.iter().map(|found| reading(session, found));
    format!("\n{}{}", heading(title), each.collect::<String>())
}

fn reading(session: &Session, reading: &Reading) -> String {
    let colon = session.say("：", ": ");
    let mut paragraphs = vec![session.text(&reading.question).to_owned()];
    paragraphs.extend(reading.options.iter().map(|option| {
        let default =
            if option.id == reading.default { session.say("（默认）", " (default)") } else { "" };
        let (name, effect) = (session.text(&option.name), session.text(&option.effect));
        format!("· {}{default} {name}{colon}{effect}", option.id)
    }));
    let why = session.say("默认的理由", "Why the default");
    paragraphs.push(format!("{why}{colon}{}", session.text(&reading.reason)));
    let lines = paragraphs.iter().flat_map(|paragraph| wrap(paragraph, session.width.saturating_sub(2)));
    let head = format!("{} — {} [{}]\n", reading.id, session.text(&reading.name), reading.clause);
    lines.fold(head, |text, line| text + "  " + &line + "\n")
}

/// The decisions: what the policy leaves open and is settled without a choice; empty where the rulebook lists none.
fn decisions(session: &Session) -> String {
    if session.rulebook.decisions.is_empty() {
        return String::new();
    }
    let title = session.say("其他未写明之处的处理", "What else is open, and how it is settled");
    let each = session.rulebook.decisions.iter().map(|decision| {
        let head = format!("{} [{}]\n", session.text(&decision.name), decision.clause);
        let [question, answer] = [&decision.question, &decision.decision].map(|text| session.text(text));
        let paragraph = format!("{question}{}{answer}", session.say("", " "));
        let lines = wrap(&paragraph, session.width.saturating_sub(2));
        lines.iter().fold(head, |text, line| text + "  " + line + "\n")
    });
    format!("\n{}{}", heading(title), each.collect::<String>())
}
