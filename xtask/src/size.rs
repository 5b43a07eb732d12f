//! `size`: what people have to load, held against a budget.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::{dist, node, package, place, process};

/// Every size budget of the project, in bytes as sent (brotli 11).
const BUDGETS: [Budget; 2] = [
    Budget { what: "first visit to the page", limit: 110_000, files: first_visit },
    Budget { what: "wasm of the JavaScript package", limit: 70_000, files: package_wasm },
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

/// `index.html` and every file it names, but for the companion, which is loaded when somebody asks for what it does.
fn first_visit() -> Result<Vec<PathBuf>> {
    let site = place::dist();
    let index = site.join("index.html");
    let html = fs::read_to_string(&index).with_context(dist::missing)?;
    let mut files = vec![index];
    for entry in fs::read_dir(site.join("assets"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if html.contains(&name) && !name.starts_with("companion-") {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

fn package_wasm() -> Result<Vec<PathBuf>> {
    let wasm = package::wasm();
    fs::metadata(&wasm).with_context(package::missing)?;
    Ok(vec![wasm])
}

struct Size {
    name: String,
    bytes: u64,
    sent: u64,
}

/// Sizes as served, measured by Node, whose zlib has brotli.
fn brotli(files: &[PathBuf]) -> Result<Vec<Size>> {
    let lines = process::pipe(node::script("lib/brotli.mjs").args(files), b"")?;
    let lines = String::from_utf8(lines)?;
    let sizes = files.iter().zip(lines.lines()).map(|(file, sent)| {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Size { name, bytes: fs::metadata(file)?.len(), sent: sent.parse()? })
    });
    sizes.collect()
}
