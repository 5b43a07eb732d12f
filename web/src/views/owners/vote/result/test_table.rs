//! Every test with what it asks, what there is, and what is missing.

use fentan_core::{Bilingual, Language};
use fentan_owners::vote::{MatterVote, Reach, TestResult};
use yew::{Html, html};

use super::{area, missing, persons};
use crate::components::Caption;
use crate::words::owner_vote;

/// The tests that a matter has to pass.
pub(super) fn test_table(matter: &MatterVote, language: Language) -> Html {
    let tests =
        matter.tests.iter().enumerate().map(|(place, result)| {
            test(result, place == matter.stricter && matter.tests.len() > 1, language)
        });
    let head = |class: Option<&'static str>, words: &'static Bilingual| {
        html! { <th {class} scope="col">{ words.get(language) }</th> }
    };
    let caption = owner_vote::TESTS_CAPTION.get(language);
    html! {
        <div class="vote-tests-frame" tabindex="0" role="group" aria-label={caption}>
            <table class="vote-tests">
                <Caption words={&owner_vote::TESTS_CAPTION} />
                <thead>
                    <tr>
                        { head(None, &owner_vote::TEST) }
                        { head(None, &owner_vote::PROGRESS) }
                        { head(None, &owner_vote::THRESHOLD) }
                        { head(Some("amount"), &owner_vote::PERSONS_OF_NEEDED) }
                        { head(Some("amount"), &owner_vote::AREA_OF_NEEDED) }
                        { head(Some("amount"), &owner_vote::STILL_MISSING) }
                        { head(None, &owner_vote::OUTCOME) }
                    </tr>
                </thead>
                { for tests }
            </table>
        </div>
    }
}

/// Quorum and consent of a test.
fn test(result: &TestResult, is_stricter: bool, language: Language) -> Html {
    let test = &result.test;
    html! {
        <tbody>
            <tr>
                <th scope="rowgroup" rowspan="2" title={test.note.get(language).to_owned()}>
                    { test.name.get(language) }
                    if is_stricter {
                        <span class="mark required">{ owner_vote::STRICTER.get(language) }</span>
                    }
                    <span class="clause">{ test.clause.to_string() }</span>
                </th>
                { reach(&owner_vote::TAKING_PART, &result.quorum, language) }
            </tr>
            <tr>{ reach(&owner_vote::AGREEING, &result.consent, language) }</tr>
        </tbody>
    }
}

/// The cells of a quorum or a consent.
fn reach(name: &'static Bilingual, reach: &Reach, language: Language) -> Html {
    let lack =
        if reach.missing.is_nothing() { owner_vote::NOTHING_MISSING.clone() } else { missing(reach.missing) };
    let (class, word) = if reach.met {
        ("state met", &owner_vote::REACHED_IT)
    } else {
        ("state not_met", &owner_vote::MISSED_IT)
    };
    html! {
        <>
            <td>{ name.get(language) }</td>
            <td>{ owner_vote::portion(reach.portion).get(language) }</td>
            <td class="amount">{ [&persons(reach.have), " / ", &persons(reach.needed)].concat() }</td>
            <td class="amount">{ [&area(reach.have), " / ", &area(reach.needed)].concat() }</td>
            <td class="amount">{ lack.get(language) }</td>
            <td><span {class}>{ word.get(language) }</span></td>
        </>
    }
}
