//! The budget of one project: what is entered.

mod add;
mod facts;
mod fees;
mod funding;
mod line;
mod lines;
mod readings;

use yew::{Html, html};

use super::View;
use crate::text;

pub(crate) fn budget(view: View<'_>) -> Html {
    html! {
        <>
            { facts::facts(view) }
            { lines::lines(view) }
            { fees::fees(view) }
            <div class="pair">
                { funding::funding(view) }
                { readings::readings(view) }
            </div>
        </>
    }
}

/// What a line or fee gives each payer, each figure explaining itself; `path` is the line's or fee's.
fn parts(view: View<'_>, path: &str, parts: &[fentan_core::assessment::Part]) -> Html {
    let payer = |part: &fentan_core::assessment::Part| {
        let payer = view.rulebook.payer(part.payer)?;
        let figure = view.figure(format!("{path}.shares.{}", payer.id), part.amount);
        let group = view.rulebook.group(payer.group)?;
        Some(html! {
            <li><span class={format!("payer {}", group.id)}>{ &*payer.short.zh }</span>{ figure }</li>
        })
    };
    let paid = parts.iter().filter(|part| !part.amount.is_zero());
    html! { <ul class="parts">{ for paid.filter_map(payer) }</ul> }
}

/// The cell with the button that takes a row out.
fn remove(view: View<'_>, name: &str, action: crate::document::Action) -> Html {
    html! {
        <td class="remove">
            <button type="button" class="quiet" aria-label={format!("{} {name}", text::REMOVE)} title={text::REMOVE}
                onclick={view.act(action)}>{ "×" }</button>
        </td>
    }
}
