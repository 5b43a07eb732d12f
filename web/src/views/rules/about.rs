//! The list of facts about the rulebook.

use fentan_core::Language;
use yew::{Html, component, html};

use super::facts::{Fact, facts};
use super::payers::ListProps;
use super::section::ListSection;
use crate::context::use_language;
use crate::words::rules::{ABOUT, ABOUT_COLUMNS};

/// The facts found.
#[component]
pub(super) fn AboutSection(props: &ListProps) -> Html {
    let language = use_language();
    let facts = facts(props.index.rulebook());
    let rows = props.found.facts.iter().filter_map(|place| facts.get(*place));
    let rows = rows.map(|fact| row(fact, language));
    html! { <ListSection id="about" name={&ABOUT} columns={ABOUT_COLUMNS.to_vec()}>{ for rows }</ListSection> }
}

fn row(fact: &Fact<'_>, language: Language) -> Html {
    let words = fact.words.iter().map(|words| html! { <><span>{ words.get(language) }</span>{ " " }</> });
    html! {
        <tr>
            <th scope="row"><span>{ fact.name.get(language) }</span></th>
            <td class="content">{ for words }<span>{ &fact.code }</span></td>
            <td class="clause"><span>{ fact.clause.to_owned() }</span></td>
        </tr>
    }
}
