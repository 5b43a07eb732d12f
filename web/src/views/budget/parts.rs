//! The parts that the tables of the budget have in common.

use fentan_core::assessment::Part;
use yew::{Html, html};

use crate::chart::group_kind;
use crate::components::{Button, ButtonKind};
use crate::context::ProjectContext;
use crate::document::Action;
use crate::problem::message;
use crate::words::budget::REMOVE;

/// The parts of a line or fee by payer, each figure explaining itself; `path` is the line's or fee's.
pub(super) fn parts(project: &ProjectContext, path: &str, parts: &[Part]) -> Html {
    let rules = project.rulebook();
    let paid = parts.iter().filter(|part| !part.amount.is_zero()).filter_map(|part| {
        let payer = rules.payer(part.payer)?;
        let figure = project.figure([path, ".shares.", &payer.id].concat(), part.amount);
        let class = ["payer ", group_kind(rules, payer.group)].concat();
        Some(html! { <li><span {class}>{ project.say(&payer.short) }</span>{ figure }</li> })
    });
    html! { <ul class="parts">{ for paid }</ul> }
}

/// The cell with the button that takes a row out.
pub(super) fn remove(project: &ProjectContext, name: &str, action: Action) -> Html {
    let remove = REMOVE.get(project.language());
    html! {
        <td class="remove">
            <Button
                kind={ButtonKind::Quiet}
                title={remove}
                label={[remove, " ", name].concat()}
                onclick={project.act(action)}
            >
                { "×" }
            </Button>
        </td>
    }
}

/// Everything said about several places, as lines of text.
pub(super) fn remarks(project: &ProjectContext, paths: &[String]) -> Html {
    let said = paths.iter().flat_map(|path| project.said(path)).map(|said| {
        let class = ["said ", said.severity.id()].concat();
        html! { <span {class}>{ project.say(&message(said)) }</span> }
    });
    said.collect()
}

/// The last row of a table: what it comes to.
pub(super) fn footer(span: &'static str, rest: &'static str, name: &'static str, sum: Option<Html>) -> Html {
    html! {
        <tfoot>
            <tr>
                <th scope="row" colspan={span}>{ name }</th>
                <td class="amount">{ sum.unwrap_or_default() }</td>
                <td colspan={rest}></td>
            </tr>
        </tfoot>
    }
}
