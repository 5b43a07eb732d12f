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
use crate::views::{Desk, forms, owners, rules};

/// What the old views keep for themselves.
#[derive(Default)]
struct OldStates {
    owners: owners::State,
    rules: rules::State,
    forms: forms::State,
    /// What of the document and the address the owners' view has followed.
    followed: Option<(usize, usize)>,
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OldViewsProps {
    pub(crate) context: ViewContext,
}

/// What can happen in the old views.
pub(crate) enum Happened {
    Owners(owners::Message),
    Rules(rules::Message),
    Forms(forms::Message),
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
            Happened::Owners(message) => states.owners.update(message, &desk, &links.owners),
            Happened::Rules(message) => states.rules.update(message, &desk, &links.rules),
            Happened::Forms(message) => states.forms.update(message, &desk),
            Happened::Pasted(range) => paste::paste(of, states, &desk, &range),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let OldViewsProps { context: of } = context.props();
        let links = Links::new(context.link());
        let (states, desk) = (&self.states, desk(of));
        let drawn = match of.route.route.view {
            Shown::Budget | Shown::Portfolio | Shown::Compare => return Html::default(),
            Shown::Owners => states.owners.view(&desk, &links.owners),
            Shown::Rules => states.rules.view(&desk, &links.rules),
            Shown::Forms => states.forms.view(&desk, &links.forms),
        };
        drawn.html()
    }
}

impl OldViews {
    /// Lets the present view know that it is shown, or that the document has changed.
    fn refresh(&mut self, context: &Context<Self>) {
        let OldViewsProps { context: of } = context.props();
        let links = Links::new(context.link());
        self.states.follow(of);
        let (states, desk) = (&mut self.states, desk(of));
        match of.route.route.view {
            Shown::Budget | Shown::Portfolio | Shown::Compare => {}
            Shown::Owners => states.owners.refresh(&desk, &links.owners),
            Shown::Rules => states.rules.refresh(&desk, &links.rules),
            Shown::Forms => states.forms.refresh(&desk),
        }
    }
}

/// How the views tell what happens in them.
struct Links {
    owners: Callback<owners::Message>,
    rules: Callback<rules::Message>,
    forms: Callback<forms::Message>,
}

impl Links {
    fn new(link: &Scope<OldViews>) -> Self {
        Self {
            owners: link.callback(Happened::Owners),
            rules: link.callback(Happened::Rules),
            forms: link.callback(Happened::Forms),
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
        dispatch: &context.dispatch,
        explain: &context.explain,
        show: &context.route.go,
    }
}

impl OldStates {
    /// Lets the owners' view begin anew with another document, and go to the household that the address names.
    fn follow(&mut self, context: &ViewContext) {
        let now = (context.document.opened, context.route.arrival);
        let before = self.followed.replace(now);
        if before == Some(now) {
            return;
        }
        let opened = before.is_some_and(|(opened, _)| opened != now.0);
        if opened {
            self.owners.begin();
        }
        if !opened || context.locked() {
            self.owners.want(context.route.route.household.clone());
        }
    }
}
