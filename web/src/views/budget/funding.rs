//! Money from above and outside: an amount for each source.

use fentan_core::rulebook::{ReducesPool, Source, SourceIndex};
use yew::Html;

use super::super::{Field, View, caption, column, header, section, title};
use super::remove;
use crate::document::{Action, Place, funding_index};
use crate::fields::Shape;
use crate::tag::{Tag, all, tag};
use crate::text;

pub(super) fn funding(view: &View<'_>) -> Tag {
    let rules = view.rulebook;
    let columns = [
        column("th", text::source()),
        column("th.amount", text::amount()),
        column("th", text::reduces()),
        column("th", text::triggers()),
    ];
    let known = rules.sources.iter().enumerate().map(|(offset, source)| rows(view, offset, source));
    let listed = view.project.funding.iter().enumerate();
    let unknown = listed.filter(|(_, funding)| rules.source_index(&funding.source).is_none()).map(
        |(index, funding)| {
            let path = view.path(&format!("funding[{index}].source"));
            tag("tr tabindex=-1")
                .attr("id", path.clone())
                .put(
                    tag("th scope=row")
                        .put(tag("code").text(funding.source.clone()))
                        .each(view.remarks(&[path])),
                )
                .put(tag("td.amount").text(funding.amount.clone()))
                .put(tag("td"))
                .put(remove(view, &funding.source, Action::RemoveFunding(index)))
        },
    );
    let table = tag("table")
        .put(caption(text::funding_caption()))
        .put(header(columns))
        .put(tag("tbody").each(known).each(unknown));
    section("funding", view.path("funding"), "funding")
        .put(title("funding", text::funding(), None))
        .put(table)
}

/// A row for each time the source is listed, or an empty one where it is not.
fn rows(view: &View<'_>, offset: usize, source: &'static Source) -> Html {
    let Some(index) = SourceIndex::at(offset) else { return Html::default() };
    let times = view.project.funding.iter().filter(|funding| funding.source == source.id).count();
    all((0..times.max(1)).map(|nth| row(view, source, index, nth)))
}

fn row(view: &View<'_>, source: &'static Source, index: SourceIndex, nth: usize) -> Tag {
    let listed =
        funding_index(view.project, &source.id, nth).and_then(|index| view.project.funding.get(index));
    let amount = listed.map_or("", |funding| funding.amount.as_str());
    let reduces = match source.reduces_pool {
        ReducesPool::Always => text::yes(),
        ReducesPool::Debt => text::by_debt_reading(),
    };
    let label = Some([text::of(&source.name), " ", text::amount()].concat());
    let look = Field { column: Some("funding"), label, ..Field::new(Shape::Amount) };
    tag("tr")
        .put(tag("th scope=row").text(text::of(&source.name)))
        .put(tag("td.amount").put(view.field(Place::Funding(view.index, index, nth), amount, look)))
        .put(tag("td").text(reduces))
        .put(tag("td").text(if source.triggers_match { text::yes() } else { text::no() }))
}
