//! The wording of a vote: what is missing, and the decision.

use super::TestResult;
use super::area::square_metres;
use super::reach::Tally;
use fentan_core::format::grouped;
use fentan_rulebook::text::{Bilingual, say};

impl Tally {
    /// The tally in words, only what is above 0: 3 户、128.50 ㎡.
    #[must_use]
    pub fn words(self) -> Bilingual {
        amount(self)
    }
}

/// The tally in words: 3 户、128.50 ㎡.
fn amount(missing: Tally) -> Bilingual {
    let area = grouped(&square_metres(missing.area));
    let persons = grouped(&missing.persons.to_string());
    match (missing.persons, missing.area.millionths()) {
        (0, _) => say!("{0} ㎡", "{0} ㎡", area),
        (1, 0) => say!("{0} 户", "{0} person", persons),
        (_, 0) => say!("{0} 户", "{0} persons", persons),
        (1, _) => say!("{0} 户、{1} ㎡", "{0} person and {1} ㎡", persons, area),
        _ => say!("{0} 户、{1} ㎡", "{0} persons and {1} ㎡", persons, area),
    }
}

/// The result of a test in words: both ways to what is still missing, or that it is reached. `others` are the owners who
/// have not voted.
pub(super) fn test(result: &TestResult, others: Tally) -> Bilingual {
    let (quorum, consent) = (&result.quorum, &result.consent);
    if consent.of.is_nothing() {
        return say!("无人参与表决，还差 {0}", "nobody took part; {0} missing", amount(quorum.missing));
    }
    match (quorum.met, consent.met) {
        (true, true) => Bilingual::new("达到要求", "reached"),
        (true, false) => turning(consent.missing, result.joining, others),
        (false, true) => {
            let joining = amount(quorum.missing);
            say!("参与表决还差 {0}", "{0} more must take part", joining)
        }
        (false, false) => {
            let then = result.then_missing.unwrap_or_default();
            let joining = amount(quorum.missing);
            if then.is_nothing() {
                return say!(
                    "参与表决还差 {0}，这些业主都同意即达到要求",
                    "{0} more must take part; if they all agree, it is reached",
                    joining
                );
            }
            say!(
                "参与表决还差 {0}；这些业主都同意后，{1}",
                "{0} more must take part; once they all agree, {1}",
                joining,
                turning(then, result.joining, others)
            )
        }
    }
}

/// Both ways to a majority: those who turn to agree, or those who join and agree.
fn turning(turning: Tally, joining: Option<Tally>, others: Tally) -> Bilingual {
    let turn = say!(
        "投反对或弃权的须有 {0} 改为同意",
        "{0} of those against or abstaining must turn to agree",
        amount(turning)
    );
    match joining {
        Some(joining) => say!(
            "{0}，或者未参与的共须有 {1} 参与并同意",
            "{0}, or {1} in all of those who have not voted must take part and agree",
            turn,
            amount(joining)
        ),
        None if others.is_nothing() => turn,
        None => say!(
            "{0}；未参与的即使全部同意也不够",
            "{0}; all of those who have not voted would not be enough",
            turn
        ),
    }
}

/// The decision in words: by the stricter test where it passed or that test is missed, else by the first test missed.
pub(super) fn decision(tests: &[TestResult], stricter: usize, passed: bool) -> Bilingual {
    let missed = |test: &&TestResult| !test.passed;
    let Some(test) =
        tests.get(stricter).filter(|test| passed || missed(test)).or_else(|| tests.iter().find(missed))
    else {
        return Bilingual::default();
    };
    let clause = &test.test.clause;
    if passed && tests.len() == 1 {
        return say!("通过（{0}）", "passed ({0})", clause);
    }
    if passed {
        return say!("通过，达到较严的要求（{0}）", "passed: it reaches the stricter test ({0})", clause);
    }
    say!("未通过：{0}（{1}）", "not passed: {0} ({1})", test.words, clause)
}

/// The decision, with the owners whose units say different things; `turns` where it depends on them.
pub(super) fn unclear(decided: &Bilingual, unclear: Tally, turns: bool) -> Bilingual {
    if turns {
        return say!(
            "未定：{0} 意见不一致，没有计入；若为反对即不通过，须先弄清",
            "open: {0} with votes that differ are not counted; were they against, it would not pass, so they have to be cleared up first",
            amount(unclear)
        );
    }
    say!(
        "{0}；另有 {1} 意见不一致，没有计入",
        "{0}; {1} more with votes that differ are not counted",
        decided,
        amount(unclear)
    )
}
