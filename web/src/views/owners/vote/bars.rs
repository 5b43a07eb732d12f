//! Bars of a vote: how far it has come, with a mark where each test is reached.

use fentan_owners::Portion;

use crate::tag::{Tag, tag};

/// How long a bar is.
const LENGTH: u128 = 1000;

/// One part of a bar: its class, and how long it is in hundredths of a per cent.
pub(super) type Part = (&'static str, u128);

/// A bar with marks. What it shows stands in words in the same row.
pub(super) fn bar(label: String, parts: &[Part], marks: &[Portion]) -> Tag {
    let mut end = 0;
    let parts = parts.iter().flat_map(|(class, part)| {
        let (start, length) = (end, part / 10);
        end += length;
        let piece = |class: &'static str| {
            tag("rect y=5 height=18")
                .attr("class", class)
                .attr("x", start.to_string())
                .attr("width", length.to_string())
        };
        let hatch = match *class {
            "vote-against" => "url(#hatch-vote-against)",
            "vote-abstain" => "url(#hatch-vote-abstain)",
            _ => "none",
        };
        [piece(class), piece("vote-hatch").attr("fill", hatch)]
    });
    let parts: Vec<Tag> = parts.collect();
    let marks = marks.iter().map(|mark| {
        let place = LENGTH * u128::from(mark.numerator) / u128::from(mark.denominator.max(1));
        tag("rect.vote-mark width=4 height=28").attr("x", place.saturating_sub(2).to_string())
    });
    tag("svg.vote-bar viewBox=0,0,1000,28 preserveAspectRatio=none role=img")
        .attr("aria-label", label)
        .put(tag("rect.vote-track y=5 width=1000 height=18"))
        .each(parts)
        .each(marks)
}

/// A sample of a part's colour and pattern.
pub(super) fn swatch(class: &'static str, hatch: &'static str) -> Tag {
    tag("svg.swatch viewBox=0,0,16,16 aria-hidden=true")
        .put(tag("rect width=16 height=16").attr("class", class))
        .put(tag("rect.vote-hatch width=16 height=16").attr("fill", hatch))
}

/// The patterns that bars refer to.
pub(super) fn patterns() -> Tag {
    let pattern = |id: &'static str, turn: &'static str, drawn: Tag| {
        tag("pattern width=8 height=8 patternUnits=userSpaceOnUse")
            .attr("id", id)
            .attr("patternTransform", turn)
            .put(drawn)
    };
    let defs = tag("defs")
        .put(pattern("hatch-vote-against", "rotate(45)", tag("rect width=3 height=8")))
        .put(pattern("hatch-vote-abstain", "rotate(0)", tag("rect x=2 y=2 width=3 height=3")));
    tag("svg width=0 height=0 aria-hidden=true").put(defs)
}
