//! Reads bytes into a [`Draft`], and reports what is not text, not JSON, or not shaped like a budget.
//!
//! `serde_json` reads a well-formed budget straight into the draft's types. Anything it refuses is read again, into
//! a tree that keeps everything written, and each error in it is reported.

pub(crate) mod diagnose;
mod node;

use crate::codes;
use crate::define_codes;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed as _};

use self::node::{Node, Refusal};
use crate::diagnostic::{Code, Diagnostic, Quoted};
use crate::document::{DOCUMENT_SCHEMA, DraftDocument};
use crate::draft::{BUDGET_SCHEMA, Draft, DraftProject, Object};
use crate::path::Path;
use crate::text_by_id::MOST_ENTRIES;
use fentan_rulebook::text::Value;

define_codes! {
    Error INPUT_EMPTY "input.empty",
        "文件是空的", "the input is empty",
        hint "可用 fentan new 生成一份样例", "`fentan new` writes a starter budget";
    Error INPUT_TOO_LARGE "input.too_large",
        "文件有 {0} MiB，最多可读 {1} MiB", "the input has {0} MiB; at most {1} MiB are read",
        hint "请分成几个文件，或在命令行用 --lines 每行读一个项目",
        "split it, or give one project a line to the command line's --lines";
    Error INPUT_NOT_UTF8 "input.not_utf8",
        "第 {0} 字节起不是 UTF-8 文本", "not UTF-8 text from byte {0} on",
        hint "请另存为 UTF-8 编码的 JSON 文件", "save it as JSON in UTF-8";
    Error INPUT_GBK "input.gbk",
        "文件像是 GBK 编码，预算须为 UTF-8", "the input looks like GBK; a budget is UTF-8",
        hint "在记事本或 WPS 中另存为，编码选 UTF-8", "in Notepad or WPS, save it again with the encoding UTF-8";
    Error INPUT_UTF16 "input.utf16",
        "文件是 UTF-16（Unicode）编码，预算须为 UTF-8", "the input is UTF-16; a budget is UTF-8",
        hint "在记事本或 WPS 中另存为，编码选 UTF-8", "in Notepad or WPS, save it again with the encoding UTF-8";
    Error INPUT_NOT_ABUDGET "input.not_a_budget",
        "嵌套超过 {0} 层，或一处超过 {1} 个字段，不是预算",
        "nested more than {0} levels deep, or more than {1} fields in one place: not a budget";
    Error INPUT_SYNTAX "input.syntax",
        "第 {0} 行第 {1} 列处不是合法的 JSON", "not JSON at line {0}, column {1}: {2}",
        hint "请检查此处附近的引号、逗号和括号", "check the quotes, commas and brackets near this place";
}

/// The largest input in bytes. A page in a browser has to hold a budget several times over.
pub const LARGEST_INPUT: usize = 32 << 20;

/// The deepest nesting; a budget has six levels.
const DEEPEST: usize = 16;

/// A value that was read, and the diagnostics of reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read<T> {
    /// The value; parts that could not be read are empty, and an error reports them.
    pub value: T,
    /// The diagnostics, in the order of the input.
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

/// Reads a document of several scenarios, or a plain budget as its only scenario, without a name.
///
/// A file with another schema name is refused here, since its content may mean something else.
#[must_use]
pub fn document(bytes: &[u8]) -> Read<DraftDocument> {
    let mut diagnostics = Vec::new();
    match either(bytes, &mut diagnostics) {
        Ok(Either::Document(document)) => {
            if document.scenarios.is_empty() && diagnostics.is_empty() {
                let place = Path::ROOT.field("scenarios");
                diagnostics.push(Diagnostic::new(&codes::FIELD_MISSING, &place, &[]));
            }
            Read { value: document, diagnostics }
        }
        Ok(Either::Budget(draft)) => {
            if draft.schema != BUDGET_SCHEMA && diagnostics.is_empty() {
                let values: [&dyn Value; 2] = [&BUDGET_SCHEMA, &Quoted(&draft.schema)];
                let place = Path::ROOT.field("schema");
                diagnostics.push(Diagnostic::new(&codes::SCHEMA_UNKNOWN, &place, &values));
            }
            Read { value: DraftDocument::from(draft), diagnostics }
        }
        Err(refusal) => Read { value: DraftDocument::default(), diagnostics: vec![*refusal] },
    }
}

