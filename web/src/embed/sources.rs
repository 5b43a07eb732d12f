//! The household's part of each charge, and where its money comes from.

use fentan_owners::{HouseholdShare, Source};
use yew::{Html, component, html};

use super::calculator::{Calculator, use_calculator};
use super::explanation::charge_title;
use crate::components::Caption;
use crate::context::{less_money, money, use_language};
use crate::words::{embed as words, owner_answer};

/// The table of what residents pay together and what the household pays of it, by charge; below, its sources.
#[component]
pub(super) fn Sources() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let known = calculator.share().zip(calculator.apportioned()).zip(calculator.household_index());
    let Some(((share, apportioned), household)) = known else { return Html::default() };
    let charges = apportioned.charges.iter().map(|charge| {
        let part = charge.parts.get(household).copied().unwrap_or_default();
        let name = charge_title(&calculator, charge);
        row("", name.get(language), money(charge.net), money(part))
    });
    html! {
        <table>
            <Caption words={&words::ANSWER} />
            <thead>
                <tr>
                    <th scope="col">{ words::MEASURE.get(language) }</th>
                    <th class="amount" scope="col">{ words::RESIDENTS.get(language) }</th>
                    <th class="amount" scope="col">{ words::MINE.get(language) }</th>
                </tr>
            </thead>
            <tbody>
                { for charges }
                { row("sum", words::OWED.get(language), money(apportioned.totals.share), money(share.share)) }
                { sources(&calculator, share) }
            </tbody>
        </table>
    }
}

fn row(class: &'static str, name: &str, together: String, own: String) -> Html {
    html! {
        <tr {class}>
            <th scope="row">{ name }</th>
            <td class="amount">{ together }</td>
            <td class="amount">{ own }</td>
        </tr>
    }
}

/// The sources that come off the share, and the cash that is left to pay; nothing where all of the share is cash.
fn sources(calculator: &Calculator, share: &HouseholdShare) -> Html {
    let language = calculator.settings.language;
    let cash = share.sources.get(Source::Cash);
    if cash == share.share && cash == share.to_collect {
        return Html::default();
    }
    let sources = &calculator.rulebook().owners.sources;
    let others = sources.iter().filter(|source| source.source != Source::Cash).filter_map(|source| {
        let amount = share.sources.get(source.source);
        let name = || [owner_answer::LESS_SOURCE.get(language), source.name.get(language)].concat();
        (!amount.is_zero()).then(|| row("member", &name(), String::new(), less_money(amount)))
    });
    let more = share.to_collect.checked_sub(cash).filter(|more| !more.is_zero());
    html! {
        <>
            { for others }
            if let Some(more) = more {
                { row("member", words::WHOLE_YUAN.get(language), String::new(), money(more)) }
            }
            { row("sum", words::CASH.get(language), String::new(), money(share.to_collect)) }
        </>
    }
}
