//! One line: what it is, what it costs, and what of it each payer pays.

use fentan_core::assessment::SharedAmount;
use fentan_core::draft::{CUSTOM, DraftLine};
use fentan_core::rulebook::{Component, Measure, PayerIndex, Sharing};
use yew::Html;

use super::super::{Field, View, button};
use super::{parts, remove};
use crate::document::{Action, LineField, Place};
use crate::fields::Shape;
use crate::tag::{Tag, all, tag};
use crate::text;

/// The row of a line; `first` says whether it is the first of its measure.
pub(super) fn line(view: &View<'_>, index: usize, measure: Option<&'static Measure>, first: bool) -> Html {
    let Some(line) = view.project.lines.get(index) else { return Html::default() };
    let path = view.path(&format!("lines[{index}]"));
    let rules = view.rulebook;
    let component = rules.component_index(&line.component).and_then(|index| rules.component(index));
    let result = view.result().and_then(|result| result.lines.get(index));
    let name = name(measure, component, line);
    let row = Row { view, index, line, name: &name, path: &path, result };
    let (product, amount) = row.cost();
    let tr = tag("tr tabindex=-1")
        .attr("id", path.clone())
        .attr("class", if first { "first" } else { "" })
        .put(
            tag("td.ordinal")
                .put(measure.filter(|_| first).map(|measure| tag("span").text(measure.number.to_string()))),
        )
        .put(row.head(measure, component, first))
        .put(product)
        .put(amount)
        .put(row.who(component))
        .put(remove(view, &name, Action::RemoveLine(index)));
    all([Some(tr), row.shares(component)])
}

/// What a line is called where it stands alone.
fn name(measure: Option<&Measure>, component: Option<&Component>, line: &DraftLine) -> String {
    match (measure, component) {
        (Some(measure), Some(component)) if measure.name != component.name => {
            [text::of(&measure.name), " ", text::of(&component.name)].concat()
        }
        (_, Some(component)) => text::of(&component.name).to_owned(),
        _ => line.name.clone().unwrap_or_else(|| line.component.clone()),
    }
}

/// A line with what every cell of its row needs.
struct Row<'a> {
    view: &'a View<'a>,
    index: usize,
    line: &'a DraftLine,
    name: &'a str,
    path: &'a str,
    result: Option<SharedAmount<'a>>,
}

