//! The Markdown of a case file: sections and fenced blocks. Headings and fences of any other form are
//! errors.

use crate::fault::{Wrong, wrong};

/// A fenced block: the words after its fence, and its lines.
#[derive(Debug)]
pub(crate) struct Block<'a> {
    /// The words after the fence, such as `json base=flat`.
    pub(crate) kind: &'a str,
    /// The line of the fence that opens it.
    pub(crate) line: usize,
    /// Its lines, with their numbers.
    pub(crate) lines: Vec<(usize, &'a str)>,
}

impl Block<'_> {
    /// Its text.
    pub(crate) fn text(&self) -> String {
        self.lines.iter().map(|(_, text)| *text).collect::<Vec<_>>().join("\n")
    }
}

/// The part of a file below a heading of the second level, or the part before the first such heading.
#[derive(Debug, Default)]
pub(crate) struct Section<'a> {
    /// The heading's text; empty for the part before the first one.
    pub(crate) title: &'a str,
    /// The heading's line.
    pub(crate) line: usize,
    /// The blocks below it.
    pub(crate) blocks: Vec<Block<'a>>,
}

/// The sections of a file; the first is the part before the first case.
pub(crate) fn sections(text: &str) -> Result<Vec<Section<'_>>, Wrong> {
    let (mut done, mut section) = (Vec::new(), Section::default());
    let mut open: Option<Block<'_>> = None;
    for (index, text) in text.lines().enumerate() {
        let line = index + 1;
        if let Some(mut block) = open.take() {
            match text {
                "```" => section.blocks.push(block),
                _ if is_fence(text) => {
                    return wrong(
                        line,
                        format!("the block of line {} is not closed before this one", block.line),
                    );
                }
                _ => {
                    block.lines.push((line, text));
                    open = Some(block);
                }
            }
        } else if let Some(title) = text.strip_prefix("## ") {
            let next = Section { title: title.trim(), line, blocks: Vec::new() };
            done.push(std::mem::replace(&mut section, next));
        } else if text.starts_with('#') && !(line == 1 && text.starts_with("# ")) {
            return wrong(line, "a heading is `# ` in the first line, or `## ` with the name of a case");
        } else if let Some(kind) = text.strip_prefix("```") {
            open = Some(Block { kind, line, lines: Vec::new() });
        } else if is_fence(text) {
            return wrong(line, "a fence is ``` at the beginning of its line");
        }
    }
    if let Some(block) = open {
        return wrong(block.line, "the block is not closed");
    }
    done.push(section);
    Ok(done)
}

/// True where Markdown takes a line for a fence.
fn is_fence(line: &str) -> bool {
    let text = line.trim_start();
    text.starts_with("```") || text.starts_with("~~~")
}
