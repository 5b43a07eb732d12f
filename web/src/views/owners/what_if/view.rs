//! What can be supposed, and what would follow, as it is shown.

use std::rc::Rc;

use fentan_core::{Decimal, Fen};
use fentan_owners::{Apportioned, ChargeOf, HouseholdShare, collected, explain};
use web_sys::{Event, HtmlInputElement};
use yew::html::oninput;
use yew::{Callback, InputEvent, TargetCast as _};

use super::super::super::{View, caption, column, header, money, tool, words};
use super::super::answer::name_of;
use super::super::outcome::{self, Outcome};
use super::Message;
use crate::fields::{chosen, option};
use crate::tag::{Tag, tag};
use crate::text;

/// One figure of all homes together.
type Figure = fn(&Apportioned) -> Fen;

impl Outcome {
    /// What can be supposed, and what would follow.
    pub(in crate::views::owners) fn supposing(
        &self,
        view: &View<'_>,
        link: &Callback<outcome::Message>,
    ) -> Option<Tag> {
        let found = self.found()?;
        let link = link.reform(outcome::Message::WhatIf);
        let controls = tag("div.supposing")
            .put(self.lines(view, found, &link))
            .put(self.tiers(view, &link))
            .put(self.rates(&link));
        let nothing = self.what_if.supposed.is_nothing();
        let save = tool(text::save_supposed(), link.reform(|_| Message::Save));
        let save = save.maybe("disabled", nothing.then_some(""));
        let reset = tool(text::as_it_was(), link.reform(|_| Message::Reset));
        let tools = tag("div.supposed-tools")
            .put((!view.document.read_only).then_some(save))
            .put(reset.maybe("disabled", nothing.then_some("")));
        Some(
            tag("div")
                .put(tag("p.lead").text(text::what_if_lead()))
                .put(controls)
                .put(self.said_then())
                .put(self.compared(view, found))
                .put(self.collection(found))
                .put(tools),
        )
    }

    /// The lines that residents bear something of.
    fn lines(&self, view: &View<'_>, found: &Apportioned, link: &Callback<Message>) -> Tag {
        let mut places: Vec<usize> = Vec::new();
        for charge in &found.charges {
            if let ChargeOf::Line(line) = charge.of
                && !places.contains(&line)
            {
                places.push(line);
            }
        }
        let lines = places.into_iter().filter_map(|place| {
            let line = view.project.lines.get(place)?;
            let name = explain::charge_name(view.rulebook, view.project, ChargeOf::Line(place));
            let borne = found.charges.iter().filter(|charge| charge.of == ChargeOf::Line(place));
            let borne = Fen::sum(borne.map(|charge| charge.amount))?;
            let built = self.what_if.is_built(&line.id);
            let beyond = !built && !self.what_if.supposed.without.contains(&line.id);
            let id = line.id.clone();
            let ticked = link.reform(move |event: Event| {
                Message::Line(id.clone(), event.target_unchecked_into::<HtmlInputElement>().checked())
            });
            let tick = tag("input type=checkbox").flag("checked", built).on_change(ticked);
            let label = tag("label.tick")
                .put(tick.maybe("disabled", beyond.then_some("")))
                .put(tag("span").text(text::of(&name).to_owned()))
                .put(beyond.then(|| tag("span.description").text(text::beyond_tier())));
            Some(tag("li").put(label).put(tag("span.amount").text(money(borne))))
        });
        tag("fieldset.supposed-lines").put(tag("legend").text(text::built_lines())).put(tag("ul").each(lines))
    }

    /// The tiers, where the project has one.
    fn tiers(&self, view: &View<'_>, link: &Callback<Message>) -> Option<Tag> {
        let own = view.project.tier.as_deref()?;
        let held = self.what_if.supposed.tier.as_deref().unwrap_or(own);
        let tiers = view.rulebook.tiers.iter().map(|tier| {
            let planned = if tier.id == own { text::as_planned() } else { "" };
            option(tier.id.to_string(), [text::of(&tier.name), planned].concat(), tier.id == held)
        });
        let change = link.reform(|event: Event| Message::Tier(chosen(&event)));
        let list = tag("select.input id=supposed-tier").on_change(change).each(tiers);
        Some(tag("span.choice").put(tag("label for=supposed-tier").text(text::tier_supposed())).put(list))
    }

