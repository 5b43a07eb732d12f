//! One line: what it is, what it costs, and what of it each payer pays.

use fentan_core::assessment::SharedAmount;
use fentan_core::draft::DraftLine;
use fentan_core::rulebook::{Component, Measure, PayerIndex, Sharing};
use yew::{Html, html};

use super::super::{Field, View, words};
use super::{parts, remove};
use crate::document::{Action, CUSTOM, LineField, Place};
use crate::fields::Shape;
use crate::text;

/// The row of a line; `first` says whether it is the first of its measure.
pub(super) fn line(view: View<'_>, index: usize, measure: Option<&Measure>, first: bool) -> Html {
    let Some(line) = view.project.lines.get(index) else { return Html::default() };
    let path = view.path(&format!("lines[{index}]"));
    let rules = view.rulebook;
    let component = rules.component_index(&line.component).and_then(|index| rules.component(index));
    let result = view.result().and_then(|result| result.lines.get(index));
    let name = name(measure, component, line);
    let row = Row { view, index, line, name: &name, path: &path, result };
    html! {
        <>
            <tr id={path.clone()} tabindex="-1" class={if first { "first" } else { "" }}>
                <td class="ordinal">{ measure.filter(|_| first).map(|measure| measure.number) }</td>
                <th scope="row">
                    { row.title(measure, component, first) }
                    { row.details(component) }
                    { row.said() }
                </th>
                { row.cost() }
                <td class="who">{ result.map(|result| parts(view, &path, result.parts.as_slice())) }</td>
                { remove(view, &name, Action::RemoveLine(index)) }
            </tr>
            { row.shares(component) }
        </>
    }
}

/// What a line is called where it stands alone.
fn name(measure: Option<&Measure>, component: Option<&Component>, line: &DraftLine) -> String {
    match (measure, component) {
        (Some(measure), Some(component)) if measure.name.zh != component.name.zh => {
            format!("{} {}", measure.name.zh, component.name.zh)
        }
        (_, Some(component)) => component.name.zh.to_string(),
        _ => line.name.clone().unwrap_or_else(|| line.component.clone()),
    }
}

/// A line with what every cell of its row needs.
struct Row<'a> {
    view: View<'a>,
    index: usize,
    line: &'a DraftLine,
    name: &'a str,
    path: &'a str,
    result: Option<&'a SharedAmount>,
}

