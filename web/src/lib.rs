//! The page and the embed: a budget, who pays what, and why, in the browser.
//!
//! ```text
//! document ── Evaluation ── views ─┬─ budget, answer, portfolio, owners, compare, rules, forms
//!  (reducer)   (core)       │      └─ explanation   why is this figure so?
//!     ▲                     │
//!     └──── actions ── components, hooks, files, paste
//! ```
//!
//! The page computes nothing about money: every figure comes from core. After a panic nothing runs any more; the boot
//! script says so.

mod app;
mod boot;
mod browser;
mod chart;
mod components;
mod context;
mod document;
pub mod embed;
mod explain;
mod fields;
mod files;
mod hooks;
pub mod lazy;
mod notice;
mod paste;
mod problem;
mod route;
mod settings;
mod storage;
pub mod views;
mod words;

pub use self::app::LazyViews;

/// Draws the page in its element, with the views that are loaded when they are first shown.
pub fn run(views: LazyViews) {
    fields::tell_compositions();
    if let Some(place) = browser::element("app") {
        yew::platform::spawn_local(app::start(place, views));
    }
}
