//! The view that the route names.

use yew::{Html, Properties, component, html};

use crate::context::{RouteContext, use_provided};
use crate::route::View;
use crate::views::budget::BudgetView;

/// The views that are loaded when they are first shown, each as a function that draws it. Only the budget is there from
/// the start.
///
/// The page's program gives them, since a split point is linked into every program of the crate that it stands in, with all
/// that it leads to: the embed shall have none of them.
#[derive(Clone, Copy)]
pub struct LazyViews {
    /// The owners of a project.
    pub owners: fn() -> Html,
    /// All projects as a table.
    pub portfolio: fn() -> Html,
    /// Scenarios, readings and grants compared.
    pub compare: fn() -> Html,
    /// The rules.
    pub rules: fn() -> Html,
    /// The forms that are printed.
    pub forms: fn() -> Html,
}

/// Always equal: a program has one set of views.
impl PartialEq for LazyViews {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Properties of [`PresentView`].
#[derive(PartialEq, Properties)]
pub(super) struct PresentViewProps {
    pub(super) views: LazyViews,
}

/// The view that the route names.
#[component]
pub(super) fn PresentView(props: &PresentViewProps) -> Html {
    let route: RouteContext = use_provided();
    let views = props.views;
    match route.route.view {
        View::Budget => html! { <BudgetView /> },
        View::Owners => (views.owners)(),
        View::Portfolio => (views.portfolio)(),
        View::Compare => (views.compare)(),
        View::Rules => (views.rules)(),
        View::Forms => (views.forms)(),
    }
}
