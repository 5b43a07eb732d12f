//! What the government's part comes to, and how city and district split it.

use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;

use super::super::{View, caption};
use super::{part, row};
use crate::tag::{Tag, tag};
use crate::text;

/// City and district in one row, for the head of the answer.
pub(super) fn in_short(view: &View<'_>, result: &ProjectResult) -> Tag {
    let government = &result.figures.government;
    let level = |name: &'static str, path: &str, amount: Fen| {
        tag("div").put(tag("dt").text(name)).put(tag("dd").put(view.figure(view.path(path), amount)))
    };
    tag("dl.levels")
        .put(level(text::of(&view.rulebook.city_level), "government.city", government.city))
        .put(level(text::of(&view.rulebook.district_level), "government.district", government.district))
}

pub(super) fn government(view: &View<'_>, result: &ProjectResult) -> Tag {
    let government = &result.figures.government;
    let figure = |description, name: &'static str, path: &str, amount: Fen| {
        row(description, tag("th").text(name), view.figure(view.path(path), amount))
    };
    let surplus = (!government.surplus.is_zero())
        .then(|| figure("tr", text::surplus(), "government.surplus", government.surplus));
    let body = tag("tbody")
        .put(figure("tr", text::pool(), "government.pool", government.pool))
        .put(figure("tr", text::used(), "government.used", government.used))
        .put(figure("tr.sum", text::net(), "government.net", government.net))
        .put(figure("tr.member", text::of(&view.rulebook.city_level), "government.city", government.city))
        .put(figure(
            "tr.member",
            text::of(&view.rulebook.district_level),
            "government.district",
            government.district,
        ))
        .put(surplus);
    part("government", text::government())
        .attr("id", view.path("government"))
        .attr("tabindex", "-1")
        .put(tag("table").put(caption(text::government())).put(body))
        .put(reason(view, result))
}

/// Why the split is as it is, and the split itself, which explains itself.
fn reason(view: &View<'_>, result: &ProjectResult) -> Option<Tag> {
    let rules = view.rulebook;
    let division = rules.divisions.iter().find(|division| division.code == view.project.division)?;
    let class = rules.division_class(division.class)?;
    let rule = rules.match_rule(division.class, result.split.granted)?;
    let split =
        if result.split.city == 0 { text::city_pays_nothing().to_owned() } else { result.split.label() };
    let grants = match (class.by_reference, result.split.granted) {
        (true, _) => "",
        (false, true) => text::granted(),
        (false, false) => text::not_granted(),
    };
    let shared = if class.by_reference { text::district_pays_all() } else { text::shared_so() };
    let sentence = [
        text::of(&division.name),
        text::belongs_to(),
        text::of(&class.name),
        text::comma(),
        grants,
        shared,
        text::open_bracket(),
        &rule.clause,
        text::close_bracket(),
        text::stop(),
    ];
    Some(tag("p.why").put(view.figure_as(view.path("government.match"), split)).text(sentence.concat()))
}
