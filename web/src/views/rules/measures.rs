//! Annex 2: a table for each tier, with a body for each measure and a row for each component.

use std::rc::Rc;

use fentan_core::rulebook::{ComponentIndex, TierIndex};
use yew::{Callback, Html, Properties, component, html};

use super::component_row::ComponentRow;
use super::index::{Found, RulesIndex};
use super::section::{RulesTable, Section};
use crate::context::use_language;
use crate::words::rules::MEASURE_COLUMNS;

/// Properties of [`TierSection`].
#[derive(PartialEq, Properties)]
pub(super) struct TierSectionProps {
    pub(super) index: Rc<RulesIndex>,
    pub(super) found: Rc<Found>,
    pub(super) tier: TierIndex,
    /// Called with a component to add to the budget; none where the budget can only be looked at.
    pub(super) onadd: Option<Callback<ComponentIndex>>,
}

/// The components found of a tier; nothing where there are none.
#[component]
pub(super) fn TierSection(props: &TierSectionProps) -> Html {
    let language = use_language();
    let rulebook = props.index.rulebook();
    let Some(tier) = rulebook.tier(props.tier) else { return Html::default() };
    let components = props.found.of_tier(&props.index, props.tier);
    if components.is_empty() {
        return Html::default();
    }
    let measure = |component: &ComponentIndex| rulebook.component(*component).map(|own| own.measure);
    let measures = components.chunk_by(|one, next| measure(one) == measure(next));
    let bodies = measures.filter_map(|components| {
        let measure = rulebook.measure(measure(components.first()?)?)?;
        let rows = components.iter().map(|component| {
            let (index, onadd) = (Rc::clone(&props.index), props.onadd.clone());
            html! { <ComponentRow key={component.offset()} {index} component={*component} {onadd} /> }
        });
        let id = ["measure.", &measure.id].concat();
        Some(html! { <tbody key={id.clone()} {id}>{ for rows }</tbody> })
    });
    let name = tier.name.get(language).to_owned();
    html! {
        <Section id={tier.id.to_string()} name={name.clone()} clause={tier.clause.to_string()}>
            <RulesTable class="measures" caption={name} columns={MEASURE_COLUMNS.to_vec()}>{ for bodies }</RulesTable>
        </Section>
    }
}
