//! Elements, written so that they compile to little.
//!
//! `html!` unfolds into the code of every element wherever it is used; for this page that was 60 kB of its 110 kB
//! budget (brotli). Here an element is a short text, read when it is drawn, and every step after it is one call:
//!
//! ```text
//! tag("td.amount colspan=2").put(figure)      <td class="amount" colspan="2">…</td>
//! ```
//!
//! Children keep their places: what is not there now is an empty place, since Yew tells siblings apart by place, and
//! a field that is taken for another loses the focus.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Event, MouseEvent};
use yew::html::{onchange, onclick};
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Listener, VList, VTag, VText};
use yew::{Callback, Html};

/// An element under construction.
pub(crate) struct Tag(Box<Parts>);

/// What it is made of so far; the names of its attributes beside their values.
struct Parts {
    element: VTag,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
}

/// An element: its name, its classes after points, then its attributes after blanks. None may contain a blank.
#[inline(never)]
pub(crate) fn tag(description: &'static str) -> Tag {
    let mut words = description.split(' ');
    let first = words.next().unwrap_or("");
    let (name, class) = first.split_once('.').unwrap_or((first, ""));
    let element = VTag::new(name);
    let mut tag = Tag(Box::new(Parts { element, names: Vec::new(), values: Vec::new() }));
    if class.contains('.') {
        tag = tag.attr("class", class.replace('.', " "));
    } else if !class.is_empty() {
        tag = tag.attr("class", class);
    }
    for word in words {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        tag = tag.attr(name, value);
    }
    tag
}

impl Tag {
    /// Gives it an attribute.
    pub(crate) fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(name, AttributeOrProperty::Attribute(value.into()))
    }

    /// Gives it an attribute, if there is a value.
    pub(crate) fn maybe(self, name: &'static str, value: Option<impl Into<AttrValue>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets a flag on its object, which unlike the attribute of that name also counts after a person's choice.
    pub(crate) fn flag(self, name: &'static str, value: bool) -> Self {
        self.set(name, AttributeOrProperty::Property(value.into()))
    }

    /// Puts something in it, after what is there.
    pub(crate) fn put(self, child: impl Piece) -> Self {
        self.add(child.html())
    }

    /// Puts a text in it, after what is there.
    pub(crate) fn text(self, text: impl Into<AttrValue>) -> Self {
        self.write(text.into())
    }

    /// Puts several things in it, after what is there.
    pub(crate) fn each<P: Piece>(self, children: impl IntoIterator<Item = P>) -> Self {
        self.put(all(children))
    }

    pub(crate) fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.hear(Rc::new(onclick::Wrapper::new(callback)))
    }

    pub(crate) fn on_change(self, callback: Callback<Event>) -> Self {
        self.hear(Rc::new(onchange::Wrapper::new(callback)))
    }

    /// The element itself, for what only few need.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut VTag)) -> Self {
        change(&mut self.0.element);
        self
    }

    // What everything above comes down to, each compiled once.

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttributeOrProperty) -> Self {
        let known = self.0.names.iter().position(|known| *known == name);
        if let Some(known) = known.and_then(|known| self.0.values.get_mut(known)) {
            *known = Some(value);
        } else {
            self.0.names.push(name);
            self.0.values.push(Some(value));
        }
        self
    }

    #[inline(never)]
    fn add(mut self, child: Html) -> Self {
        self.0.element.add_child(child);
        self
    }

    #[inline(never)]
    fn write(self, text: AttrValue) -> Self {
        self.add(VText::new(text).into())
    }

    #[inline(never)]
    fn hear(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.element.add_listener(listener);
        self
    }
}

/// Several things in a row, as one.
pub(crate) fn all<P: Piece>(pieces: impl IntoIterator<Item = P>) -> Html {
    list(pieces.into_iter().map(Piece::html).collect())
}

#[inline(never)]
fn list(pieces: Vec<Html>) -> Html {
    VList::with_children(pieces, None).into()
}

/// The one list of these names that there is. Yew compares two elements quickly where they share it; as many lists
/// are kept as the views use combinations of attributes, a few dozen.
fn shared(names: Vec<&'static str>) -> &'static [&'static str] {
    thread_local! {
        static LISTS: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
    }
    LISTS.with_borrow_mut(|lists| {
        if let Some(list) = lists.iter().find(|list| ***list == *names) {
            return *list;
        }
        let list = names.leak();
        lists.push(list);
        list
    })
}

/// What can be put in an element.
pub(crate) trait Piece {
    fn html(self) -> Html;
}

impl Piece for Html {
    fn html(self) -> Html {
        self
    }
}

impl Piece for Tag {
    #[inline(never)]
    fn html(self) -> Html {
        let Parts { mut element, names, values } = *self.0;
        element.attributes = Attributes::Dynamic { keys: shared(names), values: values.into() };
        element.into()
    }
}

/// Something that may not be there keeps its place.
impl<P: Piece> Piece for Option<P> {
    fn html(self) -> Html {
        self.map_or_else(Html::default, Piece::html)
    }
}

#[cfg(test)]
mod tests {
    use yew::virtual_dom::VNode;

    use super::{Attributes, Piece as _, VTag, tag};

    #[test]
    fn a_description_is_read() {
        let VNode::VTag(element) = tag("td.amount.sum colspan=2 hidden").html() else { panic!("no element") };
        assert_eq!(element.tag(), "td");
        let attributes: Vec<_> = element.attributes.iter().collect();
        assert_eq!(attributes, [("class", "amount sum"), ("colspan", "2"), ("hidden", "")]);
        let again = tag("td.amount colspan=3 hidden").html();
        let VNode::VTag(again) = again else { panic!("no element") };
        let names = |element: &VTag| {
            if let Attributes::Dynamic { keys, .. } = element.attributes { keys } else { &[] }
        };
        assert!(std::ptr::eq(names(&element), names(&again)));
    }
}
