//! The points of the curve as a table, those with a name named.

use fentan_core::assessment::Match;
use fentan_core::sensitivity::{Point, Sensitivity};
use yew::{Html, html};

use super::amounts;
use super::table::{captioned, headings};
use crate::context::ViewContext;
use crate::words::answer::CITY_PAYS_NOTHING;
use crate::words::compare;

/// A point with its names.
type Named<'a> = (Vec<String>, &'a Point);

/// The points of the curve, to be unfolded.
pub(super) fn points(context: &ViewContext, found: &Sensitivity) -> Html {
    let rows = in_order(context, found).into_iter().map(|(names, point)| row(context, &names, point));
    let head = headings(
        context,
        [
            ("", &compare::POINT),
            ("amount", &compare::GRANT),
            ("compare-count", &compare::SPLIT),
            ("amount", &compare::CITY_SHORT),
            ("amount", &compare::DISTRICT_SHORT),
            ("amount", &compare::CITY_CHANGE),
            ("amount", &compare::DISTRICT_CHANGE),
        ],
    );
    let body = html! { <tbody>{ for rows }</tbody> };
    html! {
        <details class="compare-points">
            <summary>{ context.say(&compare::POINTS) }</summary>
            { captioned(context, &compare::POINTS_CAPTION, head, body) }
        </details>
    }
}

fn row(context: &ViewContext, names: &[String], point: &Point) -> Html {
    let is_named = names.iter().any(|name| !name.ends_with('%'));
    html! {
        <tr class={is_named.then_some("compare-named")}>
            <th scope="row">{ names.join(context.say(&compare::LIST_COMMA)) }</th>
            { amounts::amount(context, Some(point.grant)) }
            <td class="compare-count">{ split(context, point.split) }</td>
            { amounts::amount(context, Some(point.government.city)) }
            { amounts::amount(context, Some(point.government.district)) }
            { amounts::change(context, Some(point.city_change)) }
            { amounts::change(context, Some(point.district_change)) }
        </tr>
    }
}

/// A match, or words for a city that pays nothing.
pub(super) fn split(context: &ViewContext, split: Match) -> String {
    if split.city == 0 { context.say(&CITY_PAYS_NOTHING).to_owned() } else { split.label() }
}

/// True where city and district share alike, whether money from above was obtained or not.
pub(super) fn is_same_split(one: Match, other: Match) -> bool {
    one.label() == other.label()
}

/// Every point once, from the smallest grant on: those of the curve are called by their part of the pool.
fn in_order<'a>(context: &ViewContext, found: &'a Sensitivity) -> Vec<Named<'a>> {
    let named = [
        (&compare::NO_GRANT, Some(&found.without)),
        (&compare::ONE_FEN, Some(&found.first)),
        (&compare::NOW, Some(&found.present)),
        (&compare::EVEN, found.break_even.as_ref()),
        (&compare::GRANT_EQUALS_POOL, Some(&found.full)),
    ];
    let named =
        named.into_iter().filter_map(|(name, point)| Some((vec![context.say(name).to_owned()], point?)));
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
