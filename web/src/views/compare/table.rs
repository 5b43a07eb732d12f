//! The parts that the tables of the comparison have in common.

use fentan_core::Bilingual;
use fentan_core::rulebook::DivisionIndex;
use yew::{Callback, Html, MouseEvent, html};

use crate::components::{Button, ButtonKind, Caption};
use crate::context::ViewContext;
use crate::document::Action;
use crate::route::View;
use crate::words::compare::show_rest;
use crate::words::frame::UNNAMED;

/// The number of projects that are shown before somebody asks for the rest.
pub(super) const FIRST: usize = 50;

/// A table with its caption that is moved sideways where it is too wide.
pub(super) fn captioned(
    context: &ViewContext,
    caption: &'static Bilingual,
    head: Html,
    bodies: Html,
) -> Html {
    let table = html! {
        <table>
            <Caption words={caption} />
            <thead>{ head }</thead>
            { bodies }
        </table>
    };
    wide(context.say(caption), table)
}

/// A frame in which a table is moved sideways where it is too wide.
pub(super) fn wide(name: &str, table: Html) -> Html {
    html! { <div class="compare-wide" role="region" tabindex="0" aria-label={name.to_owned()}>{ table }</div> }
}

/// The heading of a column.
pub(super) fn heading(context: &ViewContext, class: &'static str, words: &Bilingual) -> Html {
    html! { <th {class} scope="col">{ context.say(words) }</th> }
}

/// The row of headings.
pub(super) fn headings<'a>(
    context: &ViewContext,
    columns: impl IntoIterator<Item = (&'static str, &'a Bilingual)>,
) -> Html {
    let columns = columns.into_iter().map(|(class, words)| heading(context, class, words));
    html! { <tr>{ for columns }</tr> }
}

/// The button that shows the projects beyond the [`FIRST`], where there are any.
pub(super) fn rest(context: &ViewContext, rest: usize, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <div class="compare-rest">
            if rest > 0 {
                <Button {onclick}>{ context.say(&show_rest(rest)) }</Button>
            }
        </div>
    }
}

/// The name of a project as a link.
pub(super) fn project_link(
    context: &ViewContext,
    name: &str,
    title: Option<String>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let name = if name.is_empty() { context.say(&UNNAMED) } else { name };
    html! { <Button kind={ButtonKind::Link} {title} {onclick}>{ name }</Button> }
}

/// The name of a division.
pub(super) fn division_name(context: &ViewContext, division: DivisionIndex) -> &str {
    context.rulebook().division(division).map_or("", |division| context.say(&division.name))
}

/// The name of the division with this code; the code itself where the rulebook does not know it.
pub(super) fn division_of_code<'a>(context: &'a ViewContext, code: &'a str) -> &'a str {
    let known = context.rulebook().division_index(code);
    known.map_or(code, |division| division_name(context, division))
}

/// Goes to the budget of a project of a scenario when clicked.
pub(super) fn going(context: &ViewContext, scenario: usize, project: usize) -> Callback<MouseEvent> {
    let (dispatch, go) = (context.dispatch.clone(), context.route.go.clone());
    Callback::from(move |_| {
        dispatch.emit(Action::Choose(scenario));
        dispatch.emit(Action::Select(project));
        go.emit(View::Budget);
    })
}
