//! What a person does: to the document, to how the page looks and speaks, to which view is looked at.

use yew::Context;

use super::{App, Message};
use crate::browser;
use crate::document::Action;
use crate::files::{self, Keeping};
use crate::settings::Settings;
use crate::views::Sight;
#[cfg(feature = "bureau")]
use crate::views::explain;

impl App {
    /// Does something to the document, and keeps it once it has rested.
    pub(super) fn act(&mut self, context: &Context<Self>, action: Action) {
        let before = self.document.scenarios.clone();
        #[cfg(feature = "bureau")]
        if matches!(action, Action::Open(_)) {
            self.sights.owners.begin();
        }
        self.document.apply(action);
        if self.document.scenarios.same(&before) {
            self.refresh(context);
            return;
        }
        self.assess();
        self.refresh(context);
        if self.document.read_only {
            return;
        }
        // While another tab has the last word, nothing is kept until a person has chosen.
        if self.keeping == Keeping::Elsewhere {
            return;
        }
        self.keeping = Keeping::Pending;
        let link = context.link().clone();
        self.timer = Some(files::later(move || link.send_message(Message::Rested)));
    }

    /// Makes the page look and speak otherwise.
    pub(super) fn set(&mut self, context: &Context<Self>, settings: Settings) {
        #[cfg(not(feature = "bureau"))]
        if settings.needs_bureau() {
            // Until the whole page has taken over, this half stays as it is.
            self.wanted = Some(settings);
            self.hand_over(context);
            return;
        }
        self.settings = settings;
        settings.apply();
        self.refresh(context);
    }

    /// Looks at another view; the styles for paper ask which it is.
    pub(super) fn look_at(&mut self, sight: Sight) {
        self.sight = sight;
        browser::set_root("data-view", sight.id());
    }

    /// Asks why a figure is so: the owners' view of a household's, the companion of all others.
    pub(super) fn explain(&mut self, context: &Context<Self>, path: String) {
        #[cfg(feature = "bureau")]
        if let Some(step) = self.sights.owners.explain(&self.desk(), &path) {
            return self.figure.tell(path, explain::Known::Step(explain::Step::of(&step)));
        }
        self.figure.ask(context.link(), self.document.draft(), path);
    }

    /// Asks core what it says of the present scenario now.
    pub(super) fn assess(&mut self) {
        self.assessed.update(fentan_core::Draft::clone(self.document.draft()));
    }
}
