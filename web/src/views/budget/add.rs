//! Adding lines.

use fentan_core::draft::CUSTOM;
use fentan_core::rulebook::MeasureIndex;

use super::super::View;
use super::adder;
use crate::document::Action;
use crate::fields::option;
use crate::tag::{Tag, tag};
use crate::text;

/// Adds every component of these measures.
pub(super) fn measures(view: &View<'_>, measures: &[MeasureIndex]) -> Action {
    let components = measures.iter().flat_map(|measure| view.rulebook.components_of(*measure));
    Action::AddLines(components.map(|(_, component)| component.id.to_string()).collect())
}

/// A list of every component, and the button that adds the one chosen.
pub(super) fn add(view: &View<'_>) -> Tag {
    let rules = view.rulebook;
    let tiers = rules.tiers.iter().enumerate().map(|(offset, tier)| {
        let options = rules.components.iter().filter_map(move |component| {
            let measure =
                rules.measure(component.measure).filter(|measure| measure.tier.offset() == offset)?;
            let own = if measure.name == component.name { "" } else { text::of(&component.name) };
            let colon = if own.is_empty() { "" } else { text::colon() };
            let name = [&measure.number.to_string(), " ", text::of(&measure.name), colon, own].concat();
            Some(option(&*component.id, name, false))
        });
        tag("optgroup").attr("label", text::of(&tier.name)).each(options)
    });
    let choices = tag("select.input").put(option(CUSTOM, text::custom_line(), true)).each(tiers);
    adder(view, text::add_line(), "add-line", choices, |component| Action::AddLines(vec![component]))
}
