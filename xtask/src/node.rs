//! npm's tools, as installed in `xtask/node`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::{place, process};

/// The oldest browser's dialect of JavaScript, with room below Chromium 86: lowering further costs nothing.
pub(crate) const SCRIPT_FLOOR: &str = "chrome69";

/// Node running one of our scripts or an npm tool; the path is relative to `xtask/node`.
pub(crate) fn script(path: impl AsRef<Path>) -> Command {
    let mut command = process::command("node");
    command.arg(place::build_tools().join(path));
    command
}

/// A source text, minified by esbuild and lowered to what the oldest supported browser reads.
pub(crate) fn minify(source: &[u8], loader: &str, target: &str) -> Result<Vec<u8>> {
    process::pipe(esbuild(target).arg(format!("--loader={loader}")), source)
}

/// A script for pages that are not ours, minified: in ASCII, since such a page may be written in another encoding, and
/// with short names for what begins with `_`, which nobody else calls.
pub(crate) fn minify_for_strangers(source: &[u8], target: &str) -> Result<Vec<u8>> {
    let flags = ["--loader=js", "--charset=ascii", "--mangle-props=^_"];
    process::pipe(esbuild(target).args(flags), source)
}

/// The way to reach a bundled module.
#[derive(Clone, Copy)]
pub(crate) enum Reach<'a> {
    /// By importing its file.
    Import,
    /// By a global variable of this name, for where there are no files to import.
    Global(&'a str),
    /// By nobody: it runs as a classic script.
    Script,
}

/// A module with all it imports (wasm-bindgen writes inline snippets to files of their own), minified and lowered.
pub(crate) fn bundle(module: &Path, reach: Reach<'_>, target: &str) -> Result<Vec<u8>> {
    let mut esbuild = esbuild(target);
    // wasm-bindgen names the link script once for each chunk in the list of its imports; the names mean the same.
    esbuild.args(["--bundle", "--log-override:duplicate-object-key=silent"]);
    match reach {
        Reach::Import => esbuild.arg("--format=esm"),
        Reach::Global(name) => esbuild.arg("--format=iife").arg(format!("--global-name={name}")),
        Reach::Script => esbuild.arg("--format=iife"),
    };
    process::pipe(esbuild.arg(module), b"")
}

fn esbuild(target: &str) -> Command {
    let mut esbuild = lower(target);
    esbuild.arg("--minify");
    esbuild
}

fn lower(target: &str) -> Command {
    let mut esbuild = script("node_modules/esbuild/bin/esbuild");
    esbuild.args(["--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    esbuild.arg(format!("--target={target}"));
    esbuild
}

/// The way to load a script of the package.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Modules {
    /// As an ES module.
    Standard,
    /// By `require`, in Node.
    CommonJs,
}

impl Modules {
    /// The extension of such files in a package whose `.js` files are ES modules.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Standard => "js",
            Self::CommonJs => "cjs",
        }
    }

    const fn format(self) -> &'static str {
        match self {
            Self::Standard => "--format=esm",
            Self::CommonJs => "--format=cjs",
        }
    }
}

/// A module of the package with all it imports, lowered but left readable: whoever serves it minifies it.
pub(crate) fn library(module: &Path, version: &str, modules: Modules) -> Result<Vec<u8>> {
    let mut esbuild = lower(SCRIPT_FLOOR);
    esbuild.args(["--bundle", modules.format()]).arg(format!("--define:VERSION=\"{version}\""));
    process::pipe(esbuild.arg(module), b"")
}

/// An entry of the package by itself, lowered. In CommonJS, its own address is made from its file's name.
pub(crate) fn entry(source: &str, modules: Modules) -> Result<Vec<u8>> {
    let mut esbuild = lower(SCRIPT_FLOOR);
    esbuild.arg(modules.format());
    if modules == Modules::CommonJs && source.contains("import.meta.url") {
        esbuild.args(["--platform=node", "--define:import.meta.url=here"]);
        esbuild.arg("--banner=const here = require(\"node:url\").pathToFileURL(__filename).href;");
    }
    process::pipe(&mut esbuild, source.as_bytes())
}

/// Node's own test runner on the files of one folder.
///
/// The tests are told where the builds are, since `CARGO_TARGET_DIR` may have moved one of them. The error holds what
/// failed, and so stands in the summary too: a log is read from its end, and may have lost its middle.
pub(crate) fn test(folder: &Path) -> Result<()> {
    let mut files: Vec<_> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    let failures = place::target().join("failures.txt");
    let _ = fs::remove_file(&failures);
    let mut node = process::command("node");
    // The time is for a whole file of tests, and only there so that a hang does not last for ever.
    // One file after the other: each has a browser of its own, and two at once starve each other on two cores.
    node.args(["--test", "--test-concurrency=1", "--test-timeout=600000"]);
    node.args(["--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.arg("--test-reporter").arg(place::browser_tests().join("lib/failures.mjs"));
    node.arg("--test-reporter-destination").arg(&failures);
    node.args(&files);
    node.env("FENTAN_DIST", place::dist()).env("FENTAN_PACKAGE", place::installed_package());
    let status = node.status().context("could not start node")?;
    if !status.success() {
        let said = fs::read_to_string(&failures).unwrap_or_default();
        bail!("node's tests in {} ({status})\n{said}", folder.display());
    }
    Ok(())
}
