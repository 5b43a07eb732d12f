//! The place of a text in the budget: what a field edits, and what a diagnostic points at.

use std::sync::Arc;

use fentan_core::Rulebook;
use fentan_core::draft::{Draft, DraftProject, WholeNumber};
use fentan_core::rulebook::{PayerIndex, SourceIndex};

use super::owners::OwnersPlace;
use super::{agreed, funding};

/// The place of one text in a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The name of the present scenario.
    Scenario,
    /// The option of the rulebook's reading at this offset.
    Reading(usize),
    /// A field of a project.
    Project(usize, ProjectField),
    /// A field of a project's line.
    Line(usize, usize, LineField),
    /// The agreed share of a payer, on a line.
    Share(usize, usize, PayerIndex),
    /// The agreed number of parts of a payer, on a line.
    Part(usize, usize, PayerIndex),
    /// A field of a project's fee.
    Fee(usize, usize, FeeField),
    /// The amount a source gives a project. A budget may list a source more than once: this is the nth time.
    Funding(usize, SourceIndex, usize),
    /// The status of the nth amount that a source gives a project: how far the money has come.
    FundingStatus(usize, SourceIndex, usize),
    /// A text about the households of a project.
    Owners(usize, OwnersPlace),
}

/// A list of fields with the name each has in a budget.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident { $($field:ident = $text:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($field,)* }

        impl $name {
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$field => $text),* }
            }
        }
    )*};
}

fields! {
    /// The fields of a project.
    ProjectField {
        Id = "id",
        Name = "name",
        Division = "division",
        Year = "year",
        Kind = "kind",
        Tier = "tier",
        Bundle = "bundle",
        BuiltYear = "built_year",
        Buildings = "buildings",
        Households = "households_count",
        FloorArea = "floor_area",
    }
    /// The fields of a line.
    LineField {
        Amount = "amount",
        Quantity = "quantity",
        UnitPrice = "unit_price",
        Name = "name",
        Enterprise = "enterprise",
    }
    /// The fields of a fee.
    FeeField {
        Name = "name",
        Amount = "amount",
        Rate = "rate",
        Payer = "payer",
    }
}

impl Place {
    /// The path of the place, as diagnostics write it. It is also the id of the field's element.
    pub(crate) fn path(self, rulebook: &Rulebook, draft: &Draft) -> String {
        match self {
            Self::Scenario => "scenario".to_owned(),
            Self::Reading(offset) => {
                format!("readings.{}", rulebook.readings.get(offset).map_or("", |reading| &reading.id))
            }
            Self::Project(project, field) => format!("projects[{project}].{}", field.name()),
            Self::Line(project, line, field) => format!("projects[{project}].lines[{line}].{}", field.name()),
            Self::Share(project, line, payer) => {
                format!("projects[{project}].lines[{line}].shares.{}", rulebook.payer_id(payer))
            }
            Self::Part(project, line, payer) => {
                format!("projects[{project}].lines[{line}].parts.{}", rulebook.payer_id(payer))
            }
            Self::Fee(project, fee, field) => format!("projects[{project}].fees[{fee}].{}", field.name()),
            Self::Funding(project, source, nth) => {
                funding::path(rulebook, draft, project, (source, nth), ".amount", "")
            }
            Self::FundingStatus(project, source, nth) => {
                funding::path(rulebook, draft, project, (source, nth), ".status", ".status")
            }
            Self::Owners(project, place) => {
                let of = draft.projects.get(project).map(AsRef::as_ref);
                format!("projects[{project}].{}", place.path(of))
            }
        }
    }

    /// The project it is in.
    pub(crate) fn project(self) -> Option<usize> {
        match self {
            Self::Scenario | Self::Reading(_) => None,
            Self::Project(index, _)
            | Self::Line(index, ..)
            | Self::Share(index, ..)
            | Self::Part(index, ..)
            | Self::Fee(index, ..)
            | Self::Funding(index, ..)
            | Self::FundingStatus(index, ..)
            | Self::Owners(index, _) => Some(index),
        }
    }

    /// Puts a text here. A text the budget can do without is left out where it is empty.
    pub(crate) fn write(self, rulebook: &Rulebook, draft: &mut Draft, text: String) {
        if let Self::Reading(offset) = self {
            if let Some(reading) = rulebook.readings.get(offset) {
                draft.readings.insert(reading.id.to_string(), text);
            }
        } else if let Some(project) = self.project().and_then(|index| draft.projects.get_mut(index)) {
            self.write_in(rulebook, Arc::make_mut(project), text);
        }
    }

    /// Puts a text in the project that the place is in.
    fn write_in(self, rulebook: &Rulebook, project: &mut DraftProject, text: String) {
        match self {
            Self::Scenario | Self::Reading(_) => {}
            Self::Project(_, field) => write_project(project, field, text),
            Self::Line(_, line, field) => {
                let Some(line) = project.lines.get_mut(line) else { return };
                match field {
                    LineField::Amount => line.amount = Some(text),
                    LineField::Quantity => line.quantity = Some(text),
                    LineField::UnitPrice => line.unit_price = Some(text),
                    LineField::Name => line.name = unless_empty(text),
                    LineField::Enterprise => line.enterprise = unless_empty(text),
                }
            }
            Self::Share(_, line, payer) => {
                let Some(line) = project.lines.get_mut(line) else { return };
                agreed::write_share(line, rulebook.payer_id(payer), text);
            }
            Self::Part(_, line, payer) => {
                let Some(line) = project.lines.get_mut(line) else { return };
                agreed::write_part(line, rulebook.payer_id(payer), text);
            }
            Self::Fee(_, fee, field) => {
                let Some(fee) = project.fees.get_mut(fee) else { return };
                match field {
                    FeeField::Name => fee.name = unless_empty(text),
                    FeeField::Amount => fee.amount = Some(text),
                    FeeField::Rate => fee.rate = Some(text),
                    FeeField::Payer => fee.payer = unless_empty(text),
                }
            }
            Self::Funding(_, source, nth) => {
                let source = rulebook.source(source).map_or("", |source| source.id.as_ref());
                funding::write_amount(project, source, nth, text);
            }
            Self::FundingStatus(_, source, nth) => {
                let source = rulebook.source(source).map_or("", |source| source.id.as_ref());
                funding::write_status(project, source, nth, text);
            }
            Self::Owners(_, place) => place.write(project, text),
        }
    }
}

pub(super) fn unless_empty(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

fn write_project(project: &mut DraftProject, field: ProjectField, text: String) {
    match field {
        ProjectField::Id => project.id = text,
        ProjectField::Name => project.name = text,
        ProjectField::Division => project.division = text,
        ProjectField::Year => project.year = WholeNumber(text),
        ProjectField::Kind => project.kind = text,
        ProjectField::Tier => project.tier = unless_empty(text),
        ProjectField::Bundle => project.bundle = unless_empty(text),
        ProjectField::BuiltYear => project.built_year = unless_empty(text).map(WholeNumber),
        ProjectField::Buildings => project.buildings = unless_empty(text).map(WholeNumber),
        ProjectField::Households => project.households_count = unless_empty(text).map(WholeNumber),
        ProjectField::FloorArea => project.floor_area = unless_empty(text),
    }
}
