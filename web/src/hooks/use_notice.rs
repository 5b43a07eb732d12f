//! The notice above the view, which goes when what it speaks of is no longer there.

use yew::{Callback, UseStateHandle, hook, use_callback, use_effect_with, use_mut_ref, use_state_eq};

use crate::context::{DocumentContext, RouteContext};
use crate::notice::Notice;

/// The notice that stands above the view, `first` to begin with, and what puts another in its place. It goes when
/// another view, document, scenario or project is looked at, and when what it was said of is taken back.
#[hook]
pub(crate) fn use_notice(
    first: Option<&Notice>,
    document: &DocumentContext,
    route: &RouteContext,
) -> (UseStateHandle<Option<Notice>>, Callback<Option<Notice>>) {
    let notice = use_state_eq(|| first.cloned());
    let notify = use_callback(notice.setter(), |said, setter| setter.set(said));
    let place = (
        route.route.view,
        document.opened,
        document.read_only,
        document.scenarios.index(),
        document.present_project(),
        document.can_redo(),
    );
    let said_at = use_mut_ref(|| (None, place));
    {
        let notice = notice.clone();
        use_effect_with(((*notice).clone(), place), move |(said, place)| {
            let mut said_at = said_at.borrow_mut();
            if said_at.0 != *said {
                *said_at = (said.clone(), *place);
            } else if said.is_some() && said_at.1 != *place {
                notice.set(None);
            }
        });
    }
    (notice, notify)
}
