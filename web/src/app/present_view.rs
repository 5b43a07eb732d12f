//! The view that the route names.

use yew::{Html, Properties, component, html};

use crate::components::{Button, Remarks};
use crate::context::use_view_context;
use crate::hooks::{LinkContext, LinkState};
use crate::route::View;
use crate::views::budget::BudgetView;
use crate::words::links;

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
    /// The link in the address.
    pub(super) link: LinkContext,
}

/// The view that the route names; the answer for a home where that is all there is. Where a link is not open, nothing
/// stands in its place that could be taken for what it carries.
#[component]
pub(super) fn PresentView(props: &PresentViewProps) -> Html {
    let context = use_view_context();
    let views = props.views;
    match &props.link.state {
        LinkState::Done => {}
        LinkState::Opening => {
            return html! { <main><p role="status">{ context.say(&links::OPENING) }</p></main> };
        }
        LinkState::Refused(refused) => {
            return html! {
                <main class="refused-link">
                    <section class="notice" role="alert">
                        <p>{ context.say(&refused.title) }</p>
                        <p>{ context.say(&links::NOTHING_SHOWN) }</p>
                        if !refused.remarks.is_empty() {
                            <Remarks remarks={refused.remarks.clone()} />
                        }
                        <Button onclick={&props.link.leave}>{ context.say(&links::OPEN_OWN) }</Button>
                    </section>
                </main>
            };
        }
    }
    if context.home_alone() {
        return (views.owners)();
    }
    match context.route.route.view {
        View::Budget => html! { <BudgetView /> },
        View::Owners => (views.owners)(),
        View::Portfolio => (views.portfolio)(),
        View::Compare => (views.compare)(),
        View::Rules => (views.rules)(),
        View::Forms => (views.forms)(),
    }
}
