//! The answer: what the household pays, in a figure, in capitals, and by measure and source.

use fentan_core::{Bilingual, Language, capitals};
use fentan_owners::estimable;
use fentan_owners::notice::payment_words;
use fentan_owners::publish::PrivateKind;
use yew::{Html, component, html};

use super::calculator::{Calculator, Home, use_calculator};
use super::household_form::HouseholdForm;
use super::section::Section;
use super::sources::Sources;
use crate::context::{money, use_language};
use crate::words::{embed as words, links};

/// The household and what it pays, or what is missing for that.
#[component]
pub(super) fn Answer() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let (class, answer) = match calculator.share() {
        Some(share) if calculator.is_estimate() => ("figure", words::about_yuan(&money(share.to_collect))),
        Some(share) => ("figure", words::yuan(&money(share.to_collect))),
        None if calculator.area_problem().is_some() => ("missing refused", missing(&calculator).clone()),
        None => ("missing", missing(&calculator).clone()),
    };
    html! {
        <Section name="answer" title={words::ANSWER.get(language)}>
            <HouseholdForm />
            <p role="status" id="answer" {class}>{ answer.get(language) }</p>
            <p class="facts" id="capitals">{ remark(&calculator, language) }</p>
            { in_words(&calculator, language) }
            { not_deducted(&calculator, language) }
            <div id="sources"><Sources /></div>
        </Section>
    }
}

/// The sentence on what the household owes, what pays for it, and what is left. An estimate knows of no own sources.
fn in_words(calculator: &Calculator, language: Language) -> Html {
    let known = calculator.share().zip(calculator.household_index()).zip(calculator.project());
    let known = known.filter(|_| !calculator.is_estimate());
    let words = known.and_then(|((share, household), project)| {
        payment_words(&calculator.rulebook().owners, project, household, share)
    });
    let Some(words) = words else { return Html::default() };
    html! { <p id="payment">{ words.get(language).to_owned() }</p> }
}

/// The words on what the budget was published without, so that the household may have less to pay than it says.
fn not_deducted(calculator: &Calculator, language: Language) -> Html {
    let mut kinds = calculator.not_deducted().peekable();
    if calculator.share().is_none() || kinds.peek().is_none() {
        return Html::default();
    }
    let words = links::not_deducted(kinds.map(PrivateKind::name));
    html! { <p class="facts" id="not-deducted">{ words.get(language).to_owned() }</p> }
}

/// The words for what is missing for an answer.
fn missing(calculator: &Calculator) -> &'static Bilingual {
    if calculator.has_errors() {
        return &words::NOTHING;
    }
    match &calculator.home {
        Home::Listed { .. } => &words::CHOOSE_FIRST,
        Home::Estimated { area } => {
            let project = calculator.project();
            if project.is_some_and(|project| !estimable(calculator.rulebook(), project)) {
                &words::NOT_ESTIMABLE
            } else if area.is_empty() {
                &words::TYPE_FIRST
            } else {
                calculator.area_problem().unwrap_or(&words::NOTHING)
            }
        }
    }
}

/// The amount in capitals, as Chinese bills have it, or that the household asked for is not there.
fn remark(calculator: &Calculator, language: Language) -> String {
    if calculator.is_household_unknown {
        return words::unknown_household(&calculator.settings.household).get(language).to_owned();
    }
    let exact = calculator.share().filter(|_| !calculator.is_estimate() && language == Language::Zh);
    exact.map(|share| capitals(share.to_collect)).unwrap_or_default()
}
