//! The rows of sums: that of everything shown, and those of the groups.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::{Fen, Language, Rulebook, grouped};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, Properties, component, html};

use super::arrangement::{Arrangement, Group, Sum};
use super::columns::Column;
use super::row::figure;
use super::state::PortfolioAction;
use crate::context::ViewContext;
use crate::settings::Unit;
use crate::words::portfolio;

/// A row of sums as it is drawn.
struct SumRow<'a> {
    columns: &'a [Column],
    sum: &'a Sum,
    /// The unit of its amounts.
    unit: Unit,
    language: Language,
    /// The rules by which figures are named, where they are the totals and can be explained.
    explained_by: Option<&'a Rulebook>,
}

/// An amount of a sum; words where it does not fit.
pub(super) fn amount(sum: Option<Fen>, unit: Unit, language: Language) -> String {
    sum.map_or_else(|| portfolio::TOO_LARGE.get(language).to_owned(), |sum| unit.shown(sum))
}

/// The text in a money column of a row of sums.
pub(super) fn shown(sum: &Sum, unit: Unit, number: usize, language: Language) -> String {
    amount(sum.amounts.get(number).copied(), unit, language)
}

impl SumRow<'_> {
    /// The cells, with this one for the name.
    fn cells(&self, name: &Html) -> Html {
        let cells = self.columns.iter().map(|column| match column {
            Column::Name => name.clone(),
            _ => html! { <td class={column.class()}>{ self.cell(*column) }</td> },
        });
        cells.collect()
    }

    fn cell(&self, column: Column) -> Html {
        match column {
            Column::Households => html! { { grouped(&self.sum.households.to_string()) } },
            Column::Grant(grant) => {
                html! { { amount(self.sum.grants.get(grant).copied().flatten(), self.unit, self.language) } }
            }
            Column::Money(number) => {
                let shown = shown(self.sum, self.unit, number, self.language);
                match self.explained_by.filter(|_| !self.sum.amounts.is_empty()) {
                    Some(rulebook) => figure(["totals.", &column.path(rulebook)].concat(), shown, None),
                    None => html! { { shown } },
                }
            }
            _ => Html::default(),
        }
    }
}

/// The first row: the sum of everything shown. With an open filter its figures are the totals.
pub(super) fn sum_of_all(context: &ViewContext, arrangement: &Arrangement, is_open: bool) -> Html {
    let Arrangement { all, broken, columns, .. } = arrangement;
    let name = if is_open { &portfolio::WHOLE_SUM } else { &portfolio::FILTERED_SUM };
    let name = html! {
        <th class="name" scope="row">
            <div>
                <strong>{ context.say(name) }</strong>
                if *broken > 0 {
                    <span class="id">{ context.say(&portfolio::not_in_sums(*broken)) }</span>
                }
            </div>
        </th>
    };
    let row = SumRow {
        columns,
        sum: all,
        unit: context.settings.unit,
        language: context.language(),
        explained_by: is_open.then(|| context.rulebook()),
    };
    html! { <tr aria-rowindex="2">{ row.cells(&name) }</tr> }
}

#[derive(Properties)]
pub(super) struct GroupRowProps {
    pub(super) rulebook: Arc<Rulebook>,
    pub(super) group: Rc<Group>,
    pub(super) columns: Rc<[Column]>,
    /// The unit of its amounts.
    pub(super) unit: Unit,
    /// Its number among the table's rows.
    pub(super) number: usize,
    /// True where its projects are shown.
    pub(super) is_open: bool,
    pub(super) language: Language,
    pub(super) dispatch: Callback<PortfolioAction>,
}

/// Equal where the row would look the same and do the same.
impl PartialEq for GroupRowProps {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.rulebook, &other.rulebook)
            && self.group == other.group
            && self.columns == other.columns
            && self.unit == other.unit
            && (self.number, self.is_open) == (other.number, other.is_open)
            && self.language == other.language
            && self.dispatch == other.dispatch
    }
}

/// The row of a group: its sum, with the button that folds it.
#[component]
pub(super) fn GroupRow(props: &GroupRowProps) -> Html {
    let group = &props.group;
    let name: AttrValue = group.name(&props.rulebook, props.language).into();
    let key = group.key.clone();
    let fold = props.dispatch.reform(move |_| PortfolioAction::Fold(key.clone()));
    let name = html! {
        <th class="name" scope="row">
            <div>
                <button
                    type="button"
                    class="branch"
                    aria-expanded={if props.is_open { "true" } else { "false" }}
                    title={name.clone()}
                    onclick={fold}
                >
                    { name }
                </button>
                <span class="id">{ portfolio::of_projects(group.sum.count).get(props.language) }</span>
            </div>
        </th>
    };
    let row = SumRow {
        columns: &props.columns,
        sum: &group.sum,
        unit: props.unit,
        language: props.language,
        explained_by: None,
    };
    let cells = if group.sum.amounts.is_empty() {
        let cells = props.columns.iter().map(|column| match column {
            Column::Name => name.clone(),
            _ => html! { <td></td> },
        });
        cells.collect()
    } else {
        row.cells(&name)
    };
    html! { <tr class="group" aria-rowindex={props.number.to_string()}>{ cells }</tr> }
}
