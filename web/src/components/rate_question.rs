//! The question whether a rate below 1 % is meant so, or as a fraction of one: 0.13 for 13 %.

use fentan_core::Decimal;
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback};

use super::{Button, ButtonKind};
use crate::context::{ConfirmedRates, use_language, use_provided};
use crate::document::{Action, Place};
use crate::fields::{Shape, normalise, shown};
use crate::words::problems;

#[derive(PartialEq, Properties)]
pub(super) struct RateQuestionProps {
    pub(super) place: Place,
    /// The rate as the document holds it, a fraction of one.
    pub(super) value: AttrValue,
    pub(super) dispatch: Callback<Action>,
}

/// Asks which of two rates is meant, where one below 1 % is held that nobody has confirmed. Nothing changes until
/// somebody answers.
#[component]
pub(super) fn RateQuestion(props: &RateQuestionProps) -> Html {
    let language = use_language();
    let ConfirmedRates(confirmed) = use_provided();
    let (place, value) = (props.place, props.value.clone());
    let keep = use_callback((confirmed.clone(), place, value.clone()), |_: MouseEvent, deps| {
        let (confirmed, place, value) = deps;
        let mut rates = Vec::clone(confirmed);
        rates.push((*place, value.clone()));
        confirmed.set(rates);
    });
    let larger = hundredfold(&value);
    let change = use_callback(
        (props.dispatch.clone(), place, larger.clone()),
        |_: MouseEvent, (dispatch, place, larger)| {
            if let Some(larger) = larger {
                dispatch.emit(Action::Write(*place, larger.clone()));
            }
        },
    );
    let Some(larger) = larger.filter(|_| !confirmed.contains(&(place, value.clone()))) else {
        return Html::default();
    };
    let per_cent = |held: &str| [&shown(Shape::Percent, held), " %"].concat();
    let (small, large) = (per_cent(&value), per_cent(&larger));
    let question = problems::which_rate(&small, &large);
    html! {
        <span class="question" role="group" aria-label={question.get(language).to_owned()}>
            { question.get(language) }
            { " " }
            <Button kind={ButtonKind::Link} onclick={keep}>{ small }</Button>
            { " " }
            <Button kind={ButtonKind::Link} onclick={change}>{ large }</Button>
        </span>
    }
}

/// A hundred times a rate above nothing and below 1 %; none for any other text.
fn hundredfold(held: &str) -> Option<String> {
    let rate = Decimal::parse(held).ok()?.millionths();
    // What is typed in per cent and held as a fraction is a hundred times as much as the fraction.
    (0 < rate && rate < 10_000).then(|| normalise(Shape::Decimal, &shown(Shape::Percent, held)))?
}

#[cfg(test)]
mod tests {
    use super::hundredfold;

    #[test]
    fn only_rates_below_one_per_cent_are_asked_about() {
        assert_eq!(hundredfold("0.0013").as_deref(), Some("0.13"));
        assert_eq!(hundredfold("0.000001").as_deref(), Some("0.0001"));
        assert_eq!(hundredfold("0.009999").as_deref(), Some("0.9999"));
        for held in ["0", "0.01", "0.05", "1", "", "x", "-0.001"] {
            assert_eq!(hundredfold(held), None, "{held}");
        }
    }
}
