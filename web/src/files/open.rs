//! Opening a budget file.

use gloo_file::File;
use gloo_file::futures::read_as_bytes;
use yew::Callback;
use yew::platform::spawn_local;

use super::{Opened, json};
use crate::notice::Notice;
use crate::words;

/// Reads a file and tells what came of it.
pub(crate) fn open(file: web_sys::File, opened: Callback<Opened>) {
    spawn_local(async move {
        let bytes = read_as_bytes(&File::from(file)).await;
        opened.emit(match bytes {
            Ok(bytes) => json::opened(&bytes),
            Err(_) => Err(Notice::of(&words::frame::NOT_READ)),
        });
    });
}
