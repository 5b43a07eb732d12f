//! One household's notice on one sheet of paper.

use std::rc::Rc;

use fentan_core::{Bilingual, Language, grouped};
use fentan_owners::notice::{Notice, NoticeCharge};
use fentan_owners::vote::square_metres;
use yew::{Component, Context, Html, Properties};

use super::super::super::{caption, column, header, money};
use crate::tag::{Piece as _, Tag, tag};
use crate::text;

/// A component, so that a notice is drawn again only where it is another one.
pub(super) struct Letter;

#[derive(Properties)]
pub(super) struct LetterProps {
    pub(super) notice: Rc<Notice>,
    pub(super) language: Language,
}

impl PartialEq for LetterProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.notice, &other.notice) && self.language == other.language
    }
}

impl Component for Letter {
    type Message = ();
    type Properties = LetterProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        letter(&context.props().notice).html()
    }
}

fn say(text: &Bilingual) -> String {
    text::of(text).to_owned()
}

fn letter(notice: &Notice) -> Tag {
    let area = grouped(&square_metres(notice.area));
    let facts = tag("p.letter-home").put(tag("b").text(say(&notice.address)));
    let facts = facts.put(tag("span").text(text::home_facts(&area, None)));
    let answer = notice.answer();
    let first = answer.first().map(|words| tag("p.letter-answer").text(say(words)));
    let last = answer.last().filter(|_| answer.len() > 1).map(|words| tag("p").text(say(words)));
    let amount = tag("p.letter-amount")
        .put(tag("span").text(text::letter_cash()))
        .put(tag("strong").text([&money(notice.to_pay), text::yuan()].concat()))
        .put(tag("span lang=zh-CN").text(text::in_capitals(&notice.capitals)));
    let remarks = notice.odd_fen.iter().chain(&notice.remarks).map(|words| tag("p").text(say(words)));
    let blanks = notice.blanks.iter().map(|words| tag("span").text(say(words)).put(tag("i")));
    let nothing = notice.charges.is_empty();
    tag("article.letter tabindex=0")
        .attr("aria-label", [&say(&notice.title), " ", &say(&notice.address)].concat())
        .put(tag("h2").text(say(&notice.title)))
        .put(tag("p.letter-project").text(say(&notice.project)))
        .put(facts)
        .put(amount)
        .put(first)
        .put((!nothing).then(|| charges(notice)))
        .put((!notice.sources.is_empty()).then(|| sources(notice)))
        .put(tag("div.notes").each(last).each(remarks))
        .put(
            tag("div.notes")
                .put(tag("p").text(text::letter_basis(text::of(&notice.basis))))
                .put(tag("p").text(say(&notice.disclaimer))),
        )
        .put(tag("div.signatures").each(blanks))
}

fn charges(notice: &Notice) -> Tag {
    let row = |charge: &NoticeCharge| {
        let subsidy = (!charge.subsidy.is_zero())
            .then(|| tag("small").text([text::letter_subsidy(), &money(charge.subsidy)].concat()));
        let clauses = charge.clauses.join(text::between_doors());
        tag("tr")
            .put(tag("th scope=row").text(say(&charge.name)))
            .put(tag("td.amount").text(money(charge.cost)))
            .put(tag("td.amount").text(money(charge.amount)).put(subsidy))
            .put(tag("td").text(say(&charge.how)).put(tag("small").text(clauses)))
            .put(tag("td.amount").text(money(charge.part)))
    };
    let head = header([
        column("th", text::letter_item()),
        column("th.amount", text::letter_cost()),
        column("th.amount", text::letter_residents()),
        column("th", text::letter_how()),
        column("th.amount", text::letter_part()),
    ]);
    let sum = tag("tr.row-total")
        .put(tag("th scope=row colspan=4").text(text::letter_share()))
        .put(tag("td.amount").text(money(notice.share)));
    let body = tag("tbody").each(notice.charges.iter().map(row)).put(sum);
    tag("table.letter-charges").put(caption(text::letter_charges())).put(head).put(body)
}

fn sources(notice: &Notice) -> Tag {
    let rows = notice.sources.iter().map(|source| {
        let mark = source.non_cash.then(text::non_cash);
        let name = mark.map_or_else(
            || say(&source.name),
            |mark| [text::of(&source.name), text::open_bracket(), mark, text::close_bracket()].concat(),
        );
        tag("tr")
            .put(tag("th scope=row").text(name))
            .put(tag("td").put(tag("small").text(source.clause.to_string())))
            .put(tag("td.amount").text(money(source.amount)))
    });
    let pay = tag("tr.row-total")
        .put(tag("th scope=row colspan=2").text(text::letter_pay()))
        .put(tag("td.amount").text(money(notice.to_pay)));
    let head = header([
        column("th", text::letter_source()),
        column("th", text::letter_clause()),
        column("th.amount", text::letter_yuan()),
    ]);
    let body = tag("tbody").each(rows).put(pay);
    tag("table.letter-sources").put(caption(text::letter_sources())).put(head).put(body)
}
