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
        browser::stored(KEY).and_then(|kept| Self::of(&kept)).unwrap_or_default()
    }

    /// From the text they are kept as.
    pub(crate) fn of(kept: &str) -> Option<Self> {
        let kept = JSON::parse(kept).ok()?;
        let is = |key: &str, value: &str| companion::text(&kept, &[key]) == value;
        Some(Self {
            language: if is("language", "en") { Language::En } else { Language::Zh },
            wan: is("unit", "wan"),
            large: is("size", "large"),
            dark: is("theme", "dark"),
        })
    }

    /// The text they are kept as: JSON.
    pub(crate) fn text(self) -> String {
        let (language, unit, size, theme) = self.ids();
        let parts = ["{\"language\":\"", language, "\",\"unit\":\"", unit, "\",\"size\":\"", size];
        // Who has used the whole page gets it at once the next time.
        let whole = if cfg!(feature = "bureau") { "\",\"whole\":true}" } else { "\"}" };
        [&parts.concat(), "\",\"theme\":\"", theme, whole].concat()
    }

    fn ids(self) -> (&'static str, &'static str, &'static str, &'static str) {
        let unit = if self.wan { "wan" } else { "yuan" };
        let size = if self.large { "large" } else { "normal" };
        let theme = if self.dark { "dark" } else { "light" };
        (self.language.tag(), unit, size, theme)
    }

    /// Whether only the whole page can do this.
    #[cfg(not(feature = "bureau"))]
    pub(crate) fn needs_bureau(self) -> bool {
        self.wan || self.language == Language::En
    }

    /// Makes the page so, and keeps it.
    pub(crate) fn apply(self) {
        #[cfg(feature = "bureau")]
        text::speak(self.language);
        let (_, _, size, theme) = self.ids();
        browser::set_root("lang", if self.language == Language::En { "en" } else { "zh-CN" });
        browser::set_root("data-theme", theme);
        browser::set_root("data-size", size);
        browser::set_title(text::page_title());
        // Where the browser keeps nothing, it is so until the page is closed.
        browser::store(KEY, &self.text());
    }
}
