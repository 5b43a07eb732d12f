//! Figures and the paths that name them.

use super::sum::Sum;
use crate::path::Path;
use fentan_rulebook::{PayerIndex, Rulebook};

/// A figure of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) scope: Scope,
    pub(super) kind: Kind,
}

/// Whose figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Totals,
    Project(usize),
}

/// Which figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Sum(Sum),
    Match,
    /// A line's amount, or what a payer pays of it.
    Line(usize, Option<PayerIndex>),
    /// A fee's amount, or what a payer pays of it.
    Fee(usize, Option<PayerIndex>),
    /// An amount of money from above or outside, as the budget has it.
    Funding(usize),
}

impl Scope {
    /// `totals` or `projects[0]`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if text == "totals" { Some(Self::Totals) } else { item(text, "projects").map(Self::Project) }
    }
}

/// The index in `name[index]`.
fn item(text: &str, name: &str) -> Option<usize> {
    let digits = text.strip_prefix(name)?.strip_prefix('[')?.strip_suffix(']')?;
    let plain =
        digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits == "0" || !digits.starts_with('0'));
    if plain { digits.parse().ok() } else { None }
}

const PLAIN: [(&str, Kind); 3] = [
    ("total", Kind::Sum(Sum::Total)),
    ("works", Kind::Sum(Sum::Works)),
    ("fees_total", Kind::Sum(Sum::FeesTotal)),
];

const GOVERNMENT: [(&str, Kind); 8] = [
    ("pool", Kind::Sum(Sum::Pool)),
    ("received", Kind::Sum(Sum::Received)),
    ("used", Kind::Sum(Sum::Used)),
    ("surplus", Kind::Sum(Sum::Surplus)),
    ("net", Kind::Sum(Sum::Net)),
    ("match", Kind::Match),
    ("city", Kind::Sum(Sum::City)),
    ("district", Kind::Sum(Sum::District)),
];

impl Kind {
    /// Every figure that a project has, whatever its lines and fees are.
    fn sums(rulebook: &Rulebook) -> impl Iterator<Item = Self> {
        let payers = rulebook.payer_indices().map(|payer| Self::Sum(Sum::Payer(payer)));
        let groups = rulebook.group_indices().map(|group| Self::Sum(Sum::Group(group)));
        PLAIN.into_iter().chain(GOVERNMENT).map(|(_, kind)| kind).chain(payers).chain(groups)
    }

    /// Every figure that a misspelt path may have meant: the sums, or those of the line or fee it names.
    pub(super) fn beside(rulebook: &Rulebook, path: &str) -> Vec<Self> {
        let part = path.split('.').nth(1).unwrap_or(path);
        let payers = rulebook.payer_indices().map(Some).chain([None]);
        match (item(part, "lines"), item(part, "fees")) {
            (Some(line), _) => payers.map(|payer| Self::Line(line, payer)).collect(),
            (_, Some(fee)) => payers.map(|payer| Self::Fee(fee, payer)).collect(),
            (None, None) => Self::sums(rulebook).collect(),
        }
    }

    fn parse(rulebook: &Rulebook, text: &str) -> Option<Self> {
        let Some((head, rest)) = text.split_once('.') else {
            return PLAIN.iter().find(|(name, _)| *name == text).map(|(_, kind)| *kind);
        };
        match head {
            "payers" => rulebook.payer_index(rest).map(|payer| Self::Sum(Sum::Payer(payer))),
            "groups" => rulebook.group_index(rest).map(|group| Self::Sum(Sum::Group(group))),
            "government" => GOVERNMENT.iter().find(|(name, _)| *name == rest).map(|(_, kind)| *kind),
            _ => {
                let part = match rest.strip_prefix("shares.") {
                    Some(payer) => Some(rulebook.payer_index(payer)?),
                    None if rest == "amount" => None,
                    None => return None,
                };
                item(head, "lines")
                    .map(|index| Self::Line(index, part))
                    .or_else(|| item(head, "fees").map(|index| Self::Fee(index, part)))
                    .or_else(|| item(head, "funding").filter(|_| part.is_none()).map(Self::Funding))
            }
        }
    }
}

impl Figure {
    /// Reads a path; `None` where it cannot name a figure of this rulebook.
    pub(super) fn parse(rulebook: &Rulebook, path: &str) -> Option<Self> {
        let (scope, rest) = path.split_once('.')?;
        Some(Self { scope: Scope::parse(scope)?, kind: Kind::parse(rulebook, rest)? })
    }

    /// Writes the path.
    pub(super) fn path(self, rulebook: &Rulebook) -> String {
        let root = Path::ROOT;
        match self.scope {
            Scope::Totals => self.path_in(rulebook, &root.field("totals")),
            Scope::Project(index) => self.path_in(rulebook, &root.field("projects").item(index)),
        }
    }

    pub(super) fn path_in(self, rulebook: &Rulebook, place: &Path<'_>) -> String {
        let part = |item: &Path<'_>, payer: Option<PayerIndex>| match payer {
            Some(payer) => item.field("shares").field(rulebook.payer_id(payer)).to_string(),
            None => item.field("amount").to_string(),
        };
        match self.kind {
            Kind::Sum(Sum::Payer(payer)) => place.field("payers").field(rulebook.payer_id(payer)).to_string(),
            Kind::Sum(Sum::Group(group)) => {
                let id = rulebook.group(group).map_or("", |group| group.id.as_ref());
                place.field("groups").field(id).to_string()
            }
            Kind::Line(index, payer) => part(&place.field("lines").item(index), payer),
            Kind::Fee(index, payer) => part(&place.field("fees").item(index), payer),
            Kind::Funding(index) => part(&place.field("funding").item(index), None),
            kind => {
                let own = |(name, _): &(&'static str, Kind)| *name;
                if let Some(name) = PLAIN.iter().find(|(_, known)| *known == kind).map(own) {
                    return place.field(name).to_string();
                }
                let name = GOVERNMENT.iter().find(|(_, known)| *known == kind).map_or("", own);
                place.field("government").field(name).to_string()
            }
        }
    }
}
