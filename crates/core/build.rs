//! Turns the rulebook file, and the file about owners, into constants, so that the page carries the policy without a TOML parser.
//!
//! The file goes through the same loader that the command line uses on `--rulebook FILE`: a rulebook it
//! refuses does not compile.

#![allow(
    dead_code,
    unreachable_pub,
    reason = "the modules are the library's; loading a rulebook needs part of them"
)]

#[path = "src/owners"]
mod owners {
    mod date;
    mod rules;
    pub use self::date::Date;
    pub use self::rules::*;
}
#[path = "src/owners_file/mod.rs"]
mod owners_file;
#[path = "src/ratio.rs"]
mod ratio;
#[path = "src/readings.rs"]
mod readings;
#[path = "src/rulebook/mod.rs"]
mod rulebook;
#[path = "src/rulebook_file/mod.rs"]
mod rulebook_file;
#[path = "src/text.rs"]
mod text;

#[path = "build/constants.rs"]
mod constants;
#[path = "build/shorten.rs"]
mod shorten;

use std::path::PathBuf;
use std::{env, fs};

const RULEBOOK: &str = "rulebooks/fuzhou-2021-60.toml";
const OWNERS: &str = "rulebooks/owners.toml";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=rulebooks");
    println!("cargo::rerun-if-changed=src/owners/date.rs");
    println!("cargo::rerun-if-changed=src/owners/rules.rs");
    println!("cargo::rerun-if-changed=src/owners_file");
    println!("cargo::rerun-if-changed=src/rulebook");
    println!("cargo::rerun-if-changed=src/rulebook_file");
    println!("cargo::rerun-if-changed=src/ratio.rs");
    println!("cargo::rerun-if-changed=src/readings.rs");
    println!("cargo::rerun-if-changed=src/text.rs");
    println!("cargo::rerun-if-changed=build");
    let mut rulebook =
        rulebook_file::load(&fs::read(RULEBOOK)?).map_err(|error| format!("{RULEBOOK}:\n{error}"))?;
    let mut owners = owners_file::load(&fs::read(OWNERS)?).map_err(|error| format!("{OWNERS}:\n{error}"))?;
    if !cfg!(feature = "complete") {
        shorten::rulebook(&mut rulebook);
        shorten::owners(&mut owners);
    }
    let directory = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(directory.join("fuzhou_2021_60.rs"), constants::expression(&rulebook))?;
    fs::write(directory.join("owners.rs"), constants::expression(&owners))?;
    Ok(())
}
