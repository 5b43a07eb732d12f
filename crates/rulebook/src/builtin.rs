//! The rulebook that is compiled in.

use std::sync::{Arc, LazyLock};

use crate::rulebook::Rulebook;

const FUZHOU: &str = include_str!("../rulebooks/fuzhou-2021-60.toml");

static FUZHOU_2021_60: LazyLock<Arc<Rulebook>> =
    LazyLock::new(|| match Rulebook::from_toml(FUZHOU.as_bytes()) {
        Ok(rulebook) => Arc::new(rulebook),
        Err(error) => broken(&error),
    });

impl Rulebook {
    /// 榕政办〔2021〕60号: Fuzhou's rules for 2021 to 2025, read once and shared.
    #[must_use]
    pub fn fuzhou_2021_60() -> &'static Arc<Self> {
        &FUZHOU_2021_60
    }
}

/// Ends the program, which cannot run without the rulebook it was built with. A test of this crate loads that
/// rulebook, so a broken one never ships.
#[allow(clippy::panic, reason = "the file is part of the program and tested to load")]
fn broken(error: &crate::RulebookError) -> ! {
    panic!("the rulebook compiled in is broken:\n{error}")
}

#[cfg(test)]
mod tests {
    use super::FUZHOU;
    use crate::Rulebook;

    #[test]
    fn the_rulebook_compiled_in_loads() {
        let loaded = Rulebook::from_toml(FUZHOU.as_bytes()).map_err(|error| error.to_string()).unwrap();
        assert_eq!(format!("{loaded:?}"), format!("{:?}", Rulebook::fuzhou_2021_60()));
        let items = loaded.owners.readiness.iter().flat_map(|group| &group.items);
        assert_eq!(items.filter(|item| item.id.starts_with("negative.")).count(), 20, "Annex 4 has 20 rows");
    }
}
