//! The browser's storage, where it lets the page have one. Private windows and portals that embed the page may refuse
//! it, and gloo's storage throws then, so this asks first.

use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The storage, where there is one.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The value stored under a key.
pub(crate) fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    storage().and_then(|_| LocalStorage::get(key).ok())
}

/// Stores a value under a key; true where it is kept.
pub(crate) fn set(key: &str, value: impl Serialize) -> bool {
    storage().is_some() && LocalStorage::set(key, value).is_ok()
}

/// The text stored under a key, as it is.
pub(crate) fn text(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Stores a text under a key as it is; true where it is kept.
pub(crate) fn set_text(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Takes away what is stored under a key.
pub(crate) fn remove(key: &str) {
    if storage().is_some() {
        LocalStorage::delete(key);
    }
}

/// The tab's own storage, which a reload leaves and closing the tab empties.
fn tab() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// The value stored under a key for this tab.
pub(crate) fn of_tab<T: DeserializeOwned>(key: &str) -> Option<T> {
    tab().and_then(|_| SessionStorage::get(key).ok())
}

/// Stores a value under a key for this tab, if it can be.
pub(crate) fn set_of_tab(key: &str, value: impl Serialize) {
    if tab().is_some() {
        // A layout that is forgotten is no loss that anybody needs to be told of.
        SessionStorage::set(key, value).ok();
    }
}
