//! Indices in a list by name.

/// Indices in a list by name, in the standard library's map, whose random seed keeps a crafted file from slowing it
/// down.
pub type NameIndex<'a> = std::collections::HashMap<&'a str, usize>;
