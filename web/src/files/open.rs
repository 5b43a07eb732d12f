//! Opening a file: a document, or a city's rules where its name ends in `.toml`.

use gloo_file::File;
use gloo_file::futures::read_as_bytes;
use yew::Callback;
use yew::platform::spawn_local;

use super::{FileContent, json};
use crate::document::OpenedRules;
use crate::notice::Notice;
use crate::words::frame;

/// Reads a file and tells what came of it.
pub(crate) fn open(file: web_sys::File, opened: Callback<Result<FileContent, Notice>>) {
    let is_rulebook = file.name().to_ascii_lowercase().ends_with(".toml");
    spawn_local(async move {
        let bytes = read_as_bytes(&File::from(file)).await;
        opened.emit(match bytes {
            Ok(bytes) if is_rulebook => rules(&bytes),
            Ok(bytes) => json::opened(&bytes).map(FileContent::Document),
            Err(_) => Err(Notice::of(&frame::NOT_READ)),
        });
    });
}

/// The rules in a file, or each row of them that is wrong.
fn rules(bytes: &[u8]) -> Result<FileContent, Notice> {
    let rules = OpenedRules::read(bytes).map_err(|error| Notice::of_rulebook(&frame::NOT_OPENED, &error))?;
    Ok(FileContent::Rules(rules))
}
