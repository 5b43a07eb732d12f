//! The parts that all of the section's components have in common.

use fentan_core::Rulebook;
use fentan_owners::{OwnerSource, Source};
use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, component, html};

use crate::components::{Button, ButtonKind};
use crate::context::{ProjectContext, use_view_context};
use crate::document::{Action, OwnersAction};
use crate::words::budget;

/// The entry in the rules of a source.
pub(super) fn source(rulebook: &Rulebook, source: Source) -> Option<&OwnerSource> {
    rulebook.owners.sources.iter().find(|own| own.source == source)
}

#[derive(PartialEq, Properties)]
pub(super) struct PartProps {
    pub(super) name: AttrValue,
    #[prop_or_default]
    pub(super) clause: Option<AttrValue>,
    /// The note on what to know about it.
    #[prop_or_default]
    pub(super) note: Option<AttrValue>,
    /// The path of the list that it shows.
    #[prop_or_default]
    pub(super) id: Option<AttrValue>,
    #[prop_or_default]
    pub(super) children: Html,
}

/// A part of the section: its heading, what it rests on, and what to know about it.
#[component]
pub(super) fn Part(props: &PartProps) -> Html {
    html! {
        <section class="money-part" id={props.id.clone()} tabindex={props.id.as_ref().map(|_| "-1")}>
            <h3>
                { props.name.clone() }
                if let Some(clause) = &props.clause {
                    <span class="clause">{ clause.clone() }</span>
                }
            </h3>
            if let Some(note) = &props.note {
                <p class="lead">{ note.clone() }</p>
            }
            { props.children.clone() }
        </section>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct SourcePartProps {
    pub(super) source: Source,
    #[prop_or_default]
    pub(super) children: Html,
}

/// The part of the section about one source, with what the rules say of it.
#[component]
pub(super) fn SourcePart(props: &SourcePartProps) -> Html {
    let context = use_view_context();
    let Some(source) = source(context.rulebook(), props.source) else { return Html::default() };
    let some = |text: &str| (!text.is_empty()).then(|| AttrValue::from(text.to_owned()));
    html! {
        <Part name={context.say(&source.name).to_owned()} clause={some(&source.clause)} note={some(context.say(&source.note))}>
            { props.children.clone() }
        </Part>
    }
}

/// The button that takes a row out.
pub(super) fn remove(project: &ProjectContext, name: &str, action: OwnersAction) -> Html {
    if project.locked() {
        return Html::default();
    }
    let remove = project.say(&budget::REMOVE);
    html! {
        <Button
            kind={ButtonKind::Quiet}
            title={remove.to_owned()}
            label={[remove, " ", name].concat()}
            onclick={project.act(Action::Owners(action))}
        >
            { "×" }
        </Button>
    }
}
