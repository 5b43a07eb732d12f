//! Places in a list by name.

/// Places in a list by name: the standard library's map, which no file can slow down.
pub type Places<'a> = std::collections::HashMap<&'a str, usize>;
