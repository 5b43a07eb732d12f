//! Autosave: one's own document is kept a moment after each change.

use gloo_timers::callback::Timeout;
use yew::{Callback, Event, MouseEvent, hook, use_callback, use_effect_with, use_mut_ref, use_state_eq};

use super::{use_other_tabs, use_window_event};
use crate::context::DocumentContext;
use crate::document::Action;
use crate::files::{Keeper, Keeping};

/// How long after a change the document is kept, in milliseconds.
const PAUSE_MS: u32 = 400;

/// How the keeping goes, and what to do where another tab has changed the document.
#[derive(Clone, PartialEq)]
pub(crate) struct Autosave {
    pub(crate) keeping: Keeping,
    /// What the other tab has kept takes this one's place; undo brings this one's back.
    pub(crate) take_theirs: Callback<MouseEvent>,
    /// What this tab has counts from now on.
    pub(crate) keep_ours: Callback<MouseEvent>,
}

/// Keeps the document whenever it has changed and rested.
#[hook]
pub(crate) fn use_autosave(document: &DocumentContext) -> Autosave {
    let keeper = use_mut_ref(Keeper::new);
    let timer = use_mut_ref(|| None::<Timeout>);
    let keeping = use_state_eq(Keeping::default);

    let keep = {
        let (keeper, timer, keeping) = (keeper.clone(), timer.clone(), keeping.clone());
        use_callback(document.clone(), move |(), document| {
            // A change that has not rested yet waits with its timer.
            if timer.take().is_some() {
                keeping.set(keeper.borrow_mut().keep(document.own_scenarios()));
            }
        })
    };
    {
        let (timer, keeping, keep) = (timer.clone(), keeping.clone(), keep.clone());
        use_effect_with(document.revision, move |revision| {
            // While another tab has the last word, nothing is kept until a person has chosen.
            if *revision > 0 && *keeping != Keeping::Elsewhere {
                keeping.set(Keeping::Pending);
                *timer.borrow_mut() = Some(Timeout::new(PAUSE_MS, move || keep.emit(())));
            }
        });
    }
    // What has not rested yet is kept before the page goes away.
    let leaving = use_callback(keep, |_: Event, keep: &Callback<()>| keep.emit(()));
    use_window_event("pagehide", leaving);
    let changed_elsewhere = {
        let (keeper, timer, keeping) = (keeper.clone(), timer.clone(), keeping.setter());
        use_callback((), move |(), ()| {
            if keeper.borrow().is_elsewhere() {
                timer.take();
                keeping.set(Keeping::Elsewhere);
            }
        })
    };
    use_other_tabs(changed_elsewhere);

    let take_theirs = {
        let (keeper, keeping) = (keeper.clone(), keeping.setter());
        use_callback(document.dispatcher(), move |_: MouseEvent, document| {
            if let Some(theirs) = keeper.borrow_mut().take_over() {
                document.dispatch(Action::TakeOver(theirs));
            }
            keeping.set(Keeping::Kept);
        })
    };
    let keep_ours = {
        let setter = keeping.setter();
        use_callback(document.clone(), move |_: MouseEvent, document| {
            let mut keeper = keeper.borrow_mut();
            keeper.insist();
            setter.set(keeper.keep(document.own_scenarios()));
        })
    };
    Autosave { keeping: *keeping, take_theirs, keep_ours }
}
