//! The diagnosing reader: reads a tree of JSON into a draft's types and reports every field that is wrong.
//!
//! It is a [`Deserializer`] that goes on where others stop. The types tell what they expect by the methods they
//! call and by the newtypes of [`crate::draft`]; a missing value or one of a wrong kind is reported, and an empty
//! value takes its place.

mod number;
mod parts;

use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed as _, Deserializer, Error, Visitor};
use serde::forward_to_deserialize_any;

use self::number::Number;
use self::parts::{Entries, Fields, Items};
use super::node::Node;
use crate::define_codes;
use crate::diagnostic::{Code, Diagnostic};
use crate::draft::{AMOUNT, DECIMAL, OPTIONAL, Object};
use crate::names::nearest;
use crate::path::Path;
use fentan_rulebook::text::{Bilingual, Value};

define_codes! {
    Error FIELD_UNKNOWN "field.unknown", "没有这个字段", "there is no such field";
    Error FIELD_MISSING "field.missing", "缺少这个字段", "this field is missing";
    Error FIELD_TYPE "field.type", "应为{0}，却是{1}", "must be {0}, not {1}";
    Error FIELD_DUPLICATE "field.duplicate",
        "同一字段写了两次，不知以哪个为准", "the field is given twice; which one holds is not known";
    Error AMOUNT_NOT_TEXT "amount.not_text",
        "金额须写成文本，不能写成 JSON 数字", "an amount is text, not a JSON number",
        hint "请加引号，如 \"42000.00\"", "put it in quotes, as \"42000.00\"";
    Error DECIMAL_NOT_TEXT "decimal.not_text",
        "小数须写成文本，不能写成 JSON 数字", "a decimal is text, not a JSON number",
        hint "请加引号，如 \"0.05\"", "put it in quotes, as \"0.05\"";
}

/// Reads a record from the object at `path`. Any other kind of value is reported, and the record is empty.
pub(super) fn read<T: DeserializeOwned + Default>(
    node: Node<'_>,
    path: &Path<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> T {
    let reported = RefCell::new(std::mem::take(diagnostics));
    let place = Place { node: Found::Here(node), path, optional: false, reported: &reported };
    let record = Object(PhantomData).deserialize(place);
    *diagnostics = reported.into_inner();
    // Only an optional field ends early, and that is caught there.
    record.unwrap_or_default()
}

/// The error for a value of a wrong kind, which has been reported already.
#[derive(Debug)]
struct Reported;

impl fmt::Display for Reported {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value of a wrong kind")
    }
}

impl std::error::Error for Reported {}

