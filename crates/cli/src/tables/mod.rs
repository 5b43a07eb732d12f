//! Text output, one file for each kind.

pub(crate) mod explanation;
mod grid;
mod money;
pub(crate) mod names;
pub(crate) mod owners;
mod portfolio;
mod project;
mod readings;
pub(crate) mod rules;
pub(crate) mod vote;

use anstyle::Style;
use fentan_core::rulebook::text::say;

use crate::budget_file::BudgetFile;
use crate::screen::wrap;
use crate::session::Session;

/// The digits of the digest that people compare.
const SHORT_DIGEST: usize = 12;

const HEADING: Style = Style::new().bold();

/// A whole assessment: one project in full, or several in summary.
pub(crate) fn assessment(session: &Session, file: &BudgetFile) -> String {
    match file.evaluation.assessment().projects.len() {
        0 => String::new(),
        1 => project(session, file, 0),
        _ => {
            let mut text = portfolio::text(session, file);
            text.push_str(&readings::text(session, file));
            text
        }
    }
}

/// One project in full.
pub(crate) fn project(session: &Session, file: &BudgetFile, index: usize) -> String {
    let mut text = project::text(session, file, index);
    text.push_str(&readings::text(session, file));
    text
}

/// A heading line.
fn heading(text: &str) -> String {
    format!("{HEADING}{text}{HEADING:#}\n")
}

/// Names the rulebook that everything above follows.
pub(crate) fn rulebook(session: &Session) -> String {
    let rulebook = &session.rulebook;
    let digest = rulebook.digest.strip_prefix("sha256:").unwrap_or(&rulebook.digest);
    let digest = digest.get(..SHORT_DIGEST).unwrap_or(digest);
    let (rules, document) = (session.say("规则", "Rulebook"), session.text(&rulebook.document));
    let line = format!("{rules} {} · {document} · sha256 {digest}…", rulebook.id);
    format!("\n{}\n", wrap(&line, session.width).join("\n"))
}

/// Says that a project lists no household, what is not done for want of them, and how they are entered.
fn no_household(session: &Session, undone: &str) -> String {
    session.filled(&say!(
        "没有填各户，{0}。可在网页的“业主”里粘贴清单，或照 examples/owners.json 填 households。\n",
        "No household is entered: {0}. Paste their list in the page's Owners view, or enter households as in examples/owners.json.\n",
        undone
    ))
}
