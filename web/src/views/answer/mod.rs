//! The answer: who pays what, always in sight.

mod balance;
mod checks;
mod government;
mod payers;
mod unsettled;

use fentan_core::Fen;
use yew::{Callback, MouseEvent};

use super::{View, tool};
use crate::tag::{Tag, tag};
use crate::text;

/// The answer; `open` says whether it is unfolded on a screen too small to always show it.
pub(crate) fn answer(view: &View<'_>, open: bool, toggle: Callback<MouseEvent>) -> Tag {
    let result = view.result();
    let fold = tool(if open { text::collapse() } else { text::expand() }, toggle)
        .attr("class", "tool fold")
        .attr("aria-expanded", if open { "true" } else { "false" })
        .attr("aria-controls", "answer-body");
    let total = match result {
        Some(result) => tag("div.total role=status")
            .put(tag("span.label").text(text::total()))
            .put(view.figure(view.path("total"), result.figures.total))
            .put(tag("span.label").text(view.unit())),
        None => {
            tag("div.total role=status").put(tag("strong.broken").text(text::errors(checks::errors(view))))
        }
    };
    let summary = tag("div.summary")
        .put(tag("h2 id=answer").text(text::answer()))
        .put(fold)
        .put(total)
        .put(result.map(|result| government::in_short(view, result)));
    let body = tag("div.body id=answer-body");
    let body = match result {
        Some(result) => body
            .put(payers::payers(view, result))
            .put(government::government(view, result))
            .put(unsettled::unsettled(view, result))
            .put(balance::balance(view, result))
            .put(checks::checks(view)),
        None => body.put(checks::checks(view)),
    };
    tag("aside aria-labelledby=answer")
        .attr("class", if open { "answer open" } else { "answer" })
        .put(summary)
        .put(body.put(balance::totals(view)).put(view.footnote()))
}

/// A part of the answer, with its heading.
fn part(id: &'static str, name: &'static str) -> Tag {
    tag("section").attr("aria-labelledby", id).put(tag("h3").attr("id", id).text(name))
}

/// A row of the answer: what, and an amount.
fn row(description: &'static str, name: Tag, amount: Tag) -> Tag {
    tag(description).put(name.attr("scope", "row")).put(tag("td.amount").put(amount))
}

/// An amount that does not explain itself: it is the figure at `path` again, or none of the assessment.
fn plain(view: &View<'_>, path: &str, amount: Fen) -> Tag {
    tag("span").text(view.money_at(&view.path(path), amount))
}
