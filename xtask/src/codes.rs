//! The page about error codes, `docs/codes.md`, from the codes themselves.

use fentan_core::Code;

const HEAD: &str = "\
# 诊断代码 · Error codes

由 `cargo xtask generate` 从代码生成，请勿手改。“…”处填入预算里的值。
Generated from the code by `cargo xtask generate`; do not edit. Values of the budget stand in place of “…”.

";

const TABLE: &str = "\
| 代码 code | 严重程度 severity | 含义 meaning | 怎么办 cure |
|---|---|---|---|
";

/// The text of the page.
pub(crate) fn page() -> String {
    let parts = [
        ("预算 · Budgets", fentan_core::codes::CODES),
        ("业主与表决 · Owners and votes", fentan_owners::codes::CODES),
    ];
    let parts = parts.map(|(title, codes)| {
        let rows: String = codes.iter().map(|code| row(code)).collect();
        format!("## {title}\n\n{TABLE}{rows}")
    });
    HEAD.to_owned() + &parts.join("\n")
}

fn row(code: &Code) -> String {
    let severity = code.severity().id();
    let [message, hint] = [Some(code.message()), code.hint()].map(both);
    format!("| `{}` | {severity} | {message} | {hint} |\n", code.id())
}

/// A text in both languages, in one cell.
fn both(text: Option<[&str; 2]>) -> String {
    text.map_or_else(String::new, |texts| texts.map(filled).join("<br>"))
}

/// A template with “…” in the place of its values.
fn filled(template: &str) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        text.push('…');
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::{filled, page};

    #[test]
    fn every_code_has_a_row_without_templates() {
        let page = page();
        for code in fentan_core::codes::CODES.iter().chain(fentan_owners::codes::CODES) {
            assert!(page.contains(&format!("| `{}` |", code.id())), "{}", code.id());
        }
        assert!(!page.contains('{'));
        assert_eq!(filled("a {0} b|c {1}"), "a … b\\|c …");
    }
}
