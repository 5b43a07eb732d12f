//! What the companion throws beside what the package throws.

use fentan_core::codes;
use fentan_core::compare::OtherRulebook;
use fentan_core::{Bilingual, Diagnostic, SplitError};

use crate::error::FentanError;

/// There is no project with figures where one is needed.
pub(super) fn no_figures() -> FentanError {
    let message = Bilingual::new(
        "没有可供测算的项目：没有这个项目，或它有错误，请先改正",
        "there is no project to work with: none at this place, or it has errors to put right first",
    );
    FentanError::coded("figures.none", message)
}

/// A sum does not fit.
pub(super) fn overflow() -> FentanError {
    let message = Bilingual::new("金额合计过大，无法计算", "the sum of the amounts is too large to be held");
    FentanError::coded(codes::AMOUNT_OVERFLOW.id(), message)
}

/// The figures are another rulebook's.
pub(super) fn other_rulebook(_: OtherRulebook) -> FentanError {
    let message =
        Bilingual::new("所用的规则不同，无法比较", "what follows different rules cannot be compared");
    FentanError::coded(codes::RULEBOOK_MISMATCH.id(), message)
}

/// What was entered is not what it should be: the first reason.
pub(super) fn refused(found: Vec<Diagnostic>) -> FentanError {
    let first = found.into_iter().next();
    first.map_or_else(no_figures, |first| FentanError::coded(first.code.id(), first.message))
}

/// An amount cannot be spread.
pub(super) fn not_spread(refusal: SplitError) -> FentanError {
    match refusal {
        SplitError::NoWeight => {
            let message = Bilingual::new(
                "没有项目有财政承担部分，无从分配",
                "the government bears nothing of any project, so there is nothing to spread it over",
            );
            FentanError::coded("pool.none", message)
        }
        SplitError::Negative | SplitError::TooHeavy => overflow(),
    }
}
