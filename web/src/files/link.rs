//! Links that carry the whole document in the address's hash, where no server sees it.
//!
//! The text in a link is `{ "digest", "figures", "document" }`: the rulebook it was made under, what the totals were
//! by it, and the document as a file holds it. It is packed and unpacked, with limits, by the boot script.

use fentan_core::assessment::Figures;
use fentan_core::{Assessment, Fen};
use js_sys::JSON;
use wasm_bindgen::JsValue;

use super::json::Written;
use super::open::understand;
use super::{Notice, Opened};
use crate::companion;
use crate::document::Scenarios;
use crate::text;

/// What a link turned out to hold.
pub(crate) struct Linked {
    pub(crate) opened: Opened,
    /// The digest of the rulebook that it was made under.
    pub(crate) digest: String,
    /// What the totals were then, in the order of [`remembered`], as text.
    pub(crate) figures: Vec<String>,
}

/// The totals that a link remembers, so that it can be said what differs under another rulebook.
pub(crate) fn remembered(figures: &Figures) -> [(&'static str, Fen); 5] {
    let government = &figures.government;
    [
        (text::total(), figures.total),
        (text::pool(), government.pool),
        (text::grants(), government.used),
        (text::city(), government.city),
        (text::district(), government.district),
    ]
}

/// Packs a document for a link.
pub(crate) fn link(
    scenarios: &Scenarios,
    assessment: &Assessment,
    tell: impl FnOnce(Result<String, &'static str>) + 'static,
) {
    let figures = assessment.totals.as_ref().map(remembered).into_iter().flatten();
    let figures: Vec<String> =
        figures.map(|(_, amount)| ["\"", &amount.to_string(), "\""].concat()).collect();
    let Some(document) = Written::default().text(scenarios) else { return tell(Err(text::link_damaged())) };
    let text = [
        "{\"digest\":\"",
        &*assessment.rulebook,
        "\",\"figures\":[",
        &figures.join(","),
        "],\"document\":",
        &document,
        "}",
    ];
    companion::pack_text(&text.concat(), move |packed| tell(packed.map_err(|code| refusal(&code))));
}

/// Opens what a link carries.
pub(crate) fn unlink(packed: &str, tell: impl FnOnce(Linked) + 'static) {
    let refused =
        |words| Linked { opened: Err(Notice::of(words)), digest: String::new(), figures: Vec::new() };
    companion::unpack_text(packed, move |text| {
        let parsed = text.map_err(|code| refusal(&code));
        let parsed = parsed.and_then(|text| JSON::parse(&text).map_err(|_| text::link_damaged()));
        let object = match parsed {
            Ok(object) => object,
            Err(words) => return tell(refused(words)),
        };
        let digest = companion::text(&object, &["digest"]);
        let figures = companion::list(&object, "figures");
        let figures = figures.iter().filter_map(|figure| figure.as_string()).collect();
        let document = companion::value(&object, &["document"]).unwrap_or(JsValue::NULL);
        companion::ask(
            Box::new(move |companion| companion.read_document(&document)),
            Box::new(move |answer| tell(Linked { opened: understand(answer), digest, figures })),
        );
    });
}

/// Why a link is refused, in words.
fn refusal(code: &str) -> &'static str {
    match code {
        "version" => text::link_version(),
        "too_large" => text::link_too_large(),
        "unsupported" => text::link_unsupported(),
        "not_loaded" => text::no_companion(),
        _ => text::link_damaged(),
    }
}
