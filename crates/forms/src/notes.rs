//! The notes that several forms have in common.

use super::form::{Note, Row};
use super::style::Style;
use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use fentan_core::budget::Funding;
use fentan_core::draft::DraftProject;
use fentan_core::evaluation::Evaluation;
use fentan_core::format::{Yuan, isolated};
use fentan_rulebook::Rulebook;
use fentan_rulebook::text::{Bilingual, say};

/// The most projects or entries that a note names one by one.
const MOST_NAMES: usize = 20;

pub(super) fn note(label: &Bilingual, text: String, style: Style) -> Note {
    Note { label: style.text(label), text }
}

pub(super) fn remark(text: String, style: Style) -> Note {
    note(&Bilingual::new("说明", "Note"), text, style)
}

/// 单位：万元.
pub(super) fn unit(style: Style) -> String {
    style.text(&say!("单位：{0}", "Unit: {0}", style.unit_name()))
}

/// The blanks at the foot, filled in by hand.
pub(super) fn signatures(style: Style) -> Vec<String> {
    [
        ("编制单位", "Prepared by (organisation)"),
        ("编制人", "Prepared by"),
        ("审核人", "Checked by"),
        ("负责人", "Approved by"),
        ("编制日期", "Date"),
    ]
    .map(|(zh, en)| style.say(zh, en))
    .to_vec()
}

/// The note on projects with errors, which the sums leave out; `None` where there are none.
pub(super) fn left_out(broken: &[&DraftProject], style: Style) -> Option<Note> {
    if broken.is_empty() {
        return None;
    }
    let name = |project: &&DraftProject| {
        isolated(if project.name.is_empty() { &project.id } else { &project.name }).into_owned()
    };
    let names: Vec<String> = broken.iter().map(name).filter(|name| !name.is_empty()).collect();
    let text = say!(
        "{0} 个项目有错误，未测算，合计和小计不含这些项目：{1}",
        "Projects with errors, without figures and not in the sums ({0}): {1}",
        broken.len(),
        some(&names, style)
    );
    Some(remark(style.text(&text), style))
}

/// The first names of a list, and their number where there are more.
pub(super) fn some(names: &[String], style: Style) -> String {
    let named = style.join(names.get(..MOST_NAMES).unwrap_or(names));
    if names.len() <= MOST_NAMES {
        return named;
    }
    style.text(&say!("{0}等 {1} 项", "{0} and more, {1} in all", named, names.len()))
}

/// The footnote to moved cells; `None` where there are none. `is_far`: some subtotal is a unit or more from its exact
/// value.
pub(super) fn moved(rows: &[Row], is_far: bool, style: Style) -> Option<Note> {
    if !rows.iter().flat_map(|row| &row.cells).any(|cell| cell.moved) {
        return None;
    }
    let text = if is_far {
        style.say(
            "为使各行、各列、各级小计与所列数字相加相符，带 * 的数未取最近值，与精确值相差不到 0.01 万元，个别小计相差不到 0.02 万元。",
            "So that all rows, columns and subtotals add up as printed, amounts with * are not at their nearest value; they are less than 0.01, some subtotals less than 0.02, from the exact one.",
        )
    } else {
        style.say(
            "为使各行、各列、各级小计与所列数字相加相符，带 * 的数未取最近值，与精确值相差不到 0.01 万元。",
            "So that all rows, columns and subtotals add up as printed, amounts with * are not at their nearest value; they are less than 0.01 from the exact one.",
        )
    };
    Some(Note { label: "*".to_owned(), text })
}

/// The note on the entry 减：结余, where there is one; `None` where a sum does not fit.
pub(super) fn surplus(results: &[&ProjectResult], style: Style) -> Option<Vec<Note>> {
    let surplus = Fen::sum(results.iter().map(|result| result.figures.government.surplus))?;
    let text = say!(
        "补助等按收到的数额列示，超过财政承担部分的 {0} 元列“减：结余”；结余的是哪一项资金，政策没有规定。",
        "Grants and the like stand as received; {0} yuan exceed the government's part and are taken off as surplus. The policy does not say whose money is over.",
        Yuan(surplus)
    );
    Some(if surplus.is_zero() { Vec::new() } else { vec![remark(style.text(&text), style)] })
}

