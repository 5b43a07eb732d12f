//! The view that the route names. Only the budget is there from the start; the others are loaded when they are first shown.

use yew::{Html, component, html};

use crate::context::{RouteContext, use_provided};
use crate::lazy;
use crate::route::View;
use crate::views::budget::BudgetView;
use crate::views::compare::CompareView;
use crate::views::forms::FormsView;
use crate::views::owners::OwnersView;
use crate::views::portfolio::PortfolioView;
use crate::views::rules::RulesView;

lazy!(LazyOwners = OwnersView, in owners);
lazy!(LazyPortfolio = PortfolioView, in projects);
lazy!(LazyCompare = CompareView, in projects);
lazy!(LazyRules = RulesView, in documents);
lazy!(LazyForms = FormsView, in documents);

/// The view that the route names.
#[component]
pub(super) fn PresentView() -> Html {
    let route: RouteContext = use_provided();
    match route.route.view {
        View::Budget => html! { <BudgetView /> },
        View::Owners => html! { <LazyOwners /> },
        View::Portfolio => html! { <LazyPortfolio /> },
        View::Compare => html! { <LazyCompare /> },
        View::Rules => html! { <LazyRules /> },
        View::Forms => html! { <LazyForms /> },
    }
}
