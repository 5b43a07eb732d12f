//! Autosave: one's own document is kept a moment after each change.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::platform::spawn_local;
use yew::{
    Callback, Event, MouseEvent, UseStateSetter, hook, use_callback, use_effect_with, use_mut_ref,
    use_state_eq,
};

use super::{use_other_tabs, use_window_event};
use crate::browser;
use crate::context::DocumentContext;
use crate::document::Action;
use crate::files::{Keeper, Keeping, Kept, Restored, read_kept};
use crate::notice::Notice;

/// The time from a change until the document is kept, in milliseconds.
const PAUSE_MS: u32 = 400;

/// The state of the keeping, and what to do where another tab has changed the document.
#[derive(Clone, PartialEq)]
pub(crate) struct Autosave {
    pub(crate) keeping: Keeping,
    /// The number of the last document that was replaced and is among the last ones.
    pub(crate) shelved: usize,
    /// Puts the document that the other tab has kept in this one's place; undo brings this one's back.
    pub(crate) take_theirs: Callback<MouseEvent>,
    /// Makes this tab's document the one that counts from now on.
    pub(crate) keep_ours: Callback<MouseEvent>,
}

/// Keeps the document whenever it has changed and rested.
#[hook]
pub(crate) fn use_autosave(
    document: &DocumentContext,
    restored: &Restored,
    notify: &Callback<Option<Notice>>,
) -> Autosave {
    let keeper = restored.keeper.clone();
    let timer = use_mut_ref(|| None::<Timeout>);
    let keeping = use_state_eq(Keeping::default);
    let shelved = use_state_eq(usize::default);
    let told = Told { keeping: keeping.setter(), shelved: shelved.setter() };

    let keep = {
        let (keeper, told) = (keeper.clone(), told.clone());
        use_callback(document.clone(), move |(), document| {
            spawn_local(keep_all(keeper.clone(), document.clone(), told.clone()));
        })
    };
    {
        let (keeper, document, keep) = (keeper.clone(), document.clone(), keep.clone());
        let is_restored = restored.document.is_some();
        use_effect_with((), move |()| {
            if !is_restored {
                keeper.borrow_mut().settle(&document.own_document());
            } else if keeper.borrow().is_behind() {
                keep.emit(());
            }
        });
    }
    {
        let (timer, keeping) = (timer.clone(), keeping.clone());
        use_effect_with(document.revision, move |revision| {
            // While another tab has the last word, nothing is kept until a person has chosen.
            if *revision > 0 && *keeping != Keeping::Elsewhere {
                keeping.set(Keeping::Pending);
                if *revision == 1 {
                    spawn_local(browser::keep_storage());
                }
                *timer.borrow_mut() = Some(Timeout::new(PAUSE_MS, move || keep.emit(())));
            }
        });
    }
    let leaving = {
        let keeper = keeper.clone();
        use_callback(document.clone(), move |_: Event, document| {
            keeper.borrow_mut().leave(&document.own_document(), document.replaced());
        })
    };
    use_window_event("pagehide", leaving);
    let changed_elsewhere = {
        let (keeper, keeping) = (keeper.clone(), keeping.setter());
        use_callback((), move |(), ()| {
            if keeper.borrow().is_elsewhere() {
                timer.take();
                keeping.set(Keeping::Elsewhere);
            }
        })
    };
    use_other_tabs(changed_elsewhere);

    let take_theirs = {
        let (keeper, told, notify) = (keeper.clone(), told.clone(), notify.clone());
        use_callback(document.clone(), move |_: MouseEvent, document| {
            let (keeper, told, notify) = (keeper.clone(), told.clone(), notify.clone());
            spawn_local(take_theirs(keeper, document.clone(), told, notify));
        })
    };
    let keep_ours = {
        use_callback(document.clone(), move |_: MouseEvent, document| {
            keeper.borrow_mut().insist();
            spawn_local(keep_all(keeper.clone(), document.clone(), told.clone()));
        })
    };
    Autosave { keeping: *keeping, shelved: *shelved, take_theirs, keep_ours }
}

/// The state of the keeping, as the page is told of it.
#[derive(Clone)]
struct Told {
    keeping: UseStateSetter<Keeping>,
    shelved: UseStateSetter<usize>,
}

/// Keeps the document, and once more where it has changed meanwhile; before it, the documents whose place it took.
async fn keep_all(keeper: Rc<RefCell<Keeper>>, document: DocumentContext, told: Told) {
    loop {
        let shelving = keeper.borrow().shelve(document.replaced());
        if let Some(shelving) = shelving {
            match shelving.end().await {
                Ok(last) => {
                    keeper.borrow_mut().shelved(last);
                    told.shelved.set(last);
                }
                Err(state) => return told.keeping.set(state),
            }
        }
        let begun = keeper.borrow_mut().begin(&document.own_document());
        let ended = match begun {
            Ok(begun) => begun.end().await,
            Err(state) => return told.keeping.set(state),
        };
        let ended = keeper.borrow_mut().end(ended);
        if let Err(state) = ended {
            return told.keeping.set(state);
        }
    }
}

/// Puts what another tab has kept in the place of the document.
async fn take_theirs(
    keeper: Rc<RefCell<Keeper>>,
    document: DocumentContext,
    told: Told,
    notify: Callback<Option<Notice>>,
) {
    let Kept { document: kept, keeper: theirs, unread_rules, .. } = read_kept().await;
    if let Some(kept) = kept {
        keeper.replace_with(|before| theirs.after(before));
        document.dispatch(Action::TakeOver(kept));
        if unread_rules.is_some() {
            notify.emit(unread_rules);
        }
    }
    keep_all(keeper, document, told).await;
}
