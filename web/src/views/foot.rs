//! The foot of the page: which rules, and what the figures are worth.

use super::Desk;
use crate::tag::{Tag, tag};
use crate::text;

/// As much of the digest as a person compares.
const DIGEST_SHOWN: usize = 7 + 12;

pub(crate) fn foot(desk: &Desk<'_>) -> Tag {
    let rulebook = desk.rulebook;
    let digest = rulebook.digest.get(..DIGEST_SHOWN).unwrap_or(&rulebook.digest);
    let rules = [
        text::rules(),
        text::of(&rulebook.document),
        text::open_bracket(),
        &*rulebook.id,
        text::comma(),
        digest,
        text::close_bracket(),
    ]
    .concat();
    tag("footer.foot").put(tag("p").text(text::disclaimer()).text(text::privacy())).put(tag("p").text(rules))
}
