//! `validate`: keeps the wasm to what Chromium 86, the oldest supported browser, understands.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use wasmparser::types::{EntityType, Types, TypesRef};
use wasmparser::{ValType, Validator, WasmFeatures};

use crate::{dist, package};

/// The features that a module may use beside WebAssembly's first version; Chromium has had all of them since 75.
const ALLOWED: [WasmFeatures; 4] = [
    WasmFeatures::MUTABLE_GLOBAL,
    WasmFeatures::SIGN_EXTENSION,
    WasmFeatures::SATURATING_FLOAT_TO_INT,
    WasmFeatures::BULK_MEMORY,
];

pub(crate) fn run() -> Result<()> {
    let modules =
        dist::assets(|name| name.rsplit('.').next() == Some("wasm"))?.into_iter().chain([package::wasm()]);
    for module in modules {
        refuse_i64_at_the_border(validate(&module)?.as_ref())
            .with_context(|| format!("{} breaks a rule of ours", module.display()))?;
        println!("{} keeps to the browser floor, no 64-bit integers at its border", module.display());
    }
    Ok(())
}

fn validate(module: &Path) -> Result<Types> {
    let bytes = fs::read(module).with_context(package::missing)?;
    // wasmparser's message names the feature: "reference types support is not enabled".
    let types = validator().validate_all(&bytes).map_err(|error| anyhow!("{error}"));
    types.with_context(|| format!("{} would not run in Chromium 86", module.display()))
}

fn validator() -> Validator {
    let features = ALLOWED.into_iter().fold(WasmFeatures::MVP, WasmFeatures::union);
    Validator::new_with_features(features)
}

/// A 64-bit integer crosses to JavaScript as a `BigInt`, which older engines cannot do and which nothing of ours
/// needs: amounts cross as text.
fn refuse_i64_at_the_border(types: TypesRef<'_>) -> Result<()> {
    let imports = types.core_imports().into_iter().flatten().map(|(_, name, entity)| (name, entity));
    let exports = types.core_exports().into_iter().flatten();
    for (name, entity) in imports.chain(exports) {
        let EntityType::Func(function) = entity else { continue };
        let function = types[function].unwrap_func();
        if function.params().iter().chain(function.results()).any(|value| *value == ValType::I64) {
            bail!("`{name}` passes a 64-bit integer between wasm and JavaScript");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{refuse_i64_at_the_border, validator};

    /// A module of one exported function `f` without parameters; the body leaves one value of the type.
    fn module(result: u8, body: &[u8]) -> Vec<u8> {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        let body_size = u8::try_from(body.len() + 2).unwrap();
        bytes.extend([1, 5, 1, 0x60, 0, 1, result]);
        bytes.extend([3, 2, 1, 0]);
        bytes.extend([7, 5, 1, 1, b'f', 0, 0]);
        bytes.extend([10, body_size + 2, 1, body_size, 0]);
        bytes.extend(body);
        bytes.push(0x0b);
        bytes
    }

    const I32: u8 = 0x7f;
    const I64: u8 = 0x7e;
    const FUNCREF: u8 = 0x70;

    #[test]
    fn what_the_floor_knows_is_accepted() {
        let sign_extension = module(I32, &[0x41, 0, 0xc0]);
        validator().validate_all(&sign_extension).unwrap();
    }

    #[test]
    fn a_newer_feature_is_refused_by_its_name() {
        let reference_types = module(FUNCREF, &[0xd0, 0x70]);
        let error = validator().validate_all(&reference_types).err().unwrap();
        assert!(error.to_string().contains("reference types"), "{error}");
    }

    #[test]
    fn a_64_bit_result_is_refused() {
        let types = validator().validate_all(&module(I64, &[0x42, 0])).unwrap();
        let error = refuse_i64_at_the_border(types.as_ref()).unwrap_err();
        assert!(error.to_string().contains("`f`"), "{error}");
    }
}
