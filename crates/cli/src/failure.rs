//! Why a command could not do what it was asked at all. What is wrong *inside* a budget is a diagnostic
//! ([`crate::report`]), not a failure.

use std::io::{self, Write};
use std::process::ExitCode;

use fentan_core::{Bilingual, Language};

use crate::INPUT_HAS_ERRORS;
use crate::report::ERROR;

/// What misuse answers with, as clap does.
const MISUSE: u8 = 2;

/// Why a command gave up.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line asks for something that is not there.
    Misuse(Bilingual),
    /// A file other than a budget has errors.
    Input(Bilingual),
    /// Standard output takes nothing more, for a reason other than a closed pipe.
    Output(io::Error),
}

impl Failure {
    /// A misuse in both languages.
    pub(crate) fn misuse(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self::Misuse(Bilingual::new(zh.into(), en.into()))
    }

    /// Says it on standard error and answers with its exit code.
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
        // Where standard error is closed too, the exit code is all that is left to say.
        let _ = writeln!(anstream::stderr(), "{ERROR}{}{ERROR:#} {text}", word.get(language));
        ExitCode::from(code)
    }
}
