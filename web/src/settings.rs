//! The settings by which a person wants the page: language, unit, size and colours. Kept in the browser; the boot
//! script reads the same settings before the first drawing, so that nothing flashes.

use fentan_core::Language;
use serde::{Deserialize, Serialize};

use crate::words;
use crate::{browser, storage};

const KEY: &str = "fentan.settings";

/// The settings of how the page looks and speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    #[serde(with = "language")]
    pub(crate) language: Language,
    /// The unit of computed amounts.
    pub(crate) unit: Unit,
    /// The size of letters.
    pub(crate) size: Size,
    /// The colours.
    pub(crate) theme: Theme,
}

/// The unit in which computed amounts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Unit {
    /// 万元 with two decimals.
    Wan,
    /// 元, to the fen.
    #[default]
    #[serde(other)]
    Yuan,
}

/// The size of letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Size {
    /// For older eyes.
    Large,
    #[default]
    #[serde(other)]
    Normal,
}

/// The colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Theme {
    /// Light letters on dark.
    Dark,
    #[default]
    #[serde(other)]
    Light,
}

impl Settings {
    /// The settings that were kept, or the defaults.
    pub(crate) fn restore() -> Self {
        storage::get(KEY).unwrap_or_default()
    }

    /// True where computed amounts are shown in 万元.
    pub(crate) fn wan(self) -> bool {
        self.unit == Unit::Wan
    }

    /// Makes the page so, and keeps it. Where the browser keeps nothing, it is so until the page is closed.
    pub(crate) fn apply(self) {
        self.show();
        storage::set(KEY, self);
    }

    /// Makes the page so for now.
    pub(crate) fn show(self) {
        browser::set_root("lang", if self.language == Language::En { "en" } else { "zh-CN" });
        browser::set_root("data-theme", if self.theme == Theme::Dark { "dark" } else { "light" });
        browser::set_root("data-size", if self.size == Size::Large { "large" } else { "normal" });
        browser::set_title(words::frame::PAGE_TITLE.get(self.language));
    }
}

/// A language by its tag; one that nobody knows is Chinese.
pub(crate) mod language {
    use fentan_core::Language;
    use serde::{Deserialize as _, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    pub(crate) fn serialize<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(language.tag())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Ok(if tag == Language::En.tag() { Language::En } else { Language::Zh })
    }
}

#[cfg(test)]
mod tests {
    use fentan_core::Language;

    use super::{Settings, Size, Theme, Unit};

    #[test]
    fn settings_read_as_they_were_written() {
        let settings =
            Settings { language: Language::En, unit: Unit::Wan, size: Size::Large, theme: Theme::Dark };
        let text = serde_json::to_string(&settings).unwrap();
        assert_eq!(text, r#"{"language":"en","unit":"wan","size":"large","theme":"dark"}"#);
        assert_eq!(serde_json::from_str::<Settings>(&text).unwrap(), settings);
    }

    #[test]
    fn what_nobody_knows_is_as_usual() {
        let text = r#"{"language":"fr","unit":"wan","theme":"auto","whole":true}"#;
        let wan = Settings { unit: Unit::Wan, ..Settings::default() };
        assert_eq!(serde_json::from_str::<Settings>(text).unwrap(), wan);
    }
}
