//! The address of the page.

use std::rc::Rc;

use yew::{Event, hook, use_callback, use_effect_with, use_state};

use super::use_window_event;
use crate::browser;
use crate::context::RouteContext;
use crate::route::{Route, View};

/// The route in the address: followed whenever the address is changed by the browser's buttons or by hand, and
/// written there on the way to another view.
#[hook]
pub(crate) fn use_route() -> RouteContext {
    let state = use_state(|| (Rc::new(Route::read(&browser::hash())), 0));
    let arrived = use_callback(state.clone(), |_: Event, state| {
        state.set((Rc::new(Route::read(&browser::hash())), state.1 + 1));
    });
    use_window_event("popstate", arrived.clone());
    use_window_event("hashchange", arrived);
    let go = use_callback(state.clone(), |view: View, state| {
        let route = Route::from(view);
        browser::set_hash(&route.hash(), true);
        browser::to_top();
        state.set((Rc::new(route), state.1));
    });
    let (route, arrival) = (*state).clone();
    // The styles for paper ask which view it is.
    use_effect_with(route.view, |view| browser::set_root("data-view", view.id()));
    RouteContext { route, arrival, go }
}
