//! `size`: the sizes that people have to load, held against the recorded ones.
//!
//! The record (`xtask/sizes.toml`) is a ratchet: code is written to be read, and sizes only may not grow unnoticed. A
//! row that grows by more than [`SLACK`] fails until the new figure is recorded, in a commit of its own that says why.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::{asset, dist, embed, node, package, place, process, rules, single};

/// The growth of a row over its record that is let pass, in per cent.
const SLACK: u64 = 3;

/// The head of the record.
const ABOUT: &str = "\
# Sizes in bytes as sent (brotli 11), written by `cargo xtask size --record`.
# A row may grow by 3 % unnoticed; whoever makes it grow by more records it in a commit of its own that says why.
";

/// The record: a size by the name of its row.
type Record = BTreeMap<String, u64>;

/// Files that somebody loads together.
struct Row {
    name: String,
    files: Vec<PathBuf>,
}

impl Row {
    fn new(name: impl Into<String>, files: Vec<PathBuf>) -> Self {
        Self { name: name.into(), files }
    }
}

/// Every row, in the order in which they are printed.
fn rows() -> Result<Vec<Row>> {
    let mut rows = vec![Row::new("first visit", first_visit()?)];
    for view in views()? {
        let files = dist::assets(|name| views_of(name).any(|known| known == view))?;
        rows.push(Row::new(format!("view {view}, beside the first visit"), files));
    }
    rows.extend([
        Row::new("all that the page can load", page()?),
        Row::new("rules as text", rules_as_text()?),
        Row::new("page in one file", existing(place::dist().join(single::NAME), dist::missing)?),
        Row::new("embed", embedded()?),
        Row::new("script that brings the embed", existing(place::dist().join(embed::LOADER), dist::missing)?),
        Row::new("page that makes the embed's snippet", maker()?),
        Row::new("wasm of the JavaScript package", existing(package::wasm(), package::missing)?),
    ]);
    Ok(rows)
}

/// Prints every row and fails where one has grown over its record.
pub(crate) fn check() -> Result<()> {
    let measured = measure()?;
    let complaints = compare(&measured, &recorded()?);
    if !complaints.is_empty() {
        bail!(
            "{}; `cargo xtask size --record` records the new figures: commit them by themselves, with the reason",
            complaints.join("; ")
        );
    }
    Ok(())
}

/// Prints every row and makes it the record.
pub(crate) fn record() -> Result<()> {
    let mut text = ABOUT.to_owned();
    for (name, size) in measure()? {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "\"{name}\" = {size}");
    }
    fs::write(place::sizes(), text)?;
    println!("wrote {}", place::sizes().display());
    Ok(())
}

fn recorded() -> Result<Record> {
    let path = place::sizes();
    let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("could not understand {}", path.display()))
}

/// Measures and prints every row.
fn measure() -> Result<Record> {
    let mut record = Record::new();
    for Row { name, files } in rows()? {
        let sizes = brotli(&files)?;
        let total = sizes.iter().map(|size| size.sent).sum();
        println!("{name}\n  {:<50} {:>9} {:>9}", "file", "bytes", "brotli");
        for Size { name, bytes, sent } in &sizes {
            println!("  {name:<50} {bytes:>9} {sent:>9}");
        }
        println!("  {:<50} {:>9} {total:>9}\n", "together", "");
        record.insert(name, total);
    }
    Ok(record)
}

/// Sentences about rows that have grown too much, that are not recorded, or that are recorded and gone.
fn compare(measured: &Record, recorded: &Record) -> Vec<String> {
    let names: BTreeSet<&String> = measured.keys().chain(recorded.keys()).collect();
    let complaint = |name: &String| match (measured.get(name), recorded.get(name)) {
        (Some(now), Some(then)) if now * 100 > then * (100 + SLACK) => {
            Some(format!("{name}: {now} bytes, {} over the {then} recorded", now - then))
        }
        (Some(_), None) => Some(format!("{name}: not recorded")),
        (None, Some(_)) => Some(format!("{name}: recorded, but there is no such row")),
        _ => None,
    };
    names.into_iter().filter_map(complaint).collect()
}

