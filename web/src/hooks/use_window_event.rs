//! Events of the browser's window.

use gloo_events::{EventListener, EventListenerOptions};
use yew::{Callback, Event, hook, use_effect_with};

/// Calls `callback` for each event of the window with this name, as long as the component is there. The callback may
/// prevent what the browser would do.
#[hook]
pub(crate) fn use_window_event(name: &'static str, callback: Callback<Event>) {
    use_effect_with((name, callback), |(name, callback)| {
        let callback = callback.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&gloo_utils::window(), *name, options, move |event| {
            callback.emit(event.clone());
        });
        move || drop(listener)
    });
}
