//! One line: what it is, what it costs, and what of it each payer pays.

mod agreed;
mod payers;

use fentan_core::Bilingual;
use fentan_core::assessment::SharedAmount;
use fentan_core::draft::{CUSTOM, DraftLine};
use fentan_core::rulebook::{Component, Measure, MeasureIndex};
use yew::{Callback, Html, Properties, classes, component, html};

use super::parts::{remarks, remove};
use super::picker::{Purpose, use_picker};
use crate::components::{Button, ButtonKind, TextField};
use crate::context::{ProjectContext, use_project_context};
use crate::document::{Action, LineField, Place};
use crate::fields::Shape;
use crate::words::budget;

#[derive(PartialEq, Properties)]
pub(super) struct LineRowProps {
    /// The place of the line in the project.
    pub(super) line: usize,
    /// Its measure, where the annex lists it.
    pub(super) measure: Option<MeasureIndex>,
    /// True for the first line of its measure.
    pub(super) first: bool,
}

/// The row of a line, and where its payers have to agree, the row of their shares.
#[component]
pub(super) fn LineRow(props: &LineRowProps) -> Html {
    let project = use_project_context();
    let ask = use_picker();
    let Some(row) = Row::new(&project, ask, props) else { return Html::default() };
    let number = row.measure.filter(|_| props.first).map(|measure| measure.number);
    let (product, amount) = row.cost();
    html! {
        <>
            <tr tabindex="-1" id={row.path.clone()} class={classes!(props.first.then_some("first"))}>
                <td class="ordinal">
                    if let Some(number) = number {
                        <span>{ number }</span>
                    }
                </td>
                <th scope="row">{ row.head(props.first) }{ row.said() }</th>
                <td class="product">{ product }</td>
                <td class="amount">{ amount }</td>
                <td class="who">{ row.who() }</td>
                { remove(&project, &row.name, Action::RemoveLine(props.line)) }
            </tr>
            { row.shares() }
        </>
    }
}

/// A line with what every cell of its row needs.
struct Row<'a> {
    project: &'a ProjectContext,
    /// Asks which component it is to be one of.
    ask: Callback<Purpose>,
    index: usize,
    line: &'a DraftLine,
    measure: Option<&'a Measure>,
    component: Option<&'a Component>,
    result: Option<SharedAmount<'a>>,
    /// Its name where it stands alone.
    name: String,
    path: String,
}

impl<'a> Row<'a> {
    fn new(project: &'a ProjectContext, ask: Callback<Purpose>, props: &LineRowProps) -> Option<Self> {
        let rules = project.rulebook();
        let line = project.project().lines.get(props.line)?;
        let measure = props.measure.and_then(|measure| rules.measure(measure));
        let component = rules.component_index(&line.component).and_then(|index| rules.component(index));
        let name = match (measure, component) {
            (Some(measure), Some(component)) if measure.name != component.name => {
                [project.say(&measure.name), " ", project.say(&component.name)].concat()
            }
            (_, Some(component)) => project.say(&component.name).to_owned(),
            _ => line.name.clone().unwrap_or_else(|| line.component.clone()),
        };
        Some(Self {
            project,
            ask,
            index: props.line,
            line,
            measure,
            component,
            result: project.result().and_then(|result| result.lines.get(props.line)),
            name,
            path: project.path(&format!("lines[{}]", props.line)),
        })
    }

    fn place(&self, field: LineField) -> Place {
        Place::Line(self.project.index, self.index, field)
    }

    fn label(&self, words: &'static Bilingual) -> String {
        [&*self.name, " ", self.project.say(words)].concat()
    }

    /// The head of the line: measure, component, what the rulebook notes, what the line says of itself.
    fn head(&self, first: bool) -> Html {
        let Some((measure, component)) = self.measure.zip(self.component) else { return self.unlisted() };
        let project = self.project;
        let mark = if measure.required { &budget::REQUIRED } else { &budget::OPTIONAL };
        html! {
            <>
                <span class={classes!("measure", (!first).then_some("hidden"))}>{ project.say(&measure.name) }</span>
                if first {
                    <span class={classes!("mark", measure.required.then_some("required"))}>
                        { project.say(mark) }
                    </span>
                }
                if measure.name != component.name {
                    <span class="component">{ project.say(&component.name) }</span>
                }
                if let Some(note) = &component.note {
                    <details class="note">
                        <summary>{ project.say(&budget::NOTE) }</summary>
                        { project.say(note) }
                    </details>
                }
                if let Some(name) = &self.line.name {
                    <span class="description">{ name }</span>
                }
            </>
        }
    }

    /// A line that the annex does not list, or whose component nobody knows.
    fn unlisted(&self) -> Html {
        let line = self.index;
        let assign = budget::assign_to(&self.project.rulebook().annex);
        let assign = self.project.say(&assign);
        html! {
            <>
                if self.line.component != CUSTOM {
                    <code>{ &self.line.component }</code>
                }
                <TextField
                    place={self.place(LineField::Name)}
                    value={self.line.name.clone().unwrap_or_default()}
                    label={self.label(&budget::DESCRIPTION)}
                />
                <Button
                    kind={ButtonKind::Quiet}
                    class="switch assign"
                    label={[&*self.name, " ", assign].concat()}
                    opens_dialog={true}
                    onclick={self.ask.reform(move |_| Purpose::Assign(line))}
                >
                    { assign }
                </Button>
            </>
        }
    }

    /// Everything said about the line as a whole.
    fn said(&self) -> Html {
        let fields = ["", ".component", ".shares", ".parts", ".id"].into_iter();
        // An amount that is computed has no field of its own to say it.
        let amount = self.line.amount.is_none().then_some(".amount");
        let places: Vec<String> = fields.chain(amount).map(|field| [&self.path, field].concat()).collect();
        remarks(self.project, &places)
    }

    /// Quantity and price, and the amount: one of them is typed.
    fn cost(&self) -> (Html, Html) {
        let line = self.line;
        let by_amount = line.amount.is_some() || (line.quantity.is_none() && line.unit_price.is_none());
        let amount = self.result.map(|result| result.amount);
        let switch = Action::CostLine { line: self.index, by_amount: !by_amount, amount };
        let other = if by_amount { &budget::BY_PRODUCT } else { &budget::BY_AMOUNT };
        let switch = html! {
            <Button
                kind={ButtonKind::Quiet}
                class="switch"
                label={self.label(other)}
                onclick={self.project.act(switch)}
            >
                { self.project.say(other) }
            </Button>
        };
        let field = |field, value: &Option<String>, words, shape, column: &'static str| {
            let value = value.clone().unwrap_or_default();
            html! { <TextField place={self.place(field)} {value} label={self.label(words)} {shape} {column} /> }
        };
        if by_amount {
            let amount = field(
                LineField::Amount,
                &line.amount,
                budget::amount(self.project.settings.unit),
                Shape::Amount,
                "amount",
            );
            return (switch, amount);
        }
        let factors = html! {
            <>
                <div class="factors">
                    { field(LineField::Quantity, &line.quantity, &budget::QUANTITY, Shape::Decimal, "amount") }
                    <span aria-hidden="true">{ "×" }</span>
                    { field(
                        LineField::UnitPrice,
                        &line.unit_price,
                        &budget::UNIT_PRICE,
                        Shape::Price,
                        "price",
                    ) }
                </div>
                { switch }
            </>
        };
        let figure = amount.map(|amount| self.project.figure([&*self.path, ".amount"].concat(), amount));
        (factors, figure.unwrap_or_default())
    }
}
