//! The ballot summary (表决汇总表): the votes on each matter, the thresholds to reach, and what is missing.

use super::form::{Cell, CellKind, Form, FormError, Heading, Note, Paper, Row, RowKind, Unit};
use super::notes::{closing, note, remark};
use super::style::{Style, blank, code, count, decimals, number, text};
use fentan_core::Fen;
use fentan_core::draft::DraftProject;
use fentan_core::evaluation::Evaluation;
use fentan_core::format::isolated;
use fentan_owners::codes::VOTE_OWNER;
use fentan_owners::vote::{MatterVote, Reach, Tally, TestResult, VoteResult, left_out_words};
use fentan_rulebook::owners::Portion;
use fentan_rulebook::text::{Bilingual, Language, say};

/// The ballot summary of the project at a place in the budget, with its vote: each matter with all owners, those
/// taking part, for, against and abstaining, by persons and by exclusive floor area; then each test with its article,
/// what it asks, and what is missing.
///
/// # Errors
/// Refuses a project that does not exist, and one whose households or votes have errors or that lists no households.
pub fn ballot(
    evaluation: &Evaluation,
    project: usize,
    vote: &VoteResult,
    language: Language,
) -> Result<Form, FormError> {
    let style = Style { language, unit: Unit::Yuan };
    let draft = evaluation.draft().projects.get(project).ok_or(FormError::NoProject(project))?;
    let missing =
        if draft.households.is_empty() { FormError::NoFigures } else { FormError::ProjectHasErrors(project) };
    let matters = vote.matters.as_ref().ok_or(missing)?;
    let name = if draft.name.is_empty() { &draft.id } else { &draft.name };
    let rows = matters.iter().enumerate().flat_map(|(index, matter)| rows(index, matter, style));
    Ok(Form {
        title: style.say("业主表决汇总表", "The owners' vote"),
        subtitle: isolated(name).into_owned(),
        unit: String::new(),
        paper: Paper::A4,
        columns: headings(style),
        rows: rows.collect(),
        notes: notes(evaluation, draft, vote, style),
        signatures: signatures(style),
    })
}

fn headings(style: Style) -> Vec<Heading> {
    let leaf = |zh, en, kind| Heading { text: style.say(zh, en), kind: Some(kind), columns: Vec::new() };
    let over = |zh, en, columns| Heading { text: style.say(zh, en), kind: None, columns };
    let pair = |kind| vec![leaf("数", "Number", kind), leaf("占比（%）", "Share (%)", CellKind::Number)];
    vec![
        leaf("序号", "No.", CellKind::Code),
        leaf("事项", "Matter", CellKind::Text),
        over("人数", "Persons", pair(CellKind::Count)),
        over("专有部分面积（㎡）", "Exclusive floor area (㎡)", pair(CellKind::Number)),
        leaf("应达到", "Has to reach", CellKind::Text),
        leaf("依据", "Clause", CellKind::Text),
        leaf("结果", "Result", CellKind::Text),
    ]
}

/// A matter, its ballots and its tests.
fn rows(index: usize, vote: &MatterVote, style: Style) -> Vec<Row> {
    let number = code(index.saturating_add(1).to_string());
    let clause = text(vote.kind.clause.as_ref());
    let decision = text(style.text(&vote.words));
    let nothing = [blank(), blank(), blank(), blank()];
    let heading = [number, text(style.text(&vote.name))].into_iter().chain(nothing);
    let heading = heading.chain([blank(), clause, decision]).collect();
    let mut rows = vec![Row { level: 0, kind: RowKind::Note, cells: heading }];
    let unclear = ("意见不一致，未计入", "Differing, not counted", vote.unclear, Some(vote.total));
    let unclear = (!vote.unclear.is_nothing()).then_some(unclear);
    for (zh, en, tally, whole) in [
        ("全体业主", "All owners", vote.total, None),
        ("参与表决", "Taking part", vote.taking_part, Some(vote.total)),
        ("同意", "For", vote.in_favour, Some(vote.taking_part)),
        ("反对", "Against", vote.against, Some(vote.taking_part)),
        ("弃权", "Abstaining", vote.abstaining, Some(vote.taking_part)),
    ]
    .into_iter()
    .chain(unclear)
    {
        let end = [blank(), blank(), blank()];
        rows.push(item(style.say(zh, en), tallied(tally, whole), end));
    }
    for (place, test) in vote.tests.iter().enumerate() {
        rows.extend(tested(test, vote.tests.len() > 1 && place == vote.stricter, style));
    }
    rows
}

