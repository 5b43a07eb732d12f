//! The static site: only relative addresses, nothing inline, every file sealed. It works under any path of any
//! static host, under a strict content-security policy, and after the first visit without a network.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use crate::asset::{self, Asset};
use crate::embed;
use crate::node::Reach;
use crate::parts::{self, Parts};
use crate::rules;
use crate::shell::{self, Values};

/// Writes the site and gives the name of its version.
pub(crate) fn write(site: &Path, parts: &Parts) -> Result<String> {
    fs::create_dir_all(site.join("assets"))?;
    let chunks = parts.page.chunks().iter().map(|chunk| asset::write(site, &chunk.stem, "wasm", &chunk.wasm));
    let chunks = chunks.collect::<Result<Vec<Asset>>>()?;
    let assets = assets(site, parts, &chunks)?;
    let mut values = Values::default().with("opening", &*parts.opening);
    for (name, asset) in &assets {
        values = values.with(*name, &asset.path).with(format!("{name} integrity"), &asset.integrity);
    }
    let mut files: Vec<Asset> = assets.into_iter().map(|(_, asset)| asset).chain(chunks).collect();
    for page in rules::pages(&values)? {
        files.push(asset::write_as(site, page.path.to_owned(), page.html.as_bytes())?);
    }
    // The version is the name of everything in it; index.html says it, and so takes part without it.
    let unnamed = shell::filled("index.html", &values.clone().with("version", ""))?;
    let version = asset::mark((list(&files).to_string() + &unnamed).as_bytes());
    let values = values.with("version", &version);
    let index = shell::filled("index.html", &values)?;
    files.push(asset::write_as(site, "index.html".to_owned(), index.as_bytes())?);
    embed::write(site, &parts.embed, &values)?;
    let worker = shell::filled("worker.js", &values.with("files", list(&files).to_string()))?;
    fs::write(site.join("worker.js"), parts::script(worker.as_bytes())?)?;
    Ok(version)
}

/// Writes what is named by its content; each asset with the name that the shell's files have for it. The page's glue fetches
/// the chunks, which are written already.
fn assets(site: &Path, parts: &Parts, chunks: &[Asset]) -> Result<Vec<(&'static str, Asset)>> {
    let module = |script: &parts::Script| script.bundle(Reach::Import);
    let rules_style = parts::style(&shell::bytes("rules.css")?)?;
    Ok(vec![
        ("style", asset::write(site, "fentan", "css", &parts.style)?),
        ("rules style", asset::write(site, "rules", "css", &rules_style)?),
        ("icon", asset::write(site, "icon", "svg", &parts.icon)?),
        ("boot", asset::write(site, "boot", "js", &parts.boot)?),
        ("page glue", asset::write(site, "fentan", "js", &parts.page.glue(chunks)?)?),
        ("page wasm", asset::write(site, "fentan", "wasm", &parts.page.wasm)?),
        ("link", asset::write(site, "link", "js", &module(&parts.link)?)?),
    ])
}

/// The seal of each file by its path: what the worker keeps.
fn list(files: &[Asset]) -> Value {
    files.iter().map(|file| (file.path.clone(), Value::from(file.integrity.as_str()))).collect()
}
