//! The session: the language, the rulebook and the width of the output of one run.

use std::env;
use std::path::Path;
use std::sync::Arc;

use comfy_table::Table;
use fentan_core::{Bilingual, Language, Rulebook};

use crate::failure::Failure;
use crate::input;

/// The width of the output, in columns, where there is no terminal.
const WIDTH_WITHOUT_TERMINAL: u16 = 120;

/// One run of the program.
#[derive(Debug)]
pub(crate) struct Session {
    /// The language of all output but JSON, which has both.
    pub(crate) language: Language,
    /// The rulebook: the one compiled in, or that of `--rulebook`.
    pub(crate) rulebook: Arc<Rulebook>,
    /// The number of columns of a line.
    pub(crate) width: u16,
}

impl Session {
    /// Opens a session; loads the rulebook where one was given.
    pub(crate) fn open(language: Language, rulebook: Option<&Path>) -> Result<Self, Failure> {
        let rulebook = match rulebook {
            None => Arc::clone(Rulebook::fuzhou_2021_60()),
            Some(file) => Arc::new(load_rulebook(file)?),
        };
        Ok(Self { language, rulebook, width: width() })
    }

    /// The half of a fixed text in the session's language.
    pub(crate) fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.language.choose(zh, en)
    }

    /// The half of a text with values, which [`say!`](fentan_core::rulebook::text::say) makes, in the session's language.
    pub(crate) fn filled(&self, text: &Bilingual) -> String {
        self.text(text).to_owned()
    }

    /// The half of a name or message in the session's language.
    pub(crate) fn text<'a>(&self, text: &'a Bilingual) -> &'a str {
        text.get(self.language)
    }
}

/// The language of the environment: English where its locale is English, else Chinese, the language of the policy
/// and of its users.
pub(crate) fn language_of_environment() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
    match locale.into_iter().find(|value| !value.is_empty()) {
        Some(locale) if locale.starts_with("en") => Language::En,
        _ => Language::Zh,
    }
}

fn load_rulebook(file: &Path) -> Result<Rulebook, Failure> {
    let bytes = input::whole_file(file)?;
    Rulebook::from_toml(&bytes).map_err(|error| {
        let file = file.display();
        Failure::Input(Bilingual::new(
            format!("规则文件 {file} 有错误：\n{}", error.text(Language::Zh)),
            format!("the rulebook {file} has errors:\n{}", error.text(Language::En)),
        ))
    })
}

/// The terminal's width, or `COLUMNS`, or a width that suits a file.
fn width() -> u16 {
    let asked = || env::var("COLUMNS").ok()?.parse().ok().filter(|columns| *columns >= 40);
    Table::new().width().or_else(asked).unwrap_or(WIDTH_WITHOUT_TERMINAL)
}
