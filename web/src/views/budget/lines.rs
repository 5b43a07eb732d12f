//! The table of lines.

use fentan_core::Fen;
use fentan_core::draft::CUSTOM;
use fentan_core::rulebook::MeasureIndex;
use yew::{Html, component, html, use_callback};

use super::adder::Adder;
use super::line::LineRow;
use super::line_groups::{Group, Row, groups};
use super::parts::footer;
use crate::components::{Button, ButtonKind, SectionTitle, choice};
use crate::context::{ProjectContext, use_project_context};
use crate::document::Action;
use crate::words::{answer, budget};

/// The lines: what is built, and what each payer pays of it.
#[component]
pub(super) fn Lines() -> Html {
    let project = use_project_context();
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
                    <Button onclick={project.act(add_measures(&project, &missing))}>
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
                { for groups.iter().map(|group| body(&project, group)) }
                { footer("3", "2", budget::WORKS.get(language), works) }
            </table>
            <AddLine />
            <p class="lead">{ budget::paste_hint(annex).get(language) }</p>
        </section>
    }
}

/// The rows of a group under its name and its sum.
fn body(project: &ProjectContext, group: &Group) -> Html {
    let tier = group.tier.and_then(|tier| project.rulebook().tiers.get(tier));
    let name = tier.map_or_else(|| budget::not_listed(&project.rulebook().annex), |tier| tier.name.clone());
    let rows = group.rows.iter().map(|row| match *row {
        Row::Line { line, measure, first } => html! { <LineRow {line} {measure} {first} /> },
        Row::Missing(measure) => missing_row(project, measure),
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
fn missing_row(project: &ProjectContext, index: MeasureIndex) -> Html {
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
                    onclick={project.act(add_measures(project, &[index]))}
                >
                    { add }
                </Button>
            </td>
        </tr>
    }
}

/// Adds every component of these measures.
fn add_measures(project: &ProjectContext, measures: &[MeasureIndex]) -> Action {
    let components = measures.iter().flat_map(|measure| project.rulebook().components_of(*measure));
    Action::AddLines(components.map(|(_, component)| component.id.to_string()).collect())
}

/// A list of every component, and the button that adds the one chosen.
#[component]
fn AddLine() -> Html {
    let project = use_project_context();
    let add = use_callback(project.dispatch.clone(), |component, dispatch| {
        dispatch.emit(Action::AddLines(vec![component]));
    });
    let rules = project.rulebook();
    let custom = budget::custom_line(&rules.annex);
    let tiers = rules.tiers.iter().enumerate().map(|(offset, tier)| {
        let options = rules.components.iter().filter_map(|component| {
            let measure = rules.measure(component.measure);
            let measure = measure.filter(|measure| measure.tier.offset() == offset)?;
            let own = if measure.name == component.name { "" } else { project.say(&component.name) };
            let colon = if own.is_empty() { "" } else { project.say(&answer::COLON) };
            let number = measure.number.to_string();
            let name = [&number, " ", project.say(&measure.name), colon, own].concat();
            Some(choice(component.id.to_string().into(), name.into(), false))
        });
        html! { <optgroup label={project.say(&tier.name).to_owned()}>{ for options }</optgroup> }
    });
    html! {
        <Adder id="add-line" words={&budget::ADD_LINE} onadd={add}>
            { choice(CUSTOM.into(), custom.get(project.language()).to_owned().into(), true) }
            { for tiers }
        </Adder>
    }
}
