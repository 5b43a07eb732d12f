//! The judgement of one condition of readiness.

use std::collections::HashMap;

use super::State;
use super::entries::Entry;
use crate::calendar::{next_working_day, working_days};
use crate::vote::{MatterVote, VoteResult};
use fentan_core::draft::{DraftProject, WholeNumber};
use fentan_rulebook::Date;
use fentan_rulebook::Rulebook;
use fentan_rulebook::owners::{Asks, OwnerRules, ReadinessItem};
use fentan_rulebook::text::{Bilingual, say};

/// The facts that a judgement draws on.
pub(super) struct Facts<'a> {
    pub(super) rules: &'a OwnerRules,
    pub(super) rulebook: &'a Rulebook,
    pub(super) project: &'a DraftProject,
    pub(super) vote: &'a VoteResult,
    pub(super) entries: &'a HashMap<&'a str, Entry>,
}

/// The judgement of a condition: its state, the reason in words, and the working days of a period.
pub(super) struct Judged {
    pub(super) state: State,
    pub(super) why: Bilingual,
    pub(super) working_days: Option<u32>,
}

impl Judged {
    fn new(state: State, why: Bilingual) -> Self {
        Self { state, why, working_days: None }
    }

    fn open(zh: &'static str, en: &'static str) -> Self {
        Self::new(State::Open, Bilingual::new(zh, en))
    }

    fn met(is_met: bool, why: Bilingual) -> Self {
        Self::new(if is_met { State::Met } else { State::NotMet }, why)
    }
}

pub(super) fn judge(item: &ReadinessItem, entry: &Entry, facts: &Facts<'_>) -> Judged {
    if entry.broken {
        let why = Bilingual::new("所填有误，请先改正", "what was entered has an error: put it right first");
        return Judged::new(State::Unknown, why);
    }
    match &item.asks {
        Asks::Age => age(entry, facts),
        Asks::Vote => vote(facts),
        Asks::Question(wanted) => question(*wanted, entry),
        Asks::Period { working_days, after } => period(*working_days, after.as_deref(), entry, facts),
        Asks::Deadline { days } => deadline(*days, entry, facts),
    }
}

/// Judges the age: met where built by the year the rulebook sets, or where its facilities are worn.
fn age(entry: &Entry, facts: &Facts<'_>) -> Judged {
    let built_by = facts.rulebook.plan.built_by;
    let built = facts.project.built_year.as_ref();
    let year = built.and_then(WholeNumber::value);
    match (year, entry.entered.answer) {
        (Some(year), _) if year <= built_by => {
            Judged::met(true, say!("{0} 年建成，不晚于 {1} 年底", "built {0}, not after {1}", year, built_by))
        }
        (_, Some(worn)) => Judged::met(
            worn,
            if worn {
                Bilingual::new("设施老化破损，影响居住", "its facilities are worn, and living there suffers")
            } else {
                say!("晚于 {0} 年底建成，设施也不老化破损", "newer than {0}, and not worn", built_by)
            },
        ),
        (Some(year), None) => Judged::new(
            State::Open,
            say!(
                "{0} 年建成，须说明设施是否老化破损",
                "built {0}: say whether its facilities are worn",
                year
            ),
        ),
        (None, None) if built.is_some() => Judged::new(
            State::Unknown,
            Bilingual::new("建成年份有误，请先改正", "the year of building has an error: put it right first"),
        ),
        (None, None) => Judged::open("没有填建成年份", "the year of building is not entered"),
    }
}

/// Judges the vote: met where every matter of the application's kind passed.
fn vote(facts: &Facts<'_>) -> Judged {
    let Some(matters) = &facts.vote.matters else {
        if facts.project.households.is_empty() {
            return Judged::open("没有填各户", "no household is entered");
        }
        let why = Bilingual::new(
            "各户或表决有错误，请先改正",
            "households or votes have errors: put them right first",
        );
        return Judged::new(State::Unknown, why);
    };
    let application = facts.rules.matters.first().map(|kind| &kind.id);
    let mut applications = matters.iter().filter(|matter| Some(&matter.kind.id) == application);
    let Some(first) = applications.clone().next() else {
        return Judged::open("没有申报改造这一表决事项", "there is no vote on the application");
    };
    let nobody = |matter: &MatterVote| matter.taking_part.is_nothing();
    if applications.clone().all(nobody) {
        return Judged::open("还没有填表决情况", "no vote is entered yet");
    }
    let decisive = applications.find(|matter| !matter.passed).unwrap_or(first);
    if decisive.is_undecided() {
        return Judged::new(State::Unknown, decisive.words.clone());
    }
    Judged::met(decisive.passed, decisive.words.clone())
}

