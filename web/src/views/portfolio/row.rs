//! The row of a project: a component, so that only rows in which something has changed are drawn again. Its buttons
//! only say what they do; the table hears them all and knows the row ([`super::hear`]).

use std::rc::Rc;

use fentan_core::{Language, Rulebook};
use yew::virtual_dom::AttrValue;
use yew::{Component, Context, Html, Properties, html};

use super::super::{money, words};
use super::columns::{Column, GRANTS};
use super::facts::Facts;
use super::filter;
use super::rounded::Units;
use crate::document::{Dispatch, Place, funding_index};
use crate::fields::{Shape, TextField, TextFieldProps};
use crate::tag::{Piece as _, Tag, tag};
use crate::{browser, text};

/// What a row needs.
#[derive(Properties)]
pub(super) struct RowProps {
    pub(super) rulebook: &'static Rulebook,
    pub(super) facts: Rc<Facts>,
    pub(super) columns: Rc<[Column]>,
    /// What is shown of its amounts in 万元; none shows them in yuan.
    pub(super) units: Option<Rc<Units>>,
    /// Its number among the table's rows.
    pub(super) number: usize,
    pub(super) language: Language,
    /// Whether it can only be read.
    pub(super) locked: bool,
    /// Whether it is the only project, which stays.
    pub(super) only: bool,
    /// Whether it shall have the focus.
    pub(super) wanted: bool,
    pub(super) dispatch: Dispatch,
}

/// Equal where the row would look the same.
impl PartialEq for RowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.facts, &other.facts)
            && self.columns == other.columns
            && self.units == other.units
            && self.number == other.number
            && self.language == other.language
            && self.locked == other.locked
            && self.only == other.only
            && self.wanted == other.wanted
    }
}

pub(super) struct Row;

impl Component for Row {
    type Message = ();
    type Properties = RowProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let facts = &*props.facts;
        let mut row = tag("tr.project")
            .attr("data-row", facts.index.to_string())
            .attr("aria-rowindex", props.number.to_string());
        let merged = props.columns.iter().filter(|column| !facts.is_sound() && is_merged(**column)).count();
        let mut said = facts.first().filter(|_| merged > 0);
        for (place, column) in props.columns.iter().enumerate() {
            // Cells keep their places, so that the field that is typed in stays the same.
            let cell = if merged == 0 || !is_merged(*column) {
                Some(props.cell(place, *column))
            } else {
                said.take().map(|said| {
                    let cell = tag("td.broken").attr("colspan", merged.to_string());
                    cell.put(tag("span").attr("title", words(said)).text(words(said)))
                })
            };
            row = row.put(cell);
        }
        row.html()
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let props = context.props();
        if props.wanted {
            browser::focus_path(&link_id(props.facts.index));
        }
    }
}

/// Where words stand in place of figures when there are none.
fn is_merged(column: Column) -> bool {
    column == Column::Match || matches!(column, Column::Money(money) if money != super::columns::TOTAL)
}

/// The id of the link to a project.
fn link_id(index: usize) -> String {
    ["project-", &index.to_string()].concat()
}

/// A figure of a project that explains itself when clicked.
fn figure(column: usize, shown: String) -> Tag {
    tag("button.figure type=button name=why aria-haspopup=dialog")
        .attr("value", column.to_string())
        .text(shown)
}

/// An amount that was moved for the sums' sake has a mark.
pub(super) fn mark(moved: bool) -> Option<Tag> {
    moved.then(|| tag("sup.moved").text("*"))
}

/// A cell whose text may be longer than it is wide.
fn long(shown: String) -> Tag {
    titled(tag("td"), &shown).text(shown)
}

/// Gives an element its whole text as its title, if it may have no room for it.
fn titled(element: Tag, text: &str) -> Tag {
    /// In bytes; no column for words is narrower than this many Chinese characters.
    const SURELY_SHORT: usize = 5 * 3;
    element.attr("title", if text.len() > SURELY_SHORT { text.to_owned() } else { String::new() })
}

impl RowProps {
    /// The cell in a column, which is the table's at `place`.
    fn cell(&self, place: usize, column: Column) -> Tag {
        let (facts, project) = (&*self.facts, &self.facts.project);
        let td = || tag("td").attr("class", column.class());
        match column {
            Column::Number => td().text((facts.index + 1).to_string()),
            Column::Name => self.name(),
            Column::Division => long(filter::division(self.rulebook, &project.division).to_owned()),
            Column::Year => td().text(project.year.0.clone()),
            Column::Kind => long(self.kind()),
            Column::Bundle => long(project.bundle.clone().unwrap_or_default()),
            Column::Households => td().text(project.households_count.clone().unwrap_or_default().0),
            Column::Money(money) => self.money(place, money),
            Column::Grant(grant) => td().put(self.grant(grant)),
            Column::Match => {
                let label = facts.split.map_or_else(String::new, |split| {
                    if split.city == 0 { text::no_match().to_owned() } else { split.label() }
                });
                td().put(figure(place, label))
            }
            Column::Said => td().put(self.said()),
            Column::Tools => td().put((!self.locked).then(|| self.tools())),
        }
    }

