//! The views that are not converted yet, each with its `State`, `Message`, `update`, `refresh` and `view`. Whoever
//! converts one takes it out of here; this module goes with the last.

mod paste;

use fentan_core::Rulebook;
use gloo_events::{EventListener, EventListenerOptions};
use yew::html::Scope;
use yew::{Callback, Component, Context, Html, Properties};

use crate::context::ViewContext;
use crate::hooks::{PastedRange, pasted_range};
use crate::route::View as Shown;
use crate::tag::Piece as _;
use crate::views::{Desk, compare, portfolio, rules};

/// What the old views keep for themselves.
#[derive(Default)]
struct OldStates {
    portfolio: portfolio::State,
    compare: compare::State,
    rules: rules::State,
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OldViewsProps {
    pub(crate) context: ViewContext,
}

/// What can happen in the old views.
pub(crate) enum Happened {
    Portfolio(portfolio::Message),
    Compare(compare::Message),
    Rules(rules::Message),
    Pasted(PastedRange),
}

/// The present view, where it is an old one. It is there all the time, since the old views hear the browser for as
/// long as the page is open.
pub(crate) struct OldViews {
    states: OldStates,
    _paste: EventListener,
}

impl Component for OldViews {
    type Message = Happened;
    type Properties = OldViewsProps;

    fn create(context: &Context<Self>) -> Self {
        let link = context.link().clone();
        let options = EventListenerOptions::enable_prevent_default();
        let paste = EventListener::new_with_options(&gloo_utils::window(), "paste", options, move |event| {
            if let Some(range) = pasted_range(event) {
                event.prevent_default();
                link.send_message(Happened::Pasted(range));
            }
        });
        let mut old = Self { states: OldStates::default(), _paste: paste };
        old.refresh(context);
        old
    }

    fn changed(&mut self, context: &Context<Self>, _: &OldViewsProps) -> bool {
        self.refresh(context);
        true
    }

    fn update(&mut self, context: &Context<Self>, message: Happened) -> bool {
        let OldViewsProps { context: of } = context.props();
        let links = Links::new(context.link());
        let (states, desk) = (&mut self.states, desk(of));
        match message {
            Happened::Portfolio(message) => states.portfolio.update(message, &desk, &links.portfolio),
            Happened::Compare(message) => states.compare.update(message, &desk),
            Happened::Rules(message) => states.rules.update(message, &desk, &links.rules),
            Happened::Pasted(range) => paste::paste(of, states, &desk, &range),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let OldViewsProps { context: of } = context.props();
        let links = Links::new(context.link());
        let (states, desk) = (&self.states, desk(of));
        let drawn = match of.route.route.view {
            Shown::Budget | Shown::Owners | Shown::Forms => return Html::default(),
            Shown::Portfolio => states.portfolio.view(&desk, &links.portfolio),
            Shown::Compare => states.compare.view(&desk, &links.compare),
            Shown::Rules => states.rules.view(&desk, &links.rules),
        };
        drawn.html()
    }
}

impl OldViews {
    /// Lets the present view know that it is shown, or that the document has changed.
    fn refresh(&mut self, context: &Context<Self>) {
        let OldViewsProps { context: of } = context.props();
        let links = Links::new(context.link());
        let (states, desk) = (&mut self.states, desk(of));
        match of.route.route.view {
            Shown::Budget | Shown::Owners | Shown::Forms => {}
            Shown::Portfolio => states.portfolio.refresh(&desk, &links.portfolio),
            Shown::Compare => states.compare.refresh(&desk),
            Shown::Rules => states.rules.refresh(&desk, &links.rules),
        }
    }
}

/// How the views tell what happens in them.
struct Links {
    portfolio: Callback<portfolio::Message>,
    compare: Callback<compare::Message>,
    rules: Callback<rules::Message>,
}

impl Links {
    fn new(link: &Scope<OldViews>) -> Self {
        Self {
            portfolio: link.callback(Happened::Portfolio),
            compare: link.callback(Happened::Compare),
            rules: link.callback(Happened::Rules),
        }
    }
}

/// What the old views are given.
fn desk(context: &ViewContext) -> Desk<'_> {
    Desk {
        // The old views ask for rules that stay for ever, and so can follow no others than these.
        rulebook: Rulebook::fuzhou_2021_60(),
        document: &context.document,
        draft: context.document.draft(),
        evaluation: context.evaluation(),
        assessment: context.assessment(),
        settings: context.settings,
        dispatch: &context.dispatch,
        explain: &context.explain,
        show: &context.route.go,
    }
}
