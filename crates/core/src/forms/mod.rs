//! What a finance bureau prints and submits.

mod capitals;

pub use self::capitals::capitals;
