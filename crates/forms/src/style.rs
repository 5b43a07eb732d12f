//! The style of a form: its language and unit, and cells made of exact values.

use super::form::{Cell, CellKind, Unit};
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::format::grouped;
use fentan_core::rounding::half_up;
use fentan_rulebook::text::{Bilingual, Language};

/// The style of a form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) language: Language,
    pub(super) unit: Unit,
}

/// An amount, exact and as printed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Printed {
    pub(super) exact: Fen,
    /// The amount as printed, in the form's smallest unit.
    pub(super) units: i64,
}

impl Printed {
    /// The sum of two; `None` where it does not fit.
    pub(super) fn checked_add(self, other: Self) -> Option<Self> {
        Some(Self {
            exact: self.exact.checked_add(other.exact)?,
            units: self.units.checked_add(other.units)?,
        })
    }

    /// The amount with its sign turned; `None` where it does not fit.
    pub(super) fn checked_neg(self) -> Option<Self> {
        Some(Self { exact: Fen::ZERO.checked_sub(self.exact)?, units: self.units.checked_neg()? })
    }
}

impl Style {
    /// The half of a text that the form is written in.
    pub(super) fn text(self, text: &Bilingual) -> String {
        text.get(self.language).to_owned()
    }

    /// The text, given in both languages, in that of the form.
    pub(super) fn say(self, zh: &'static str, en: &'static str) -> String {
        self.language.choose(zh, en).to_owned()
    }

    /// The texts as the language lists them: a、b.
    pub(super) fn join(self, texts: &[String]) -> String {
        texts.join(self.language.choose("、", ", "))
    }

    /// The grounds as the language lists them: a；b.
    pub(super) fn both(self, texts: &[String]) -> String {
        texts.join(self.language.choose("；", "; "))
    }

    /// The unit's name: 元 or 万元.
    pub(super) fn unit_name(self) -> Bilingual {
        match self.unit {
            Unit::Yuan => Bilingual::new("元", "yuan"),
            Unit::TenThousandYuan => Bilingual::new("万元", "10,000 yuan"),
        }
    }

    pub(super) fn amount(self, printed: Printed) -> Cell {
        // Two decimals either way: fen are hundredths of a yuan, 百元 are hundredths of 万元.
        let text = grouped(&Fen::new(printed.units).to_string());
        Cell { text, kind: CellKind::Amount, moved: self.is_moved(printed) }
    }

    /// True where the printed amount is a whole unit or more from the exact one.
    pub(super) fn is_far(self, printed: Printed) -> bool {
        let unit = self.unit.smallest().fen();
        let off = printed.units.saturating_mul(unit).saturating_sub(printed.exact.fen());
        off.saturating_abs() >= unit
    }

    /// True where the printed amount is not the nearest value (四舍五入).
    pub(super) fn is_moved(self, printed: Printed) -> bool {
        let unit = self.unit.smallest().fen().unsigned_abs();
        let exact = printed.exact.fen();
        let nearest = half_up(u128::from(exact.unsigned_abs()), u128::from(unit));
        // What is printed never has the other sign, so the sizes decide.
        nearest != Some(u128::from(printed.units.unsigned_abs()))
    }
}

/// An empty cell.
pub(super) fn blank() -> Cell {
    Cell::default()
}

pub(super) fn text(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), ..Cell::default() }
}

/// The name of what a row is about.
pub(super) fn name(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), kind: CellKind::Name, moved: false }
}

pub(super) fn code(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), kind: CellKind::Code, moved: false }
}

pub(super) fn count(number: u64) -> Cell {
    Cell { text: grouped(&number.to_string()), kind: CellKind::Count, moved: false }
}

/// A number with its own decimals.
pub(super) fn number(number: &str) -> Cell {
    Cell { text: grouped(number), kind: CellKind::Number, moved: false }
}

/// The percentage of `whole` that an amount is, with two decimals, rounded half up; blank where `whole` is 0.
pub(super) fn percent(amount: Fen, whole: Fen) -> Cell {
    let size = u128::from(amount.fen().unsigned_abs()).checked_mul(10_000);
    let of = u128::try_from(whole.fen()).ok();
    let hundredths = size.zip(of).and_then(|(size, of)| half_up(size, of));
    let hundredths = hundredths.and_then(|hundredths| i64::try_from(hundredths).ok());
    let signed = hundredths.and_then(|size| size.checked_mul(amount.fen().signum()));
    signed.map_or_else(blank, |signed| number(&Fen::new(signed).to_string()))
}

/// An area with at least two decimals, and all that it has: a column of exact values adds up by itself.
pub(super) fn decimals(area: Decimal) -> String {
    let text = area.to_string();
    let missing = match text.split_once('.') {
        None => ".00",
        Some((_, decimals)) if decimals.len() < 2 => "0",
        Some(_) => "",
    };
    text + missing
}
