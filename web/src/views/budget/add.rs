//! Adding lines.

use fentan_core::rulebook::MeasureIndex;
use yew::{Callback, Html, MouseEvent, html};

use super::super::View;
use crate::document::{Action, CUSTOM};
use crate::{browser, text};

/// Adds every component of these measures.
pub(super) fn measures(view: View<'_>, measures: &[MeasureIndex]) -> Action {
    let components = measures.iter().flat_map(|measure| view.rulebook.components_of(*measure));
    Action::AddLines(components.map(|(_, component)| component.id.to_string()).collect())
}

/// A list of every component, and the button that adds the one chosen.
pub(super) fn add(view: View<'_>) -> Html {
    let rules = view.rulebook;
    let added = {
        let dispatch = view.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(component) = browser::chosen_in("add-line") {
                dispatch.dispatch(Action::AddLines(vec![component]));
            }
        })
    };
    let options = |offset: usize| {
        rules.components.iter().filter_map(move |component| {
            let measure = rules.measure(component.measure).filter(|measure| measure.tier.offset() == offset)?;
            let name = if measure.name.zh == component.name.zh {
                format!("{} {}", measure.number, measure.name.zh)
            } else {
                format!("{} {}：{}", measure.number, measure.name.zh, component.name.zh)
            };
            Some(html! { <option value={component.id.to_string()}>{ name }</option> })
        })
    };
    html! {
        <div class="add">
            <label for="add-line">{ text::ADD_LINE }</label>
            <select id="add-line" class="input">
                <option value={CUSTOM}>{ text::CUSTOM_LINE }</option>
                { for rules.tiers.iter().enumerate().map(|(offset, tier)| html! {
                    <optgroup label={tier.name.zh.to_string()}>{ for options(offset) }</optgroup>
                }) }
            </select>
            <button type="button" class="tool" onclick={added}>{ text::ADD }</button>
        </div>
    }
}
