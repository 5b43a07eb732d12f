//! The field that shows the project looked at and finds another: a combobox with a list.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::{Draft, Language, Rulebook};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::virtual_dom::AttrValue;
use yew::{
    Callback, FocusEvent, Html, InputEvent, KeyboardEvent, MouseEvent, Properties, TargetCast as _,
    UseStateHandle, component, html, use_callback, use_effect_with, use_state_eq,
};

use super::found::{Found, about, name};
use crate::browser;
use crate::document::Action;
use crate::fields::SearchWords;
use crate::words::frame;

/// The id of the list.
const LIST: &str = "project-list";

/// The number of projects that a page of the list is.
const PAGE: usize = 10;

#[derive(Properties)]
pub(crate) struct ProjectFinderProps {
    pub(crate) draft: Rc<Draft>,
    pub(crate) rulebook: Arc<Rulebook>,
    pub(crate) selected: usize,
    pub(crate) language: Language,
    pub(crate) dispatch: Callback<Action>,
}

/// Equal where the list would look the same.
impl PartialEq for ProjectFinderProps {
    fn eq(&self, other: &Self) -> bool {
        let (one, two) = (&self.draft.projects, &other.draft.projects);
        let same = || {
            one.iter().zip(two).all(|(one, two)| {
                Arc::ptr_eq(one, two)
                    || (&one.name, &one.id, &one.division) == (&two.name, &two.id, &two.division)
            })
        };
        (self.selected, self.language) == (other.selected, other.language)
            && Arc::ptr_eq(&self.rulebook, &other.rulebook)
            && one.len() == two.len()
            && same()
    }
}

/// The words looked for while the list is open, and the place in the list that Enter takes.
#[derive(Clone, Debug, Default, PartialEq)]
struct Search {
    typed: AttrValue,
    words: SearchWords,
    active: usize,
}

/// The project looked at, and the list to choose another from. With a thousand projects it must not be drawn anew at every
/// stroke of a key elsewhere, so it takes what it needs by its properties.
#[component]
pub(crate) fn ProjectFinder(props: &ProjectFinderProps) -> Html {
    let search = use_state_eq(|| None::<Search>);
    let found = search
        .as_ref()
        .map(|search| Rc::new(Found::by(&search.words, &props.draft, &props.rulebook, props.selected)));
    let active = search.as_ref().map(|search| search.active);
    let descendant =
        found.as_ref().and_then(|found| found.listed.get(active?)).map(|index| option_id(*index));
    use_effect_with(descendant.clone(), |descendant| {
        if let Some(id) = descendant {
            scroll_to(id);
        }
    });
    let opened = {
        let place = Found::by(&SearchWords::default(), &props.draft, &props.rulebook, props.selected);
        let active = place.listed.iter().position(|index| *index == props.selected).unwrap_or(0);
        Search { active, ..Search::default() }
    };
    let take = use_callback((search.setter(), props.dispatch.clone()), |index: usize, (search, dispatch)| {
        dispatch.emit(Action::Select(index));
        search.set(None);
    });
    let oninput = use_callback((search.clone(), opened.clone()), |event: InputEvent, (search, opened)| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        let before = search.as_ref().unwrap_or(opened).words.clone();
        let words = if event.is_composing() { before } else { SearchWords::read(&typed) };
        let active = if words.is_empty() { opened.active } else { 0 };
        search.set(Some(Search { typed: typed.into(), words, active }));
    });
    let onkeydown = {
        let deps = (search.clone(), found.clone(), opened.clone(), take.clone());
        use_callback(deps, |event: KeyboardEvent, (search, found, opened, take)| {
            if !event.is_composing() {
                press(&event, search, found.as_deref(), opened, take);
            }
        })
    };
    let onclick = use_callback((search.clone(), opened.clone()), |_: MouseEvent, (search, opened)| {
        if search.is_none() {
            search.set(Some(opened.clone()));
        }
    });
    let onfocus = use_callback((), |event: FocusEvent, ()| {
        event.target_unchecked_into::<HtmlInputElement>().select();
    });
    let onblur = use_callback(search.setter(), |_: FocusEvent, search| search.set(None));
    let present = props.draft.projects.get(props.selected);
    let present = present.map_or_else(String::new, |project| name(props.selected, project, props.language));
    let is_open = search.is_some();
    let value = search.as_ref().map_or_else(|| present.clone().into(), |search| search.typed.clone());
    html! {
        <div class="project-finder">
            <input
                class="input"
                type="text"
                id="project"
                role="combobox"
                aria-autocomplete="list"
                aria-expanded={if is_open { "true" } else { "false" }}
                aria-controls={LIST}
                aria-activedescendant={descendant}
                autocomplete="off"
                spellcheck="false"
                title={frame::PROJECT_HINT.get(props.language)}
                placeholder={present}
                {value}
                {oninput}
                {onkeydown}
                {onclick}
                {onfocus}
                {onblur}
            />
            if let Some(found) = &found {
                { list(props, found, active, &take) }
            }
        </div>
    }
}

