//! The spread of shares: a few figures, and how many homes are in each range, drawn beside its count.

use fentan_core::{Bilingual, Fen, Language};
use fentan_owners::Range;
use yew::{Html, classes, component, html};

use super::community::door;
use super::context::use_owners_context;
use super::home::use_home;
use crate::components::Caption;
use crate::context::{money, use_project_context};
use crate::words::owner_answer;

/// The length of the longest bar, in the drawing's units.
const LENGTH: usize = 1000;

/// The spread of shares, with the place of the household looked at.
#[component]
pub(super) fn DistributionSection() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let chosen = use_home().chosen;
    let language = project.language();
    let Some(found) = owners.found() else { return Html::default() };
    let spread = &found.distribution;
    let own = chosen.and_then(|chosen| {
        Some((door(project.project().households.get(chosen)?), found.shares.get(chosen)?.share))
    });
    let figure = |words: &'static Bilingual, amount: Fen| {
        html! { <div><dt>{ words.get(language) }</dt><dd>{ money(amount) }</dd></div> }
    };
    let highest = spread.ranges.iter().map(|range| range.count).max().unwrap_or(0);
    let rows = spread.ranges.iter().map(|range| {
        let is_here = own.as_ref().is_some_and(|(_, share)| range.from <= *share && *share < range.to);
        row(range, highest, is_here, language)
    });
    html! {
        <div>
            <dl class="spread">
                { figure(&owner_answer::MEDIAN, spread.median) }
                { figure(&owner_answer::SMALLEST, spread.smallest) }
                { figure(&owner_answer::MEAN, spread.mean) }
                { figure(&owner_answer::LARGEST, spread.largest) }
                { figure(&owner_answer::PER_SQUARE_METRE, spread.per_square_metre) }
                if let Some((door, share)) = &own {
                    <div class="spread-own"><dt>{ door.get(language) }</dt><dd>{ money(*share) }</dd></div>
                }
            </dl>
            <table class="histogram">
                <Caption words={&owner_answer::DISTRIBUTION_CAPTION} />
                // Chromium heeds the columns' own widths beside a caption out of sight, and not those of the cells.
                <colgroup><col width="190" /><col width="70" /><col /></colgroup>
                <thead>
                    <tr>
                        <th class="amount" scope="col">{ owner_answer::RANGE.get(language) }</th>
                        <th class="amount" scope="col">{ owner_answer::HOMES.get(language) }</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// A range with its bar; `is_here` says that it holds the household looked at.
fn row(range: &Range, highest: usize, is_here: bool, language: Language) -> Html {
    let length = (range.count * LENGTH).checked_div(highest).unwrap_or(0);
    // One home among thousands is still seen.
    let length = if range.count > 0 { length.max(4) } else { 0 };
    let ends = owner_answer::up_to(&whole(range.from), &whole(range.to));
    html! {
        <tr class={classes!(is_here.then_some("histogram-here"))}>
            <th class="amount" scope="row">{ ends.get(language) }</th>
            <td class="amount">{ range.count }</td>
            <td>
                <div class="histogram-cell">
                    <svg class="histogram-bar" viewBox="0,0,1000,20" preserveAspectRatio="none" aria-hidden="true">
                        <rect height="20" width={length.to_string()} />
                    </svg>
                    if is_here {
                        <span class="mark required">{ owner_answer::HERE.get(language) }</span>
                    }
                </div>
            </td>
        </tr>
    }
}

/// The end of a range, which is a whole number of yuan.
fn whole(amount: Fen) -> String {
    let text = money(amount);
    text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
}
