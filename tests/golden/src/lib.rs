//! Golden cases: Markdown files that say what goes in and what must come out. `tests/README.md` describes the format.
//!
//! [`run`] makes a test of each case, with a name to filter by; [`cases`] gives the cases themselves. The program of
//! this crate writes them as JSON, which is how the tests in Node read the same cases.

mod case;
mod coverage;
mod fault;
mod figure;
mod markdown;
mod patch;
mod run;

pub use self::case::{Case, cases, parse};
pub use self::coverage::{is_used, without_a_case};
pub use self::fault::Fault;
pub use self::figure::{Figure, Key};
pub use self::run::{Answer, run};

/// The folders of `tests` that hold cases; each has answers of its own kind.
pub const SUITES: [&str; 3] = ["cases", "owners", "vote"];
