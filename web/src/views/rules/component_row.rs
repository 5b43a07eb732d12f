//! The row of a component: its rule, and what its worked examples come to.

use std::rc::Rc;

use fentan_core::rulebook::{Component, ComponentIndex, Measure};
use fentan_core::{Bilingual, Fen, Language};
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback};

use super::index::RulesIndex;
use crate::chart::strip;
use crate::components::{Button, ButtonKind};
use crate::context::{money, use_language};
use crate::words::rules::{self, MEASURE_COLUMNS};

/// Properties of [`ComponentRow`].
#[derive(PartialEq, Properties)]
pub(super) struct ComponentRowProps {
    pub(super) index: Rc<RulesIndex>,
    pub(super) component: ComponentIndex,
    /// Called with the component to add it to the budget; none where the budget can only be looked at.
    pub(super) onadd: Option<Callback<ComponentIndex>>,
}

/// The row of a component. Words on its measure are shown in the first row of the measure only.
#[component]
pub(super) fn ComponentRow(props: &ComponentRowProps) -> Html {
    let language = use_language();
    let onclick =
        use_callback((props.onadd.clone(), props.component), |_: MouseEvent, (onadd, component)| {
            if let Some(onadd) = onadd {
                onadd.emit(*component);
            }
        });
    let rulebook = props.index.rulebook();
    let Some(component) = rulebook.component(props.component) else { return Html::default() };
    let Some(measure) = rulebook.measure(component.measure) else { return Html::default() };
    let examples = Examples { index: &props.index, component: props.component, language };
    html! {
        <tr tabindex="-1" id={component.id.to_string()}>
            <td class="ordinal"><span class="once">{ measure.number }</span></td>
            { name(measure, component, language) }
            <td class="work">
                <p class="once">{ measure.work.get(language) }</p>
                if let Some(note) = &component.note {
                    { " " }<p>{ note.get(language) }</p>
                }
            </td>
            <td class="rule">
                <p>{ component.rule.get(language) }</p>
                { " " }{ examples.strip() }
                if let Some(enterprise) = &component.enterprise {
                    { " " }<span class="usually">{ rules::USUALLY.get(language) }</span>
                    { " " }<span class="usually">{ enterprise.get(language) }</span>
                }
            </td>
            { examples.payers() }
            { examples.levels(false) }
            { examples.levels(true) }
            <td class="clause"><span>{ measure.clause.to_string() }</span></td>
            <td class="act">
                if props.onadd.is_some() {
                    { add(measure, component, language, onclick) }
                }
            </td>
        </tr>
    }
}

/// The cell that names a component after its measure.
fn name(measure: &Measure, component: &Component, language: Language) -> Html {
    let need = if measure.required {
        html! { <span class="once mark required">{ rules::REQUIRED.get(language) }</span> }
    } else {
        html! { <span class="once mark">{ rules::OPTIONAL.get(language) }</span> }
    };
    html! {
        <th class="name" scope="row">
            <span>{ measure.name.get(language) }</span>
            { " " }{ need }
            if measure.name != component.name {
                { " " }<span class="component">{ component.name.get(language) }</span>
            }
        </th>
    }
}

/// The button that adds a line to the present project.
fn add(measure: &Measure, component: &Component, language: Language, onclick: Callback<MouseEvent>) -> Html {
    let add = rules::ADD_TO_BUDGET.get(language);
    let label = [add, measure.name.get(language), component.name.get(language)].join(" ");
    html! { <Button kind={ButtonKind::Link} {label} {onclick}>{ add }</Button> }
}

/// The worked examples of a component.
struct Examples<'a> {
    index: &'a RulesIndex,
    component: ComponentIndex,
    language: Language,
}

/// A part of an example's cost: the class of its name, the name, and the amount.
type Part<'a> = (String, &'a Bilingual, Fen);

impl Examples<'_> {
    /// The payers' parts as a bar.
    fn strip(&self) -> Html {
        let parts = self.parts().into_iter().map(|(group, _, amount)| (group.into(), amount));
        strip(&parts.collect::<Vec<_>>())
    }

    /// The part of each payer.
    fn payers(&self) -> Html {
        let parts = self.parts().into_iter();
        self.cell(4, parts.map(|(group, name, amount)| (["payer ", &group].concat(), name, amount)).collect())
    }

    /// The parts of city and district, where the government pays something.
    fn levels(&self, granted: bool) -> Html {
        let rulebook = self.index.rulebook();
        let result = self.index.examples().component(self.component, granted);
        let government = result.map(|result| result.figures.government);
        let parts = government.filter(|government| !government.pool.is_zero()).map(|government| {
            let part = |name, amount| ("label".to_owned(), name, amount);
            vec![
                part(&rulebook.city_level, government.city),
                part(&rulebook.district_level, government.district),
            ]
        });
        self.cell(5 + usize::from(granted), parts.unwrap_or_default())
    }

    /// The part of each payer, with the id of the payer's group.
    fn parts(&self) -> Vec<Part<'_>> {
        let rulebook = self.index.rulebook();
        let result = self.index.examples().component(self.component, false);
        let parts = result.into_iter().flat_map(|result| result.figures.payers.iter());
        let parts = parts.filter_map(|part| {
            let payer = rulebook.payer(part.payer)?;
            Some((rulebook.group(payer.group)?.id.to_string(), &payer.short, part.amount))
        });
        parts.collect()
    }

    /// The cell of a column of figures. It names its column, for screens with no room for columns.
    fn cell(&self, column: usize, parts: Vec<Part<'_>>) -> Html {
        let head = MEASURE_COLUMNS.get(column).map(|name| name.get(self.language));
        let head = head.filter(|_| !parts.is_empty());
        let parts = parts.into_iter().map(|(class, name, amount)| {
            html! { <li><span {class}>{ name.get(self.language) }</span><span>{ money(amount) }</span></li> }
        });
        html! { <td class="figures" data-head={head}><ul class="parts">{ for parts }</ul></td> }
    }
}
