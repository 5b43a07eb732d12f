//! A form drawn as a sheet of paper.

use std::rc::Rc;

use fentan_forms::{CellKind, Form, Heading, Paper, Row, RowKind};
use yew::{Html, Properties, component, html};

#[derive(Properties)]
pub(crate) struct FormSheetProps {
    pub(crate) form: Rc<Form>,
    /// The most of its rows that are drawn.
    #[prop_or(usize::MAX)]
    pub(crate) rows: usize,
}

/// Equal where it is the same form.
impl PartialEq for FormSheetProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.form, &other.form) && self.rows == other.rows
    }
}

/// A form.
#[component]
pub(crate) fn FormSheet(props: &FormSheetProps) -> Html {
    let form = &*props.form;
    let class = match form.paper {
        Paper::A3 => "paper a3",
        Paper::A4 => "paper a4",
    };
    html! {
        <article tabindex="0" {class} aria-label={form.title.clone()}>
            <h2>{ &form.title }</h2>
            <div class="under">
                <p class="subtitle">{ &form.subtitle }</p>
                <p class="unit">{ &form.unit }</p>
            </div>
            { table(form, props.rows) }
        </article>
    }
}

/// The number of rows that the notes and the signatures keep on their page.
const LAST_ROWS: usize = 3;

fn table(form: &Form, rows: usize) -> Html {
    let width: usize = form.columns.iter().map(|column| column.columns.len().max(1)).sum();
    let is_deep = form.columns.iter().any(|column| !column.columns.is_empty());
    let first = form.columns.iter().map(|column| heading(column, is_deep));
    let second = form.columns.iter().flat_map(|column| &column.columns);
    let second = second.map(|column| html! { <th scope="col">{ &column.text }</th> });
    let rows = form.rows.get(..rows).unwrap_or(&form.rows);
    let (rows, last) = rows.split_at(rows.len().saturating_sub(LAST_ROWS));
    html! {
        <table>
            <caption class="hidden">{ &form.title }</caption>
            <thead>
                // Paper only: every page says what it is a page of, and in which unit.
                <tr class="on-each-page" aria-hidden="true">
                    <td colspan={width.to_string()}>
                        <span>{ &form.title }</span>
                        <span>{ &form.unit }</span>
                    </td>
                </tr>
                <tr>{ for first }</tr>
                if is_deep {
                    <tr>{ for second }</tr>
                }
            </thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
            <tbody class="last-rows">{ for last.iter().map(row) }{ end(form, width) }</tbody>
        </table>
    }
}

/// The notes and the blanks to sign. They are a row of the table, since browsers keep nothing but rows on one page with
/// the rows before them.
fn end(form: &Form, width: usize) -> Html {
    let notes = form.notes.iter().map(|note| html! { <p><b>{ &note.label }</b>{ " " }{ &note.text }</p> });
    let signatures = form.signatures.iter().map(|name| html! { <span>{ name }<i /></span> });
    html! {
        <tr class="form-end">
            <td colspan={width.to_string()}>
                <div class="notes">{ for notes }</div>
                <div class="signatures">{ for signatures }</div>
            </td>
        </tr>
    }
}

/// A heading of the first row; `is_deep` says that there is a second one.
fn heading(column: &Heading, is_deep: bool) -> Html {
    if column.columns.is_empty() {
        html! { <th scope="col" rowspan={is_deep.then_some("2")}>{ &column.text }</th> }
    } else {
        html! { <th scope="colgroup" colspan={column.columns.len().to_string()}>{ &column.text }</th> }
    }
}

fn row(line: &Row) -> Html {
    let kind = match line.kind {
        RowKind::Total => "row-total",
        RowKind::Subtotal => "row-subtotal",
        RowKind::Item => "row-item",
        RowKind::Note => "row-note",
    };
    let class = if line.level > 1 { [kind, " deep"].concat() } else { kind.to_owned() };
    let cells = line.cells.iter().map(|cell| {
        let class = match cell.kind {
            CellKind::Text => "text",
            CellKind::Name => "text name",
            CellKind::Amount => "amount",
            CellKind::Count => "count",
            CellKind::Number => "number",
            CellKind::Code => "code",
        };
        let text = if cell.moved { [&cell.text, "*"].concat() } else { cell.text.clone() };
        html! { <td {class}>{ text }</td> }
    });
    html! { <tr {class}>{ for cells }</tr> }
}
