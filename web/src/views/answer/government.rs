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
    tag("dl.levels").put(level(&view.rulebook.city_level.zh, "government.city", government.city)).put(level(
        &view.rulebook.district_level.zh,
        "government.district",
        government.district,
    ))
}

pub(super) fn government(view: &View<'_>, result: &ProjectResult) -> Tag {
    let government = &result.figures.government;
    let figure = |description, name: &'static str, path: &str, amount: Fen| {
        row(description, tag("th").text(name), view.figure(view.path(path), amount))
    };
    let surplus = (!government.surplus.is_zero())
        .then(|| figure("tr", text::SURPLUS, "government.surplus", government.surplus));
    let body = tag("tbody")
        .put(figure("tr", text::POOL, "government.pool", government.pool))
        .put(figure("tr", text::USED, "government.used", government.used))
        .put(figure("tr.sum", text::NET, "government.net", government.net))
        .put(figure("tr.member", &view.rulebook.city_level.zh, "government.city", government.city))
        .put(figure(
            "tr.member",
            &view.rulebook.district_level.zh,
            "government.district",
            government.district,
        ))
        .put(surplus);
    part("government", text::GOVERNMENT)
        .attr("id", view.path("government"))
        .attr("tabindex", "-1")
        .put(tag("table").put(caption(text::GOVERNMENT)).put(body))
        .put(reason(view, result))
}

/// Why the split is as it is, and the split itself, which explains itself.
fn reason(view: &View<'_>, result: &ProjectResult) -> Option<Tag> {
    let rules = view.rulebook;
    let division = rules.divisions.iter().find(|division| division.code == view.project.division)?;
    let class = rules.division_class(division.class)?;
    let rule = rules.match_rule(division.class, result.split.granted)?;
    let split =
        if result.split.city == 0 { text::CITY_PAYS_NOTHING.to_owned() } else { result.split.label() };
    let grants = match (class.by_reference, result.split.granted) {
        (true, _) => "",
        (false, true) => text::GRANTED,
        (false, false) => text::NOT_GRANTED,
    };
    let shared = if class.by_reference { text::DISTRICT_PAYS_ALL } else { text::SHARED_SO };
    let sentence = [
        &*division.name.zh,
        text::BELONGS_TO,
        &class.name.zh,
        "，",
        grants,
        shared,
        "（",
        &rule.clause,
        "）。",
    ];
    Some(tag("p.why").put(view.figure_as(view.path("government.match"), split)).text(sentence.concat()))
}
