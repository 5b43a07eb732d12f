//! The effects of the page beside drawing, each in a hook of its own.

mod use_autosave;
mod use_document_paste;
mod use_focus_requests;
mod use_kept;
mod use_link;
mod use_notice;
mod use_other_tabs;
mod use_own_text;
mod use_route;
mod use_settings;
mod use_shortcuts;
mod use_steady_callback;
mod use_window_event;

pub(crate) use self::use_autosave::{Autosave, use_autosave};
pub(crate) use self::use_document_paste::{PastedRange, use_document_paste};
pub(crate) use self::use_focus_requests::use_focus_requests;
pub(crate) use self::use_kept::{KeptStates, use_kept_reducer, use_kept_reducer_or, use_kept_state};
pub(crate) use self::use_link::{LinkContext, LinkState, use_link};
pub(crate) use self::use_notice::use_notice;
pub(crate) use self::use_other_tabs::use_other_tabs;
pub(crate) use self::use_own_text::use_own_text;
pub(crate) use self::use_route::use_route;
pub(crate) use self::use_settings::use_settings;
pub(crate) use self::use_shortcuts::use_shortcuts;
pub(crate) use self::use_steady_callback::use_steady_callback;
pub(crate) use self::use_window_event::use_window_event;
