//! The choice of a form, of the project it is about and of its unit.

use yew::virtual_dom::AttrValue;
use yew::{Callback, Event, Html, MouseEvent, Properties, component, html, use_callback};

use super::{FormKind, Wanted};
use crate::browser;
use crate::components::{Button, Choice, choice};
use crate::context::{SettingsContext, use_provided, use_view_context};
use crate::fields::chosen;
use crate::settings::{Settings, Unit};
use crate::words::{forms, frame};

/// The units in the list of units.
const WAN: &str = "wan";
const YUAN: &str = "yuan";

/// Properties of [`Controls`].
#[derive(PartialEq, Properties)]
pub(super) struct ControlsProps {
    /// The form that is shown.
    pub(super) wanted: Wanted,
    /// Called with the form to show instead.
    pub(super) onchange: Callback<Wanted>,
}

/// The choices, and the button that prints.
#[component]
pub(super) fn Controls(props: &ControlsProps) -> Html {
    let context = use_view_context();
    let ControlsProps { wanted, onchange } = props;
    let wanted = *wanted;
    let kinds = [
        (FormKind::FundingScheme.id(), context.say(&forms::FORM_PLAN)),
        (FormKind::ProjectList.id(), context.say(&forms::FORM_LIST)),
    ];
    let units = [(WAN, context.say(&forms::FORM_WAN)), (YUAN, context.say(&forms::FORM_YUAN))];
    let named = |choices: [(&'static str, &str); 2]| {
        choices.map(|(id, name)| (AttrValue::from(id), AttrValue::from(name.to_owned()))).to_vec()
    };
    let kind = onchange.reform(move |id: String| Wanted { kind: FormKind::of(&id), ..wanted });
    // The unit is that of the whole page, as in its head.
    let SettingsContext { settings, set } = use_provided();
    let unit = set.reform(move |id: String| Settings {
        unit: if id == WAN { Unit::Wan } else { Unit::Yuan },
        ..settings
    });
    let print = use_callback((), |_: MouseEvent, ()| browser::print());
    html! {
        <div class="controls" role="group" aria-label={context.say(&frame::FORMS_VIEW).to_owned()}>
            <h2 class="hidden">{ context.say(&frame::FORMS_VIEW) }</h2>
            <span class="choice">
                <label for="form-kind">{ context.say(&forms::FORM) }</label>
                <Choice id="form-kind" value={wanted.kind.id()} choices={named(kinds)} onchange={kind} />
            </span>
            if wanted.kind == FormKind::FundingScheme {
                <span class="choice">
                    <label for="form-about">{ context.say(&forms::FORM_ABOUT) }</label>
                    <ProjectChoice {wanted} {onchange} />
                </span>
            }
            <span class="choice">
                <label for="form-unit">{ context.say(&forms::FORM_UNIT) }</label>
                <Choice id="form-unit" value={settings.unit.choose(YUAN, WAN)} choices={named(units)} onchange={unit} />
            </span>
            <Button onclick={print}>{ context.say(&forms::FORM_PRINT) }</Button>
            <p class="lead">{ context.say(&forms::FORM_HINT) }</p>
        </div>
    }
}

/// The choice of one project or all of them.
#[component]
fn ProjectChoice(props: &ControlsProps) -> Html {
    let context = use_view_context();
    let ControlsProps { wanted, onchange } = props;
    let wanted = *wanted;
    let onchange =
        onchange.reform(move |event: Event| Wanted { project: chosen(&event).parse().ok(), ..wanted });
    let all = context.say(&forms::FORM_ALL).to_owned();
    let projects = context.draft().projects.iter().enumerate().map(|(index, project)| {
        let name = if project.name.is_empty() { context.say(&frame::UNNAMED) } else { &project.name };
        let name = format!("{}. {name}", index + 1);
        choice(index.to_string().into(), name.into(), wanted.project == Some(index))
    });
    html! {
        <select class="input" id="form-about" {onchange}>
            { choice("".into(), all.into(), wanted.project.is_none()) }
            <optgroup label={context.say(&frame::PROJECT).to_owned()}>{ for projects }</optgroup>
        </select>
    }
}

impl FormKind {
    const fn id(self) -> &'static str {
        match self {
            Self::FundingScheme => "plan",
            Self::ProjectList => "list",
        }
    }

    fn of(id: &str) -> Self {
        if id == Self::ProjectList.id() { Self::ProjectList } else { Self::FundingScheme }
    }
}
