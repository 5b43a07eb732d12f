//! The settings by which a person wants the page: language, unit, size and colours. Kept in the browser; the boot
//! script reads the same settings before the first drawing, so that nothing flashes.

use fentan_core::{Fen, Language, grouped};
use serde::{Deserialize, Serialize};

use crate::words;
use crate::{browser, storage};

const KEY: &str = "fentan.settings";

/// A 万元 in fen.
const FEN_IN_WAN: i64 = 1_000_000;

/// The settings of how the page looks and speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    #[serde(with = "language")]
    pub(crate) language: Language,
    /// The unit of the document's amounts.
    pub(crate) unit: Unit,
    /// The size of letters.
    pub(crate) size: Size,
    /// The colours.
    pub(crate) theme: Theme,
}

/// The unit in which the document's amounts are entered and shown; what is held is always yuan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Unit {
    /// 万元, exactly: a fen is 0.000001 万元.
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

impl Unit {
    /// One thing in 元, another in 万元.
    pub(crate) fn choose<T>(self, yuan: T, wan: T) -> T {
        if self == Self::Wan { wan } else { yuan }
    }

    /// An amount as it is shown: `3,725,610.00` in 元, `372.561` or `70.00` in 万元, always exactly.
    pub(crate) fn shown(self, amount: Fen) -> String {
        match self {
            Self::Yuan => grouped(&amount.to_string()),
            Self::Wan => {
                let (whole, rest) = (amount.fen() / FEN_IN_WAN, (amount.fen() % FEN_IN_WAN).abs());
                let sign = if whole == 0 && amount < Fen::ZERO { "-" } else { "" };
                let decimals = format!("{rest:06}");
                let kept = decimals.trim_end_matches('0').len().max(2);
                grouped(&format!("{sign}{whole}.{}", &decimals[..kept]))
            }
        }
    }
}

impl Settings {
    /// The settings that were kept, or the defaults.
    pub(crate) fn restore() -> Self {
        storage::get(KEY).unwrap_or_default()
    }

    /// True where amounts are entered and shown in 万元.
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
    use fentan_core::Fen;

    #[test]
    fn amounts_in_wan_are_exact() {
        let shown = |fen| Unit::Wan.shown(Fen::new(fen));
        assert_eq!(shown(70_000_000), "70.00");
        assert_eq!(shown(372_561_000), "372.561");
        assert_eq!(shown(1), "0.000001");
        assert_eq!(shown(-1), "-0.000001");
        assert_eq!(shown(1_234_567_891_230), "1,234,567.89123");
        assert_eq!(Unit::Yuan.shown(Fen::new(372_561_000)), "3,725,610.00");
    }

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
