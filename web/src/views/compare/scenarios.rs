//! Scenarios side by side: every sum in each, and what it is more or less than in the base.

use std::rc::Rc;

use fentan_core::Fen;
use yew::{Html, Properties, component, html, use_memo};

use super::amounts::{self, Sum};
use super::changes::changes;
use super::columns::{Columns, choose};
use super::found::{self, Comparison};
use super::part;
use super::spreading::GrantSpreading;
use super::state::{Drafts, StateHandle};
use super::table::{captioned, heading};
use crate::context::{ViewContext, use_view_context};
use crate::views::scenarios::AddScenario;
use crate::words::{answer, compare};

#[derive(PartialEq, Properties)]
pub(super) struct ScenariosPartProps {
    pub(super) state: StateHandle,
}

/// The scenarios of the document compared with the base, and making another by spreading grants.
#[component]
pub(super) fn ScenariosPart(props: &ScenariosPartProps) -> Html {
    let context = use_view_context();
    let columns = Columns::new(&context, &props.state);
    let found = {
        let (present, evaluation) = (Rc::clone(context.document.draft()), Rc::clone(context.evaluation()));
        use_memo(columns.drafts(&context), move |Drafts(drafts)| {
            let evaluations = drafts.iter().map(|draft| {
                let is_present = Rc::ptr_eq(draft, &present);
                if is_present { (*evaluation).clone() } else { found::evaluated(&evaluation, draft) }
            });
            (drafts.len() > 1).then(|| found::comparison(&evaluations.collect::<Vec<_>>()))
        })
    };
    let content = match &*found {
        None => only_one(&context),
        Some(found) => html! {
            <>
                { choose(&context, &columns, &props.state) }
                <div class="compare-sums">
                    { sums(&context, found, &columns) }
                    { changes(&context, found, &columns, &props.state) }
                </div>
            </>
        },
    };
    let content = html! {
        <>
            { content }
            if !context.locked() {
                <GrantSpreading state={props.state.clone()} />
            }
        </>
    };
    part(&context, "compare-scenarios", &compare::COMPARE_SCENARIOS, content)
}

/// Words for a document with one scenario.
fn only_one(context: &ViewContext) -> Html {
    let words = if context.locked() { &compare::ONLY_ONE_SHOWN } else { &compare::ONLY_ONE };
    html! {
        <>
            <p class="compare-words">{ context.say(words) }</p>
            if !context.locked() {
                <AddScenario />
            }
        </>
    }
}

/// The table of all sums.
fn sums(context: &ViewContext, found: &Comparison, columns: &Columns) -> Html {
    let others = columns.names.iter().skip(1).map(|name| {
        html! {
            <>
                <th class="amount compare-next" scope="col">{ name }</th>
                <th class="amount" scope="col">
                    <span class="hidden">{ [name, " "].concat() }</span>
                    { context.say(&compare::AGAINST_BASE) }
                </th>
            </>
        }
    });
    let head = html! {
        <tr>
            { heading(context, "", &answer::PAYER) }
            <th class="amount" scope="col">{ columns.name(0) }{ context.say(&compare::IS_BASE) }</th>
            { for others }
        </tr>
    };
    let rows = amounts::tree(context.rulebook()).into_iter().map(|sum| sum_row(context, found, &sum));
    let bodies = html! {
        <>
            <tbody>
                { readings(context, found) }
                { counts(context, found) }
            </tbody>
            <tbody>{ for rows }</tbody>
        </>
    };
    let is_partial = found.pairs.iter().any(|pair| pair.totals.get("total").by.is_none());
    html! {
        <div>
            { captioned(context, &compare::SUMS_CAPTION, head, bodies) }
            if is_partial {
                <p class="compare-words">{ context.say(&compare::PARTIAL_TOTAL) }</p>
            }
        </div>
    }
}

/// A sum in each scenario, with its change from the base.
fn sum_row(context: &ViewContext, found: &Comparison, sum: &Sum<'_>) -> Html {
    let totals: Vec<_> = found.pairs.iter().map(|pair| pair.totals.get(&sum.id)).collect();
    let nothing = |amount: Option<Fen>| amount.is_some_and(Fen::is_zero);
    // A payer who pays nothing anywhere takes a row from those who do.
    if sum.depth == 2 && totals.iter().all(|one| nothing(one.before) && nothing(one.after)) {
        return Html::default();
    }
    let Some(base) = totals.first() else { return Html::default() };
    let others = totals.iter().map(|one| {
        html! {
            <>
                { amounts::amount_in(context, "amount compare-next", one.after) }
                { amounts::change(context, one.by) }
            </>
        }
    });
    let class = ["compare-sum", "compare-group", "compare-member"].get(sum.depth).copied().unwrap_or("");
    html! {
        <tr {class}>
            <th scope="row">{ context.say(sum.name) }</th>
            { amounts::amount(context, base.before) }
            { for others }
        </tr>
    }
}

/// The readings in which the scenarios differ.
fn readings(context: &ViewContext, found: &Comparison) -> Html {
    let rows = context.rulebook().readings.iter().filter_map(|reading| {
        let of = |scenario: &found::Alone| {
            let taken = scenario.readings.iter().find(|(id, _)| *id == reading.id)?;
            reading.option(&taken.1).map(|option| context.say(&option.name).to_owned())
        };
        let options: Vec<String> = found.scenarios.iter().filter_map(of).collect();
        let (first, others) = options.split_first()?;
        others.iter().any(|other| other != first).then(|| {
            let name = compare::reading_kind(context.say(&reading.name));
            row_of_words(context.say(&name), options)
        })
    });
    rows.collect()
}

/// The number of projects of each scenario.
fn counts(context: &ViewContext, found: &Comparison) -> Html {
    let counts = found
        .scenarios
        .iter()
        .map(|scenario| context.say(&compare::counted(scenario.projects, scenario.broken)).to_owned());
    row_of_words(context.say(&compare::HOW_MANY), counts.collect())
}

/// A row that has words for each scenario, and nothing where amounts have a change.
fn row_of_words(name: &str, words: Vec<String>) -> Html {
    let cells = words.into_iter().enumerate().map(|(column, words)| {
        if column == 0 {
            return html! { <td class="compare-text">{ words }</td> };
        }
        html! { <><td class="compare-text compare-next">{ words }</td><td></td></> }
    });
    html! { <tr><th scope="row">{ name }</th>{ for cells }</tr> }
}
