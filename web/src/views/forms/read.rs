//! A form as the companion gives it.

use fentan_forms::{Cell, CellKind, Form, Heading, Note, Paper, Row, RowKind};
use wasm_bindgen::JsValue;

use crate::companion::{self, list, text};

/// Reads a form; what the companion does not say is left empty.
pub(super) fn form(form: &JsValue) -> Form {
    let note = |note: JsValue| Note { label: text(&note, &["label"]), text: text(&note, &["text"]) };
    Form {
        title: text(form, &["title"]),
        subtitle: text(form, &["subtitle"]),
        unit: text(form, &["unit"]),
        paper: if text(form, &["paper"]) == "a3" { Paper::A3 } else { Paper::A4 },
        columns: headings(form),
        rows: list(form, "rows").iter().map(|line| row(&line)).collect(),
        notes: list(form, "notes").iter().map(note).collect(),
        signatures: list(form, "signatures").iter().filter_map(|name| name.as_string()).collect(),
    }
}

fn headings(of: &JsValue) -> Vec<Heading> {
    let heading =
        |column: JsValue| Heading { text: text(&column, &["text"]), kind: None, columns: headings(&column) };
    list(of, "columns").iter().map(heading).collect()
}

fn row(line: &JsValue) -> Row {
    let level = companion::value(line, &["level"]).and_then(|level| level.as_f64()).unwrap_or(0.0);
    let kind = match text(line, &["kind"]).as_str() {
        "total" => RowKind::Total,
        "subtotal" => RowKind::Subtotal,
        "note" => RowKind::Note,
        _ => RowKind::Item,
    };
    let cell = |cell: JsValue| Cell {
        text: text(&cell, &["text"]),
        kind: match text(&cell, &["kind"]).as_str() {
            "amount" => CellKind::Amount,
            "count" => CellKind::Count,
            "number" => CellKind::Number,
            "code" => CellKind::Code,
            _ => CellKind::Text,
        },
        moved: companion::value(&cell, &["moved"]).is_some_and(|moved| moved.is_truthy()),
    };
    // A level is a small whole number.
    let level = (0..16).take_while(|deep| f64::from(*deep) + 0.5 < level).count();
    Row { level, kind, cells: list(line, "cells").iter().map(cell).collect() }
}
