//! The settings, applied to the page and kept in the browser.

use yew::{hook, use_callback, use_effect_with, use_state_eq};

use crate::context::SettingsContext;
use crate::settings::Settings;

/// The settings that were kept, and changing them.
#[hook]
pub(crate) fn use_settings() -> SettingsContext {
    let settings = use_state_eq(Settings::restore);
    use_effect_with(*settings, |settings| settings.apply());
    let set = use_callback(settings.setter(), |wanted, setter| setter.set(wanted));
    SettingsContext { settings: *settings, set }
}
