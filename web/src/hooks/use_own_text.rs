//! Texts that a browser's translation has taken out are put back. It replaces the page's own text nodes, which then
//! change out of sight while the old figures stay on the screen.

use js_sys::Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, Text};
use yew::{hook, use_effect_with};

/// The element into which Chromium's translation, and those made after it, put a translated text.
const TRANSLATED: &str = "FONT";

/// Puts the page's own texts back in the place of translated ones, as long as the component is there. `translate="no"`
/// keeps most translators away; this is for those that do not ask.
#[hook]
pub(crate) fn use_own_text() {
    use_effect_with((), |()| {
        let callback = Closure::<dyn FnMut(Array)>::new(|records: Array| {
            for record in records.iter() {
                put_back(&record.unchecked_into());
            }
        });
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(body)) = (&observer, gloo_utils::document().body()) {
            let what = MutationObserverInit::new();
            what.set_child_list(true);
            what.set_subtree(true);
            // Refused only where nothing is asked for.
            _ = observer.observe_with_options(&body, &what);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(callback);
        }
    });
}

/// Puts a text that was taken out back in the place of what stands for it.
fn put_back(record: &MutationRecord) {
    let removed = record.removed_nodes();
    let text = (0..removed.length()).find_map(|index| removed.get(index)?.dyn_into::<Text>().ok());
    let Some(text) = text else { return };
    let added = record.added_nodes();
    let added = (0..added.length()).filter_map(|index| added.get(index));
    let beside = [record.previous_sibling(), record.next_sibling()].into_iter().flatten();
    if let Some(translated) = added.chain(beside).find_map(translated) {
        // Refused only where it has gone meanwhile.
        _ = translated.replace_with_with_node_1(&text);
    }
}

/// The element of a translated text, if it is one that is still in the page.
fn translated(node: Node) -> Option<Element> {
    let element = node.dyn_into::<Element>().ok()?;
    (element.tag_name() == TRANSLATED && element.is_connected()).then_some(element)
}
