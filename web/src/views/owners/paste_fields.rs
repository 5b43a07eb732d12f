//! The ids of fields that take whole ranges as they are. Each section hears what is pasted and takes what is its own;
//! every other range goes into the table of households.

/// Takes a list of households.
pub(super) const HOUSEHOLDS: &str = "households.paste";

/// Takes amounts or counts by household.
pub(super) const ENTRIES: &str = "entries.paste";

/// Takes votes by household.
pub(super) const VOTES: &str = "votes.paste";

/// The beginning of the ids of fields in which doors are typed.
pub(super) const DOORS: &str = "doors.";
