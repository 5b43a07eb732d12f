//! The splits between city and district: the classes of divisions, each with its rules and their examples below it.

use fentan_core::Language;
use fentan_core::rulebook::{DivisionClass, MatchRule};
use yew::{Html, component, html};

use super::index::RulesIndex;
use super::payers::ListProps;
use super::section::ListSection;
use crate::context::{money, use_language};
use crate::words::rules::{self, SPLIT_COLUMNS, SPLITS};

/// The classes of divisions found.
#[component]
pub(super) fn SplitsSection(props: &ListProps) -> Html {
    let language = use_language();
    let classes = &props.index.rulebook().division_classes;
    let rows = props.found.classes.iter().filter_map(|place| {
        let head = class_row(&props.index, *place, classes.get(*place)?, language);
        Some(html! { <>{ head }{ rule_rows(&props.index, *place, language) }</> })
    });
    html! {
        <ListSection id="splits" class="splits" name={&SPLITS} columns={SPLIT_COLUMNS.to_vec()}>
            { for rows }
        </ListSection>
    }
}

/// The row of a class with its divisions.
fn class_row(index: &RulesIndex, place: usize, class: &DivisionClass, language: Language) -> Html {
    let divisions = index.rulebook().divisions.iter().filter(|division| division.class.offset() == place);
    let divisions = divisions.map(|division| {
        html! {
            <>
                <span class="division">{ division.name.get(language) }</span>
                { " " }<code>{ division.code.to_string() }</code>{ " " }
            </>
        }
    });
    html! {
        <tr class="tier">
            <th scope="rowgroup" colspan={SPLIT_COLUMNS.len().to_string()}>
                <span>{ class.name.get(language) }</span>{ " " }
                if class.by_reference {
                    <span class="mark">{ rules::BY_REFERENCE.get(language) }</span>{ " " }
                }
                <span class="clause">{ class.clause.to_string() }</span>
                <br />
                { for divisions }
            </th>
        </tr>
    }
}

/// The rows of the rules for the class at this place.
fn rule_rows(index: &RulesIndex, place: usize, language: Language) -> Html {
    let rules = index.rulebook().match_rules.iter().enumerate();
    let own = rules.filter(|(_, rule)| rule.class.offset() == place);
    own.filter_map(|(offset, rule)| rule_row(index, offset, rule, language)).collect()
}

/// The row that says how city and district split under one rule.
fn rule_row(index: &RulesIndex, offset: usize, rule: &MatchRule, language: Language) -> Option<Html> {
    let result = index.examples().match_rule(offset)?;
    let granted = match rule.granted {
        Some(true) => &rules::OBTAINED,
        Some(false) => &rules::NOT_OBTAINED,
        None => &rules::EITHER_WAY,
    };
    let split = if result.split.city == 0 {
        rules::NOTHING_FROM_CITY.get(language).to_owned()
    } else {
        result.split.label()
    };
    let example = &result.figures.government;
    let amounts = [example.pool, example.used, example.net, example.city, example.district];
    let amounts = SPLIT_COLUMNS.iter().skip(3).zip(amounts).map(|(name, amount)| {
        html! { <td class="amount" data-head={name.get(language)}>{ money(amount) }</td> }
    });
    Some(html! {
        <tr>
            <th scope="row"><span>{ granted.get(language) }</span></th>
            <td><span>{ split }</span></td>
            <td class="clause"><span>{ rule.clause.to_string() }</span></td>
            { for amounts }
        </tr>
    })
}
