//! The parts that the site and the single file are both made of.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::asset::Asset;
use crate::node::{self, Reach, SCRIPT_FLOOR};
use crate::split::{self, Chunk, Split};
use crate::{opening, place, shell, wasm};

/// Styles are lowered to the oldest supported browser itself, since older dialects of CSS grow the file.
const STYLE_FLOOR: &str = "chrome86";

/// The pieces, each as it will be sent.
pub(crate) struct Parts {
    pub(crate) style: Vec<u8>,
    pub(crate) icon: Vec<u8>,
    /// The HTML that is there before any script has run.
    pub(crate) opening: String,
    /// The script that starts the page.
    pub(crate) boot: Vec<u8>,
    /// The page, in pieces.
    pub(crate) page: Page,
    /// The same program as one module, for the single file.
    pub(crate) whole: Module,
    /// The module for links that carry a budget, in JavaScript alone.
    pub(crate) link: Script,
    /// The embed with its maker.
    pub(crate) embed: Embed,
}

/// The embed: the resident's calculator for other people's pages, and the page that makes its snippet.
pub(crate) struct Embed {
    /// The calculator.
    pub(crate) module: Module,
    /// The script of `embed.html`.
    pub(crate) script: Vec<u8>,
    pub(crate) style: Vec<u8>,
    /// The script that a host's page names.
    pub(crate) loader: Vec<u8>,
    /// The script of `embed-maker.html`, and its style beside the page's.
    pub(crate) maker: Vec<u8>,
    pub(crate) maker_style: Vec<u8>,
}

/// A program in pieces: the module loaded at the start, and chunks loaded when a view asks for them.
pub(crate) struct Page {
    /// The module loaded at the start.
    pub(crate) wasm: Vec<u8>,
    split: Split,
    glue: Script,
}

/// A module in wasm with its glue.
pub(crate) struct Module {
    pub(crate) glue: Script,
    pub(crate) wasm: Vec<u8>,
}

/// A module's JavaScript.
pub(crate) struct Script(PathBuf);

impl Parts {
    /// Compiles and minifies everything.
    pub(crate) fn build() -> Result<Self> {
        wasm::compile_programs()?;
        Ok(Self {
            page: Page::build("page", &wasm::program("page"))?,
            whole: Module::build("whole", &wasm::program("page"))?,
            link: Script(place::shell().join("link.js")),
            embed: Embed::build()?,
            opening: opening::html()?,
            boot: script(&shell::bytes("boot.js")?)?,
            style: style(&styles("web/style", |_| true)?)?,
            icon: shell::bytes("icon.svg")?,
        })
    }
}

impl Embed {
    pub(crate) fn build() -> Result<Self> {
        let bundled = |file: &str| Script(place::shell().join(file)).bundle(Reach::Script);
        // Of the page's styles only what is about nothing in particular, and the explanations.
        let shared = ["00-", "10-", "60-explain"];
        let mut sheets = styles("web/style", |name| shared.iter().any(|start| name.starts_with(start)))?;
        sheets.extend(styles("web/style/embed", |_| true)?);
        Ok(Self {
            module: Module::build("embed", &wasm::program("embed"))?,
            script: bundled("embed.js")?,
            style: style(&sheets)?,
            loader: node::minify_for_strangers(&shell::bytes("fentan-embed.js")?, SCRIPT_FLOOR)?,
            maker: bundled("maker.js")?,
            maker_style: style(&shell::bytes("maker.css")?)?,
        })
    }
}

impl Page {
    fn build(name: &str, compiled: &Path) -> Result<Self> {
        let split = split::split(compiled, name)?;
        let folder = bound(name);
        wasm::bind(&split.main, name, &folder)?;
        let glue = Script(folder.join(format!("{name}.js")));
        let wasm = split::without_empty_segments(&read(&folder.join(format!("{name}_bg.wasm")))?)?;
        Ok(Self { wasm, split, glue })
    }

    pub(crate) fn chunks(&self) -> &[Chunk] {
        &self.split.chunks
    }

    /// The glue with the link script in it, which knows each chunk by its path and seal: `published`, in the order of the
    /// chunks.
    pub(crate) fn glue(&self, published: &[Asset]) -> Result<Vec<u8>> {
        fs::write(self.glue.0.with_file_name(split::LINK), self.split.link(published)?)?;
        self.glue.bundle(Reach::Import)
    }
}

impl Module {
    /// A compiled program as one module, whether it could be split or not.
    fn build(name: &str, compiled: &Path) -> Result<Self> {
        let folder = bound(name);
        wasm::bind(&split::join(&read(compiled)?)?, name, &folder)?;
        let glue = Script(folder.join(format!("{name}.js")));
        Ok(Self { glue, wasm: read(&folder.join(format!("{name}_bg.wasm")))? })
    }
}

impl Script {
    /// The script with all it imports.
    pub(crate) fn bundle(&self, reach: Reach<'_>) -> Result<Vec<u8>> {
        node::bundle(&self.0, reach, SCRIPT_FLOOR)
    }
}

/// A classic script, minified.
pub(crate) fn script(source: &[u8]) -> Result<Vec<u8>> {
    node::minify(source, "js", SCRIPT_FLOOR)
}

/// A style sheet, minified.
pub(crate) fn style(source: &[u8]) -> Result<Vec<u8>> {
    node::minify(source, "css", STYLE_FLOOR)
}

/// The style sheets of a folder whose names are such, in the order of their names, as one.
fn styles(folder: &str, is_such: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
    let folder = place::root().join(folder);
    let entries = fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))?;
    let mut sheets: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    sheets.retain(|path| path.extension().is_some_and(|extension| extension == "css"));
    sheets.retain(|path| path.file_name().is_some_and(|name| is_such(&name.to_string_lossy())));
    sheets.sort();
    let mut css = Vec::new();
    for sheet in sheets {
        css.extend(read(&sheet)?);
        css.push(b'\n');
    }
    Ok(css)
}

/// The folder that a program is bound in.
fn bound(name: &str) -> PathBuf {
    place::target().join(format!("{name}-bound"))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}