impl Error for Reported {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The node at a place.
enum Found<'a> {
    Here(Node<'a>),
    /// The field is missing, which is reported if it is required.
    LeftOut,
    /// The field belongs to an object that has been reported already.
    Blank,
}

/// A place in a budget with its node.
struct Place<'a, 'p> {
    node: Found<'a>,
    path: &'p Path<'p>,
    /// True where the field may be left out.
    optional: bool,
    reported: &'p RefCell<Vec<Diagnostic>>,
}

const TEXT: Expected = Expected { zh: "文本", en: "text", number: &FIELD_TYPE };

/// The kind of value expected at a place.
struct Expected {
    zh: &'static str,
    en: &'static str,
    /// The code reported for a number.
    number: &'static Code,
}

impl<'a> Place<'a, '_> {
    /// The value that `take` extracts from the node. A node of a wrong kind is reported, and `None` stands for an
    /// empty value.
    fn take<T>(
        self,
        expected: &Expected,
        take: impl FnOnce(Node<'a>) -> Result<T, Node<'a>>,
    ) -> Result<Option<T>, Reported> {
        match self.node {
            Found::Here(node) => match take(node) {
                Ok(taken) => return Ok(Some(taken)),
                Err(other) => {
                    let is_number = matches!(other, Node::Whole(_) | Node::Number);
                    let code = if is_number { expected.number } else { &FIELD_TYPE };
                    let values: [&dyn Value; 2] = [&Bilingual::new(expected.zh, expected.en), &other.kind()];
                    report(self.reported, code, self.path, &values);
                }
            },
            Found::LeftOut => report(self.reported, &FIELD_MISSING, self.path, &[]),
            Found::Blank => {}
        }
        if self.optional { Err(Reported) } else { Ok(None) }
    }

    fn text<'de, V: Visitor<'de>>(self, expected: &Expected, visitor: V) -> Result<V::Value, Reported> {
        let text = self.take(expected, |node| match node {
            Node::Text(text) => Ok(text),
            other => Err(other),
        })?;
        visitor.visit_string(text.map(Into::into).unwrap_or_default())
    }

    /// The fields of the object, each once; a second one of the same name is reported.
    fn fields(self) -> Result<Option<Vec<(String, Node<'a>)>>, Reported> {
        let (path, reported) = (self.path, self.reported);
        let expected = Expected { zh: "对象", en: "an object", number: &FIELD_TYPE };
        let fields = self.take(&expected, |node| match node {
            Node::Object(fields) => Ok(fields),
            other => Err(other),
        })?;
        let Some(fields) = fields else { return Ok(None) };
        let mut once: Vec<(String, Node<'a>)> = Vec::with_capacity(fields.len());
        for (name, value) in fields {
            if once.iter().any(|(known, _)| *known == name) {
                report(reported, &FIELD_DUPLICATE, &path.field(&name), &[]);
            } else {
                once.push((name.into_owned(), value));
            }
        }
        Ok(Some(once))
    }
}

fn report(reported: &RefCell<Vec<Diagnostic>>, code: &'static Code, path: &Path<'_>, values: &[&dyn Value]) {
    reported.borrow_mut().push(Diagnostic::new(code, path, values));
}

impl<'de> Deserializer<'de> for Place<'_, '_> {
    type Error = Reported;

    /// Reads a whole number, the only kind of value that is a number or text. Text is kept, because a half-typed
    /// number may have been saved; `check` reports it.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reported> {
        let expected = Expected { zh: "整数", en: "a whole number", number: &FIELD_TYPE };
        let written = self.take(&expected, |node| match node {
            Node::Whole(number) => Ok(number.to_string()),
            Node::Text(text) => Ok(text.into_owned()),
            other => Err(other),
        })?;
        visitor.visit_string(written.unwrap_or_default())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reported> {
        self.text(&TEXT, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Reported> {
        match (name, &self.node) {
            (OPTIONAL, Found::Here(_)) => visitor.visit_some(Self { optional: true, ..self }),
            (OPTIONAL, _) => visitor.visit_none(),
            (AMOUNT, _) => visitor.visit_newtype_struct(Number(self, &AMOUNT_NOT_TEXT)),
            (DECIMAL, _) => visitor.visit_newtype_struct(Number(self, &DECIMAL_NOT_TEXT)),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reported> {
        let (path, reported) = (self.path, self.reported);
        let expected = Expected { zh: "列表", en: "a list", number: &FIELD_TYPE };
        let items = self.take(&expected, |node| match node {
            Node::List(items) => Ok(items),
            other => Err(other),
        })?;
        visitor.visit_seq(Items { left: items.unwrap_or_default().into_iter().enumerate(), path, reported })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reported> {
        let (path, reported) = (self.path, self.reported);
        let left = self.fields()?.unwrap_or_default().into_iter();
        visitor.visit_map(Entries { left, next: None, path, reported })
    }

    /// Reads a record: visits its fields in the contract's order, missing ones included, then reports unknown ones.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Reported> {
        let (path, reported) = (self.path, self.reported);
        let fields = self.fields()?;
        let blank = fields.is_none();
        let mut left = fields.unwrap_or_default();
        let record = visitor.visit_map(Fields {
            names: known.iter(),
            next: None,
            left: &mut left,
            blank,
            path,
            reported,
        });
        for (name, _) in &left {
            let nearest = nearest(name, &mut known.iter().copied());
            let unknown = Diagnostic::unknown(&FIELD_UNKNOWN, &path.field(name), name, nearest);
            reported.borrow_mut().push(unknown);
        }
        record
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str bytes byte_buf option unit unit_struct
        tuple tuple_struct enum identifier ignored_any
    }
}