    fn rates(&self, link: &Callback<Message>) -> Tag {
        let rate = self.what_if.rate().to_string();
        let moved = link.reform(|event: InputEvent| {
            Message::Rate(event.target_unchecked_into::<HtmlInputElement>().value())
        });
        let slider = tag("input type=range min=0 max=100 step=1 id=collection-rate").with(|input| {
            input.set_value(Some(rate.clone()));
            input.add_listener(Rc::new(oninput::Wrapper::new(moved)));
        });
        tag("span.choice")
            .put(tag("label for=collection-rate").text(text::collection_rate()))
            .put(slider)
            .put(tag("output for=collection-rate").text([&rate, "%"].concat()))
    }

    /// What would come in at the collection rate.
    fn collection(&self, found: &Apportioned) -> Option<Tag> {
        let rate = self.what_if.rate();
        let then = match &self.what_if.after {
            Some(after) => after.found.as_ref()?,
            None => found,
        };
        let part = Decimal::parse(&format!("{}.{:02}", rate / 100, rate % 100)).ok()?;
        let (paid, missing) = collected(then.totals.to_collect, part)?;
        let words = text::collected_at(&rate.to_string(), &money(paid), &money(missing));
        Some(tag("p.collected role=status").text(words))
    }

    /// What would be missing or wrong.
    fn said_then(&self) -> Option<Tag> {
        let after = self.what_if.after.as_ref().filter(|after| !after.said.is_empty())?;
        let lead = if after.found.is_some() { text::then_missing() } else { text::no_figures_then() };
        let said = after
            .said
            .iter()
            .map(|said| tag("li").attr("class", ["said ", said.severity.id()].concat()).text(words(said)));
        Some(tag("div.supposed-said role=status").text(lead).put(tag("ul").each(said)))
    }

    /// As planned against as supposed.
    fn compared(&self, view: &View<'_>, found: &Apportioned) -> Tag {
        let after = self.what_if.after.as_ref();
        let then = after.and_then(|after| after.found.as_ref());
        let total = view.result().map(|result| result.figures.total);
        let total_then = after.and_then(|after| after.total);
        let mut rows = vec![compare(text::project_total().to_owned(), total, total_then)];
        let figures: [(&'static str, Figure); 5] = [
            (text::residents_bear(), |own| own.totals.residents),
            (text::shares_sum(), |own| own.totals.share),
            (text::cash_to_collect(), |own| own.totals.to_collect),
            (text::median_share(), |own| own.distribution.median),
            (text::per_square_metre(), |own| own.distribution.per_square_metre),
        ];
        for (name, figure) in figures {
            rows.push(compare(name.to_owned(), Some(figure(found)), then.map(figure)));
        }
        if let Some(chosen) = self.chosen {
            let name = name_of(view.project, chosen);
            let now = found.shares.get(chosen);
            let then = then.and_then(|then| then.shares.get(chosen));
            let share = compare(text::home_share(&name), now.map(|own| own.share), then.map(|own| own.share));
            let cash = |own: &HouseholdShare| own.to_collect;
            rows.push(share.attr("class", "supposed-home"));
            rows.push(
                compare(text::home_cash(&name), now.map(cash), then.map(cash)).attr("class", "supposed-home"),
            );
        }
        let head = header([
            column("th", text::figure_column()),
            column("th.amount", text::before()),
            column("th.amount", text::after()),
            column("th.amount", text::difference_column()),
        ]);
        tag("table.supposed").put(caption(text::what_if_caption())).put(head).put(tag("tbody").each(rows))
    }
}

/// One figure before and after; where nothing is supposed there is no after.
fn compare(name: String, before: Option<Fen>, after: Option<Fen>) -> Tag {
    let amount = |amount: Option<Fen>| amount.map_or_else(|| "—".to_owned(), money);
    let by = before.zip(after).and_then(|(before, after)| after.checked_sub(before));
    let (class, arrow) = match by.map(Fen::fen) {
        Some(0) | None => ("amount compare-zero", ""),
        Some(..0) => ("amount compare-down", "▼"),
        Some(1..) => ("amount compare-up", "▲"),
    };
    let sign = if by.is_some_and(|by| by < Fen::ZERO) { "−" } else { "+" };
    let sign = if by.is_none_or(Fen::is_zero) { "" } else { sign };
    let size = by.map(|by| Fen::new(by.fen().saturating_abs()));
    tag("tr")
        .put(tag("th scope=row").text(name))
        .put(tag("td.amount").text(amount(before)))
        .put(tag("td.amount").text(amount(after)))
        .put(
            tag("td")
                .attr("class", class)
                .put(tag("span.compare-arrow aria-hidden=true").text(arrow))
                .text([sign, &amount(size)].concat()),
        )
}
