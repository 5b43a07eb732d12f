//! The little HTML that static pages need.

/// Text that is HTML already.
pub(crate) type Html = String;

/// A plain text as HTML.
pub(crate) fn escape(text: &str) -> Html {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
    html
}

/// Each item written by `write`, one after the other.
pub(crate) fn all<T>(items: impl IntoIterator<Item = T>, write: impl FnMut(T) -> Html) -> Html {
    items.into_iter().map(write).collect()
}

/// A table of some kind, for its style; `bodies` are whole `tbody` elements. It scrolls by itself, by keyboard too, where a screen is too narrow.
pub(crate) fn table(kind: &str, caption: &str, columns: &[&str], bodies: &str) -> Html {
    let heads = all(columns, |column| format!("<th scope=\"col\">{column}</th>"));
    format!(
        "<div class=\"scroll {kind}\" tabindex=\"0\" role=\"group\" aria-label=\"{caption}\">\n<table>\n<caption>{caption}</caption>\n\
         <thead><tr>{heads}</tr></thead>\n{bodies}</table>\n</div>\n"
    )
}

/// A row under an id: a head, then cells.
pub(crate) fn row(id: &str, head: &str, cells: &[&str]) -> Html {
    let cells = all(cells, |cell| format!("<td>{cell}</td>"));
    format!("<tr id=\"{id}\"><th scope=\"row\">{head}</th>{cells}</tr>\n")
}

/// Rows as the one body of a table.
pub(crate) fn body(rows: impl Iterator<Item = Html>) -> Html {
    format!("<tbody>\n{}</tbody>\n", rows.collect::<Html>())
}

/// A section of the second level under an id.
pub(crate) fn section(id: &str, heading: &str, content: &str) -> Html {
    format!("<section id=\"{id}\">\n<h2>{heading}</h2>\n{content}</section>\n")
}

/// A section that is one table, named by its heading.
pub(crate) fn table_section(id: &str, heading: &str, lead: &str, columns: &[&str], bodies: &str) -> Html {
    let table = table(id, heading, columns, bodies).replace("<caption>", "<caption class=\"hidden\">");
    section(id, heading, &format!("{lead}{table}"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_html_would_read_is_escaped() {
        assert_eq!(super::escape(r#"<a b="c"> & 费"#), "&lt;a b=&quot;c&quot;&gt; &amp; 费");
    }
}
