//! The row of money that owners have together.

use fentan_core::draft::DraftOwnerFunding;
use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, component, html};

use super::super::context::use_owners_context;
use super::super::fields::{OwnersChoice, OwnersField};
use super::super::remarks::remarks_in;
use super::super::rules::{Ground, line_name};
use super::parts::remove;
use super::together::{SUBSIDY, elevators};
use crate::components::Choices;
use crate::context::{ProjectContext, use_project_context};
use crate::document::{OwnerFundingField, OwnersAction, OwnersPlace};
use crate::fields::Shape;
use crate::words::{budget, owner_rules};

#[derive(PartialEq, Properties)]
pub(super) struct FundingRowProps {
    /// Its place in the list.
    pub(super) index: usize,
}

/// An elevator subsidy with the line it is for, or money for everything that owners owe.
#[component]
pub(super) fn FundingRow(props: &FundingRowProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let index = props.index;
    let Some(own) = project.project().owner_funding.get(index) else { return Html::default() };
    let path = project.path(&format!("owner_funding[{index}]"));
    let is_subsidy = own.source == SUBSIDY;
    let (name, note) = described(&project, own);
    let label = |words| [name, " ", project.say(words)].concat();
    html! {
        <tr tabindex="-1" id={path.clone()}>
            <th scope="row">
                { name }
                if let Some(note) = note {
                    <span class="hint">{ note }</span>
                }
                { remarks_in(&project, &owners, &path, |rest| matches!(rest, ".line" | ".amount")) }
            </th>
            <td class="for">
                if is_subsidy {
                    <OwnersChoice
                        place={OwnersPlace::Funding(index, OwnerFundingField::Line)}
                        label={label(&owner_rules::USED_FOR)}
                        value={own.line.clone().unwrap_or_default()}
                        choices={line_choices(&project)}
                    />
                } else {
                    <span>{ project.say(&owner_rules::ALL_CHARGES) }</span>
                }
            </td>
            <td class="amount">
                <OwnersField
                    place={OwnersPlace::Funding(index, OwnerFundingField::Amount)}
                    label={label(&budget::AMOUNT)}
                    shape={Shape::Amount}
                    column="owner-funding"
                />
            </td>
            <td class="remove">{ remove(&project, name, OwnersAction::RemoveFunding(index)) }</td>
        </tr>
    }
}

/// The name of a source, and what to know about it.
fn described<'a>(project: &'a ProjectContext, own: &'a DraftOwnerFunding) -> (&'a str, Option<&'a str>) {
    let language = project.language();
    if own.source == SUBSIDY {
        let note = owner_rules::ELEVATOR_SUBSIDY_NOTE.get(language);
        return (owner_rules::SUBSIDY_NAME.get(language), Some(note));
    }
    match project.rulebook().owners.sources.iter().find(|source| source.source.id() == own.source) {
        Some(source) => (source.name.get(language), Some(source.note.get(language))),
        None => (&own.source, None),
    }
}

/// The lines that a subsidy may be for.
fn line_choices(project: &ProjectContext) -> Choices {
    let choose = project.say(&owner_rules::CHOOSE_LINE).to_owned();
    let lines = elevators(project.rulebook(), project.project()).map(|place| &project.project().lines[place]);
    let lines = lines.map(|line| {
        (line.id.clone().into(), line_name(Ground::of(project), line, project.language()).into())
    });
    std::iter::once((AttrValue::default(), choose.into())).chain(lines).collect()
}
