//! Bars of a vote: how far it has come, with a mark at each threshold.

use fentan_owners::Portion;
use yew::{Html, html};

/// The length of a bar.
const LENGTH: u128 = 1000;

/// A part of a bar: its class, and its length in hundredths of a per cent.
pub(super) type Part = (&'static str, u128);

/// A bar with marks. What it shows stands in words in the same row.
pub(super) fn bar(label: String, parts: &[Part], marks: &[Portion]) -> Html {
    let mut end = 0;
    let pieces = parts.iter().map(|(class, part)| {
        let (start, length) = (end, part / 10);
        end += length;
        piece(class, start, length)
    });
    let pieces: Vec<Html> = pieces.collect();
    let marks = marks.iter().map(|mark| {
        let place = LENGTH * u128::from(mark.numerator) / u128::from(mark.denominator.max(1));
        html! { <rect class="vote-mark" width="4" height="28" x={place.saturating_sub(2).to_string()} /> }
    });
    html! {
        <svg class="vote-bar" viewBox="0,0,1000,28" preserveAspectRatio="none" role="img" aria-label={label}>
            <rect class="vote-track" y="5" width="1000" height="18" />
            { for pieces }
            { for marks }
        </svg>
    }
}

/// A piece of a bar: its colour, and its pattern over it.
fn piece(class: &'static str, start: u128, length: u128) -> Html {
    let (x, width) = (start.to_string(), length.to_string());
    html! {
        <>
            <rect {class} y="5" height="18" x={x.clone()} width={width.clone()} />
            <rect class="vote-hatch" y="5" height="18" {x} {width} fill={hatch(class)} />
        </>
    }
}

/// The pattern of a part.
fn hatch(class: &str) -> &'static str {
    match class {
        "vote-against" => "url(#hatch-vote-against)",
        "vote-abstain" => "url(#hatch-vote-abstain)",
        _ => "none",
    }
}

/// A sample of a part's colour and pattern.
pub(super) fn swatch(class: &'static str) -> Html {
    html! {
        <svg class="swatch" viewBox="0,0,16,16" aria-hidden="true">
            <rect {class} width="16" height="16" />
            <rect class="vote-hatch" width="16" height="16" fill={hatch(class)} />
        </svg>
    }
}

/// The patterns that bars refer to.
pub(super) fn patterns() -> Html {
    let pattern = |id: &'static str, turn: &'static str, drawn: Html| {
        html! {
            <pattern {id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform={turn}>
                { drawn }
            </pattern>
        }
    };
    html! {
        <svg width="0" height="0" aria-hidden="true">
            <defs>
                { pattern("hatch-vote-against", "rotate(45)", html! { <rect width="3" height="8" /> }) }
                { pattern("hatch-vote-abstain", "rotate(0)", html! { <rect x="2" y="2" width="3" height="3" /> }) }
            </defs>
        </svg>
    }
}
