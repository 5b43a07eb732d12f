//! The lines of a project in the order of Annex 2, with what is missing where it would stand.

use fentan_core::Fen;
use fentan_core::rulebook::{ComponentIndex, Measure, MeasureIndex};

use super::super::{View, button, caption, column, header, money, section, title, tool};
use super::{add, footer, line};
use crate::tag::{Tag, tag};
use crate::text;

/// Lines that stand together: a tier's, or those that Annex 2 does not list.
struct Group {
    name: &'static str,
    rows: Vec<Row>,
}

/// One row: a line by its place in the project, or a required measure that has none.
enum Row {
    Line { line: usize, measure: Option<&'static Measure>, first: bool },
    Missing { index: MeasureIndex, measure: &'static Measure },
}

pub(super) fn lines(view: &View<'_>) -> Tag {
    let groups = groups(view);
    let rows = groups.iter().flat_map(|group| &group.rows);
    let missing: Vec<MeasureIndex> = rows.filter_map(Row::missing).collect();
    let works = view.result().map(|result| view.exact_figure(view.path("works"), result.figures.works));
    let add_missing = (!missing.is_empty())
        .then(|| tool(text::add_all_missing(missing.len()), view.act(add::measures(view, &missing))));
    let columns = [
        column("th.ordinal", text::number()),
        column("th", text::lines()),
        column("th.product", text::quantity_price()),
        column("th.amount", text::amount()),
        column("th.who", view.who_pays()),
        column("th.remove", text::actions()),
    ];
    let table = tag("table")
        .put(caption(text::lines_caption()))
        .put(header(columns))
        .each(groups.iter().map(|group| tbody(view, group)))
        .put(footer("3", "2", text::works(), works));
    section("lines", view.path("lines"), "lines")
        .put(title("lines", text::lines(), add_missing))
        .put(table)
        .put(add::add(view))
        .put(tag("p.lead").text(text::paste_hint()))
}

fn tbody(view: &View<'_>, group: &Group) -> Tag {
    let subtotal = subtotal(view, group);
    let head = tag("tr.tier")
        .put(tag("th scope=rowgroup colspan=3").text(group.name))
        .put(
            tag("td.amount")
                .put(subtotal.map(|sum| tag("span").put(tag("span.label").text(text::subtotal())).text(sum))),
        )
        .put(tag("td colspan=2"));
    tag("tbody").put(head).each(group.rows.iter().map(|row| match row {
        Row::Line { line, measure, first } => line::line(view, *line, *measure, *first),
        Row::Missing { index, measure } => crate::tag::all([missing(view, *index, measure)]),
    }))
}

/// What the lines of a group come to together.
fn subtotal(view: &View<'_>, group: &Group) -> Option<String> {
    let lines = &view.result()?.lines;
    let amounts = group.rows.iter().filter_map(|row| match row {
        Row::Line { line, .. } => lines.get(*line).map(|line| line.amount),
        Row::Missing { .. } => None,
    });
    Some(money(Fen::sum(amounts)?))
}

fn missing(view: &View<'_>, index: MeasureIndex, measure: &'static Measure) -> Tag {
    let label = [text::add_missing(), " ", text::of(&measure.name)].concat();
    let add = button("button.link type=button", view.act(add::measures(view, &[index])));
    tag("tr.missing")
        .put(tag("td.ordinal").text(measure.number.to_string()))
        .put(
            tag("th scope=row")
                .text(text::of(&measure.name))
                .put(tag("span.mark.required").text(text::required()))
                .put(tag("span.mark.absent").text(text::missing())),
        )
        .put(tag("td.work colspan=3").text(text::of(&measure.work)))
        .put(tag("td.remove").put(add.attr("aria-label", label).text(text::add_missing())))
}

/// Every line of the project and every required measure it lacks, in the order of Annex 2. Lines of one component
/// keep the order in which they were entered.
fn groups(view: &View<'_>) -> Vec<Group> {
    let rules = view.rulebook;
    let lines: Vec<Option<ComponentIndex>> =
        view.project.lines.iter().map(|line| rules.component_index(&line.component)).collect();
    let of = |component: Option<ComponentIndex>| {
        let lines = lines.iter().enumerate().filter(move |(_, own)| **own == component);
        lines.map(|(line, _)| line)
    };
    let mut groups: Vec<Group> =
        rules.tiers.iter().map(|tier| Group { name: text::of(&tier.name), rows: Vec::new() }).collect();
    for (offset, measure) in rules.measures.iter().enumerate() {
        let Some(index) = MeasureIndex::at(offset) else { continue };
        let Some(group) = groups.get_mut(measure.tier.offset()) else { continue };
        let mut first = true;
        for (component, _) in rules.components_of(index) {
            for line in of(Some(component)) {
                group.rows.push(Row::Line { line, measure: Some(measure), first });
                first = false;
            }
        }
        if first && is_required(view, index, measure) {
            group.rows.push(Row::Missing { index, measure });
        }
    }
    let rows = of(None).map(|line| Row::Line { line, measure: None, first: true }).collect();
    groups.push(Group { name: text::not_listed(), rows });
    groups.retain(|group| !group.rows.is_empty());
    groups
}

/// The places of the lines in the project, in the order they are displayed.
pub(super) fn order(view: &View<'_>) -> Vec<usize> {
    let rows = groups(view).into_iter().flat_map(|group| group.rows);
    let lines = rows.filter_map(|row| match row {
        Row::Line { line, .. } => Some(line),
        Row::Missing { .. } => None,
    });
    lines.collect()
}

/// Whether the project has to have a measure.
fn is_required(view: &View<'_>, index: MeasureIndex, measure: &Measure) -> bool {
    let Some(kind) = view.rulebook.kinds.iter().find(|kind| kind.id == view.project.kind) else {
        return false;
    };
    let tier = view.project.tier.as_deref().and_then(|id| view.rulebook.tier_index(id));
    measure.required && view.rulebook.belongs(index, kind, tier)
}

impl Row {
    fn missing(&self) -> Option<MeasureIndex> {
        match self {
            Self::Missing { index, .. } => Some(*index),
            Self::Line { .. } => None,
        }
    }
}
