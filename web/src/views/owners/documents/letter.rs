//! One household's notice on one sheet of paper.

use std::rc::Rc;

use fentan_core::{Bilingual, Language, grouped};
use fentan_owners::Source;
use fentan_owners::notice::{Notice, NoticeCharge, NoticeSource};
use fentan_owners::vote::square_metres;
use yew::{Html, Properties, component, html};

use crate::components::Caption;
use crate::context::{less_money, money};
use crate::words::{answer, frame, owner_answer, owner_documents, owner_vote};

/// With more charges than this a notice is printed smaller, so that it stays on one sheet.
const MANY_CHARGES: usize = 8;

#[derive(Properties)]
pub(super) struct LetterProps {
    pub(super) notice: Rc<Notice>,
    pub(super) language: Language,
}

/// Equal where it is the same notice.
impl PartialEq for LetterProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.notice, &other.notice) && self.language == other.language
    }
}

/// A notice.
#[component]
pub(super) fn Letter(props: &LetterProps) -> Html {
    let (notice, language) = (&*props.notice, props.language);
    let (title, address) = (notice.title.get(language), notice.address.get(language));
    let answer = notice.answer();
    let first = answer.first();
    let last = answer.last().filter(|_| answer.len() > 1);
    let paragraph = |words: &Bilingual| html! { <p>{ words.get(language) }</p> };
    let remarks = notice.odd_fen.iter().chain(&notice.remarks);
    let class = if notice.charges.len() > MANY_CHARGES { "letter dense" } else { "letter" };
    let blanks = notice.blanks.iter().map(|words| html! { <span>{ words.get(language) }<i /></span> });
    html! {
        <article {class} tabindex="0" aria-label={[title, " ", address].concat()}>
            <h2>{ title }</h2>
            <p class="letter-project">{ notice.project.get(language) }</p>
            <p class="letter-home">
                <b>{ address }</b>
                <span>
                    { owner_answer::home_facts(&grouped(&square_metres(notice.area)), None).get(language) }
                </span>
            </p>
            { amount(notice, language) }
            if let Some(words) = first {
                <p class="letter-answer">{ words.get(language) }</p>
            }
            if !notice.charges.is_empty() {
                { charges(notice, language) }
            }
            if !notice.sources.is_empty() {
                { sources(notice, language) }
            }
            <div class="notes">{ for last.map(paragraph) }{ for remarks.map(paragraph) }</div>
            <div class="notes">
                <p>{ owner_documents::letter_basis(notice.basis.get(language)).get(language) }</p>
                { paragraph(&notice.disclaimer) }
            </div>
            <div class="signatures">{ for blanks }</div>
        </article>
    }
}

/// The amount to pay, also in capitals.
fn amount(notice: &Notice, language: Language) -> Html {
    html! {
        <p class="letter-amount">
            <span>{ owner_documents::LETTER_CASH.get(language) }</span>
            <strong>{ [&money(notice.to_pay), frame::YUAN.get(language)].concat() }</strong>
            <span lang="zh-CN">{ owner_documents::in_capitals(&notice.capitals).get(language) }</span>
        </p>
    }
}

fn charges(notice: &Notice, language: Language) -> Html {
    let rows = notice.charges.iter().map(|charge| charge_row(charge, language));
    html! {
        <table class="letter-charges">
            <Caption words={&owner_documents::LETTER_CHARGES} />
            <thead>
                <tr>
                    <th scope="col">{ owner_documents::LETTER_ITEM.get(language) }</th>
                    <th class="amount" scope="col">{ owner_documents::LETTER_COST.get(language) }</th>
                    <th class="amount" scope="col">{ owner_documents::LETTER_RESIDENTS.get(language) }</th>
                    <th scope="col">{ owner_documents::LETTER_HOW.get(language) }</th>
                    <th class="amount" scope="col">{ owner_documents::LETTER_PART.get(language) }</th>
                </tr>
            </thead>
            <tbody>
                { for rows }
                <tr class="row-total">
                    <th scope="row" colspan="4">{ owner_documents::LETTER_SHARE.get(language) }</th>
                    <td class="amount">{ money(notice.share) }</td>
                </tr>
            </tbody>
        </table>
    }
}

fn charge_row(charge: &NoticeCharge, language: Language) -> Html {
    let less = owner_documents::LETTER_SUBSIDY.get(language);
    let beside = charge.beside.iter().map(|other| {
        let words = owner_documents::letter_beside(&other.name, &money(other.amount));
        html! { <small>{ words.get(language) }</small> }
    });
    html! {
        <tr>
            <th scope="row">{ charge.name.get(language) }</th>
            <td class="amount">{ money(charge.cost) }</td>
            <td class="amount">
                { money(charge.amount) }
                if !charge.subsidy.is_zero() {
                    <small>{ [less, &less_money(charge.subsidy)].concat() }</small>
                }
                { for beside }
            </td>
            <td>
                { charge.how.get(language) }
                <small>{ charge.clauses.join(owner_vote::BETWEEN_DOORS.get(language)) }</small>
            </td>
            <td class="amount">{ money(charge.part) }</td>
        </tr>
    }
}

/// From the share, less what other sources pay, to the cash to pay.
fn sources(notice: &Notice, language: Language) -> Html {
    let others = notice.sources.iter().filter(|source| source.source != Source::Cash);
    let others = others.map(|source| source_row(source, language));
    let rounded = notice
        .rounded_up()
        .map(|more| source_cells(owner_documents::LETTER_ROUNDED.get(language).to_owned(), "", money(more)));
    let share = owner_documents::LETTER_SHARE.get(language).to_owned();
    html! {
        <table class="letter-sources">
            <Caption words={&owner_documents::LETTER_SOURCES} />
            <thead>
                <tr>
                    <th scope="col">{ owner_documents::LETTER_SOURCE.get(language) }</th>
                    <th scope="col">{ owner_documents::LETTER_CLAUSE.get(language) }</th>
                    <th class="amount" scope="col">{ owner_documents::LETTER_YUAN.get(language) }</th>
                </tr>
            </thead>
            <tbody>
                { source_cells(share, "", money(notice.share)) }
                { for others }
                { for rounded }
                <tr class="row-total">
                    <th scope="row" colspan="2">{ owner_documents::LETTER_PAY.get(language) }</th>
                    <td class="amount">{ money(notice.to_pay) }</td>
                </tr>
            </tbody>
        </table>
    }
}

fn source_row(source: &NoticeSource, language: Language) -> Html {
    let mut name = [owner_answer::LESS_SOURCE.get(language), source.name.get(language)].concat();
    if source.non_cash {
        for words in [&answer::OPEN_BRACKET, &owner_answer::NON_CASH, &answer::CLOSE_BRACKET] {
            name.push_str(words.get(language));
        }
    }
    source_cells(name, &source.clause, less_money(source.amount))
}

fn source_cells(name: String, clause: &str, amount: String) -> Html {
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td><small>{ clause.to_owned() }</small></td>
            <td class="amount">{ amount }</td>
        </tr>
    }
}
