//! How far the project has come, on one sheet: the vote, and everything it has to show.

use fentan_core::grouped;
use fentan_owners::readiness::ItemResult;
use fentan_owners::vote::{MatterVote, Tally, square_metres};

use super::super::super::{View, caption, column, header};
use super::super::readiness::state_mark;
use super::super::stand::Stand;
use crate::tag::{Tag, tag};
use crate::text;

pub(super) fn standing(view: &View<'_>, stand: &Stand) -> Tag {
    let name = if view.project.name.is_empty() { &view.project.id } else { &view.project.name };
    let under = tag("div.under")
        .put(tag("p.subtitle").text(text::standing_of(name, &view.project.year.0)))
        .put(tag("p.unit").text(text::rules_of(text::of(&view.rulebook.name))));
    let matters = stand.is.vote.matters.as_deref().filter(|matters| !matters.is_empty());
    let blanks = [text::standing_filled_by(), text::standing_checked_by(), text::on_day()];
    tag("article.letter.standing tabindex=0")
        .attr("aria-label", text::document_standing())
        .put(tag("h2").text(text::document_standing()))
        .put(under)
        .put(matters.map(vote))
        .put(readiness(&stand.is.readiness.items))
        .put(tag("div.notes").put(tag("p").text(text::readiness_lead())))
        .put(tag("div.signatures").each(blanks.map(|name| tag("span").text(name).put(tag("i")))))
}

fn vote(matters: &[MatterVote]) -> Tag {
    let row = |matter: &MatterVote| {
        tag("tr")
            .put(tag("th scope=row").text(text::of(&matter.name).to_owned()))
            .put(tag("td.amount").text(parts(matter.taking_part, matter.total)))
            .put(tag("td.amount").text(parts(matter.in_favour, matter.taking_part)))
            .put(tag("td").text(text::of(&matter.words).to_owned()))
    };
    let head = header([
        column("th", text::matter()),
        column("th.amount", text::taking_part()),
        column("th.amount", text::agreeing()),
        column("th", text::outcome()),
    ]);
    tag("table.standing-vote")
        .put(caption(text::vote_section()))
        .put(head)
        .put(tag("tbody").each(matters.iter().map(row)))
}

/// 90 / 120 户，8,112.50 / 10,800.00 ㎡.
fn parts(part: Tally, whole: Tally) -> String {
    let area = |tally: Tally| grouped(&square_metres(tally.area));
    text::parts_of(
        [&grouped(&part.persons.to_string()), &grouped(&whole.persons.to_string())],
        [&area(part), &area(whole)],
    )
}

fn readiness(items: &[ItemResult]) -> Tag {
    let row = |result: &ItemResult| {
        let said = [text::of(&result.why), result.entered.note.as_deref().unwrap_or("")];
        let days = [result.entered.from, result.entered.to];
        let days: Vec<String> = days.into_iter().flatten().map(|day| day.to_string()).collect();
        let said: Vec<&str> = said.into_iter().filter(|said| !said.is_empty()).collect();
        tag("tr")
            .put(tag("td").put(state_mark(result.state)))
            .put(tag("th scope=row").text(text::of(&result.item.name).to_owned()))
            .put(tag("td").text(result.item.clause.to_string()))
            .put(tag("td").text(days.join(text::to_a_day())))
            .put(tag("td").text(said.join("；")))
    };
    let head = header([
        column("th", text::state_column()),
        column("th", text::requirement()),
        column("th", text::letter_clause()),
        column("th", text::on_day()),
        column("th", text::standing_said()),
    ]);
    tag("table.standing-items")
        .put(caption(text::readiness_section()))
        .put(head)
        .put(tag("tbody").each(items.iter().map(row)))
}
