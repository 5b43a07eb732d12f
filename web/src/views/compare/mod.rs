//! Scenarios, readings and grants side by side. The companion works it out while somebody looks.

mod amounts;
mod asked;
mod changes;
mod curve;
mod found;
mod plan;
mod points;
mod portfolio;
mod readings;
mod scenarios;
mod threshold;

use std::rc::Rc;

use fentan_core::Draft;
use js_sys::Array;
use wasm_bindgen::JsValue;
use yew::{Callback, MouseEvent};

use self::asked::{About, Asked, Written};
use self::plan::Plan;
use self::portfolio::Order;
use super::{Desk, button};
use crate::companion::{self, Answer, Companion};
use crate::document::{Action, Scenario};
use crate::tag::{Tag, tag};
use crate::text;

/// What the view keeps for itself.
#[derive(Default)]
pub(crate) struct State {
    part: Part,
    /// The scenario that the others are compared with.
    base: usize,
    /// The one whose districts and projects are looked at.
    other: usize,
    /// How the projects' thresholds are sorted.
    order: Order,
    /// Whether long lists are shown to their end.
    unfolded: bool,
    plan: Plan,
    written: Written,
    comparison: Asked<found::Comparison>,
    readings: Asked<Vec<found::Reading>>,
    sensitivity: Asked<found::Sensitivity>,
    portfolio: Asked<found::Portfolio>,
}

/// What is compared.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Part {
    #[default]
    Scenarios,
    Readings,
    Threshold,
}

/// What can happen in the view.
pub(crate) enum Message {
    /// Something else is compared.
    Show(Part),
    /// Another scenario is the base.
    Base(usize),
    /// The districts and projects of another scenario are looked at.
    Other(usize),
    /// A reading, by its id, is taken by another option, in a scenario of its own.
    Read(String, String),
    /// Something happens to the plan for the grants.
    Plan(plan::Message),
    Sort(Order),
    Unfold,
    /// What could not be loaded is asked for again.
    Again,
    /// The companion has answered.
    Answered(Question, About, Answer),
}

/// What the companion is asked.
#[derive(Clone, Copy)]
pub(crate) enum Question {
    Scenarios,
    Readings,
    Sensitivity,
    Portfolio,
    Plan,
}

impl State {
    /// Something happened in the view.
    pub(crate) fn update(&mut self, message: Message, desk: &Desk<'_>, link: &Callback<Message>) {
        match message {
            Message::Show(part) => {
                (self.part, self.unfolded) = (part, false);
                self.refresh(desk, link);
            }
            Message::Base(base) => {
                self.base = base;
                self.refresh(desk, link);
            }
            Message::Other(other) => self.other = other,
            Message::Read(reading, option) => {
                let mut draft = Draft::clone(desk.draft);
                let name = desk.rulebook.reading(&reading).and_then(|reading| reading.option(&option));
                let name = name.map_or_else(String::new, |option| text::reading_name(text::of(&option.name)));
                draft.readings.insert(reading, option);
                self.add(desk, name, draft);
            }
            Message::Plan(message) => self.plan.update(message, desk, link, &mut self.written),
            Message::Sort(order) => self.order = order,
            Message::Unfold => self.unfolded = true,
            Message::Again => {
                self.comparison.forget();
                self.readings.forget();
                self.sensitivity.forget();
                self.portfolio.forget();
                self.refresh(desk, link);
            }
            Message::Answered(question, about, answer) => self.learn(question, &about, &answer, desk),
        }
    }

    fn learn(&mut self, question: Question, about: &About, answer: &Answer, desk: &Desk<'_>) {
        match question {
            Question::Scenarios => self.comparison.learn(about, answer, found::comparison),
            Question::Readings => self.readings.learn(about, answer, found::readings),
            Question::Sensitivity => self.sensitivity.learn(about, answer, found::sensitivity),
            Question::Portfolio => self.portfolio.learn(about, answer, found::portfolio),
            Question::Plan => {
                if let Some((name, draft)) = self.plan.learn(about, answer, desk) {
                    self.add(desk, name, draft);
                }
            }
        }
    }

    /// Adds a scenario and compares it with the one it was made from.
    fn add(&mut self, desk: &Desk<'_>, name: String, draft: Draft) {
        let scenarios = &desk.document.scenarios;
        (self.base, self.other) = (scenarios.index(), scenarios.all().len());
        self.part = Part::Scenarios;
        desk.dispatch.emit(Action::AddScenario(Scenario { name, draft: Rc::new(draft) }));
    }

