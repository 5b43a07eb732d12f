//! What is said about names: ids, texts, and names a rulebook does not know.

use super::{Code, Diagnostic, quoted};
use crate::path::Path;
use crate::text::{Bilingual, say};

/// The hint for a name that is nearly right.
pub(super) fn did_you_mean(nearest: Option<&str>) -> Option<Bilingual> {
    nearest.map(|nearest| say!("是否应为“{0}”？", "did you mean “{0}”?", nearest))
}

pub(crate) fn id_empty(path: &Path<'_>) -> Diagnostic {
    Diagnostic::new(Code::IdEmpty, path, Bilingual::new("编号不能为空", "the id must not be empty"))
}

pub(crate) fn id_too_long(path: &Path<'_>, limit: usize) -> Diagnostic {
    Diagnostic::new(
        Code::IdTooLong,
        path,
        say!("编号最多 {0} 个字", "an id has at most {0} characters", limit),
    )
}

pub(crate) fn id_duplicate(path: &Path<'_>, found: &str, first: &str) -> Diagnostic {
    let found = quoted(found);
    Diagnostic::new(
        Code::IdDuplicate,
        path,
        say!("编号{0}已用于 {1}", "the id {0} is already that of {1}", found, first),
    )
    .hint(Bilingual::new("请换一个编号", "give it another id"))
}

pub(crate) fn text_too_long(path: &Path<'_>, limit: usize) -> Diagnostic {
    Diagnostic::new(
        Code::TextTooLong,
        path,
        say!("最多 {0} 个字", "a text has at most {0} characters", limit),
    )
}

/// A name that should be one of a known list.
fn unknown(code: Code, path: &Path<'_>, what: &Bilingual, found: &str, nearest: Option<&str>) -> Diagnostic {
    let found = quoted(found);
    let message = say!("没有{0}{1}", "there is no {0} {1}", what, found);
    Diagnostic::new(code, path, message).hint(did_you_mean(nearest))
}

macro_rules! unknown_names {
    ($($function:ident: $code:ident, $zh:literal, $en:literal;)*) => {$(
        pub(crate) fn $function(path: &Path<'_>, found: &str, nearest: Option<&str>) -> Diagnostic {
            unknown(Code::$code, path, &Bilingual::new($zh, $en), found, nearest)
        }
    )*};
}

unknown_names! {
    rulebook_unknown: RulebookUnknown, "规则", "rulebook";
    reading_unknown: ReadingUnknown, "口径", "reading";
    reading_option_unknown: ReadingUnknown, "该口径的选项", "option of this reading";
    kind_unknown: KindUnknown, "改造类型", "kind of project";
    tier_unknown: TierUnknown, "版别", "tier";
    component_unknown: ComponentUnknown, "改造内容", "component";
    payer_unknown: PayerUnknown, "承担方", "payer";
    source_unknown: SourceUnknown, "资金来源", "source of money";
    base_unknown: BaseUnknown, "计算基数", "base";
}

pub(crate) fn division_not_covered(path: &Path<'_>, found: &str) -> Diagnostic {
    let found = quoted(found);
    Diagnostic::new(
        Code::DivisionNotCovered,
        path,
        say!("规则不适用于行政区划{0}", "the rulebook does not cover the division {0}", found),
    )
    .hint(Bilingual::new(
        "请填六位区划代码，如鼓楼区 350102；fentan rules 列出全部",
        "give a six-digit code such as 350102 for Gulou; `fentan rules` lists them all",
    ))
}
