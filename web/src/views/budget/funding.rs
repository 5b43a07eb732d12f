//! Money from above and outside: an amount for each source.

use fentan_core::funding_status::FundingStatus;
use fentan_core::rulebook::{ReducesPool, Source, SourceIndex};
use yew::virtual_dom::AttrValue;
use yew::{Html, component, html};

use super::parts::{remarks, remove};
use crate::components::{Caption, Choices, PlaceChoice, SectionTitle, TextField};
use crate::context::{ProjectContext, use_project_context};
use crate::document::{Action, Place, funding_index, status_of};
use crate::fields::Shape;
use crate::problem::message;
use crate::words::budget;

/// The amounts of all sources.
#[component]
pub(super) fn FundingTable() -> Html {
    let project = use_project_context();
    let language = project.language();
    let rules = project.rulebook();
    let known = rules.sources.iter().enumerate().flat_map(|(offset, source)| rows(&project, offset, source));
    let listed = project.project().funding.iter().enumerate();
    let unknown = listed.filter(|(_, funding)| rules.source_index(&funding.source).is_none());
    let unknown = unknown.map(|(index, funding)| {
        let path = project.path(&format!("funding[{index}].source"));
        html! {
            <tr tabindex="-1" id={path.clone()}>
                <th scope="row"><code>{ &funding.source }</code>{ remarks(&project, &[path]) }</th>
                <td class="amount">{ &funding.amount }</td>
                <td>{ status_of(Some(funding)) }</td>
                <td></td>
                { remove(&project, &funding.source, Action::RemoveFunding(index)) }
            </tr>
        }
    });
    html! {
        <section class="funding" id={project.path("funding")} aria-labelledby="funding" tabindex="-1">
            <SectionTitle id="funding" words={&budget::FUNDING} />
            <table>
                <Caption words={&budget::FUNDING_CAPTION} />
                <thead>
                    <tr>
                        <th scope="col">{ budget::SOURCE.get(language) }</th>
                        <th scope="col" class="amount">{ budget::amount(project.settings.unit).get(language) }</th>
                        <th scope="col">{ budget::STATUS.get(language) }</th>
                        <th scope="col">{ budget::REDUCES.get(language) }</th>
                        <th scope="col">{ budget::triggers(rules).get(language) }</th>
                    </tr>
                </thead>
                <tbody>{ for known }{ for unknown }</tbody>
            </table>
        </section>
    }
}

/// A row for each time the source is listed, or an empty one where it is not.
fn rows(project: &ProjectContext, offset: usize, source: &Source) -> Vec<Html> {
    let Some(index) = SourceIndex::at(offset) else { return Vec::new() };
    let times = project.project().funding.iter().filter(|funding| funding.source == source.id).count();
    (0..times.max(1)).map(|nth| row(project, source, index, nth)).collect()
}

/// The row of an amount, and where it does not count, a row that says so.
fn row(project: &ProjectContext, source: &Source, index: SourceIndex, nth: usize) -> Html {
    let written = project.project();
    let listed = funding_index(written, &source.id, nth).and_then(|index| written.funding.get(index));
    let value = listed.map_or_else(String::new, |funding| funding.amount.clone());
    let name = project.say(&source.name);
    let reduces = match source.reduces_pool {
        ReducesPool::Always => &budget::YES,
        ReducesPool::Debt => &budget::BY_DEBT_READING,
    };
    let triggers = if source.triggers_match { &budget::YES } else { &budget::NO };
    let place = Place::Funding(project.index, index, nth);
    let label = [name, " ", project.say(budget::amount(project.settings.unit))].concat();
    let status = Place::FundingStatus(project.index, index, nth);
    let path = project.path_of(status);
    let note =
        project.said(&path).find(|said| !said.is_error()).map(|said| project.say(&message(said)).to_owned());
    let note_id = note.as_ref().map(|_| AttrValue::from([&path, "-note"].concat()));
    let names = FundingStatus::ALL
        .iter()
        .map(|(id, status)| ((*id).into(), project.say(&status.name()).to_owned().into()));
    html! {
        <>
            <tr>
                <th scope="row">{ name }</th>
                <td class="amount">
                    <TextField {place} {value} {label} shape={Shape::Amount} column="funding" />
                </td>
                <td class="status">
                    <PlaceChoice
                        place={status}
                        value={status_of(listed).to_owned()}
                        choices={names.collect::<Choices>()}
                        label={[name, " ", project.say(&budget::STATUS)].concat()}
                        described_by={note_id.clone()}
                    />
                </td>
                <td>{ project.say(reduces) }</td>
                <td>{ project.say(triggers) }</td>
            </tr>
            if let Some(note) = note {
                <tr class="remark"><td colspan="5"><span class="said note" id={note_id}>{ note }</span></td></tr>
            }
        </>
    }
}
