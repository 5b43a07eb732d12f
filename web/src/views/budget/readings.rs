//! Readings: how open questions of the policy are read, and why.

use fentan_core::rulebook::Reading;
use yew::{Html, Properties, component, html};

use crate::components::{PlaceChoice, SectionTitle};
use crate::context::{ViewContext, use_view_context};
use crate::document::Place;
use crate::words::budget;

/// Every reading of the rulebook, to be chosen, with its reason or effect.
#[component]
pub(super) fn Readings() -> Html {
    let context = use_view_context();
    let readings = context.rulebook().readings.iter().enumerate().map(|(offset, reading)| {
        let held = held(&context, reading);
        let effect = reading.option(held).map_or("", |option| context.say(&option.effect));
        let why = if held == reading.default { context.say(&reading.reason) } else { effect };
        html! { <ReadingChoice {offset}><p>{ why }</p></ReadingChoice> }
    });
    html! {
        <section class="readings" id="readings" aria-labelledby="readings-title" tabindex="-1">
            <SectionTitle id="readings-title" words={&budget::READINGS} />
            <p class="lead">{ context.say(&budget::READINGS_LEAD) }</p>
            { for readings }
        </section>
    }
}

/// The option that the present scenario reads by.
pub(crate) fn held<'a>(context: &'a ViewContext, reading: &'a Reading) -> &'a str {
    let written = context.draft().readings.get(reading.id.as_ref());
    written.map_or(reading.default.as_ref(), String::as_str)
}

#[derive(PartialEq, Properties)]
pub(crate) struct ReadingChoiceProps {
    /// The place of the reading in the rulebook.
    pub(crate) offset: usize,
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A reading with its clause, and the list in which another option is chosen.
#[component]
pub(crate) fn ReadingChoice(props: &ReadingChoiceProps) -> Html {
    let context = use_view_context();
    let Some(reading) = context.rulebook().readings.get(props.offset) else { return Html::default() };
    let place = Place::Reading(props.offset);
    let choices = reading.options.iter().map(|option| {
        let is_default = option.id == reading.default;
        let mark = if is_default { context.say(&budget::BY_DEFAULT) } else { "" };
        (option.id.to_string().into(), [context.say(&option.name), mark].concat().into())
    });
    let choices: Vec<_> = choices.collect();
    html! {
        <div class="reading">
            <label for={context.path_of(place)}>
                { context.say(&reading.name) }
                <span class="clause">{ &*reading.clause }</span>
            </label>
            <PlaceChoice {place} value={held(&context, reading).to_owned()} {choices} />
            { props.children.clone() }
        </div>
    }
}
