//! The changes that grants make over all projects: in all, under each scope of having obtained one, and project by
//! project.

use std::cmp::Reverse;

use fentan_core::sensitivity::{Levels, Portfolio, PortfolioLine, ScopeTotals};
use fentan_core::{Bilingual, Fen};
use yew::{Callback, Html, html};

use super::amounts::{self, unsigned};
use super::points::{is_same_split, split};
use super::state::{CompareAction, Order, StateHandle};
use super::table::{FIRST, captioned, division_name, heading, headings, project_link, rest};
use crate::browser;
use crate::context::ViewContext;
use crate::document::Action;
use crate::words::{answer, compare};

/// The table of projects with what grants change for each.
pub(super) fn lines(context: &ViewContext, state: &StateHandle, found: &Portfolio) -> Html {
    let mut lines: Vec<&PortfolioLine> = found.lines.iter().collect();
    match state.order {
        Order::Place => {}
        Order::Pool => lines.sort_by_key(|line| Reverse(line.present.government.pool)),
        Order::Grant => lines.sort_by_key(|line| Reverse(line.present.grant)),
        Order::City => lines.sort_by_key(|line| Reverse(unsigned(line.present.city_change))),
        Order::District => lines.sort_by_key(|line| Reverse(unsigned(line.present.district_change))),
    }
    let count = if state.unfolded { lines.len() } else { FIRST };
    let remaining = lines.len().saturating_sub(count);
    let unfold = state.dispatcher().to_callback().reform(|_| CompareAction::Unfold);
    let rows = lines.into_iter().take(count).map(|own| line(context, own));
    let body = html! { <tbody>{ for rows }</tbody> };
    html! {
        <>
            <p class="lead">{ context.say(&compare::SORT_HINT) }</p>
            { captioned(context, &compare::GRANTS_CAPTION, head(context, state), body) }
            { rest(context, remaining, unfold) }
        </>
    }
}

/// The headings, some of which sort.
fn head(context: &ViewContext, state: &StateHandle) -> Html {
    let sorting = |class: &'static str, words: &Bilingual, order: Order| {
        let way = if order == Order::Place { "ascending" } else { "descending" };
        let onclick = state.dispatcher().to_callback().reform(move |_| CompareAction::Sort(order));
        html! {
            <th {class} scope="col" aria-sort={(state.order == order).then_some(way)}>
                <button type="button" class="compare-sort" {onclick}>{ context.say(words) }</button>
            </th>
        }
    };
    html! {
        <tr>
            { sorting("compare-count", &compare::NUMBER_SHORT, Order::Place) }
            { heading(context, "", &compare::PROJECT_NAME) }
            { heading(context, "", &compare::DISTRICT_NAME) }
            { sorting("amount", &answer::POOL, Order::Pool) }
            { sorting("amount", &compare::GRANT, Order::Grant) }
            { heading(context, "compare-count", &compare::SPLIT) }
            { heading(context, "amount", &compare::CITY_SHORT) }
            { heading(context, "amount", &compare::DISTRICT_SHORT) }
            { sorting("amount", &compare::CITY_CHANGE, Order::City) }
            { sorting("amount", &compare::DISTRICT_CHANGE, Order::District) }
        </tr>
    }
}

/// A project, whose curve is shown when its name is clicked.
fn line(context: &ViewContext, line: &PortfolioLine) -> Html {
    let PortfolioLine { index, present, without } = *line;
    let dispatch = context.dispatch.clone();
    let look = Callback::from(move |_| {
        dispatch.emit(Action::Select(index));
        browser::focus_path("project");
    });
    let mut shared = split(context, present.split);
    if !is_same_split(without.split, present.split) {
        shared = [&split(context, without.split), " → ", &shared].concat();
    }
    let name = context.draft().projects.get(index).map_or("", |project| &project.name);
    let result = context.assessment().projects.get(index).and_then(|project| project.result.as_ref());
    let division = result.map_or("", |result| division_name(context, result.project.division));
    let government = present.government;
    let levels = Levels { city: government.city, district: government.district };
    let change = Levels { city: present.city_change, district: present.district_change };
    let selected = (context.document.present_project() == index).then_some("true");
    html! {
        <tr aria-current={selected}>
            <td class="compare-count">{ index + 1 }</td>
            <th scope="row">{ project_link(context, name, None, look) }</th>
            <td>{ division }</td>
            { amounts::amount(context, Some(government.pool)) }
            { amounts::amount(context, Some(present.grant)) }
            <td class="compare-count">{ shared }</td>
            { both(context, Some(levels), amounts::amount) }
            { both(context, Some(change), amounts::change) }
        </tr>
    }
}

/// A cell of an amount, or of a change.
type Cell = fn(&ViewContext, Option<Fen>) -> Html;

/// The cells of both levels.
fn both(context: &ViewContext, levels: Option<Levels>, cell: Cell) -> Html {
    let [city, district] = [levels.map(|own| own.city), levels.map(|own| own.district)];
    html! { <>{ cell(context, city) }{ cell(context, district) }</> }
}

/// The amounts that both levels pay in all, without grants and now.
pub(super) fn levels(context: &ViewContext, found: &Portfolio) -> Html {
    let row = |words: &Bilingual, levels: Option<Levels>, cell: Cell| {
        html! { <tr><th scope="row">{ context.say(words) }</th>{ both(context, levels, cell) }</tr> }
    };
    let head = headings(
        context,
        [("", &compare::CASE), ("amount", &compare::CITY_SHORT), ("amount", &compare::DISTRICT_SHORT)],
    );
    let body = html! {
        <tbody>
            { row(&compare::WITHOUT_ANY, Some(found.without), amounts::amount) }
            { row(&compare::AS_IS, Some(found.present), amounts::amount) }
            { row(&compare::LEVELS_CHANGE, found.present.less(found.without), amounts::change) }
        </tbody>
    };
    captioned(context, &compare::LEVELS_CAPTION, head, body)
}

/// The amounts that both levels pay under each option of the reading that says whose grant counts for whom.
pub(super) fn scopes(context: &ViewContext, found: &Portfolio) -> Html {
    let rows = found.scopes.iter().map(|own| scope(context, *own));
    let head = headings(
        context,
        [
            ("", &compare::SCOPE),
            ("amount", &compare::CITY_SHORT),
            ("amount", &compare::DISTRICT_SHORT),
            ("amount", &compare::CITY_AGAINST),
            ("amount", &compare::DISTRICT_AGAINST),
        ],
    );
    captioned(context, &compare::SCOPES_CAPTION, head, html! { <tbody>{ for rows }</tbody> })
}

fn scope(context: &ViewContext, own: ScopeTotals) -> Html {
    let reading = context.rulebook().reading("match_scope");
    let option = reading.and_then(|reading| reading.option(own.scope.id()));
    html! {
        <tr>
            <th scope="row">
                { option.map_or("", |option| context.say(&option.name)) }
                if own.scope == context.assessment().readings.match_scope {
                    <span class="mark required">{ context.say(&compare::IN_USE) }</span>
                }
            </th>
            { both(context, Some(own.levels), amounts::amount) }
            { both(context, Some(own.change), amounts::change) }
        </tr>
    }
}
