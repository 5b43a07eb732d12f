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

/// The calculator at work, as the embed's script reaches it.
struct Running {
    app: AppHandle<Embed>,
    settings: Rc<Settings>,
    rulebook: Arc<Rulebook>,
    /// The budget to show once a visitor has agreed to other rules than those that were asked for.
    waiting: Option<Vec<u8>>,
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
        (Content::PinnedRules, Some(budget.to_vec()))
    } else {
        (content(&rulebook, budget, 0), None)
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
            *waiting = text.as_bytes().to_vec();
        } else {
            running.show(text.as_bytes());
        }
    });
}

/// The budget that is shown as JSON, where it is not the one that was given: the example, or what a visitor has made
/// of it.
#[must_use]
pub fn own_budget() -> Option<String> {
    host_events::own_budget()
}

impl Running {
    fn show(&mut self, budget: &[u8]) {
        let content = content(&self.rulebook, budget, self.count);
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
        if let Some(budget) = running.waiting.take() {
            running.show(&budget);
        }
    });
    // The button goes with what it was about.
    browser::focus_path(PLACE);
}

/// The budget in the bytes, or why there is none, which the page around is told.
fn content(rulebook: &Arc<Rulebook>, bytes: &[u8], number: usize) -> Content {
    match budget::given_or_first(rulebook, bytes) {
        Ok((draft, origin)) => {
            Content::Budget(Rc::new(GivenBudget { rulebook: rulebook.clone(), draft, origin, number }))
        }
        Err(reason) => {
            host_events::tell_no_figures(rulebook);
            host_events::tell_failure("budget", &reason);
            Content::Refused(reason)
        }
    }
}