    fn title(&self) -> String {
        let name = &self.facts.project.name;
        if name.is_empty() { text::unnamed().to_owned() } else { name.clone() }
    }

    fn name(&self) -> Tag {
        let link = tag("button.link type=button name=open").attr("id", link_id(self.facts.index));
        let link = titled(link, &self.title()).text(self.title());
        let id = tag("span.id").text(self.facts.project.id.clone());
        tag("th.name scope=row").put(tag("div").put(link).put(id))
    }

    fn kind(&self) -> String {
        let (rules, project) = (self.rulebook, &self.facts.project);
        let kind = rules.kind_index(&project.kind).and_then(|index| rules.kind(index));
        let tier = project.tier.as_deref().unwrap_or("");
        let known = rules.tier_index(tier).and_then(|index| rules.tier(index));
        let kind = kind.map_or(&*project.kind, |kind| text::of(&kind.name));
        let tier = known.map_or(tier, |tier| text::of(&tier.name));
        [kind, " ", tier].concat().trim_end().to_owned()
    }

    fn money(&self, place: usize, money_column: usize) -> Tag {
        let Some(amount) = self.facts.amounts.get(money_column) else {
            return tag("td.amount.broken").text(text::has_errors());
        };
        let exact = money(*amount);
        let cell = tag("td").attr("class", if amount.is_zero() { "amount zero" } else { "amount" });
        match self.units.as_ref().and_then(|units| units.shown(money_column)) {
            Some((shown, moved)) => {
                let exact = [&exact, text::yuan()].concat();
                cell.put(figure(place, shown).attr("title", exact)).put(mark(moved))
            }
            None => cell.put(figure(place, exact)),
        }
    }

    /// The field for a grant; where the budget lists it several times, what that comes to.
    fn grant(&self, grant: usize) -> Option<Html> {
        let (id, project, index) = (GRANTS[grant], &self.facts.project, self.facts.index);
        if funding_index(project, id, 1).is_some() {
            let sum = self.facts.grants.get(grant).copied().unwrap_or_default();
            return Some(tag("span").attr("title", text::several_grants()).text(money(sum)).html());
        }
        let listed = funding_index(project, id, 0);
        let value = listed.and_then(|listed| project.funding.get(listed)).map_or("", |money| &money.amount);
        let root = ["projects[", &index.to_string(), "].funding"].concat();
        let path = match listed {
            Some(listed) => [&root, "[", &listed.to_string(), "].amount"].concat(),
            None => [&root, ".", id].concat(),
        };
        let problem = self.facts.errors.iter().find(|said| said.path == path);
        let props = TextFieldProps {
            problem: problem.map(|said| words(said).into()),
            id: path.into(),
            label: Some(
                [self.title().as_str(), " ", Column::Grant(grant).name(self.rulebook)].concat().into(),
            ),
            value: AttrValue::from(value.to_owned()),
            shape: Shape::Amount,
            place: Place::Funding(index, self.rulebook.source_index(id)?, 0),
            unit: "",
            column: Some(if grant == 0 { "central" } else { "provincial" }),
            locked: self.locked,
            dispatch: self.dispatch.clone(),
        };
        Some(html! { <TextField ..props /> })
    }

    /// How many errors or warnings there are; it leads to the first.
    fn said(&self) -> Option<Tag> {
        let facts = &*self.facts;
        let first = facts.first()?;
        let (class, name, count) = match facts.errors.len() {
            0 => ("mark warning", text::warning(), facts.warnings),
            errors => ("mark error", text::error(), errors),
        };
        let shown = [name, " ", &count.to_string()].concat();
        let mark = tag("button type=button name=mend").attr("class", class);
        Some(mark.attr("title", words(first)).text(shown))
    }

    fn tools(&self) -> Tag {
        let label = |what: &str| [what, " ", &self.title()].concat();
        let button = |what: &'static str, name: &'static str, shown: &'static str| {
            tag(what).attr("title", name).attr("aria-label", label(name)).text(shown)
        };
        let copy = text::copy_project();
        let remove = || button("button.quiet type=button name=remove", text::remove(), "×");
        tag("span")
            .put(button("button.quiet type=button name=copy", copy, copy))
            .put((!self.only).then(remove))
    }
}
