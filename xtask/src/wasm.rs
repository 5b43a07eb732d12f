//! Compiling a crate to wasm and binding it to JavaScript.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{place, process, sections};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Chromium 86 knows neither feature. Without them wasm-bindgen keeps JavaScript objects in a plain list.
const BROWSER_FLOOR: &str = "-Ctarget-feature=-reference-types,-multivalue";

/// The linker keeps its relocations: they say which function reaches which, and so where a program can be split.
const RELOCATIONS: &str = "-Clink-args=--emit-relocs";

/// Compiles the programs of `fentan-web`, the page and the embed.
pub(crate) fn compile_programs() -> Result<()> {
    build(&["--package=fentan-web", "--bins"])
}

/// A program of `fentan-web` as the linker wrote it: `page` or `embed`.
pub(crate) fn program(name: &str) -> PathBuf {
    compiled(&format!("{name}.wasm"))
}

/// Compiles a library crate with the `page` profile; `file` is the name of the wasm it makes.
pub(crate) fn compile(package: &str, file: &str) -> Result<PathBuf> {
    build(&["--package", package])?;
    Ok(compiled(file))
}

fn compiled(file: &str) -> PathBuf {
    place::target().join(TARGET).join("page").join(file)
}

fn build(what: &[&str]) -> Result<()> {
    let mut cargo = process::cargo();
    cargo.args(["build", "--profile", "page", "--target", TARGET]).args(what);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", rustc_flags());
    process::run(&mut cargo)
}

/// Writes the final wasm and its JavaScript glue to `folder`, replacing what was there.
///
/// The glue is a module that is told where its wasm is, by our boot script or by the package's entries. It has no
/// types: the package's are written for people, and the page's nobody reads.
pub(crate) fn bind(module: &[u8], name: &str, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let module = sections::without(module, is_linkers)?;
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(name, module).out_name(name);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.web(true)?.typescript(false).omit_default_module_path(true);
    // Chunks share the table of functions, which would else be dropped.
    bindgen.keep_lld_exports(true);
    bindgen.generate(folder).with_context(|| format!("could not bind {name}"))
}

/// Custom sections that only a linker reads.
///
/// `target_features` misleads wasm-bindgen too: the standard library, which comes compiled, names reference types there,
/// and wasm-bindgen then looks for tables of references that a module for Chromium 86 does not have.
fn is_linkers(section: &str) -> bool {
    ["target_features", "linking", "__wasm_split_unstable"].contains(&section)
        || section.starts_with("reloc.")
}

/// The flags for everything that becomes wasm, in cargo's encoding (a unit separator between them).
///
/// Panic messages name source files; the remapping keeps the builder's folders out of them, so that every
/// machine makes the same bytes and nobody's home is published.
fn rustc_flags() -> OsString {
    let mut flags = OsString::from(BROWSER_FLOOR);
    flags.push("\x1f");
    flags.push(RELOCATIONS);
    let mut remap = |from: &Path, to: &str| {
        flags.push("\x1f--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    };
    remap(&place::root(), "fentan");
    let cargo_home =
        env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources =
        cargo_home.map(|home| home.join("registry/src")).and_then(|folder| fs::read_dir(folder).ok());
    for registry in sources.into_iter().flatten().flatten() {
        remap(&registry.path(), "crates");
    }
    flags
}
