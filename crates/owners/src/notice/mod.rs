//! 告知单: what one household is told, as data that a page prints and [`Notice::text`] writes out plainly.
//!
//! Nobody's name stands in it; who signs for it writes that by hand.

mod address;
mod answer;
mod basis;
mod gather;
mod notices;
mod plain;
mod remarks;

pub use self::address::{address, place};

pub use self::notices::Notices;
use super::sources::Source;
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_rulebook::text::{Bilingual, Text};

/// What one household is told.
///
/// The charges' parts sum to the share, and so do the sources; what others pay and what residents bear sum to the
/// project's total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its title.
    pub title: Bilingual,
    /// The household's id.
    pub household: String,
    /// Where it is: 1栋 2单元 301.
    pub address: Bilingual,
    /// Its exclusive floor area, in ㎡.
    pub area: Decimal,
    /// The project: its name and year.
    pub project: Bilingual,
    /// What it is charged for.
    pub charges: Vec<NoticeCharge>,
    /// What it owes.
    pub share: Fen,
    /// Where that comes from, only what is above 0; its cash comes last.
    pub sources: Vec<NoticeSource>,
    /// What is collected from it: its cash, rounded up where only whole yuan are collected.
    pub to_pay: Fen,
    /// The same in capitals.
    pub capitals: String,
    /// Who got the fen that no proportion gives out, where there were any; one sentence.
    pub odd_fen: Option<Bilingual>,
    /// What else to know: rounding up, what it has no part in and why, where coefficients are from.
    pub remarks: Vec<Bilingual>,
    /// What the project costs in all.
    pub total: Fen,
    /// What all its residents bear.
    pub residents: Fen,
    /// Who pays the rest of it, only what is above 0.
    pub others: Vec<OtherPayer>,
    /// The rules it follows.
    pub basis: Bilingual,
    /// What it is good for.
    pub disclaimer: Bilingual,
    /// What is filled in by hand at the foot.
    pub blanks: Vec<Bilingual>,
}

/// What a household is charged for one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeCharge {
    /// What it is for.
    pub name: Bilingual,
    /// What that costs in all.
    pub cost: Fen,
    /// What residents bear of it.
    pub amount: Fen,
    /// What an elevator subsidy takes off that before it is apportioned.
    pub subsidy: Fen,
    /// How it is apportioned, in plain words with the household's own numbers.
    pub how: Bilingual,
    /// The household's part.
    pub part: Fen,
    /// What that rests on: the clause that makes residents bear it, then that of the method.
    pub clauses: Vec<Text>,
}

/// Where some of a household's share comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeSource {
    /// Which source.
    pub source: Source,
    /// Its name; of a waiver, who pays.
    pub name: Bilingual,
    /// What it pays.
    pub amount: Fen,
    /// Whether no money moves.
    pub non_cash: bool,
    /// What it rests on.
    pub clause: Text,
}

/// Somebody else who pays for the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherPayer {
    /// Who: 财政, 企业.
    pub name: Bilingual,
    /// What they pay.
    pub amount: Fen,
}
