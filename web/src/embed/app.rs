//! The embed as a whole: its title, what keeps it from calculating, and its parts.

use std::rc::Rc;

use fentan_core::rulebook::RulebookError;
use fentan_core::{Bilingual, Language};
use yew::{Callback, ContextProvider, Html, MouseEvent, Properties, component, html, use_reducer};

use super::answer::Answer;
use super::budget::Origin;
use super::calculator::{Calculator, CalculatorContext, GivenBudget, use_calculator};
use super::community_form::Community;
use super::explanation::Why;
use super::host_events::use_host_events;
use super::measures::Measures;
use super::payers::Payers;
use super::problems::Problems;
use super::settings::{Part, Settings};
use crate::components::Button;
use crate::context::use_language;
use crate::hooks::use_own_text;
use crate::words::embed as words;

/// The content that is there to be shown.
#[derive(Clone)]
pub(crate) enum Content {
    /// That the publisher asked for rules that are not there.
    PinnedRules,
    /// Everything that is wrong with a rulebook.
    RefusedRules(Rc<RulebookError>),
    /// The reason why a budget could not be read.
    Refused(Bilingual),
    Budget(Rc<GivenBudget>),
}

/// Equal where the same would be shown.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::PinnedRules, Self::PinnedRules) => true,
            (Self::RefusedRules(one), Self::RefusedRules(other)) => Rc::ptr_eq(one, other),
            (Self::Refused(one), Self::Refused(other)) => one == other,
            (Self::Budget(one), Self::Budget(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct EmbedProps {
    pub(crate) settings: Rc<Settings>,
    /// The rules that figures follow, in words; none where they could not be read.
    pub(crate) rules: Option<Bilingual>,
    pub(crate) content: Content,
    /// Called when a visitor agrees to the rules there are.
    pub(crate) onaccept: Callback<MouseEvent>,
}

/// The embed.
#[component]
pub(crate) fn Embed(props: &EmbedProps) -> Html {
    use_own_text();
    let language = props.settings.language;
    let content = match &props.content {
        Content::PinnedRules => html! {
            <Refusal reason={words::PINNED.clone()}>
                <Button id="accept" onclick={&props.onaccept}>{ words::LATEST.get(language) }</Button>
            </Refusal>
        },
        Content::RefusedRules(error) => {
            let problems = error.problems.iter().map(words::rulebook_problem);
            let items = problems.map(|problem| html! { <li>{ problem.get(language) }</li> });
            html! { <Refusal reason={words::RULES_REFUSED.clone()}><ul>{ for items }</ul></Refusal> }
        }
        Content::Refused(reason) => html! { <Refusal reason={reason.clone()} /> },
        Content::Budget(given) => html! {
            <BudgetCalculator key={given.number} settings={props.settings.clone()} given={given.clone()} />
        },
    };
    html! {
        <ContextProvider<Language> context={language}>
            <h1>{ words::TITLE.get(language) }</h1>
            { content }
            if let Some(rules) = &props.rules {
                <p class="facts" id="rules">{ rules.get(language) }</p>
            }
        </ContextProvider<Language>>
    }
}

#[derive(PartialEq, Properties)]
struct RefusalProps {
    reason: Bilingual,
    /// The particulars, or the controls for doing something about it.
    #[prop_or_default]
    children: Html,
}

/// Words in the place of a calculator.
#[component]
fn Refusal(props: &RefusalProps) -> Html {
    let language = use_language();
    html! {
        <>
            <div id="errors">
                <div class="alert" role="alert">
                    <p>{ props.reason.get(language) }</p>
                    { props.children.clone() }
                </div>
            </div>
            <div id="parts" />
        </>
    }
}

#[derive(Properties)]
struct BudgetCalculatorProps {
    settings: Rc<Settings>,
    given: Rc<GivenBudget>,
}

/// Equal where it is the same budget.
impl PartialEq for BudgetCalculatorProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.given, &other.given) && Rc::ptr_eq(&self.settings, &other.settings)
    }
}

/// The calculator of one budget. Another budget has another.
#[component]
fn BudgetCalculator(props: &BudgetCalculatorProps) -> Html {
    let calculator: CalculatorContext = use_reducer(|| Calculator::new(props.settings.clone(), &props.given));
    use_host_events(&calculator);
    let shows = |part| props.settings.shows(part);
    html! {
        <ContextProvider<CalculatorContext> context={calculator.clone()}>
            <div id="errors"><Problems /></div>
            <div id="parts">
                <OriginNote />
                if shows(Part::Community) {
                    <Community />
                }
                if shows(Part::Measures) {
                    <Measures key={calculator.project} />
                }
                if shows(Part::Answer) {
                    <Answer />
                }
                if shows(Part::Payers) {
                    <Payers />
                }
                if shows(Part::Why) {
                    <Why />
                }
            </div>
        </ContextProvider<CalculatorContext>>
    }
}

/// That the figures are invented, or partly so; or that a visitor has yet to say what they are.
#[component]
fn OriginNote() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let note = match (calculator.origin, calculator.is_changed) {
        (Origin::Example, false) => &words::EXAMPLE,
        (Origin::Example, true) => &words::CHANGED,
        (Origin::Blank, false) if calculator.is_own() => &words::BLANK,
        (Origin::Blank, true) => &words::FILLED,
        (Origin::Blank, false) | (Origin::Given, _) => return Html::default(),
    };
    html! { <p class="example" id="example">{ note.get(language) }</p> }
}
