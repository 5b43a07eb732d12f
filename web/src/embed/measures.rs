//! The measures with their amounts, which a visitor may change.

use fentan_core::draft::DraftProject;
use fentan_core::{Bilingual, Fen, Rulebook};
use fentan_owners::ChargeOf;
use fentan_owners::explain::charge_name;
use yew::virtual_dom::AttrValue;
use yew::{Html, Properties, component, html, use_callback, use_effect_with, use_memo};

use super::action::Action;
use super::calculator::use_calculator;
use super::measure_adder::MeasureAdder;
use super::problems::line_remark;
use super::settings::Part;
use crate::browser::focus_path;
use crate::components::{Caption, TextInput};
use crate::context::{money, use_language};
use crate::fields::Shape;
use crate::words::{budget::AMOUNT, embed as words, same};

/// The most measures that are unfolded at first where there is more to see than them.
const MOST_UNFOLDED: usize = 6;

/// The measures and fees of the project, folded up where there are many.
#[component]
pub(super) fn Measures() -> Html {
    let calculator = use_calculator();
    let language = use_language();
    let count = calculator.project().map_or(0, |project| project.lines.len());
    let is_open = use_memo((), |()| count <= MOST_UNFOLDED || !calculator.settings.shows(Part::Answer));
    use_effect_with(calculator.added, |added| {
        if let Some(line) = added {
            focus_path(&line_id(*line));
        }
    });
    let Some(project) = calculator.project() else { return Html::default() };
    let total = calculator.result().map(|result| result.figures.total);
    let summary = total.map_or_else(|| words::NOTHING.clone(), |total| words::yuan(&money(total)));
    let fees = (0..project.fees.len()).map(|index| {
        let name = charge_name(calculator.rulebook(), project, ChargeOf::Fee(index));
        let amount = calculator.result().and_then(|result| result.fees.get(index)).map(|fee| fee.amount);
        html! {
            <tr>
                <th scope="row">{ name.get(language) }</th>
                <td class="amount" id={format!("fee-{index}")}>{ shown(amount) }</td>
            </tr>
        }
    });
    html! {
        <section aria-labelledby="measures-title">
            <details open={*is_open}>
                <summary>
                    <h2 id="measures-title">{ words::MEASURES.get(language) }</h2>
                    <span id="summary">{ " " }{ summary.get(language) }</span>
                </summary>
                <table>
                    <Caption words={&words::MEASURES} />
                    <thead>
                        <tr>
                            <th scope="col">{ words::MEASURE.get(language) }</th>
                            <th class="amount" scope="col">{ AMOUNT.get(language) }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for (0..count).map(|index| html! { <LineRow {index} /> }) }
                        { for fees }
                        <tr class="sum">
                            <th scope="row">{ words::TOTAL.get(language) }</th>
                            <td class="amount" id="total">{ shown(total) }</td>
                        </tr>
                    </tbody>
                </table>
                if !calculator.settings.readonly {
                    <MeasureAdder />
                }
            </details>
        </section>
    }
}

/// An amount, or that there is none.
fn shown(amount: Option<Fen>) -> String {
    amount.map_or_else(|| "—".to_owned(), money)
}

/// The id of a line's amount.
fn line_id(index: usize) -> String {
    format!("line-{index}")
}

/// A line's name; one whose component is not known has that for a name.
pub(super) fn line_name(rules: &Rulebook, project: &DraftProject, index: usize) -> Bilingual {
    let name = charge_name(rules, project, ChargeOf::Line(index));
    let component = project.lines.get(index).map_or("", |line| &line.component);
    if name.zh.is_empty() { same(component) } else { name }
}

#[derive(PartialEq, Properties)]
struct LineRowProps {
    /// The line's place.
    index: usize,
}

/// A line: its name, its amount, and what is to be said about it.
#[component]
fn LineRow(props: &LineRowProps) -> Html {
    let index = props.index;
    let calculator = use_calculator();
    let language = use_language();
    let onwrite = use_callback((index, calculator.dispatcher()), |amount, (index, dispatcher)| {
        dispatcher.dispatch(Action::SetAmount(*index, amount));
    });
    let Some(project) = calculator.project() else { return Html::default() };
    let Some(line) = project.lines.get(index) else { return Html::default() };
    let name = line_name(calculator.rulebook(), project, index);
    let name = AttrValue::from(name.get(language).to_owned());
    let id = AttrValue::from(line_id(index));
    let amount = calculator.result().and_then(|result| result.lines.get(index)).map(|line| line.amount);
    let cell = if calculator.settings.readonly {
        html! { <span {id}>{ shown(amount) }</span> }
    } else {
        let remark = line_remark(&calculator, index);
        let remark_id = AttrValue::from(format!("wrong-{index}"));
        // An amount that follows from a quantity and a price is nowhere but in the figures.
        let product = amount.filter(|_| line.quantity.is_some()).map(|amount| amount.to_string());
        let value = product.or_else(|| line.amount.clone()).unwrap_or_default();
        let words = remark.as_ref().map(|remark| remark.words.get(language).to_owned());
        html! {
            <>
                <TextInput
                    {id}
                    {value}
                    {onwrite}
                    shape={Shape::Amount}
                    label={name.clone()}
                    invalid={remark.is_some_and(|remark| remark.is_error)}
                    described_by={remark_id.clone()}
                />
                <p class="wrong" id={remark_id}>{ words.unwrap_or_default() }</p>
            </>
        }
    };
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td class="amount">{ cell }</td>
        </tr>
    }
}
