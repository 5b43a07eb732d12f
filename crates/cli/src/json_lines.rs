//! JSON lines: one project per line, under the rulebook and readings of the command line.

use fentan_core::codes;
use std::io::{self, BufRead, Read};

use fentan_core::Rulebook;
use fentan_core::draft::Draft;
use fentan_core::read::{self, LARGEST_INPUT};

use crate::input::Input;
use crate::progress::Progress;

/// Reads every line that is not blank as a project. Lines are not kept, so the file may be larger than any budget.
pub(crate) fn read(rulebook: &Rulebook, reader: &mut dyn BufRead, progress: &Progress) -> io::Result<Input> {
    let mut input = Input { draft: Draft::new(&rulebook.id), ..Input::default() };
    let mut line = Vec::new();
    for file_line in 1.. {
        line.clear();
        if read_line(reader, &mut line)? == 0 {
            break;
        }
        progress.advance(line.len());
        if line.trim_ascii().is_empty() {
            continue;
        }
        let project = read::project(&line, input.draft.projects.len());
        if project.diagnostics.iter().any(|diagnostic| diagnostic.code == &codes::INPUT_UTF16) {
            // Lines of UTF-16 do not end where a newline byte is found: the error is about the whole file.
            input.diagnostics = read::budget(&line).diagnostics;
            return Ok(input);
        }
        input.draft.projects.push(project.value.into());
        input.diagnostics.extend(project.diagnostics);
        input.file_lines.push(file_line);
    }
    if input.draft.projects.is_empty() {
        input.diagnostics = read::budget(b"").diagnostics;
    }
    Ok(input)
}

/// Reads one line with its end. Of a line longer than the core accepts, only the beginning is kept.
fn read_line(reader: &mut dyn BufRead, line: &mut Vec<u8>) -> io::Result<usize> {
    const LIMIT: usize = LARGEST_INPUT + (1 << 20);
    let length = reader.take(LIMIT as u64).read_until(b'\n', line)?;
    if length == LIMIT && !line.ends_with(b"\n") {
        reader.skip_until(b'\n')?;
    }
    Ok(length)
}
