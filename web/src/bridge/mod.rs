//! The rules view, which is not converted yet: its `State`, `Message`, `update`, `refresh` and `view`.

use fentan_core::Rulebook;
use yew::{Component, Context, Html, Properties};

use crate::context::ViewContext;
use crate::route::View as Shown;
use crate::tag::Piece as _;
use crate::views::{Desk, rules};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OldViewsProps {
    pub(crate) context: ViewContext,
}

/// The rules view, where it is the present one.
#[derive(Default)]
pub(crate) struct OldViews {
    rules: rules::State,
}

impl Component for OldViews {
    type Message = rules::Message;
    type Properties = OldViewsProps;

    fn create(context: &Context<Self>) -> Self {
        let mut old = Self::default();
        old.refresh(context);
        old
    }

    fn changed(&mut self, context: &Context<Self>, _: &OldViewsProps) -> bool {
        self.refresh(context);
        true
    }

    fn update(&mut self, context: &Context<Self>, message: rules::Message) -> bool {
        let link = context.link().callback(|message| message);
        self.rules.update(message, &desk(&context.props().context), &link);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let of = &context.props().context;
        if of.route.route.view != Shown::Rules {
            return Html::default();
        }
        self.rules.view(&desk(of), &context.link().callback(|message| message)).html()
    }
}

impl OldViews {
    /// Lets the view know that it is shown, or that the document has changed.
    fn refresh(&mut self, context: &Context<Self>) {
        let of = &context.props().context;
        if of.route.route.view == Shown::Rules {
            self.rules.refresh(&desk(of), &context.link().callback(|message| message));
        }
    }
}

/// What the old view is given.
fn desk(context: &ViewContext) -> Desk<'_> {
    Desk {
        // The old view asks for rules that stay for ever, and so can follow no others than these.
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
