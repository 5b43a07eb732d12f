//! `generate`: files that are made from the code and committed, so that readers and other tools have them
//! without building anything.

use std::fs;

use anyhow::{Context as _, Result, bail};
use fentan_core::Code;

use crate::{codes, node, place, process};

/// A committed file and the text that the code says it should have.
struct Generated {
    /// Relative to the repository's root.
    path: String,
    text: String,
}

/// Every generated file of the repository.
fn files() -> Result<Vec<Generated>> {
    let mut files = Vec::new();
    let codes: Vec<&Code> =
        fentan_core::codes::CODES.iter().chain(fentan_owners::codes::CODES).copied().collect();
    let mut schemas = fentan_core::schema::schemas(&codes);
    schemas.extend(fentan_owners::schema::schemas(&codes));
    schemas.push(("rulebook", fentan_rulebook::schema()));
    for (name, schema) in schemas {
        let text = format!("{}\n", serde_json::to_string_pretty(&schema)?);
        files.push(Generated { path: format!("schema/{name}.schema.json"), text });
    }
    files.push(Generated { path: "docs/codes.md".to_owned(), text: codes::page() });
    let definitions = serde_json::to_vec(&fentan_core::schema::definitions(&codes))?;
    let types = process::pipe(&mut node::script("typescript.mjs"), &definitions)?;
    files.push(Generated {
        path: "crates/wasm/types/fentan.d.ts".to_owned(),
        text: String::from_utf8(types)?,
    });
    Ok(files)
}

/// Writes what differs.
pub(crate) fn write() -> Result<()> {
    for file in files()?.iter().filter(|file| file.is_stale()) {
        let path = place::root().join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, &file.text).with_context(|| format!("could not write {}", file.path))?;
        println!("wrote {}", file.path);
    }
    Ok(())
}

/// Fails, naming them, when files differ from what the code says.
pub(crate) fn check() -> Result<()> {
    let files = files()?;
    let stale: Vec<&str> =
        files.iter().filter(|file| file.is_stale()).map(|file| file.path.as_str()).collect();
    if !stale.is_empty() {
        bail!("out of date: {}; run `cargo xtask generate` and commit the result", stale.join(", "));
    }
    println!("{} generated files are up to date", files.len());
    Ok(())
}

impl Generated {
    fn is_stale(&self) -> bool {
        fs::read_to_string(place::root().join(&self.path)).ok().as_deref() != Some(self.text.as_str())
    }
}
