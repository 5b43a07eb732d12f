//! From bytes to a [`Draft`]: what is not text, not JSON, or not shaped like a budget is said here.

mod fields;
mod json;
mod node;

use self::json::Refusal;
use self::node::{MOST_FIELDS, Node};
use crate::diagnostic::{Code, Diagnostic, Quoted};
use crate::document::{DOCUMENT_SCHEMA, DraftDocument, DraftScenario};
use crate::draft::{BUDGET_SCHEMA, Draft, DraftProject};
use crate::path::Path;
use crate::record::Record;
use crate::text::Value;

/// The most bytes read at once. A page in a browser has to hold a budget several times over.
pub const LARGEST_INPUT: usize = 32 << 20;

/// The most levels of nesting read; a budget has six.
const DEEPEST: usize = 16;

/// What was read, and what could not be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read<T> {
    /// What was read: parts that could not be are empty in it, and an error says so.
    pub value: T,
    /// What could not be read, in the order of the input.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a budget from the bytes of a file.
///
/// ```
/// let read = fentan_core::read::budget(b"{ \"schema\": ");
/// assert_eq!(read.diagnostics[0].code.id(), "input.syntax");
/// ```
#[must_use]
pub fn budget(bytes: &[u8]) -> Read<Draft> {
    read(bytes, &Path::ROOT)
}

/// Reads a document: several scenarios of a budget, or a plain budget as the only scenario, under no name.
///
/// A file that says it is of another version is refused here, since what it holds may mean something else.
#[must_use]
pub fn document(bytes: &[u8]) -> Read<DraftDocument> {
    let mut read: Read<DraftDocument> = Read::default();
    let node = match parse(bytes) {
        Ok(node) => node,
        Err(refusal) => return Read { diagnostics: vec![*refusal], ..read },
    };
    let root = Path::ROOT;
    let several = node.text_of("schema") == Some(DOCUMENT_SCHEMA);
    if several {
        fields::read(&mut read.value, node, &root, &mut read.diagnostics);
        if read.value.scenarios.is_empty() && read.diagnostics.is_empty() {
            read.diagnostics.push(Diagnostic::new(Code::FieldMissing, &root.field("scenarios"), &[]));
        }
        return read;
    }
    let mut draft = Draft::default();
    fields::read(&mut draft, node, &root, &mut read.diagnostics);
    if draft.schema != BUDGET_SCHEMA && read.diagnostics.is_empty() {
        let values: [&dyn Value; 2] = [&BUDGET_SCHEMA, &Quoted(&draft.schema)];
        read.diagnostics.push(Diagnostic::new(Code::SchemaUnknown, &root.field("schema"), &values));
    }
    let Draft { readings, projects, .. } = draft;
    read.value = DraftDocument::new(&draft.rulebook, 0);
    read.value.scenarios.push(DraftScenario { name: String::new(), readings, projects });
    read
}

/// Reads one project by itself, as a line of a JSON-lines file; `index` is its place in the budget.
#[must_use]
pub fn project(bytes: &[u8], index: usize) -> Read<DraftProject> {
    let projects = Path::ROOT.field("projects");
    let place = projects.item(index);
    let mut project = read(bytes, &place);
    for diagnostic in &mut project.diagnostics {
        if diagnostic.path.is_empty() {
            diagnostic.path = place.to_string();
        }
    }
    project
}

/// The refusal of a file of so many bytes, where it is too large to be read: for whoever knows its size before
/// reading it.
#[must_use]
pub fn too_large(bytes: u64) -> Option<Diagnostic> {
    let limit = u64::try_from(LARGEST_INPUT).unwrap_or(u64::MAX);
    (bytes > limit)
        .then(|| Diagnostic::new(Code::InputTooLarge, &Path::ROOT, &[&(bytes >> 20), &(limit >> 20)]))
}

fn read<T: Record + Default>(bytes: &[u8], path: &Path<'_>) -> Read<T> {
    let mut read: Read<T> = Read::default();
    match parse(bytes) {
        Ok(node) => fields::read(&mut read.value, node, path, &mut read.diagnostics),
        Err(refusal) => read.diagnostics.push(*refusal),
    }
    read
}

fn parse(bytes: &[u8]) -> Result<Node, Box<Diagnostic>> {
    if let Some(refusal) = u64::try_from(bytes.len()).ok().and_then(too_large) {
        return Err(Box::new(refusal));
    }
    let text = text(bytes)?;
    if text.trim().is_empty() {
        return Err(refusal(Code::InputEmpty, &[]));
    }
    json::parse(text, DEEPEST).map_err(|error| match error {
        Refusal::NotABudget => refusal(Code::InputNotABudget, &[&DEEPEST, &MOST_FIELDS]),
        Refusal::Syntax { sound, reason } => {
            let (line, column) = line_and_column(text, sound);
            refusal(Code::InputSyntax, &[&line, &column, &reason])
        }
    })
}

/// The line that so many bytes of a text end in, from 1, and how many of them are in it.
fn line_and_column(text: &str, bytes: usize) -> (usize, usize) {
    let before = || text.bytes().take(bytes);
    let lines = before().filter(|byte| *byte == b'\n').count();
    let column = before().rev().take_while(|byte| *byte != b'\n').count();
    (lines.saturating_add(1), column)
}

/// Says why the whole input is refused; boxed, because what is returned on success is small.
#[allow(clippy::unnecessary_box_returns, reason = "it is the error of a result whose success is small")]
fn refusal(code: Code, values: &[&dyn Value]) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(code, &Path::ROOT, values))
}

/// The text of the bytes, without the mark some editors put before UTF-8.
fn text(bytes: &[u8]) -> Result<&str, Box<Diagnostic>> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(refusal(Code::InputUtf16, &[]));
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| {
        if looks_like_gbk(bytes) {
            refusal(Code::InputGbk, &[])
        } else {
            refusal(Code::InputNotUtf8, &[&error.valid_up_to()])
        }
    })
}

/// Whether every byte above ASCII is half of a pair that GBK could mean.
fn looks_like_gbk(bytes: &[u8]) -> bool {
    let mut rest = bytes.iter();
    while let Some(lead) = rest.next() {
        if lead.is_ascii() {
            continue;
        }
        let trail = rest.next().copied().unwrap_or(0);
        if !(0x81..=0xFE).contains(lead) || !(0x40..=0xFE).contains(&trail) || trail == 0x7F {
            return false;
        }
    }
    true
}
