//! Serialisation of lists by id as objects, and of counts and indices as 32-bit numbers.

use serde::{Serialize, Serializer};

/// Values by id, in a meaningful order, serialised as an object.
#[derive(Clone, Debug)]
pub struct Entries<'a, T>(pub Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Entries<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Entries<'_, T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}ById", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, T>::json_schema(generator)
    }
}

/// Serialises a count or an index as a 32-bit number, the widest that JavaScript is given.
///
/// # Errors
/// Those of the serializer.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
pub fn count<S: Serializer>(count: &usize, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u32(u32::try_from(*count).unwrap_or(u32::MAX))
}

/// Serialises an optional index.
///
/// # Errors
/// Those of the serializer.
#[allow(clippy::ref_option, reason = "serde passes a reference")]
pub fn place<S: Serializer>(place: &Option<usize>, serializer: S) -> Result<S::Ok, S::Error> {
    match place {
        Some(place) => count(place, serializer),
        None => serializer.serialize_none(),
    }
}
