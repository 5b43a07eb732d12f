//! How shares are spread: a few figures, and how many homes are in each range, drawn beside its count.

use fentan_core::Fen;
use fentan_core::draft::DraftProject;
use fentan_owners::Range;

use super::super::{caption, column, header, money};
use super::answer::name_of;
use super::outcome::Outcome;
use crate::tag::{Tag, tag};
use crate::text;

/// How long the longest bar is, in the drawing's units.
const LENGTH: usize = 1000;

impl Outcome {
    /// How shares are spread, with the place of the household looked at.
    pub(super) fn distribution(&self, project: &DraftProject) -> Option<Tag> {
        let found = self.found()?;
        let spread = &found.distribution;
        let own = self.chosen.and_then(|chosen| Some((chosen, found.shares.get(chosen)?.share)));
        let figure = |name: &'static str, amount: Fen| {
            tag("div").put(tag("dt").text(name)).put(tag("dd").text(money(amount)))
        };
        let chosen = own.map(|(household, share)| {
            let name = tag("dt").text(name_of(project, household));
            tag("div.spread-own").put(name).put(tag("dd").text(money(share)))
        });
        let figures = tag("dl.spread")
            .put(figure(text::median(), spread.median))
            .put(figure(text::smallest(), spread.smallest))
            .put(figure(text::mean(), spread.mean))
            .put(figure(text::largest(), spread.largest))
            .put(figure(text::per_square_metre(), spread.per_square_metre))
            .put(chosen);
        let highest = spread.ranges.iter().map(|range| range.count).max().unwrap_or(0);
        let rows = spread.ranges.iter().map(|range| {
            let here = own.is_some_and(|(_, share)| range.from <= share && share < range.to);
            row(range, highest, here)
        });
        let head =
            header([column("th.amount", text::range()), column("th.amount", text::homes()), tag("td")]);
        // Chromium heeds the columns' own widths beside a caption out of sight, and not those of the cells.
        let columns = tag("colgroup").put(tag("col width=190")).put(tag("col width=70")).put(tag("col"));
        let table = tag("table.histogram")
            .put(caption(text::distribution_caption()))
            .put(columns)
            .put(head)
            .put(tag("tbody").each(rows));
        Some(tag("div").put(figures).put(table))
    }
}

/// One range with its bar; `here` says that it holds the household looked at.
fn row(range: &Range, highest: usize, here: bool) -> Tag {
    let length = (range.count * LENGTH).checked_div(highest).unwrap_or(0);
    // One home among thousands is still seen.
    let length = if range.count > 0 { length.max(4) } else { 0 };
    let bar = tag("rect height=20").attr("width", length.to_string());
    let bar = tag("svg.histogram-bar viewBox=0,0,1000,20 preserveAspectRatio=none aria-hidden=true").put(bar);
    let mark = here.then(|| tag("span.mark.required").text(text::here()));
    tag("tr")
        .maybe("class", here.then_some("histogram-here"))
        .put(tag("th.amount scope=row").text(text::up_to(&whole(range.from), &whole(range.to))))
        .put(tag("td.amount").text(range.count.to_string()))
        .put(tag("td").put(tag("div.histogram-cell").put(bar).put(mark)))
}

/// The end of a range, which is a whole number of yuan.
fn whole(amount: Fen) -> String {
    let text = money(amount);
    text.strip_suffix(".00").map(str::to_owned).unwrap_or(text)
}
