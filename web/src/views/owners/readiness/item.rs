//! One thing that the project has to show.

use fentan_owners::Asks;
use fentan_owners::readiness::ItemResult;
use yew::Html;

use super::super::super::{View, link};
use super::super::stand::Stand;
use super::{days, state_mark};
use crate::browser;
use crate::document::{OwnersPlace, ReadinessField};
use crate::fields::{Choice, Shape};
use crate::tag::{Tag, all, tag};
use crate::text;

pub(super) fn row(view: &View<'_>, stand: &Stand, result: &ItemResult) -> Tag {
    let item = &result.item;
    let name = tag("th scope=row")
        .put(tag("span.item-name").text(text::of(&item.name).to_owned()))
        .put(tag("span.clause").text(item.clause.to_string()))
        .put(tag("span.description").text(text::of(&item.question).to_owned()));
    let entry = Entry { view, stand, result };
    tag("tr")
        .put(tag("td.state-column").put(state_mark(result.state)).put(why(result)))
        .put(name)
        .put(tag("td.answer-column").put(entry.answer()))
        .put(tag("td.days-column").put(entry.days()))
        .put(tag("td.note-column").attr("data-name", text::note_column()).put(entry.note()))
}

/// Why it is in its state.
fn why(result: &ItemResult) -> Tag {
    tag("span.description").text(text::of(&result.why).to_owned())
}

/// What is entered about a thing.
struct Entry<'a> {
    view: &'a View<'a>,
    stand: &'a Stand,
    result: &'a ItemResult,
}

impl Entry<'_> {
    fn place(&self, field: ReadinessField) -> OwnersPlace {
        let groups = fentan_core::Rulebook::fuzhou_2021_60().owners.readiness.iter();
        let item = groups.flat_map(|group| &group.items).find(|own| own.id == self.result.item.id);
        OwnersPlace::Readiness(item.map_or("", |item| item.id.as_ref()), field)
    }

    fn label(&self, name: &str) -> String {
        [text::of(&self.result.item.name), " ", name].concat()
    }

    fn answer(&self) -> Html {
        match self.result.item.asks {
            Asks::Age | Asks::Question(_) => {
                let choices: Vec<Choice> = vec![
                    ("", text::not_answered().into()),
                    ("yes", text::yes().into()),
                    ("no", text::no().into()),
                ];
                let place = self.place(ReadinessField::State);
                self.stand.select(self.view, place, self.label(text::answer_column()), choices)
            }
            Asks::Vote => all([link(text::to_the_vote(), browser::going_to("owners-vote"))]),
            Asks::Period { .. } | Asks::Deadline { .. } => Html::default(),
        }
    }

    fn days(&self) -> Html {
        let (from, to) = match self.result.item.asks {
            Asks::Period { .. } => (Some(text::from_day()), text::to_day()),
            Asks::Deadline { .. } => (Some(text::accepted_on()), text::filed_on()),
            Asks::Question(_) => (None, text::on_day()),
            Asks::Age | Asks::Vote => return Html::default(),
        };
        let day = |field: ReadinessField, name: &'static str| {
            let input = self.stand.field(self.view, self.place(field), Shape::Date, self.label(name));
            let shown = from.is_some().then(|| tag("span.day-name aria-hidden=true").text(name));
            tag("span.day").put(shown).put(input)
        };
        let from = from.map(|name| day(ReadinessField::From, name));
        let days = tag("div.days").put(from).put(day(ReadinessField::To, to));
        let is_period = matches!(self.result.item.asks, Asks::Period { .. });
        let between = is_period.then(|| days::between(&self.result.entered)).flatten();
        all([Some(days), between])
    }

    fn note(&self) -> Html {
        let place = self.place(ReadinessField::Note);
        self.stand.field(self.view, place, Shape::Text, self.label(text::note_column()))
    }
}
