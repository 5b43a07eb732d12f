//! The decisions: what the policy leaves open and the program settles without a choice.

use fentan_core::Language;
use fentan_core::rulebook::Decision;
use yew::{Html, component, html};

use super::payers::ListProps;
use super::section::ListSection;
use crate::context::use_language;
use crate::words::rules::{DECISION_COLUMNS, DECISIONS};

/// The decisions found.
#[component]
pub(super) fn DecisionsSection(props: &ListProps) -> Html {
    let language = use_language();
    let decisions = &props.index.rulebook().decisions;
    let rows = props.found.decisions.iter().filter_map(|place| decisions.get(*place));
    let rows = rows.map(|decision| row(decision, language));
    html! {
        <ListSection id="decisions" name={&DECISIONS} columns={DECISION_COLUMNS.to_vec()}>{ for rows }</ListSection>
    }
}

fn row(decision: &Decision, language: Language) -> Html {
    let id = ["decision.", &decision.id].concat();
    html! {
        <tr {id}>
            <th scope="row"><span>{ decision.name.get(language) }</span></th>
            <td>
                <span>{ decision.question.get(language) }</span>{ " " }
                <span>{ decision.decision.get(language) }</span>
            </td>
            <td class="clause"><span>{ decision.clause.to_string() }</span></td>
        </tr>
    }
}
