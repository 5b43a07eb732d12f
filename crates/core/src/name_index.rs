//! NameIndex in a list by name.

/// NameIndex in a list by name: the standard library's map, which no file can slow down.
pub type NameIndex<'a> = std::collections::HashMap<&'a str, usize>;
