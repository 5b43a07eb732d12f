//! How each kind of value is written, as serde tells the kinds apart.

use std::fmt::Display;

use serde::Serialize;
use serde::ser::{Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer};

use super::{Never, Writer, unwritten};

type Written = Result<(), Never>;

/// Kinds of values that nothing holds, or that are written as another kind.
macro_rules! kinds {
    ($($name:ident($kind:ty) $written:expr;)+) => {
        $(fn $name(self, value: $kind) -> Written {
            let write: fn(Self, $kind) = $written;
            write(self, value);
            Ok(())
        })+
    };
}

impl Serializer for &mut Writer {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Never>;

    kinds! {
        serialize_bool(bool) |writer, value| writer.put(if value { "true" } else { "false" });
        serialize_u8(u8) |writer, value| writer.number(&value);
        serialize_u16(u16) |writer, value| writer.number(&value);
        serialize_u32(u32) |writer, value| writer.number(&value);
        serialize_u64(u64) |writer, value| writer.number(&value);
        serialize_str(&str) |writer, value| writer.quote(value);
        serialize_char(char) |writer, value| writer.show(&value);
        serialize_i8(i8) |writer, value| writer.number(&value);
        serialize_i16(i16) |writer, value| writer.number(&value);
        serialize_i32(i32) |writer, value| writer.number(&value);
        serialize_i64(i64) |writer, value| writer.number(&value);
        serialize_f32(f32) |_, _| unwritten();
        serialize_f64(f64) |_, _| unwritten();
        serialize_bytes(&[u8]) |_, _| unwritten();
        serialize_unit_struct(&'static str) |_, _| unwritten();
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Written {
        self.show(&format_args!("{value}"));
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_unit(self) -> Written {
        self.put("null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.serialize_str(variant)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        unwritten()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.put("[");
        Ok(self)
    }

    fn serialize_tuple(self, length: usize) -> Result<Self, Never> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Never> {
        unwritten()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        unwritten()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        self.put("{");
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Self, Never> {
        self.serialize_map(Some(length))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        unwritten()
    }
}

impl SerializeSeq for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.next();
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.put("]");
        Ok(())
    }
}

impl SerializeTuple for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Written {
        SerializeSeq::end(self)
    }
}

impl SerializeMap for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        self.next();
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.put(":");
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.put("}");
        Ok(())
    }
}

impl SerializeStruct for &mut Writer {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        self.name(name);
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        SerializeMap::end(self)
    }
}
