//! The search field, and what else can be asked of a component.

use fentan_core::Bilingual;
use web_sys::HtmlInputElement;
use yew::virtual_dom::AttrValue;
use yew::{
    Callback, Event, Html, InputEvent, Properties, TargetCast as _, UseReducerHandle, component, html,
    use_callback,
};

use super::search::{Need, SearchAction, SearchState};
use crate::components::{Choices, choice};
use crate::context::{use_language, use_view_context};
use crate::fields::chosen;
use crate::words::rules;

/// The id of the search field.
pub(super) const FIELD: &str = "rules-search";

/// Properties of [`Filters`].
#[derive(PartialEq, Properties)]
pub(super) struct FiltersProps {
    pub(super) state: UseReducerHandle<SearchState>,
    /// Words on how much was found.
    pub(super) found: AttrValue,
}

/// The search field and the choices, with how much was found.
#[component]
pub(super) fn Filters(props: &FiltersProps) -> Html {
    let context = use_view_context();
    let dispatch = props.state.dispatcher().to_callback();
    let oninput = use_callback(dispatch.clone(), |event: InputEvent, dispatch| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        dispatch.emit(SearchAction::Type { text, composing: event.is_composing() });
    });
    let rulebook = context.rulebook();
    let named = |id: &str, name: &Bilingual| (id.to_owned().into(), context.say(name).to_owned().into());
    let tiers: Choices = rulebook.tiers.iter().map(|tier| named(&tier.id, &tier.name)).collect();
    let needs: Choices = Need::ALL.into_iter().map(|need| named(need.id(), need.name())).collect();
    let groups: Choices = rulebook.groups.iter().map(|group| named(&group.id, &group.name)).collect();
    let query = &props.state.query;
    html! {
        <div class="filters" role="search" aria-label={context.say(&rules::SEARCH_RULES).to_owned()}>
            <input
                class="input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                id={FIELD}
                aria-label={context.say(&rules::SEARCH_RULES).to_owned()}
                placeholder={context.say(&rules::SEARCH_HINT).to_owned()}
                value={&props.state.typed}
                {oninput}
            />
            <Filter
                all={&rules::ALL_TIERS}
                choices={tiers}
                asked={query.tier.clone().map(AttrValue::from)}
                onask={dispatch.reform(SearchAction::Tier)}
            />
            <Filter
                all={&rules::ALL_NEEDS}
                choices={needs}
                asked={query.need.map(|need| AttrValue::from(need.id()))}
                onask={dispatch.reform(|id: Option<String>| {
                    SearchAction::Need(id.and_then(|id| Need::from_id(&id)))
                })}
            />
            <Filter
                all={&rules::ALL_PAYERS}
                choices={groups}
                asked={query.group.clone().map(AttrValue::from)}
                onask={dispatch.reform(SearchAction::Group)}
            />
            <p role="status">{ &props.found }</p>
        </div>
    }
}

impl Need {
    fn name(self) -> &'static Bilingual {
        match self {
            Self::Required => &rules::REQUIRED,
            Self::Optional => &rules::OPTIONAL,
        }
    }
}

/// Properties of [`Filter`].
#[derive(PartialEq, Properties)]
struct FilterProps {
    /// The name of the list and of its first choice, which asks for nothing.
    all: &'static Bilingual,
    choices: Choices,
    /// The id that is asked for.
    asked: Option<AttrValue>,
    /// Called with the id to ask for.
    onask: Callback<Option<String>>,
}

/// A list to choose from that is called after its first choice.
#[component]
fn Filter(props: &FilterProps) -> Html {
    let language = use_language();
    let all = AttrValue::from(props.all.get(language));
    let onchange = use_callback(props.onask.clone(), |event: Event, onask| {
        onask.emit(Some(chosen(&event)).filter(|id| !id.is_empty()));
    });
    let choices = props
        .choices
        .iter()
        .map(|(id, name)| choice(id.clone(), name.clone(), props.asked.as_ref() == Some(id)));
    html! {
        <select class="input" aria-label={&all} {onchange}>
            { choice("".into(), all.clone(), props.asked.is_none()) }
            { for choices }
        </select>
    }
}
