//! Numbers, which are written as text.

use serde::de::{Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::{Expected, Place, Reported, TEXT};
use crate::diagnostic::Code;

/// A number written as text, with the code reported for a JSON number.
pub(super) struct Number<'a, 'p>(pub(super) Place<'a, 'p>, pub(super) &'static Code);

impl<'de> Deserializer<'de> for Number<'_, '_> {
    type Error = Reported;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reported> {
        self.0.text(&Expected { number: self.1, ..TEXT }, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
