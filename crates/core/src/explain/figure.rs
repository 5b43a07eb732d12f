//! Figures of an assessment, and their paths.

use super::sum::Sum;
use crate::path::Path;
use fentan_rulebook::{PayerIndex, Rulebook};

/// A figure of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) scope: Scope,
    pub(super) kind: Kind,
}

/// The owner of a figure: the totals or a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Totals,
    Project(usize),
}

/// The kind of a figure, within its scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Sum(Sum),
    Match,
    /// A line's amount, or a payer's share of it.
    Line(usize, Option<PayerIndex>),
    /// A fee's amount, or a payer's share of it.
    Fee(usize, Option<PayerIndex>),
    /// An amount of funding, as entered.
    Funding(usize),
}

impl Scope {
    /// Parses `totals` or `projects[0]`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if text == "totals" { Some(Self::Totals) } else { item(text, "projects").map(Self::Project) }
    }
}

/// The index in `name[index]`; `None` for any other text.
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

const GOVERNMENT: [(&str, Kind); 10] = [
    ("pool", Kind::Sum(Sum::Pool)),
    ("received", Kind::Sum(Sum::Received)),
    ("used", Kind::Sum(Sum::Used)),
    ("surplus", Kind::Sum(Sum::Surplus)),
    ("net", Kind::Sum(Sum::Net)),
    ("match", Kind::Match),
    ("city", Kind::Sum(Sum::City)),
    ("district", Kind::Sum(Sum::District)),
    ("city_fees", Kind::Sum(Sum::CityFees)),
    ("district_fees", Kind::Sum(Sum::DistrictFees)),
];

impl Kind {
    /// The sums that every project has.
    fn sums(rulebook: &Rulebook) -> impl Iterator<Item = Self> {
        let payers = rulebook.payer_indices().map(|payer| Self::Sum(Sum::Payer(payer)));
        let groups = rulebook.group_indices().map(|group| Self::Sum(Sum::Group(group)));
        PLAIN.into_iter().chain(GOVERNMENT).map(|(_, kind)| kind).chain(payers).chain(groups)
    }

    /// The figures that a misspelt path may have meant: those of the line or fee it names, else the sums.
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
    /// Parses a path; `None` where it names no figure of this rulebook.
    pub(super) fn parse(rulebook: &Rulebook, path: &str) -> Option<Self> {
        let (scope, rest) = path.split_once('.')?;
        Some(Self { scope: Scope::parse(scope)?, kind: Kind::parse(rulebook, rest)? })
    }

    /// The path of the figure.
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
                let name_of = |(name, _): &(&'static str, Kind)| *name;
                if let Some(name) = PLAIN.iter().find(|(_, known)| *known == kind).map(name_of) {
                    return place.field(name).to_string();
                }
                let name = GOVERNMENT.iter().find(|(_, known)| *known == kind).map_or("", name_of);
                place.field("government").field(name).to_string()
            }
        }
    }
}
