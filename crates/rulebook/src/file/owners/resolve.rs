//! Turns the rows about owners into [`OwnerRules`]: portions, dates, and the tests that matters name.

use std::borrow::Cow;
use std::sync::Arc;

use super::rows::{
    AnswerRow, AsksRow, CoefficientRow, ItemRow, MatterRow, OwnersRow, PortionRow, ReadinessGroupRow,
    TestRow, YearRow,
};
use crate::date::Date;
use crate::file::RulebookProblem;
use crate::owners::{
    Asks, CalendarYear, CoefficientSet, MatterKind, Method, MethodRule, OwnerPayer, OwnerRules, OwnerSource,
    Portion, ReadinessGroup, ReadinessItem, Source, Span, VoteTest,
};
use crate::text::{Bilingual, Text, say};

pub(crate) fn rules(file: OwnersRow, problems: &mut Vec<RulebookProblem>) -> OwnerRules {
    let tests: Vec<_> = file.tests.into_iter().map(|row| Arc::new(test(row, problems))).collect();
    OwnerRules {
        payers: list(file.payers, |row| OwnerPayer {
            // A method the check has refused may stand for any: no rulebook is returned then.
            method: Method::from_id(&row.method).unwrap_or(Method::Area),
            id: text(row.id),
            common_parts: row.common_parts,
        }),
        subsidised: list(file.subsidised, text),
        methods: list(file.methods, |row| MethodRule {
            method: Method::from_id(&row.id).unwrap_or(Method::Area),
            name: row.name.into(),
            clause: text(row.clause),
            rule: row.rule.into(),
        }),
        coefficients: list(file.coefficients, coefficients),
        sources: list(file.sources, |row| OwnerSource {
            source: Source::from_id(&row.id).unwrap_or(Source::Cash),
            name: row.name.into(),
            non_cash: row.non_cash,
            private: row.private,
            clause: text(row.clause),
            note: row.note.into(),
        }),
        matters: list(file.matters, |row| Arc::new(matter(row, &tests, problems))),
        readiness: list(file.readiness, |row| Arc::new(group(row))),
        years: list(file.years, |row| year(&row, problems)),
    }
}

fn add(problems: &mut Vec<RulebookProblem>, row: impl Into<String>, message: Bilingual) {
    problems.push(RulebookProblem::new(row, message));
}

fn text(text: String) -> Text {
    Cow::Owned(text)
}

fn list<R, T: Clone>(rows: Vec<R>, resolve: impl FnMut(R) -> T) -> Vec<T> {
    rows.into_iter().map(resolve).collect()
}

fn coefficients(row: CoefficientRow) -> CoefficientSet {
    CoefficientSet {
        id: text(row.id),
        name: row.name.into(),
        percent: row.percent,
        floors: list(row.floors, text),
        step: row.step.map(text),
        source: row.source.into(),
    }
}

fn test(row: TestRow, problems: &mut Vec<RulebookProblem>) -> VoteTest {
    let place = format!("owners.tests {}", row.id);
    VoteTest {
        id: text(row.id),
        name: row.name.into(),
        clause: text(row.clause),
        quorum: portion(&row.quorum, &place, problems),
        consent: portion(&row.consent, &place, problems),
        note: row.note.into(),
    }
}

/// Parses a portion such as `2/3`, to be reached or exceeded; above 0 and possible to reach.
fn portion(row: &PortionRow, place: &str, problems: &mut Vec<RulebookProblem>) -> Portion {
    let (part, more_than) = match (&row.at_least, &row.more_than) {
        (Some(part), None) => (Some(part), false),
        (None, Some(part)) => (Some(part), true),
        _ => (None, false),
    };
    let read = part.and_then(|part| {
        let (numerator, denominator) = part.split_once('/')?;
        let digits = |text: &str| {
            if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse::<u32>().ok() } else { None }
        };
        let (numerator, denominator) = (digits(numerator)?, digits(denominator)?);
        // More than the whole can never be reached.
        let reachable = if more_than { numerator < denominator } else { numerator <= denominator };
        (numerator > 0 && reachable).then_some(Portion { numerator, denominator, more_than })
    });
    read.unwrap_or_else(|| {
        let message = Bilingual::new(
            "应填 at_least 或 more_than 之一，如 \"2/3\"，大于 0 且能够达到",
            "needs either at_least or more_than, as \"2/3\": above 0 and possible to reach",
        );
        add(problems, place, message);
        Portion { numerator: 1, denominator: 1, more_than: false }
    })
}

fn matter(row: MatterRow, tests: &[Arc<VoteTest>], problems: &mut Vec<RulebookProblem>) -> MatterKind {
    let mut named = Vec::with_capacity(row.tests.len());
    for id in &row.tests {
        match tests.iter().find(|test| test.id == *id) {
            Some(test) => named.push(Arc::clone(test)),
            None => {
                add(problems, format!("owners.matters {}", row.id), say!("没有 {0}", "there is no {0}", id));
            }
        }
    }
    MatterKind { id: text(row.id), name: row.name.into(), clause: text(row.clause), tests: named }
}

fn group(row: ReadinessGroupRow) -> ReadinessGroup {
    ReadinessGroup {
        id: text(row.id),
        name: row.name.into(),
        items: list(row.items, |row| Arc::new(item(row))),
    }
}

fn item(row: ItemRow) -> ReadinessItem {
    let asks = match row.asks {
        AsksRow::Age => Asks::Age,
        AsksRow::Vote => Asks::Vote,
        AsksRow::Question => Asks::Question(row.answer == Some(AnswerRow::Yes)),
        AsksRow::Period => {
            Asks::Period { working_days: row.working_days.unwrap_or_default(), after: row.after.map(text) }
        }
        AsksRow::Deadline => Asks::Deadline { days: row.days.unwrap_or_default() },
    };
    ReadinessItem {
        id: text(row.id),
        name: row.name.into(),
        clause: text(row.clause),
        question: row.question.into(),
        asks,
    }
}

fn year(row: &YearRow, problems: &mut Vec<RulebookProblem>) -> CalendarYear {
    let place = format!("owners.years {}", row.year);
    let date = |day: &str| Date::parse(&format!("{:04}-{day}", row.year));
    let mut holidays: Vec<Span> = Vec::with_capacity(row.holidays.len());
    for days in &row.holidays {
        let (first, last) = days.split_once("..").unwrap_or((days, days));
        let span = date(first).zip(date(last)).map(|(first, last)| Span { first, last });
        let after = |span: &Span| holidays.last().is_none_or(|before| before.last < span.first);
        match span.filter(|span| span.first <= span.last && after(span)) {
            Some(span) => holidays.push(span),
            None => add(problems, &place, say!("{0} 不是其后的日期", "{0} names no later days", days)),
        }
    }
    let mut workdays: Vec<Date> = Vec::with_capacity(row.workdays.len());
    for day in &row.workdays {
        let fits = |date: &Date| {
            date.is_weekend()
                && workdays.last().is_none_or(|before| before < date)
                && !holidays.iter().any(|span| (span.first..=span.last).contains(date))
        };
        match date(day).filter(fits) {
            Some(date) => workdays.push(date),
            None => add(
                problems,
                &place,
                say!(
                    "{0} 不是其后的、不放假的周六或周日",
                    "{0} is no later Saturday or Sunday that is not a holiday",
                    day
                ),
            ),
        }
    }
    CalendarYear { year: row.year, notice: text(row.notice.clone()), holidays, workdays }
}
