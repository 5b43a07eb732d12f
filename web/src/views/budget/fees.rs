//! Fees: what the policy gives to nobody.

use fentan_core::Fen;
use fentan_core::budget::FeeBase;
use fentan_core::draft::DraftFee;
use web_sys::Event;
use yew::{Callback, Html};

use super::super::{Field, View, caption, column, header, section, title};
use super::{adder, footer, parts, remove};
use crate::document::{Action, FeeField, Place};
use crate::fields::{Choice, Select, Shape, chosen, option, writes};
use crate::tag::{Tag, all, tag};
use crate::text;

pub(super) fn fees(view: &View<'_>) -> Tag {
    let total =
        view.result().map(|result| view.exact_figure(view.path("fees_total"), result.figures.fees_total));
    let columns = [
        column("th", text::fee()),
        column("th.how", text::how()),
        column("th.amount", text::amount()),
        column("th.by", text::fee_payer()),
        column("th.who", view.who_pays()),
        column("th.remove", text::actions()),
    ];
    let rows = view.project.fees.iter().enumerate().map(|(index, fee)| Row::new(view, index, fee).html());
    let table = tag("table")
        .put(caption(text::fees_caption()))
        .put(header(columns))
        .put(tag("tbody").each(rows))
        .put(footer("2", "3", text::fees(), total));
    section("fees", view.path("fees"), "fees")
        .put(title("fees", text::fees(), None))
        .put(table)
        .put(add(view))
}

/// A fee with what every cell of its row needs.
struct Row<'a> {
    view: &'a View<'a>,
    index: usize,
    fee: &'a DraftFee,
    name: &'a str,
    path: String,
    amount: Option<Fen>,
}

impl<'a> Row<'a> {
    fn new(view: &'a View<'a>, index: usize, fee: &'a DraftFee) -> Self {
        let amount = view.result().and_then(|result| result.fees.get(index)).map(|result| result.amount);
        let path = view.path(&format!("fees[{index}]"));
        Self { view, index, fee, name: fee.name.as_deref().unwrap_or(&fee.id), path, amount }
    }

    fn label(&self, label: &str) -> String {
        [self.name, " ", label].concat()
    }

    fn field(&self, field: FeeField, held: Option<&str>, label: &str, mut look: Field) -> Html {
        let place = Place::Fee(self.view.index, self.index, field);
        look.label = Some(self.label(label));
        self.view.field(place, held.unwrap_or(""), look)
    }

    fn html(self) -> Tag {
        let result = self.view.result().and_then(|result| result.fees.get(self.index));
        let name = self.field(FeeField::Name, self.fee.name.as_deref(), text::fee(), Field::new(Shape::Text));
        let remarks = self.view.remarks(&[self.path.clone(), [&self.path, ".id"].concat()]);
        tag("tr tabindex=-1")
            .attr("id", self.path.clone())
            .put(tag("th scope=row").put(name).each(remarks))
            .put(self.how())
            .put(tag("td.amount").put(self.cost()))
            .put(self.payer())
            .put(tag("td.who").put(result.map(|result| parts(self.view, &self.path, result.parts))))
            .put(remove(self.view, self.name, Action::RemoveFee(self.index)))
    }

    fn by_amount(&self) -> bool {
        self.fee.rate.is_none() && self.fee.base.is_none()
    }

    /// By amount or by rate, and the rate.
    fn how(&self) -> Tag {
        let (fee, amount, dispatch) = (self.index, self.amount, self.view.dispatch.clone());
        let change = Callback::from(move |event: Event| {
            let chosen = chosen(&event);
            let base = FeeBase::ALL.iter().find(|(id, _)| *id == chosen).map(|(_, base)| *base);
            dispatch.emit(Action::CostFee { fee, base, amount });
        });
        let id = [&self.path, ".base"].concat();
        let select = Select {
            problem: self.view.problem(&id),
            id,
            label: Some(self.label(text::how())),
            held: self.fee.base.as_deref().unwrap_or(""),
            choices: vec![
                ("", text::as_amount().into()),
                ("works", text::of_works().into()),
                ("works_and_fees", text::of_all().into()),
            ],
            change,
            locked: self.view.document.read_only,
        };
        let look = Field { unit: "%", column: Some("fee"), ..Field::new(Shape::Percent) };
        let rate = (!self.by_amount())
            .then(|| self.field(FeeField::Rate, self.fee.rate.as_deref(), text::rate(), look));
        tag("td.how").put(tag("div").put(select.html()).put(rate))
    }

    /// The amount, to be typed or as computed.
    fn cost(&self) -> Html {
        if self.by_amount() {
            let look = Field { column: Some("fee"), ..Field::new(Shape::Amount) };
            return self.field(FeeField::Amount, self.fee.amount.as_deref(), text::amount(), look);
        }
        all([self.amount.map(|amount| self.view.exact_figure([&self.path, ".amount"].concat(), amount))])
    }

    fn payer(&self) -> Tag {
        let place = Place::Fee(self.view.index, self.index, FeeField::Payer);
        let id = place.path(self.view.rulebook, self.view.draft);
        let payers =
            self.view.rulebook.payers.iter().map(|payer| (&*payer.id, (text::of(&payer.name)).into()));
        let choices: Vec<Choice> = std::iter::once(("", text::by_reading().into())).chain(payers).collect();
        let select = Select {
            problem: self.view.problem(&id),
            id,
            label: Some(self.label(text::fee_payer())),
            held: self.fee.payer.as_deref().unwrap_or(""),
            choices,
            change: writes(self.view.dispatch, place),
            locked: self.view.document.read_only,
        };
        tag("td.by").put(select.html())
    }
}

/// A list of the usual fees, and the button that adds the one chosen.
fn add(view: &View<'_>) -> Tag {
    let usual = text::USUAL_FEES.iter().enumerate().map(|(offset, (chinese, english))| {
        let name = text::pick(chinese, english);
        option(name, name, offset == 0)
    });
    let choices = tag("select.input").each(usual).put(option("", text::other_fee(), false));
    adder(view, text::add_fee(), "add-fee", choices, Action::AddFee)
}