/// The two kinds of file.
enum Either {
    Document(DraftDocument),
    Budget(Draft),
}

/// Reads a document if the bytes have its schema name, else a budget.
fn either(bytes: &[u8], diagnostics: &mut Vec<Diagnostic>) -> Result<Either, Box<Diagnostic>> {
    let text = text(bytes)?;
    if let Some(document) = typed(text).filter(|read: &DraftDocument| read.schema == DOCUMENT_SCHEMA) {
        return Ok(Either::Document(document));
    }
    if let Some(draft) = typed(text).filter(|read: &Draft| read.schema != DOCUMENT_SCHEMA) {
        return Ok(Either::Budget(draft));
    }
    let node = parse(text)?;
    let several = node.text_of("schema") == Some(DOCUMENT_SCHEMA);
    Ok(if several {
        Either::Document(diagnose::read(node, &Path::ROOT, diagnostics))
    } else {
        Either::Budget(diagnose::read(node, &Path::ROOT, diagnostics))
    })
}

/// Reads one project by itself, as a line of a JSON-lines file; `index` is its index in the budget.
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

/// The diagnostic for a file of `bytes` bytes that is too large; `None` where it is not. For callers that know the
/// size before reading.
#[must_use]
pub fn too_large(bytes: u64) -> Option<Diagnostic> {
    let limit = u64::try_from(LARGEST_INPUT).unwrap_or(u64::MAX);
    (bytes > limit).then(|| Diagnostic::new(&INPUT_TOO_LARGE, &Path::ROOT, &[&(bytes >> 20), &(limit >> 20)]))
}

fn read<T: DeserializeOwned + Default>(bytes: &[u8], path: &Path<'_>) -> Read<T> {
    let mut read: Read<T> = Read::default();
    let result = text(bytes).and_then(|text| {
        if let Some(value) = typed(text) {
            return Ok(value);
        }
        Ok(diagnose::read(parse(text)?, path, &mut read.diagnostics))
    });
    match result {
        Ok(value) => read.value = value,
        Err(refusal) => read.diagnostics.push(*refusal),
    }
    read
}

/// The value, if the text is free of errors.
fn typed<T: DeserializeOwned>(text: &str) -> Option<T> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = Object(PhantomData).deserialize(&mut json).ok()?;
    json.end().ok().map(|()| value)
}

fn parse(text: &str) -> Result<Node<'_>, Box<Diagnostic>> {
    Node::parse(text, DEEPEST).map_err(|error| match error {
        Refusal::NotABudget => refusal(&INPUT_NOT_ABUDGET, &[&DEEPEST, &MOST_ENTRIES]),
        Refusal::Syntax { line, column, reason } => refusal(&INPUT_SYNTAX, &[&line, &column, &reason]),
    })
}

/// The diagnostic that refuses the whole input; boxed, because what is returned on success is small.
#[allow(clippy::unnecessary_box_returns, reason = "it is the error of a result whose success is small")]
fn refusal(code: &'static Code, values: &[&dyn Value]) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(code, &Path::ROOT, values))
}

/// The text of the bytes, without a byte order mark. Fails where it is too large, not UTF-8, or empty.
fn text(bytes: &[u8]) -> Result<&str, Box<Diagnostic>> {
    if let Some(refusal) = u64::try_from(bytes.len()).ok().and_then(too_large) {
        return Err(Box::new(refusal));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(refusal(&INPUT_UTF16, &[]));
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|error| {
        if looks_like_gbk(bytes) {
            refusal(&INPUT_GBK, &[])
        } else {
            refusal(&INPUT_NOT_UTF8, &[&error.valid_up_to()])
        }
    })?;
    if text.trim().is_empty() { Err(refusal(&INPUT_EMPTY, &[])) } else { Ok(text) }
}

/// True where every byte above ASCII is half of a possible GBK pair.
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

#[cfg(test)]
mod tests;
