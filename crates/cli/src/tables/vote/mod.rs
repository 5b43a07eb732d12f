//! The results of votes, and the readiness of each project.

mod rows;

use fentan_core::draft::DraftProject;
use fentan_core::grouped;
use fentan_core::rulebook::owners::{Asks, Portion};
use fentan_owners::Status;
use fentan_owners::readiness::{ItemResult, State};
use fentan_owners::vote::{MatterVote, Reach, Tally, left_out_words, square_metres};

pub(crate) use self::rows::csv;
use super::grid::{Grid, Kind};
use super::{heading, names, no_household};
use crate::screen::wrap;
use crate::session::Session;

/// For each project: its votes by matter, then its readiness.
pub(crate) fn text(session: &Session, projects: &[(&DraftProject, &Status)]) -> String {
    let each = projects.iter().map(|(written, standing)| project(session, written, standing));
    each.collect::<Vec<_>>().join("\n")
}

fn project(session: &Session, written: &DraftProject, standing: &Status) -> String {
    let mut text = heading(&names::project(written));
    match &standing.vote.matters {
        Some(matters) => {
            for vote in matters {
                text.push_str(&matter(session, vote));
            }
            for words in left_out_words(written, &standing.vote.left_out) {
                let label = session.say("不计入表决：", "Counting in no vote: ");
                text.push_str(&wrap(&format!("{label}{}", session.text(&words)), session.width).join("\n"));
                text.push('\n');
            }
        }
        None if written.households.is_empty() => {
            text.push_str(&no_household(session, session.say("不计表决", "no vote is counted")));
        }
        None => {
            text.push_str(session.say(
                "各户或表决有错误，不计表决。\n",
                "Households or votes have errors: no vote is counted.\n",
            ));
        }
    }
    text.push_str(&readiness(session, &standing.readiness.items));
    text
}

/// One matter: the votes, the tests, and the decision.
fn matter(session: &Session, vote: &MatterVote) -> String {
    let title =
        format!("{}{} [{}]", session.say("表决：", "Vote: "), session.text(&vote.name), vote.kind.clause);
    let mut text = tallies(session, vote).text(&title);
    text.push_str(&tests(session, vote).text(session.say("应达到的要求", "What it has to reach")));
    let decision = format!("{}{}", session.say("结论：", "Decision: "), session.text(&vote.words));
    text.push_str(&wrap(&decision, session.width).join("\n"));
    text.push('\n');
    text
}

fn tallies(session: &Session, vote: &MatterVote) -> Grid {
    let share = session.say("占比", "Share");
    let mut grid = Grid::new(
        session.width,
        &[
            ("", Kind::Whole),
            (session.say("人数", "Persons"), Kind::Figure),
            (share, Kind::Figure),
            (session.say("专有面积 ㎡", "Floor area ㎡"), Kind::Figure),
            (share, Kind::Figure),
            (session.say("占比的基数", "Share of"), Kind::Words),
        ],
    );
    let all = (vote.total, session.say("全体业主", "all owners"));
    let part = (vote.taking_part, session.say("参与表决的", "those taking part"));
    let unclear = (session.say("意见不一致，未计入", "Differing, not counted"), vote.unclear, all);
    for (name, tally, (whole, of)) in [
        (session.say("全体业主", "All owners"), vote.total, (Tally::default(), "")),
        (session.say("参与表决", "Taking part"), vote.taking_part, all),
        (session.say("同意", "For"), vote.in_favour, part),
        (session.say("反对", "Against"), vote.against, part),
        (session.say("弃权", "Abstaining"), vote.abstaining, part),
    ]
    .into_iter()
    .chain((!vote.unclear.is_nothing()).then_some(unclear))
    {
        let [persons, area] = shares(tally, whole);
        let counted = grouped(&tally.persons.to_string());
        let measured = grouped(&square_metres(tally.area));
        grid.row([name.to_owned(), counted, persons, measured, area, of.to_owned()]);
    }
    grid
}

fn tests(session: &Session, vote: &MatterVote) -> Grid {
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("要求", "Test"), Kind::Words),
            (session.say("依据", "Clause"), Kind::Words),
            (session.say("参与表决", "Taking part"), Kind::Whole),
            (session.say("同意", "For"), Kind::Whole),
            (session.say("结果", "Result"), Kind::Words),
        ],
    );
    let several = vote.tests.len() > 1;
    for (place, result) in vote.tests.iter().enumerate() {
        let mark =
            if several && place == vote.stricter { session.say("（较严）", " (stricter)") } else { "" };
        grid.row([
            format!("{}{mark}", session.text(&result.test.name)),
            result.test.clause.to_string(),
            reach(session, &result.quorum),
            reach(session, &result.consent),
            session.text(&result.words).to_owned(),
        ]);
    }
    grid
}

/// A portion to be reached, and the result: `≥ 2/3 达到`.
fn reach(session: &Session, reach: &Reach) -> String {
    let met = if reach.met { session.say("达到", "reached") } else { session.say("未达到", "missed") };
    format!("{} {met}", portion(reach.portion))
}

/// A portion to be reached or exceeded.
fn portion(portion: Portion) -> String {
    let sign = if portion.more_than { '>' } else { '≥' };
    format!("{sign} {}/{}", portion.numerator, portion.denominator)
}

/// Persons and area as percentages of a whole, rounded down; empty where there is no whole.
fn shares(tally: Tally, whole: Tally) -> [String; 2] {
    let text = |share: u128| format!("{}.{:02}%", share / 100, share % 100);
    tally.of(whole).map_or_else(Default::default, |shares| shares.map(text))
}

/// The reason for a condition's state. A bare yes or no means nothing by itself, so the question precedes it.
fn why(session: &Session, result: &ItemResult) -> String {
    let why = session.text(&result.why);
    let answered = matches!(result.item.asks, Asks::Question(_)) && result.entered.answer.is_some();
    if !answered {
        return why.to_owned();
    }
    let gap = session.say("", " ");
    [session.text(&result.item.question), gap, why].concat()
}

fn readiness(session: &Session, items: &[ItemResult]) -> String {
    let mut grid = Grid::new(
        session.width,
        &[
            (session.say("类别", "Group"), Kind::Words),
            (session.say("条件", "Item"), Kind::Words),
            (session.say("依据", "Clause"), Kind::Whole),
            (session.say("状态", "State"), Kind::Whole),
            (session.say("说明", "Why"), Kind::Words),
        ],
    );
    let mut before = "";
    for result in items {
        let group = if before == result.group.id { "" } else { session.text(&result.group.name) };
        before = &result.group.id;
        let note = result.entered.note.as_deref().filter(|note| !note.is_empty());
        let why = why(session, result);
        let why = [Some(why.as_str()), note].into_iter().flatten().collect::<Vec<_>>();
        grid.row([
            group,
            session.text(&result.item.name),
            &result.item.clause,
            session.text(&result.state.name()),
            &why.join("\n"),
        ]);
    }
    let counts = State::ALL.map(|state| {
        let count = items.iter().filter(|result| result.state == state).count();
        format!("{} {count}", session.text(&state.name()))
    });
    let separator = session.say("、", ", ");
    let title =
        session.say("条件与程序（不影响金额）", "What the project has to show (no figure depends on it)");
    format!("{}{}\n", grid.text(title), counts.join(separator))
}
