//! Charts, drawn as SVG from the assessment. Each stands beside a table of the same figures.

use fentan_core::rulebook::{GroupIndex, PayerIndex};
use fentan_core::{Fen, Rulebook, split};
use yew::virtual_dom::AttrValue;
use yew::{Html, html};

/// One part of a bar: its kind, which decides colour and pattern, and its amount.
pub(crate) type Part = (AttrValue, Fen);

/// The kind of a group's part. Colours and patterns are of kinds, ids are each city's own.
pub(crate) fn group_kind(rulebook: &Rulebook, index: GroupIndex) -> &'static str {
    let is_in = |payer: PayerIndex| rulebook.payer(payer).is_some_and(|payer| payer.group == index);
    if is_in(rulebook.pool) {
        "government"
    } else if is_in(rulebook.undetermined) {
        "undetermined"
    } else if rulebook.owners.payers.iter().any(|row| rulebook.payer_index(&row.id).is_some_and(is_in)) {
        "residents"
    } else if rulebook.group(index).is_some_and(|group| group.enterprise) {
        "enterprise"
    } else {
        "property_unit"
    }
}

/// The length of a bar, in units that a part's length is a whole number of.
const LENGTH: i64 = 1000;

/// Each part's length out of [`LENGTH`], as core divides: they sum to the whole bar.
pub(crate) fn lengths(parts: &[Part]) -> Vec<i64> {
    lengths_of(parts, LENGTH)
}

fn lengths_of(parts: &[Part], whole: i64) -> Vec<i64> {
    let weights: Vec<u64> =
        parts.iter().map(|(_, amount)| u64::try_from(amount.fen()).unwrap_or(0)).collect();
    let lengths = split(Fen::new(whole), &weights).unwrap_or_default();
    let lengths = lengths.into_iter().map(Fen::fen).chain(std::iter::repeat(0));
    lengths.take(parts.len()).collect()
}

/// A length out of [`LENGTH`] in per cent: `741` as `74.1%`.
pub(crate) fn per_cent(length: i64) -> String {
    format!("{}.{}%", length / 10, length % 10)
}

/// A stacked bar; told apart by pattern as well as by colour.
pub(crate) fn bar(label: &str, parts: &[Part]) -> Html {
    html! {
        <svg class="bar" viewBox="0,0,1000,36" preserveAspectRatio="none" role="img" aria-label={label.to_owned()}>
            { patterns() }
            { pieces(parts, LENGTH, 1) }
        </svg>
    }
}

/// A bar so small that it stands in a row beside the words it draws. Some element of the page has its [`patterns`].
pub(crate) fn strip(parts: &[Part]) -> Html {
    html! {
        <svg class="strip" viewBox="0,0,200,8" preserveAspectRatio="none" aria-hidden="true">
            { pieces(parts, LENGTH, LENGTH / 200) }
        </svg>
    }
}

/// A stacked bar of this length out of a thousand, to be compared with others beside it. It takes its patterns from
/// the [`bar`] on the same page; what it shows is said by the row it stands in.
pub(crate) fn compared(parts: &[Part], length: i64) -> Html {
    html! {
        <svg class="bar" viewBox="0,0,1000,36" preserveAspectRatio="none" aria-hidden="true">
            { pieces(parts, length, 1) }
        </svg>
    }
}

/// The patterns that every piece of a bar refers to.
pub(crate) fn patterns() -> Html {
    html! {
        <defs>
            { pattern("hatch-enterprise", "8", "rotate(45)", html! { <rect width="3" height="8" /> }) }
            { pattern("hatch-residents", "9", "rotate(0)", html! { <rect x="3" y="3" width="3" height="3" /> }) }
            { pattern("hatch-property_unit", "6", "rotate(0)", html! { <rect width="6" height="2" /> }) }
            { pattern("hatch-undetermined", "8", "rotate(-45)", html! { <rect width="5" height="8" /> }) }
            { pattern("hatch-grants", "10", "rotate(-45)", html! { <rect width="2" height="10" /> }) }
            { pattern("hatch-district", "12", "rotate(0)", html! { <rect x="4" y="4" width="2" height="2" /> }) }
        </defs>
    }
}

/// The pieces of a bar that is `whole` long, `scale` of [`LENGTH`]'s units to one of the drawing's.
fn pieces(parts: &[Part], whole: i64, scale: i64) -> Html {
    let mut end = 0;
    let pieces = parts.iter().zip(lengths_of(parts, whole)).map(|((kind, _), length)| {
        let start = end / scale;
        end += length;
        piece(kind, start, end / scale - start)
    });
    pieces.collect()
}

fn pattern(id: &'static str, size: &'static str, turn: &'static str, drawn: Html) -> Html {
    html! {
        <pattern {id} width={size} height={size} patternTransform={turn} patternUnits="userSpaceOnUse">
            { drawn }
        </pattern>
    }
}

/// A sample of a part's colour and pattern, for the legend.
pub(crate) fn swatch(kind: &str) -> Html {
    html! { <svg class="swatch" viewBox="0,0,16,16" aria-hidden="true">{ piece(kind, 0, 16) }</svg> }
}

/// A piece of a bar: its colour, and its pattern over it.
fn piece(kind: &str, start: i64, length: i64) -> Html {
    let (x, width) = (start.to_string(), length.to_string());
    html! {
        <>
            <rect height="36" class={kind.to_owned()} fill="none" x={x.clone()} width={width.clone()} />
            <rect height="36" class="hatch" fill={format!("url(#hatch-{kind})")} {x} {width} />
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::{group_kind, lengths, per_cent};
    use fentan_core::{Fen, Rulebook};

    fn kinds(rulebook: &Rulebook) -> Vec<(&str, &'static str)> {
        let kind = |index| Some((&*rulebook.group(index)?.id, group_kind(rulebook, index)));
        rulebook.group_indices().filter_map(kind).collect()
    }

    #[test]
    fn a_group_is_drawn_as_what_it_is_under_any_rules() {
        for (id, kind) in kinds(Rulebook::fuzhou_2021_60()) {
            assert_eq!(id, kind);
        }
        let file = include_bytes!("../../../examples/rulebooks/linjiang-2024-8.toml");
        let expected = [
            ("households", "residents"),
            ("firms", "enterprise"),
            ("public", "government"),
            ("open", "undetermined"),
        ];
        assert_eq!(kinds(&Rulebook::from_toml(file).unwrap()), expected);
    }

    #[test]
    fn lengths_fill_the_bar() {
        let part = |fen| ("".into(), Fen::new(fen));
        assert_eq!(lengths(&[part(1), part(1), part(1)]), [334, 333, 333]);
        assert_eq!(lengths(&[part(0), part(0)]), [0, 0]);
        assert_eq!(lengths(&[]), [0; 0]);
        assert_eq!(per_cent(741), "74.1%");
        assert_eq!(per_cent(5), "0.5%");
    }
}
