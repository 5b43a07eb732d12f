//! What grants change over all projects: in all, under each scope of having obtained one, and project by project.

use std::cmp::Reverse;

use fentan_core::Fen;
use yew::{Callback, Html, MouseEvent};

use super::super::{Desk, button, column, link as link_to, tool};
use super::changes::{FIRST, district};
use super::found::{Levels, Line, Portfolio, size};
use super::{Message, State, amounts, when, wide};
use crate::browser;
use crate::document::Action;
use crate::tag::{Tag, all, tag};
use crate::text;

/// What the projects are sorted by.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// The budget's order.
    Place,
    Pool,
    Grant,
    #[default]
    City,
    District,
}

impl State {
    pub(super) fn portfolio(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let section = tag("section aria-labelledby=of-portfolio")
            .put(tag("h3 id=of-portfolio").text(text::of_portfolio()));
        let found = match self.portfolio.found() {
            Ok(found) => found,
            Err(words) => return section.put(words),
        };
        let broken = (found.broken > 0).then(|| tag("p.compare-words").text(text::left_out(found.broken)));
        section
            .put(broken)
            .put(tag("div.compare-pair").put(levels(desk, found)).put(scopes(desk, found)))
            .put(self.lines(desk, link, found))
    }

    /// The table of projects.
    fn lines(&self, desk: &Desk<'_>, link: &Callback<Message>, found: &Portfolio) -> Html {
        let mut lines: Vec<&Line> = found.lines.iter().collect();
        match self.order {
            Order::Place => {}
            Order::Pool => lines.sort_by_key(|line| Reverse(line.pool)),
            Order::Grant => lines.sort_by_key(|line| Reverse(line.present.grant)),
            Order::City => lines.sort_by_key(|line| Reverse(size(line.present.change.city))),
            Order::District => lines.sort_by_key(|line| Reverse(size(line.present.change.district))),
        }
        let sorted = |description: &'static str, name: &'static str, order: Order| {
            let way = if order == Order::Place { "ascending" } else { "descending" };
            tag(description)
                .attr("scope", "col")
                .maybe("aria-sort", (self.order == order).then_some(way))
                .put(
                    button("button.compare-sort type=button", when(link, move || Message::Sort(order)))
                        .text(name),
                )
        };
        let head = tag("tr")
            .put(sorted("th.compare-count", text::number_short(), Order::Place))
            .put(column("th", text::project_name()))
            .put(column("th", text::district_name()))
            .put(sorted("th.amount", text::pool(), Order::Pool))
            .put(sorted("th.amount", text::grant(), Order::Grant))
            .put(column("th.compare-count", text::split()))
            .put(column("th.amount", text::city_short()))
            .put(column("th.amount", text::district_short()))
            .put(sorted("th.amount", text::city_change(), Order::City))
            .put(sorted("th.amount", text::district_change(), Order::District));
        let count = if self.unfolded { lines.len() } else { FIRST };
        let rest = lines.len().checked_sub(count).filter(|rest| *rest > 0);
        let rest = rest.map(|rest| tool(text::show_rest(rest), when(link, || Message::Unfold)));
        let table = tag("table")
            .put(tag("caption.hidden").text(text::grants_caption()))
            .put(tag("thead").put(head))
            .put(tag("tbody").each(lines.into_iter().take(count).map(|own| line(desk, own))));
        all([
            tag("p.lead").text(text::sort_hint()),
            wide(text::grants_caption(), table),
            tag("div.compare-rest").put(rest),
        ])
    }
}

/// A project, whose curve is shown when its name is clicked.
fn line(desk: &Desk<'_>, line: &Line) -> Tag {
    let (dispatch, index) = (desk.dispatch.clone(), line.index);
    let look = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Select(index));
        browser::focus_path("compare-project");
    });
    let name = if line.name.is_empty() { text::unnamed() } else { &line.name };
    let present = &line.present;
    let split = if line.split_without == present.split {
        in_words(&present.split).to_owned()
    } else {
        [in_words(&line.split_without), " → ", in_words(&present.split)].concat()
    };
    let selected = (desk.document.present_project() == index).then_some("true");
    tag("tr")
        .maybe("aria-current", selected)
        .put(tag("td.compare-count").text((index + 1).to_string()))
        .put(tag("th scope=row").put(link_to(name.to_owned(), look)))
        .put(tag("td").text(district(desk, &line.division)))
        .put(amounts::amount(desk, Some(line.pool)))
        .put(amounts::amount(desk, Some(present.grant)))
        .put(tag("td.compare-count").text(split))
        .put(amounts::amount(desk, Some(present.levels.city)))
        .put(amounts::amount(desk, Some(present.levels.district)))
        .put(amounts::change(desk, Some(present.change.city)))
        .put(amounts::change(desk, Some(present.change.district)))
}

/// A match, or that the city pays nothing.
fn in_words(split: &str) -> &str {
    if split == "none" { text::city_pays_nothing() } else { split }
}

/// What both levels pay in all, without grants and now.
fn levels(desk: &Desk<'_>, found: &Portfolio) -> Tag {
    let cells = |row: Tag, levels: &Levels, cell: fn(&Desk<'_>, Option<Fen>) -> Tag| {
        row.put(cell(desk, Some(levels.city))).put(cell(desk, Some(levels.district)))
    };
    let row = |name: &'static str| tag("tr").put(tag("th scope=row").text(name));
    let head = tag("tr")
        .put(column("th", text::case()))
        .put(column("th.amount", text::city_short()))
        .put(column("th.amount", text::district_short()));
    let body = tag("tbody")
        .put(cells(row(text::without_any()), &found.without, amounts::amount))
        .put(cells(row(text::as_is()), &found.present, amounts::amount))
        .put(cells(row(text::levels_change()), &found.change, amounts::change));
    let table = tag("table")
        .put(tag("caption.hidden").text(text::levels_caption()))
        .put(tag("thead").put(head))
        .put(body);
    wide(text::levels_caption(), table)
}

/// What both levels pay under each option of the reading that says whose grant counts for whom.
fn scopes(desk: &Desk<'_>, found: &Portfolio) -> Tag {
    let reading = desk.rulebook.reading("match_scope");
    let rows = found.scopes.iter().map(|scope| {
        let name = reading.and_then(|reading| reading.option(&scope.id));
        let mark = scope.in_use.then(|| tag("span.mark.required").text(text::in_use()));
        tag("tr")
            .put(tag("th scope=row").text(name.map_or("", |option| text::of(&option.name))).put(mark))
            .put(amounts::amount(desk, Some(scope.levels.city)))
            .put(amounts::amount(desk, Some(scope.levels.district)))
            .put(amounts::change(desk, Some(scope.change.city)))
            .put(amounts::change(desk, Some(scope.change.district)))
    });
    let head = tag("tr")
        .put(column("th", text::scope()))
        .put(column("th.amount", text::city_short()))
        .put(column("th.amount", text::district_short()))
        .put(column("th.amount", text::city_against()))
        .put(column("th.amount", text::district_against()));
    let table = tag("table")
        .put(tag("caption.hidden").text(text::scopes_caption()))
        .put(tag("thead").put(head))
        .put(tag("tbody").each(rows));
    wide(text::scopes_caption(), table)
}
