//! What is shown: words to search for, choices, groups.

use std::rc::Rc;

use fentan_core::summary::By;
use web_sys::{Event, HtmlInputElement};
use yew::html::oninput;
use yew::virtual_dom::AttrValue;
use yew::{Callback, InputEvent, TargetCast as _};

use super::super::{Desk, tool};
use super::filter::{self, CHOICES, Filter};
use super::view::does;
use super::{Message, State};
use crate::fields::{chosen, option};
use crate::tag::{Tag, tag};
use crate::text;

pub(super) fn controls(state: &State, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
    let filter = &state.filter;
    let clear = does(link, || Message::Filter(Filter::default()));
    let clear = tool(text::clear_filter(), clear).maybe("disabled", filter.is_open().then_some(""));
    let bar = tag("div.filters role=group")
        .attr("aria-label", text::filter())
        .put(search(filter, link))
        .each((0..CHOICES).map(|choice| one_of(state, desk, link, choice)))
        .put(wrong(filter, link))
        .put(clear)
        .put(group_by(state, link));
    bar.put(state.by.is_some().then(|| tool(text::fold_all(), does(link, || Message::FoldAll))))
        .put(state.by.is_some().then(|| tool(text::unfold_all(), does(link, || Message::UnfoldAll))))
        .put(every_column(state, link))
}

fn search(filter: &Filter, link: &Callback<Message>) -> Tag {
    let (filter, link, held) = (filter.clone(), link.clone(), filter.search.clone());
    let typed = Callback::from(move |event: InputEvent| {
        let search = event.target_unchecked_into::<HtmlInputElement>().value();
        link.emit(Message::Filter(Filter { search, ..filter.clone() }));
    });
    tag("input.input.search type=search autocomplete=off spellcheck=false")
        .attr("aria-label", text::search())
        .attr("placeholder", text::search_projects_hint())
        .with(|input| {
            input.set_value(Some(held));
            input.add_listener(Rc::new(oninput::Wrapper::new(typed)));
        })
}

/// The choice of one district, year, kind or tier of those there are.
fn one_of(state: &State, desk: &Desk<'_>, link: &Callback<Message>, choice: usize) -> Tag {
    let rules = desk.rulebook;
    let mut there: Vec<&str> = Vec::new();
    for own in state.facts.iter().map(|facts| filter::choices(facts)[choice]) {
        // There are few, so looking for each is quicker than sorting all.
        if !own.is_empty() && !there.contains(&own) {
            there.push(own);
        }
    }
    there.sort_unstable();
    let held = &state.filter.chosen[choice];
    let name = |id: &str| -> AttrValue {
        let known = match choice {
            0 => return filter::division(rules, id).to_owned().into(),
            2 => rules.kind_index(id).and_then(|index| rules.kind(index)).map(|kind| &kind.name),
            3 => rules.tier_index(id).and_then(|index| rules.tier(index)).map(|tier| &tier.name),
            _ => None,
        };
        known.map_or(id, |name| text::of(name)).to_owned().into()
    };
    let every = [text::every_division(), text::every_year(), text::every_kind(), text::every_tier()][choice];
    let label = [text::division_column(), text::year(), text::kind(), text::tier()][choice];
    let (filter, link) = (state.filter.clone(), link.clone());
    let picked = Callback::from(move |event: Event| {
        let mut filter = filter.clone();
        filter.chosen[choice] = chosen(&event);
        link.emit(Message::Filter(filter));
    });
    tag("select.input")
        .attr("aria-label", label)
        .on_change(picked)
        .put(option("", every, held.is_empty()))
        .each(
            there
                .into_iter()
                .filter(|id| !id.is_empty())
                .map(|id| option(id.to_owned(), name(id), id == held)),
        )
}

fn wrong(filter: &Filter, link: &Callback<Message>) -> Tag {
    let (filter, link, on) = (filter.clone(), link.clone(), filter.wrong);
    let set = move |wrong| link.emit(Message::Filter(Filter { wrong, ..filter.clone() }));
    switch(text::only_wrong(), on, set)
}

fn every_column(state: &State, link: &Callback<Message>) -> Tag {
    let link = link.clone();
    switch(text::all_columns(), state.every_column, move |every| link.emit(Message::EveryColumn(every)))
}

/// A box to tick.
fn switch(name: &'static str, on: bool, set: impl Fn(bool) + 'static) -> Tag {
    let ticked = Callback::from(move |event: Event| {
        set(event.target_unchecked_into::<HtmlInputElement>().checked());
    });
    tag("label.tick").put(tag("input type=checkbox").flag("checked", on).on_change(ticked)).text(name)
}

fn group_by(state: &State, link: &Callback<Message>) -> Tag {
    let link = link.clone();
    let picked = Callback::from(move |event: Event| {
        let chosen = chosen(&event).parse().ok().and_then(|index: usize| By::ALL.get(index).copied());
        link.emit(Message::Group(chosen));
    });
    let name = |by: By| match by {
        By::Division => text::division_column(),
        By::Year => text::year(),
        By::Kind => text::kind(),
        By::Tier => text::tier(),
        By::Bundle => text::bundle_column(),
    };
    let choices = By::ALL
        .into_iter()
        .enumerate()
        .map(|(index, by)| option(index.to_string(), text::grouped_by(name(by)), state.by == Some(by)));
    tag("label.group").text(text::group_by()).put(
        tag("select.input")
            .on_change(picked)
            .put(option("", text::no_groups(), state.by.is_none()))
            .each(choices),
    )
}
