//! The settings that the page around asks for, as the embed's script hands them over.

use fentan_core::Language;
use fentan_owners::publish::PrivateKind;
use serde::Deserialize;

use crate::settings::language;

/// A part of the calculator that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Part {
    Community,
    Measures,
    Answer,
    Payers,
    Why,
}

/// The settings of the calculator.
#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    /// The parts that are asked for; all of them where none is.
    parts: Vec<Part>,
    /// True where nothing can be entered but the household.
    pub(crate) readonly: bool,
    #[serde(rename = "lang", with = "language")]
    pub(crate) language: Language,
    /// The id of the household chosen at first; may be empty.
    pub(crate) household: String,
    /// The digest of the rules asked for; empty for those there are.
    pub(crate) rules: String,
    /// The ids of the kinds of private data that the first budget is without, as its link says.
    #[serde(rename = "leftOut")]
    left_out: Vec<String>,
}

impl Settings {
    /// The settings from the script's JSON; the defaults where that is none.
    pub(crate) fn from_json(configuration: &str) -> Self {
        serde_json::from_str(configuration).unwrap_or_default()
    }

    /// The kinds of private data that the first budget is without.
    pub(crate) fn left_out(&self) -> Vec<PrivateKind> {
        self.left_out.iter().filter_map(|id| PrivateKind::from_id(id)).collect()
    }

    /// True where a part is to be shown.
    pub(crate) fn shows(&self, part: Part) -> bool {
        self.parts.is_empty() || self.parts.contains(&part)
    }
}

#[cfg(test)]
mod tests {
    use fentan_core::Language;

    use super::{Part, Settings};

    #[test]
    fn settings_come_from_the_script() {
        let text = r#"{"lang":"en","parts":["answer","why"],"readonly":true,"large":false,"household":"1-101","rules":""}"#;
        let settings = Settings::from_json(text);
        assert_eq!((settings.language, settings.readonly), (Language::En, true));
        assert_eq!(settings.household, "1-101");
        assert!(settings.shows(Part::Why) && !settings.shows(Part::Payers));
    }

    #[test]
    fn everything_is_shown_unless_something_is_asked_for() {
        assert!(Settings::from_json("{}").shows(Part::Payers));
        assert_eq!(Settings::from_json("nothing"), Settings::default());
    }
}
