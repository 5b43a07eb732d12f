//! The list of the sources of money from above or outside.

use fentan_core::Language;
use fentan_core::rulebook::Source;
use yew::{Html, component, html};

use super::index::{reduces_pool, triggers_match};
use super::payers::ListProps;
use super::section::ListSection;
use crate::context::use_language;
use crate::words::rules::{SOURCE_COLUMNS, SOURCES};

/// The sources found.
#[component]
pub(super) fn SourcesSection(props: &ListProps) -> Html {
    let language = use_language();
    let sources = &props.index.rulebook().sources;
    let rows = props.found.sources.iter().filter_map(|place| sources.get(*place));
    let rows = rows.map(|source| row(source, language));
    html! { <ListSection id="sources" name={&SOURCES} columns={&SOURCE_COLUMNS[..]}>{ for rows }</ListSection> }
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
