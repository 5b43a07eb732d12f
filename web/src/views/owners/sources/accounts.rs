//! The sources that households have themselves, and the way in which cash is collected.

use fentan_core::Fen;
use fentan_core::draft::DraftHousehold;
use fentan_owners::Source;
use yew::{Html, Properties, component, html};

use super::super::context::use_owners_context;
use super::super::fields::OwnersChoice;
use super::parts::{Part, source};
use crate::browser;
use crate::components::{Button, ButtonKind, Caption};
use crate::context::{money, use_project_context};
use crate::document::OwnersPlace;
use crate::words::{budget, owner_rules, owners};

/// The sources that are entered household by household in the list.
#[component]
pub(super) fn Accounts() -> Html {
    let project = use_project_context();
    html! {
        <Part
            name={project.say(&owner_rules::OWN_ACCOUNTS).to_owned()}
            note={project.say(&owner_rules::OWN_ACCOUNTS_NOTE).to_owned()}
        >
            <table class="plain">
                <Caption words={&owner_rules::OWN_ACCOUNTS} />
                <thead>
                    <tr>
                        <th scope="col">{ project.say(&budget::SOURCE) }</th>
                        <th class="count" scope="col">{ project.say(&budget::HOUSEHOLDS) }</th>
                        <th class="amount" scope="col">{ project.say(&owner_rules::ENTERED_SUM) }</th>
                        <th class="amount" scope="col">{ project.say(&owner_rules::DRAWN_SUM) }</th>
                    </tr>
                </thead>
                <tbody>
                    <AccountRow own={Source::ProvidentFund} />
                    <AccountRow own={Source::Labour} />
                </tbody>
            </table>
            <Button kind={ButtonKind::Link} onclick={browser::going_to("owners-households")}>
                { project.say(&owner_rules::TO_HOUSEHOLDS) }
            </Button>
        </Part>
    }
}

#[derive(PartialEq, Properties)]
struct AccountRowProps {
    own: Source,
}

/// The number of households that have something of a source, what is entered, and what of it is used.
#[component]
fn AccountRow(props: &AccountRowProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let source = source(project.rulebook(), props.own);
    let name = source.map_or("", |source| project.say(&source.name));
    let non_cash = source.is_some_and(|source| source.non_cash);
    let all = project.project().households.iter();
    let amounts = all.filter_map(|household| Fen::parse(entered(household, props.own)?).ok());
    let amounts: Vec<Fen> = amounts.filter(|amount| !amount.is_zero()).collect();
    let sum = Fen::sum(amounts.iter().copied()).map(money).unwrap_or_default();
    let used = owners.found().map(|found| money(found.totals.sources.get(props.own)));
    html! {
        <tr>
            <th scope="row">
                { name }
                if non_cash {
                    <span class="mark">{ project.say(&owner_rules::NO_CASH_MARK) }</span>
                }
            </th>
            <td class="count">{ amounts.len() }</td>
            <td class="amount">{ sum }</td>
            <td class="amount">{ used.unwrap_or_else(|| project.say(&owners::NOT_YET).to_owned()) }</td>
        </tr>
    }
}

/// The text that a household has entered for one of its own sources.
fn entered(household: &DraftHousehold, own: Source) -> Option<&str> {
    match own {
        Source::Labour => household.labour.as_deref(),
        _ => household.provident_fund.as_deref(),
    }
}

/// The choice of how cash is collected: to the fen, or in whole yuan.
#[component]
pub(super) fn Collection() -> Html {
    let project = use_project_context();
    let kinds = [("fen", &owner_rules::COLLECTION_FEN), ("whole_yuan", &owner_rules::COLLECTION_YUAN)];
    let choices = kinds.map(|(id, words)| (id.into(), project.say(words).to_owned().into()));
    let name = project.say(&owner_rules::COLLECTION).to_owned();
    html! {
        <Part name={name.clone()}>
            <div class="fund-use">
                <OwnersChoice
                    place={OwnersPlace::Collection}
                    label={name}
                    value={project.project().collection.clone().unwrap_or_else(|| "fen".to_owned())}
                    choices={choices.to_vec()}
                />
            </div>
        </Part>
    }
}
