//! Splitting a linked program: code that only a lazy view reaches (`web/src/lazy.rs`) moves to chunks of its own, and a link
//! script fetches them when they are asked for. [`join`] does the opposite from the same linked program: everything stays in
//! one module, for the single file, and for everywhere should the splitter ever fail.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, ensure};
use walrus::{ElementItems, FunctionId, ModuleConfig, ValType};
use wasm_split_cli_support::Options;

use crate::asset::Asset;
use crate::{place, sections};

/// The module that split points import from before they are split.
const PLACEHOLDER: &str = "__wasm_split_placeholder__";

/// The beginning of the names of the functions that load a chunk.
const LOADER: &str = "__wasm_split_load_";

/// The link script, beside the glue, which imports it.
pub(crate) const LINK: &str = "__wasm_split.js";

/// A program in pieces.
pub(crate) struct Split {
    /// The module loaded at the start; not bound yet.
    pub(crate) main: Vec<u8>,
    pub(crate) chunks: Vec<Chunk>,
    /// The script that fetches chunks, which names them as the splitter does.
    link: String,
}

/// Code that is loaded when it is asked for.
pub(crate) struct Chunk {
    /// The name with the views that need it: `chunk.owners`, and `chunk.owners.projects` for code of both and no
    /// other.
    pub(crate) stem: String,
    pub(crate) wasm: Vec<u8>,
    /// The splitter's name for it.
    file: String,
}

/// Splits a linked program whose glue will be called `name`.
pub(crate) fn split(linked: &Path, name: &str) -> Result<Split> {
    let folder = place::target().join(format!("{name}-split"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let module = fs::read(linked).with_context(|| format!("could not read {}", linked.display()))?;
    let (main, glue) = (folder.join("main.wasm"), format!("./{name}.js"));
    let mut options = Options::new(&module);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.main_module = &glue;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("could not split {}: {error:#}", linked.display()))?;
    let mut chunks = Vec::new();
    for path in split.split_modules {
        let file = path.file_stem().context("a chunk without a name")?.to_string_lossy().into_owned();
        let needing = split.prefetch_map.iter().filter(|(_, files)| files.contains(&file));
        let mut views: Vec<&str> = needing.map(|(view, _)| view.as_str()).collect();
        if views.is_empty() {
            continue;
        }
        views.sort_unstable();
        let stem = format!("chunk.{}", views.join("."));
        chunks.push(Chunk { stem, wasm: tidied(&fs::read(&path)?)?, file });
    }
    chunks.sort_by(|one, other| one.stem.cmp(&other.stem));
    Ok(Split { main: fs::read(&main)?, chunks, link: fs::read_to_string(folder.join(LINK))? })
}

/// A chunk without custom sections, its numbers in their shortest form: Chromium 86 refuses those that the linker pads.
fn tidied(chunk: &[u8]) -> Result<Vec<u8>> {
    without_empty_segments(&sections::without(chunk, |_| true)?)
}

/// The module without element segments that hold nothing, which splitting leaves behind: they are written in a form that
/// is newer than the browser floor.
pub(crate) fn without_empty_segments(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = config().parse(module)?;
    let empty = module.elements.iter().filter(|segment| match &segment.items {
        ElementItems::Functions(functions) => functions.is_empty(),
        ElementItems::Expressions(_, values) => values.is_empty(),
    });
    let empty: Vec<_> = empty.map(walrus::Element::id).collect();
    for segment in empty {
        for table in module.tables.iter_mut() {
            table.elem_segments.remove(&segment);
        }
        module.elements.delete(segment);
    }
    Ok(module.emit_wasm())
}

fn config() -> ModuleConfig {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    config
}

impl Split {
    /// The link script for chunks as they are published: the boot script fetches each by its path, and checks its seal.
    pub(crate) fn link(&self, published: &[Asset]) -> Result<String> {
        let mut link = self.link.clone();
        for (chunk, asset) in self.chunks.iter().zip(published) {
            let fetched = format!("fetch(new URL(\"./{}.wasm\", import.meta.url))", chunk.file);
            ensure!(link.matches(&fetched).count() == 1, "the link script does not say once `{fetched}`");
            let asked = format!("window.fentan.chunk(\"{}\", \"{}\")", asset.path, asset.integrity);
            link = link.replace(&fetched, &asked);
        }
        ensure!(
            !link.contains("fetch(") && !link.contains("import.meta"),
            "the link script fetches an unknown chunk"
        );
        Ok(link)
    }
}

/// A linked program with its split points closed: calls into a chunk go straight to the function, and loading one calls back
/// at once.
pub(crate) fn join(linked: &[u8]) -> Result<Vec<u8>> {
    let mut module = config().parse(&sections::without(linked, |name| name.starts_with("reloc."))?)?;
    let imports = module.imports.iter().filter(|import| import.module == PLACEHOLDER);
    let imports: Vec<(String, FunctionId)> = imports
        .filter_map(|import| match import.kind {
            walrus::ImportKind::Function(function) => Some((import.name.clone(), function)),
            _ => None,
        })
        .collect();
    if imports.is_empty() {
        return Ok(linked.to_vec());
    }
    let table = module.tables.main_function_table()?.context("a program without a table of functions")?;
    let loaded = module.types.add(&[ValType::I32, ValType::I32], &[]);
    for (name, import) in imports {
        if name.starts_with(LOADER) {
            module.replace_imported_func(import, |(body, arguments)| {
                if let [callback, data] = arguments[..] {
                    body.local_get(data).i32_const(1).local_get(callback).call_indirect(loaded, table);
                }
            })?;
            continue;
        }
        let export = name.replacen("00_import_", "00_export_", 1);
        let function = module.exports.get_func(&export).with_context(|| format!("nothing answers {name}"))?;
        module.replace_imported_func(import, |(body, arguments)| {
            for argument in arguments {
                body.local_get(*argument);
            }
            body.call(function);
        })?;
        module.exports.remove(&export)?;
    }
    Ok(module.emit_wasm())
}