    /// The view is shown, or the document has changed while it is.
    pub(crate) fn refresh(&mut self, desk: &Desk<'_>, link: &Callback<Message>) {
        let all = desk.document.scenarios.all();
        self.written.keep(|draft| all.iter().any(|own| Rc::ptr_eq(&own.draft, draft)));
        let present = Rc::clone(desk.document.draft());
        let project = desk.document.present_project();
        match self.part {
            Part::Scenarios => {
                let drafts = self.columns(all.len()).filter_map(|index| all.get(index));
                let drafts: Vec<Rc<Draft>> = drafts.map(|own| Rc::clone(&own.draft)).collect();
                let about = About { drafts, project: 0 };
                if about.drafts.len() > 1 && self.comparison.turn(&about) {
                    let budgets: Array = about.drafts.iter().map(|draft| self.written.text(draft)).collect();
                    put(link, Question::Scenarios, about, move |companion| companion.compare(&budgets));
                }
            }
            Part::Readings => {
                let about = About { drafts: vec![present], project: 0 };
                if self.readings.turn(&about) {
                    let budget = self.written.of(&about);
                    put(link, Question::Readings, about, move |companion| companion.readings(&budget));
                }
            }
            Part::Threshold => {
                let one = About { drafts: vec![Rc::clone(&present)], project };
                if self.sensitivity.turn(&one) {
                    let budget = self.written.of(&one);
                    let asked = move |companion: &Companion| companion.sensitivity(&budget, project);
                    put(link, Question::Sensitivity, one, asked);
                }
                let all = About { drafts: vec![present], project: 0 };
                if self.portfolio.turn(&all) {
                    let budget = self.written.of(&all);
                    put(link, Question::Portfolio, all, move |companion| companion.threshold(&budget));
                }
            }
        }
    }

    /// The places of the scenarios, the base first.
    fn columns(&self, count: usize) -> impl Iterator<Item = usize> + use<> {
        let base = self.base.min(count.saturating_sub(1));
        std::iter::once(base).chain((0..count).filter(move |index| *index != base))
    }

    pub(crate) fn view(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let several = desk.document.scenarios.all().len() > 1;
        let part = match self.part {
            Part::Scenarios => self.scenarios(desk, link),
            Part::Readings => self.readings(desk, link),
            Part::Threshold => self.threshold(desk, link),
        };
        tag("main")
            .attr("class", if desk.document.read_only { "compare locked" } else { "compare" })
            .put(several.then(|| super::scenarios::scenarios(desk)))
            .put(tag("div.compare-head").put(self.parts(link)).put(amounts::unit(desk)))
            .put(part)
            .put(amounts::note(desk))
    }

    /// What can be compared, to choose from.
    fn parts(&self, link: &Callback<Message>) -> Tag {
        let parts = [
            (Part::Scenarios, text::compare_scenarios()),
            (Part::Readings, text::compare_readings()),
            (Part::Threshold, text::compare_threshold()),
        ];
        let parts = parts.map(|(part, name)| {
            let link = link.clone();
            button("button.tab type=button", Callback::from(move |_| link.emit(Message::Show(part))))
                .maybe("aria-current", (self.part == part).then_some("true"))
                .text(name)
        });
        tag("nav.compare-parts").attr("aria-label", text::compare_parts()).each(parts)
    }
}

/// Puts a question to the companion.
fn put(
    link: &Callback<Message>,
    question: Question,
    about: About,
    ask: impl FnOnce(&Companion) -> Result<JsValue, JsValue> + 'static,
) {
    let link = link.clone();
    let tell = move |answer| link.emit(Message::Answered(question, about, answer));
    companion::ask(Box::new(ask), Box::new(tell));
}

/// Something that happens when clicked.
fn when(link: &Callback<Message>, message: impl Fn() -> Message + 'static) -> Callback<MouseEvent> {
    let link = link.clone();
    Callback::from(move |_: MouseEvent| link.emit(message()))
}

/// A part of the view, called as the button that shows it; the key tells it apart from the others.
fn part(id: &'static str, name: &'static str) -> Tag {
    let section = tag("section").attr("aria-labelledby", id).put(tag("h2.hidden").attr("id", id).text(name));
    section.with(|section| section.key = Some(id.into()))
}

/// A table that is moved sideways where it is too wide.
fn wide(name: &str, table: Tag) -> Tag {
    tag("div.compare-wide role=region tabindex=0").attr("aria-label", name.to_owned()).put(table)
}
