//! Tables of money: the payers' sums, the balance of sources and uses, and the parts of city and district.

use fentan_core::assessment::{Figures, Match};
use fentan_core::budget::Project;
use fentan_core::rulebook::text::say;
use fentan_core::rulebook::{GroupIndex, Rulebook};
use fentan_core::{Fen, MatchScope, Readings, output};

use super::grid::{Grid, Kind};
use crate::amount::{percent, yuan};
use crate::budget_file::BudgetFile;
use crate::session::Session;

/// The payers' sums, the total first.
pub(super) fn who_pays(session: &Session, figures: &Figures) -> String {
    let rulebook = &session.rulebook;
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("出资方", "Payer"), Kind::Words),
            (session.say("金额（元）", "Amount (yuan)"), Kind::Figure),
            (session.say("约占", "About"), Kind::Figure),
        ],
    );
    let total = figures.total;
    let row = |name: &str, amount: Fen| [name.to_owned(), yuan(amount), percent(amount, total)];
    grid.sum(row(session.say("总投资", "Total"), total));
    for (index, amount) in output::groups(rulebook, figures) {
        let Some(group) = rulebook.group(index) else { continue };
        grid.row(row(session.text(&group.name), amount));
        for (name, amount) in parts(session, figures, index) {
            grid.row(row(&format!("  {name}"), amount));
        }
    }
    grid.text(session.say("谁出多少", "Who pays what"))
}

/// The parts of a group's amount; empty where they only repeat the group's own row.
fn parts<'a>(session: &'a Session, figures: &Figures, group: GroupIndex) -> Vec<(&'a str, Fen)> {
    let rulebook = &session.rulebook;
    if rulebook.payer(rulebook.pool).is_some_and(|pool| pool.group == group) {
        return government_sources(session, figures);
    }
    let group_name = rulebook.group(group).map(|group| session.text(&group.name));
    let members = figures.payers.iter().filter_map(|part| Some((rulebook.payer(part.payer)?, part.amount)));
    let members = members.filter(|(payer, _)| payer.group == group);
    members
        .map(|(payer, amount)| (session.text(&payer.name), amount))
        .filter(|(name, _)| Some(*name) != group_name)
        .collect()
}

/// The sources of the pool: grants used, city, district.
fn government_sources<'a>(session: &'a Session, figures: &Figures) -> Vec<(&'a str, Fen)> {
    let government = &figures.government;
    let rulebook = &session.rulebook;
    let mut sources = vec![
        (session.text(&rulebook.city_level), government.city),
        (session.text(&rulebook.district_level), government.district),
    ];
    if !government.used.is_zero() {
        sources.insert(
            0,
            (session.say("补助和社会资本（实际冲减）", "Grants and private capital used"), government.used),
        );
    }
    sources
}

/// Sources and uses side by side (资金平衡表), with their difference, which is zero.
pub(super) fn balance(session: &Session, figures: &Figures, uses: &[(String, Fen)]) -> String {
    let rulebook = &session.rulebook;
    let mut sources: Vec<(&str, Fen)> = Vec::new();
    for (index, amount) in output::groups(rulebook, figures) {
        if rulebook.payer(rulebook.pool).is_some_and(|pool| pool.group == index) {
            sources.extend(government_sources(session, figures));
        } else if let Some(group) = rulebook.group(index).filter(|_| !amount.is_zero()) {
            sources.push((session.text(&group.name), amount));
        }
    }
    let yuan_of = |amount: Option<Fen>| amount.map_or_else(String::new, yuan);
    let [in_all, out_all] = [
        Fen::sum(sources.iter().map(|(_, amount)| *amount)),
        Fen::sum(uses.iter().map(|(_, amount)| *amount)),
    ];
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("来源", "Sources"), Kind::Words),
            (session.say("金额（元）", "Amount (yuan)"), Kind::Figure),
            (session.say("用途", "Uses"), Kind::Words),
            (session.say("金额（元）", "Amount (yuan)"), Kind::Figure),
        ],
    );
    let sum = session.say("合计", "Total");
    grid.sum([sum.to_owned(), yuan_of(in_all), sum.to_owned(), yuan_of(out_all)]);
    for offset in 0..sources.len().max(uses.len()) {
        let source = sources.get(offset);
        let used = uses.get(offset);
        grid.row([
            source.map_or_else(String::new, |(name, _)| (*name).to_owned()),
            yuan_of(source.map(|(_, amount)| *amount)),
            used.map_or_else(String::new, |(name, _)| name.clone()),
            yuan_of(used.map(|(_, amount)| *amount)),
        ]);
    }
    let difference = in_all.zip(out_all).and_then(|(sources, uses)| sources.checked_sub(uses));
    let word = session.say("差额（来源－用途）", "Difference (sources − uses)");
    format!("{}{word} {}\n", grid.text(session.say("资金平衡", "Balance")), yuan_of(difference))
}

