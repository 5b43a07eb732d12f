//! The list of facts about the rulebook.

use fentan_core::Language;
use yew::{Html, MouseEvent, component, html, use_callback};

use super::facts::{Fact, facts};
use super::payers::ListProps;
use super::section::ListSection;
use crate::components::Button;
use crate::context::use_language;
use crate::files;
use crate::words::rules::{ABOUT, ABOUT_COLUMNS, SAVE_RULES, SAVE_RULES_HINT};

/// The facts found.
#[component]
pub(super) fn AboutSection(props: &ListProps) -> Html {
    let language = use_language();
    let facts = facts(props.index.rulebook());
    let rows = props.found.facts.iter().filter_map(|place| facts.get(*place));
    let rows = rows.map(|fact| row(fact, language));
    let onclick = use_callback(props.index.clone(), |_: MouseEvent, index| {
        let rulebook = index.rulebook();
        files::save_text(&rulebook.toml, &[&rulebook.id, ".toml"].concat());
    });
    html! {
        <>
            <ListSection id="about" name={&ABOUT} columns={ABOUT_COLUMNS.to_vec()}>{ for rows }</ListSection>
            <p class="save-rules">
                <Button {onclick}>{ SAVE_RULES.get(language) }</Button>
                { " " }<span>{ SAVE_RULES_HINT.get(language) }</span>
            </p>
        </>
    }
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