impl Row<'_> {
    fn field(&self, field: LineField, held: Option<&str>, label: &str, mut look: Field) -> Html {
        let place = Place::Line(self.view.index, self.index, field);
        look.label = Some([self.name, " ", label].concat());
        self.view.field(place, held.unwrap_or(""), look)
    }

    /// What the line is: measure, component, what the rulebook notes, what the line says of itself, what is wrong.
    fn head(
        &self,
        measure: Option<&'static Measure>,
        component: Option<&'static Component>,
        first: bool,
    ) -> Tag {
        let cell = match measure.zip(component) {
            Some((measure, component)) => self.listed(measure, component, first),
            None => self.unlisted(),
        };
        cell.each(self.said())
    }

    fn listed(&self, measure: &'static Measure, component: &'static Component, first: bool) -> Tag {
        let own = measure.name != component.name;
        let mark = if measure.required {
            tag("span.mark.required").text(text::required())
        } else {
            tag("span.mark").text(text::optional())
        };
        let note = component.note.as_ref();
        let note =
            note.map(|note| tag("details.note").put(tag("summary").text(text::note())).text(text::of(note)));
        let name = tag("span").attr("class", if first { "measure" } else { "measure hidden" });
        tag("th scope=row")
            .put(name.text(text::of(&measure.name)))
            .put(first.then_some(mark))
            .put(own.then(|| tag("span.component").text(text::of(&component.name))))
            .put(note)
            .put(self.line.name.clone().map(|name| tag("span.description").text(name)))
    }

    /// A line that Annex 2 does not list, or whose component nobody knows.
    fn unlisted(&self) -> Tag {
        let unknown = self.line.component != CUSTOM;
        let name = self.line.name.as_deref();
        tag("th scope=row")
            .put(unknown.then(|| tag("code").text(self.line.component.clone())))
            .put(self.field(LineField::Name, name, text::description(), Field::new(Shape::Text)))
    }

    /// What is said about the line as a whole.
    fn said(&self) -> Vec<Tag> {
        let mut places =
            ["", ".component", ".shares", ".id"].map(|field| [self.path, field].concat()).to_vec();
        if self.line.amount.is_none() {
            // An amount that is computed has no field of its own to say it.
            places.push([self.path, ".amount"].concat());
        }
        self.view.remarks(&places)
    }

    /// The cells for quantity and price, and for the amount.
    fn cost(&self) -> (Tag, Tag) {
        let line = self.line;
        let by_amount = line.amount.is_some() || (line.quantity.is_none() && line.unit_price.is_none());
        let amount = self.result.map(|result| result.amount);
        let switch = self.view.act(Action::CostLine { line: self.index, by_amount: !by_amount, amount });
        let switch_name = if by_amount { text::by_product() } else { text::by_amount() };
        let switch = button("button.quiet.switch type=button", switch)
            .attr("aria-label", [self.name, " ", switch_name].concat())
            .text(switch_name);
        let look = |shape, column| Field { column: Some(column), ..Field::new(shape) };
        let (factors, amount) = if by_amount {
            (
                None,
                self.field(
                    LineField::Amount,
                    line.amount.as_deref(),
                    text::amount(),
                    look(Shape::Amount, "amount"),
                ),
            )
        } else {
            let quantity = self.field(
                LineField::Quantity,
                line.quantity.as_deref(),
                text::quantity(),
                look(Shape::Decimal, "amount"),
            );
            let price = self.field(
                LineField::UnitPrice,
                line.unit_price.as_deref(),
                text::unit_price(),
                look(Shape::Decimal, "price"),
            );
            let factors =
                tag("div.factors").put(quantity).put(tag("span aria-hidden=true").text("×")).put(price);
            let figure = amount.map(|amount| self.view.exact_figure([self.path, ".amount"].concat(), amount));
            (Some(factors), all([figure]))
        };
        (tag("td.product").put(factors).put(switch), tag("td.amount").put(amount))
    }

    /// Who pays, and the enterprise where the line is the only one who can name it.
    fn who(&self, component: Option<&Component>) -> Tag {
        let enterprise = self.line.enterprise.as_deref();
        let asked =
            enterprise.is_some() || component.is_some_and(|component| asks_enterprise(self.view, component));
        let field = asked.then(|| {
            tag("span.enterprise").put(tag("span aria-hidden=true").text(text::enterprise())).put(self.field(
                LineField::Enterprise,
                enterprise,
                text::enterprise(),
                Field::new(Shape::Text),
            ))
        });
        tag("td.who").put(self.result.map(|result| parts(self.view, self.path, result.parts))).put(field)
    }

    /// The row in which the payers agree on their shares, where the policy leaves that to them.
    fn shares(&self, component: Option<&Component>) -> Option<Tag> {
        let rules = self.view.rulebook;
        let payers: Vec<PayerIndex> = match component.map(|component| &component.sharing) {
            Some(Sharing::Agreement(payers)) => payers.to_vec(),
            Some(Sharing::Fixed(_)) => return None,
            None => rules.payer_indices().filter(|payer| *payer != rules.undetermined).collect(),
        };
        let shares = payers.into_iter().filter_map(|payer| {
            let known = rules.payer(payer)?;
            let held = self
                .line
                .shares
                .as_ref()
                .and_then(|shares| shares.get(known.id.as_ref()))
                .map_or("", String::as_str);
            let label = Some([self.name, " ", text::shares(), " ", text::of(&known.name)].concat());
            let look = Field { label, unit: "%", ..Field::new(Shape::Percent) };
            let field = self.view.field(Place::Share(self.view.index, self.index, payer), held, look);
            Some(tag("span.share").put(tag("span aria-hidden=true").text(text::of(&known.short))).put(field))
        });
        let shares = tag("div").put(tag("span.label").text(text::shares())).each(shares);
        Some(tag("tr.shares").put(tag("td")).put(tag("td colspan=5").put(shares)))
    }
}

/// Whether somebody pays whom only the line can name.
fn asks_enterprise(view: &View<'_>, component: &Component) -> bool {
    let unnamed = |payer: PayerIndex| view.rulebook.payer(payer).is_some_and(|payer| payer.unnamed);
    match &component.sharing {
        Sharing::Fixed(shares) => shares.iter().any(|share| unnamed(share.payer)),
        Sharing::Agreement(payers) => payers.iter().any(|payer| unnamed(*payer)),
    }
}
