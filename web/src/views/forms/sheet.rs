//! A form drawn as a sheet of paper.

use wasm_bindgen::JsValue;
use yew::Html;

use crate::companion::{self, list, text as text_of};
use crate::tag::{Piece as _, Tag, all, tag};

pub(super) fn sheet(form: &JsValue) -> Tag {
    let said = |class: &'static str, key: &str| tag("p").attr("class", class).text(text_of(form, &[key]));
    let notes = list(form, "notes");
    let notes = notes.iter().map(|note| {
        tag("p").put(tag("b").text(text_of(&note, &["label"]))).text(" ").text(text_of(&note, &["text"]))
    });
    let signatures: Vec<Tag> = list(form, "signatures")
        .iter()
        .map(|name| tag("span").text(name.as_string().unwrap_or_default()).put(tag("i")))
        .collect();
    tag("article tabindex=0")
        .attr("class", ["paper ", &text_of(form, &["paper"])].concat())
        .attr("aria-label", text_of(form, &["title"]))
        .put(tag("h2").text(text_of(form, &["title"])))
        .put(tag("div.under").put(said("subtitle", "subtitle")).put(said("unit", "unit")))
        .put(table(form))
        .put(tag("div.notes").each(notes))
        .put(tag("div.signatures").each(signatures))
}

fn table(form: &JsValue) -> Tag {
    let columns: Vec<JsValue> = list(form, "columns").iter().collect();
    let below = |column: &JsValue| -> Vec<JsValue> { list(column, "columns").iter().collect() };
    let deep = columns.iter().any(|column| !below(column).is_empty());
    let first = columns.iter().map(|column| {
        let own = below(column);
        let heading = tag("th").text(text_of(column, &["text"]));
        if own.is_empty() {
            heading.attr("scope", "col").maybe("rowspan", deep.then_some("2"))
        } else {
            heading.attr("scope", "colgroup").attr("colspan", own.len().to_string())
        }
    });
    let second =
        columns.iter().flat_map(below).map(|column| tag("th scope=col").text(text_of(&column, &["text"])));
    let second: Vec<Tag> = second.collect();
    let head = tag("thead").put(tag("tr").each(first)).put(deep.then(|| tag("tr").each(second)));
    let rows: Vec<Html> = list(form, "rows").iter().map(|line| row(&line)).collect();
    let caption = tag("caption.hidden").text(text_of(form, &["title"]));
    tag("table").put(caption).put(head).put(tag("tbody").put(all(rows)))
}

fn row(line: &JsValue) -> Html {
    let level = companion::value(line, &["level"]).and_then(|level| level.as_f64()).unwrap_or(0.0);
    let level = if level > 1.5 { " deep" } else { "" };
    let class = ["row-", &text_of(line, &["kind"]), level].concat();
    let cells = list(line, "cells");
    let cells = cells.iter().map(|cell| {
        let moved = companion::value(&cell, &["moved"]).is_some_and(|moved| moved.is_truthy());
        let text = text_of(&cell, &["text"]);
        let text = if moved { [&text, "*"].concat() } else { text };
        tag("td").attr("class", text_of(&cell, &["kind"])).text(text)
    });
    tag("tr").attr("class", class).each(cells).html()
}
