//! A callback that stays one and the same object.

use yew::{Callback, hook, use_callback, use_mut_ref};

/// A callback that is equal to itself from drawing to drawing and always does what the last one said: for the rows of
/// long tables, which are drawn again only where something in them has changed.
#[hook]
pub(crate) fn use_steady_callback<T: 'static>(does: impl Fn(T) + 'static) -> Callback<T> {
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = Callback::from(does);
    use_callback((), move |value, ()| {
        let latest = Callback::clone(&latest.borrow());
        latest.emit(value);
    })
}
