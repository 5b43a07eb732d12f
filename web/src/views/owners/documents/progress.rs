//! The project's progress on one sheet: the vote, and everything it has to show.

use fentan_core::{Bilingual, Language, grouped};
use fentan_owners::readiness::ItemResult;
use fentan_owners::vote::{MatterVote, Tally, square_metres};
use yew::{Html, component, html};

use crate::components::Caption;
use crate::context::use_project_context;
use crate::views::owners::context::use_owners_context;
use crate::views::owners::readiness::state_mark;
use crate::words::{owner_documents, owner_vote};

/// The sheet.
#[component]
pub(super) fn ProgressSheet() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let language = project.language();
    let written = project.project();
    let standing = &owners.progress.standing;
    let name = if written.name.is_empty() { &written.id } else { &written.name };
    let lead = owner_vote::readiness_lead(&project.rulebook().owners);
    let title = owner_documents::DOCUMENT_STANDING.get(language);
    let matters = standing.vote.matters.as_deref().filter(|matters| !matters.is_empty());
    let blanks =
        [&owner_documents::STANDING_FILLED_BY, &owner_documents::STANDING_CHECKED_BY, &owner_vote::ON_DAY];
    let blanks = blanks.map(|words: &Bilingual| html! { <span>{ words.get(language) }<i /></span> });
    html! {
        <article class="letter standing" tabindex="0" aria-label={title}>
            <h2>{ title }</h2>
            <div class="under">
                <p class="subtitle">
                    { owner_documents::standing_of(name, &written.year.0).get(language) }
                </p>
                <p class="unit">
                    { owner_documents::rules_of(project.say(&project.rulebook().name)).get(language) }
                </p>
            </div>
            if let Some(matters) = matters {
                { vote(matters, language) }
            }
            { readiness(&standing.readiness.items, language) }
            <div class="notes"><p>{ lead.get(language) }</p></div>
            <div class="signatures">{ for blanks }</div>
        </article>
    }
}

fn vote(matters: &[MatterVote], language: Language) -> Html {
    let rows = matters.iter().map(|matter| {
        html! {
            <tr>
                <th scope="row">{ matter.name.get(language) }</th>
                <td class="amount">{ parts(matter.taking_part, matter.total).get(language) }</td>
                <td class="amount">{ parts(matter.in_favour, matter.taking_part).get(language) }</td>
                <td>{ matter.words.get(language) }</td>
            </tr>
        }
    });
    html! {
        <table class="standing-vote">
            <Caption words={&owner_vote::VOTE_SECTION} />
            <thead>
                <tr>
                    <th scope="col">{ owner_vote::MATTER.get(language) }</th>
                    <th class="amount" scope="col">{ owner_vote::TAKING_PART.get(language) }</th>
                    <th class="amount" scope="col">{ owner_vote::AGREEING.get(language) }</th>
                    <th scope="col">{ owner_vote::OUTCOME.get(language) }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// 90 / 120 户，8,112.50 / 10,800.00 ㎡.
fn parts(part: Tally, whole: Tally) -> Bilingual {
    let area = |tally: Tally| grouped(&square_metres(tally.area));
    owner_documents::parts_of(
        [&grouped(&part.persons.to_string()), &grouped(&whole.persons.to_string())],
        [&area(part), &area(whole)],
    )
}

fn readiness(items: &[ItemResult], language: Language) -> Html {
    let rows = items.iter().map(|result| {
        let days = [result.entered.from, result.entered.to];
        let days: Vec<String> = days.into_iter().flatten().map(|day| day.to_string()).collect();
        let said = [result.why.get(language), result.entered.note.as_deref().unwrap_or("")];
        let said: Vec<&str> = said.into_iter().filter(|said| !said.is_empty()).collect();
        html! {
            <tr>
                <td>{ state_mark(result.state, language) }</td>
                <th scope="row">{ result.item.name.get(language) }</th>
                <td>{ result.item.clause.to_string() }</td>
                <td>{ days.join(owner_documents::TO_A_DAY.get(language)) }</td>
                <td>{ said.join("；") }</td>
            </tr>
        }
    });
    html! {
        <table class="standing-items">
            <Caption words={&owner_vote::READINESS_SECTION} />
            <thead>
                <tr>
                    <th scope="col">{ owner_vote::STATE_COLUMN.get(language) }</th>
                    <th scope="col">{ owner_vote::REQUIREMENT.get(language) }</th>
                    <th scope="col">{ owner_documents::LETTER_CLAUSE.get(language) }</th>
                    <th scope="col">{ owner_vote::ON_DAY.get(language) }</th>
                    <th scope="col">{ owner_documents::STANDING_SAID.get(language) }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
