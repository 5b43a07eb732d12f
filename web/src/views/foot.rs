//! The foot of the page: which rules, and what the figures are worth.

use yew::{Html, html};

use super::View;
use crate::text;

/// As much of the digest as a person compares.
const DIGEST_SHOWN: usize = 7 + 12;

pub(crate) fn foot(view: View<'_>) -> Html {
    let rulebook = view.rulebook;
    let digest = rulebook.digest.get(..DIGEST_SHOWN).unwrap_or(&rulebook.digest);
    html! {
        <footer class="foot">
            <p>{ text::DISCLAIMER }{ text::PRIVACY }</p>
            <p>{ format!("{}：{}（{}，{}）", text::RULES, rulebook.document.zh, rulebook.id, digest) }</p>
        </footer>
    }
}
