//! Opening a budget file.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{File, FileReader};
use yew::Callback;

use super::{Notice, Opened, json};
use crate::companion::{self, Answer};
use crate::text;

/// Reads a file and tells what came of it. A file with anything unreadable in it does not replace the document.
pub(crate) fn open(file: &File, opened: &Callback<Opened>) {
    let unreadable = |told: &Callback<Opened>| told.emit(Err(Notice::of(text::not_read())));
    let Ok(reader) = FileReader::new() else { return unreadable(opened) };
    let done = {
        let (reader, opened) = (reader.clone(), opened.clone());
        Closure::once_into_js(move || match reader.result() {
            Ok(bytes) if !bytes.is_null() => {
                let bytes = Uint8Array::new(&bytes);
                companion::ask(
                    Box::new(move |companion| companion.read_document(&bytes)),
                    Box::new(move |answer| opened.emit(understand(answer))),
                );
            }
            _ => unreadable(&opened),
        })
    };
    reader.set_onloadend(Some(done.unchecked_ref()));
    if reader.read_as_array_buffer(file).is_err() {
        unreadable(opened);
    }
}

/// What the companion read, or why it is not opened.
pub(super) fn understand(answer: Answer) -> Opened {
    let Some(answer) = answer else { return Err(Notice::of(text::no_companion())) };
    let Ok(answer) = answer else { return Err(Notice::of(text::not_read())) };
    let said = companion::list(&answer, "diagnostics");
    let told = said.iter().map(|said| {
        let hint = companion::text(&said, &["hint", text::language().tag()]);
        let hint = if hint.is_empty() {
            hint
        } else {
            [text::open_bracket(), &hint, text::close_bracket()].concat()
        };
        (
            companion::text(&said, &["path"]),
            [companion::text(&said, &["message", text::language().tag()]), hint].concat(),
        )
    });
    let told: Vec<_> = told.collect();
    if !told.is_empty() {
        return Err(Notice { title: text::not_opened(), told });
    }
    let document = companion::value(&answer, &["document"]);
    document.and_then(json::from_object).ok_or(Notice::of(text::not_read()))
}
