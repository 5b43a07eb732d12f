//! Scenarios, readings and grants side by side, worked out while somebody looks.

mod amounts;
mod answered;
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

use fentan_core::{Bilingual, Draft};
use yew::{Callback, MouseEvent};

use self::answered::{About, Answered};
use self::plan::Plan;
use self::portfolio::Order;
use super::{Desk, button};
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
    comparison: Answered<found::Comparison>,
    readings: Answered<Vec<found::Reading>>,
    sensitivity: Answered<found::Sensitivity>,
    portfolio: Answered<found::Portfolio>,
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
}

impl State {
    /// Something happened in the view.
    pub(crate) fn update(&mut self, message: Message, desk: &Desk<'_>) {
        match message {
            Message::Show(part) => {
                (self.part, self.unfolded) = (part, false);
                self.refresh(desk);
            }
            Message::Base(base) => {
                self.base = base;
                self.refresh(desk);
            }
            Message::Other(other) => self.other = other,
            Message::Read(reading, option) => {
                let mut draft = Draft::clone(desk.draft);
                let name = desk.rulebook.reading(&reading).and_then(|reading| reading.option(&option));
                let name = name.map_or_else(String::new, |option| text::reading_name(text::of(&option.name)));
                draft.readings.insert(reading, option);
                self.add(desk, name, draft);
            }
            Message::Plan(message) => {
                if let Some((name, draft)) = self.plan.update(message, desk) {
                    self.add(desk, name, draft);
                }
            }
            Message::Sort(order) => self.order = order,
            Message::Unfold => self.unfolded = true,
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
    pub(crate) fn refresh(&mut self, desk: &Desk<'_>) {
        let all = desk.document.scenarios.all();
        let present = Rc::clone(desk.document.draft());
        let project = desk.document.present_project();
        match self.part {
            Part::Scenarios => {
                let drafts = self.columns(all.len()).filter_map(|index| all.get(index));
                let drafts: Vec<Rc<Draft>> = drafts.map(|own| Rc::clone(&own.draft)).collect();
                let about = About { drafts, project: 0 };
                if about.drafts.len() > 1 {
                    self.comparison.turn(&about, || {
                        let scenarios = about.drafts.iter().map(|draft| {
                            let is_present = Rc::ptr_eq(draft, &present);
                            if is_present {
                                desk.evaluation.clone()
                            } else {
                                found::evaluated(desk.evaluation, draft)
                            }
                        });
                        Ok(found::comparison(&scenarios.collect::<Vec<_>>()))
                    });
                }
            }
            Part::Readings => {
                let about = About { drafts: vec![present], project: 0 };
                self.readings.turn(&about, || Ok(found::readings(desk.evaluation)));
            }
            Part::Threshold => {
                let one = About { drafts: vec![Rc::clone(&present)], project };
                self.sensitivity
                    .turn(&one, || found::sensitivity(desk.evaluation, project).ok_or_else(no_figures));
                let all = About { drafts: vec![present], project: 0 };
                self.portfolio.turn(&all, || found::portfolio(desk.evaluation).ok_or_else(overflow));
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
            .put(several.then(|| yew::html! { <super::scenarios::Scenarios /> }))
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

/// There is no project with figures where one is needed.
fn no_figures() -> Bilingual {
    Bilingual::new(
        "没有可供测算的项目：没有这个项目，或它有错误，请先改正",
        "there is no project to work with: none at this place, or it has errors to put right first",
    )
}

/// A sum does not fit.
fn overflow() -> Bilingual {
    Bilingual::new("金额合计过大，无法计算", "the sum of the amounts is too large to be held")
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
