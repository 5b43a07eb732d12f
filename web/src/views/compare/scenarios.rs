//! Scenarios side by side: every sum in each, and what it is more or less than in the base.

use std::rc::Rc;

use fentan_core::compare::{Compared, Comparison, Sum};
use fentan_core::{Draft, Evaluation, Fen, Rulebook};
use yew::{Html, Properties, component, html, use_memo};

use super::amounts::{self, NamedSum};
use super::bars::bars;
use super::changes::changes;
use super::columns::{Columns, choose};
use super::part;
use super::spreading::GrantSpreading;
use super::state::{Drafts, StateHandle};
use super::table::{captioned, heading};
use crate::context::{ViewContext, use_view_context};
use crate::views::scenarios::AddScenario;
use crate::words::{answer, compare};

/// The scenarios in the order of their columns, the base first.
pub(super) struct ComparedScenarios {
    pub(super) scenarios: Vec<Evaluation>,
    /// The base against each of the others.
    pub(super) against_base: Vec<Comparison>,
}

impl ComparedScenarios {
    /// Evaluates the budgets of the scenarios, which share most of what they hold with the present one, and compares
    /// the first with each of the others.
    fn new(present: &Evaluation, drafts: &[Rc<Draft>]) -> Self {
        let scenarios = drafts.iter().map(|draft| {
            let mut evaluation = present.clone();
            evaluation.update(Draft::clone(draft));
            evaluation
        });
        let scenarios: Vec<Evaluation> = scenarios.collect();
        // All of them follow the document's rulebook, so none is refused.
        let against_base = scenarios.split_first().map_or_else(Vec::new, |(base, others)| {
            others.iter().filter_map(|other| base.compare(other).ok()).collect()
        });
        Self { scenarios, against_base }
    }

    /// A sum over all projects of the scenario in a column; nothing where it does not fit.
    pub(super) fn sum(&self, rulebook: &Rulebook, column: usize, sum: Sum) -> Fen {
        let amount = match column.checked_sub(1) {
            None => self.totals().next().and_then(|totals| totals.change(rulebook, sum).before),
            Some(other) => self.totals().nth(other).and_then(|totals| totals.change(rulebook, sum).after),
        };
        amount.unwrap_or_default()
    }

    /// The sums over all projects of the base against those of each other scenario.
    fn totals(&self) -> impl Iterator<Item = &Compared> {
        self.against_base.iter().map(|comparison| &comparison.totals)
    }
}

/// Properties of [`ScenariosPart`].
#[derive(PartialEq, Properties)]
pub(super) struct ScenariosPartProps {
    pub(super) state: StateHandle,
}

/// The scenarios of the document compared with the base, and making another by spreading grants.
#[component]
pub(super) fn ScenariosPart(props: &ScenariosPartProps) -> Html {
    let context = use_view_context();
    let columns = Columns::new(&context, &props.state);
    let present = Rc::clone(context.evaluation());
    let compared = use_memo(columns.drafts(&context), move |Drafts(drafts)| {
        (drafts.len() > 1).then(|| ComparedScenarios::new(&present, drafts))
    });
    let content = match &*compared {
        None => only_one(&context),
        Some(compared) => html! {
            <>
                { choose(&context, &columns, &props.state) }
                if columns.comparison(compared).is_some_and(|comparison| comparison.projects.is_empty()) {
                    <p class="compare-words" role="status">{ context.say(&compare::NOTHING_DIFFERS) }</p>
                }
                { bars(&context, compared, &columns) }
                <div class="compare-sums">
                    { sums(&context, compared, &columns) }
                    { changes(&context, compared, &columns, &props.state) }
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
fn sums(context: &ViewContext, compared: &ComparedScenarios, columns: &Columns) -> Html {
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
    let rows = amounts::tree(context.rulebook()).into_iter().map(|sum| sum_row(context, compared, &sum));
    let bodies = html! {
        <>
            <tbody>
                { readings(context, compared) }
                { counts(context, compared) }
            </tbody>
            <tbody>{ for rows }</tbody>
        </>
    };
    let is_partial =
        compared.totals().any(|totals| totals.change(context.rulebook(), Sum::Total).change.is_none());
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
fn sum_row(context: &ViewContext, compared: &ComparedScenarios, sum: &NamedSum<'_>) -> Html {
    let changes: Vec<_> =
        compared.totals().map(|totals| totals.change(context.rulebook(), sum.sum)).collect();
    let nothing = |amount: Option<Fen>| amount.is_some_and(Fen::is_zero);
    // A payer who pays nothing anywhere takes a row from those who do.
    if sum.depth == 2 && changes.iter().all(|one| nothing(one.before) && nothing(one.after)) {
        return Html::default();
    }
    let Some(base) = changes.first() else { return Html::default() };
    let others = changes.iter().map(|one| {
        html! {
            <>
                { amounts::amount_in(context, "amount compare-next", one.after) }
                { amounts::change(context, one.change) }
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
fn readings(context: &ViewContext, compared: &ComparedScenarios) -> Html {
    let rows = context.rulebook().readings.iter().filter_map(|reading| {
        let of = |scenario: &Evaluation| {
            let taken = scenario.assessment().readings.ids();
            let (_, option) = taken.iter().find(|(id, _)| *id == reading.id)?;
            reading.option(option).map(|option| context.say(&option.name).to_owned())
        };
        let options: Vec<String> = compared.scenarios.iter().filter_map(of).collect();
        let (first, others) = options.split_first()?;
        others.iter().any(|other| other != first).then(|| {
            let name = compare::reading_kind(context.say(&reading.name));
            row_of_words(context.say(&name), options)
        })
    });
    rows.collect()
}

/// The number of projects of each scenario.
fn counts(context: &ViewContext, compared: &ComparedScenarios) -> Html {
    let counts = compared.scenarios.iter().map(|scenario| {
        let assessment = scenario.assessment();
        context.say(&compare::counted(assessment.projects.len(), assessment.broken())).to_owned()
    });
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
