//! The sources of owners' money: what they have together, what households have themselves, who pays in their place,
//! and what that leaves to collect.

mod accounts;
mod fund;
mod fund_lines;
mod funding_row;
mod parts;
mod together;
mod totals;
mod waivers;

use yew::{Html, component, html};

use self::accounts::{Accounts, Collection};
use self::fund::Fund;
use self::together::Together;
use self::totals::Totals;
use self::waivers::Waivers;

/// The sources that owners pay with, part by part, beside what all homes bear.
#[component]
pub(super) fn OwnSources() -> Html {
    html! {
        <div class="sources">
            <div>
                <Together />
                <Fund />
                <Accounts />
                <Waivers />
                <Collection />
            </div>
            <Totals />
        </div>
    }
}