impl Row<'_> {
    fn field(&self, field: LineField, value: Option<&str>, label: &str, look: Field) -> Html {
        let place = Place::Line(self.view.index, self.index, field);
        let label = format!("{} {label}", self.name);
        self.view.field(place, value.unwrap_or(""), look.label(label))
    }

    fn title(&self, measure: Option<&Measure>, component: Option<&Component>, first: bool) -> Html {
        let Some((measure, component)) = measure.zip(component) else {
            let known = self.line.component == CUSTOM;
            let described = self.field(LineField::Name, self.line.name.as_deref(), text::DESCRIPTION, Field::new(Shape::Text));
            return html! { <>if !known { <code>{ &self.line.component }</code> }{ described }</> };
        };
        let (mark, class) = if measure.required { (text::REQUIRED, "mark required") } else { (text::OPTIONAL, "mark") };
        let own = (measure.name.zh != component.name.zh).then(|| &*component.name.zh);
        html! {
            <>
                <span class={if first { "measure" } else { "measure hidden" }}>{ &*measure.name.zh }</span>
                if first { <span class={class}>{ mark }</span> }
                if let Some(own) = own { <span class="component">{ own }</span> }
            </>
        }
    }

    /// What the line says of itself, who the enterprise is, and what the rulebook notes.
    fn details(&self, component: Option<&Component>) -> Html {
        let Some(component) = component else { return Html::default() };
        let line = self.line;
        let named = line.enterprise.is_some() || pays_unnamed_enterprise(self.view, component);
        let note = component.note.as_ref().map(|note| html! {
            <details class="note"><summary>{ text::NOTE }</summary>{ &*note.zh }</details>
        });
        let enterprise = Field::new(Shape::Text);
        html! {
            <>
                if let Some(name) = &line.name { <span class="description">{ name }</span> }
                { note }
                if named {
                    <span class="enterprise">
                        <span aria-hidden="true">{ text::ENTERPRISE }</span>
                        { self.field(LineField::Enterprise, line.enterprise.as_deref(), text::ENTERPRISE, enterprise) }
                    </span>
                }
            </>
        }
    }

    /// What is said about the line as a whole.
    fn said(&self) -> Html {
        let places = ["", ".component", ".shares", ".name", ".id"].map(|field| format!("{}{field}", self.path));
        let amount = format!("{}.amount", self.path);
        // An amount that is computed has no field of its own to say it.
        let computed = self.line.amount.is_none().then_some(amount);
        let said = places.iter().chain(&computed).flat_map(|place| self.view.said(place));
        html! { { for said.map(|said| html! { <span class={format!("said {}", said.severity.id())}>{ words(said) }</span> }) } }
    }

    fn cost(&self) -> Html {
        let line = self.line;
        let by_amount = line.amount.is_some() || (line.quantity.is_none() && line.unit_price.is_none());
        let amount = self.result.map(|result| result.amount);
        let switch = self.view.act(Action::CostLine { line: self.index, by_amount: !by_amount, amount });
        let switch_name = if by_amount { text::BY_PRODUCT } else { text::BY_AMOUNT };
        let switch = html! {
            <button type="button" class="quiet switch" onclick={switch} aria-label={format!("{} {switch_name}", self.name)}>
                { switch_name }
            </button>
        };
        if by_amount {
            let field = Field::new(Shape::Amount).column("amount");
            return html! {
                <>
                    <td class="product">{ switch }</td>
                    <td class="amount">{ self.field(LineField::Amount, line.amount.as_deref(), text::AMOUNT, field) }</td>
                </>
            };
        }
        let quantity = Field::new(Shape::Decimal).column("amount");
        let price = Field::new(Shape::Decimal).column("price");
        html! {
            <>
                <td class="product">
                    <div class="factors">
                        { self.field(LineField::Quantity, line.quantity.as_deref(), text::QUANTITY, quantity) }
                        <span aria-hidden="true">{ "×" }</span>
                        { self.field(LineField::UnitPrice, line.unit_price.as_deref(), text::UNIT_PRICE, price) }
                    </div>
                    { switch }
                </td>
                <td class="amount">{ amount.map(|amount| self.view.figure(format!("{}.amount", self.path), amount)) }</td>
            </>
        }
    }

    /// The row in which the payers agree on their shares, where the policy leaves that to them.
    fn shares(&self, component: Option<&Component>) -> Option<Html> {
        let rules = self.view.rulebook;
        let payers: Vec<PayerIndex> = match component.map(|component| &component.sharing) {
            Some(Sharing::Agreement(payers)) => payers.to_vec(),
            Some(Sharing::Fixed(_)) => return None,
            None => (0..rules.payers.len()).filter_map(PayerIndex::at).filter(|payer| *payer != rules.undetermined).collect(),
        };
        let share = |payer: PayerIndex| {
            let known = rules.payer(payer)?;
            let held = self.line.shares.as_ref().and_then(|shares| shares.get(known.id.as_ref())).map_or("", String::as_str);
            let place = Place::Share(self.view.index, self.index, payer);
            let look = Field::new(Shape::Percent).unit("%").label(format!("{} {} {}", self.name, text::SHARES, known.name.zh));
            Some(html! {
                <span class="share"><span aria-hidden="true">{ &*known.short.zh }</span>{ self.view.field(place, held, look) }</span>
            })
        };
        Some(html! {
            <tr class="shares">
                <td></td>
                <td colspan="5"><div><span class="label">{ text::SHARES }</span>{ for payers.into_iter().filter_map(share) }</div></td>
            </tr>
        })
    }
}

/// Whether an enterprise pays that only the line can name.
fn pays_unnamed_enterprise(view: View<'_>, component: &Component) -> bool {
    let other = view.rulebook.payer_index("other_enterprise");
    match &component.sharing {
        Sharing::Fixed(shares) => shares.iter().any(|share| Some(share.payer) == other),
        Sharing::Agreement(payers) => payers.iter().any(|payer| Some(*payer) == other),
    }
}
