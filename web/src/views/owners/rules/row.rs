//! One line or fee as a row: what residents bear of it, and what can be done about how that is apportioned.

use fentan_core::Fen;
use fentan_core::draft::DraftApportionRule;
use fentan_owners::{ChargeOf, Method};
use web_sys::Event;
use yew::{Callback, Html};

use super::change::{by_floor, is_untidy, with_entries};
use super::rows::{Row, Subject};
use super::{Known, Message, Part, State, Unfolded, entries, excluded, floors};
use crate::fields::chosen;
use crate::tag::{Tag, all, tag};
use crate::text;
use crate::views::{button, money};

/// A row with what each of its cells needs.
pub(super) struct Cells<'a> {
    pub(super) state: &'a State,
    pub(super) known: &'a Known<'a>,
    pub(super) link: &'a Callback<Message>,
    pub(super) row: &'a Row,
    /// The path of its rule, or else of its line or fee.
    pub(super) path: String,
    pub(super) rule: Option<&'a DraftApportionRule>,
    pub(super) method: Option<Method>,
}

pub(super) fn row(state: &State, known: &Known<'_>, link: &Callback<Message>, row: &Row) -> Html {
    let path = known.path(&match (row.own, row.of) {
        (Some(rule), _) => format!("apportion[{rule}]"),
        (None, Some(ChargeOf::Line(line))) => format!("lines[{line}]"),
        (None, Some(ChargeOf::Fee(fee))) => format!("fees[{fee}]"),
        (None, None) => "apportion-rest".to_owned(),
    });
    let rule = row.own.and_then(|place| known.project.apportion.get(place));
    let method = row.method(known.view);
    let cells = Cells { state, known, link, row, path, rule, method };
    all([Some(cells.html()), cells.below()])
}

impl Cells<'_> {
    fn html(&self) -> Tag {
        let row = self.row;
        let is_rest = row.subject == Subject::Rest;
        tag("tr tabindex=-1")
            .attr("id", self.path.clone())
            .attr("class", if is_rest { "charge-rule rest" } else { "charge-rule" })
            .put(tag("th scope=row").text(row.name.clone()).each(self.said()).put(self.tidy()))
            .put(self.bearers())
            .put(self.amounts())
            .put(self.how())
            .put(self.over())
            .put(self.out())
            .put(tag("td.remove").put(self.reset()))
    }

    /// What is said of the rule, but for what its fields say.
    fn said(&self) -> Vec<Tag> {
        let has_field = |rest: &str| {
            matches!(rest, ".method" | ".building" | ".non_residential" | ".coefficients" | ".floors_as")
                || rest.starts_with(".floors.")
        };
        self.known.said_in(&self.path, &has_field)
    }

    fn tidy(&self) -> Option<Tag> {
        let untidy = self.rule.is_some_and(|rule| is_untidy(self.known.view, rule)) && !self.known.locked();
        let subject = self.row.subject.clone();
        untidy.then(|| {
            button("button.quiet type=button", self.say(move || Message::Tidy(subject.clone())))
                .text(text::tidy_rule())
        })
    }

    fn say(&self, message: impl Fn() -> Message + 'static) -> Callback<yew::MouseEvent> {
        self.link.reform(move |_| message())
    }

    pub(super) fn label(&self, what: &str) -> String {
        [&self.row.name, " ", what].concat()
    }

    /// As whom residents bear it.
    fn bearers(&self) -> Tag {
        let rules = self.known.rulebook;
        let names = self.row.parts.iter().filter_map(|part| rules.payer(part.payer));
        tag("td.bearer").each(names.map(|payer| tag("span.line").text(text::of(&payer.short))))
    }

    /// What they bear, and what of it is divided where a subsidy goes off first.
    fn amounts(&self) -> Tag {
        let rules = self.known.rulebook;
        let figures = self.row.parts.iter().map(|part| {
            let list = match self.row.of {
                Some(ChargeOf::Fee(fee)) => format!("fees[{fee}].shares."),
                Some(ChargeOf::Line(line)) => format!("lines[{line}].shares."),
                None => String::new(),
            };
            let path = self.known.path(&[&list, rules.payer_id(part.payer)].concat());
            tag("span.line").put(self.known.exact_figure(path, part.amount))
        });
        let net = self.row.sums(self.known).filter(|(_, subsidy)| !subsidy.is_zero());
        let net =
            net.map(|(net, subsidy)| [text::subsidy_off(&money(subsidy)), text::left_to_divide(&money(net))]);
        let net = net.into_iter().flatten().map(|words| tag("span.after").text(words));
        tag("td.amount").each(figures).each(net)
    }

    /// A button that unfolds something below the row.
    pub(super) fn unfolds(
        &self,
        name: impl Into<yew::virtual_dom::AttrValue>,
        label: String,
        part: Unfolded,
    ) -> Tag {
        let subject = self.row.subject.clone();
        let open = self.state.is_open(&self.row.subject, part);
        button("button.link type=button", self.say(move || Message::Unfold(subject.clone(), part)))
            .attr("aria-expanded", if open { "true" } else { "false" })
            .attr("aria-label", label)
            .text(name)
    }

    /// What is done where something is chosen from a list.
    pub(super) fn chose(&self, part: Part) -> Callback<Event> {
        let subject = self.row.subject.clone();
        self.link.reform(move |event: Event| Message::Choose(subject.clone(), part, chosen(&event)))
    }

    /// The button that drops the rule.
    fn reset(&self) -> Option<Tag> {
        let subject = self.row.subject.clone();
        let name = if self.row.of.is_some() || self.row.subject == Subject::Rest {
            text::back_to_usual()
        } else {
            text::remove()
        };
        let there = self.rule.is_some() && !self.known.locked();
        there.then(|| {
            button("button.quiet type=button", self.say(move || Message::Reset(subject.clone())))
                .attr("title", name)
                .attr("aria-label", self.label(name))
                .text("↺")
        })
    }

    /// What stands below the row, across all its columns.
    fn below(&self) -> Option<Tag> {
        let floors = self.rule.filter(|_| by_floor(self.method)).map(|rule| floors::floors(self, rule));
        let entries = (self.state.is_open(&self.row.subject, Unfolded::Entries) && with_entries(self.method))
            .then(|| self.row.own.zip(self.rule).map(|(place, rule)| entries::entries(self, place, rule)))
            .flatten();
        let out = self.state.is_open(&self.row.subject, Unfolded::Excluded).then(|| excluded::excluded(self));
        if floors.is_none() && entries.is_none() && out.is_none() {
            return None;
        }
        Some(tag("tr.below").put(tag("td colspan=7").put(floors).put(entries).put(out)))
    }

    /// What is to be divided, where that is one amount.
    pub(super) fn due(&self) -> Option<Fen> {
        let [part] = self.row.parts.as_slice() else { return None };
        if let Some((net, _)) = self.row.sums(self.known) {
            return Some(net);
        }
        let Subject::Line(id) = &self.row.subject else { return Some(part.amount) };
        let own = self.known.project.owner_funding.iter();
        let own = own.filter(|own| own.source == "elevator_subsidy" && own.line.as_ref() == Some(id));
        let amounts = own.map(|own| Fen::parse(own.amount.as_deref()?).ok());
        let subsidy = amounts.collect::<Option<Vec<Fen>>>().and_then(Fen::sum)?;
        part.amount.checked_sub(subsidy).filter(|due| *due >= Fen::ZERO)
    }
}
