//! The readings that the policy leaves open: each question with its options, and the list in which another is chosen.

use fentan_core::rulebook::{Reading, ReadingOption};
use yew::virtual_dom::AttrValue;
use yew::{Html, component, html};

use super::payers::ListProps;
use super::section::Section;
use crate::components::{Choices, PlaceChoice};
use crate::context::{ViewContext, use_view_context};
use crate::document::Place;
use crate::words::rules;

/// The readings found, as the present scenario takes them.
#[component]
pub(super) fn ReadingsSection(props: &ListProps) -> Html {
    let context = use_view_context();
    let readings = &props.index.rulebook().readings;
    let readings =
        props.found.readings.iter().filter_map(|place| Some(entry(&context, *place, readings.get(*place)?)));
    html! {
        <Section id="readings" name={context.say(&rules::READINGS).to_owned()}>
            <div class="readings">{ for readings }</div>
        </Section>
    }
}

/// A question with its options.
fn entry(context: &ViewContext, place: usize, reading: &Reading) -> Html {
    let present = present(context, reading);
    let options = reading.options.iter().map(|own| option(context, reading, own, own.id == present));
    let id = ["reading.", &reading.id].concat();
    html! {
        <div key={id.clone()} {id}>
            <div class="reading">
                { choice(context, place, reading, present) }
                <p>{ context.say(&reading.question) }</p>
                { " " }{ for options }
                <strong>{ context.say(&rules::WHY_DEFAULT) }</strong>
                { " " }<p>{ context.say(&reading.reason) }</p>
            </div>
        </div>
    }
}

/// The id of the option that the present scenario reads by.
fn present<'a>(context: &'a ViewContext, reading: &'a Reading) -> &'a str {
    context.draft().readings.get(&reading.id).map_or(&*reading.default, String::as_str)
}

/// A reading with its clause, and the list in which another option is chosen.
fn choice(context: &ViewContext, place: usize, reading: &Reading, present: &str) -> Html {
    let place = Place::Reading(place);
    let choices = reading.options.iter().map(|option| {
        let is_default = option.id == reading.default;
        let mark = if is_default { context.say(&rules::BY_DEFAULT) } else { "" };
        (option.id.to_string().into(), [context.say(&option.name), mark].concat().into())
    });
    let choices: Choices = choices.collect();
    html! {
        <>
            <label for={context.path_of(place)}>
                { context.say(&reading.name) }
                <span class="clause">{ reading.clause.to_string() }</span>
            </label>
            <PlaceChoice {place} value={AttrValue::from(present.to_owned())} {choices} />
        </>
    }
}

/// An option with what it does to the figures.
fn option(context: &ViewContext, reading: &Reading, option: &ReadingOption, is_present: bool) -> Html {
    html! {
        <>
            <strong>{ context.say(&option.name) }</strong>{ " " }
            if option.id == reading.default {
                <span>{ context.say(&rules::BY_DEFAULT) }</span>{ " " }
            }
            if is_present {
                <span class="mark required">{ context.say(&rules::IN_USE) }</span>{ " " }
            }
            <p>{ context.say(&option.effect) }</p>{ " " }
        </>
    }
}
