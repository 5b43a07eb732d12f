//! A grant of a project, typed in the table.

use fentan_core::rulebook::SourceIndex;
use yew::virtual_dom::AttrValue;
use yew::{Html, classes, html};

use super::columns::Column;
use super::row::ProjectRowProps;
use crate::components::FieldInput;
use crate::document::{Place, funding_index};
use crate::fields::Shape;
use crate::problem::message;
use crate::words::portfolio;

/// The cell of a grant, by its number among the rulebook's: it says in its title what of the grant does not count yet.
pub(super) fn grant_cell(row: &ProjectRowProps, number: usize, class: &'static str) -> Html {
    let source = row.rulebook.grants().nth(number);
    let Some((source, id)) = source.and_then(|source| Some((source, &*row.rulebook.source(source)?.id)))
    else {
        return html! { <td {class} /> };
    };
    let title = not_counted(row, id);
    let uncounted = title.is_some().then_some("uncounted");
    html! {
        <td class={classes!(class, uncounted)} title={title.clone()}>
            { grant(row, number, (source, id), title.as_deref().unwrap_or("")) }
        </td>
    }
}

/// Words on the project's money from a source that does not count yet.
fn not_counted(row: &ProjectRowProps, source: &str) -> Option<String> {
    let money = row.facts.project.funding.iter().enumerate().filter(|(_, money)| money.source == source);
    let said = money.filter_map(|(index, _)| row.facts.not_counted(index));
    let said: Vec<String> = said.map(|said| message(said).get(row.language).to_owned()).collect();
    (!said.is_empty()).then(|| said.join("\n"))
}

/// The field for the grant; where the budget lists it several times, their sum.
fn grant(row: &ProjectRowProps, number: usize, (source, id): (SourceIndex, &str), remark: &str) -> Html {
    let facts = &row.facts;
    if funding_index(&facts.project, id, 1).is_some() {
        let sum = facts.grants.get(number).copied().unwrap_or_default();
        let title = [portfolio::SEVERAL_GRANTS.get(row.language), "\n", remark].concat();
        return html! { <span title={title.trim_end().to_owned()}>{ row.unit.shown(sum) }</span> };
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
            label={[row.title(), " ", column, " ", remark].concat().trim_end().to_owned()}
            {problem}
            unit=""
            column={Some(AttrValue::from(format!("grant-{number}")))}
            locked={row.locked}
            dispatch={row.dispatch.clone()}
        />
    }
}
