//! How a form is written: in which language, and how exact values become cells.

use super::form::{Cell, CellKind, Unit};
use fentan_core::Decimal;
use fentan_core::Fen;
use fentan_core::format::grouped;
use fentan_core::rounding::half_up;
use fentan_rulebook::text::{Bilingual, Language};

/// A form's language and unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) language: Language,
    pub(super) unit: Unit,
}

/// An amount and what is printed for it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Printed {
    pub(super) exact: Fen,
    /// In the form's smallest unit.
    pub(super) units: i64,
}

impl Printed {
    /// Both together; `None` where a sum does not fit.
    pub(super) fn checked_add(self, other: Self) -> Option<Self> {
        Some(Self {
            exact: self.exact.checked_add(other.exact)?,
            units: self.units.checked_add(other.units)?,
        })
    }

    /// The same off a sum; `None` where that does not fit.
    pub(super) fn checked_neg(self) -> Option<Self> {
        Some(Self { exact: Fen::ZERO.checked_sub(self.exact)?, units: self.units.checked_neg()? })
    }
}

impl Style {
    /// The half of a text that the form is written in.
    pub(super) fn text(self, text: &Bilingual) -> String {
        text.get(self.language).to_owned()
    }

    /// The same of a text that has no name of its own.
    pub(super) fn say(self, zh: &'static str, en: &'static str) -> String {
        self.text(&Bilingual::new(zh, en))
    }

    /// Texts one after the other, as the language lists them.
    pub(super) fn join(self, texts: &[String]) -> String {
        texts.join(match self.language {
            Language::Zh => "、",
            Language::En => ", ",
        })
    }

    /// Grounds one after the other.
    pub(super) fn both(self, texts: &[String]) -> String {
        texts.join(match self.language {
            Language::Zh => "；",
            Language::En => "; ",
        })
    }

    /// 元 or 万元.
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

    /// Whether what is printed is a whole unit or more from the exact value.
    pub(super) fn is_far(self, printed: Printed) -> bool {
        let unit = self.unit.smallest().fen();
        let off = printed.units.saturating_mul(unit).saturating_sub(printed.exact.fen());
        off.saturating_abs() >= unit
    }

    /// Whether what is printed is not what 四舍五入 would print.
    pub(super) fn is_moved(self, printed: Printed) -> bool {
        let unit = self.unit.smallest().fen().unsigned_abs();
        let exact = printed.exact.fen();
        let nearest = half_up(u128::from(exact.unsigned_abs()), u128::from(unit));
        // What is printed never has the other sign, so the sizes decide.
        nearest != Some(u128::from(printed.units.unsigned_abs()))
    }
}

/// A cell that says nothing.
pub(super) fn blank() -> Cell {
    Cell::default()
}

pub(super) fn text(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), ..Cell::default() }
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

/// What part of `whole` an amount is, in percent with two decimals, half up; blank where the whole is nothing.
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
