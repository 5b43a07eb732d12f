//! The rows about owners as written in TOML: ids as text, nothing checked.

use serde::Deserialize;

use crate::file::rows::{Term, file_structs};

file_structs! {
    OwnersRow {
        subsidised: Vec<String>, payers: Vec<OwnerPayerRow>, methods: Vec<MethodRow>,
        coefficients: Vec<CoefficientRow>, sources: Vec<OwnerSourceRow>,
        tests: Vec<TestRow>, matters: Vec<MatterRow>, readiness: Vec<ReadinessGroupRow>, years: Vec<YearRow>,
    }
    OwnerPayerRow { id: String, method: String, common_parts: bool }
    MethodRow { id: String, name: Term, clause: String, rule: Term }
    CoefficientRow {
        id: String, name: Term, percent: bool, floors: Vec<String>, step: Option<String>, source: Term,
    }
    OwnerSourceRow { id: String, name: Term, non_cash: bool, private: bool, clause: String, note: Term }
    TestRow { id: String, name: Term, clause: String, quorum: PortionRow, consent: PortionRow, note: Term }
    PortionRow { at_least: Option<String>, more_than: Option<String> }
    MatterRow { id: String, name: Term, clause: String, tests: Vec<String> }
    ReadinessGroupRow { id: String, name: Term, items: Vec<ItemRow> }
    ItemRow {
        id: String, name: Term, clause: String, question: Term, asks: AsksRow, answer: Option<AnswerRow>,
        working_days: Option<u32>, days: Option<u32>, after: Option<String>,
    }
    YearRow { year: u32, notice: String, holidays: Vec<String>, workdays: Vec<String> }
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(crate) enum AsksRow {
    Age,
    Vote,
    Question,
    Period,
    Deadline,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(crate) enum AnswerRow {
    Yes,
    No,
}
