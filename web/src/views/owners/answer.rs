//! One home's answer: what it pays, why, and who pays the rest of what it is charged for.

use fentan_core::draft::DraftProject;
use fentan_core::forms::capitals;
use fentan_core::owners::notice::{Notice, Notices};
use fentan_core::owners::{Apportioned, Charge, ChargeOf, OwnerRules, Source};
use fentan_core::{Evaluation, Fen};
use yew::{Callback, MouseEvent};

use super::super::{Desk, Sight, View, column, money, tool, words};
use super::community::door;
use super::households::PASTE;
use super::outcome::{Message, Outcome};
use crate::browser;
use crate::tag::{Tag, all, tag};
use crate::text;

/// What one household is told.
pub(super) fn notice(
    desk: &Desk<'_>,
    project: usize,
    found: &Apportioned,
    household: usize,
) -> Option<Notice> {
    Notices::of(explainer(desk), OwnerRules::built_in(), project, found)?.notice(household)
}

/// What explains the figures of the budget.
pub(super) fn explainer<'a>(desk: &Desk<'a>) -> &'a Evaluation {
    desk.evaluation
}

impl Outcome {
    /// The answer for the household looked at; else how to find one, or why there is none.
    pub(super) fn answer(&self, view: &View<'_>, link: &Callback<Message>) -> Tag {
        let body = tag("div.home");
        if view.project.households.is_empty() {
            let go = tool(text::go_paste(), browser::going_to(PASTE));
            return body.put(tag("p.lead").text(text::answer_needs_list())).put(go);
        }
        if view.result().is_none() {
            let show = view.show.clone();
            let go = tool(text::go_budget(), Callback::from(move |_: MouseEvent| show.emit(Sight::Budget)));
            return body.put(tag("p.lead").text(text::answer_needs_budget())).put(go);
        }
        let Some(found) = self.found() else {
            return body.put(tag("p.lead").text(text::answer_needs_mending())).put(self.said(link, true));
        };
        let told = self.chosen.zip(self.told.as_ref());
        let told = told.map(|(household, told)| self.told(view, found, household, told, link));
        let hint = told.is_none().then(|| tag("p.lead").text(text::find_first()));
        let said = self.diagnostics().iter().any(|said| !said.is_error());
        let said = said.then(|| {
            tag("details.home-said")
                .put(tag("summary").text(text::worth_knowing()))
                .put(self.said(link, false))
        });
        body.put(self.finder(view.project, link)).put(hint).put(told).put(said)
    }

    /// What core says of households, rules and sources, each leading to its place.
    fn said(&self, link: &Callback<Message>, errors: bool) -> Tag {
        // Ten thousand households may have as many errors.
        const MOST: usize = 20;
        let said = self.diagnostics().iter().filter(|said| said.is_error() == errors).take(MOST);
        tag("ul.checks").each(said.map(|said| {
            let path = said.path.clone();
            let go = link.reform(move |_: MouseEvent| Message::Mend(path.clone()));
            let mark = tag("span").attr("class", ["mark ", said.severity.id()].concat());
            let name = if errors { text::error() } else { text::warning() };
            tag("li").put(mark.text(name)).put(super::super::link(words(said), go))
        }))
    }

    fn told(
        &self,
        view: &View<'_>,
        found: &Apportioned,
        household: usize,
        told: &Notice,
        link: &Callback<Message>,
    ) -> Tag {
        let path = |field: &str| view.path(&["households[", &household.to_string(), "].", field].concat());
        let explain = view.explain.clone();
        let figure = path("to_collect");
        let why = Callback::from(move |_: MouseEvent| explain.emit(figure.clone()));
        let floor = found.households.get(household).and_then(|household| household.floor);
        let facts = text::home_facts(&fentan_core::grouped(&told.area.to_string()), floor);
        let head = tag("div.home-head")
            .put(tag("h3").text(text::of(&told.address).to_owned()))
            .put(tag("span.home-facts").text(facts))
            .put(tool(text::other_home(), link.reform(|_| Message::Leave)));
        let amount = tag("p.home-pays role=status")
            .put(tag("span.label").text(text::to_pay()))
            .put(view.exact_figure(path("to_collect"), told.to_pay))
            .put(tag("span.label").text(text::yuan()))
            .put(tool(text::why_button(), why).attr("aria-haspopup", "dialog"));
        let paragraphs = told.answer();
        let ends = [paragraphs.first(), paragraphs.last()].into_iter().flatten();
        let ends = ends.map(|said| tag("p").text(text::of(said).to_owned()));
        let rest = told.odd_fen.iter().chain(&told.remarks);
        let rest = rest.map(|said| tag("p.footnote").text(text::of(said).to_owned()));
        let hint = tag("p.footnote.on-screen").text(text::home_link_hint());
        tag("div.home-answer")
            .put(head)
            .put(amount)
            .put(tag("p.home-capitals lang=zh-CN").text(capitals(told.to_pay)))
            .put(tag("div.home-words").each(ends))
            .put((!told.charges.is_empty()).then(|| self.charged(view, found, told)))
            .put(sources(view, told, &path))
            .put(tag("div.home-notes").each(rest.chain([hint])))
    }

