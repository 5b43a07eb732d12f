//! `dist`: the site that a portal hosts, and the page as one file.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::parts::Parts;
use crate::{place, setup, single, site};

pub(crate) fn run() -> Result<()> {
    setup::building()?;
    let parts = Parts::build()?;
    let folder = place::dist();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let version = site::write(&folder, &parts)?;
    single::write(&folder, &parts, &version)?;
    println!("wrote {}", folder.display());
    Ok(())
}

/// The error of a command that needs the site where it was not built.
pub(crate) fn missing() -> &'static str {
    "the site is not built; run `cargo xtask dist`"
}

/// The files of the site that are named by their content and whose names are such, the ones loaded later included.
pub(crate) fn assets(is_such: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(place::dist().join("assets")).with_context(missing)? {
        let entry = entry?;
        if is_such(&entry.file_name().to_string_lossy()) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}
