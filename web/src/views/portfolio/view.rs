//! How the view is drawn: what can be done, the chart, the table.

use yew::{Callback, MouseEvent};

use super::super::{Desk, scenarios, tool};
use super::{Message, State, chart, controls, table};
use crate::tag::{Tag, tag};
use crate::text;

impl State {
    pub(crate) fn view(&self, desk: &Desk<'_>, link: &Callback<Message>) -> Tag {
        let locked = desk.document.read_only;
        let main = tag("main").attr("class", if locked { "portfolio locked" } else { "portfolio" });
        let add = tool(text::add_project(), does(link, || Message::Add));
        let add = (!locked).then_some(add);
        let title = tag("div.title")
            .put(tag("h2").text(text::portfolio_view()))
            .put(tag("span.count role=status").text(text::shown_of(self.places.len(), self.facts.len())))
            .put(yew::html! { <scenarios::Scenarios /> })
            .put(add);
        let main = main.put(title);
        if self.facts.is_empty() {
            return main.put(tag("p.nothing").text(text::no_project()));
        }
        let broken =
            desk.assessment.diagnostics.iter().find(|said| said.is_error() && said.project().is_none());
        let broken = broken.map(|said| {
            tag("p.notice role=alert").text(text::budget_broken()).text(super::super::words(said))
        });
        main.put(controls::controls(self, desk, link))
            .put(broken)
            .put(chart::chart(self, desk, link))
            .put(table::table(self, desk, link))
            .put((self.places.is_empty()).then(|| {
                let clear = does(link, || Message::Filter(super::Filter::default()));
                tag("p.nothing").text(text::nothing_found()).put(tool(text::clear_filter(), clear))
            }))
            .put(
                self.rounding
                    .as_ref()
                    .filter(|rounding| rounding.moved)
                    .map(|_| tag("p.footnote").text(text::moved())),
            )
    }
}

/// Tells something when clicked.
pub(super) fn does(link: &Callback<Message>, message: fn() -> Message) -> Callback<MouseEvent> {
    let link = link.clone();
    Callback::from(move |_| link.emit(message()))
}
