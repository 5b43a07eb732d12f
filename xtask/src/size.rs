//! `size`: what people have to load, held against a budget.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::{dist, embed, node, package, place, process, rules, single};

/// Every size budget of the project, in bytes as sent (brotli 11). Small things are gated at a fifth above what they
/// were when they were last looked at; the single file at what its two modules may be, as base64.
const BUDGETS: [Budget; 11] = [
    Budget { what: "first visit to the page", limit: 140_000, files: first_visit },
    Budget { what: "when asked for: the whole page", limit: 410_000, files: bureau },
    Budget { what: "when asked for: the companion", limit: 150_000, files: companion },
    Budget { what: "when asked for: links", limit: 750, files: link },
    Budget { what: "when asked for: the worker for no network", limit: 1_900, files: worker },
    Budget { what: "when asked for: the rules as text", limit: 14_000, files: rules_as_text },
    Budget { what: "on other pages: the embed", limit: 80_000, files: embedded },
    Budget { what: "on other pages: the script that brings it", limit: 2_000, files: loader },
    Budget { what: "the page that makes its snippet", limit: 20_000, files: maker },
    Budget { what: "to take away: the page as one file", limit: 680_000, files: one_file },
    Budget { what: "wasm of the JavaScript package", limit: 65_000, files: package_wasm },
];

struct Budget {
    what: &'static str,
    limit: u64,
    files: fn() -> Result<Vec<PathBuf>>,
}

pub(crate) fn run() -> Result<()> {
    let mut passed_limits = Vec::new();
    for budget in BUDGETS {
        let sizes = brotli(&(budget.files)()?)?;
        let total: u64 = sizes.iter().map(|size| size.sent).sum();
        println!("{}", budget.what);
        println!("  {:<40} {:>9} {:>9}", "file", "bytes", "brotli");
        for Size { name, bytes, sent } in &sizes {
            println!("  {name:<40} {bytes:>9} {sent:>9}");
        }
        println!("  {:<40} {:>9} {total:>9}\n", format!("of {} allowed", budget.limit), "");
        if total > budget.limit {
            passed_limits.push(format!("{}: {total} bytes, {} too many", budget.what, total - budget.limit));
        }
    }
    if !passed_limits.is_empty() {
        bail!("{}", passed_limits.join("; "));
    }
    Ok(())
}

/// How the names of files begin that the boot script loads when they are asked for.
const LATER: [&str; 3] = ["bureau-", "companion-", "link-"];

/// `index.html` and every file it names, but for those that it names to be loaded later.
fn first_visit() -> Result<Vec<PathBuf>> {
    let index = place::dist().join("index.html");
    let html = fs::read_to_string(&index).with_context(dist::missing)?;
    let mut files =
        dist::assets(|name| html.contains(name) && !LATER.iter().any(|stem| name.starts_with(stem)))?;
    files.push(index);
    Ok(files)
}

fn bureau() -> Result<Vec<PathBuf>> {
    dist::assets(|name| name.starts_with("bureau-"))
}

fn companion() -> Result<Vec<PathBuf>> {
    dist::assets(|name| name.starts_with("companion-"))
}

fn link() -> Result<Vec<PathBuf>> {
    dist::assets(|name| name.starts_with("link-"))
}

fn worker() -> Result<Vec<PathBuf>> {
    existing(place::dist().join("worker.js"), dist::missing)
}

fn rules_as_text() -> Result<Vec<PathBuf>> {
    let mut files = dist::assets(|name| name.starts_with("rules-"))?;
    files.extend(rules::PATHS.map(|path| place::dist().join(path)));
    Ok(files)
}

/// All that the embed loads.
fn embedded() -> Result<Vec<PathBuf>> {
    let mut files = dist::assets(|name| name.starts_with("embed-"))?;
    files.push(place::dist().join(embed::PAGE));
    Ok(files)
}

fn loader() -> Result<Vec<PathBuf>> {
    existing(place::dist().join(embed::LOADER), dist::missing)
}

/// Beside the page's own style.
fn maker() -> Result<Vec<PathBuf>> {
    let mut files = dist::assets(|name| name.starts_with("maker-"))?;
    files.push(place::dist().join(embed::MAKER));
    Ok(files)
}

fn one_file() -> Result<Vec<PathBuf>> {
    existing(place::dist().join(single::NAME), dist::missing)
}

fn package_wasm() -> Result<Vec<PathBuf>> {
    existing(package::wasm(), package::missing)
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
