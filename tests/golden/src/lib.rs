//! Golden cases: Markdown files with input and expected output. `tests/README.md` describes the format.
//!
//! [`run`] makes a test of each case, with a name to filter by; [`cases`] returns the cases. The program of this
//! crate writes them as JSON, from which the tests in Node read the same cases.

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

/// The folders of `tests` with cases; each has its own kind of answer.
pub const SUITES: [&str; 3] = ["cases", "owners", "vote"];
