//! `package`: the JavaScript package, once for Node and once for browsers, with its types.

use std::path::PathBuf;

use anyhow::Result;

use crate::wasm::{self, Host};
use crate::{place, setup};

pub(crate) fn run() -> Result<()> {
    setup::toolchain()?;
    let compiled = wasm::compile("fentan-wasm", &[], "fentan_wasm.wasm")?;
    for (host, folder) in [(Host::Node, "node"), (Host::Web, "web")] {
        let folder = place::package().join(folder);
        wasm::bind(&compiled, "fentan_wasm", host, &folder)?;
        println!("wrote {}", folder.display());
    }
    Ok(())
}

/// What to say when a command needs the package and it is not there.
pub(crate) fn missing() -> &'static str {
    "the JavaScript package is not built; run `cargo xtask package`"
}

/// The package's wasm as browsers load it.
pub(crate) fn wasm() -> PathBuf {
    place::package().join("web/fentan_wasm_bg.wasm")
}
