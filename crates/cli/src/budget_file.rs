//! A budget file: its evaluation, and the facts that only the command line knows.

use std::collections::HashSet;
use std::sync::Arc;

use fentan_core::check;
use fentan_core::draft::{Draft, DraftProject, TextById};
use fentan_core::read::Read;
use fentan_core::{Bilingual, Diagnostic, Evaluation, Language, Rulebook};

use crate::arguments::BudgetArguments;
use crate::failure::Failure;
use crate::input;
use crate::session::Session;

/// A budget from a file, with its evaluation.
#[derive(Debug)]
pub(crate) struct BudgetFile {
    /// The evaluation of the budget under the command line's readings.
    pub(crate) evaluation: Evaluation,
    /// The diagnostics about owners, added by commands that report them.
    owners: Vec<Diagnostic>,
    /// The line of the file for each project, where the file has one project per line; else empty.
    pub(crate) file_lines: Vec<usize>,
    /// The readings given on the command line.
    chosen: TextById,
}

/// The origin of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The rulebook's default.
    Default,
    /// The budget.
    Budget,
    /// The command line.
    CommandLine,
}

impl BudgetFile {
    /// Reads, checks and assesses a budget.
    pub(crate) fn open(session: &Session, arguments: &BudgetArguments) -> Result<Self, Failure> {
        let rulebook = &session.rulebook;
        let chosen = readings(rulebook, &arguments.readings)?;
        let mut input = input::budget(rulebook, arguments)?;
        input.draft.readings.extend(chosen.clone());
        let read = Read { value: input.draft, diagnostics: input.diagnostics };
        let evaluation = Evaluation::from_read(Arc::clone(rulebook), read);
        Ok(Self { evaluation, owners: Vec::new(), file_lines: input.file_lines, chosen })
    }

    /// Adds diagnostics about owners, except at places that reading or checking has reported already.
    pub(crate) fn say_of_owners<'a>(&mut self, found: impl Iterator<Item = &'a Diagnostic>) {
        let reported: HashSet<&str> = self.diagnostics().map(|diagnostic| diagnostic.path.as_str()).collect();
        let new = found.filter(|diagnostic| !reported.contains(diagnostic.path.as_str())).cloned();
        let new: Vec<Diagnostic> = new.collect();
        self.owners.extend(new);
    }

    /// All diagnostics: of the budget as a whole, then of each project, then about owners.
    pub(crate) fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.evaluation.diagnostics().chain(&self.owners)
    }

    /// True where the input has errors.
    pub(crate) fn has_errors(&self) -> bool {
        self.diagnostics().any(Diagnostic::is_error)
    }

    /// The project at `index` as written.
    pub(crate) fn written(&self, index: usize) -> Option<&DraftProject> {
        self.evaluation.draft().projects.get(index).map(AsRef::as_ref)
    }

    /// The origin of the reading `id`.
    pub(crate) fn choice(&self, id: &str) -> Choice {
        match (self.chosen.contains_key(id), self.evaluation.draft().readings.contains_key(id)) {
            (true, _) => Choice::CommandLine,
            (_, true) => Choice::Budget,
            _ => Choice::Default,
        }
    }
}

/// Parses the readings of the command line, each as `fees=pro_rata`. An unknown one is a misuse, with the core's
/// message.
fn readings(rulebook: &Rulebook, written: &[String]) -> Result<TextById, Failure> {
    let mut readings = TextById::new();
    for text in written {
        let Some((id, option)) = text.split_once('=') else {
            return Err(Failure::misuse(
                format!("口径“{text}”应写成 口径=选项，如 fees=pro_rata"),
                format!("write the reading “{text}” as READING=OPTION, like fees=pro_rata"),
            ));
        };
        readings.insert(id.to_owned(), option.to_owned());
    }
    let draft = Draft { readings: readings.clone(), ..Draft::new(&rulebook.id) };
    match check::budget(rulebook, &draft, Vec::new()).diagnostics.first() {
        None => Ok(readings),
        Some(diagnostic) => Err(Failure::Misuse(Bilingual::new(
            misused(diagnostic, Language::Zh),
            misused(diagnostic, Language::En),
        ))),
    }
}

fn misused(diagnostic: &Diagnostic, language: Language) -> String {
    let hint = diagnostic.hint.as_ref().map_or(String::new(), |hint| format!("\n  {}", hint.get(language)));
    let place = diagnostic.path.trim_start_matches("readings.");
    format!("--reading {place}: {}{hint}", diagnostic.message.get(language))
}
