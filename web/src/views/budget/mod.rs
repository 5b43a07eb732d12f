//! The budget of one project: what is entered.

mod add;
mod facts;
mod fees;
mod funding;
mod line;
mod lines;
pub(crate) mod readings;
mod targets;

use fentan_core::assessment::Part;
use yew::{Callback, MouseEvent};

pub(crate) use self::targets::targets;
use super::{View, button};
use crate::document::Action;
use crate::tag::{Tag, tag};
use crate::{browser, text};

/// Puts the parts of the budget after what is there.
pub(crate) fn budget(view: &View<'_>, main: Tag) -> Tag {
    main.put(facts::facts(view))
        .put(lines::lines(view))
        .put(fees::fees(view))
        .put(tag("div.pair").put(funding::funding(view)).put(readings::readings(view)))
}

/// What a line or fee gives each payer, each figure explaining itself; `path` is the line's or fee's.
fn parts(view: &View<'_>, path: &str, parts: &[Part]) -> Tag {
    let rules = view.rulebook;
    let paid = parts.iter().filter(|part| !part.amount.is_zero()).filter_map(|part| {
        let payer = rules.payer(part.payer)?;
        let group = rules.group(payer.group)?;
        let name = tag("span").attr("class", ["payer ", &group.id].concat()).text(text::of(&payer.short));
        Some(tag("li").put(name).put(view.figure([path, ".shares.", &payer.id].concat(), part.amount)))
    });
    tag("ul.parts").each(paid)
}

/// The cell with the button that takes a row out.
fn remove(view: &View<'_>, name: &str, action: Action) -> Tag {
    let label = [text::remove(), " ", name].concat();
    let button = button("button.quiet type=button", view.act(action)).attr("title", text::remove());
    tag("td.remove").put(button.attr("aria-label", label).text("×"))
}

/// A list of things that can be added, with the button that adds the one chosen.
fn adder(
    view: &View<'_>,
    label: &'static str,
    id: &'static str,
    choices: Tag,
    add: fn(String) -> Action,
) -> Tag {
    let dispatch = view.dispatch.clone();
    let added = Callback::from(move |_: MouseEvent| {
        if let Some(chosen) = browser::chosen_in(id) {
            dispatch.emit(add(chosen));
        }
    });
    tag("div.add")
        .put(tag("label").attr("for", id).text(label))
        .put(choices.attr("id", id))
        .put(super::tool(text::add(), added))
}

/// The last row of a table: what it comes to.
fn footer(span: &'static str, rest: &'static str, name: &'static str, sum: Option<Tag>) -> Tag {
    tag("tfoot").put(
        tag("tr")
            .put(tag("th scope=row").attr("colspan", span).text(name))
            .put(tag("td.amount").put(sum))
            .put(tag("td").attr("colspan", rest)),
    )
}
