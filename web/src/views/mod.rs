//! What is on the page. Every view reads the same document and the same assessment; none computes.

pub(crate) mod answer;
pub(crate) mod budget;
pub(crate) mod compare;
pub(crate) mod desk;
pub(crate) mod explanation;
pub(crate) mod foot;
pub(crate) mod forms;
pub(crate) mod head;
pub(crate) mod owners;
pub(crate) mod portfolio;
pub(crate) mod projects;
pub(crate) mod rules;
pub(crate) mod scenarios;
mod sheet;

use std::ops::Deref;

use fentan_core::assessment::{AssessedProject, ProjectResult};
use fentan_core::draft::DraftProject;
use fentan_core::{Diagnostic, Fen};
use yew::virtual_dom::AttrValue;
use yew::{Callback, MouseEvent};

pub(crate) use self::desk::Desk;
use crate::components::window;
use crate::fields::Shape;
pub(crate) use crate::route::View as Sight;
use crate::tag::{Tag, tag};
use crate::text;

/// What a view of one project is given.
pub(crate) struct View<'a> {
    pub(crate) desk: Desk<'a>,
    /// The project looked at, its place, and what core says of it.
    pub(crate) project: &'a DraftProject,
    pub(crate) index: usize,
    pub(crate) assessed: &'a AssessedProject,
}

impl<'a> Deref for View<'a> {
    type Target = Desk<'a>;

    fn deref(&self) -> &Desk<'a> {
        &self.desk
    }
}

impl<'a> View<'a> {
    /// The project looked at, where there is one.
    pub(crate) fn looked_at(desk: Desk<'a>) -> Option<Self> {
        let index = desk.document.present_project();
        let project = desk.draft.projects.get(index)?;
        Some(View { project, index, assessed: desk.assessment.projects.get(index)?, desk })
    }

    pub(crate) fn result(&self) -> Option<&'a ProjectResult> {
        self.assessed.result.as_ref()
    }

    /// The path of something in the project looked at.
    pub(crate) fn path(&self, rest: &str) -> String {
        ["projects[", &self.index.to_string(), "].", rest].concat()
    }
}

/// How a field for a text looks and what it is called.
pub(crate) struct Field {
    pub(crate) shape: Shape,
    /// What it is called, where no `label` element says so.
    pub(crate) label: Option<String>,
    pub(crate) unit: &'static str,
    /// The column in which keys move up and down.
    pub(crate) column: Option<&'static str>,
}

impl Field {
    pub(crate) const fn new(shape: Shape) -> Self {
        Self { shape, label: None, unit: "", column: None }
    }
}

/// A diagnostic with its cure, in words.
pub(crate) fn words(said: &Diagnostic) -> String {
    match &said.hint {
        Some(hint) => {
            [text::of(&said.message), text::open_bracket(), text::of(hint), text::close_bracket()].concat()
        }
        None => text::of(&said.message).to_owned(),
    }
}

/// An amount as it is shown: `3,725,610.00`.
pub(crate) fn money(amount: Fen) -> String {
    fentan_core::grouped(&amount.to_string())
}

/// A button of a described kind.
fn button(description: &'static str, clicked: Callback<MouseEvent>) -> Tag {
    tag(description).on_click(clicked)
}

/// A button that looks like one.
pub(crate) fn tool(name: impl Into<AttrValue>, clicked: Callback<MouseEvent>) -> Tag {
    button("button.tool type=button", clicked).text(name)
}

/// A button that looks like a link.
pub(crate) fn link(name: impl Into<AttrValue>, clicked: Callback<MouseEvent>) -> Tag {
    button("button.link type=button", clicked).text(name)
}

/// A heading's cell.
pub(crate) fn column(description: &'static str, name: &'static str) -> Tag {
    tag(description).attr("scope", "col").text(name)
}

/// The first row of a table: what its columns are.
pub(crate) fn header<const N: usize>(columns: [Tag; N]) -> Tag {
    tag("thead").put(tag("tr").each(columns))
}

/// What a table is, for those who hear it.
pub(crate) fn caption(name: &'static str) -> Tag {
    tag("caption.hidden").text(name)
}

/// A title with its section's id, and what can be done with the whole section.
pub(crate) fn title(id: &'static str, name: &'static str, tool: Option<Tag>) -> Tag {
    tag("div.title").put(tag("h2").attr("id", id).text(name)).put(tool)
}

/// A section of the page, called by its title.
pub(crate) fn section(class: &'static str, id: String, title: &'static str) -> Tag {
    tag("section tabindex=-1").attr("class", class).attr("id", id).attr("aria-labelledby", title)
}
