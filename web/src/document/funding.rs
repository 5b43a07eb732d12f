//! The money of a project from above and outside, as it is typed: an amount for each source, and how far it has come.

use fentan_core::Rulebook;
use fentan_core::draft::{Draft, DraftFunding, DraftProject};
use fentan_core::funding_status::FundingStatus;
use fentan_core::rulebook::SourceIndex;

/// The index of the nth funding of a project that is from `source`, `nth` counted from 0.
pub(crate) fn funding_index(project: &DraftProject, source: &str, nth: usize) -> Option<usize> {
    let listed = project.funding.iter().enumerate().filter(|(_, funding)| funding.source == source);
    listed.map(|(index, _)| index).nth(nth)
}

/// The id of the status that the page shows for this money; one that nobody knows stays as it is written.
pub(crate) fn status_of(money: Option<&DraftFunding>) -> &str {
    let written = money.and_then(|money| money.status.as_deref());
    written.unwrap_or_else(|| id_of(FundingStatus::default()))
}

fn id_of(status: FundingStatus) -> &'static str {
    FundingStatus::ALL.iter().find(|(_, own)| *own == status).map_or("", |(id, _)| id)
}

/// The path of a field of the money from a source, `field`; `unlisted` ends the path of one that is not listed.
pub(super) fn path(
    rulebook: &Rulebook,
    draft: &Draft,
    project: usize,
    (source, nth): (SourceIndex, usize),
    field: &str,
    unlisted: &str,
) -> String {
    let id = rulebook.source(source).map_or("", |source| source.id.as_ref());
    let of = draft.projects.get(project).and_then(|project| funding_index(project, id, nth));
    match of {
        Some(index) => format!("projects[{project}].funding[{index}]{field}"),
        None => format!("projects[{project}].funding.{id}{unlisted}"),
    }
}

/// A source without an amount is not listed; one that gets its first digit is. Money with a status keeps it while its
/// amount is typed anew, so it stays, at nothing.
pub(super) fn write_amount(project: &mut DraftProject, source: &str, nth: usize, text: String) {
    match funding_index(project, source, nth) {
        Some(index) => {
            let Some(funding) = project.funding.get_mut(index) else { return };
            if !text.is_empty() {
                funding.amount = text;
            } else if funding.status.is_some() {
                "0".clone_into(&mut funding.amount);
            } else {
                project.funding.remove(index);
            }
        }
        None if text.is_empty() => {}
        None => project.funding.push(DraftFunding {
            source: source.to_owned(),
            amount: text,
            ..DraftFunding::default()
        }),
    }
}

/// The status that money has without one is left out. A source gets its status before its amount, too.
pub(super) fn write_status(project: &mut DraftProject, source: &str, nth: usize, status: String) {
    let status = Some(status).filter(|status| status != id_of(FundingStatus::default()));
    match funding_index(project, source, nth) {
        Some(index) => {
            if let Some(funding) = project.funding.get_mut(index) {
                funding.status = status;
            }
        }
        None if status.is_none() => {}
        None => {
            project.funding.push(DraftFunding { source: source.to_owned(), amount: "0".to_owned(), status });
        }
    }
}
