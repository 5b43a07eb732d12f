//! Lines, dots and letters of the drawing, at places in tenths of its units.

use yew::virtual_dom::AttrValue;
use yew::{Html, html};

/// A place in tenths as the drawing writes it: `123.4`.
pub(super) fn at(tenths: i128) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let size = tenths.unsigned_abs();
    [sign, &(size / 10).to_string(), ".", &(size % 10).to_string()].concat()
}

/// A straight line.
pub(super) fn stroke(class: &'static str, from: (i128, i128), to: (i128, i128)) -> Html {
    html! { <line {class} x1={at(from.0)} y1={at(from.1)} x2={at(to.0)} y2={at(to.1)} /> }
}

/// Words at a place.
pub(super) fn label(class: &'static str, x: i128, y: i128, words: impl Into<AttrValue>) -> Html {
    let words: AttrValue = words.into();
    html! { <text {class} x={at(x)} y={at(y)}>{ words }</text> }
}

/// A dot of one of several looks.
pub(super) fn dot(class: &'static str, x: i128, y: i128) -> Html {
    html! { <circle r="3.5" {class} cx={at(x)} cy={at(y)} /> }
}

/// A ring, for the end of a line that does not reach its place.
pub(super) fn ring(x: i128, y: i128) -> Html {
    dot("curve-ring", x, y)
}
