//! Explanations as trees: each figure with its rule and clause, and below it the figures it follows from.

use anstyle::Style;
use fentan_core::Explanation;

use super::grid::columns;
use crate::screen::wrap;
use crate::session::Session;

const FIGURE: Style = Style::new().bold();
const PATH: Style = Style::new().dimmed();

/// The smallest width of a text in columns, below which the tree exceeds the screen's width instead.
const NARROWEST: u16 = 24;

/// The tree as text.
pub(crate) fn text(session: &Session, explanation: &Explanation) -> String {
    let mut lines = Vec::new();
    node(session, explanation, "", "", &mut lines);
    lines.join("\n") + "\n"
}

/// Writes one figure and its inputs; `first` is put before its first line, `rest` before the others.
fn node(session: &Session, explanation: &Explanation, first: &str, rest: &str, lines: &mut Vec<String>) {
    let name = session.text(&explanation.name);
    let value = value(session, &explanation.value);
    let path = &explanation.figure;
    let title = format!("{name} = {value}");
    let stem = if explanation.inputs.is_empty() { "  " } else { "│ " };
    let before = format!("{rest}{stem}");
    let has_room = columns(first) + columns(&title) + 2 + path.len() <= usize::from(session.width);
    let (beside, below) = if has_room { ("  ", "") } else { ("\n", before.as_str()) };
    lines.push(format!("{first}{FIGURE}{title}{FIGURE:#}{beside}{below}{PATH}{path}{PATH:#}"));
    let room = usize::from(session.width).saturating_sub(columns(&before));
    let room = u16::try_from(room).unwrap_or(u16::MAX).max(NARROWEST);
    let details = details(session, explanation);
    let details = details.iter().flat_map(|detail| wrap(detail, room));
    lines.extend(details.map(|line| format!("{before}{line}")));
    let last = explanation.inputs.len().saturating_sub(1);
    for (position, input) in explanation.inputs.iter().enumerate() {
        let (branch, below) = if position == last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        node(session, input, &format!("{rest}{branch}"), &format!("{rest}{below}"), lines);
    }
}

/// An amount with its unit; any other value, such as a match of `1:1`, unchanged.
fn value(session: &Session, value: &str) -> String {
    let is_amount = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    if is_amount {
        format!("{} {}", fentan_core::grouped(value), session.say("元", "yuan"))
    } else {
        value.to_owned()
    }
}

/// The rule, grounds, exact value and odd fen of a figure, one per line.
fn details(session: &Session, explanation: &Explanation) -> Vec<String> {
    let mut details = vec![session.text(&explanation.rule).to_owned()];
    for ground in &explanation.grounds {
        let text = session.text(&ground.text);
        details.push(match &ground.reading {
            None => format!("{}{} {text}", session.say("依据：", "Clause: "), ground.clause),
            Some(reading) => {
                format!("{}{reading}（{}）{text}", session.say("口径：", "Reading: "), ground.clause)
            }
        });
    }
    if let Some(exact) = &explanation.exact {
        details.push(format!("{}{exact}", session.say("取整前：", "Exactly: ")));
    }
    if let Some(odd_fen) = &explanation.odd_fen {
        details.push(format!("{}{}", session.say("尾差：", "Odd fen: "), session.text(odd_fen)));
    }
    details.retain(|detail| !detail.is_empty());
    details
}
