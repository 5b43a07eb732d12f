//! Failures: the reasons why a command cannot run at all. Errors *inside* a budget are diagnostics
//! ([`crate::report`]).

use std::io::{self, Write};
use std::process::ExitCode;

use fentan_core::{Bilingual, Language};

use crate::INPUT_HAS_ERRORS;
use crate::report::ERROR;

/// The exit code of a misuse, the same as clap's.
const MISUSE: u8 = 2;

/// The reason why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line asks for something that does not exist.
    Misuse(Bilingual),
    /// A file other than a budget has errors.
    Input(Bilingual),
    /// Standard output cannot be written, for a reason other than a closed pipe.
    Output(io::Error),
}

impl Failure {
    /// A misuse in both languages.
    pub(crate) fn misuse(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::Misuse(Bilingual::new(zh.into(), en.into()))
    }

    /// Prints the failure on standard error and returns its exit code.
    pub(crate) fn show(&self, language: Language) -> ExitCode {
        let (text, code) = match self {
            Self::Misuse(text) => (text.get(language).to_owned(), MISUSE),
            Self::Input(text) => (text.get(language).to_owned(), INPUT_HAS_ERRORS),
            Self::Output(error) => {
                let text = Bilingual::new(
                    format!("写不到标准输出：{error}"),
                    format!("cannot write to standard output: {error}"),
                );
                (text.get(language).to_owned(), MISUSE)
            }
        };
        let word = Bilingual::new("错误", "error");
        // Where standard error is closed too, only the exit code is left.
        let _ = writeln!(anstream::stderr(), "{ERROR}{}{ERROR:#} {text}", word.get(language));
        ExitCode::from(code)
    }
}
