//! Tables of the households' shares, by project.

mod rows;

use fentan_core::rulebook::text::say;
use fentan_core::{Explanation, Fen, grouped};
use fentan_owners::notice::address;
use fentan_owners::vote::square_metres;
use fentan_owners::{Apportioned, Charge, Source, charge_title, method_words};

pub(crate) use self::rows::csv;
use super::grid::{Grid, Kind};
use super::{explanation, heading, names, no_household};
use crate::amount::yuan;
use crate::commands::Shown;
use crate::session::Session;

/// For each project: the sources of the money, the charges, the distribution of the shares, then each household.
pub(crate) fn text(session: &Session, projects: &[Shown<'_>]) -> String {
    let each = projects.iter().map(|shown| project(session, shown));
    each.collect::<Vec<_>>().join("\n")
}

/// The derivation of a household's share.
pub(crate) fn why(session: &Session, why: &Explanation) -> String {
    format!("\n{}{}", heading(session.say("怎么来的", "Why")), explanation::text(session, why))
}

fn project(session: &Session, shown: &Shown<'_>) -> String {
    let mut text = heading(&names::project(shown.written));
    let Some(done) = shown.done else {
        text.push_str(&if shown.written.households.is_empty() {
            no_household(session, session.say("不分摊到户", "nothing is apportioned"))
        } else {
            session.say("有错误，未分摊到户。\n", "It has errors: nothing is apportioned.\n").to_owned()
        });
        return text;
    };
    text.push_str(&totals(session, done));
    text.push_str(&charges(session, shown, done));
    text.push_str(&spread(session, done));
    text.push_str(&households(session, shown, done));
    text
}

/// The residents' sum and its sources.
fn totals(session: &Session, done: &Apportioned) -> String {
    let totals = &done.totals;
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("来源", "Source"), Kind::Words),
            (session.say("金额（元）", "Amount (yuan)"), Kind::Figure),
            (session.say("依据", "Clause"), Kind::Words),
        ],
    );
    grid.sum([session.say("居民承担", "Residents bear"), &yuan(totals.residents), ""]);
    let mut row = |name: &str, amount: Fen, remark: &str| {
        if !amount.is_zero() {
            grid.row([name, &yuan(amount), remark]);
        }
    };
    row(session.say("加装电梯补助（先冲减）", "Elevator subsidy, taken off first"), totals.subsidy, "");
    row(session.say("各户应分摊", "Households owe"), totals.share, "");
    for source in &session.rulebook.owners.sources {
        let cash =
            if source.non_cash { session.say("（不发生现金）", " (no money moves)") } else { "" };
        let name = format!("  {}{cash}", session.text(&source.name));
        row(&name, totals.sources.get(source.source), &source.clause);
    }
    row(session.say("收缴现金", "Collected in cash"), totals.to_collect, "");
    row(session.say("  其中进到整元增加", "  of which by rounding up to yuan"), totals.rounding, "");
    row(session.say("公共收益结余", "Public revenue not needed"), totals.revenue_over, "");
    grid.text(session.say("居民的钱从哪里来", "Where residents' money comes from"))
}

/// The charges, each with its method.
fn charges(session: &Session, shown: &Shown<'_>, done: &Apportioned) -> String {
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("项目", "Item"), Kind::Words),
            (session.say("居民承担（元）", "Borne (yuan)"), Kind::Figure),
            (session.say("减补助", "Less subsidy"), Kind::Figure),
            (session.say("分摊（元）", "Apportioned"), Kind::Figure),
            (session.say("户数", "Households"), Kind::Figure),
            (session.say("怎么分摊", "How"), Kind::Words),
        ],
    );
    let net = Fen::sum(done.charges.iter().map(|charge| charge.net)).unwrap_or_default();
    let [residents, subsidy, net] = [done.totals.residents, done.totals.subsidy, net].map(yuan);
    grid.sum([session.say("合计", "Total"), &residents, &subsidy, &net, "", ""]);
    for charge in &done.charges {
        let paying = charge.parts.iter().filter(|part| !part.is_zero()).count();
        let how = method_words(&session.rulebook, shown.written, charge);
        grid.row([
            name(session, shown, charge),
            yuan(charge.amount),
            yuan(charge.subsidy),
            yuan(charge.net),
            paying.to_string(),
            session.text(&how).to_owned(),
        ]);
    }
    grid.text(session.say("分摊哪些", "What is apportioned"))
}

fn name(session: &Session, shown: &Shown<'_>, charge: &Charge) -> String {
    let title = |done| charge_title(&session.rulebook, shown.written, done, charge);
    shown.done.map(title).map_or_else(String::new, |title| session.text(&title).to_owned())
}

/// The distribution of the shares, in one line.
fn spread(session: &Session, done: &Apportioned) -> String {
    let spread = &done.distribution;
    let [smallest, median, mean, largest, metre] =
        [spread.smallest, spread.median, spread.mean, spread.largest, spread.per_square_metre].map(yuan);
    let title = session.say("每户多少", "How the shares are spread");
    let line = say!(
        "中位数 {0}，最小 {1}，最大 {2}，平均 {3}，每㎡ {4}（元）",
        "median {0}, smallest {1}, largest {2}, mean {3}, per ㎡ {4} (yuan)",
        median,
        smallest,
        largest,
        mean,
        metre
    );
    let line = crate::screen::wrap(session.text(&line), session.width);
    format!("\n{}{}\n", heading(title), line.join("\n"))
}

/// The households, the sum first.
fn households(session: &Session, shown: &Shown<'_>, done: &Apportioned) -> String {
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("编号", "Id"), Kind::Words),
            (session.say("房屋", "Flat"), Kind::Words),
            (session.say("面积（㎡）", "Area (㎡)"), Kind::Figure),
            (session.say("应分摊（元）", "Share (yuan)"), Kind::Figure),
            (session.say("其他来源付", "Other sources"), Kind::Figure),
            (session.say("应缴现金", "To pay in cash"), Kind::Figure),
        ],
    );
    let others = |share: Fen, cash: Fen| share.checked_sub(cash).map_or_else(String::new, yuan);
    let sum = &done.totals;
    let cash = sum.sources.get(Source::Cash);
    let count = session.filled(&say!("{0} 户", "households: {0}", done.shares.len()));
    let [share, others_sum, collected] = [yuan(sum.share), others(sum.share, cash), yuan(sum.to_collect)];
    grid.sum([session.say("合计", "Total"), &count, "", &share, &others_sum, &collected]);
    for ((written, checked), owed) in shown.written.households.iter().zip(&done.households).zip(&done.shares)
    {
        let flat = address(written);
        grid.row([
            written.id.clone(),
            session.text(&flat).to_owned(),
            grouped(&square_metres(checked.area)),
            yuan(owed.share),
            others(owed.share, owed.sources.get(Source::Cash)),
            yuan(owed.to_collect),
        ]);
    }
    grid.text(session.say("各户", "Each household"))
}
