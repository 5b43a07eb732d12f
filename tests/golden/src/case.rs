//! The cases of a file, and of all files of a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;

use crate::fault::{Fault, Wrong, wrong};
use crate::figure::Figure;
use crate::markdown::{Block, Section, sections};
use crate::patch;

/// A case: a budget, and the figures and diagnostics expected of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Case {
    /// The file below `tests` without its ending, and the heading: `cases/worked-check: no grant`.
    pub name: String,
    /// The budget's text; invalid on purpose where the case is about that.
    pub budget: String,
    /// The figures expected.
    pub figures: Vec<Figure>,
    /// All diagnostics expected, as `severity code path`; `None` where the case does not list them.
    pub diagnostics: Option<Vec<String>>,
}

/// The cases of all files below a folder of `tests`, in the order of files and headings.
///
/// # Errors
/// The first fault of each file that has one.
pub fn cases(suite: &str) -> Result<Vec<Case>, Vec<Fault>> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let (mut files, mut found, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    if let Err(error) = collect(&tests.join(suite), &mut files) {
        return Err(vec![Fault { file: suite.to_owned(), line: 0, text: error.to_string() }]);
    }
    files.sort();
    for path in files {
        let file = path.strip_prefix(&tests).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        match fs::read_to_string(&path) {
            Ok(text) => match parse(&file, &text) {
                Ok(cases) => found.extend(cases),
                Err(fault) => faults.push(fault),
            },
            Err(error) => faults.push(Fault { file, line: 0, text: error.to_string() }),
        }
    }
    if found.is_empty() && faults.is_empty() {
        faults.push(Fault { file: suite.to_owned(), line: 0, text: "there is no case here".to_owned() });
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
    Ok(())
}

/// The cases of a file's text.
///
/// # Errors
/// The first fault of the file, with its line.
pub fn parse(file: &str, text: &str) -> Result<Vec<Case>, Fault> {
    parsed(file, text).map_err(|(line, text)| Fault { file: file.to_owned(), line, text })
}

fn parsed(file: &str, text: &str) -> Result<Vec<Case>, Wrong> {
    let sections = sections(text)?;
    let (before, sections) =
        sections.split_first().map_or((None, &[][..]), |(first, rest)| (Some(first), rest));
    let mut bases = Bases::default();
    for block in before.into_iter().flat_map(|section| &section.blocks) {
        bases.add(block)?;
    }
    let mut titles = BTreeSet::new();
    let mut cases = Vec::new();
    for section in sections {
        if section.title.is_empty() || !titles.insert(section.title) {
            return wrong(section.line, "a case has a name that no other case of the file has");
        }
        cases.push(case(file.trim_end_matches(".md"), section, &mut bases)?);
    }
    if cases.is_empty() {
        return wrong(0, "there is no case in this file: a case begins with `## ` and its name");
    }
    bases.are_used()?;
    Ok(cases)
}

fn case(file: &str, section: &Section<'_>, bases: &mut Bases) -> Result<Case, Wrong> {
    let (mut budget, mut figures, mut diagnostics) = (None, None, None);
    for block in &section.blocks {
        let again = match block.kind {
            "json" => budget.replace(block.text()).is_some(),
            "figures" => figures.replace(self::figures(block)?).is_some(),
            "diagnostics" => diagnostics.replace(self::diagnostics(block)?).is_some(),
            kind => match kind.strip_prefix("json patch=") {
                Some(base) => budget.replace(bases.patched(base, block)?).is_some(),
                None => return wrong(block.line, format!("a case has no block `{kind}`")),
            },
        };
        if again {
            return wrong(block.line, format!("a second block `{}`, or a second budget", block.kind));
        }
    }
    let Some(budget) = budget else {
        return wrong(section.line, "the case has no budget: a block `json` or `json patch=BASE`");
    };
    if figures.is_none() && diagnostics.is_none() {
        return wrong(section.line, "the case checks nothing: it has neither `figures` nor `diagnostics`");
    }
    let name = format!("{file}: {}", section.title);
    Ok(Case { name, budget, figures: figures.unwrap_or_default(), diagnostics })
}

fn figures(block: &Block<'_>) -> Result<Vec<Figure>, Wrong> {
    let mut paths = BTreeSet::new();
    let mut figures = Vec::new();
    for (line, text) in &block.lines {
        let figure = Figure::parse(text).map_err(|error| (*line, error))?;
        if !paths.insert(figure.path.clone()) {
            return wrong(*line, format!("`{}` stands here twice", figure.path));
        }
        figures.push(figure);
    }
    if figures.is_empty() { wrong(block.line, "a block `figures` has no line") } else { Ok(figures) }
}

fn diagnostics(block: &Block<'_>) -> Result<Vec<String>, Wrong> {
    let mut lines = Vec::new();
    for (line, text) in &block.lines {
        let words: Vec<&str> = text.splitn(3, ' ').collect();
        let [severity, code, path] = words[..] else {
            return wrong(*line, format!("`{text}` is no `severity code path`"));
        };
        let is_code =
            code.contains('.') && code.chars().all(|c| c.is_ascii_lowercase() || "._0123456789".contains(c));
        if !["error", "warning", "note"].contains(&severity) || !is_code || path.is_empty() {
            return wrong(*line, format!("`{text}` is no `severity code path`"));
        }
        lines.push((*text).to_owned());
    }
    Ok(lines)
}

/// The named budgets of a file, which its cases patch.
#[derive(Default)]
struct Bases {
    /// By name: the line, the value, and true once a case uses it.
    named: BTreeMap<String, (usize, Value, bool)>,
}

impl Bases {
    fn add(&mut self, block: &Block<'_>) -> Result<(), Wrong> {
        let Some(name) = block.kind.strip_prefix("json base=").filter(|name| !name.is_empty()) else {
            let text = format!("before the first case stand blocks `json base=NAME`, not `{}`", block.kind);
            return wrong(block.line, text);
        };
        let value = patch::read(&block.text()).map_err(|error| (block.line, error))?;
        match self.named.insert(name.to_owned(), (block.line, value, false)) {
            None => Ok(()),
            Some(_) => wrong(block.line, format!("a second base `{name}`")),
        }
    }

    fn patched(&mut self, name: &str, block: &Block<'_>) -> Result<String, Wrong> {
        let Some((_, base, used)) = self.named.get_mut(name) else {
            return wrong(block.line, format!("the file has no block `json base={name}`"));
        };
        *used = true;
        let patched = patch::read(&block.text()).and_then(|patch| match patch {
            Value::Object(_) => patch::patched(base, &patch),
            _ => Err("a patch is an object".to_owned()),
        });
        patched.map(|value| value.to_string()).map_err(|error| (block.line, error))
    }

    fn are_used(&self) -> Result<(), Wrong> {
        let unused = self.named.iter().find(|(_, (.., used))| !used);
        unused.map_or(Ok(()), |(name, (line, ..))| wrong(*line, format!("no case patches the base `{name}`")))
    }
}
