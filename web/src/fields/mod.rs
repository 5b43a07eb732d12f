//! What people type and choose in.

mod choice;
mod keys;
mod normalise;
mod text_field;

pub(crate) use self::choice::{Choice, chosen, select, writes};
pub(crate) use self::keys::tell_compositions;
pub(crate) use self::normalise::{Shape, grouped};
pub(crate) use self::text_field::TextField;
