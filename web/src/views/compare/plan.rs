//! A plan for the grants: an amount spread over the projects, as a scenario of its own.

use std::rc::Rc;

use fentan_core::draft::DraftFunding;
use fentan_core::rulebook::Source;
use fentan_core::{Bilingual, Draft, Fen, SplitError, check, grouped, plan};
use web_sys::{Event, HtmlInputElement};
use yew::html::{oninput, onsubmit};
use yew::{Callback, InputEvent, SubmitEvent, TargetCast as _};

use super::super::Desk;
use crate::fields::{Shape, chosen, normalise, option};
use crate::tag::{Tag, tag};
use crate::text;

/// What is entered so far.
#[derive(Default)]
pub(crate) struct Plan {
    /// The source, by its id; the first where none is chosen.
    source: Option<String>,
    /// The amount as it is typed; what the projects have now where nothing is.
    amount: Option<String>,
    /// Why there is no such scenario.
    problem: Option<Bilingual>,
}

/// What can happen to it.
pub(crate) enum Message {
    Source(String),
    Amount(String),
    Spread,
}

impl Plan {
    /// Takes what happened; returns the scenario that was made, with its name.
    pub(super) fn update(&mut self, message: Message, desk: &Desk<'_>) -> Option<(String, Draft)> {
        self.problem = None;
        match message {
            Message::Source(source) => (self.source, self.amount) = (Some(source), None),
            Message::Amount(amount) => self.amount = Some(amount),
            Message::Spread => {
                let source = self.source(desk)?;
                let typed = self.typed(desk);
                let amount = normalise(Shape::Amount, &typed).unwrap_or(typed);
                match spread(desk, &source.id, amount) {
                    Ok(draft) => {
                        *self = Self::default();
                        return Some((text::plan_name(text::of(&source.name)), draft));
                    }
                    Err(problem) => self.problem = Some(problem),
                }
            }
        }
        None
    }

    fn source(&self, desk: &Desk<'_>) -> Option<&'static Source> {
        let sources = &desk.rulebook.sources;
        let chosen = self.source.as_ref().and_then(|id| sources.iter().find(|own| own.id == *id));
        chosen.or_else(|| sources.first())
    }

    /// The amount as it is typed, or what the projects that take part have from the source now.
    fn typed(&self, desk: &Desk<'_>) -> String {
        if let Some(typed) = &self.amount {
            return typed.clone();
        }
        let source = self.source(desk).map_or("", |source| &source.id);
        let sound = desk.draft.projects.iter().zip(&desk.assessment.projects);
        let sound = sound.filter(|(_, assessed)| assessed.result.is_some());
        let own = sound.flat_map(|(project, _)| &project.funding).filter(|money| money.source == source);
        let sum = Fen::sum(own.filter_map(|money| Fen::parse(&money.amount).ok()));
        sum.map_or_else(String::new, |sum| grouped(&sum.to_string()))
    }

    pub(super) fn view(&self, desk: &Desk<'_>, link: &Callback<super::Message>) -> Tag {
        let says = |message: fn(String) -> Message| {
            let link = link.clone();
            move |text: String| link.emit(super::Message::Plan(message(text)))
        };
        let (source, amount) = (says(Message::Source), says(Message::Amount));
        let held = self.source(desk).map_or("", |source| &source.id);
        let choices =
            desk.rulebook.sources.iter().map(|own| option(&*own.id, text::of(&own.name), own.id == held));
        let problem = self.problem.as_ref().map(|problem| text::of(problem).to_owned());
        let input = tag("input.input.number id=plan-amount type=text inputmode=decimal autocomplete=off")
            .maybe("aria-invalid", problem.as_ref().map(|_| "true"))
            .maybe("aria-describedby", problem.as_ref().map(|_| "plan-problem"))
            .with(|input| {
                input.set_value(Some(self.typed(desk)));
                let typed = Callback::from(move |event: InputEvent| {
                    amount(event.target_unchecked_into::<HtmlInputElement>().value());
                });
                input.add_listener(Rc::new(oninput::Wrapper::new(typed)));
            });
        let select = tag("select.input id=plan-source")
            .on_change(Callback::from(move |event: Event| source(chosen(&event))))
            .each(choices);
        let link = link.clone();
        let spread = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            link.emit(super::Message::Plan(Message::Spread));
        });
        let labelled = |id: &'static str, name: &'static str, field: Tag| {
            tag("div.compare-field").put(tag("label").attr("for", id).text(name)).put(field)
        };
        let form = tag("form.compare-form")
            .with(|form| {
                form.add_listener(Rc::new(onsubmit::Wrapper::new(spread)));
            })
            .put(labelled("plan-source", text::plan_source(), select))
            .put(labelled("plan-amount", text::plan_amount(), input))
            .put(tag("button.tool type=submit").text(text::plan_make()));
        let problem = tag("p.problem id=plan-problem role=alert").text(problem.unwrap_or_default());
        tag("section.compare-plan aria-labelledby=plan")
            .put(tag("h3 id=plan").text(text::plan()))
            .put(tag("p.lead").text(text::plan_lead()))
            .put(form)
            .put(problem)
    }
}

/// The budget with an amount of money from a source spread over all projects that have figures, in proportion to what
/// the government bears of each; it takes the place of the money they have from that source.
fn spread(desk: &Desk<'_>, source: &str, amount: String) -> Result<Draft, Bilingual> {
    let money = DraftFunding { source: source.to_owned(), amount };
    let total = check::funding(desk.rulebook, &money)
        .map_err(|found| found.into_iter().next().map_or_else(super::no_figures, |first| first.message))?;
    let everywhere = 0..desk.assessment.projects.len();
    let parts = plan::spread(desk.assessment, everywhere, total.amount).map_err(|refusal| match refusal {
        SplitError::NoWeight => Bilingual::new(
            "没有项目有财政承担部分，无从分配",
            "the government bears nothing of any project, so there is nothing to spread it over",
        ),
        SplitError::Negative | SplitError::TooHeavy => super::overflow(),
    })?;
    let mut draft = desk.draft.clone();
    plan::write(&mut draft, source, &parts);
    Ok(draft)
}
