//! 补助门槛: how the parts of city and district depend on the grants of the project looked at, in words and as a curve.

use web_sys::Event;
use yew::{Callback, Html};

use super::super::{Desk, link as link_to};
use super::amounts::{said, unsigned};
use super::changes::going;
use super::found::{Point, Sensitivity};
use super::{Message, State, curve, part, points};
use crate::chart::per_cent;
use crate::document::Action;
use crate::fields::{chosen, option};
use crate::tag::{Piece as _, Tag, all, tag};
use crate::text;

impl State {
    pub(super) fn threshold(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let found = match self.sensitivity.found() {
            Ok(found) => project(desk, found),
            Err(words) => words.html(),
        };
        let one = tag("section aria-labelledby=of-project")
            .put(tag("h3 id=of-project").text(text::of_project()))
            .put(choose(desk))
            .put(tag("div.compare-found").put(found));
        part("compare-threshold", text::compare_threshold())
            .put(tag("p.compare-advice").text(text::only_analysis()))
            .put(one)
            .put(self.portfolio(desk, link))
    }
}

/// Which project is looked at, and the way to its budget.
fn choose(desk: &Desk<'_>) -> Tag {
    let present = desk.document.present_project();
    let dispatch = desk.dispatch.clone();
    let select = Callback::from(move |event: Event| {
        if let Ok(index) = chosen(&event).parse() {
            dispatch.emit(Action::Select(index));
        }
    });
    let choices = desk.draft.projects.iter().enumerate().map(|(index, project)| {
        let name = if project.name.is_empty() { text::unnamed() } else { &project.name };
        let number = (index + 1).to_string();
        option(index.to_string(), [&number, ". ", name].concat(), index == present)
    });
    let open = going(desk, desk.document.scenarios.index(), present);
    tag("div.compare-form").put(
        tag("div.compare-field")
            .put(tag("label for=compare-project").text(text::project()))
            .put(tag("select.input id=compare-project").on_change(select).each(choices))
            .put(link_to(text::open_budget(), open)),
    )
}

/// The sentences, the curve and its points.
fn project(desk: &Desk<'_>, found: &Sensitivity) -> Html {
    let sources = found.sources.iter().filter_map(|id| {
        let source = desk.rulebook.sources.iter().find(|source| source.id == *id)?;
        Some(text::of(&source.name))
    });
    let sources: Vec<&str> = sources.collect();
    let sources = tag("p.compare-note").text(text::varied_sources(&sources.join(text::list_comma())));
    if found.pool.is_zero() {
        return all([tag("p.compare-words").text(text::no_pool()), sources]);
    }
    let sentences = sentences(desk, found).into_iter().map(|sentence| tag("li").text(sentence));
    all([
        tag("div.compare-curve")
            .put(tag("div.compare-figure").put(curve::wide(found)).put(curve::narrow(found)))
            .put(tag("div").put(tag("ul.compare-sentences").each(sentences)).put(sources)),
        points::points(desk, found),
    ])
}

/// What the figures say, from no grant to one as large as the pool.
fn sentences(desk: &Desk<'_>, found: &Sensitivity) -> Vec<String> {
    let Sensitivity { without, first, present, full, .. } = found;
    let said_of = |case: &str, point: &Point| {
        let split = split(point);
        text::said_point(case, &split, &said(desk, point.levels.city), &said(desk, point.levels.district))
    };
    let changed = |case: &str, point: &Point| {
        let [city, district] =
            [(point.levels.city, point.change.city), (point.levels.district, point.change.district)]
                .map(|(amount, change)| (said(desk, amount), more_or_less(desk, change)));
        text::said_changed(case, &split(point), [&city.0, &city.1], [&district.0, &district.1])
    };
    let mut sentences =
        vec![text::said_pool(&said(desk, found.pool)), said_of(text::said_without(), without)];
    if first.split == without.split {
        sentences.push(no_jump(without));
    } else {
        sentences.push(changed(text::said_first(), first));
    }
    if !present.grant.is_zero() {
        sentences.push(changed(&text::said_present(&said(desk, present.grant)), present));
        if !present.surplus.is_zero() {
            sentences.push(text::said_surplus(&said(desk, present.surplus)));
        }
    }
    if let Some(even) = &found.break_even {
        let part = even.grant.per_mille_of(found.pool).and_then(|part| i64::try_from(part).ok());
        sentences.push(text::said_even(&said(desk, even.grant), &part.map_or_else(String::new, per_cent)));
    }
    sentences.push(said_of(text::said_full(), full));
    sentences
}

fn no_jump(without: &Point) -> String {
    if without.split == "none" {
        text::no_jump_city_none().to_owned()
    } else {
        text::said_no_jump(&without.split)
    }
}

/// How a point is shared.
fn split(point: &Point) -> String {
    if point.split == "none" { text::city_pays_nothing().to_owned() } else { text::said_split(&point.split) }
}

fn more_or_less(desk: &Desk<'_>, change: fentan_core::Fen) -> String {
    let amount = said(desk, unsigned(change));
    match change.fen() {
        0 => text::no_more().to_owned(),
        ..0 => text::less(&amount),
        1.. => text::more(&amount),
    }
}