    /// What the household is charged for.
    fn charged(&self, view: &View<'_>, found: &Apportioned, told: &Notice) -> Tag {
        let parts = self.why.as_ref().and_then(|why| why.inputs.first());
        let parts = parts.map_or(&[][..], |share| &share.inputs[..]);
        // What the household takes part in comes in the same order in its notice and in its explanation.
        let rows = told.charges.iter().zip(parts).filter_map(|(charge, step)| {
            let place = step.figure.rsplit_once("parts[")?.1.strip_suffix(']')?.parse().ok()?;
            let rest = rest(view, found.charges.get::<usize>(place)?);
            let clauses = charge.clauses.iter().map(|clause| tag("span.clause").text(clause.to_string()));
            let name = tag("th scope=row")
                .put(tag("span.charge-name").text(text::of(&charge.name).to_owned()))
                .put(tag("span.description").text(text::of(&charge.how).to_owned()))
                .put(tag("span.charge-clauses").each(clauses));
            let subsidy = (!charge.subsidy.is_zero()).then(|| {
                tag("span.description").text([text::charge_subsidy(), " ", &money(charge.subsidy)].concat())
            });
            let alone = charge.cost == charge.amount && charge.subsidy.is_zero();
            let row = tag("tr").maybe("class", alone.then_some("charge-alone")).put(name);
            let row = row.put(labelled(text::charge_cost()).text(money(charge.cost)));
            let row = row.put(labelled(text::charge_rest()).attr("class", "charge-rest").put(rest));
            let row = row.put(
                labelled(text::charge_residents()).put(tag("div").text(money(charge.amount)).put(subsidy)),
            );
            let figure = view.exact_figure(step.figure.clone(), charge.part);
            Some(row.put(labelled(text::charge_part()).attr("class", "amount charge-part").put(figure)))
        });
        let head = super::super::header([
            column("th", text::charge()),
            column("th.amount", text::charge_cost()),
            column("th", text::charge_rest()),
            column("th.amount", text::charge_residents()),
            column("th.amount", text::charge_part()),
        ]);
        tag("table.charges")
            .put(super::super::caption(text::charges_caption()))
            .put(head)
            .put(tag("tbody").each(rows))
    }
}

/// A cell that says on a narrow screen, where columns have no heads, what it is.
fn labelled(name: &'static str) -> Tag {
    tag("td.amount").attr("data-label", name)
}

/// Who pays what residents do not.
fn rest(view: &View<'_>, charge: &Charge) -> Tag {
    let result = view.result();
    let shared = result.and_then(|result| match charge.of {
        ChargeOf::Line(line) => result.lines.get(line),
        ChargeOf::Fee(fee) => result.fees.get(fee),
    });
    let rulebook = view.rulebook;
    let parts = shared.map_or(&[][..], |shared| shared.parts);
    let others = parts.iter().filter(|part| {
        let id = rulebook.payer_id(part.payer);
        !part.amount.is_zero() && !OwnerRules::built_in().payers.iter().any(|own| own.id == id)
    });
    let others: Vec<Tag> = others
        .filter_map(|part| {
            let payer = rulebook.payer(part.payer)?;
            let group = rulebook.group(payer.group)?;
            let class = ["payer ", &group.id].concat();
            let name = tag("span").attr("class", class).text(text::of(&payer.short));
            Some(tag("li").put(name).put(tag("span").text(money(part.amount))))
        })
        .collect();
    if others.is_empty() {
        return tag("span.description").text(text::nobody_else());
    }
    tag("ul.parts").each(others)
}

/// What pays for the share, and what is left.
fn sources(view: &View<'_>, told: &Notice, path: &dyn Fn(&str) -> String) -> Tag {
    let row = |class: &'static str, name: Tag, clause: Option<String>, amount: Tag| {
        tag(class).put(claused(name, clause)).put(tag("td.amount").put(amount))
    };
    let plain = |amount: Fen| tag("span").text(money(amount));
    let share =
        row("tr", tag("th").text(text::share_owed()), None, view.exact_figure(path("share"), told.share));
    let (cash, others): (Vec<_>, Vec<_>) =
        told.sources.iter().partition(|source| source.source == Source::Cash);
    let sources = others.into_iter().map(|source| {
        let mark = source.non_cash.then(|| tag("span.mark").text(text::non_cash()));
        let name = tag("th").text([text::less_source(), text::of(&source.name), " "].concat()).put(mark);
        row("tr", name, Some(source.clause.to_string()), plain(source.amount))
    });
    // With nothing left to pay there is no cash among the sources.
    let cash = cash.first();
    let amount = cash.map(|cash| cash.amount).unwrap_or_default();
    let clause = cash.map(|cash| cash.clause.to_string());
    let left = row("tr.sum", tag("th").text(text::cash_owed()), clause, plain(amount));
    let rounded = (told.to_pay != amount)
        .then(|| row("tr.sum", tag("th").text(text::rounded_up()), None, plain(told.to_pay)));
    let body = tag("tbody").put(share).put(all(sources)).put(left).put(rounded);
    tag("table.home-sources").put(super::super::caption(text::sources_caption())).put(body)
}

/// The head of a row, with what it rests on.
pub(super) fn claused(name: Tag, clause: Option<String>) -> Tag {
    name.attr("scope", "row").text(" ").put(clause.map(|clause| tag("span.clause").text(clause)))
}

/// What a household is called.
pub(super) fn name_of(project: &DraftProject, household: usize) -> String {
    project.households.get(household).map(|household| door(household)).unwrap_or_default()
}
