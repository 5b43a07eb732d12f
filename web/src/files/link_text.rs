//! The text in a link: `{ "digest", "figures", "home", "left_out", "document" }`.
//!
//! It names the rulebook it was made under, what the totals were by it, the home whose answer it is, if it is only
//! one's, the kinds of private data that were left out, and the document as a file holds it.

use fentan_core::assessment::Figures;
use fentan_core::document::DraftDocument;
use fentan_core::{Assessment, Bilingual, Draft, Evaluation, Fen};
use fentan_owners::publish::{self, HomeCopy, PrivateCount, PrivateKind};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::document::{HouseholdIds, Shared};
use crate::words::{answer, frame};

/// The text in a link as it is written.
#[derive(Serialize)]
pub(crate) struct LinkText {
    digest: String,
    figures: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    home: Option<HouseholdIds>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<&'static str>,
    document: DraftDocument,
}

/// The same as it is read; the document in it goes through core's reader.
#[derive(Deserialize)]
pub(crate) struct ReadLinkText<'a> {
    #[serde(default)]
    pub(crate) digest: String,
    #[serde(default)]
    pub(crate) figures: Vec<String>,
    #[serde(default)]
    home: Option<HouseholdIds>,
    #[serde(default)]
    left_out: Vec<String>,
    #[serde(borrow)]
    pub(crate) document: &'a RawValue,
}

impl ReadLinkText<'_> {
    /// The particulars in the link about its document.
    pub(crate) fn shared(&self) -> Shared {
        let left_out = self.left_out.iter().filter_map(|id| PrivateKind::from_id(id)).collect();
        Shared { home: self.home.clone(), left_out }
    }
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

impl LinkText {
    /// A document with everything in it. A copy is without what it came without: `before`.
    pub(crate) fn everything(
        document: DraftDocument,
        assessment: &Assessment,
        before: &[PrivateKind],
    ) -> Self {
        let figures = assessment.totals.as_ref().map(remembered).into_iter().flatten();
        Self {
            digest: assessment.rulebook.to_string(),
            figures: figures.map(|(_, amount)| amount.to_string()).collect(),
            home: None,
            left_out: kinds(&[], before),
            document,
        }
    }

    /// A document without what households keep private.
    pub(crate) fn public(document: &DraftDocument, assessment: &Assessment, before: &[PrivateKind]) -> Self {
        let left_out = kinds(&in_document(document), before);
        Self { left_out, ..Self::everything(publish::public_document(document), assessment, before) }
    }

    /// The answer for one household, by its place and that of its project; none where it has none.
    pub(crate) fn home(
        evaluation: &Evaluation,
        (project, household): (usize, usize),
        before: &[PrivateKind],
    ) -> Option<Self> {
        let draft = evaluation.draft();
        let HomeCopy { draft: copy, household } = publish::home_copy(draft, project, household)?;
        let project = draft.projects.get(project)?;
        let alone = Draft { projects: vec![project.clone()], ..Draft::new(&draft.rulebook) };
        let home = Some((project.id.clone(), household));
        let left_out = kinds(&publish::private_data(&alone), before);
        let evaluation = Evaluation::new(evaluation.rulebook().clone(), copy.clone());
        Some(Self { home, left_out, ..Self::everything(copy.into(), evaluation.assessment(), before) })
    }

    pub(crate) fn to_json(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// The document as the text of a file, without what only a link needs.
    pub(crate) fn file(&self) -> Option<String> {
        serde_json::to_string_pretty(&self.document).ok()
    }
}

/// The private data of all scenarios; of each kind, the most that one scenario has.
pub(crate) fn in_document(document: &DraftDocument) -> Vec<PrivateCount> {
    let mut most: Vec<PrivateCount> = Vec::new();
    for scenario in &document.scenarios {
        let draft = Draft { projects: scenario.projects.clone(), ..Draft::new(&document.rulebook) };
        for found in publish::private_data(&draft) {
            match most.iter_mut().find(|known| known.kind == found.kind) {
                Some(known) => known.count = known.count.max(found.count),
                None => most.push(found),
            }
        }
    }
    most.sort_by_key(|found| found.kind);
    most
}

/// The ids of the kinds that are left out now or were before.
fn kinds(found: &[PrivateCount], before: &[PrivateKind]) -> Vec<&'static str> {
    let is_out = |kind: &PrivateKind| before.contains(kind) || found.iter().any(|own| own.kind == *kind);
    PrivateKind::ALL.iter().filter(|kind| is_out(kind)).map(|kind| kind.id()).collect()
}

#[cfg(test)]
mod tests {
    use fentan_core::document::DraftDocument;
    use fentan_core::{Evaluation, Rulebook, read};
    use fentan_owners::publish::PrivateKind;

    use super::{LinkText, ReadLinkText};

    fn evaluation() -> Evaluation {
        let json = include_str!("../../../examples/owners.json");
        Evaluation::new(Rulebook::fuzhou_2021_60().clone(), read::budget(json.as_bytes()).value)
    }

    const PRIVATE: [&str; 5] =
        ["fund_balance\"", "provident_fund\"", "\"votes\":{", "困难家庭", "same_owner_as\""];

    #[test]
    fn a_public_link_names_what_it_leaves_out_and_holds_none_of_it() {
        let evaluation = evaluation();
        let document = DraftDocument::from(evaluation.draft().clone());
        let everything =
            LinkText::everything(document.clone(), evaluation.assessment(), &[]).to_json().unwrap();
        let public = LinkText::public(&document, evaluation.assessment(), &[]);
        let text = public.to_json().unwrap();
        for private in PRIVATE {
            assert!(everything.contains(private), "{private}");
            assert!(!text[text.find("document").unwrap()..].contains(private), "{private}");
        }
        let read: ReadLinkText<'_> = serde_json::from_str(&text).unwrap();
        // The example counts every unit in its vote.
        let kinds = PrivateKind::ALL.into_iter().filter(|kind| *kind != PrivateKind::VoteExclusions);
        assert_eq!(read.shared().left_out, kinds.collect::<Vec<_>>());
        assert_eq!(read.shared().home, None);
        // The copy of a copy says the same.
        let again = LinkText::public(&public.document, evaluation.assessment(), &read.shared().left_out);
        assert_eq!(again.to_json().unwrap(), text);
    }

    #[test]
    fn the_link_of_a_home_names_it_by_a_number() {
        let evaluation = evaluation();
        let place = evaluation.draft().projects[0].households.iter().position(|own| own.id == "1-1-502");
        let text = LinkText::home(&evaluation, (0, place.unwrap()), &[]).unwrap().to_json().unwrap();
        let read: ReadLinkText<'_> = serde_json::from_str(&text).unwrap();
        let (project, household) = read.shared().home.unwrap();
        assert_eq!(project, "FZ-CS-002");
        assert!(household.parse::<u32>().is_ok() && !text.contains("1-1-50"), "{household}");
        assert!(LinkText::home(&evaluation, (0, 99), &[]).is_none());
    }

    #[test]
    fn what_a_later_version_leaves_out_beside_is_passed_over() {
        let text = r#"{ "left_out": ["votes", "else"], "document": {} }"#;
        let read: ReadLinkText<'_> = serde_json::from_str(text).unwrap();
        assert_eq!(read.shared().left_out, [PrivateKind::Votes]);
    }
}
