//! Fees: what the policy gives to nobody.

use fentan_core::budget::FeeBase;
use fentan_core::draft::DraftFee;
use web_sys::Event;
use yew::{Callback, Html, MouseEvent, html};

use super::super::{Field, View, words};
use super::{parts, remove};
use crate::document::{Action, FeeField, Place};
use crate::fields::{Choice, Shape, chosen, select, writes};
use crate::{browser, text};

pub(super) fn fees(view: View<'_>) -> Html {
    let total = view.result().map(|result| view.figure(view.path("fees_total"), result.figures.fees_total));
    html! {
        <section id={view.path("fees")} class="fees" aria-labelledby="fees" tabindex="-1">
            <div class="title"><h2 id="fees">{ text::FEES }</h2></div>
            <table>
                <caption class="hidden">{ text::FEES_CAPTION }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text::FEE }</th>
                        <th scope="col" class="how">{ text::HOW }</th>
                        <th scope="col" class="amount">{ text::AMOUNT }</th>
                        <th scope="col" class="by">{ text::FEE_PAYER }</th>
                        <th scope="col" class="who">{ text::WHO_PAYS }</th>
                        <th scope="col" class="remove"><span class="hidden">{ text::ACTIONS }</span></th>
                    </tr>
                </thead>
                <tbody>{ for view.project.fees.iter().enumerate().map(|(index, fee)| row(view, index, fee)) }</tbody>
                <tfoot>
                    <tr>
                        <th scope="row" colspan="2">{ text::FEES }</th>
                        <td class="amount">{ total }</td>
                        <td colspan="3"></td>
                    </tr>
                </tfoot>
            </table>
            { add(view) }
        </section>
    }
}

fn row(view: View<'_>, index: usize, fee: &DraftFee) -> Html {
    let path = view.path(&format!("fees[{index}]"));
    let name = fee.name.as_deref().unwrap_or(&fee.id).to_owned();
    let result = view.result().and_then(|result| result.fees.get(index));
    let amount = result.map(|result| result.amount);
    let by_amount = fee.rate.is_none() && fee.base.is_none();
    let field = |field, value: Option<&str>, label: &str, look: Field| {
        view.field(Place::Fee(view.index, index, field), value.unwrap_or(""), look.label(format!("{name} {label}")))
    };
    let how = {
        let dispatch = view.dispatch.clone();
        Callback::from(move |event: Event| {
            let chosen = chosen(&event);
            let base = FeeBase::ALL.iter().find(|(id, _)| *id == chosen).map(|(_, base)| *base);
            dispatch.dispatch(Action::CostFee { fee: index, base, amount });
        })
    };
    let bases = [("", text::AS_AMOUNT), ("works", text::OF_WORKS), ("works_and_fees", text::OF_ALL)];
    let bases = bases.into_iter().map(|(id, name)| Choice::new(id, name));
    let base = format!("{path}.base");
    let payer = Place::Fee(view.index, index, FeeField::Payer);
    let payers = view.rulebook.payers.iter().map(|payer| Choice::new(&*payer.id, &*payer.name.zh));
    let payers = std::iter::once(Choice::new("", text::BY_READING)).chain(payers);
    let payer_path = payer.path(view.rulebook, view.draft);
    let payer_problem = view.problem(&payer_path);
    let base_problem = view.problem(&base);
    let said = [path.clone(), format!("{path}.id")];
    let said = said.iter().flat_map(|place| view.said(place));
    html! {
        <tr id={path.clone()} tabindex="-1">
            <th scope="row">
                { field(FeeField::Name, fee.name.as_deref(), text::FEE, Field::new(Shape::Text)) }
                { for said.map(|said| html! { <span class={format!("said {}", said.severity.id())}>{ words(said) }</span> }) }
            </th>
            <td class="how">
                { select(base.into(), Some(format!("{name} {}", text::HOW).into()), fee.base.as_deref().unwrap_or(""), bases, how, base_problem) }
                if !by_amount {
                    { field(FeeField::Rate, fee.rate.as_deref(), text::RATE, Field::new(Shape::Percent).unit("%").column("fee")) }
                }
            </td>
            <td class="amount">
                if by_amount {
                    { field(FeeField::Amount, fee.amount.as_deref(), text::AMOUNT, Field::new(Shape::Amount).column("fee")) }
                } else {
                    { amount.map(|amount| view.figure(format!("{path}.amount"), amount)) }
                }
            </td>
            <td class="by">
                { select(payer_path.into(), Some(format!("{name} {}", text::FEE_PAYER).into()), fee.payer.as_deref().unwrap_or(""), payers, writes(view.dispatch, payer), payer_problem) }
            </td>
            <td class="who">{ result.map(|result| parts(view, &path, result.parts.as_slice())) }</td>
            { remove(view, &name, Action::RemoveFee(index)) }
        </tr>
    }
}

/// A list of the usual fees, and the button that adds the one chosen.
fn add(view: View<'_>) -> Html {
    let added = {
        let dispatch = view.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(name) = browser::chosen_in("add-fee") {
                dispatch.dispatch(Action::AddFee(name));
            }
        })
    };
    html! {
        <div class="add">
            <label for="add-fee">{ text::ADD_FEE }</label>
            <select id="add-fee" class="input">
                { for text::USUAL_FEES.map(|name| html! { <option value={name}>{ name }</option> }) }
                <option value="">{ text::OTHER_FEE }</option>
            </select>
            <button type="button" class="tool" onclick={added}>{ text::ADD }</button>
        </div>
    }
}
