//! A grant of a project, typed in the table.

use yew::virtual_dom::AttrValue;
use yew::{Html, html};

use super::columns::Column;
use super::row::ProjectRowProps;
use crate::components::FieldInput;
use crate::document::{Place, funding_index};
use crate::fields::Shape;
use crate::problem::message;
use crate::words::portfolio;

/// The field for a grant, by its number among the rulebook's; where the budget lists it several times, their sum.
pub(super) fn grant(row: &ProjectRowProps, number: usize) -> Html {
    let Some(source) = row.rulebook.grants().nth(number) else { return Html::default() };
    let id = row.rulebook.source(source).map_or("", |source| &source.id);
    let facts = &row.facts;
    if funding_index(&facts.project, id, 1).is_some() {
        let sum = facts.grants.get(number).copied().unwrap_or_default();
        return html! { <span title={portfolio::SEVERAL_GRANTS.get(row.language)}>{ row.unit.shown(sum) }</span> };
    }
    let listed = funding_index(&facts.project, id, 0);
    let value = listed.and_then(|listed| facts.project.funding.get(listed)).map_or("", |money| &money.amount);
    let path = match listed {
        Some(listed) => format!("projects[{}].funding[{listed}].amount", facts.index),
        None => format!("projects[{}].funding.{id}", facts.index),
    };
    let problem = facts.errors.iter().find(|said| said.path == path);
    let problem = problem.map(|said| AttrValue::from(message(said).get(row.language).to_owned()));
    let column = Column::Grant(number).name(&row.rulebook).get(row.language);
    html! {
        <FieldInput
            id={path}
            place={Place::Funding(facts.index, source, 0)}
            value={value.to_owned()}
            shape={Shape::Amount}
            label={[row.title(), " ", column].concat()}
            {problem}
            unit=""
            column={Some(AttrValue::from(format!("grant-{number}")))}
            locked={row.locked}
            dispatch={row.dispatch.clone()}
        />
    }
}
