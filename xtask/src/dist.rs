//! `dist`: the static site. Only relative addresses, nothing inline, every file sealed: it works under any
//! path of any static host, under a strict content-security policy.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::asset::{self, Asset};
use crate::wasm::{self, Host};
use crate::{node, place, setup};

/// The oldest browser's dialect of JavaScript, with room below Chromium 86: lowering further costs nothing.
const SCRIPT_FLOOR: &str = "chrome69";

/// Styles are lowered to the oldest supported browser itself, since older dialects of CSS grow the file.
const STYLE_FLOOR: &str = "chrome86";

pub(crate) fn run() -> Result<()> {
    setup::run(false)?;
    let bound = place::target().join("page-bound");
    wasm::bind(&wasm::compile("fentan-web", &[], "fentan-web.wasm")?, "fentan", Host::Page, &bound)?;
    let companion = place::target().join("companion-bound");
    let compiled = wasm::compile("fentan-wasm", &["companion"], "fentan_wasm.wasm")?;
    wasm::bind(&compiled, "companion", Host::Page, &companion)?;

    let site = place::dist();
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    fs::create_dir_all(site.join("assets"))?;
    let shell = place::root().join("web/shell");
    let assets = [
        ("style", asset::write(&site, "fentan", "css", &styles()?)?),
        ("icon", asset::write(&site, "icon", "svg", &read(&shell.join("icon.svg"))?)?),
        ("boot", asset::write(&site, "boot", "js", &boot(&shell)?)?),
        ("glue", asset::write(&site, "fentan", "js", &glue(&bound.join("fentan.js"))?)?),
        ("wasm", asset::write(&site, "fentan", "wasm", &read(&bound.join("fentan_bg.wasm"))?)?),
        ("companion glue", asset::write(&site, "companion", "js", &glue(&companion.join("companion.js"))?)?),
        (
            "companion wasm",
            asset::write(&site, "companion", "wasm", &read(&companion.join("companion_bg.wasm"))?)?,
        ),
    ];
    fs::write(site.join("index.html"), index(&read(&shell.join("index.html"))?, &assets)?)?;
    println!("wrote {}", site.display());
    Ok(())
}

/// What to say when a command needs the site and it is not there.
pub(crate) fn missing() -> &'static str {
    "the site is not built; run `cargo xtask dist`"
}

/// Every wasm file of the site, the ones loaded later included.
pub(crate) fn wasm() -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(place::dist().join("assets")).with_context(missing)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "wasm") {
            files.push(path);
        }
    }
    Ok(files)
}

/// The style sheets of `web/style` in the order of their names, as one.
fn styles() -> Result<Vec<u8>> {
    let folder = place::root().join("web/style");
    let entries = fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))?;
    let mut sheets: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    sheets.retain(|path| path.extension().is_some_and(|extension| extension == "css"));
    sheets.sort();
    let mut css = Vec::new();
    for sheet in sheets {
        css.extend(read(&sheet)?);
        css.push(b'\n');
    }
    node::minify(&css, "css", STYLE_FLOOR)
}

fn glue(module: &Path) -> Result<Vec<u8>> {
    node::bundle(module, SCRIPT_FLOOR)
}

fn boot(shell: &Path) -> Result<Vec<u8>> {
    node::minify(&read(&shell.join("boot.js"))?, "js", SCRIPT_FLOOR)
}

/// Fills the shell's `{{name}}` with an asset's path and `{{name integrity}}` with its seal.
fn index(shell: &[u8], assets: &[(&str, Asset)]) -> Result<String> {
    let mut html = String::from_utf8(shell.to_vec())?;
    for (name, asset) in assets {
        html = html.replace(&format!("{{{{{name}}}}}"), &asset.path);
        html = html.replace(&format!("{{{{{name} integrity}}}}"), &asset.integrity);
    }
    if let Some(rest) = html.split("{{").nth(1) {
        bail!(
            "web/shell/index.html asks for `{}`, which is no asset",
            rest.split("}}").next().unwrap_or(rest)
        );
    }
    Ok(html)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{Asset, index};

    fn style() -> [(&'static str, Asset); 1] {
        [("style", Asset { path: "assets/a.css".into(), integrity: "sha384-x".into() })]
    }

    #[test]
    fn the_shell_is_filled() {
        let html = index(b"<link href={{style}} integrity={{style integrity}}>", &style()).unwrap();
        assert_eq!(html, "<link href=assets/a.css integrity=sha384-x>");
    }

    #[test]
    fn a_name_that_is_no_asset_is_refused() {
        let error = index(b"<link href={{stile}}>", &style()).unwrap_err();
        assert!(error.to_string().contains("`stile`"));
    }
}
