//! A form drawn as a sheet of paper.

use fentan_forms::{CellKind, Form, Heading, Paper, Row, RowKind};

use crate::tag::{Tag, tag};

/// Draws a form with at most so many of its rows.
pub(crate) fn sheet(form: &Form, rows: usize) -> Tag {
    let said = |class: &'static str, said: &String| tag("p").attr("class", class).text(said.clone());
    let notes = form
        .notes
        .iter()
        .map(|note| tag("p").put(tag("b").text(note.label.clone())).text(" ").text(note.text.clone()));
    let signatures = form.signatures.iter().map(|name| tag("span").text(name.clone()).put(tag("i")));
    let paper = match form.paper {
        Paper::A3 => "paper a3",
        Paper::A4 => "paper a4",
    };
    tag("article tabindex=0")
        .attr("class", paper)
        .attr("aria-label", form.title.clone())
        .put(tag("h2").text(form.title.clone()))
        .put(tag("div.under").put(said("subtitle", &form.subtitle)).put(said("unit", &form.unit)))
        .put(table(form, rows))
        .put(tag("div.notes").each(notes))
        .put(tag("div.signatures").each(signatures))
}

fn table(form: &Form, rows: usize) -> Tag {
    let deep = form.columns.iter().any(|column| !column.columns.is_empty());
    let first = form.columns.iter().map(|column| {
        let heading = tag("th").text(column.text.clone());
        if column.columns.is_empty() {
            heading.attr("scope", "col").maybe("rowspan", deep.then_some("2"))
        } else {
            heading.attr("scope", "colgroup").attr("colspan", column.columns.len().to_string())
        }
    });
    let below = |column: &Heading| tag("th scope=col").text(column.text.clone());
    let second = form.columns.iter().flat_map(|column| column.columns.iter().map(below));
    let head = tag("thead").put(tag("tr").each(first)).put(deep.then(|| tag("tr").each(second)));
    let caption = tag("caption.hidden").text(form.title.clone());
    tag("table").put(caption).put(head).put(tag("tbody").each(form.rows.iter().take(rows).map(row)))
}

fn row(line: &Row) -> Tag {
    let kind = match line.kind {
        RowKind::Total => "row-total",
        RowKind::Subtotal => "row-subtotal",
        RowKind::Item => "row-item",
        RowKind::Note => "row-note",
    };
    let class = if line.level > 1 { [kind, " deep"].concat() } else { kind.to_owned() };
    let cells = line.cells.iter().map(|cell| {
        let kind = match cell.kind {
            CellKind::Text => "text",
            CellKind::Amount => "amount",
            CellKind::Count => "count",
            CellKind::Number => "number",
            CellKind::Code => "code",
        };
        let text = if cell.moved { [&cell.text, "*"].concat() } else { cell.text.clone() };
        tag("td").attr("class", kind).text(text)
    });
    tag("tr").attr("class", class).each(cells)
}
