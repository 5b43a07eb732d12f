//! The contexts that all views share, each by itself, so that a component is drawn again only for what it asked for:
//!
//! - [`DocumentContext`]: the document with its reducer and its evaluation
//! - [`SettingsContext`]: language, unit, size, colours
//! - [`Language`]: the language by itself, which components ask for that the embed has too
//! - [`RouteContext`]: the view, and going to another
//! - [`ExplainContext`]: asking why a figure is so
//! - [`NoticeContext`]: saying something above everything else
//! - [`ConfirmedRates`]: the rates below 1 % that are meant so
//!
//! A view takes them all at once by [`use_view_context`], and with the project looked at by [`use_project_context`].

mod project;
mod view;

use std::rc::Rc;

use fentan_core::Language;
use yew::virtual_dom::AttrValue;
use yew::{Callback, UseReducerHandle, UseStateHandle, hook, use_context};

pub(crate) use self::project::{ProjectContext, ProjectProvider, use_project_context};
pub(crate) use self::view::{ViewContext, less_money, money, save, use_view_context};
use crate::document::{Document, Place};
use crate::notice::Notice;
use crate::route::{Route, View};
use crate::settings::Settings;

/// The document; it derefs to [`Document`].
pub(crate) type DocumentContext = UseReducerHandle<Document>;

/// The settings, and changing them.
#[derive(Clone, PartialEq)]
pub(crate) struct SettingsContext {
    pub(crate) settings: Settings,
    pub(crate) set: Callback<Settings>,
}

/// The route, and going to another view.
#[derive(Clone, PartialEq)]
pub(crate) struct RouteContext {
    pub(crate) route: Rc<Route>,
    /// Counts how often the address was followed: its figure and household are asked for each time anew.
    pub(crate) arrival: usize,
    pub(crate) go: Callback<View>,
}

/// A document of more projects than this opens on the table of all of them: a year's, of which one project says little.
const HANDFUL: usize = 5;

impl RouteContext {
    /// Goes to the view on which a document of so many projects is first looked at: a year's on the table. Others are looked
    /// at wherever one is, but for one alone, of which neither the table nor the rules say much.
    pub(crate) fn land(&self, projects: usize) {
        let view = match projects {
            0 | 1 if matches!(self.route.view, View::Portfolio | View::Rules) => View::Budget,
            0..=HANDFUL => self.route.view,
            _ => View::Portfolio,
        };
        if self.route.view != view {
            self.go.emit(view);
        }
    }
}

/// Asks why the figure at a path is so.
#[derive(Clone, PartialEq)]
pub(crate) struct ExplainContext(pub(crate) Callback<String>);

/// Says something above everything else, or nothing any more.
#[derive(Clone, PartialEq)]
pub(crate) struct NoticeContext(pub(crate) Callback<Option<Notice>>);

/// The rates below 1 % that somebody said are meant so, each with its place.
#[derive(Clone, PartialEq)]
pub(crate) struct ConfirmedRates(pub(crate) UseStateHandle<Vec<(Place, AttrValue)>>);

/// A context that the page provides to everything in it.
///
/// # Panics
/// Outside of the page, which is a mistake that the first drawing shows.
#[hook]
#[allow(clippy::expect_used, reason = "the page provides every context around all of its components")]
pub(crate) fn use_provided<T: Clone + PartialEq + 'static>() -> T {
    use_context::<T>().expect("the page provides this context")
}

/// The language that the page or the embed speaks.
#[hook]
pub(crate) fn use_language() -> Language {
    use_provided()
}
