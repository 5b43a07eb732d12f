//! The checker: collects diagnostics, keeps quiet about places already reported, and checks the values that many
//! fields share.

use crate::define_codes;
use std::sync::Arc;

use crate::decimal::{Decimal, NumberError};
use crate::diagnostic::{Code, Diagnostic, Quoted};
use crate::draft::WholeNumber;
use crate::format::is_control;
use crate::money::Fen;
use crate::name_index::NameIndex;
use crate::names::nearest;
use crate::path::Path;
use fentan_rulebook::text::Value;

define_codes! {
    Error ID_EMPTY "id.empty", "编号不能为空", "the id must not be empty";
    Error ID_TOO_LONG "id.too_long", "编号最多 {0} 个字", "an id has at most {0} characters";
    Error ID_CONTROL "id.control",
        "编号里有看不见的控制字符 {0}", "the id has an invisible control character, {0}",
        hint "请重新输入编号，不要从网页或文档里复制", "type the id anew instead of copying it";
    Error ID_DUPLICATE "id.duplicate",
        "编号{0}已用于 {1}", "the id {0} is already that of {1}",
        hint "请换一个编号", "give it another id";
    Error TEXT_TOO_LONG "text.too_long", "最多 {0} 个字", "a text has at most {0} characters";
    Error NUMBER_FORMAT "number.format", "应为整数，却是{0}", "must be a whole number, not {0}";
    Error AMOUNT_FORMAT "amount.format",
        "{0}不是金额", "{0} is not an amount",
        hint "以元为单位，只用半角数字和小数点，如 42000.00；不带正负号、千分位、单位或空格",
        "yuan in plain digits with a point, as 42000.00: no sign, separator, unit or blank";
    Error AMOUNT_NEGATIVE "amount.format",
        "{0}是负数，金额不能为负", "{0} is negative, which no amount is",
        hint "扣减不填负数：残值、扣款从相应内容的金额里减去，补助和他人出资填在资金来源，欠款另列一项费用",
        "enter no deduction as a negative: take salvage or a penalty off the amount it belongs to, enter grants as funding, and a debt as a cost of its own";
    Error AMOUNT_DECIMALS "amount.decimals",
        "{0}不足一分，金额最多两位小数", "{0} has parts of a fen; an amount has at most two decimals",
        hint "请先按规定取到分", "round it to the fen first, as your rules say";
    Error AMOUNT_RANGE "amount.range",
        "{0}太大，金额最多 99999999999.99 元", "{0} is too large; an amount is at most 99999999999.99 yuan";
    Error DECIMAL_FORMAT "decimal.format",
        "{0}不是数", "{0} is not a number",
        hint "只用半角数字和小数点，如 1250.5；不带正负号、千分位、单位或空格",
        "plain digits with a point, as 1250.5: no sign, separator, unit or blank";
    Error DECIMAL_NEGATIVE "decimal.format",
        "{0}是负数，这里不能为负", "{0} is negative, which is not possible here",
        hint "扣减不填负数：从相应的数量或金额里减去；增加的费用另列一项",
        "enter no deduction as a negative: take it off the quantity or amount it belongs to; what costs more is an item of its own";
    Error DECIMAL_DECIMALS "decimal.decimals", "{0}超过六位小数", "{0} has more than six decimals";
    Error DECIMAL_RANGE "decimal.range", "{0}太大", "{0} is too large";
    Error DECIMAL_ABOVE_ONE "decimal.range",
        "{0}大于 1", "{0} is above 1",
        hint "5% 写作 0.05", "5 % is written 0.05";
}

const LONGEST_ID: usize = 64;
const LONGEST_TEXT: usize = 500;

/// Collects the diagnostics of a check.
pub struct Checker<'a> {
    found: &'a mut Vec<Diagnostic>,
    /// The paths that reading has reported, and those of the list items they lie in. A map rather than a set, so
    /// that the page needs no code for sets.
    reported: NameIndex<'a>,
}

impl<'a> Checker<'a> {
    /// A checker that adds to `found` and does not report the places in `read` again.
    pub fn new(read: &'a [Diagnostic], found: &'a mut Vec<Diagnostic>) -> Self {
        let mut reported = NameIndex::new();
        for (index, diagnostic) in read.iter().enumerate() {
            let path = diagnostic.path.as_str();
            reported.insert(path, index);
            let items = path.match_indices(']').filter_map(|(bracket, _)| path.get(..=bracket));
            // The first item is the project, of which everything is part.
            for item in items.skip(1) {
                reported.insert(item, index);
            }
        }
        Self { found, reported }
    }

    /// Reports `code` at `place`, its texts filled with `values`.
    pub fn report(&mut self, code: &'static Code, place: &Path<'_>, values: &[&dyn Value]) {
        self.found.push(Diagnostic::new(code, place, values));
    }

    /// Adds a finished diagnostic.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// True where reading has reported this place, or, for an item of a project's list, a place inside it.
    #[must_use]
    pub fn is_reported(&self, place: &Path<'_>) -> bool {
        !self.reported.is_empty() && self.reported.contains_key(place.to_string().as_str())
    }