/// The two rows of a test: the quorum, and the majority.
fn tested(result: &TestResult, is_stricter: bool, style: Style) -> [Row; 2] {
    let name = if is_stricter {
        say!("{0}（较严）", "{0} (stricter)", result.test.name)
    } else {
        result.test.name.clone()
    };
    [(&result.quorum, "参与", "taking part"), (&result.consent, "同意", "for")].map(|(reach, zh, en)| {
        let name = say!("{0}：{1}", "{0}: {1}", name, Bilingual::new(zh, en));
        let end = [
            text(portion(reach.portion)),
            text(result.test.clause.as_ref()),
            text(style.text(&state(reach))),
        ];
        item(style.text(&name), tallied(reach.have, Some(reach.of)), end)
    })
}

/// The result in words: reached, or what is missing.
fn state(reach: &Reach) -> Bilingual {
    if reach.met {
        return Bilingual::new("达到", "reached");
    }
    if reach.of.is_nothing() {
        return Bilingual::new("无人参与", "nobody took part");
    }
    say!("还差 {0}", "{0} missing", reach.missing.words())
}

fn item(name: String, tally: [Cell; 4], end: [Cell; 3]) -> Row {
    let cells = [blank(), text(name)].into_iter().chain(tally).chain(end).collect();
    Row { level: 1, kind: RowKind::Item, cells }
}

/// The persons and the area of a tally, each with its percentage of the whole, rounded down.
fn tallied(tally: Tally, whole: Option<Tally>) -> [Cell; 4] {
    let share = |share: Option<u128>| {
        let share = share.and_then(|hundredths| i64::try_from(hundredths).ok());
        share.map_or_else(blank, |hundredths| number(&Fen::new(hundredths).to_string()))
    };
    let [persons, area] = whole.and_then(|whole| tally.of(whole)).map_or([None, None], |both| both.map(Some));
    [count(tally.persons.into()), share(persons), number(&decimals(tally.area)), share(area)]
}

/// The threshold: ≥ 2/3, or > 1/2.
fn portion(portion: Portion) -> String {
    let sign = if portion.more_than { "> " } else { "≥ " };
    [sign, &portion.numerator.to_string(), "/", &portion.denominator.to_string()].concat()
}

fn notes(evaluation: &Evaluation, draft: &DraftProject, vote: &VoteResult, style: Style) -> Vec<Note> {
    let counted = style.say(
        "一个专有部分按一人计，同一业主有几个专有部分的合计一人；人数和面积须同时达到。“以上”包括本数，“过半数”不包括。占比舍去尾数，是否达到按精确数判定。",
        "One exclusive part is one person, several of one owner are one person together; persons and area must both be reached. “At least” includes the number, “more than half” does not. Shares are rounded down; whether they are reached is decided exactly.",
    );
    let mut notes = vec![remark(counted, style)];
    let left_out = left_out_words(draft, &vote.left_out).into_iter();
    let label = Bilingual::new("不计入表决", "Counting in no vote");
    notes.extend(left_out.map(|words| note(&label, style.text(&words), style)));
    let label = Bilingual::new("意见不一致", "Votes that differ");
    let differing = vote.diagnostics.iter().filter(|said| *said.code == VOTE_OWNER);
    notes.extend(differing.map(|said| note(&label, style.text(&said.message), style)));
    let mut seen: Vec<&str> = Vec::new();
    for test in vote.matters.iter().flatten().flat_map(|matter| &matter.tests).map(|result| &result.test) {
        if !seen.contains(&test.id.as_ref()) {
            seen.push(&test.id);
            let said =
                say!("{0}：{1}。依据：{2}", "{0}: {1}. Clause: {2}", test.name, test.note, test.clause);
            notes.push(note(&Bilingual::new("要求", "Test"), style.text(&said), style));
        }
    }
    notes.extend(closing(evaluation, style));
    notes
}

/// The blanks at the foot, filled in by hand.
fn signatures(style: Style) -> Vec<String> {
    [
        ("计票人", "Counted by"),
        ("监票人", "Checked by"),
        ("业委会（或业主代表）", "Owners' committee (or representative)"),
        ("社区", "Community office"),
        ("日期", "Date"),
    ]
    .map(|(zh, en)| style.say(zh, en))
    .to_vec()
}
