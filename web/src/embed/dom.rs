//! Elements of the document itself, made once and then changed in place.
//!
//! Yew would be 26 kB of the 80 kB that the embed may load (brotli), and half of its calculator would have to go. What
//! changes here is little: a few texts, and four lists that are made anew.

#![allow(unsafe_code, reason = "wasm-bindgen generates the glue that the browser calls")]

use wasm_bindgen::prelude::{Closure, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// An element of the document.
    #[derive(Clone)]
    pub(crate) type Element;

    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    fn create(space: &str, name: &str) -> Element;

    /// The element with this id.
    #[wasm_bindgen(js_namespace = document, js_name = getElementById)]
    pub(crate) fn by_id(id: &str) -> Option<Element>;

    #[wasm_bindgen(method, js_name = setAttribute)]
    pub(crate) fn set_attribute(this: &Element, name: &str, value: &str);

    #[wasm_bindgen(method)]
    fn append(this: &Element, child: &Element);

    #[wasm_bindgen(method, js_name = append)]
    fn append_text(this: &Element, text: &str);

    #[wasm_bindgen(method, getter, js_name = textContent)]
    fn text(this: &Element) -> String;

    #[wasm_bindgen(method, setter, js_name = textContent)]
    fn set_text(this: &Element, text: &str);

    #[wasm_bindgen(method, getter)]
    pub(crate) fn id(this: &Element) -> String;

    /// What is typed into a field or chosen in a list.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn value(this: &Element) -> String;

    #[wasm_bindgen(method, setter)]
    pub(crate) fn set_value(this: &Element, value: &str);

    #[wasm_bindgen(method, getter)]
    pub(crate) fn href(this: &Element) -> String;

    #[wasm_bindgen(method)]
    pub(crate) fn focus(this: &Element);

    /// Selects what is in a field.
    #[wasm_bindgen(method)]
    pub(crate) fn select(this: &Element);

    #[wasm_bindgen(method, js_name = addEventListener)]
    fn listen(this: &Element, event: &str, heard: &Closure<dyn Fn(Event)>);

    /// Something that a person did.
    pub(crate) type Event;

    #[wasm_bindgen(method, getter)]
    fn target(this: &Event) -> Element;

    #[wasm_bindgen(method, getter, js_name = type)]
    fn kind(this: &Event) -> String;
}

const HTML: &str = "http://www.w3.org/1999/xhtml";
const DRAWING: &str = "http://www.w3.org/2000/svg";

/// An element under construction.
pub(crate) struct Tag(Element);

/// An element: its name, its classes after points, then its attributes after blanks. None may contain a blank.
pub(crate) fn tag(description: &str) -> Tag {
    described(HTML, description)
}

/// An element of a drawing, described in the same way.
pub(crate) fn drawn(description: &str) -> Tag {
    described(DRAWING, description)
}

#[inline(never)]
fn described(space: &str, description: &str) -> Tag {
    let mut words = description.split(' ');
    let first = words.next().unwrap_or("");
    let (name, class) = first.split_once('.').unwrap_or((first, ""));
    let element = create(space, name);
    if !class.is_empty() {
        element.set_attribute("class", &class.replace('.', " "));
    }
    for word in words {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        element.set_attribute(name, value);
    }
    Tag(element)
}

impl Tag {
    #[inline(never)]
    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        self.0.set_attribute(name, value);
        self
    }

    #[inline(never)]
    pub(crate) fn put(self, child: Self) -> Self {
        let Self(child) = child;
        self.0.append(&child);
        self
    }

    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> Self {
        self.0.append_text(text);
        self
    }
}

/// Puts an element, at the end, into the one with this id.
pub(crate) fn add(id: &str, child: Tag) {
    if let Some(place) = by_id(id) {
        let Tag(child) = child;
        place.append(&child);
    }
}

/// Writes a text into the element with this id, in the place of what is there. An equal text is not written
/// again: a screen reader would read it again.
#[inline(never)]
pub(crate) fn write(id: &str, text: &str) {
    if let Some(place) = by_id(id).filter(|place| place.text() != text) {
        place.set_text(text);
    }
}

/// Puts the focus on an element, where there is one with this id.
pub(crate) fn go_to(id: &str) {
    if let Some(element) = by_id(id) {
        element.focus();
    }
}

/// Gives the element with this id another class.
pub(crate) fn set_class(id: &str, class: &str) {
    if let Some(place) = by_id(id) {
        place.set_attribute("class", class);
    }
}

/// Hears what people do inside the element with this id: the kind of event, and where.
pub(crate) fn hear(id: &str, heard: fn(&str, &Element)) {
    let Some(place) = by_id(id) else { return };
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| heard(&event.kind(), &event.target()));
    for event in ["input", "change", "click"] {
        place.listen(event, &closure);
    }
    closure.forget();
}