/// The views that a file of the site is loaded for beside the first visit: `owners` and `projects` for
/// `chunk.owners.projects-….wasm`.
fn views_of(name: &str) -> impl Iterator<Item = &str> {
    let views = name.strip_prefix("chunk.").and_then(asset::stem).unwrap_or_default();
    views.split('.').filter(|view| !view.is_empty())
}

/// Every view that is loaded when it is first shown.
fn views() -> Result<BTreeSet<String>> {
    let mut views = BTreeSet::new();
    for file in dist::assets(|name| name.starts_with("chunk."))? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        views.extend(views_of(&name).map(str::to_owned));
    }
    Ok(views)
}

/// Files of the site that are no part of the page.
fn is_elsewhere(name: &str) -> bool {
    ["embed-", "maker-", "rules-"].iter().any(|stem| name.starts_with(stem))
}

/// The files that the page can load, however long it is used.
fn page() -> Result<Vec<PathBuf>> {
    let mut files = dist::assets(|name| !is_elsewhere(name))?;
    files.extend(["index.html", "worker.js"].map(|name| place::dist().join(name)));
    Ok(files)
}

/// The beginnings of the names of files that the boot script loads when they are asked for.
const LATER: [&str; 1] = ["link-"];

/// `index.html` and every file it names, but for those that it names to be loaded later.
fn first_visit() -> Result<Vec<PathBuf>> {
    let index = place::dist().join("index.html");
    let html = fs::read_to_string(&index).with_context(dist::missing)?;
    let mut files =
        dist::assets(|name| html.contains(name) && !LATER.iter().any(|stem| name.starts_with(stem)))?;
    files.push(index);
    Ok(files)
}

fn rules_as_text() -> Result<Vec<PathBuf>> {
    let mut files = dist::assets(|name| name.starts_with("rules-"))?;
    files.extend(rules::PATHS.map(|path| place::dist().join(path)));
    Ok(files)
}

/// The files that the embed can load.
fn embedded() -> Result<Vec<PathBuf>> {
    let mut files = dist::assets(|name| name.starts_with("embed-"))?;
    files.push(place::dist().join(embed::PAGE));
    Ok(files)
}

/// The files that the maker loads beside the page's own style.
fn maker() -> Result<Vec<PathBuf>> {
    let mut files = dist::assets(|name| name.starts_with("maker-"))?;
    files.push(place::dist().join(embed::MAKER));
    Ok(files)
}

fn existing(file: PathBuf, missing: fn() -> &'static str) -> Result<Vec<PathBuf>> {
    fs::metadata(&file).with_context(missing)?;
    Ok(vec![file])
}

struct Size {
    name: String,
    bytes: u64,
    sent: u64,
}

/// Sizes as served, measured by Node, whose zlib has brotli.
fn brotli(files: &[PathBuf]) -> Result<Vec<Size>> {
    let lines = process::pipe(node::script("brotli.mjs").args(files), b"")?;
    let lines = String::from_utf8(lines)?;
    let sizes = files.iter().zip(lines.lines()).map(|(file, sent)| {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Size { name, bytes: fs::metadata(file)?.len(), sent: sent.parse()? })
    });
    sizes.collect()
}

#[cfg(test)]
mod tests {
    use super::{Record, compare, views_of};

    #[test]
    fn a_row_may_grow_a_little() {
        let record = |size| Record::from([("page".to_owned(), size)]);
        assert!(compare(&record(1_030), &record(1_000)).is_empty());
        assert!(compare(&record(10), &record(1_000)).is_empty());
        assert_eq!(compare(&record(1_031), &record(1_000)), ["page: 1031 bytes, 31 over the 1000 recorded"]);
        assert_eq!(compare(&record(1), &Record::new()), ["page: not recorded"]);
        assert_eq!(compare(&Record::new(), &record(1)), ["page: recorded, but there is no such row"]);
    }

    #[test]
    fn a_chunk_says_which_views_need_it() {
        let views = |name| views_of(name).collect::<Vec<_>>();
        assert_eq!(views("chunk.owners.projects-abc-efghijkl.wasm"), ["owners", "projects"]);
        assert!(views("fentan-abcdefghijkl.wasm").is_empty());
    }
}
