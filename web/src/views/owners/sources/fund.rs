//! The maintenance fund: what it pays for, and what the accounts hold.

use fentan_core::Fen;
use fentan_core::draft::DraftProject;
use fentan_owners::Source;
use yew::virtual_dom::AttrValue;
use yew::{Html, component, html, use_callback};

use super::super::context::use_owners_context;
use super::super::rules::{Ground, payer};
use super::fund_lines::{FundLines, OddUses};
use super::parts::{SourcePart, source};
use crate::components::Choice;
use crate::context::{ProjectContext, money, use_project_context};
use crate::document::{Action, MAINTENANCE_FUND, OwnersAction};
use crate::words::{owner_rules, owners};

/// A use of the fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FundUse {
    Nothing,
    Everything,
    Lines,
}

impl FundUse {
    const ALL: [Self; 3] = [Self::Nothing, Self::Everything, Self::Lines];

    /// The use that a project makes of the fund.
    fn of(project: &DraftProject) -> Self {
        let mut own = project.owner_funding.iter().filter(|own| own.source == MAINTENANCE_FUND);
        match own.next() {
            None => Self::Nothing,
            Some(first) if first.line.is_none() => Self::Everything,
            Some(_) => Self::Lines,
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Everything => "all",
            Self::Lines => "lines",
        }
    }

    fn name(self) -> &'static fentan_core::Bilingual {
        match self {
            Self::Nothing => &owner_rules::FUND_UNUSED,
            Self::Everything => &owner_rules::FUND_FOR_ALL,
            Self::Lines => &owner_rules::FUND_FOR_LINES,
        }
    }

    /// Makes the fund be used so.
    fn action(self, ground: Ground<'_>) -> OwnersAction {
        OwnersAction::UseFund(match self {
            Self::Nothing => Vec::new(),
            Self::Everything => vec![None],
            Self::Lines => common_lines(ground).into_iter().map(Some).collect(),
        })
    }
}

/// The lines of which owners bear something together, by their ids.
pub(super) fn common_lines(ground: Ground<'_>) -> Vec<String> {
    let Some(result) = ground.result else { return Vec::new() };
    let lines = ground.project.lines.iter().zip(result.lines.iter());
    let common = lines.filter(|(_, shared)| {
        let mut parts = shared.parts.iter().filter(|part| !part.amount.is_zero());
        parts.any(|part| payer(ground.rulebook, part.payer).is_some_and(|own| own.common_parts))
    });
    common.map(|(line, _)| line.id.clone()).collect()
}

/// The use of the fund, with what there is to know about it.
#[component]
pub(super) fn Fund() -> Html {
    let project = use_project_context();
    let now = FundUse::of(project.project());
    html! {
        <SourcePart source={Source::MaintenanceFund}>
            <div class="fund-use"><FundChoice /><FundAccounts /></div>
            if now == FundUse::Lines {
                <FundLines />
            }
            <OddUses />
            if now != FundUse::Nothing {
                { vote_note(&project) }
                <p class="lead">{ project.say(&owner_rules::FUND_NOT_ENTERPRISE) }</p>
            }
        </SourcePart>
    }
}

/// The use of the fund, to be chosen.
#[component]
fn FundChoice() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let onchange = use_callback(project.clone(), |chosen: String, project| {
        let chosen = FundUse::ALL.into_iter().find(|own| own.id() == chosen);
        let action = chosen.unwrap_or(FundUse::Nothing).action(Ground::of(project));
        project.dispatch.emit(Action::Owners(action));
    });
    let id = AttrValue::from("fund-use");
    let fund = source(project.rulebook(), Source::MaintenanceFund).map_or("", |fund| project.say(&fund.name));
    let choices = FundUse::ALL.map(|own| (own.id().into(), project.say(own.name()).to_owned().into()));
    html! {
        <Choice
            problem={owners.problem(&id, project.language())}
            {id}
            label={[fund, " ", project.say(&owner_rules::FUND_USE)].concat()}
            value={FundUse::of(project.project()).id()}
            choices={choices.to_vec()}
            {onchange}
            disabled={project.locked()}
        />
    }
}

/// The balances of the accounts, and what of them is used.
#[component]
fn FundAccounts() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let households = project.project().households.iter();
    let held = households.filter_map(|own| Fen::parse(own.fund_balance.as_deref()?).ok());
    let held: Vec<Fen> = held.filter(|own| !own.is_zero()).collect();
    let Some(sum) = Fen::sum(held.iter().copied()) else { return Html::default() };
    let drawn = owners.found().map(|found| money(found.totals.sources.get(Source::MaintenanceFund)));
    let drawn = drawn.unwrap_or_else(|| project.say(&owners::NOT_YET).to_owned());
    let words = owner_rules::fund_accounts(held.len(), &money(sum), &drawn);
    html! { <span class="accounts">{ project.say(&words) }</span> }
}

/// Words on the vote that using the fund needs.
fn vote_note(project: &ProjectContext) -> Html {
    let listed = project.project().matters.iter().any(|matter| matter.kind == "use_fund");
    let (class, words) = if listed {
        ("lead", &owner_rules::FUND_VOTE_LISTED)
    } else {
        ("said note", &owner_rules::FUND_VOTES)
    };
    html! { <p {class}>{ project.say(words) }</p> }
}