fn question(wanted: bool, entry: &Entry) -> Judged {
    let Some(answer) = entry.entered.answer else {
        return Judged::open("还没有答复", "not answered yet");
    };
    let word = if answer { Bilingual::new("是", "yes") } else { Bilingual::new("否", "no") };
    let why = match entry.entered.to {
        Some(day) => say!("{0}（{1}）", "{0} ({1})", word, day),
        None => word,
    };
    Judged::met(answer == wanted, why)
}

/// Judges a period: it needs `least` working days, and to begin after the period `after` has ended.
fn period(least: u32, after: Option<&str>, entry: &Entry, facts: &Facts<'_>) -> Judged {
    let (first, last) = match (entry.entered.from, entry.entered.to) {
        (Some(first), Some(last)) => (first, last),
        (None, None) => return Judged::open("没有填起止日", "first and last day are not entered"),
        (None, _) => return Judged::open("没有填起始日", "the first day is not entered"),
        (_, None) => return Judged::open("没有填结束日", "the last day is not entered"),
    };
    let days = match working_days(facts.rules, first, last) {
        Ok(days) => days,
        Err(year) => return Judged::new(State::Unknown, unknown_year(year)),
    };
    let judged = if days < least {
        Judged::met(
            false,
            say!(
                "只有 {0} 个工作日，应不少于 {1} 个",
                "only {0} working days; at least {1} are needed",
                days,
                least
            ),
        )
    } else {
        in_order(days, first, after, facts)
    };
    Judged { working_days: Some(days), ..judged }
}

/// Judges the order of a period that is long enough: it has to begin after the one before has ended.
fn in_order(days: u32, first: Date, after: Option<&str>, facts: &Facts<'_>) -> Judged {
    let long_enough = say!("{0} 个工作日（首尾两日计入）", "{0} working days, both days counted", days);
    let Some(before) = after else { return Judged::met(true, long_enough) };
    match facts.entries.get(before).and_then(|before| before.entered.to) {
        Some(ended) if ended < first => Judged::met(true, long_enough),
        Some(ended) => Judged::met(
            false,
            say!("前一次 {0} 才结束", "it begins before the one before has ended, on {0}", ended),
        ),
        None => Judged::open("前一次的结束日没有填", "the last day of the one before is not entered"),
    }
}

/// Judges a deadline of `days` days: the first day is not counted, and a last day off moves to the next working day
/// (民法典第203条).
fn deadline(days: u32, entry: &Entry, facts: &Facts<'_>) -> Judged {
    let Some(from) = entry.entered.from else {
        return Judged::open("没有填起算日", "the day it counts from is not entered");
    };
    let due = from.plus(days);
    let moved = next_working_day(facts.rules, due);
    let Some(to) = entry.entered.to else {
        return Judged::new(
            State::Open,
            say!("应在 {0} 之前（含当日）办理", "due by {0}", moved.unwrap_or(due)),
        );
    };
    let taken = to.since(from);
    match moved {
        _ if to <= due => Judged::met(true, say!("第 {0} 日，期限 {1} 日", "on day {0} of {1}", taken, days)),
        Ok(moved) if to <= moved => Judged::met(
            true,
            say!(
                "第 {0} 日；第 {1} 日放假，顺延至 {2}（民法典第203条）",
                "on day {0}; day {1} is a day off, so it was due on {2} (民法典第203条)",
                taken,
                days,
                moved
            ),
        ),
        Ok(_) => {
            Judged::met(false, say!("第 {0} 日，超过 {1} 日", "on day {0}, more than {1} days", taken, days))
        }
        Err(year) => Judged::new(State::Unknown, unknown_year(year)),
    }
}

fn unknown_year(year: u32) -> Bilingual {
    say!(
        "没有 {0} 年的放假安排，无法计算工作日；请在规则文件里补上该年（owners.years）",
        "the holidays of {0} are not known, so working days cannot be counted: add the year to the rulebook's file (owners.years)",
        year
    )
}
