//! Files of the site: named by their content, sealed by a hash that the browser checks.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256, Sha384};

/// A file of the site, as others refer to it.
#[derive(Clone)]
pub(crate) struct Asset {
    /// Its path relative to `index.html`.
    pub(crate) path: String,
    /// Its subresource-integrity value: a browser refuses the file if one bit differs.
    pub(crate) integrity: String,
}

/// Writes a file below `site` under a name that changes with its content, so that it may be cached for ever.
pub(crate) fn write(site: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<Asset> {
    write_as(site, format!("assets/{stem}-{}.{extension}", mark(content)), content)
}

/// Writes a file below `site` under a name that does not change.
pub(crate) fn write_as(site: &Path, path: String, content: &[u8]) -> Result<Asset> {
    let file = site.join(&path);
    fs::write(&file, content).with_context(|| format!("could not write {}", file.display()))?;
    Ok(Asset { path, integrity: format!("sha384-{}", base64(&Sha384::digest(content))) })
}

/// The stem of a file's name, without the mark of its content and the extension.
pub(crate) fn stem(name: &str) -> Option<&str> {
    let (name, _) = name.rsplit_once('.')?;
    name.get(..name.len().checked_sub(MARK + 1)?)
}

/// The length of [`mark`].
const MARK: usize = 12;

/// A few letters that change with the content, fit for a file's name.
pub(crate) fn mark(content: &[u8]) -> String {
    let seal = base64(&Sha384::digest(content));
    seal.chars().take(MARK).map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

/// The source by which a content-security policy allows exactly this inline text.
pub(crate) fn policy_hash(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text)))
}

/// Standard base64 with padding. A SHA-384 hash needs no padding, but a reader should not have to know.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let [a, b, c] = [0, 1, 2].map(|index| u32::from(chunk.get(index).copied().unwrap_or(0)));
        let group = a << 16 | b << 8 | c;
        for position in 0..4 {
            let sextet = (group >> (18 - 6 * position)) & 63;
            let character = if position > chunk.len() { '=' } else { char::from(ALPHABET[sextet as usize]) };
            text.push(character);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_of_the_examples_in_rfc_4648() {
        let examples = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (plain, encoded) in examples {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
    }
}