/// Moves in the list, takes from it, or closes it.
fn press(
    event: &KeyboardEvent,
    search: &UseStateHandle<Option<Search>>,
    found: Option<&Found>,
    opened: &Search,
    take: &Callback<usize>,
) {
    let key = event.key();
    let Some((now, found)) = search.as_ref().zip(found) else {
        if matches!(&*key, "ArrowDown" | "ArrowUp") {
            event.prevent_default();
            search.set(Some(opened.clone()));
        }
        return;
    };
    let last = found.listed.len().saturating_sub(1);
    let active = match &*key {
        "ArrowDown" => (now.active + 1).min(last),
        "ArrowUp" => now.active.saturating_sub(1),
        "PageDown" => (now.active + PAGE).min(last),
        "PageUp" => now.active.saturating_sub(PAGE),
        "Enter" => {
            event.prevent_default();
            if let Some(index) = found.listed.get(now.active) {
                take.emit(*index);
            }
            return;
        }
        "Escape" => {
            event.prevent_default();
            return search.set(None);
        }
        _ => return,
    };
    event.prevent_default();
    search.set(Some(Search { active, ..now.clone() }));
}

/// The list of what was found.
fn list(props: &ProjectFinderProps, found: &Found, active: Option<usize>, take: &Callback<usize>) -> Html {
    let items = found.listed.iter().enumerate().filter_map(|(place, index)| {
        let project = props.draft.projects.get(*index)?;
        let index = *index;
        // Before the field loses the focus, which would close the list.
        let onmousedown = take.reform(move |event: MouseEvent| {
            event.prevent_default();
            index
        });
        Some(html! {
            <li
                key={index}
                id={option_id(index)}
                role="option"
                aria-selected={if Some(place) == active { "true" } else { "false" }}
                aria-current={(index == props.selected).then_some("true")}
                {onmousedown}
            >
                <span>{ name(index, project, props.language) }</span>
                <span class="about">{ about(project, &props.rulebook, props.language) }</span>
            </li>
        })
    });
    let said = match (found.listed.is_empty(), found.more) {
        (true, _) => Some(frame::NO_SUCH_PROJECT.clone()),
        (false, 0) => None,
        (false, more) => Some(frame::more_projects(more)),
    };
    html! {
        <div class="project-list">
            <ul id={LIST} role="listbox" aria-label={frame::PROJECT.get(props.language)}>{ for items }</ul>
            <p role="status">{ said.as_ref().map_or("", |said| said.get(props.language)).to_owned() }</p>
        </div>
    }
}

fn option_id(index: usize) -> String {
    format!("project-option-{index}")
}

/// Brings an item of the list into sight.
fn scroll_to(id: &str) {
    let item = browser::element(id).and_then(|item| item.dyn_into::<HtmlElement>().ok());
    let (Some(list), Some(item)) = (browser::element(LIST), item) else { return };
    let (top, bottom) = (item.offset_top(), item.offset_top() + item.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}
