//! The payers and what they pay: a bar, and the table of its figures.

use fentan_core::assessment::ProjectResult;
use fentan_core::rulebook::{Group, GroupIndex, Rulebook};
use fentan_core::{Fen, Language, output};
use yew::{Html, component, html};

use super::calculator::use_calculator;
use super::section::Section;
use crate::chart::{self, bar, group_kind, lengths, per_cent, swatch};
use crate::components::Caption;
use crate::context::{money, use_language};
use crate::words::{answer, budget::AMOUNT, embed as words};

/// The payers and what they pay, where there are figures.
#[component]
pub(super) fn Payers() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let payers = calculator.result().map(|result| table(calculator.rulebook(), result, language));
    html! {
        <Section name="payers" title={words::PAYERS.get(language)}>
            <div id="payers">{ payers.unwrap_or_default() }</div>
        </Section>
    }
}

fn table(rules: &Rulebook, result: &ProjectResult, language: Language) -> Html {
    let groups = output::groups(rules, &result.figures).filter(|(_, amount)| !amount.is_zero());
    let groups: Vec<(GroupIndex, &Group, Fen)> =
        groups.filter_map(|(index, amount)| Some((index, rules.group(index)?, amount))).collect();
    let parts: Vec<chart::Part> =
        groups.iter().map(|(index, _, amount)| (group_kind(rules, *index).into(), *amount)).collect();
    let pool = rules.payer(rules.pool).map(|payer| payer.group);
    let rows = groups.iter().zip(lengths(&parts)).map(|((index, group, amount), length)| {
        let is_pool = Some(*index) == pool;
        html! {
            <>
                <tr>
                    <th scope="row">{ swatch(group_kind(rules, *index)) }{ group.name.get(language) }</th>
                    <td class="amount">{ money(*amount) }</td>
                    <td class="amount">{ per_cent(length) }</td>
                </tr>
                if is_pool {
                    { government(rules, result, language) }
                }
            </>
        }
    });
    html! {
        <>
            { bar(words::BAR.get(language), &parts) }
            <table>
                <Caption words={&words::PAYERS} />
                <thead>
                    <tr>
                        <th scope="col">{ answer::PAYER.get(language) }</th>
                        <th class="amount" scope="col">{ AMOUNT.get(language) }</th>
                        <th class="amount" scope="col">{ words::PART.get(language) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for rows }
                    { row("sum", words::TOTAL.get(language), result.figures.total) }
                </tbody>
            </table>
        </>
    }
}

/// The parts of the government: grants, the city, the district.
fn government(rules: &Rulebook, result: &ProjectResult, language: Language) -> Html {
    let government = &result.figures.government;
    let parts = [
        (&answer::GRANTS, government.used),
        (&rules.city_level, government.city),
        (&rules.district_level, government.district),
    ];
    let parts = parts.into_iter().filter(|(_, amount)| !amount.is_zero());
    parts.map(|(name, amount)| row("member", name.get(language), amount)).collect()
}

fn row(class: &'static str, name: &str, amount: Fen) -> Html {
    html! {
        <tr {class}>
            <th scope="row">{ name }</th>
            <td class="amount">{ money(amount) }</td>
            <td class="amount"></td>
        </tr>
    }
}
