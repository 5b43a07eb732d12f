//! `package`: the JavaScript package as npm would publish it. Nothing is published.
//!
//! The hand-written part is in `crates/wasm/js`: one entry for each kind of host around a common core, each as an ES
//! module and, where Node's `require` needs it, as CommonJS.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::asset::base64;
use crate::node::{self, Modules};
use crate::{place, process, setup, wasm};

/// The files taken as they are, from `crates/wasm/js` or from the root.
const COPIED: [&str; 5] =
    ["crates/wasm/js/README.md", "crates/wasm/js/wasm.d.ts", "LICENSE-APACHE", "LICENSE-MIT", "CHANGELOG.md"];

pub(crate) fn run() -> Result<()> {
    setup::building()?;
    let compiled = wasm::compile("fentan-wasm", "fentan_wasm.wasm")?;
    let folder = place::package();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let bound = place::target().join("package-bound");
    wasm::bind(&fs::read(&compiled)?, "glue", &bound)?;
    let binary = fs::read(bound.join("glue_bg.wasm"))?;
    fs::write(wasm(), &binary)?;
    write_scripts(&folder, &bound, &binary)?;
    write_types(&folder)?;
    let manifest = source("package.json")?.replace("\"0.0.0\"", &format!("\"{}\"", version()));
    fs::write(folder.join("package.json"), manifest)?;
    for path in COPIED.map(|path| place::root().join(path)) {
        let name = path.file_name().with_context(|| format!("{} names no file", path.display()))?;
        fs::copy(&path, folder.join(name)).with_context(|| format!("could not copy {}", path.display()))?;
    }
    println!("wrote {}", folder.display());
    Ok(())
}

/// The core with the glue that wasm-bindgen wrote, and the entries, which share it.
fn write_scripts(folder: &Path, bound: &Path, binary: &[u8]) -> Result<()> {
    let glue = fs::read_to_string(bound.join("glue.js"))?;
    let exports = exports(&glue).into_iter().collect::<Vec<_>>().join(" ");
    for name in ["core.js", "error.js", "input.js", "rulebook.js", "source.js"] {
        fs::write(bound.join(name), source(name)?.replace("FENTAN_EXPORTS", &exports))?;
    }
    let inline = source("inline.js")?.replace("FENTAN_WASM", &base64(binary));
    for modules in [Modules::Standard, Modules::CommonJs] {
        let ending = modules.ending();
        let core = node::library(&bound.join("core.js"), version(), modules)?;
        fs::write(folder.join(format!("core.{ending}")), core)?;
        let write = |name: &str, text: &str| {
            let script = String::from_utf8(node::entry(text, modules)?)?;
            let script = script.replace("\"./core.js\"", &format!("\"./core.{ending}\""));
            fs::write(folder.join(format!("{name}.{ending}")), script).map_err(anyhow::Error::from)
        };
        write("node", &source("node.js")?)?;
        write("inline", &inline)?;
        if modules == Modules::Standard {
            write("browser", &source("browser.js")?)?;
        }
    }
    Ok(())
}

/// The exports that the glue uses of the module, which it calls `wasm`: a module without one of these is another.
fn exports(glue: &str) -> BTreeSet<&str> {
    let in_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut parts = glue.split("wasm.");
    let mut before = parts.next().unwrap_or_default();
    let mut exports = BTreeSet::new();
    for rest in parts {
        let name = rest.split(|letter| !in_name(letter)).next().unwrap_or_default();
        // Not a file's name, nor another variable's.
        if !name.is_empty() && !before.ends_with(|letter| in_name(letter) || letter == '.') {
            exports.insert(name);
        }
        before = rest;
    }
    exports
}

/// The declarations of the functions with the types made from the schemas, for ES modules and for CommonJS.
fn write_types(folder: &Path) -> Result<()> {
    let types = fs::read_to_string(place::root().join("crates/wasm/types/fentan.d.ts"))?;
    let types = format!("{}\n{types}", source("fentan.d.ts")?);
    for (ending, modules) in [("d.ts", "js"), ("d.cts", "cjs")] {
        fs::write(folder.join(format!("node.{ending}")), &types)?;
        fs::write(folder.join(format!("inline.{ending}")), format!("export * from \"./node.{modules}\";\n"))?;
    }
    fs::write(folder.join("browser.d.ts"), "export * from \"./node.js\";\n")?;
    Ok(())
}

const fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// A hand-written file of the package.
fn source(name: &str) -> Result<String> {
    let path = place::root().join("crates/wasm/js").join(name);
    fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))
}

/// Packs the package and installs what was packed in a folder of its own, as those who use it do: for the tests.
pub(crate) fn install() -> Result<()> {
    let installed = place::installed_package();
    if installed.exists() {
        fs::remove_dir_all(&installed)?;
    }
    fs::create_dir_all(&installed)?;
    fs::write(installed.join("package.json"), "{ \"name\": \"user\", \"private\": true }\n")?;
    let npm = |words: &[&str]| process::run(process::command("npm").args(words).current_dir(&installed));
    let package = place::package();
    npm(&["pack", "--silent", "--pack-destination", ".", &package.to_string_lossy()])
        .with_context(missing)?;
    let tarball = format!("./fentan-{}.tgz", version());
    npm(&["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", &tarball])
}

/// The error of a command that needs the package where it was not built.
pub(crate) fn missing() -> &'static str {
    "the JavaScript package is not built; run `cargo xtask package`"
}

/// The package's wasm.
pub(crate) fn wasm() -> PathBuf {
    place::package().join("fentan.wasm")
}

#[cfg(test)]
mod tests {
    use super::exports;

    #[test]
    fn the_exports_are_what_the_glue_takes_from_the_module() {
        let glue = "wasm.assess(a, wasm.__export2);\nreturn new View(wasm.memory.buffer); // of a_bg.wasm.old, wasm.";
        assert_eq!(exports(glue).into_iter().collect::<Vec<_>>(), ["__export2", "assess", "memory"]);
    }
}
