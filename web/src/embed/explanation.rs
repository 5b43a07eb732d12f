//! Why: what the policy says of each charge and how the household's part of it is found, in short; and, for those who
//! ask, the whole explanation step by step.

use std::rc::Rc;

use fentan_core::Bilingual;
use fentan_owners::explain::{Household, charge_name};
use fentan_owners::{Charge, ChargeOf};
use yew::{Html, MouseEvent, component, html, use_callback, use_memo, use_state_eq};

use super::calculator::{Calculator, use_calculator};
use super::measures::line_name;
use super::rulebook::is_compiled_in;
use super::section::Section;
use crate::browser;
use crate::components::{Button, ExplanationTree};
use crate::context::{money, use_language};
use crate::words::embed as words;

/// The explanation of what the household pays, and the way to where every other figure is explained.
#[component]
pub(super) fn Why() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    // The embed's script leads it on to the same budget once that is known.
    let full_page = use_memo((), |()| browser::link_address("full").unwrap_or_else(|| "./".to_owned()));
    // By a link the full page follows no rules but those that are compiled in.
    let leads_on = is_compiled_in(calculator.rulebook());
    html! {
        <Section name="why" title={words::WHY.get(language)}>
            <div id="why">
                { reasons(&calculator) }
                if calculator.share().is_some() {
                    <Steps />
                }
            </div>
            if leads_on {
                <p class="facts">
                    <a target="_blank" rel="noopener" href={(*full_page).clone()}>{ words::FULL.get(language) }</a>
                </p>
            }
        </Section>
    }
}

/// The explanation of the household's payment, computed when somebody asks for it.
#[component]
fn Steps() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let is_open = use_state_eq(|| false);
    let onclick = use_callback(is_open.clone(), |_: MouseEvent, is_open| is_open.set(!**is_open));
    let explanation = use_memo((calculator, *is_open), |(calculator, is_open)| {
        calculator.explanation().filter(|_| *is_open).map(Rc::new)
    });
    html! {
        <>
            <Button id="steps" expanded={*is_open} controls="explanation" {onclick}>
                { words::STEPS.get(language) }
            </Button>
            <div id="explanation">
                if let Some(explanation) = &*explanation {
                    <ExplanationTree explanation={explanation.clone()} />
                }
            </div>
        </>
    }
}

/// The reasons charge by charge; before a household is chosen, who bears each line.
fn reasons(calculator: &Calculator) -> Html {
    let (Some(project), Some(_)) = (calculator.project(), calculator.result()) else {
        return Html::default();
    };
    let Some(household) = calculator.household() else {
        let lines = (0..project.lines.len()).map(|index| {
            let title = line_name(calculator.rulebook(), project, index);
            reason(calculator, &title, &[rule(calculator, index)])
        });
        return lines.collect();
    };
    let charges = &household.apportioned.charges;
    charges.iter().filter_map(|charge| charge_reason(calculator, &household, charge)).collect()
}

fn reason(calculator: &Calculator, title: &Bilingual, sentences: &[Bilingual]) -> Html {
    let language = calculator.settings.language;
    let sentences = sentences.iter().map(|sentence| html! { <p>{ sentence.get(language) }</p> });
    html! { <div class="reason"><h3>{ title.get(language) }</h3>{ for sentences }</div> }
}

/// The reason of a household's part of a charge; none where it takes no part.
fn charge_reason(calculator: &Calculator, household: &Household<'_>, charge: &Charge) -> Option<Html> {
    let result = household.in_short(charge)?;
    let rules = calculator.rulebook();
    let part = charge.parts.get(household.index).copied().unwrap_or_default();
    let title = words::part_of(&charge_title(calculator, charge), &money(part));
    let rule = match charge.of {
        ChargeOf::Line(index) => rule(calculator, index),
        ChargeOf::Fee(_) => Bilingual::default(),
    };
    let payer = &rules.payer(charge.payer)?.name;
    let amount = money(charge.amount);
    let borne = if charge.subsidy.is_zero() {
        words::borne(&rule, payer, &amount)
    } else {
        words::borne_less(&rule, payer, &amount, &money(charge.subsidy))
    };
    let method = rules.owners.method(charge.method)?;
    let method = words::method(&method.name, &method.clause, &result);
    Some(reason(calculator, &title, &[borne, method]))
}

/// The title of a charge, which says what it is for; a fee can be one of owners and one of individuals.
pub(super) fn charge_title(calculator: &Calculator, charge: &Charge) -> Bilingual {
    let rules = calculator.rulebook();
    let name = calculator.project().map(|project| charge_name(rules, project, charge.of)).unwrap_or_default();
    match (charge.of, rules.payer(charge.payer)) {
        (ChargeOf::Fee(_), Some(payer)) => words::with_remark(&name, &payer.short),
        _ => name,
    }
}

/// The policy's rule for the line at `index`, with its clause.
fn rule(calculator: &Calculator, index: usize) -> Bilingual {
    let rules = calculator.rulebook();
    let line = calculator.project().and_then(|project| project.lines.get(index));
    let component = line.and_then(|line| rules.component(rules.component_index(&line.component)?));
    let Some(component) = component else { return words::agreed(&rules.annex) };
    let clause = rules.measure(component.measure).map_or("", |measure| &measure.clause);
    words::rule(clause, &component.rule)
}
