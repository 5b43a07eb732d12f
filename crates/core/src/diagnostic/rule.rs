//! What is said about a budget that reads well but meets the rulebook's rules badly, or oddly.

use super::{Code, Diagnostic, quoted};
use crate::money::Fen;
use crate::path::Path;
use crate::rulebook::{Division, Measure, Plan};
use crate::text::{Bilingual, say};

pub(crate) fn line_amount(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::LineAmount,
        path,
        Bilingual::new(
            "应填金额，或同时填数量和单价，二者只能选一",
            "needs either an amount, or both a quantity and a unit price",
        ),
    )
}

pub(crate) fn fee_amount(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::FeeAmount,
        path,
        Bilingual::new(
            "应填金额，或同时填费率和计算基数，二者只能选一",
            "needs either an amount, or both a rate and a base",
        ),
    )
}

pub(crate) fn shares_fixed_by_rule(path: &Path<'_>, clause: &str) -> Diagnostic {
    Diagnostic::new(
        Code::SharesFixedByRule,
        path,
        say!("承担比例已由{0}定明，不能另填", "{0} fixes the shares; none may be given here", clause),
    )
    .hint(Bilingual::new(
        "请删去比例；附件2 未列的内容请用 custom",
        "take the shares out; what Annex 2 does not list is a custom line",
    ))
}

pub(crate) fn shares_payer(path: &Path<'_>, clause: &str, named: &str) -> Diagnostic {
    Diagnostic::new(
        Code::SharesPayer,
        path,
        say!("{0}没有点名该承担方", "{0} does not name this payer", clause),
    )
    .hint(say!("可填的承担方：{0}", "it names: {0}", named))
}

pub(crate) fn shares_sum(path: &Path<'_>, sum: &str) -> Diagnostic {
    Diagnostic::new(
        Code::SharesSum,
        path,
        say!("承担比例合计 {0}，应恰为 1", "the shares sum to {0}, not to exactly 1", sum),
    )
}

pub(crate) fn tier_missing(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::TierMissing,
        path,
        Bilingual::new("综合改造须填版别", "a project of this kind needs a tier"),
    )
    .hint(Bilingual::new("basic、enhanced 或 demonstration", "basic, enhanced or demonstration"))
}

pub(crate) fn tier_not_used(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::TierNotUsed,
        path,
        Bilingual::new(
            "这类项目不分版别，所填版别不起作用",
            "a project of this kind has no tier; the one given has no effect",
        ),
    )
}

pub(crate) fn rulebook_mismatch() -> Diagnostic {
    Diagnostic::new(
        Code::RulebookMismatch,
        &Path::ROOT.field("rulebook"),
        Bilingual::new("预算是按另一份规则核对的", "the budget was checked against another rulebook"),
    )
}

pub(crate) fn measure_missing(path: &Path<'_>, measure: &Measure) -> Diagnostic {
    Diagnostic::new(
        Code::MeasureMissing,
        path,
        say!(
            "缺少必选项“{0}”（{1}）",
            "the required measure “{0}” ({1}) is missing",
            measure.name,
            measure.clause
        ),
    )
    .hint(Bilingual::new("如不发生费用，可填 0.00", "where it costs nothing, enter 0.00"))
}

pub(crate) fn component_above_tier(path: &Path<'_>, tier: &Bilingual, measure: &Measure) -> Diagnostic {
    let clause = &measure.clause;
    Diagnostic::new(
        Code::ComponentAboveTier,
        path,
        say!("{0}不属于{1}", "{0} is above the project's tier ({1})", clause, tier),
    )
    .hint(Bilingual::new("请提高版别，或核对所选内容", "raise the tier, or check the component"))
}

pub(crate) fn component_not_of_kind(path: &Path<'_>, kind: &Bilingual, measure: &Measure) -> Diagnostic {
    let clause = &measure.clause;
    Diagnostic::new(
        Code::ComponentNotOfKind,
        path,
        say!("{0}不属于{1}", "{0} does not belong to {1}", clause, kind),
    )
}

pub(crate) fn year_outside_plan(path: &Path<'_>, plan: &Plan) -> Diagnostic {
    let (first, last) = (plan.first_year, plan.last_year);
    Diagnostic::new(
        Code::YearOutsidePlan,
        path,
        say!("方案期限为 {0}—{1} 年", "the plan covers {0} to {1}", first, last),
    )
}

pub(crate) fn built_year_late(path: &Path<'_>, plan: &Plan) -> Diagnostic {
    let (year, clause) = (plan.built_by, &plan.built_by_clause);
    Diagnostic::new(
        Code::BuiltYearLate,
        path,
        say!(
            "{0} 年底之后建成，须符合{1}后半段的条件",
            "built after {0}: it must meet the second condition of {1}",
            year,
            clause
        ),
    )
}

pub(crate) fn division_by_reference(path: &Path<'_>, division: &Division, clause: &str) -> Diagnostic {
    Diagnostic::new(
        Code::DivisionByReference,
        path,
        say!(
            "{0}参照执行本规则，市级不承担（{1}）",
            "{0} uses these rules by reference, and the city pays nothing ({1})",
            division.name,
            clause
        ),
    )
}

pub(crate) fn match_incomplete(path: &Path<'_>, other: &str) -> Diagnostic {
    let other = quoted(other);
    Diagnostic::new(
        Code::MatchIncomplete,
        path,
        say!(
            "同一范围内的项目{0}有错误，其补助未计入配比的判断",
            "the project {0} in the same scope has errors; its grants do not count towards the match",
            other
        ),
    )
    .hint(Bilingual::new("请先改正该项目", "put that project right first"))
}

pub(crate) fn funding_surplus(path: &Path<'_>, surplus: Fen) -> Diagnostic {
    Diagnostic::new(
        Code::FundingSurplus,
        path,
        say!(
            "补助和社会资本超出财政承担部分 {0} 元，列为结余",
            "grants and social capital exceed the pool by {0} yuan; the rest is surplus",
            surplus
        ),
    )
}

pub(crate) fn money_undetermined(path: &Path<'_>, amount: Fen) -> Diagnostic {
    Diagnostic::new(
        Code::MoneyUndetermined,
        path,
        say!("有 {0} 元尚未确定由谁承担", "nobody is named yet for {0} yuan", amount),
    )
    .hint(Bilingual::new("请填写商定的承担比例", "enter the shares that were agreed"))
}

pub(crate) fn custom_unnamed(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::CustomUnnamed,
        path,
        Bilingual::new("附件2 未列的内容应写明名称", "a custom line should say what it is"),
    )
}
