//! Money from above and outside: an amount for each source.

use fentan_core::rulebook::{ReducesPool, Source, SourceIndex};
use yew::{Html, html};

use super::super::{Field, View};
use super::remove;
use crate::document::{Action, Place, funding_index};
use crate::fields::Shape;
use crate::text;

pub(super) fn funding(view: View<'_>) -> Html {
    let rules = view.rulebook;
    let known = |id: &str| rules.source_index(id).is_some();
    let unknown = view.project.funding.iter().enumerate().filter(|(_, funding)| !known(&funding.source));
    html! {
        <section id={view.path("funding")} class="funding" aria-labelledby="funding" tabindex="-1">
            <div class="title"><h2 id="funding">{ text::FUNDING }</h2></div>
            <table>
                <caption class="hidden">{ text::FUNDING_CAPTION }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text::SOURCE }</th>
                        <th scope="col" class="amount">{ text::AMOUNT }</th>
                        <th scope="col">{ text::REDUCES }</th>
                        <th scope="col">{ text::TRIGGERS }</th>
                    </tr>
                </thead>
                <tbody>
                    { for rules.sources.iter().enumerate().map(|(offset, source)| rows(view, offset, source)) }
                    { for unknown.map(|(index, funding)| {
                        let path = view.path(&format!("funding[{index}].source"));
                        html! {
                            <tr id={path.clone()} tabindex="-1">
                                <th scope="row"><code>{ &funding.source }</code><span class="problem">{ view.problem(&path) }</span></th>
                                <td class="amount">{ &funding.amount }</td>
                                <td></td>
                                { remove(view, &funding.source, Action::RemoveFunding(index)) }
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </section>
    }
}

/// A row for each time the source is listed, or an empty one where it is not.
fn rows(view: View<'_>, offset: usize, source: &Source) -> Html {
    let Some(index) = SourceIndex::at(offset) else { return Html::default() };
    let times = view.project.funding.iter().filter(|funding| funding.source == source.id).count();
    html! { { for (0..times.max(1)).map(|nth| row(view, source, index, nth)) } }
}

fn row(view: View<'_>, source: &Source, index: SourceIndex, nth: usize) -> Html {
    let listed = funding_index(view.project, &source.id, nth).and_then(|index| view.project.funding.get(index));
    let amount = listed.map_or("", |funding| funding.amount.as_str());
    let reduces = match source.reduces_pool {
        ReducesPool::Always => text::YES,
        ReducesPool::Debt => text::BY_DEBT_READING,
    };
    let look = Field::new(Shape::Amount).column("funding").label(format!("{} {}", source.name.zh, text::AMOUNT));
    html! {
        <tr>
            <th scope="row">{ &*source.name.zh }</th>
            <td class="amount">{ view.field(Place::Funding(view.index, index, nth), amount, look) }</td>
            <td>{ reduces }</td>
            <td>{ if source.triggers_match { text::YES } else { text::NO } }</td>
        </tr>
    }
}