/// The parts of city and district with their match; without a project, the sums of several.
pub(super) fn government(
    session: &Session,
    figures: &Figures,
    project: Option<(&Project, Match, Readings, &str)>,
) -> String {
    let government = &figures.government;
    let rulebook = &session.rulebook;
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("项目", "Item"), Kind::Words),
            (session.say("金额（元）", "Amount (yuan)"), Kind::Figure),
            (session.say("说明", "Remark"), Kind::Words),
        ],
    );
    let mut row = |name: &str, amount: String, remark: String| grid.row([name.to_owned(), amount, remark]);
    row(session.say("财政承担部分", "Government pool"), yuan(government.pool), String::new());
    if let Some((project, _, readings, _)) = project {
        for money in &project.funding {
            let Some(source) = rulebook.source(money.source) else { continue };
            let remark = if money.reduces_pool(rulebook, readings) {
                session.say("冲减", "reduces the pool").to_owned()
            } else if money.counts(readings) {
                session
                    .say("不冲减，由举借方偿还", "does not reduce the pool: repaid by the borrower")
                    .to_owned()
            } else {
                let waiting = say!("{0}，尚不计入", "{0}: does not count yet", money.status.name());
                session.text(&waiting).to_owned()
            };
            row(&format!("  {}", session.text(&source.name)), yuan(money.amount), remark);
        }
    }
    row(session.say("可冲减的资金", "Received to reduce the pool"), yuan(government.received), String::new());
    row(session.say("实际冲减", "Used"), yuan(government.used), String::new());
    if !government.surplus.is_zero() {
        let remark = session.say("超出财政承担部分，待调整", "more than the pool: to be reassigned");
        row(session.say("结余", "Surplus"), yuan(government.surplus), remark.to_owned());
    }
    row(session.say("市、区两级分担额", "Net for city and district"), yuan(government.net), String::new());
    if let Some((_, split, _, why)) = project {
        let ratio = if split.city == 0 { "—".to_owned() } else { split.label() };
        row(session.say("市、区配比", "Match, city : district"), ratio, why.to_owned());
    }
    row(session.text(&rulebook.city_level), yuan(government.city), String::new());
    row(session.text(&rulebook.district_level), yuan(government.district), String::new());
    grid.text(session.say("市、区两级怎么分担", "What city and district bear"))
}

/// The reason for the match: the class of the division, the money from above, the clause.
pub(super) fn why(session: &Session, file: &BudgetFile, index: usize) -> Option<String> {
    let rulebook: &Rulebook = &session.rulebook;
    let result = file.evaluation.assessment().projects.get(index)?.result.as_ref()?;
    let (class, split) = (rulebook.division(result.project.division)?.class, result.split);
    let name = session.text(&rulebook.division_class(class)?.name);
    let clause = rulebook.match_rule(class, split.granted).map_or("", |rule| rule.clause.as_ref());
    let reason = file.evaluation.match_reason(index)?;
    let scope = file.evaluation.assessment().readings.match_scope.id();
    let reading = rulebook.reading(MatchScope::ID).and_then(|reading| reading.option(scope));
    let scope = reading.map_or("", |option| session.text(&option.name));
    let comma = session.say("，", ", ");
    let judged = match split.city {
        0 => String::new(),
        _ => format!("{}{scope}{}", session.say("（", " ("), session.say("）", ")")),
    };
    Some(format!("{name}{comma}{}{judged} [{clause}]", session.text(&reason)))
}
