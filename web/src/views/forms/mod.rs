//! The tables that are printed and submitted. Core makes them; here they are drawn as on paper.

mod sheet;

pub(crate) use self::sheet::sheet;

use std::rc::Rc;

use fentan_core::{Draft, Language};
use fentan_forms::{self as forms, Form, FormError, Unit};
use web_sys::{Event, MouseEvent};
use yew::Callback;

use super::{Desk, tool};
use crate::fields::{chosen, option};
use crate::tag::{Tag, tag};
use crate::{browser, text};

/// Which form is wanted.
#[derive(Clone, PartialEq)]
pub(crate) struct Wanted {
    /// `list` or `plan`.
    kind: &'static str,
    /// The project that a plan is about; none for all of them.
    project: Option<usize>,
    /// `wan` or `yuan`.
    unit: &'static str,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { kind: PLAN, project: None, unit: WAN }
    }
}

const LIST: &str = "list";
const PLAN: &str = "plan";
const WAN: &str = "wan";
const YUAN: &str = "yuan";

/// What was asked of core: the form, of which budget, in which language.
type Question = (Wanted, Rc<Draft>, Language);

/// What the view keeps for itself.
#[derive(Default)]
pub(crate) struct State {
    wanted: Wanted,
    asked: Option<Question>,
    answer: Option<Result<Form, FormError>>,
}

/// What can happen in the view.
pub(crate) enum Message {
    Kind(String),
    Project(String),
    Unit(String),
}

impl State {
    /// Something happened in the view.
    pub(crate) fn update(&mut self, message: Message, desk: &Desk<'_>) {
        match message {
            Message::Kind(kind) => self.wanted.kind = if kind == LIST { LIST } else { PLAN },
            Message::Project(project) => self.wanted.project = project.parse().ok(),
            Message::Unit(unit) => self.wanted.unit = if unit == WAN { WAN } else { YUAN },
        }
        self.refresh(desk);
    }

    /// The view is shown, or the document has changed while it is.
    pub(crate) fn refresh(&mut self, desk: &Desk<'_>) {
        if self.wanted.project.is_some_and(|project| project >= desk.draft.projects.len()) {
            self.wanted.project = None;
        }
        let question = (self.wanted.clone(), Rc::clone(desk.document.draft()), text::language());
        if self.asked.as_ref().is_some_and(|asked| same(asked, &question)) {
            return;
        }
        let (unit, language) =
            (if self.wanted.unit == WAN { Unit::TenThousandYuan } else { Unit::Yuan }, question.2);
        self.asked = Some(question);
        self.answer = Some(match self.wanted.kind {
            LIST => forms::list(desk.evaluation, unit, language),
            _ => forms::plan(desk.evaluation, self.wanted.project, unit, language),
        });
    }

    pub(crate) fn view(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let refused = self.answer.as_ref().and_then(|answer| answer.as_ref().err());
        let words = refused.map(|error| text::of(&error.message()).to_owned());
        let form = self.answer.as_ref().and_then(|answer| answer.as_ref().ok());
        tag("main.forms")
            .put(self.controls(desk, link))
            .put(words.map(|words| tag("p.wait role=status").text(words)))
            .put(form.map(|form| sheet(form, usize::MAX)))
    }

    fn controls(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let Wanted { kind, project, unit } = &self.wanted;
        let all = option("", text::form_all(), project.is_none());
        let projects = desk.draft.projects.iter().enumerate().map(|(index, own)| {
            let name = if own.name.is_empty() { text::unnamed() } else { &own.name };
            let name = [&(index + 1).to_string(), ". ", name].concat();
            option(index.to_string(), name, *project == Some(index))
        });
        let about = (*kind == PLAN).then(|| {
            select("form-about", link, Message::Project, vec![all])
                .put(tag("optgroup").attr("label", text::project()).each(projects))
        });
        let kinds = [(PLAN, text::form_plan()), (LIST, text::form_list())];
        let units = [(WAN, text::form_wan()), (YUAN, text::form_yuan())];
        let options = |choices: [(&'static str, &'static str); 2], held: &str| {
            Vec::from(choices.map(|(id, name)| option(id, name, id == held)))
        };
        let print = Callback::from(|_: MouseEvent| browser::print());
        let labelled = |id: &'static str, name: &'static str, select: Option<Tag>| {
            select.map(|select| tag("span.choice").put(tag("label").attr("for", id).text(name)).put(select))
        };
        tag("div.controls role=group")
            .attr("aria-label", text::forms_view())
            .put(tag("h2.hidden").text(text::forms_view()))
            .put(labelled(
                "form-kind",
                text::form(),
                Some(select("form-kind", link, Message::Kind, options(kinds, kind))),
            ))
            .put(labelled("form-about", text::form_about(), about))
            .put(labelled(
                "form-unit",
                text::form_unit(),
                Some(select("form-unit", link, Message::Unit, options(units, unit))),
            ))
            .put(tool(text::form_print(), print))
            .put(tag("p.lead").text(text::form_hint()))
    }
}

/// Whether the answer to one question answers the other.
fn same((wanted, draft, language): &Question, (other, of, spoken): &Question) -> bool {
    wanted == other && Rc::ptr_eq(draft, of) && language == spoken
}

fn select(
    id: &'static str,
    link: &Callback<Message>,
    message: fn(String) -> Message,
    options: Vec<Tag>,
) -> Tag {
    let link = link.clone();
    let change = Callback::from(move |event: Event| link.emit(message(chosen(&event))));
    tag("select.input").attr("id", id).on_change(change).each(options)
}
