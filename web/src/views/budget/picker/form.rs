//! The list in which components are ticked, and the field that narrows it.

use std::collections::BTreeSet;
use std::rc::Rc;

use fentan_core::Rulebook;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::virtual_dom::AttrValue;
use yew::{
    Callback, Html, InputEvent, KeyboardEvent, MouseEvent, Properties, SubmitEvent, TargetCast as _,
    component, html, use_callback, use_memo, use_state, use_state_eq,
};

use super::Purpose;
use super::item::PickerItem;
use super::offer::{Choice, choices};
use crate::browser;
use crate::components::Button;
use crate::context::{ProjectContext, use_project_context};
use crate::document::Action;
use crate::fields::SearchWords;
use crate::views::budget::assigning::assign;
use crate::words::{budget, frame};

#[derive(PartialEq, Properties)]
pub(super) struct PickerFormProps {
    pub(super) purpose: Purpose,
    pub(super) onclose: Callback<()>,
}

/// The form: type to narrow the list, tick with the space bar, Enter takes what is ticked.
#[component]
pub(super) fn PickerForm(props: &PickerFormProps) -> Html {
    let project = use_project_context();
    let language = project.language();
    let purpose = &props.purpose;
    let all: Rc<Vec<Choice>> =
        use_memo(purpose.clone(), |purpose| choices(project.rulebook(), project.project(), purpose));
    let typed = use_state_eq(AttrValue::default);
    let wanted = use_state_eq(SearchWords::default);
    let ticked = use_state(|| first_ticked(project.rulebook(), purpose));
    let found: Vec<&Choice> = all.iter().filter(|choice| wanted.find(&choice.text)).collect();
    let single = matches!(purpose, Purpose::Assign(_));
    let taken = taken(&ticked, &all, &found, !wanted.is_empty());

    let oninput = use_callback((typed.setter(), wanted.setter()), |event: InputEvent, (typed, wanted)| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        if !event.is_composing() {
            wanted.set(SearchWords::read(&text));
        }
        typed.set(text.into());
    });
    let ontick = use_callback((ticked.clone(), single), |id: String, (ticked, single)| {
        let mut next = if *single { BTreeSet::new() } else { BTreeSet::clone(ticked) };
        if !next.remove(&id) {
            next.insert(id);
        }
        ticked.set(next);
    });
    let onsubmit = {
        let deps = (project.clone(), purpose.clone(), taken.clone(), props.onclose.clone());
        use_callback(deps, |event: SubmitEvent, (project, purpose, taken, onclose)| {
            event.prevent_default();
            if !taken.is_empty() {
                take(project, purpose, taken);
                onclose.emit(());
            }
        })
    };
    let close = use_callback(props.onclose.clone(), |_: MouseEvent, onclose| onclose.emit(()));
    let onkeydown = use_callback((), |event: KeyboardEvent, ()| move_in_list(&event));
    let (title, lead) = match purpose {
        Purpose::Add => (&budget::ADD_LINE, &budget::PICK_SEVERAL),
        Purpose::Fill(_) => (&budget::FILL, &budget::PICK_MISSING),
        Purpose::Assign(_) => (&budget::ASSIGN_TITLE, &budget::PICK_ONE),
    };
    let submit = if single { budget::ASSIGN.clone() } else { budget::add_so_many(taken.len()) };
    html! {
        <form class="panel picker" {onsubmit} {onkeydown}>
            <div class="title">
                <h2 id="picker-title">{ title.get(language) }</h2>
                <Button onclick={close}>{ frame::CLOSE.get(language) }</Button>
            </div>
            <p class="lead">{ lead.get(language) }</p>
            <div class="search">
                <label for="picker-search">{ budget::FIND.get(language) }</label>
                <input
                    class="input"
                    type="search"
                    id="picker-search"
                    autofocus=true
                    autocomplete="off"
                    spellcheck="false"
                    value={(*typed).clone()}
                    {oninput}
                />
                <button type="submit" class="tool" disabled={taken.is_empty()}>{ submit.get(language).to_owned() }</button>
            </div>
            <p role="status" class="lead">{ budget::found_so_many(found.len()).get(language).to_owned() }</p>
            <div>{ for groups(&project, &found, &ticked, single, &ontick) }</div>
        </form>
    }
}

/// The ids that are ticked to begin with: everything that is missing.
fn first_ticked(rulebook: &Rulebook, purpose: &Purpose) -> BTreeSet<String> {
    let Purpose::Fill(missing) = purpose else { return BTreeSet::new() };
    missing.iter().filter_map(|index| Some(rulebook.component(*index)?.id.to_string())).collect()
}

/// The ids that are taken, in the order of the annex: those ticked; without any, the only one that a text finds.
fn taken(ticked: &BTreeSet<String>, all: &[Choice], found: &[&Choice], is_typed: bool) -> Vec<String> {
    if let ([only], true, true) = (found, is_typed, ticked.is_empty()) {
        return vec![only.id.clone()];
    }
    all.iter().filter(|choice| ticked.contains(&choice.id)).map(|choice| choice.id.clone()).collect()
}

/// Does with the components that were chosen what they were chosen for.
fn take(project: &ProjectContext, purpose: &Purpose, taken: &[String]) {
    match purpose {
        Purpose::Add | Purpose::Fill(_) => project.dispatch.emit(Action::AddLines(taken.to_vec())),
        Purpose::Assign(line) => {
            if let Some(component) = taken.first() {
                assign(project, *line, component);
            }
        }
    }
}

/// The choices found, under the names of the tiers.
fn groups(
    project: &ProjectContext,
    found: &[&Choice],
    ticked: &BTreeSet<String>,
    single: bool,
    ontick: &Callback<String>,
) -> Vec<Html> {
    let rulebook = project.rulebook();
    let tiers = rulebook.tiers.iter().enumerate().map(|(offset, tier)| (Some(offset), tier.name.clone()));
    let tiers = tiers.chain([(None, budget::not_listed(&rulebook.annex))]);
    let groups = tiers.filter_map(|(offset, name)| {
        let mut items = found.iter().filter(|choice| choice.tier == offset).peekable();
        items.peek()?;
        let items = items.map(|choice| {
            let key = choice.id.clone();
            let is_ticked = ticked.contains(&choice.id);
            html! { <PickerItem {key} choice={(*choice).clone()} {single} ticked={is_ticked} {ontick} /> }
        });
        Some(html! {
            <fieldset key={offset.map_or_else(String::new, |offset| offset.to_string())}>
                <legend>{ project.say(&name).to_owned() }</legend>
                <ul>{ for items }</ul>
            </fieldset>
        })
    });
    groups.collect()
}

/// The arrows go from the search field into the list, and up and down in it.
fn move_in_list(event: &KeyboardEvent) {
    let down = match &*event.key() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let Some(fields) = browser::all(".picker input") else { return };
    let target = event.target_unchecked_into::<HtmlElement>();
    let place = (0..fields.length())
        .find(|index| fields.item(*index).is_some_and(|own| own.is_same_node(Some(&target))));
    let next = place.and_then(|place| if down { place.checked_add(1) } else { place.checked_sub(1) });
    let Some(next) = next.and_then(|index| fields.item(index)) else { return };
    event.prevent_default();
    // Nothing is lost where focusing fails: the focus stays where it is.
    let _ = next.unchecked_into::<HtmlElement>().focus();
}
