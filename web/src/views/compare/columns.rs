//! The scenarios that are compared, as columns, and the choice of which is the base.

use std::rc::Rc;

use fentan_core::Bilingual;
use fentan_core::compare::Comparison;
use yew::{Callback, Event, Html, html};

use super::scenarios::ComparedScenarios;
use super::state::{CompareAction, Drafts, StateHandle};
use crate::components::choice;
use crate::context::ViewContext;
use crate::fields::chosen;
use crate::views::scenarios::name;
use crate::words::compare;

/// The scenarios in the order of their columns, the base first.
pub(super) struct Columns {
    pub(super) names: Vec<String>,
    /// Their places in the document.
    pub(super) places: Vec<usize>,
    /// The column of the one looked at in detail, which is not the base.
    pub(super) other: usize,
}

impl Columns {
    /// The scenarios of the document as the view looks at them.
    pub(super) fn new(context: &ViewContext, state: &StateHandle) -> Self {
        let all = context.document.scenarios.all();
        let base = state.base.min(all.len().saturating_sub(1));
        let places: Vec<usize> =
            std::iter::once(base).chain((0..all.len()).filter(|index| *index != base)).collect();
        let named = |place: &usize| all.get(*place).map(|own| name(*place, own, context.language()));
        let other = places.iter().skip(1).position(|place| *place == state.other);
        Self {
            names: places.iter().filter_map(named).collect(),
            other: other.map_or(1, |column| column + 1),
            places,
        }
    }

    /// The budgets of the columns.
    pub(super) fn drafts(&self, context: &ViewContext) -> Drafts {
        let all = context.document.scenarios.all();
        Drafts(self.places.iter().filter_map(|place| Some(Rc::clone(&all.get(*place)?.draft))).collect())
    }

    /// The base against the one looked at in detail.
    pub(super) fn comparison<'a>(&self, compared: &'a ComparedScenarios) -> Option<&'a Comparison> {
        compared.against_base.get(self.other.checked_sub(1)?)
    }

    /// The name of the scenario in a column.
    pub(super) fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }
}

/// The choice of the base and, where there is one, of the scenario looked at in detail.
pub(super) fn choose(context: &ViewContext, columns: &Columns, state: &StateHandle) -> Html {
    let dispatch = state.dispatcher();
    let select =
        |id: &'static str, words: &Bilingual, skip: usize, held: usize, act: fn(usize) -> CompareAction| {
            let dispatch = dispatch.clone();
            let onchange = Callback::from(move |event: Event| {
                if let Ok(place) = chosen(&event).parse() {
                    dispatch.dispatch(act(place));
                }
            });
            let choices = columns.places.iter().enumerate().skip(skip);
            let mut choices: Vec<_> = choices.map(|(column, place)| (*place, column)).collect();
            // In the document's order, whichever is the base.
            choices.sort_unstable();
            let choices = choices.into_iter().map(|(place, column)| {
                choice(place.to_string().into(), columns.name(column).to_owned().into(), column == held)
            });
            html! {
                <div class="compare-field">
                    <label for={id}>{ context.say(words) }</label>
                    <select class="input" {id} {onchange}>{ for choices }</select>
                </div>
            }
        };
    html! {
        <div class="compare-form">
            { select("compare-base", &compare::BASE, 0, 0, CompareAction::Base) }
            if columns.places.len() > 2 {
                { select("compare-other", &compare::IN_DETAIL, 1, columns.other, CompareAction::Other) }
            }
        </div>
    }
}
