//! The days of a period that are not what their weekday says.

use fentan_core::{Bilingual, Language};
use fentan_owners::calendar::unusual_days;
use fentan_owners::readiness::Entered;
use fentan_owners::{OwnerRules, Span};
use yew::{Html, html};

use crate::words::owner_vote;

/// The days off and the weekends that are worked in a period, so that its working days can be counted by hand.
pub(super) fn between(rules: &OwnerRules, entered: &Entered, language: Language) -> Html {
    let Some((first, last)) = entered.from.zip(entered.to) else { return Html::default() };
    let (off, worked) = unusual_days(rules, first, last);
    if off.is_empty() && worked.is_empty() {
        return Html::default();
    }
    let off: Vec<String> = off.into_iter().map(|span| span_words(span, language)).collect();
    let worked: Vec<String> = worked.into_iter().map(|day| day.to_string()).collect();
    let said = |words: fn(&[String]) -> Bilingual, days: &[String]| {
        html! {
            if !days.is_empty() {
                <span class="description">{ words(days).get(language) }</span>
            }
        }
    };
    html! {
        <div class="between">
            { said(owner_vote::holidays_between, &off) }
            { said(owner_vote::workdays_between, &worked) }
        </div>
    }
}

fn span_words(span: Span, language: Language) -> String {
    let (first, last) = (span.first.to_string(), span.last.to_string());
    if first == last { first } else { owner_vote::day_span(&first, &last).get(language).to_owned() }
}
