//! The foot of the page: which rules, and what the figures are worth.

use super::View;
use crate::tag::{Tag, tag};
use crate::text;

/// As much of the digest as a person compares.
const DIGEST_SHOWN: usize = 7 + 12;

pub(crate) fn foot(view: &View<'_>) -> Tag {
    let rulebook = view.rulebook;
    let digest = rulebook.digest.get(..DIGEST_SHOWN).unwrap_or(&rulebook.digest);
    let rules = [text::RULES, &*rulebook.document.zh, "（", &*rulebook.id, "，", digest, "）"].concat();
    tag("footer.foot").put(tag("p").text(text::DISCLAIMER).text(text::PRIVACY)).put(tag("p").text(rules))
}
