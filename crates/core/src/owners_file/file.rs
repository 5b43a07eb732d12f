//! The file about owners as it is written: TOML, ids as text, nothing checked yet.

use serde::Deserialize;

use crate::rulebook_file::Term;

/// The schema this version reads.
pub(super) const SCHEMA: &str = "fentan/owners/1";

macro_rules! file_structs {
    ($($name:ident { $($field:ident: $type:ty),* $(,)? })*) => {$(
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name { $(pub(super) $field: $type),* }
    )*};
}

file_structs! {
    OwnersFile {
        schema: String, subsidised: Vec<String>, payers: Vec<PayerRow>, methods: Vec<MethodRow>, coefficients: Vec<CoefficientRow>, sources: Vec<SourceRow>,
        tests: Vec<TestRow>, matters: Vec<MatterRow>, readiness: Vec<GroupRow>, years: Vec<YearRow>,
    }
    PayerRow { id: String, method: String, common_parts: bool }
    MethodRow { id: String, name: Term, clause: String, rule: Term }
    CoefficientRow {
        id: String, name: Term, percent: bool, floors: Vec<String>, step: Option<String>, source: Term,
    }
    SourceRow { id: String, name: Term, non_cash: bool, private: bool, clause: String, note: Term }
    TestRow { id: String, name: Term, clause: String, quorum: PortionRow, consent: PortionRow, note: Term }
    PortionRow { at_least: Option<String>, more_than: Option<String> }
    MatterRow { id: String, name: Term, clause: String, tests: Vec<String> }
    GroupRow { id: String, name: Term, items: Vec<ItemRow> }
    ItemRow {
        id: String, name: Term, clause: String, question: Term, asks: AsksRow, answer: Option<AnswerRow>,
        working_days: Option<u32>, days: Option<u32>, after: Option<String>,
    }
    YearRow { year: u32, notice: String, holidays: Vec<String>, workdays: Vec<String> }
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum AsksRow {
    Age,
    Vote,
    Question,
    Period,
    Deadline,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum AnswerRow {
    Yes,
    No,
}
