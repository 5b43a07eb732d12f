//! Links that carry a document in the address's hash, where no server sees it. The text in them ([`LinkText`]) is packed
//! and unpacked, with limits, by the boot script.

use super::link_text::{LinkText, ReadLinkText};
use super::{Opened, json};
use crate::boot::{self, LinkError};
use crate::document::{Scenarios, Shared};
use crate::notice::Notice;
use crate::words::links;

/// The content of a link.
pub(crate) struct Linked {
    pub(crate) scenarios: Scenarios,
    pub(crate) shared: Shared,
    /// The digest of the rulebook that it was made under.
    pub(crate) digest: String,
    /// The totals at that time, in the order of [`super::remembered`], as text.
    pub(crate) figures: Vec<String>,
}

/// Packs a text for a link.
///
/// # Errors
/// Says why there is no link, in words.
pub(crate) async fn pack(text: &LinkText) -> Result<String, Notice> {
    let text = text.to_json().ok_or_else(|| refusal(LinkError::Damaged))?;
    boot::pack(&text).await.map_err(refusal)
}

/// Opens what a link carries.
///
/// # Errors
/// Says why it cannot be opened, in words.
pub(crate) async fn unpack(packed: &str) -> Result<Linked, Notice> {
    let text = boot::unpack(packed).await.map_err(refusal)?;
    let read: ReadLinkText<'_> = serde_json::from_str(&text).map_err(|_| refusal(LinkError::Damaged))?;
    let opened: Opened = json::opened(read.document.get().as_bytes());
    Ok(Linked { scenarios: opened?, shared: read.shared(), digest: read.digest, figures: read.figures })
}

/// The notice that says why a link is refused.
fn refusal(error: LinkError) -> Notice {
    Notice::of(match error {
        LinkError::Version => &links::LINK_VERSION,
        LinkError::TooLarge => &links::LINK_TOO_LARGE,
        LinkError::Unsupported => &links::LINK_UNSUPPORTED,
        LinkError::NotLoaded => &links::LINK_NOT_LOADED,
        LinkError::Damaged => &links::LINK_DAMAGED,
    })
}
