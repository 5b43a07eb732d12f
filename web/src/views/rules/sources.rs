//! The list of the sources of money from above or outside.

use fentan_core::rulebook::{ReducesPool, Source};
use fentan_core::{Bilingual, Language};
use yew::{Html, component, html};

use super::payers::ListProps;
use super::section::ListSection;
use crate::context::use_language;
use crate::words::rules::{self, SOURCES, source_columns};

/// The sources found.
#[component]
pub(super) fn SourcesSection(props: &ListProps) -> Html {
    let language = use_language();
    let rulebook = props.index.rulebook();
    let (sources, columns) = (&rulebook.sources, source_columns(rulebook).to_vec());
    let rows = props.found.sources.iter().filter_map(|place| sources.get(*place));
    let rows = rows.map(|source| row(source, language));
    html! { <ListSection id="sources" name={&SOURCES} {columns}>{ for rows }</ListSection> }
}

fn row(source: &Source, language: Language) -> Html {
    html! {
        <tr key={source.id.to_string()}>
            <th scope="row">
                <span>{ source.name.get(language) }</span>
                if let Some(note) = &source.note {
                    { " " }<p class="work">{ note.get(language) }</p>
                }
            </th>
            <td><span>{ reduces_pool(source).get(language) }</span></td>
            <td><span>{ triggers_match(source).get(language) }</span></td>
            <td class="clause"><span>{ source.clause.to_string() }</span></td>
        </tr>
    }
}

/// Words on whether a source reduces the pool.
pub(super) fn reduces_pool(source: &Source) -> &'static Bilingual {
    match source.reduces_pool {
        ReducesPool::Always => &rules::YES,
        ReducesPool::Debt => &rules::BY_READING,
    }
}

/// Words on whether a source brings the better match.
pub(super) fn triggers_match(source: &Source) -> &'static Bilingual {
    if source.triggers_match { &rules::YES } else { &rules::NO }
}
