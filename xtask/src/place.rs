//! The paths that several files use. Nothing else in xtask builds one of them.

use std::env;
use std::path::{Path, PathBuf};

/// The repository's root: xtask stands directly in it.
///
/// Cargo says at run time where xtask is. What it said when xtask was compiled is only for running the program by
/// itself: with a build directory shared between two clones, it can be the other clone.
pub(crate) fn root() -> PathBuf {
    let xtask =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    xtask.parent().map_or_else(|| xtask.clone(), Path::to_path_buf)
}

/// Cargo's build directory, which a developer may have moved.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |moved| root().join(moved))
}

/// The static site, made by `dist`.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The worked example on which the page opens.
pub(crate) fn example() -> PathBuf {
    root().join("examples/worked-check.json")
}

/// The record of sizes, written by `size --record`.
pub(crate) fn sizes() -> PathBuf {
    root().join("xtask/sizes.toml")
}

/// The hand-written files around the page.
pub(crate) fn shell() -> PathBuf {
    root().join("web/shell")
}

/// The JavaScript package, made by `package`.
pub(crate) fn package() -> PathBuf {
    target().join("package")
}

/// The folder in which the packed package is installed as its users install it, made by the step `wasm`.
pub(crate) fn installed_package() -> PathBuf {
    target().join("package-installed")
}

/// The checks of the JavaScript package, with npm's tools for it.
pub(crate) fn package_tests() -> PathBuf {
    root().join("tests/package")
}

/// The Node side of building: npm's tools that it takes, and the static server.
pub(crate) fn build_tools() -> PathBuf {
    root().join("xtask/node")
}

/// The tests that run in browsers, with npm's tools for them.
pub(crate) fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}

/// The first of the programs that `PATH` has, with its full path.
pub(crate) fn find_program(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file())
}
