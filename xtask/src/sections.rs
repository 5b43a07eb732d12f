//! Custom sections of a wasm module: data that tools leave in it for other tools.

use anyhow::Result;
use wasmparser::BinaryReader;

/// The first eight bytes of a module: its magic number and version.
const HEADER: usize = 8;

/// The id of a custom section.
const CUSTOM: u8 = 0;

/// The module without the custom sections whose names are unwanted; the rest stays byte for byte.
pub(crate) fn without(module: &[u8], is_unwanted: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
    let mut reader = BinaryReader::new(module, 0);
    let mut kept = reader.read_bytes(HEADER)?.to_vec();
    while !reader.eof() {
        let start = module.len() - reader.bytes_remaining();
        let id = reader.read_u8()?;
        let size = reader.read_var_u32()?;
        let content = reader.read_bytes(usize::try_from(size)?)?;
        if id == CUSTOM && is_unwanted(BinaryReader::new(content, 0).read_string()?) {
            continue;
        }
        kept.extend(module.get(start..module.len() - reader.bytes_remaining()).unwrap_or_default());
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn only_unwanted_custom_sections_go() {
        let header = b"\0asm\x01\0\0\0";
        let custom = |name: &[u8; 3]| [&[0, 6, 3][..], name, &[7, 7]].concat();
        let types = [1, 4, 1, 0x60, 0, 0];
        let module = [&header[..], &custom(b"old"), &types, &custom(b"new")].concat();
        let kept = [&header[..], &types, &custom(b"new")].concat();
        assert_eq!(without(&module, |name| name == "old").unwrap(), kept);
        assert!(without(&module[..12], |_| true).is_err());
    }
}
