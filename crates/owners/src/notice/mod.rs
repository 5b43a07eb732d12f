//! The notice (告知单) to one household, as data that a page prints and [`Notice::text`] writes as plain text.
//!
//! It holds nobody's name; whoever signs for it writes that by hand.

mod address;
mod answer;
mod basis;
mod gather;
mod notices;
mod payment;
mod plain;
mod remarks;

pub use self::address::{address, place};

pub use self::notices::Notices;
pub use self::payment::payment_words;
use super::sources::Source;
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_rulebook::text::{Bilingual, Text};

/// The notice to one household. Amounts are in fen.
///
/// The charges' parts sum to the share, and so do the sources; what others pay and what residents bear sum to the
/// project's total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its title.
    pub title: Bilingual,
    /// The household's id.
    pub household: String,
    /// Its address: 1栋 2单元 301.
    pub address: Bilingual,
    /// Its exclusive floor area, in ㎡.
    pub area: Decimal,
    /// The project's name and year.
    pub project: Bilingual,
    /// The charges that it takes part in.
    pub charges: Vec<NoticeCharge>,
    /// Its share: what it owes.
    pub share: Fen,
    /// The own sources of the share, only those above 0; cash comes last.
    pub sources: Vec<NoticeSource>,
    /// The cash to pay: that of the sources, rounded up to a whole yuan where only whole yuan are collected.
    pub to_pay: Fen,
    /// The cash to pay in Chinese capitals.
    pub capitals: String,
    /// The remark on the odd fen of its charges; `None` where none of them leaves any.
    pub odd_fen: Option<Bilingual>,
    /// Further remarks: charges that it has no part in and why, the source of floor coefficients.
    pub remarks: Vec<Bilingual>,
    /// The project's total cost.
    pub total: Fen,
    /// The amount that all residents bear.
    pub residents: Fen,
    /// The payers of the rest, by group, only those above 0.
    pub others: Vec<OtherPayer>,
    /// The policy and rulebook that the figures follow.
    pub basis: Bilingual,
    /// The reservation that the authorities decide.
    pub disclaimer: Bilingual,
    /// The blanks at the foot, filled in by hand.
    pub blanks: Vec<Bilingual>,
}

/// A charge on a notice. Amounts are in fen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeCharge {
    /// Its name.
    pub name: Bilingual,
    /// The whole cost of the line or fee.
    pub cost: Fen,
    /// The amount that residents bear of it as the payer of this charge.
    pub amount: Fen,
    /// The amounts that residents bear of the same line or fee as other payers, each a charge of its own.
    pub beside: Vec<OtherPayer>,
    /// The elevator subsidy that comes off before it is apportioned.
    pub subsidy: Fen,
    /// The basis of its division, in plain words with the household's own numbers.
    pub how: Bilingual,
    /// The household's part.
    pub part: Fen,
    /// The clauses: those by which residents bear it, then that of the method.
    pub clauses: Vec<Text>,
}

/// An own source on a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeSource {
    /// The source.
    pub source: Source,
    /// Its name; of a waiver, the payer's.
    pub name: Bilingual,
    /// The amount, in fen.
    pub amount: Fen,
    /// True where no money moves, as with own work.
    pub non_cash: bool,
    /// The clause that allows it.
    pub clause: Text,
}

/// Somebody else who pays: a group of payers other than residents, or residents as another payer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherPayer {
    /// The name: 财政, 企业, 居民业主.
    pub name: Bilingual,
    /// The amount, in fen.
    pub amount: Fen,
}
