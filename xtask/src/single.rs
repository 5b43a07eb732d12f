//! The single file: the whole page in one HTML file, for computers without a network or a server. It is opened from
//! the disk by a double click, where browsers load neither modules nor wasm from files beside it.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::asset::{base64, policy_hash};
use crate::node::Reach;
use crate::parts::Parts;
use crate::shell::{self, Values};

/// Its name: in ASCII, since it also stands in addresses.
pub(crate) const NAME: &str = "fentan.html";

/// The global variable in which boot.js looks for the modules.
const CARRIED: &str = "fentanCarried";

/// Writes the single file beside the site.
pub(crate) fn write(folder: &Path, parts: &Parts, version: &str) -> Result<()> {
    let modules = [("page", &parts.whole.glue), ("link", &parts.link)];
    let mut scripts = String::new();
    for (name, script) in modules {
        let global = format!("{CARRIED}.{name}");
        scripts.push_str(&inline(script.bundle(Reach::Global(&global))?)?);
    }
    let (boot, style) = (inline(parts.boot.clone())?, inline(parts.style.clone())?);
    let values = Values::default()
        .with("version", version)
        .with("script hashes", format!("{} {}", policy_hash(&scripts), policy_hash(&boot)))
        .with("style hashes", policy_hash(&style))
        .with("modules", scripts)
        .with("boot", boot)
        .with("style", style)
        .with("icon", base64(&parts.icon))
        .with("opening", &*parts.opening)
        .with("page wasm", base64(&parts.whole.wasm));
    fs::write(folder.join(NAME), shell::filled("single.html", &values)?)?;
    Ok(())
}

/// A text that may stand inside an HTML element as it is.
fn inline(text: Vec<u8>) -> Result<String> {
    let text = String::from_utf8(text)?;
    let small = text.to_ascii_lowercase();
    for end in ["</script", "</style", "<!--"] {
        ensure!(!small.contains(end), "`{end}` in an inline text would end it, or change how it is read");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::inline;

    #[test]
    fn what_would_end_its_element_is_refused() {
        assert_eq!(inline(b"a < b".to_vec()).unwrap(), "a < b");
        assert!(inline(b"'</SCRIPT>'".to_vec()).is_err());
    }
}
