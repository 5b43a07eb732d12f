//! Standard output: without colours where it is no terminal, and silent when the reader has left.

use std::io::{self, BufWriter, Write};

use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, Table};
use serde::Serialize;

use crate::failure::Failure;

/// Writes text.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    tolerant(anstream::stdout().lock().write_all(text.as_bytes()))
}

/// Writes bytes unchanged, including those that would colour a terminal.
pub(crate) fn bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut writer = io::stdout().lock();
    tolerant(writer.write_all(bytes).and_then(|()| writer.flush()))
}

/// Writes a value as indented JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<(), Failure> {
    let mut writer = BufWriter::new(io::stdout().lock());
    let written = serde_json::to_writer_pretty(&mut writer, value).map_err(io::Error::from);
    tolerant(written.and_then(|()| writeln!(writer)).and_then(|()| writer.flush()))
}

/// Ignores a closed pipe: a reader that has seen enough (`| head`) is no failure.
fn tolerant(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(()),
    }
}

/// Breaks text into lines of at most `width` columns; a Chinese character takes two.
pub(crate) fn wrap(text: &str, width: u16) -> Vec<String> {
    let mut table = Table::new();
    table.load_style(NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    table.add_row([text]);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, 0));
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect()
}
