//! What stands above the table: where a list is pasted, what is looked for; and what stands in its place without one.

use std::rc::Rc;

use web_sys::{Event, HtmlInputElement};
use yew::html::oninput;
use yew::{Callback, InputEvent, TargetCast as _};

use super::super::super::{View, caption, tool};
use super::{Message, PASTE, State};
use crate::fields::{chosen, option};
use crate::tag::{Tag, tag};
use crate::text;

pub(super) fn controls(state: &State, view: &View<'_>, link: &Callback<Message>) -> Tag {
    let locked = view.document.read_only;
    let body = tag("div").put((!locked).then(|| paste(state, link))).put(told(state, link));
    let all = view.project.households.len();
    if all == 0 {
        return body;
    }
    let whole = state.places.len() == all;
    let remove = if whole { text::remove_all_households() } else { text::remove_found_households() };
    let remove = tool(remove, link.reform(|_| Message::RemoveShown));
    let remove = remove.maybe("disabled", state.places.is_empty().then_some(""));
    let count = tag("span.count role=status").text(text::households_of(state.places.len(), all));
    let filters = tag("div.filters role=group")
        .attr("aria-label", text::filter())
        .put(search(state, link))
        .put((state.buildings.len() > 1).then(|| buildings(state, link)))
        .put(count)
        .put((!locked).then_some(remove));
    body.put(filters)
}

fn search(state: &State, link: &Callback<Message>) -> Tag {
    let typed = link.reform(|event: InputEvent| {
        Message::Typed(event.target_unchecked_into::<HtmlInputElement>().value(), event.is_composing())
    });
    let held = state.typed.clone();
    let field = tag("input.input.search type=search autocomplete=off spellcheck=false")
        .attr("placeholder", text::find_household_hint())
        .with(|input| {
            input.set_value(Some(held));
            input.add_listener(Rc::new(oninput::Wrapper::new(typed)));
        });
    tag("label.find").text(text::find_household()).put(field)
}

fn buildings(state: &State, link: &Callback<Message>) -> Tag {
    let picked = link.reform(|event: Event| {
        Message::Building(Some(chosen(&event)).filter(|building| !building.is_empty()))
    });
    let own = |building: &String| {
        option(building.clone(), building.clone(), state.building.as_ref() == Some(building))
    };
    tag("select.input")
        .attr("aria-label", text::building())
        .on_change(picked)
        .put(option("", text::every_building(), state.building.is_none()))
        .each(state.buildings.iter().map(own))
}

/// Where a list is pasted. What else is typed there goes again.
fn paste(state: &State, link: &Callback<Message>) -> Tag {
    let typed = Callback::from(|event: InputEvent| {
        event.target_unchecked_into::<HtmlInputElement>().set_value("");
    });
    let field = tag("input.input type=text autocomplete=off spellcheck=false")
        .attr("id", PASTE)
        .attr("placeholder", text::paste_households_hint())
        .with(|input| {
            input.add_listener(Rc::new(oninput::Wrapper::new(typed)));
        });
    let ticked = link
        .reform(|event: Event| Message::Floors(event.target_unchecked_into::<HtmlInputElement>().checked()));
    let floors = tag("input type=checkbox").flag("checked", state.takes_floors()).on_change(ticked);
    tag("div.filters.paste")
        .put(tag("label.find").text(text::paste_households()).put(field))
        .put(tag("label.tick").put(floors).text(text::read_floors()))
        .put(tool(text::add_household(), link.reform(|_| Message::Add)))
}

/// What came of the list that was pasted last.
fn told(state: &State, link: &Callback<Message>) -> Tag {
    let told = state
        .told
        .iter()
        .map(|(about, words)| tag("li").put(tag("b").text(about.clone())).text(" ").text(words.clone()));
    let close = (!state.told.is_empty()).then(|| {
        let close = tool(text::close(), link.reform(|_| Message::Dismiss));
        tag("div").put(tag("strong").text(text::households_pasted())).put(tag("ul").each(told)).put(close)
    });
    tag("div.told role=status").put(close)
}

/// What stands in the table's place while there is nobody.
pub(super) fn nobody() -> Tag {
    // As it stands in a spreadsheet; names and numbers in it are nobody's.
    const SAMPLE: [[&str; 6]; 4] = [
        ["楼栋", "单元", "房号", "专有面积", "用途", "维修资金余额"],
        ["1", "1", "101", "88.56", "住宅", "3200.00"],
        ["1", "1", "102", "76.20", "住宅", "2750.50"],
        ["2", "", "店面3", "45.00", "非住宅", ""],
    ];
    let row = |cells: [&'static str; 6]| tag("tr").each(cells.map(|cell| tag("td").text(cell)));
    let [heads, rows @ ..] = SAMPLE;
    let heads = tag("tr").each(heads.map(|head| tag("th scope=col").text(head)));
    tag("div.nobody")
        .put(tag("p").put(tag("strong").text(text::no_households())))
        .put(tag("p").text(text::no_households_lead()))
        .put(tag("p").text(text::no_names()))
        .put(
            tag("table.sample lang=zh-CN")
                .put(caption(text::sample()))
                .put(tag("thead").put(heads))
                .put(tag("tbody").each(rows.map(row))),
        )
}

pub(super) fn nobody_found(link: &Callback<Message>) -> Tag {
    let clear = tool(text::clear_filter(), link.reform(|_| Message::Clear));
    tag("p.nothing").text(text::no_household_found()).put(clear)
}
