//! One thing that the project has to show.

use fentan_core::Bilingual;
use fentan_owners::Asks;
use fentan_owners::readiness::ItemResult;
use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, component, html};

use super::{days, state_mark};
use crate::browser;
use crate::components::{Button, ButtonKind, Choices};
use crate::context::{use_language, use_project_context};
use crate::document::{OwnersPlace, ReadinessField, kept_id};
use crate::fields::Shape;
use crate::views::owners::context::use_owners_context;
use crate::views::owners::fields::{OwnersChoice, OwnersField};
use crate::words::{budget, owner_vote};

#[derive(PartialEq, Properties)]
pub(super) struct ItemProps {
    /// The place of the thing among all.
    pub(super) item: usize,
}

/// The row of a thing: its state, and what is entered about it.
#[component]
pub(super) fn ItemRow(props: &ItemProps) -> Html {
    let item = props.item;
    let language = use_language();
    let owners = use_owners_context();
    let Some(result) = owners.progress.standing.readiness.items.get(item) else { return Html::default() };
    html! {
        <tr>
            <td class="state-column">
                { state_mark(result.state, language) }
                <span class="description">{ result.why.get(language) }</span>
            </td>
            <th scope="row">
                <span class="item-name">{ result.item.name.get(language) }</span>
                <span class="clause">{ result.item.clause.to_string() }</span>
                <span class="description">{ result.item.question.get(language) }</span>
            </th>
            <td class="answer-column"><Answer {item} /></td>
            <td class="days-column"><Days {item} /></td>
            <td class="note-column" data-name={owner_vote::NOTE_COLUMN.get(language)}>
                <OwnersField
                    place={place(result, ReadinessField::Note)}
                    label={label(result.item.name.get(language), owner_vote::NOTE_COLUMN.get(language))}
                />
            </td>
        </tr>
    }
}

fn place(result: &ItemResult, field: ReadinessField) -> OwnersPlace {
    OwnersPlace::Readiness(kept_id(&result.item.id), field)
}

/// The name of a field of a thing.
fn label(item: &str, field: &str) -> AttrValue {
    [item, " ", field].concat().into()
}

/// The answer to a question, or the way to the vote.
#[component]
fn Answer(props: &ItemProps) -> Html {
    let project = use_project_context();
    let language = project.language();
    let owners = use_owners_context();
    let Some(result) = owners.progress.standing.readiness.items.get(props.item) else {
        return Html::default();
    };
    match result.item.asks {
        Asks::Age | Asks::Question(_) => {
            let choices: Choices = vec![
                ("".into(), owner_vote::NOT_ANSWERED.get(language).into()),
                ("yes".into(), budget::YES.get(language).into()),
                ("no".into(), budget::NO.get(language).into()),
            ];
            let label = label(result.item.name.get(language), owner_vote::ANSWER_COLUMN.get(language));
            let place = place(result, ReadinessField::State);
            let value = place.held(project.project()).to_owned();
            html! { <OwnersChoice {place} {value} {choices} {label} /> }
        }
        Asks::Vote => {
            let onclick = browser::going_to("owners-vote");
            html! {
                <Button kind={ButtonKind::Link} {onclick}>{ owner_vote::TO_THE_VOTE.get(language) }</Button>
            }
        }
        Asks::Period { .. } | Asks::Deadline { .. } => Html::default(),
    }
}

/// The days that are asked for.
#[component]
fn Days(props: &ItemProps) -> Html {
    let project = use_project_context();
    let language = project.language();
    let owners = use_owners_context();
    let Some(result) = owners.progress.standing.readiness.items.get(props.item) else {
        return Html::default();
    };
    let (from, to) = match result.item.asks {
        Asks::Period { .. } => (Some(&owner_vote::FROM_DAY), &owner_vote::TO_DAY),
        Asks::Deadline { .. } => (Some(&owner_vote::ACCEPTED_ON), &owner_vote::FILED_ON),
        Asks::Question(_) => (None, &owner_vote::ON_DAY),
        Asks::Age | Asks::Vote => return Html::default(),
    };
    let day = |field: ReadinessField, words: &'static Bilingual| {
        let label = label(result.item.name.get(language), words.get(language));
        html! {
            <span class="day">
                if from.is_some() {
                    <span class="day-name" aria-hidden="true">{ words.get(language) }</span>
                }
                <OwnersField place={place(result, field)} shape={Shape::Date} {label} />
            </span>
        }
    };
    html! {
        <>
            <div class="days">
                if let Some(from) = from {
                    { day(ReadinessField::From, from) }
                }
                { day(ReadinessField::To, to) }
            </div>
            if matches!(result.item.asks, Asks::Period { .. }) {
                { days::between(&project.rulebook().owners, &result.entered, language) }
            }
        </>
    }
}
