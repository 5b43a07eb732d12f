//! A part of the rules: its title, and its table.

use fentan_core::Bilingual;
use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, classes, component, html};

use crate::context::use_language;

/// Properties of [`Section`].
#[derive(PartialEq, Properties)]
pub(super) struct SectionProps {
    /// The id of its title; the section's own is [`section_id`] of it.
    pub(super) id: AttrValue,
    pub(super) name: AttrValue,
    /// The clause it is taken from.
    #[prop_or_default]
    pub(super) clause: AttrValue,
    pub(super) children: Html,
}

/// A part of the rules under its title.
#[component]
pub(super) fn Section(props: &SectionProps) -> Html {
    let SectionProps { id, name, clause, children } = props;
    html! {
        <section tabindex="-1" id={section_id(id)} aria-labelledby={id}>
            <div class="title"><h2 {id}>{ name }</h2><span class="clause">{ clause }</span></div>
            { children.clone() }
        </section>
    }
}

/// The id of the section whose title has this one.
pub(super) fn section_id(id: &str) -> String {
    ["rules-", id].concat()
}

/// Properties of [`RulesTable`].
#[derive(PartialEq, Properties)]
pub(super) struct RulesTableProps {
    #[prop_or_default]
    pub(super) class: Option<&'static str>,
    /// The name of the table, for those who hear it.
    pub(super) caption: AttrValue,
    pub(super) columns: Vec<Bilingual>,
    /// The bodies of the table.
    pub(super) children: Html,
}

/// A table under the names of its columns.
#[component]
pub(super) fn RulesTable(props: &RulesTableProps) -> Html {
    let language = use_language();
    let columns = props.columns.iter().map(|name| html! { <th scope="col">{ name.get(language) }</th> });
    html! {
        <table class={classes!(props.class)}>
            <caption class="hidden">{ &props.caption }</caption>
            <thead><tr>{ for columns }</tr></thead>
            { props.children.clone() }
        </table>
    }
}

/// Properties of [`ListSection`].
#[derive(PartialEq, Properties)]
pub(super) struct ListSectionProps {
    pub(super) id: AttrValue,
    pub(super) name: &'static Bilingual,
    #[prop_or_default]
    pub(super) class: Option<&'static str>,
    pub(super) columns: Vec<Bilingual>,
    /// The rows of the table.
    pub(super) children: Html,
}

/// A part of the rules that is one table of rows.
#[component]
pub(super) fn ListSection(props: &ListSectionProps) -> Html {
    let language = use_language();
    let name = AttrValue::from(props.name.get(language));
    html! {
        <Section id={&props.id} name={&name}>
            <RulesTable class={props.class} caption={name} columns={props.columns.clone()}>
                <tbody>{ props.children.clone() }</tbody>
            </RulesTable>
        </Section>
    }
}
