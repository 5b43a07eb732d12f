//! A matter's result: whether it has passed, and what it still takes: in large, in bars, and test by test.

mod counts;
mod progress;
mod test_table;

use fentan_core::{Bilingual, Language, grouped};
use fentan_owners::vote::{MatterVote, Tally, TestResult, square_metres};
use yew::{Html, Properties, component, html};

use self::counts::counts;
use self::progress::progress_table;
use self::test_table::test_table;
use crate::context::use_language;
use crate::views::owners::context::use_owners_context;
use crate::words::owner_vote;

#[derive(PartialEq, Properties)]
pub(super) struct MatterResultProps {
    /// The place of the matter.
    pub(super) matter: usize,
}

/// The result of a matter; nothing while the votes cannot be counted.
#[component]
pub(super) fn MatterResult(props: &MatterResultProps) -> Html {
    let language = use_language();
    let owners = use_owners_context();
    let counted = owners.progress.standing.vote.matters.as_deref();
    let Some(matter) = counted.and_then(|all| all.get(props.matter)) else { return Html::default() };
    html! {
        <div class="matter-result">
            <div class="verdict-side">{ verdict(matter, language) }{ counts(matter, language) }</div>
            { progress_table(matter, language) }
            { test_table(matter, language) }
        </div>
    }
}

/// 通过, or what is missing.
fn verdict(matter: &MatterVote, language: Language) -> Html {
    let stricter = matter.tests.get(matter.stricter);
    let missed =
        stricter.filter(|test| !test.passed).or_else(|| matter.tests.iter().find(|test| !test.passed));
    let (class, mark, word) = if matter.passed {
        ("verdict met", "✓", &owner_vote::PASSED)
    } else if matter.taking_part.is_nothing() {
        ("verdict open", "…", &owner_vote::NOT_VOTED)
    } else if matter.is_undecided() {
        ("verdict open", "?", &owner_vote::UNDECIDED)
    } else {
        ("verdict not_met", "✗", &owner_vote::NOT_PASSED)
    };
    let lacking = missed.map(lacking).unwrap_or_default();
    let lacking = lacking.into_iter().map(|(label, lack)| {
        html! {
            <p class="verdict-lacks">
                <span class="label">{ label.get(language) }</span>
                <strong>{ missing(lack).get(language) }</strong>
            </p>
        }
    });
    let words = missed.map_or(&matter.words, |test| &test.words);
    html! {
        <div role="status" {class}>
            <p class="verdict-word">
                <span class="verdict-icon" aria-hidden="true">{ mark }</span>
                <strong>{ word.get(language) }</strong>
            </p>
            { for lacking }
            <p class="verdict-words">
                { words.get(language) }
                { " " }
                if let Some(test) = missed {
                    <span class="clause">{ test.test.clause.to_string() }</span>
                }
            </p>
        </div>
    }
}

/// The owners that a test lacks: to take part, or else both ways to a majority.
fn lacking(test: &TestResult) -> Vec<(&'static Bilingual, Tally)> {
    if !test.quorum.met {
        return vec![(&owner_vote::LACKS_QUORUM, test.quorum.missing)];
    }
    let joining = test.joining.map(|joining| (&owner_vote::LACKS_JOINING, joining));
    [(&owner_vote::LACKS_TURNING, test.consent.missing)].into_iter().chain(joining).collect()
}

/// 3 户、128.50 ㎡.
fn missing(lack: Tally) -> Bilingual {
    owner_vote::persons_and_area(lack.persons, &area(lack))
}

fn area(tally: Tally) -> String {
    grouped(&square_metres(tally.area))
}

fn persons(tally: Tally) -> String {
    grouped(&tally.persons.to_string())
}

/// Hundredths of a per cent as per cent: `66.66%`.
fn percent(hundredths: u128) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