    /// Checks the id of a list's item: not empty, not too long, not in `seen`, to which it is added.
    pub fn id<'d>(&mut self, id: &'d str, list: &Path<'_>, index: usize, seen: &mut NameIndex<'d>) {
        let item = list.item(index);
        let place = item.field("id");
        if self.is_reported(&place) {
            return;
        }
        if !self.id_text(id, &place) {
            return;
        }
        if let Some(first) = seen.get(id) {
            self.report(&ID_DUPLICATE, &place, &[&Quoted(id), &list.item(*first)]);
        } else {
            seen.insert(id, index);
        }
    }

    /// Checks that an id is not empty, not too long and without control characters. Returns true where it is all that.
    pub fn id_text(&mut self, id: &str, place: &Path<'_>) -> bool {
        if id.is_empty() {
            self.report(&ID_EMPTY, place, &[]);
        } else if is_longer(id, LONGEST_ID) {
            self.report(&ID_TOO_LONG, place, &[&LONGEST_ID]);
        } else if let Some(control) = id.chars().find(|letter| is_control(*letter)) {
            self.report(&ID_CONTROL, place, &[&format!("U+{:04X}", u32::from(control))]);
        } else {
            return true;
        }
        false
    }

    /// Checks an optional id that several may share, such as a bundle's.
    pub fn shared_id(&mut self, id: Option<&str>, place: &Path<'_>) -> Option<Arc<str>> {
        let id = id?;
        self.id_text(id, place).then(|| Arc::from(id))
    }

    /// Checks that a free text is not too long.
    pub fn text(&mut self, text: Option<&str>, place: &Path<'_>) {
        if text.is_some_and(|text| is_longer(text, LONGEST_TEXT)) {
            self.report(&TEXT_TOO_LONG, place, &[&LONGEST_TEXT]);
        }
    }

    /// Parses an amount in yuan; reports a text that is none and returns `None`.
    pub fn amount(&mut self, text: &str, place: &Path<'_>) -> Option<Fen> {
        let code = match Fen::parse(text) {
            Ok(amount) => return Some(amount),
            Err(NumberError::Format) if is_negative(text) => &AMOUNT_NEGATIVE,
            Err(NumberError::Format) => &AMOUNT_FORMAT,
            Err(NumberError::Decimals) => &AMOUNT_DECIMALS,
            Err(NumberError::Range) => &AMOUNT_RANGE,
        };
        self.report(code, place, &[&Quoted(text)]);
        None
    }

    /// Parses a decimal; reports a text that is none and returns `None`.
    pub fn decimal(&mut self, text: &str, place: &Path<'_>) -> Option<Decimal> {
        let code = match Decimal::parse(text) {
            Ok(decimal) => return Some(decimal),
            Err(NumberError::Format) if is_negative(text) => &DECIMAL_NEGATIVE,
            Err(NumberError::Format) => &DECIMAL_FORMAT,
            Err(NumberError::Decimals) => &DECIMAL_DECIMALS,
            Err(NumberError::Range) => &DECIMAL_RANGE,
        };
        self.report(code, place, &[&Quoted(text)]);
        None
    }

    /// Parses a decimal from 0 to 1; reports any other text and returns `None`.
    pub fn proportion(&mut self, text: &str, place: &Path<'_>) -> Option<Decimal> {
        let value = self.decimal(text, place)?;
        if value > Decimal::ONE {
            self.report(&DECIMAL_ABOVE_ONE, place, &[&Quoted(text)]);
            return None;
        }
        Some(value)
    }

    /// The value of a required whole number; reports a text that is none and returns `None`.
    pub fn whole(&mut self, number: &WholeNumber, place: &Path<'_>) -> Option<u32> {
        let value = number.value();
        if value.is_none() && !self.is_reported(place) {
            self.report(&NUMBER_FORMAT, place, &[&Quoted(&number.0)]);
        }
        value
    }

    /// Checks that a name is known, that is, that `found` is `Some`. Otherwise reports `code` with the nearest of
    /// `names`.
    pub fn known<T>(
        &mut self,
        found: Option<T>,
        (code, place, name): (&'static Code, &Path<'_>, &str),
        names: &mut dyn Iterator<Item = &str>,
    ) -> Option<T> {
        if found.is_none() && !self.is_reported(place) {
            self.found.push(Diagnostic::unknown(code, place, name, nearest(name, names)));
        }
        found
    }

    /// Reports that `name` is not among `names`, with the nearest of them as hint; where none is near, the code's
    /// own hint stands, filled with `expected`.
    pub fn unknown(
        &mut self,
        code: &'static Code,
        place: &Path<'_>,
        name: &str,
        names: &[&str],
        expected: &dyn Value,
    ) {
        if !self.is_reported(place) {
            let diagnostic = Diagnostic::new(code, place, &[&Quoted(name), expected]);
            self.found.push(diagnostic.with_nearest(nearest(name, &mut names.iter().copied())));
        }
    }
}

/// True where a text is a number below 0 as people write one: with a minus sign of any kind, or in brackets.
fn is_negative(text: &str) -> bool {
    let text = text.trim();
    let bracketed = text.strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    let number = text.strip_prefix(['-', '−', '－', '–']).or(bracketed);
    number.is_some_and(|number| number.trim_start().starts_with(|digit: char| digit.is_ascii_digit()))
}

/// True where a text has more than `limit` characters; does not count all of a long one.
fn is_longer(text: &str, limit: usize) -> bool {
    text.len() > limit && text.chars().nth(limit).is_some()
}