/// The note on money received as a loan, which is no source of its own: the level that borrowed it repays it. `None`
/// where a sum does not fit.
pub(super) fn borrowed(
    evaluation: &Evaluation,
    results: &[&ProjectResult],
    style: Style,
) -> Option<Vec<Note>> {
    let (rulebook, readings) = (evaluation.rulebook(), evaluation.assessment().readings);
    let is_borrowed = |money: &Funding| money.counts(readings) && !money.reduces_pool(rulebook, readings);
    let amounts = by_source(rulebook, results, is_borrowed, style)?;
    let text = say!(
        "另有{0}，由举借的一级偿还，已在市、区承担额内，不另列来源。",
        "Also received: {0}; whoever borrowed it repays it, so it is within the city's and the district's parts and no source beside them.",
        style.join(&amounts)
    );
    Some(if amounts.is_empty() { Vec::new() } else { vec![remark(style.text(&text), style)] })
}

/// The note on money from above that does not count as obtained yet; `None` where a sum does not fit.
pub(super) fn waiting(
    evaluation: &Evaluation,
    results: &[&ProjectResult],
    style: Style,
) -> Option<Vec<Note>> {
    let readings = evaluation.assessment().readings;
    let amounts = by_source(evaluation.rulebook(), results, |money| !money.counts(readings), style)?;
    let text = say!(
        "另有{0}，按所采用的口径尚不算争取到，未列入来源。",
        "Not counted as obtained yet, and no source here: {0}.",
        style.join(&amounts)
    );
    Some(if amounts.is_empty() { Vec::new() } else { vec![remark(style.text(&text), style)] })
}

/// The sums of the money that is such, by source; `None` where one does not fit.
fn by_source(
    rulebook: &Rulebook,
    results: &[&ProjectResult],
    is_such: impl Fn(&Funding) -> bool,
    style: Style,
) -> Option<Vec<String>> {
    let mut amounts = Vec::new();
    for (offset, source) in rulebook.sources.iter().enumerate() {
        let money = results.iter().flat_map(|result| &result.project.funding);
        let own = money.filter(|money| money.source.offset() == offset && is_such(money));
        let amount = Fen::sum(own.map(|money| money.amount))?;
        if !amount.is_zero() {
            amounts.push(style.text(&say!("{0} {1} 元", "{0} {1} yuan", source.name, Yuan(amount))));
        }
    }
    Some(amounts)
}

/// The notes on the readings used, each with its clause (口径说明).
pub(super) fn readings(evaluation: &Evaluation, style: Style) -> Vec<Note> {
    let used = evaluation.assessment().readings.ids().into_iter().filter_map(|(id, option)| {
        let reading = evaluation.rulebook().reading(id)?;
        let is_default = reading.default == option;
        let used = reading.option(option)?;
        let default =
            if is_default { Bilingual::new("（默认）", " (default)") } else { Bilingual::default() };
        let text = say!(
            "{0}：{1}{2}。{3}依据：{4}",
            "{0}: {1}{2}. {3} Clause: {4}",
            reading.name,
            used.name,
            default,
            used.effect,
            reading.clause
        );
        Some(note(&Bilingual::new("口径", "Reading"), style.text(&text), style))
    });
    used.collect()
}

/// The closing notes: the rulebook with its digest, and the reservation that the authorities decide.
pub(super) fn closing(evaluation: &Evaluation, style: Style) -> [Note; 2] {
    let rulebook = evaluation.rulebook();
    let rules = say!("{0}（{1}），{2}", "{0} ({1}), {2}", rulebook.document, rulebook.id, rulebook.digest);
    let disclaimer = style.say(
        "测算结果仅供参考，以主管部门审定为准。",
        "The results are for reference; the authorities decide.",
    );
    [note(&Bilingual::new("规则", "Rules"), style.text(&rules), style), remark(disclaimer, style)]
}
