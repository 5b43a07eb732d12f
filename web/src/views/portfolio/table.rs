//! The table: its head, the sum, and its rows.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::Element;
use yew::{Callback, Html, MouseEvent, Properties, component, html, use_callback};

use super::arrangement::{Arrangement, Item};
use super::columns::Column;
use super::commands::ProjectCommand;
use super::facts::AllFacts;
use super::row::ProjectRow;
use super::sort::Sort;
use super::state::{PortfolioAction, StateHandle};
use super::sums::{GroupRow, amount, shown, sum_of_all};
use crate::components::{VirtualRow, VirtualTable};
use crate::context::{ViewContext, use_view_context};
use crate::settings::Unit;
use crate::words::{frame, portfolio};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ProjectsTableProps {
    pub(super) state: StateHandle,
    pub(super) facts: AllFacts,
    pub(super) arrangement: Rc<Arrangement>,
    /// The project in whose row the focus is or shall be.
    pub(super) held: Option<usize>,
    pub(super) onhold: Callback<Option<usize>>,
    /// Called with a project's place and what is to be done with it.
    pub(super) oncommand: Callback<(usize, ProjectCommand)>,
}

/// The table of projects.
#[component]
pub(super) fn ProjectsTable(props: &ProjectsTableProps) -> Html {
    let context = use_view_context();
    let ProjectsTableProps { state, arrangement, .. } = props;
    let row = use_callback((context.clone(), props.clone()), |row: VirtualRow, (context, props)| {
        props.row(context, row)
    });
    let onclick = use_callback(context.explain.clone(), |event: MouseEvent, explain| {
        let clicked: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let figure = clicked.and_then(|clicked| clicked.closest("[data-figure]").ok().flatten());
        if let Some(path) = figure.and_then(|figure| figure.get_attribute("data-figure")) {
            explain.emit(path);
        }
    });
    let is_open = state.layout.filter.is_open();
    let unit = if context.settings.wan() { &portfolio::UNIT_WAN } else { &portfolio::UNIT_YUAN };
    html! {
        <section class="projects-table">
            <p class="unit">{ context.say(unit) }</p>
            <VirtualTable
                id="portfolio"
                label={context.say(&frame::PORTFOLIO_VIEW).to_owned()}
                caption={&portfolio::PORTFOLIO_CAPTION}
                width={arrangement.columns.len()}
                columns={props.columns(&context)}
                head={props.head(&context)}
                sums={sum_of_all(&context, arrangement, is_open)}
                things={Rc::clone(&arrangement.rows)}
                {row}
                held={props.held}
                onhold={&props.onhold}
                {onclick}
                restart={state.restart}
            />
        </section>
    }
}

impl ProjectsTableProps {
    fn dispatch(&self) -> Callback<PortfolioAction> {
        self.state.dispatcher().to_callback()
    }

    /// The widths of the columns.
    fn columns(&self, context: &ViewContext) -> Html {
        let (sum, language) = (&self.arrangement.all, context.language());
        // No amount is longer than the sum of all in 元; in 万元 four digits stand behind the point instead.
        let longest = |column: Column| match column {
            Column::Money(number) => shown(sum, Unit::Yuan, number, language).len(),
            Column::Grant(grant) => {
                amount(sum.grants.get(grant).copied().flatten(), Unit::Yuan, language).len()
            }
            _ => 0,
        };
        let columns = self.arrangement.columns.iter().map(|column| {
            let width = column.width(longest(*column), language).to_string();
            html! { <col class={(*column == Column::Name).then_some("name")} {width} /> }
        });
        columns.collect()
    }

    fn head(&self, context: &ViewContext) -> Html {
        let dispatch = self.dispatch();
        let columns = self.arrangement.columns.iter().copied().map(|column| {
            let (class, name) = (column.class(), context.say(column.name(context.rulebook())).to_owned());
            if !column.is_sortable() {
                return html! { <th scope="col" {class}><span class="hidden">{ name }</span></th> };
            }
            let (order, arrow) = match self.state.layout.sort.filter(|sort| sort.column == column) {
                Some(Sort { descending: false, .. }) => (Some("ascending"), "↑"),
                Some(Sort { descending: true, .. }) => (Some("descending"), "↓"),
                None => (None, ""),
            };
            html! {
                <th scope="col" {class} aria-sort={order}>
                    <button
                        type="button"
                        class="sort"
                        title={name.clone()}
                        onclick={dispatch.reform(move |_| PortfolioAction::Sort(column))}
                    >
                        { name }
                        <span aria-hidden="true">{ arrow }</span>
                    </button>
                </th>
            }
        });
        html! { <tr aria-rowindex="1">{ for columns }</tr> }
    }

    /// A row as the table asks for it.
    fn row(&self, context: &ViewContext, row: VirtualRow) -> Html {
        match self.arrangement.item(row.thing) {
            Item::Project(index) => self.project_row(context, index, row),
            Item::Group(index) => self.group_row(context, index, row.number),
        }
    }

    fn project_row(&self, context: &ViewContext, index: usize, row: VirtualRow) -> Html {
        let Some(facts) = self.facts.get(index) else { return Html::default() };
        html! {
            <ProjectRow
                key={row.key}
                rulebook={context.document.rulebook().clone()}
                facts={Rc::clone(facts)}
                columns={Rc::clone(&self.arrangement.columns)}
                unit={context.settings.unit}
                number={row.number}
                language={context.language()}
                locked={context.locked()}
                only={self.facts.len() == 1}
                dispatch={context.dispatch.clone()}
                oncommand={&self.oncommand}
            />
        }
    }

    fn group_row(&self, context: &ViewContext, index: usize, number: usize) -> Html {
        let Some(group) = self.arrangement.groups.get(index) else { return Html::default() };
        html! {
            <GroupRow
                key={format!("group{index}")}
                rulebook={context.document.rulebook().clone()}
                group={Rc::clone(group)}
                columns={Rc::clone(&self.arrangement.columns)}
                unit={context.settings.unit}
                {number}
                is_open={!self.state.layout.folded.contains(&group.key)}
                language={context.language()}
                dispatch={self.dispatch()}
            />
        }
    }
}
