//! The points of the curve as a table, those with a name named.

use super::super::{Desk, column};
use super::amounts;
use super::found::{Point, Sensitivity};
use super::wide;
use crate::tag::{Tag, tag};
use crate::text;

/// A point with what it is called.
type Named<'a> = (Vec<String>, &'a Point);

pub(super) fn points(desk: &Desk<'_>, found: &Sensitivity) -> Tag {
    let rows = in_order(found).into_iter().map(|(names, point)| {
        let named = names.iter().any(|name| !name.ends_with('%'));
        let split = if point.split == "none" { text::city_pays_nothing() } else { &point.split };
        tag("tr")
            .attr("class", if named { "compare-named" } else { "" })
            .put(tag("th scope=row").text(names.join(text::list_comma())))
            .put(amounts::amount(desk, Some(point.grant)))
            .put(tag("td.compare-count").text(split.to_owned()))
            .put(amounts::amount(desk, Some(point.levels.city)))
            .put(amounts::amount(desk, Some(point.levels.district)))
            .put(amounts::change(desk, Some(point.change.city)))
            .put(amounts::change(desk, Some(point.change.district)))
    });
    let head = tag("tr")
        .put(column("th", text::point()))
        .put(column("th.amount", text::grant()))
        .put(column("th.compare-count", text::split()))
        .put(column("th.amount", text::city_short()))
        .put(column("th.amount", text::district_short()))
        .put(column("th.amount", text::city_change()))
        .put(column("th.amount", text::district_change()));
    let table = tag("table")
        .put(tag("caption.hidden").text(text::points_caption()))
        .put(tag("thead").put(head))
        .put(tag("tbody").each(rows));
    tag("details.compare-points")
        .put(tag("summary").text(text::points()))
        .put(wide(text::points_caption(), table))
}

/// Every point once, from the smallest grant on: those of the curve are called by their part of the pool.
fn in_order(found: &Sensitivity) -> Vec<Named<'_>> {
    let named = [
        (text::no_grant(), Some(&found.without)),
        (text::one_fen(), Some(&found.first)),
        (text::now(), Some(&found.present)),
        (text::even(), found.break_even.as_ref()),
        (text::grant_equals_pool(), Some(&found.full)),
    ];
    let named = named.into_iter().filter_map(|(name, point)| Some((vec![name.to_owned()], point?)));
    let steps = found.curve.len().saturating_sub(1).max(1);
    let step =
        |(number, point): (usize, _)| (vec![[&(number * 100 / steps).to_string(), "%"].concat()], point);
    let mut all: Vec<Named<'_>> = named.chain(found.curve.iter().enumerate().map(step)).collect();
    all.sort_by_key(|(_, point)| point.grant);
    all.dedup_by(|(names, point), (kept, before)| {
        let same = point.grant == before.grant;
        if same {
            kept.append(names);
        }
        same
    });
    all
}
