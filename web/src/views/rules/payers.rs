//! The list of everybody who may pay.

use std::rc::Rc;

use fentan_core::rulebook::Payer;
use yew::{Html, Properties, component, html};

use super::index::{Found, RulesIndex};
use super::section::ListSection;
use crate::chart::{group_kind, swatch};
use crate::context::use_language;
use crate::words::rules::{PAYER_COLUMNS, PAYERS};

/// Properties of the lists of the rules.
#[derive(PartialEq, Properties)]
pub(super) struct ListProps {
    pub(super) index: Rc<RulesIndex>,
    pub(super) found: Rc<Found>,
}

/// The payers found.
#[component]
pub(super) fn PayersSection(props: &ListProps) -> Html {
    let language = use_language();
    let rulebook = props.index.rulebook();
    let row = |payer: &Payer| {
        let group = rulebook.group(payer.group)?;
        Some(html! {
            <tr key={payer.id.to_string()}>
                <th scope="row"><span>{ payer.name.get(language) }</span></th>
                <td><span>{ payer.short.get(language) }</span></td>
                <td>{ swatch(group_kind(rulebook, payer.group)) }<span>{ group.name.get(language) }</span></td>
                <td><code>{ payer.id.to_string() }</code></td>
            </tr>
        })
    };
    let rows = props.found.payers.iter().filter_map(|place| row(rulebook.payers.get(*place)?));
    html! { <ListSection id="payers" name={&PAYERS} columns={PAYER_COLUMNS.to_vec()}>{ for rows }</ListSection> }
}
