//! The page. Views that not everybody needs are split off by the linker, in few files: the owners, all projects, and what is
//! read and printed.

use fentan_web::views::{CompareView, FormsView, OwnersView, PortfolioView, RulesView};
use fentan_web::{LazyViews, lazy};
use yew::html;

lazy!(LazyOwners = OwnersView, in owners);
lazy!(LazyPortfolio = PortfolioView, in projects);
lazy!(LazyCompare = CompareView, in projects);
lazy!(LazyRules = RulesView, in documents);
lazy!(LazyForms = FormsView, in documents);

fn main() {
    fentan_web::run(LazyViews {
        owners: || html! { <LazyOwners /> },
        portfolio: || html! { <LazyPortfolio /> },
        compare: || html! { <LazyCompare /> },
        rules: || html! { <LazyRules /> },
        forms: || html! { <LazyForms /> },
    });
}
