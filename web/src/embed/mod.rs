//! The resident's calculator, as other people's pages embed it: what my household pays, who pays the rest, and why.
//!
//! ```text
//! embed.js ── start, setBudget ── rulebook, budget ── Calculator ── Evaluation, apportion
//!    ▲                                (read)        (reducer) │
//!    └── ready, changed, failed ────── host_events ── parts: community_form, measures, answer, payers, explanation
//! ```
//!
//! A Yew program of its own, on the components of the page. It stores nothing and asks nobody. Like the page it computes
//! nothing about money: every figure comes from core.

mod action;
mod answer;
mod app;
mod budget;
mod calculator;
mod community_form;
mod explanation;
mod host_events;
mod household_form;
mod measure_adder;
mod measures;
mod payers;
mod problems;
mod rulebook;
mod section;
mod settings;
mod sources;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use fentan_core::Rulebook;
use fentan_owners::publish::PrivateKind;
use yew::{AppHandle, Callback, MouseEvent, Renderer};

use self::app::{Content, Embed, EmbedProps};
use self::calculator::GivenBudget;
use self::settings::Settings;
use crate::words::{embed as words, frame};
use crate::{browser, fields};

/// The id of the element that the calculator is in.
const PLACE: &str = "app";

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// A budget's bytes, and the kinds of private data that it was published without.
type Waiting = (Vec<u8>, Vec<PrivateKind>);

/// The calculator at work, as the embed's script reaches it.
struct Running {
    app: AppHandle<Embed>,
    settings: Rc<Settings>,
    rulebook: Arc<Rulebook>,
    /// The budget to show once a visitor has agreed to other rules than those that were asked for.
    waiting: Option<Waiting>,
    /// The number of budgets shown.
    count: usize,
}

/// Starts with the settings of `configuration`, JSON of the embed's script, with the bytes of a rulebook's file, the
/// one compiled in where there are none, and with a budget's, one to begin with where there are none.
pub fn start(configuration: &str, rulebook: &[u8], budget: &[u8]) {
    let Some(place) = browser::element(PLACE) else { return };
    fields::tell_compositions();
    let settings = Rc::new(Settings::from_json(configuration));
    let rulebook = match rulebook::read(rulebook) {
        Ok(rulebook) => rulebook,
        Err(error) => {
            host_events::tell_failure("rulebook", &rulebook::refusal(&error));
            let props = props(&settings, None, Content::RefusedRules(Rc::new(error)));
            Renderer::<Embed>::with_root_and_props(place, props).render();
            return;
        }
    };
    host_events::tell_ready();
    let is_pinned = !settings.rules.is_empty() && settings.rules != *rulebook.digest;
    let (content, waiting) = if is_pinned {
        host_events::tell_failure("rules", &words::pinned(&settings.rules));
        (Content::PinnedRules, Some((budget.to_vec(), settings.left_out())))
    } else {
        (content(&rulebook, budget, settings.left_out(), 0), None)
    };
    let props = props(&settings, Some(&rulebook), content);
    let app = Renderer::<Embed>::with_root_and_props(place, props).render();
    RUNNING.set(Some(Running { app, settings, rulebook, waiting, count: 1 }));
}

/// Shows another budget; what is wrong with it the visitor reads and the page around is told.
pub fn set_budget(text: &str) {
    RUNNING.with_borrow_mut(|running| {
        let Some(running) = running else { return };
        if let Some(waiting) = &mut running.waiting {
            *waiting = (text.as_bytes().to_vec(), Vec::new());
        } else {
            running.show(text.as_bytes(), Vec::new());
        }
    });
}

/// The text of a link to what is shown, as the full page reads it, without what households keep private.
#[must_use]
pub fn link_text() -> Option<String> {
    host_events::link_text()
}

impl Running {
    fn show(&mut self, budget: &[u8], left_out: Vec<PrivateKind>) {
        let content = content(&self.rulebook, budget, left_out, self.count);
        self.count += 1;
        self.app.update(props(&self.settings, Some(&self.rulebook), content));
    }
}

fn props(settings: &Rc<Settings>, rulebook: Option<&Arc<Rulebook>>, content: Content) -> EmbedProps {
    let rules = rulebook.map(|rulebook| frame::rules_in_use(rulebook));
    EmbedProps { settings: settings.clone(), rules, content, onaccept: Callback::from(accept_rules) }
}

/// Calculates by the rules there are, which a visitor has agreed to.
fn accept_rules(_: MouseEvent) {
    RUNNING.with_borrow_mut(|running| {
        let Some(running) = running else { return };
        if let Some((budget, left_out)) = running.waiting.take() {
            running.show(&budget, left_out);
        }
    });
    // The button goes with what it was about.
    browser::focus_path(PLACE);
}

/// The budget in the bytes, or why there is none, which the page around is told.
fn content(rulebook: &Arc<Rulebook>, bytes: &[u8], left_out: Vec<PrivateKind>, number: usize) -> Content {
    match budget::given_or_first(rulebook, bytes) {
        Ok((draft, origin)) => {
            let rulebook = rulebook.clone();
            Content::Budget(Rc::new(GivenBudget { rulebook, draft, origin, left_out, number }))
        }
        Err(reason) => {
            host_events::tell_no_figures(rulebook);
            host_events::tell_failure("budget", &reason);
            Content::Refused(reason)
        }
    }
}
