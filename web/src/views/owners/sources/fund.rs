//! The maintenance fund: what it pays for, and what the accounts hold.

use fentan_core::Fen;
use fentan_owners::{ChargeOf, Source};
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, TargetCast as _};

use super::super::rules::{Known, Pick, line_name, payer};
use super::together::remove;
use super::{Message, act, part_of};
use crate::document::{MAINTENANCE_FUND, OwnersAction};
use crate::fields::chosen;
use crate::tag::{Tag, tag};
use crate::text;
use crate::views::{View, money};

/// What the fund is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    Nothing,
    Everything,
    Lines,
}

impl Use {
    const ALL: [(&'static str, Self); 3] =
        [("", Self::Nothing), ("all", Self::Everything), ("lines", Self::Lines)];

    fn of(view: &View<'_>) -> Self {
        let mut own = view.project.owner_funding.iter().filter(|own| own.source == MAINTENANCE_FUND);
        match own.next() {
            None => Self::Nothing,
            Some(first) if first.line.is_none() => Self::Everything,
            Some(_) => Self::Lines,
        }
    }

    fn id(self) -> &'static str {
        Self::ALL.iter().find(|(_, own)| *own == self).map_or("", |(id, _)| id)
    }
}

/// Makes the fund be used for something.
pub(super) fn used(view: &View<'_>, used: Use) {
    let lines = match used {
        Use::Nothing => Vec::new(),
        Use::Everything => vec![None],
        Use::Lines => common_lines(view).into_iter().map(Some).collect(),
    };
    act(view, OwnersAction::UseFund(lines));
}

/// Makes the fund pay for a line, or not any more.
pub(super) fn line(view: &View<'_>, id: &str, paid: bool) {
    let own = view.project.owner_funding.iter().filter(|own| own.source == MAINTENANCE_FUND);
    let mut lines: Vec<Option<String>> = own.map(|own| own.line.clone()).collect();
    lines.retain(|line| line.as_deref() != Some(id));
    if paid {
        lines.push(Some(id.to_owned()));
    }
    act(view, OwnersAction::UseFund(lines));
}

/// The lines of which owners bear something together, by their ids.
fn common_lines(view: &View<'_>) -> Vec<String> {
    let Some(result) = view.result() else { return Vec::new() };
    let lines = view.project.lines.iter().zip(result.lines.iter());
    let common = lines.filter(|(_, shared)| {
        let mut parts = shared.parts.iter().filter(|part| !part.amount.is_zero());
        parts.any(|part| payer(view, part.payer).is_some_and(|own| own.common_parts))
    });
    common.map(|(line, _)| line.id.clone()).collect()
}

pub(super) fn fund(known: &Known<'_>, link: &Callback<Message>) -> Tag {
    let now = Use::of(known.view);
    let pick = known.pick(Pick {
        id: "fund-use".to_owned(),
        label: [super::source(MAINTENANCE_FUND).map_or("", |own| text::of(&own.name)), " ", text::fund_use()]
            .concat(),
        held: now.id().to_owned(),
        choices: vec![
            (Use::Nothing.id().to_owned(), text::fund_unused().to_owned()),
            (Use::Everything.id().to_owned(), text::fund_for_all().to_owned()),
            (Use::Lines.id().to_owned(), text::fund_for_lines().to_owned()),
        ],
        change: link.reform(|event: Event| {
            let id = chosen(&event);
            let own = Use::ALL.iter().find(|(own, _)| *own == id);
            Message::Fund(own.map_or(Use::Nothing, |(_, own)| *own))
        }),
    });
    let households = &known.project.households;
    let held = households.iter().filter_map(|own| Fen::parse(own.fund_balance.as_deref()?).ok());
    let held: Vec<Fen> = held.filter(|own| !own.is_zero()).collect();
    let drawn = known.found.map(|found| found.totals.sources.get(Source::MaintenanceFund));
    let accounts = Fen::sum(held.iter().copied()).map(|sum| {
        text::fund_accounts(held.len(), &money(sum), &drawn.map_or_else(|| "—".to_owned(), money))
    });
    let votes = (now != Use::Nothing).then(|| {
        let listed = known.project.matters.iter().any(|matter| matter.kind == "use_fund");
        let (class, words) =
            if listed { ("lead", text::fund_vote_listed()) } else { ("said note", text::fund_votes()) };
        tag("p").attr("class", class).text(words)
    });
    part_of(MAINTENANCE_FUND)
        .put(tag("div.fund-use").put(pick).put(accounts.map(|words| tag("span.accounts").text(words))))
        .put((now == Use::Lines).then(|| lines(known, link)))
        .put(odd(known))
        .put(votes)
        .put((now != Use::Nothing).then(|| tag("p.lead").text(text::fund_not_enterprise())))
}

/// The lines that the fund may pay for, each with a box.
fn lines(known: &Known<'_>, link: &Callback<Message>) -> Tag {
    let own = &known.project.owner_funding;
    let boxes = common_lines(known.view).into_iter().filter_map(|id| {
        let place = known.project.lines.iter().position(|line| line.id == id)?;
        let at = own.iter().position(|own| own.source == MAINTENANCE_FUND && own.line.as_ref() == Some(&id));
        let line = id.clone();
        let ticked = link.reform(move |event: Event| {
            Message::FundLine(line.clone(), event.target_unchecked_into::<HtmlInputElement>().checked())
        });
        let charge = known
            .found
            .and_then(|found| found.charges.iter().find(|charge| charge.of == ChargeOf::Line(place)));
        let path = at.map(|at| known.path(&format!("owner_funding[{at}]")));
        let said = path.as_ref().map(|path| known.said_in(path, &|_| false)).unwrap_or_default();
        let tick = tag("input type=checkbox")
            .maybe("id", path)
            .flag("checked", at.is_some())
            .maybe("disabled", known.locked().then_some(""))
            .on_change(ticked);
        let name = line_name(known.view, &known.project.lines[place]);
        let amount = charge.map(|charge| tag("span.borne").text(money(charge.net)));
        Some(tag("li").put(tag("label.tick").put(tick).text(name)).put(amount).each(said))
    });
    tag("ul.fund-lines").attr("aria-label", text::fund_lines()).each(boxes)
}

/// Uses of the fund that no box stands for: of a line that is not there, or that owners do not bear together.
fn odd(known: &Known<'_>) -> Option<Tag> {
    let common = common_lines(known.view);
    let own = known.project.owner_funding.iter().enumerate();
    let odd = own.filter(|(_, own)| {
        own.source == MAINTENANCE_FUND && own.line.as_ref().is_some_and(|line| !common.contains(line))
    });
    let rows: Vec<Tag> = odd
        .map(|(index, own)| {
            let id = own.line.as_deref().unwrap_or_default();
            let line = known.project.lines.iter().find(|line| line.id == id);
            let name = line.map_or_else(|| id.to_owned(), |line| line_name(known.view, line));
            let path = known.path(&format!("owner_funding[{index}]"));
            let remove = (!known.locked()).then(|| remove(known, &name, OwnersAction::RemoveFunding(index)));
            let said = known.said_in(&path, &|_| false);
            tag("li tabindex=-1").attr("id", path).text(name).put(remove).each(said)
        })
        .collect();
    (!rows.is_empty()).then(|| tag("ul.fund-lines").each(rows))
}
