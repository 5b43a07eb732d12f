//! The lines of a project in the order of Annex 2, with what is missing where it would stand.

use fentan_core::Fen;
use fentan_core::rulebook::{Measure, MeasureIndex, TierIndex};
use yew::{Html, html};

use super::super::View;
use super::{add, line};
use crate::document::Action;
use crate::text;

/// Lines that stand together: a tier's, or those that Annex 2 does not list.
struct Group<'a> {
    name: &'a str,
    rows: Vec<Row<'a>>,
}

/// One row: a line by its place in the project, or a required measure that has none.
enum Row<'a> {
    Line { line: usize, measure: Option<&'a Measure>, first: bool },
    Missing { index: MeasureIndex, measure: &'a Measure },
}

pub(super) fn lines(view: View<'_>) -> Html {
    let groups = groups(view);
    let missing: Vec<MeasureIndex> = groups.iter().flat_map(|group| &group.rows).filter_map(Row::missing).collect();
    let works = view.result().map(|result| view.figure(view.path("works"), result.figures.works));
    html! {
        <section id={view.path("lines")} class="lines" aria-labelledby="lines" tabindex="-1">
            <div class="title">
                <h2 id="lines">{ text::LINES }</h2>
                if !missing.is_empty() {
                    <button type="button" class="tool" onclick={view.act(add::measures(view, &missing))}>
                        { text::add_all_missing(missing.len()) }
                    </button>
                }
            </div>
            <table>
                <caption class="hidden">{ text::LINES_CAPTION }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="ordinal">{ text::NUMBER }</th>
                        <th scope="col">{ text::LINES }</th>
                        <th scope="col" class="product">{ text::QUANTITY_PRICE }</th>
                        <th scope="col" class="amount">{ text::AMOUNT }</th>
                        <th scope="col" class="who">{ text::WHO_PAYS }</th>
                        <th scope="col" class="remove"><span class="hidden">{ text::ACTIONS }</span></th>
                    </tr>
                </thead>
                { for groups.iter().map(|group| rows(view, group)) }
                <tfoot>
                    <tr>
                        <th scope="row" colspan="3">{ text::WORKS }</th>
                        <td class="amount">{ works }</td>
                        <td colspan="2"></td>
                    </tr>
                </tfoot>
            </table>
            { add::add(view) }
        </section>
    }
}

fn rows(view: View<'_>, group: &Group<'_>) -> Html {
    html! {
        <tbody>
            <tr class="tier">
                <th scope="rowgroup" colspan="3">{ group.name }</th>
                <td class="amount">{ subtotal(view, group) }</td>
                <td colspan="2"></td>
            </tr>
            { for group.rows.iter().map(|row| match row {
                Row::Line { line, measure, first } => line::line(view, *line, *measure, *first),
                Row::Missing { index, measure } => missing(view, *index, measure),
            }) }
        </tbody>
    }
}

/// What the lines of a group come to together.
fn subtotal(view: View<'_>, group: &Group<'_>) -> Option<Html> {
    let lines = &view.result()?.lines;
    let amounts = group.rows.iter().filter_map(|row| match row {
        Row::Line { line, .. } => lines.get(*line).map(|line| line.amount),
        Row::Missing { .. } => None,
    });
    let sum = Fen::sum(amounts)?;
    Some(html! { <><span class="label">{ text::SUBTOTAL }</span>{ " " }{ crate::fields::grouped(&sum.to_string()) }</> })
}

fn missing(view: View<'_>, index: MeasureIndex, measure: &Measure) -> Html {
    html! {
        <tr class="missing">
            <td class="ordinal">{ measure.number }</td>
            <th scope="row">
                { &*measure.name.zh }{ " " }
                <span class="mark required">{ text::REQUIRED }</span>{ " " }<span class="mark absent">{ text::MISSING }</span>
            </th>
            <td class="work" colspan="3">{ &*measure.work.zh }</td>
            <td class="remove">
                <button type="button" class="link" aria-label={format!("{} {}", text::ADD_MISSING, measure.name.zh)}
                    onclick={view.act(add::measures(view, &[index]))}>{ text::ADD_MISSING }</button>
            </td>
        </tr>
    }
}

/// Every line of the project and every required measure it lacks, in the order of Annex 2.
fn groups(view: View<'_>) -> Vec<Group<'_>> {
    let rules = view.rulebook;
    let measure_of = |component: &str| {
        rules.component_index(component).and_then(|index| rules.component(index)).map(|found| found.measure)
    };
    let mut lines: Vec<(Option<usize>, usize)> = view.project.lines.iter().enumerate()
        .map(|(line, written)| (rules.component_index(&written.component).map(|index| index.offset()), line))
        .collect();
    // Lines of one component keep the order in which they were entered.
    lines.sort_unstable();
    let mut groups = Vec::new();
    for (offset, tier) in rules.tiers.iter().enumerate() {
        let mut rows = Vec::new();
        let measures = rules.measures.iter().enumerate().filter(|(_, measure)| measure.tier.offset() == offset);
        for (index, measure) in measures.filter_map(|(offset, measure)| Some((MeasureIndex::at(offset)?, measure))) {
            let before = rows.len();
            for (_, line) in &lines {
                let written = view.project.lines.get(*line);
                if written.is_some_and(|written| measure_of(&written.component) == Some(index)) {
                    rows.push(Row::Line { line: *line, measure: Some(measure), first: rows.len() == before });
                }
            }
            if rows.len() == before && is_required(view, index, measure) {
                rows.push(Row::Missing { index, measure });
            }
        }
        groups.push(Group { name: &tier.name.zh, rows });
    }
    let unlisted = lines.iter().filter(|(component, _)| component.is_none());
    let rows = unlisted.map(|(_, line)| Row::Line { line: *line, measure: None, first: true }).collect();
    groups.push(Group { name: text::NOT_LISTED, rows });
    groups.retain(|group| !group.rows.is_empty());
    groups
}

/// Whether the project has to have a measure.
fn is_required(view: View<'_>, index: MeasureIndex, measure: &Measure) -> bool {
    let Some(kind) = view.rulebook.kinds.iter().find(|kind| kind.id == view.project.kind) else { return false };
    let tier: Option<TierIndex> = view.project.tier.as_deref().and_then(|id| view.rulebook.tier_index(id));
    let belongs = if kind.tiered { tier.is_some_and(|tier| measure.tier <= tier) } else { kind.measures.contains(&index) };
    measure.required && belongs
}

impl Row<'_> {
    fn missing(&self) -> Option<MeasureIndex> {
        match self {
            Self::Missing { index, .. } => Some(*index),
            Self::Line { .. } => None,
        }
    }
}
