//! The matters that are voted on, each with its result.

use fentan_core::draft::DraftMatter;
use fentan_owners::MatterKind;
use yew::virtual_dom::AttrValue;
use yew::{Html, MouseEvent, Properties, component, html, use_callback};

use super::bars::patterns;
use super::result::MatterResult;
use crate::components::{Button, ButtonKind, Choice, Choices};
use crate::context::{ProjectContext, use_project_context};
use crate::document::{Action, MatterField, OwnersAction, OwnersPlace};
use crate::hooks::use_kept_state;
use crate::views::owners::context::use_owners_context;
use crate::views::owners::fields::{OwnersChoice, OwnersField};
use crate::words::owner_vote;

/// The matters.
#[component]
pub(super) fn Matters() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    // Where none is listed there is the application all the same.
    let count = project.project().matters.len().max(1);
    let matters = (0..count).map(|matter| {
        html! {
            <div key={matter} class="matter" role="group" aria-label={matter_name(&project, matter)}>
                <MatterHead {matter} />
                <MatterResult {matter} />
            </div>
        }
    });
    let is_broken = owners.progress.standing.vote.matters.is_none();
    html! {
        <div class="matters">
            <div class="patterns">{ patterns() }</div>
            if is_broken {
                <p class="broken">{ project.say(&owner_vote::VOTE_BROKEN) }</p>
            }
            { for matters }
            if !project.locked() {
                <MatterAdder />
            }
        </div>
    }
}

/// The name of a matter, for those who hear it: its own, or its kind's.
pub(super) fn matter_name(project: &ProjectContext, matter: usize) -> String {
    let text = |field| OwnersPlace::Matter(matter, field).held(project.project());
    let (own, kind) = (text(MatterField::Name), text(MatterField::Kind));
    if !own.is_empty() {
        return own.to_owned();
    }
    find_kind(project, kind).map_or(kind, |kind| project.say(&kind.name)).to_owned()
}

fn find_kind<'a>(project: &'a ProjectContext, id: &str) -> Option<&'a MatterKind> {
    project.rulebook().owners.matters.iter().find(|kind| kind.id == id).map(AsRef::as_ref)
}

/// The kinds of matters to choose from.
fn kinds(project: &ProjectContext) -> Choices {
    let kinds = project.rulebook().owners.matters.iter();
    kinds.map(|kind| (kind.id.to_string().into(), project.say(&kind.name).to_owned().into())).collect()
}

#[derive(PartialEq, Properties)]
struct MatterHeadProps {
    matter: usize,
}

/// The kind of a matter, and its name.
#[component]
fn MatterHead(props: &MatterHeadProps) -> Html {
    let matter = props.matter;
    let project = use_project_context();
    let number = (matter + 1).to_string();
    let of = |words: &str| AttrValue::from([words, " ", &number].concat());
    let kind = OwnersPlace::Matter(matter, MatterField::Kind);
    let name = OwnersPlace::Matter(matter, MatterField::Name);
    let id = kind.held(project.project());
    let clause = find_kind(&project, id).map(|kind| kind.clause.to_string());
    let is_removable = !project.project().matters.is_empty() && !project.locked();
    let remove = project.say(&owner_vote::REMOVE_MATTER);
    html! {
        <div class="matter-head">
            <span class="matter-number" aria-hidden="true">{ &number }</span>
            <div class="matter-kind">
                <OwnersChoice
                    place={kind}
                    value={id.to_owned()}
                    choices={kinds(&project)}
                    label={of(project.say(&owner_vote::MATTER_KIND))}
                />
            </div>
            <span class="lead" aria-hidden="true">{ project.say(&owner_vote::MATTER_CALLED) }</span>
            <div class="matter-name">
                <OwnersField
                    place={name}
                    label={of(project.say(&owner_vote::MATTER_NAME))}
                />
            </div>
            if let Some(clause) = clause {
                <span class="clause">{ clause }</span>
            }
            if is_removable {
                <Button
                    kind={ButtonKind::Quiet}
                    title={remove.to_owned()}
                    label={of(remove)}
                    onclick={project.act(Action::Owners(OwnersAction::RemoveMatter(matter)))}
                >
                    { "×" }
                </Button>
            }
        </div>
    }
}

/// The id of the kind of matter to add next. Using the fund is what most schemes need a vote on besides the application.
#[derive(Clone, Debug, PartialEq)]
struct NextKind(String);

impl Default for NextKind {
    fn default() -> Self {
        Self("use_fund".to_owned())
    }
}

/// The kind of another matter, and the button that adds it.
#[component]
fn MatterAdder() -> Html {
    let project = use_project_context();
    let next = use_kept_state::<NextKind>();
    let onchange = use_callback(next.setter(), |kind: String, next| next.set(NextKind(kind)));
    let add = use_callback((next.0.clone(), project.dispatch.clone()), |_: MouseEvent, (kind, dispatch)| {
        let matter = DraftMatter { kind: kind.clone(), ..DraftMatter::default() };
        dispatch.emit(Action::Owners(OwnersAction::AddMatter(matter)));
    });
    html! {
        <div class="add">
            <label for="matter-kind">{ project.say(&owner_vote::ANOTHER_MATTER) }</label>
            <Choice id="matter-kind" value={next.0.clone()} choices={kinds(&project)} {onchange} />
            <Button onclick={add}>{ project.say(&owner_vote::ADD_MATTER) }</Button>
        </div>
    }
}
