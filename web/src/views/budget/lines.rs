//! The table of lines.

use std::collections::BTreeSet;
use std::rc::Rc;

use fentan_core::rulebook::MeasureIndex;
use fentan_core::{Draft, Fen};
use yew::{Callback, Html, MouseEvent, component, html, use_callback};

use super::line::LineRow;
use super::line_groups::{Group, Row, groups};
use super::parts::footer;
use super::picker::{Purpose, use_picker};
use crate::components::{Button, ButtonKind, SectionTitle};
use crate::context::{ProjectContext, use_project_context};
use crate::document::Action;
use crate::words::budget;

/// The lines: what is built, and what each payer pays of it.
#[component]
pub(super) fn Lines() -> Html {
    let project = use_project_context();
    let ask = use_picker();
    let language = project.language();
    let annex = &project.rulebook().annex;
    let groups = groups(&project);
    let missing = groups.iter().flat_map(|group| &group.rows).filter_map(|row| match row {
        Row::Missing(measure) => Some(*measure),
        Row::Line { .. } => None,
    });
    let missing: Vec<MeasureIndex> = missing.collect();
    let works = project.result().map(|result| project.figure(project.path("works"), result.figures.works));
    let unit = project.settings.unit;
    html! {
        <section class="lines" id={project.path("lines")} aria-labelledby="lines" tabindex="-1">
            <SectionTitle id="lines" words={&budget::LINES}>
                if !missing.is_empty() {
                    <Button opens_dialog={true} onclick={fill(&project, &ask, &missing)}>
                        { budget::add_all_missing(missing.len()).get(language) }
                    </Button>
                }
            </SectionTitle>
            <table>
                <caption class="hidden">{ budget::lines_caption(annex).get(language) }</caption>
                <thead>
                    <tr>
                        <th scope="col" class="ordinal">{ budget::NUMBER.get(language) }</th>
                        <th scope="col">{ budget::LINES.get(language) }</th>
                        <th scope="col" class="product">{ budget::quantity_price(unit).get(language) }</th>
                        <th scope="col" class="amount">{ budget::amount(unit).get(language) }</th>
                        <th scope="col" class="who">{ budget::who_pays(unit).get(language) }</th>
                        <th scope="col" class="remove">{ budget::ACTIONS.get(language) }</th>
                    </tr>
                </thead>
                { for groups.iter().map(|group| body(&project, &ask, group)) }
                { footer("3", "2", budget::WORKS.get(language), works) }
            </table>
            <AddLine />
            <datalist id={ENTERPRISES}>{ for enterprises(project.draft()) }</datalist>
            <p class="lead">{ budget::paste_hint(annex).get(language) }</p>
        </section>
    }
}

/// The id of the list of enterprises that the document has named already.
pub(super) const ENTERPRISES: &str = "enterprises";

/// Every enterprise that a line of the budget names, to be chosen again.
fn enterprises(draft: &Draft) -> Vec<Html> {
    let lines = draft.projects.iter().flat_map(|project| &project.lines);
    let names: BTreeSet<&str> = lines.filter_map(|line| line.enterprise.as_deref()).collect();
    names.into_iter().map(|name| html! { <option value={name.to_owned()} /> }).collect()
}

/// The rows of a group under its name and its sum.
fn body(project: &ProjectContext, ask: &Callback<Purpose>, group: &Group) -> Html {
    let tier = group.tier.and_then(|tier| project.rulebook().tiers.get(tier));
    let name = tier.map_or_else(|| budget::not_listed(&project.rulebook().annex), |tier| tier.name.clone());
    let rows = group.rows.iter().map(|row| match *row {
        Row::Line { line, measure, first } => html! { <LineRow {line} {measure} {first} /> },
        Row::Missing(measure) => missing_row(project, ask, measure),
    });
    html! {
        <tbody>
            <tr class="tier">
                <th scope="rowgroup" colspan="3">{ project.say(&name) }</th>
                <td class="amount">
                    if let Some(sum) = subtotal(project, group) {
                        <span><span class="label">{ project.say(&budget::SUBTOTAL) }</span>{ sum }</span>
                    }
                </td>
                <td colspan="2"></td>
            </tr>
            { for rows }
        </tbody>
    }
}

/// The sum of the lines of a group.
fn subtotal(project: &ProjectContext, group: &Group) -> Option<String> {
    let lines = &project.result()?.lines;
    let amounts = group.rows.iter().filter_map(|row| match row {
        Row::Line { line, .. } => lines.get(*line).map(|line| line.amount),
        Row::Missing(_) => None,
    });
    Some(project.money(Fen::sum(amounts)?))
}

/// A required measure that the project lacks, with the button that adds it.
fn missing_row(project: &ProjectContext, ask: &Callback<Purpose>, index: MeasureIndex) -> Html {
    let Some(measure) = project.rulebook().measure(index) else { return Html::default() };
    let name = project.say(&measure.name);
    let add = project.say(&budget::ADD_MISSING);
    html! {
        <tr class="missing">
            <td class="ordinal">{ measure.number }</td>
            <th scope="row">
                { name }
                <span class="mark required">{ project.say(&budget::REQUIRED) }</span>
                <span class="mark absent">{ project.say(&budget::MISSING) }</span>
            </th>
            <td class="work" colspan="3">{ project.say(&measure.work) }</td>
            <td class="remove">
                <Button
                    kind={ButtonKind::Link}
                    label={[add, " ", name].concat()}
                    onclick={fill(project, ask, &[index])}
                >
                    { add }
                </Button>
            </td>
        </tr>
    }
}

/// Adds the components of these measures; which of several, somebody chooses.
fn fill(project: &ProjectContext, ask: &Callback<Purpose>, missing: &[MeasureIndex]) -> Callback<MouseEvent> {
    let components = missing.iter().flat_map(|measure| project.rulebook().components_of(*measure));
    let components: Vec<_> = components.collect();
    if let [(_, only)] = &*components {
        return project.act(Action::AddLines(vec![only.id.to_string()]));
    }
    let missing = components.into_iter().map(|(index, _)| index).collect();
    ask.reform(move |_| Purpose::Fill(Rc::clone(&missing)))
}

/// The button that asks which lines to add.
#[component]
fn AddLine() -> Html {
    let project = use_project_context();
    let ask = use_picker();
    let add = use_callback(ask, |_: MouseEvent, ask| ask.emit(Purpose::Add));
    html! {
        <div class="add">
            <Button id="add-line" opens_dialog={true} onclick={add}>{ project.say(&budget::ADD_LINE) }</Button>
        </div>
    }
}
