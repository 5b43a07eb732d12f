//! State of a view that stays when another view is looked at: filters, the tab that was chosen, folded groups.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use yew::{Reducible, UseReducerHandle, UseStateHandle, hook, use_effect_with, use_reducer_eq, use_state_eq};

use crate::context::use_provided;

/// The kept states of all views, each known by its type.
#[derive(Clone, Default)]
pub(crate) struct KeptStates(Rc<RefCell<HashMap<TypeId, Rc<dyn Any>>>>);

impl PartialEq for KeptStates {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl KeptStates {
    fn get<T: Clone + 'static>(&self) -> Option<T> {
        let kept = self.0.borrow().get(&TypeId::of::<T>()).cloned();
        kept.and_then(|kept| kept.downcast_ref::<T>().cloned())
    }

    fn put<T: 'static>(&self, state: T) {
        self.0.borrow_mut().insert(TypeId::of::<T>(), Rc::new(state));
    }
}

/// As [`yew::use_state_eq`], for a state that stays when the view is left. `T` is a type of the view's own. The state is
/// put by at that moment, so that what leads to another view may change it as well.
#[hook]
pub(crate) fn use_kept_state<T: Clone + Default + PartialEq + 'static>() -> UseStateHandle<T> {
    let kept: KeptStates = use_provided();
    let state = use_state_eq(|| kept.get::<T>().unwrap_or_default());
    let left = state.clone();
    use_effect_with((), move |()| move || kept.put(T::clone(&left)));
    state
}

/// As [`use_kept_state`], with a reducer.
#[hook]
pub(crate) fn use_kept_reducer<T: Clone + Default + PartialEq + Reducible + 'static>() -> UseReducerHandle<T>
{
    use_kept_reducer_or(T::default)
}

/// As [`use_kept_reducer`], with the state that the view has when it is first seen.
#[hook]
pub(crate) fn use_kept_reducer_or<T, F>(first: F) -> UseReducerHandle<T>
where
    T: Clone + PartialEq + Reducible + 'static,
    F: FnOnce() -> T,
{
    let kept: KeptStates = use_provided();
    let state = use_reducer_eq(|| kept.get::<T>().unwrap_or_else(first));
    let left = state.clone();
    use_effect_with((), move |()| move || kept.put(T::clone(&left)));
    state
}
