//! Links that carry the whole document in the address's hash, where no server sees it.
//!
//! The text in a link is `{ "digest", "figures", "document" }`: the rulebook it was made under, what the totals were
//! by it, and the document as a file holds it. It is packed and unpacked, with limits, by the boot script.

use fentan_core::assessment::Figures;
use fentan_core::document::DraftDocument;
use fentan_core::{Assessment, Bilingual, Fen};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Opened, json};
use crate::boot::{self, LinkError};
use crate::document::Scenarios;
use crate::notice::Notice;
use crate::words::{answer, frame};

/// The content of a link.
pub(crate) struct Linked {
    pub(crate) scenarios: Scenarios,
    /// The digest of the rulebook that it was made under.
    pub(crate) digest: String,
    /// The totals at that time, in the order of [`remembered`], as text.
    pub(crate) figures: Vec<String>,
}

/// The text in a link as it is written.
#[derive(Serialize)]
struct Written<'a> {
    digest: &'a str,
    figures: Vec<String>,
    document: DraftDocument,
}

/// The text in a link as it is read; the document in it goes through core's reader.
#[derive(Deserialize)]
struct Read<'a> {
    #[serde(default)]
    digest: String,
    #[serde(default)]
    figures: Vec<String>,
    #[serde(borrow)]
    document: &'a RawValue,
}

/// The totals that a link remembers, so that it can be said what differs under another rulebook.
pub(crate) fn remembered(figures: &Figures) -> [(&'static Bilingual, Fen); 5] {
    let government = &figures.government;
    [
        (&answer::TOTAL, figures.total),
        (&answer::POOL, government.pool),
        (&answer::GRANTS, government.used),
        (&frame::CITY, government.city),
        (&frame::DISTRICT, government.district),
    ]
}

/// Packs a document for a link.
///
/// # Errors
/// Says why there is no link, in words.
pub(crate) async fn pack(scenarios: &Scenarios, assessment: &Assessment) -> Result<String, Notice> {
    let figures = assessment.totals.as_ref().map(remembered).into_iter().flatten();
    let written = Written {
        digest: &assessment.rulebook,
        figures: figures.map(|(_, amount)| amount.to_string()).collect(),
        document: scenarios.document(),
    };
    let text = serde_json::to_string(&written).map_err(|_| refusal(LinkError::Damaged))?;
    boot::pack(&text).await.map_err(refusal)
}

/// Opens what a link carries.
///
/// # Errors
/// Says why it cannot be opened, in words.
pub(crate) async fn unpack(packed: &str) -> Result<Linked, Notice> {
    let text = boot::unpack(packed).await.map_err(refusal)?;
    let read: Read<'_> = serde_json::from_str(&text).map_err(|_| refusal(LinkError::Damaged))?;
    let opened: Opened = json::opened(read.document.get().as_bytes());
    Ok(Linked { scenarios: opened?, digest: read.digest, figures: read.figures })
}

/// The notice that says why a link is refused.
fn refusal(error: LinkError) -> Notice {
    Notice::of(match error {
        LinkError::Version => &frame::LINK_VERSION,
        LinkError::TooLarge => &frame::LINK_TOO_LARGE,
        LinkError::Unsupported => &frame::LINK_UNSUPPORTED,
        LinkError::NotLoaded => &frame::LINK_NOT_LOADED,
        LinkError::Damaged => &frame::LINK_DAMAGED,
    })
}
