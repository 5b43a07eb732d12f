//! Readings: how what the policy leaves open is read, and why.

use fentan_core::rulebook::Reading;
use yew::{Html, html};

use super::super::View;
use crate::document::Place;
use crate::fields::{Choice, select, writes};
use crate::text;

pub(super) fn readings(view: View<'_>) -> Html {
    html! {
        <section id="readings" class="readings" aria-labelledby="readings-title" tabindex="-1">
            <div class="title"><h2 id="readings-title">{ text::READINGS }</h2></div>
            <p class="lead">{ text::READINGS_LEAD }</p>
            { for view.rulebook.readings.iter().enumerate().map(|(offset, reading)| one(view, offset, reading)) }
        </section>
    }
}

fn one(view: View<'_>, offset: usize, reading: &Reading) -> Html {
    let place = Place::Reading(offset);
    let path = place.path(view.rulebook, view.draft);
    let problem = view.problem(&path);
    let held = view.draft.readings.get(reading.id.as_ref()).map_or(reading.default.as_ref(), String::as_str);
    let choices = reading.options.iter().map(|option| {
        let mark = if option.id == reading.default { format!("（{}）", text::BY_DEFAULT) } else { String::new() };
        Choice::new(&*option.id, format!("{}{mark}", option.name.zh))
    });
    let reason = if held == reading.default { Some(&reading.reason) } else { None };
    let reason = reason.or_else(|| reading.option(held).map(|option| &option.effect));
    html! {
        <div class="reading">
            <label for={path.clone()}>{ &*reading.name.zh }<span class="clause">{ &*reading.clause }</span></label>
            { select(path.into(), None, held, choices, writes(view.dispatch, place), problem) }
            <p>{ reason.map(|reason| reason.zh.to_string()) }</p>
        </div>
    }
}
