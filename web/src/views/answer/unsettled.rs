//! Money that nobody has promised yet: shares that nobody agreed, and enterprises that nobody named.

use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use fentan_core::rulebook::PayerIndex;
use yew::{Html, component, html};

use super::row::{Part, row};
use crate::browser::going_to;
use crate::components::{Button, ButtonKind};
use crate::context::{ProjectContext, use_project_context};
use crate::words::answer;
use crate::words::budget;

/// The part of a line or fee that is not settled.
struct Open {
    path: String,
    figure: String,
    name: String,
    amount: Fen,
}

/// Lines and fees with money that is open, where there are any.
#[component]
pub(super) fn Unsettled() -> Html {
    let project = use_project_context();
    let Some(result) = project.result() else { return Html::default() };
    let rules = project.rulebook();
    let undetermined = open(&project, result, false, &|payer| payer == rules.undetermined);
    let unnamed =
        open(&project, result, true, &|payer| rules.payer(payer).is_some_and(|payer| payer.unnamed));
    if undetermined.is_empty() && unnamed.is_empty() {
        return Html::default();
    }
    let name = rules.payer(rules.undetermined).map_or("", |payer| project.say(&payer.name));
    html! {
        <Part id="unsettled" words={&answer::OPEN_MONEY} class="unsettled">
            { list(&project, name, &undetermined) }
            { list(&project, project.say(&answer::NO_ENTERPRISE), &unnamed) }
        </Part>
    }
}

/// The parts of lines and fees that the payers that `counts` picks pay; with `unnamed`, only of lines that name no
/// enterprise.
fn open(
    project: &ProjectContext,
    result: &ProjectResult,
    unnamed: bool,
    counts: &dyn Fn(PayerIndex) -> bool,
) -> Vec<Open> {
    let rules = project.rulebook();
    let not_listed = budget::not_listed(&rules.annex);
    let mut all = Vec::new();
    for (index, (shared, line)) in result.lines.iter().zip(&project.project().lines).enumerate() {
        if unnamed && line.enterprise.is_some() {
            continue;
        }
        let component = rules.component_index(&line.component).and_then(|index| rules.component(index));
        let name = component.map_or(line.name.as_deref(), |component| Some(project.say(&component.name)));
        all.push((format!("lines[{index}]"), shared, name.unwrap_or(project.say(&not_listed))));
    }
    for (index, (shared, fee)) in result.fees.iter().zip(&project.project().fees).enumerate() {
        all.push((format!("fees[{index}]"), shared, fee.name.as_deref().unwrap_or(&fee.id)));
    }
    let open = all.into_iter().filter_map(|(path, shared, name)| {
        let part = shared.parts.iter().find(|part| counts(part.payer) && !part.amount.is_zero())?;
        let path = project.path(&path);
        let figure = [&path, ".shares.", rules.payer_id(part.payer)].concat();
        Some(Open { path, figure, name: name.to_owned(), amount: part.amount })
    });
    open.collect()
}

fn list(project: &ProjectContext, title: &str, open: &[Open]) -> Html {
    let Some(sum) = Fen::sum(open.iter().map(|one| one.amount)).filter(|_| !open.is_empty()) else {
        return Html::default();
    };
    let items = open.iter().map(|one| {
        let name = html! {
            <Button kind={ButtonKind::Link} onclick={going_to(&one.path)}>{ &one.name }</Button>
        };
        row("member", name, project.figure(one.figure.clone(), one.amount))
    });
    let sum = html! { <span>{ project.money(sum) }</span> };
    html! {
        <table>
            <caption class="hidden">{ title }</caption>
            <tbody>
                { row("", html! { { title } }, sum) }
                { for items }
            </tbody>
        </table>
    }
}
