//! The notes below the public notice table: the method of each charge, and the way to object.

use super::Scope;
use super::columns::{Column, Columns};
use crate::form::Note;
use crate::notes::{closing, note, remark};
use crate::style::Style;
use fentan_core::capitals;
use fentan_core::format::Yuan;
use fentan_owners::{Charge, Source, charge_title, method_words};
use fentan_rulebook::owners::Asks;
use fentan_rulebook::text::{Bilingual, say};

pub(super) fn notes(scope: &Scope<'_>, columns: &Columns) -> Vec<Note> {
    let style = scope.style;
    let totals = &scope.apportioned.totals;
    let label = Bilingual::new("大写", "In capitals");
    let sum = say!("应缴现金合计{0}", "in cash from all households: {0}", capitals(totals.to_collect));
    let mut notes = vec![note(&label, style.text(&sum), style)];
    notes.extend(scope.apportioned.charges.iter().map(|charge| how(scope, charge)));
    notes.extend(references(scope));
    let odd = "各户金额按比例算到分，尾差依次归累计少摊最多的住户（相同时按户号先后），各项合计分文不差。";
    let english = "Each amount is apportioned to the fen; the fen left over go to the households furthest behind their exact shares so far (a tie to the id that comes first), so that every column adds up.";
    notes.push(remark(style.say(odd, english), style));
    notes.extend(sources(scope));
    if columns.all.contains(&Column::OwnAndOther) {
        let own = "“各户自筹及其他”是应分摊减去已列来源后由各户自筹或以其他方式解决的金额，不逐户细分；本户应缴现金见分摊告知单。";
        let english = "“Own money and other” is the share less the sources in columns of their own, not told apart by household; what each pays in cash is in its own notice.";
        notes.push(remark(style.say(own, english), style));
    }
    if !totals.rounding.is_zero() {
        let text = say!(
            "收缴时各户进到整元，共多收 {0} 元。",
            "Whole yuan are collected: {0} yuan more in all than the cash owed.",
            Yuan(totals.rounding)
        );
        notes.push(remark(style.text(&text), style));
    }
    if !totals.revenue_over.is_zero() {
        let text = say!(
            "公共收益尚有 {0} 元未用到。",
            "{0} yuan of public revenue are not needed.",
            Yuan(totals.revenue_over)
        );
        notes.push(remark(style.text(&text), style));
    }
    if scope.result.figures.total != totals.residents {
        let text = say!(
            "整个项目 {0} 元，其中居民承担 {1} 元，其余由财政、企业等承担。",
            "The whole project costs {0} yuan, of which residents bear {1}; the government, enterprises and others bear the rest.",
            Yuan(scope.result.figures.total),
            Yuan(totals.residents)
        );
        notes.push(remark(style.text(&text), style));
    }
    notes.extend(objections(scope));
    notes.extend(closing(scope.evaluation, style));
    notes
}

/// The note on the method of a charge, with its clause.
fn how(scope: &Scope<'_>, charge: &Charge) -> Note {
    let style = scope.style;
    let method = scope.evaluation.rulebook().owners.method(charge.method);
    let clause = method.map(|method| method.clause.clone()).unwrap_or_default();
    let title = charge_title(scope.evaluation.rulebook(), scope.draft, scope.apportioned, charge);
    let words = method_words(scope.evaluation.rulebook(), scope.draft, charge);
    let (amount, subsidy) = (Yuan(charge.amount), Yuan(charge.subsidy));
    let text = if charge.subsidy.is_zero() {
        say!(
            "{0}：居民承担 {1} 元，{2}。依据：{3}",
            "{0}: residents bear {1} yuan; {2}. Clause: {3}",
            title,
            amount,
            words,
            clause
        )
    } else {
        say!(
            "{0}：居民承担 {1} 元，先减加装电梯补助 {4} 元，{2}。依据：{3}",
            "{0}: residents bear {1} yuan, less {4} yuan of elevator subsidy; {2}. Clause: {3}",
            title,
            amount,
            words,
            clause,
            subsidy
        )
    };
    note(&Bilingual::new("分摊办法", "Method"), style.text(&text), style)
}

/// The notes on the sources of floor coefficients; none of them binds anybody.
fn references(scope: &Scope<'_>) -> Vec<Note> {
    let style = scope.style;
    let rules = scope.apportioned.charges.iter().filter_map(|charge| scope.draft.apportion.get(charge.rule?));
    let used: Vec<&str> = rules.filter_map(|rule| rule.coefficients.as_deref()).collect();
    let sets =
        scope.evaluation.rulebook().owners.coefficients.iter().filter(|set| used.contains(&set.id.as_ref()));
    let label = Bilingual::new("参考系数", "Coefficients");
    let said = sets.map(|set| {
        let text =
            say!("{0}（{1}），由业主协商确定。", "{0} ({1}); the owners decide.", set.name, set.source);
        note(&label, style.text(&text), style)
    });
    said.collect()
}

/// The notes on the clauses of the own sources that are used, private ones left out.
fn sources(scope: &Scope<'_>) -> Vec<Note> {
    let style = scope.style;
    let totals = &scope.apportioned.totals.sources;
    let used =
        scope.evaluation.rulebook().owners.sources.iter().filter(|rule| {
            rule.source != Source::Cash && !rule.private && !totals.get(rule.source).is_zero()
        });
    let label = Bilingual::new("资金来源", "Source");
    let said = used.map(|rule| {
        let text = say!("{0}：{1}。依据：{2}", "{0}: {1}. Clause: {2}", rule.name, rule.note, rule.clause);
        note(&label, style.text(&text), style)
    });
    said.collect()
}

/// The note on objections, and on the working days that a scheme has to be on view; `None` where the rulebook sets
/// none.
fn objections(scope: &Scope<'_>) -> Option<Note> {
    let style = scope.style;
    let items = scope.evaluation.rulebook().owners.readiness.iter().flat_map(|group| group.items.iter());
    let (days, clause) = items.into_iter().find_map(|item| match &item.asks {
        Asks::Period { working_days, .. } => Some((*working_days, &item.clause)),
        _ => None,
    })?;
    let text = say!(
        "对本表有异议的，请在公示期内向下列单位反映。方案公示不少于 {0} 个工作日（{1}）。",
        "Whoever objects may say so below while this is on view; a scheme is on view for at least {0} working days ({1}).",
        days,
        clause
    );
    Some(note(&Bilingual::new("异议", "Objections"), style.text(&text), style))
}

/// The blanks at the foot, filled in by hand.
pub(super) fn signatures(style: Style) -> Vec<String> {
    [
        ("公示期（起止日）", "On view (from, to)"),
        ("公示地点", "Where"),
        ("意见反馈（地点、电话）", "Comments to (place, telephone)"),
        ("公示单位", "Put on view by"),
        ("日期", "Date"),
    ]
    .map(|(zh, en)| style.say(zh, en))
    .to_vec()
}
