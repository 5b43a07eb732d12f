//! The foot of the page: which rules, and what the figures are worth.

use super::Desk;
use crate::tag::{Tag, tag};
use crate::{browser, text};

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
    // Beside the single file there is no site.
    let links = browser::address().starts_with("http").then(|| {
        let file = tag("a href=fentan.html").attr("download", text::single_file_name());
        tag("p")
            .put(tag("a").attr("href", text::rules_page()).text(text::rules_in_full()))
            .text(" · ")
            .put(file.text(text::single_file()))
    });
    tag("footer.foot")
        .put(tag("p").text(text::disclaimer()).text(text::privacy()))
        .put(links)
        .put(tag("p").text(rules))
}
