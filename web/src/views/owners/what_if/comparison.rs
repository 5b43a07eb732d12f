//! The figures as planned against those as supposed.

use fentan_core::{Bilingual, Fen};
use fentan_owners::{Apportioned, HouseholdShare};
use yew::{Html, Properties, classes, component, html};

use super::supposition::Outcome;
use crate::components::Caption;
use crate::context::{money, use_project_context};
use crate::views::owners::community::door;
use crate::views::owners::context::use_owners_context;
use crate::views::owners::home::use_home;
use crate::words::owner_answer;

/// A figure of all homes together: its name, and its amount.
type Figure = (&'static Bilingual, fn(&Apportioned) -> Fen);

/// The figures that are compared.
const FIGURES: [Figure; 5] = [
    (&owner_answer::RESIDENTS_BEAR, |own| own.totals.residents),
    (&owner_answer::SHARES_SUM, |own| own.totals.share),
    (&owner_answer::CASH_TO_COLLECT, |own| own.totals.to_collect),
    (&owner_answer::MEDIAN_SHARE, |own| own.distribution.median),
    (&owner_answer::PER_SQUARE_METRE, |own| own.distribution.per_square_metre),
];

#[derive(PartialEq, Properties)]
pub(super) struct ComparisonProps {
    pub(super) outcome: Option<Outcome>,
}

/// As planned against as supposed: the project, all homes, and the home looked at.
#[component]
pub(super) fn Comparison(props: &ComparisonProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let chosen = use_home().chosen;
    let language = project.language();
    let Some(found) = owners.found() else { return Html::default() };
    let outcome = props.outcome.as_ref();
    let then = outcome.and_then(|outcome| outcome.found.as_ref());
    let total = project.result().map(|result| result.figures.total);
    let total_then = outcome.and_then(|outcome| outcome.total);
    let figures = FIGURES
        .iter()
        .map(|(name, figure)| row(None, name.get(language), Some(figure(found)), then.map(figure)));
    let home = chosen.and_then(|household| {
        let name = door(project.project().households.get(household)?);
        let name = name.get(language);
        let (now, then) = (found.shares.get(household), then.and_then(|then| then.shares.get(household)));
        let compare = |words: Bilingual, amount: fn(&HouseholdShare) -> Fen| {
            row(Some("supposed-home"), words.get(language), now.map(amount), then.map(amount))
        };
        Some([
            compare(owner_answer::home_share(name), |own| own.share),
            compare(owner_answer::home_cash(name), |own| own.to_collect),
        ])
    });
    html! {
        <table class="supposed">
            <Caption words={&owner_answer::WHAT_IF_CAPTION} />
            <thead>
                <tr>
                    <th scope="col">{ owner_answer::FIGURE_COLUMN.get(language) }</th>
                    <th class="amount" scope="col">{ owner_answer::BEFORE.get(language) }</th>
                    <th class="amount" scope="col">{ owner_answer::AFTER.get(language) }</th>
                    <th class="amount" scope="col">{ owner_answer::DIFFERENCE_COLUMN.get(language) }</th>
                </tr>
            </thead>
            <tbody>
                { row(None, owner_answer::PROJECT_TOTAL.get(language), total, total_then) }
                { for figures }
                { for home.into_iter().flatten() }
            </tbody>
        </table>
    }
}

/// A figure before and after; where nothing is supposed there is no after.
fn row(class: Option<&'static str>, name: &str, before: Option<Fen>, after: Option<Fen>) -> Html {
    let shown = |amount: Option<Fen>| amount.map_or_else(|| "—".to_owned(), money);
    let by = before.zip(after).and_then(|(before, after)| after.checked_sub(before));
    let (change, arrow, sign) = match by.map(Fen::fen) {
        Some(0) | None => ("amount compare-zero", "", ""),
        Some(..0) => ("amount compare-down", "▼", "−"),
        Some(1..) => ("amount compare-up", "▲", "+"),
    };
    let size = by.map(|by| Fen::new(by.fen().saturating_abs()));
    html! {
        <tr class={classes!(class)}>
            <th scope="row">{ name }</th>
            <td class="amount">{ shown(before) }</td>
            <td class="amount">{ shown(after) }</td>
            <td class={change}>
                <span class="compare-arrow" aria-hidden="true">{ arrow }</span>
                { [sign, &shown(size)].concat() }
            </td>
        </tr>
    }
}
