//! Fees: costs that the policy gives to nobody.

use fentan_core::Bilingual;
use fentan_core::budget::FeeBase;
use yew::{Html, Properties, component, html, use_callback};

use super::adder::Adder;
use super::parts::{footer, parts, remarks, remove};
use crate::components::{Caption, Choice, Choices, PlaceChoice, SectionTitle, TextField, choice};
use crate::context::{ProjectContext, use_project_context};
use crate::document::{Action, FeeField, Place};
use crate::fields::Shape;
use crate::words::budget;

/// The table of fees.
#[component]
pub(super) fn Fees() -> Html {
    let project = use_project_context();
    let language = project.language();
    let total =
        project.result().map(|result| project.figure(project.path("fees_total"), result.figures.fees_total));
    let rows = (0..project.project().fees.len()).map(|index| html! { <FeeRow {index} /> });
    let unit = project.settings.unit;
    let add = use_callback(project.dispatch.clone(), |name, dispatch| dispatch.emit(Action::AddFee(name)));
    let usual = budget::USUAL_FEES.iter().enumerate().map(|(offset, (chinese, english))| {
        let name = language.choose(*chinese, *english);
        choice(name.into(), name.into(), offset == 0)
    });
    html! {
        <section class="fees" id={project.path("fees")} aria-labelledby="fees" tabindex="-1">
            <SectionTitle id="fees" words={&budget::FEES} />
            <table>
                <Caption words={&budget::FEES_CAPTION} />
                <thead>
                    <tr>
                        <th scope="col">{ budget::FEE.get(language) }</th>
                        <th scope="col" class="how">{ budget::HOW.get(language) }</th>
                        <th scope="col" class="amount">{ budget::amount(unit).get(language) }</th>
                        <th scope="col" class="by">{ budget::FEE_PAYER.get(language) }</th>
                        <th scope="col" class="who">{ budget::who_pays(unit).get(language) }</th>
                        <th scope="col" class="remove">{ budget::ACTIONS.get(language) }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
                { footer("2", "3", budget::FEES.get(language), total) }
            </table>
            <Adder id="add-fee" words={&budget::ADD_FEE} onadd={add}>
                { for usual }
                { choice("".into(), budget::OTHER_FEE.get(language).into(), false) }
            </Adder>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct FeeRowProps {
    /// The place of the fee in the project.
    index: usize,
}

/// The row of a fee.
#[component]
fn FeeRow(props: &FeeRowProps) -> Html {
    let project = use_project_context();
    let index = props.index;
    let result = project.result().and_then(|result| result.fees.get(index));
    let amount = result.map(|result| result.amount);
    let about = (index, amount, project.dispatch.clone());
    let onbase = use_callback(about, |chosen: String, (fee, amount, dispatch)| {
        let base = FeeBase::ALL.iter().find(|(id, _)| *id == chosen).map(|(_, base)| *base);
        dispatch.emit(Action::CostFee { fee: *fee, base, amount: *amount });
    });
    let Some(fee) = project.project().fees.get(index) else { return Html::default() };
    let language = project.language();
    let name = fee.name.as_deref().unwrap_or(&fee.id);
    let label = |words: &'static Bilingual| [name, " ", words.get(language)].concat();
    let path = project.path(&format!("fees[{index}]"));
    let place = |field| Place::Fee(project.index, index, field);
    let by_amount = fee.rate.is_none() && fee.base.is_none();
    let base_id = [&path, ".base"].concat();
    let bases = [
        ("", &budget::AS_AMOUNT),
        ("works", &budget::OF_WORKS),
        ("works_and_fees", &budget::OF_ALL),
        ("total", &budget::OF_TOTAL),
    ]
    .map(|(id, words)| (id.into(), words.get(language).into()));
    let cost = match amount {
        _ if by_amount => html! {
            <TextField
                place={place(FeeField::Amount)}
                value={fee.amount.clone().unwrap_or_default()}
                label={label(budget::amount(project.settings.unit))}
                shape={Shape::Amount}
                column="fee"
            />
        },
        Some(amount) => project.figure([&path, ".amount"].concat(), amount),
        None => Html::default(),
    };
    html! {
        <tr tabindex="-1" id={path.clone()}>
            <th scope="row">
                <TextField
                    place={place(FeeField::Name)}
                    value={fee.name.clone().unwrap_or_default()}
                    label={label(&budget::FEE)}
                />
                { remarks(&project, &[path.clone(), [&path, ".id"].concat()]) }
            </th>
            <td class="how">
                <div>
                    <Choice
                        problem={project.problem(place(FeeField::Rate), &base_id)}
                        id={base_id}
                        value={fee.base.clone().unwrap_or_default()}
                        choices={Vec::from(bases)}
                        onchange={onbase}
                        label={label(&budget::HOW)}
                        disabled={project.locked()}
                    />
                    if !by_amount {
                        <TextField
                            place={place(FeeField::Rate)}
                            value={fee.rate.clone().unwrap_or_default()}
                            label={label(&budget::RATE)}
                            shape={Shape::Percent}
                            unit="%"
                            column="fee"
                        />
                    }
                </div>
            </td>
            <td class="amount">{ cost }</td>
            <td class="by">
                <PlaceChoice
                    place={place(FeeField::Payer)}
                    value={fee.payer.clone().unwrap_or_default()}
                    choices={payers(&project)}
                    label={label(&budget::FEE_PAYER)}
                />
            </td>
            <td class="who">{ result.map(|result| parts(&project, &path, result.parts)).unwrap_or_default() }</td>
            { remove(&project, name, Action::RemoveFee(index)) }
        </tr>
    }
}

/// Everybody who can be said to pay a fee; by the reading, where nobody is said to.
fn payers(project: &ProjectContext) -> Choices {
    let by_reading = ("".into(), project.say(&budget::BY_READING).to_owned().into());
    let payers = project.rulebook().payers.iter();
    let payers =
        payers.map(|payer| (payer.id.to_string().into(), project.say(&payer.name).to_owned().into()));
    let levels = [("city", &project.rulebook().city_level), ("district", &project.rulebook().district_level)];
    let levels = levels.into_iter().map(|(id, name)| (id.into(), project.say(name).to_owned().into()));
    std::iter::once(by_reading).chain(payers).chain(levels).collect()
}
