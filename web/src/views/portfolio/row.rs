//! The row of a project. It is drawn again only where something in it has changed.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::{Language, Rulebook};
use yew::{Callback, Html, Properties, component, html};

use super::columns::{Column, TOTAL};
use super::commands::ProjectCommand;
use super::facts::ProjectFacts;
use super::filter::Criterion;
use super::grant_cell::grant_cell;
use super::row_buttons::{problems, tools};
use crate::context::money;
use crate::document::Dispatch;
use crate::problem::named_message;
use crate::settings::Unit;
use crate::words::{frame, portfolio};

/// The facts and choices that a row is made of: everything given, and nothing that follows the document as a whole.
#[derive(Properties)]
pub(super) struct ProjectRowProps {
    pub(super) rulebook: Arc<Rulebook>,
    pub(super) facts: Rc<ProjectFacts>,
    pub(super) columns: Rc<[Column]>,
    /// The unit of its amounts.
    pub(super) unit: Unit,
    /// Its number among the table's rows.
    pub(super) number: usize,
    pub(super) language: Language,
    /// True where it can only be read.
    pub(super) locked: bool,
    /// True where it is the only project, which stays.
    pub(super) only: bool,
    pub(super) dispatch: Dispatch,
    /// Called with the project's place and what is to be done with it.
    pub(super) oncommand: Callback<(usize, ProjectCommand)>,
}

/// Equal where the row would look the same and do the same.
impl PartialEq for ProjectRowProps {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.rulebook, &other.rulebook)
            && Rc::ptr_eq(&self.facts, &other.facts)
            && self.columns == other.columns
            && self.unit == other.unit
            && self.number == other.number
            && self.language == other.language
            && (self.locked, self.only) == (other.locked, other.only)
            && self.dispatch == other.dispatch
            && self.oncommand == other.oncommand
    }
}

/// The row of a project.
#[component]
pub(super) fn ProjectRow(props: &ProjectRowProps) -> Html {
    let facts = &props.facts;
    let is_merged = |column: &Column| !facts.is_sound() && gives_way(*column);
    let merged = props.columns.iter().filter(|column| is_merged(column)).count();
    let mut said = facts.first().filter(|_| merged > 0);
    // Cells keep their places, so that the field that is typed in stays the same.
    let cells = props.columns.iter().map(|column| {
        if !is_merged(column) {
            return props.cell(*column);
        }
        let Some(said) = said.take() else { return Html::default() };
        let said = named_message(&props.rulebook, &facts.project, said);
        let said = said.get(props.language);
        html! {
            <td class="broken words" colspan={merged.to_string()}>
                <span title={said.to_owned()}>{ said }</span>
            </td>
        }
    });
    html! {
        <tr class="project" data-row={facts.index.to_string()} aria-rowindex={props.number.to_string()}>
            { for cells }
        </tr>
    }
}

/// True where words stand in the place of a figure when there is none.
fn gives_way(column: Column) -> bool {
    column == Column::Match || matches!(column, Column::Money(money) if money != TOTAL)
}

/// The id of the button that opens a project.
pub(super) fn link_id(index: usize) -> String {
    ["project-", &index.to_string()].concat()
}

/// A figure of the table; the table hears the clicks of all of them.
pub(super) fn figure(path: String, shown: String, title: Option<String>) -> Html {
    html! {
        <button type="button" class="figure" aria-haspopup="dialog" data-figure={path} {title}>{ shown }</button>
    }
}

/// The title of a text for which there may be no room.
fn title_of(text: &str) -> Option<String> {
    /// In bytes; no column for words is narrower than this many Chinese characters.
    const SURELY_SHORT: usize = 5 * 3;
    (text.len() > SURELY_SHORT).then(|| text.to_owned())
}

/// A cell whose text may be longer than it is wide.
fn long(text: &str) -> Html {
    html! { <td class="words" title={title_of(text)}>{ text }</td> }
}

impl ProjectRowProps {
    fn cell(&self, column: Column) -> Html {
        let (facts, project) = (&*self.facts, &self.facts.project);
        let class = column.class();
        match column {
            Column::Number => html! { <td {class}>{ facts.index + 1 }</td> },
            Column::Name => self.name(),
            Column::Division => {
                long(Criterion::Division.name(&self.rulebook, &project.division, self.language))
            }
            Column::Year => html! { <td {class}>{ &project.year.0 }</td> },
            Column::Kind => self.kind(),
            Column::Bundle => long(project.bundle.as_deref().unwrap_or("")),
            Column::Households => {
                let count = project.households_count.as_ref().map_or("", |count| &count.0);
                html! { <td {class}>{ count }</td> }
            }
            Column::Money(money) => self.money(column, money),
            Column::Grant(number) => grant_cell(self, number, class),
            Column::Match => {
                let label = facts.split.map_or_else(String::new, |split| match split.city {
                    0 => portfolio::NO_MATCH.get(self.language).to_owned(),
                    _ => split.label(),
                });
                html! { <td {class}>{ self.figure(column, label, None) }</td> }
            }
            Column::Said => html! { <td {class}>{ problems(self) }</td> },
            Column::Tools => html! { <td {class}>{ tools(self) }</td> },
        }
    }

    /// The project's name, or a word for having none.
    pub(super) fn title(&self) -> &str {
        let name = &self.facts.project.name;
        if name.is_empty() { frame::UNNAMED.get(self.language) } else { name }
    }

    /// Does something with the project when clicked.
    pub(super) fn command(&self, command: ProjectCommand) -> Callback<yew::MouseEvent> {
        let index = self.facts.index;
        self.oncommand.reform(move |_| (index, command))
    }

    fn name(&self) -> Html {
        let title = self.title();
        html! {
            <th class="name" scope="row">
                <div>
                    <button
                        type="button"
                        class="link"
                        id={link_id(self.facts.index)}
                        title={title_of(title)}
                        onclick={self.command(ProjectCommand::Open)}
                    >
                        { title }
                    </button>
                    <span class="id">{ &self.facts.project.id }</span>
                </div>
            </th>
        }
    }

    fn kind(&self) -> Html {
        let project = &self.facts.project;
        let tier = project.tier.as_deref().unwrap_or("");
        let kind = Criterion::Kind.name(&self.rulebook, &project.kind, self.language);
        let tier = Criterion::Tier.name(&self.rulebook, tier, self.language);
        long([kind, " ", tier].concat().trim_end())
    }

    /// The figure of the project in a column.
    fn figure(&self, column: Column, shown: String, title: Option<String>) -> Html {
        let path = ["projects[", &self.facts.index.to_string(), "].", &column.path(&self.rulebook)].concat();
        figure(path, shown, title)
    }

    fn money(&self, column: Column, number: usize) -> Html {
        let Some(amount) = self.facts.amounts.get(number) else {
            return html! { <td class="amount broken words">{ portfolio::HAS_ERRORS.get(self.language) }</td> };
        };
        let class = if amount.is_zero() { "amount zero" } else { "amount" };
        let in_yuan = || [&money(*amount), frame::YUAN.get(self.language)].concat();
        let exact = (self.unit == Unit::Wan).then(in_yuan);
        html! { <td {class}>{ self.figure(column, self.unit.shown(*amount), exact) }</td> }
    }
}
