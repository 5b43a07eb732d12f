//! How a person wants the page: language, unit, size and colours. Kept in the browser; the boot script reads the same
//! settings before the first drawing, so that nothing flashes.

use fentan_core::Language;
use js_sys::JSON;

use crate::{browser, companion, text};

const KEY: &str = "fentan.settings";

/// How the page looks and speaks.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    /// The language it speaks.
    pub(crate) language: Language,
    /// Whether computed figures are shown in 万元 instead of 元.
    pub(crate) wan: bool,
    /// Whether everything is larger, for older eyes.
    pub(crate) large: bool,
    /// Whether it is light letters on dark.
    pub(crate) dark: bool,
}

impl Settings {
    /// What was kept, or the defaults.
    pub(crate) fn restore() -> Self {
        let kept = browser::stored(KEY).and_then(|kept| JSON::parse(&kept).ok());
        let Some(kept) = kept else { return Self::default() };
        let is = |key: &str, value: &str| companion::text(&kept, &[key]) == value;
        Self {
            language: if is("language", "en") { Language::En } else { Language::Zh },
            wan: is("unit", "wan"),
            large: is("size", "large"),
            dark: is("theme", "dark"),
        }
    }

    /// Makes the page so, and keeps it.
    pub(crate) fn apply(self) {
        text::speak(self.language);
        let size = if self.large { "large" } else { "normal" };
        let unit = if self.wan { "wan" } else { "yuan" };
        let theme = if self.dark { "dark" } else { "light" };
        let language = self.language.tag();
        browser::set_root("lang", if self.language == Language::En { "en" } else { "zh-CN" });
        browser::set_root("data-theme", theme);
        browser::set_root("data-size", size);
        browser::set_title(text::page_title());
        let json = [
            "{\"language\":\"",
            language,
            "\",\"theme\":\"",
            theme,
            "\",\"size\":\"",
            size,
            "\",\"unit\":\"",
            unit,
            "\"}",
        ];
        // Where the browser keeps nothing, it is so until the page is closed.
        browser::store(KEY, &json.concat());
    }
}
