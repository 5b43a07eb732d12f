//! `setup`: installs missing tools, and says so. Where it may not install, it names the missing tool and the command
//! that brings it.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use crate::{place, process, wasm};

/// The Debian packages: a browser, and a font without which Chinese is drawn as empty boxes.
const DEBIAN_PACKAGES: [&str; 2] = ["chromium", "fonts-wqy-zenhei"];

/// The first Node that has all the tests use.
const OLDEST_NODE: u32 = 20;

/// Installs the tools for building.
pub(crate) fn building() -> Result<()> {
    toolchain()?;
    npm(&place::build_tools(), "building minifies scripts and styles, and makes types from schemas")
}

/// Installs the tools for building, and those for the tests in Node and in browsers.
pub(crate) fn testing() -> Result<()> {
    building()?;
    npm(&place::browser_tests(), "the browser tests drive a browser of today and two old ones")?;
    chromium()
}

/// The pinned Rust with its wasm target, formatter and linter.
///
/// Neither cargo nor rustup says anything about a missing target: the build fails much later, on `core`.
pub(crate) fn toolchain() -> Result<()> {
    if has_toolchain() {
        return Ok(());
    }
    let missing = "a part of the toolchain that rust-toolchain.toml names is missing";
    // Without the flag rustup replaces itself too, which on a mirror can mean an older one.
    let install = ["toolchain", "install", "--no-self-update"];
    if place::find_program(&["rustup"]).is_none() {
        bail!("{missing}; with rustup, `rustup {}` brings it", install.join(" "));
    }
    println!("setup: {missing}; running `rustup {}`", install.join(" "));
    // The variable is set by the cargo that runs us and would hide rust-toolchain.toml from rustup.
    process::run(process::command("rustup").args(install).env_remove("RUSTUP_TOOLCHAIN"))?;
    if !has_toolchain() {
        bail!("{missing}, though rustup says it is there; `rustup toolchain uninstall` it and try again");
    }
    Ok(())
}

fn has_toolchain() -> bool {
    let answers = |tool| process::succeeds(process::cargo().args([tool, "--version"]));
    has_wasm_target() && answers("fmt") && answers("clippy")
}

fn has_wasm_target() -> bool {
    let library = ["--print", "target-libdir", "--target", wasm::TARGET];
    process::output(process::command("rustc").args(library)).is_some_and(|folder| Path::new(&folder).is_dir())
}

/// The npm packages of a folder, as its lock file has them; `why` says what they are for.
pub(crate) fn npm(folder: &Path, why: &str) -> Result<()> {
    node()?;
    let written = |path: &str| fs::metadata(folder.join(path)).and_then(|file| file.modified()).ok();
    let installed = written("node_modules/.package-lock.json");
    if installed.is_some() && installed >= written("package-lock.json") {
        return Ok(());
    }
    println!(
        "setup: {why}; npm packages for that are missing or old, so `npm ci` runs in {}",
        folder.display()
    );
    process::run(process::command("npm").arg("ci").current_dir(folder))
}

/// Node and npm cannot be installed by us: Debian's own are often too old, and other sources are the user's choice.
fn node() -> Result<()> {
    let version = process::output(process::command("node").arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        let found = if version.is_empty() { "none was found" } else { &version };
        bail!(
            "Node {OLDEST_NODE} or newer is needed ({found}); install it from nodejs.org or your distribution"
        );
    }
    if place::find_program(&["npm"]).is_none() {
        bail!("npm is missing; on Debian, `apt-get install npm` as root brings it");
    }
    Ok(())
}

/// A Chromium and a Chinese font.
fn chromium() -> Result<()> {
    if has_chromium() && has_chinese_font() {
        return Ok(());
    }
    let install = format!("apt-get install --yes --no-install-recommends {}", DEBIAN_PACKAGES.join(" "));
    let may_install = place::find_program(&["apt-get"]).is_some()
        && process::output(process::command("id").arg("-u")).is_some_and(|user| user == "0");
    if !may_install {
        bail!(
            "the browser tests need Chromium and a Chinese font; on Debian, `{install}` as root brings them; \
             a Chromium outside PATH is named by the variable CHROMIUM"
        );
    }
    println!("setup: Chromium or a Chinese font is missing; running `apt-get update` and `{install}`");
    let apt = |words: &str| {
        process::run(
            process::command("apt-get").args(words.split(' ')).env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    apt("update")?;
    apt(install.trim_start_matches("apt-get "))
}

/// Looks where `tests/browser/lib/chromium.mjs` looks.
fn has_chromium() -> bool {
    std::env::var_os("CHROMIUM").is_some() || place::find_program(&["chromium", "chromium-browser"]).is_some()
}

fn has_chinese_font() -> bool {
    process::output(process::command("fc-list").arg(":lang=zh-cn")).is_some_and(|fonts| !fonts.is_empty())
}
