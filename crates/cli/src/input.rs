//! Files and standard input, read up to the largest size of a budget, with clear errors.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;

use fentan_core::draft::Draft;
use fentan_core::read::{self, LARGEST_INPUT};
use fentan_core::{Diagnostic, Rulebook};

use crate::arguments::BudgetArguments;
use crate::failure::Failure;
use crate::json_lines;
use crate::progress::Progress;
use crate::scenario;

/// A budget that was read.
#[derive(Debug, Default)]
pub(crate) struct Input {
    /// The budget as written.
    pub(crate) draft: Draft,
    /// The diagnostics of reading it.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The line of the file for each project, where the file has one project per line; else empty.
    pub(crate) file_lines: Vec<usize>,
}

/// Reads a budget, whole or line by line.
pub(crate) fn budget(rulebook: &Rulebook, arguments: &BudgetArguments) -> Result<Input, Failure> {
    let file = &arguments.file;
    let (mut reader, length) = open(file)?;
    if arguments.lines || has_lines_by_name(file) {
        let progress = Progress::over(length);
        return json_lines::read(rulebook, &mut reader, &progress).map_err(|error| unreadable(file, &error));
    }
    if let Some(refusal) = length.and_then(read::too_large) {
        return Ok(Input { diagnostics: vec![refusal], ..Input::default() });
    }
    let bytes = limited(&mut reader).map_err(|error| unreadable(file, &error))?;
    if scenario::is_document(&bytes) {
        return scenario::read(&bytes, arguments.scenario.as_deref());
    }
    if let Some(name) = &arguments.scenario {
        return Err(scenario::none(name, &[]));
    }
    let read = read::budget(&bytes);
    Ok(Input { draft: read.value, diagnostics: read.diagnostics, file_lines: Vec::new() })
}

/// Reads a file that is not a budget.
pub(crate) fn whole_file(file: &Path) -> Result<Vec<u8>, Failure> {
    let (mut reader, _) = open(file)?;
    limited(&mut reader).map_err(|error| unreadable(file, &error))
}

/// Writes a file that does not exist yet.
pub(crate) fn write_new(file: &Path, text: &str) -> Result<(), Failure> {
    let written = File::create_new(file).and_then(|mut created| created.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::misuse(
            format!("{} 已存在，不覆盖", file.display()),
            format!("{} exists and is not overwritten", file.display()),
        ),
        _ => Failure::misuse(
            format!("写不了 {}：{error}", file.display()),
            format!("cannot write {}: {error}", file.display()),
        ),
    })
}

/// Opens a file, or standard input for `-`; with the file's length, where it has one.
fn open(file: &Path) -> Result<(Box<dyn BufRead>, Option<u64>), Failure> {
    if file == Path::new("-") {
        return Ok((Box::new(io::stdin().lock()), None));
    }
    let opened = File::open(file).and_then(|opened| opened.metadata().map(|metadata| (opened, metadata)));
    let (opened, metadata) = opened.map_err(|error| unreadable(file, &error))?;
    if metadata.is_dir() {
        return Err(Failure::misuse(
            format!("{} 是文件夹，请给出其中的文件", file.display()),
            format!("{} is a directory; name a file in it", file.display()),
        ));
    }
    let length = metadata.is_file().then_some(metadata.len());
    Ok((Box::new(BufReader::with_capacity(1 << 18, opened)), length))
}

fn unreadable(file: &Path, error: &io::Error) -> Failure {
    let file = file.display();
    match error.kind() {
        io::ErrorKind::NotFound => {
            Failure::misuse(format!("没有文件 {file}"), format!("there is no file {file}"))
        }
        io::ErrorKind::PermissionDenied => {
            Failure::misuse(format!("没有权限读取 {file}"), format!("not permitted to read {file}"))
        }
        _ => Failure::misuse(format!("读不了 {file}：{error}"), format!("cannot read {file}: {error}")),
    }
}

fn has_lines_by_name(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| ["jsonl", "ndjson"].contains(&extension.to_ascii_lowercase().as_str()))
}

/// Reads everything, up to a little more than the core accepts, so that the core can report that it is too much.
fn limited(reader: &mut dyn BufRead) -> io::Result<Vec<u8>> {
    const LIMIT: u64 = LARGEST_INPUT as u64 + (1 << 20);
    let mut bytes = Vec::new();
    reader.take(LIMIT).read_to_end(&mut bytes)?;
    Ok(bytes)
}
