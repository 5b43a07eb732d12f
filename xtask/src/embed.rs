//! The files for other people's pages: the embed, the script that brings it, and the page that makes the snippet for
//! it.
//!
//! These are no part of the page's version: its worker does not keep them, and a visit does not load them.

use std::path::Path;

use anyhow::Result;
use fentan_core::Rulebook;

use crate::asset::{self, Asset};
use crate::node::Reach;
use crate::parts::Embed;
use crate::shell::{self, Values};

/// The script that a host's page names, so it keeps its name.
pub(crate) const LOADER: &str = "fentan-embed.js";

/// The page in the frame.
pub(crate) const PAGE: &str = "embed.html";

/// The page that makes the snippet.
pub(crate) const MAKER: &str = "embed-maker.html";

/// The glue's global name for the embed's script: modules would need more of the server of a sandboxed frame.
const GLOBAL: &str = "fentanCalculator";

/// Writes the embed's files; `values` has what they share with the site.
pub(crate) fn write(site: &Path, embed: &Embed, values: &Values) -> Result<()> {
    let loader = asset::write_as(site, LOADER.to_owned(), &embed.loader)?;
    let glue = embed.module.glue.bundle(Reach::Global(GLOBAL))?;
    let assets: [(&str, Asset); 6] = [
        ("embed", asset::write(site, "embed", "js", &embed.script)?),
        ("embed style", asset::write(site, "embed", "css", &embed.style)?),
        ("embed glue", asset::write(site, "embed-calculator", "js", &glue)?),
        ("embed wasm", asset::write(site, "embed", "wasm", &embed.module.wasm)?),
        ("maker", asset::write(site, "maker", "js", &embed.maker)?),
        ("maker style", asset::write(site, "maker", "css", &embed.maker_style)?),
    ];
    let mut values = values.clone().with("loader", LOADER).with("loader integrity", &loader.integrity);
    for (name, asset) in &assets {
        values = values.with(*name, &asset.path).with(format!("{name} integrity"), &asset.integrity);
    }
    values = values.with("rulebook digest", &*Rulebook::fuzhou_2021_60().digest);
    for page in [PAGE, MAKER] {
        asset::write_as(site, page.to_owned(), shell::filled(page, &values)?.as_bytes())?;
    }
    // Developers of host pages copy the types.
    asset::write_as(site, "fentan-embed.d.ts".to_owned(), &shell::bytes("fentan-embed.d.ts")?)?;
    Ok(())
}
