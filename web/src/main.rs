//! The page: a budget, who pays what, and why, in the browser.
//!
//! ```text
//! document ── core: check, assess ── views ─┬─ budget   what is entered
//!  (reducer)      (one memo)                ├─ answer   who pays what
//!     ▲                                     └─ explain  why a figure is so
//!     └──────── fields, files ──── actions
//! ```
//!
//! What only few visits need, reading files and explaining figures, a second module does ([`companion`]). After a
//! panic nothing runs any more; the boot script says so.
//!
//! The page computes nothing about money: every figure comes from core, as text.

mod app;
mod browser;
mod chart;
mod companion;
mod document;
mod fields;
mod files;
#[cfg(feature = "bureau")]
mod paste;
mod settings;
mod tag;
mod text;
mod views;

fn main() {
    fields::tell_compositions();
    if let Some(place) = browser::element("app") {
        yew::Renderer::<app::App>::with_root(place).render();
    }
}
