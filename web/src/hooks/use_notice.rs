//! The notice above the view, which goes when what it speaks of is no longer there.

use yew::{Callback, hook, use_callback, use_effect_with, use_mut_ref, use_state};

use crate::context::{DocumentContext, RouteContext};
use crate::notice::Notice;

/// The notice that stands above the view, `first` to begin with, and what puts another in its place. It goes when
/// another view, document, scenario or project is looked at, and when what it was said of is taken back.
#[hook]
pub(crate) fn use_notice(
    first: Option<&Notice>,
    document: &DocumentContext,
    route: &RouteContext,
) -> (Option<Notice>, Callback<Option<Notice>>) {
    // Counted, so that the same words said again are said of what is there now.
    let said = use_state(|| (0_usize, first.cloned()));
    let times = use_mut_ref(|| 0_usize);
    let notify = use_callback(said.setter(), move |notice, said| {
        *times.borrow_mut() += 1;
        said.set((*times.borrow(), notice));
    });
    let place = (
        route.route.view,
        document.opened,
        document.read_only,
        document.scenarios.index(),
        document.present_project(),
        document.can_redo(),
    );
    let said_at = use_mut_ref(|| (0, place));
    {
        let notify = notify.clone();
        use_effect_with((said.0, said.1.is_some(), place), move |(time, is_there, place)| {
            let (last_time, last_place) = *said_at.borrow();
            if last_time != *time {
                said_at.replace((*time, *place));
            } else if *is_there && last_place != *place {
                notify.emit(None);
            }
        });
    }
    (said.1.clone(), notify)
}
