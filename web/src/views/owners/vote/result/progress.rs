//! Quorum and consent by persons and by area, with the thresholds of the tests.

use fentan_core::{Bilingual, Language};
use fentan_owners::Portion;
use fentan_owners::vote::{MatterVote, Reach, TestResult};
use yew::{Html, html};

use super::percent;
use crate::components::Caption;
use crate::views::owners::vote::bars::{Part, bar};
use crate::words::owner_vote;

/// The two ways in which owners are counted, in the order of a tally's parts.
const WAYS: [&Bilingual; 2] = [&owner_vote::BY_PERSONS, &owner_vote::BY_AREA];

/// A bar for each of quorum and consent, by persons and by area.
pub(super) fn progress_table(matter: &MatterVote, language: Language) -> Html {
    let whole = matter.taking_part.of(matter.total).unwrap_or_default();
    let parts = [matter.in_favour, matter.against, matter.abstaining];
    let parts = parts.map(|part| part.of(matter.taking_part).unwrap_or_default());
    let marks = |reach: fn(&TestResult) -> Reach| -> Vec<Portion> {
        matter.tests.iter().map(|test| reach(test).portion).collect()
    };
    let (quorum, consent) = (marks(|test| test.quorum), marks(|test| test.consent));
    let taking_part =
        |by: usize| row(&owner_vote::TAKING_PART, WAYS[by], &[("vote-part", whole[by])], &quorum, language);
    let agreeing = |by: usize| {
        let [own, against, abstaining] = parts.map(|part| part[by]);
        let parts = [("vote-for", own), ("vote-against", against), ("vote-abstain", abstaining)];
        row(&owner_vote::AGREEING, WAYS[by], &parts, &consent, language)
    };
    html! {
        <table class="vote-bars">
            <Caption words={&owner_vote::BARS_CAPTION} />
            <thead>
                <tr>
                    <th scope="col">{ owner_vote::PROGRESS.get(language) }</th>
                    <th scope="col">{ owner_vote::BAR_COLUMN.get(language) }</th>
                    <th class="amount" scope="col">{ owner_vote::REACHED.get(language) }</th>
                    <th class="threshold" scope="col">{ owner_vote::THRESHOLD.get(language) }</th>
                </tr>
            </thead>
            <tbody>{ taking_part(0) }{ taking_part(1) }{ agreeing(0) }{ agreeing(1) }</tbody>
        </table>
    }
}

/// A bar in its row. The first of its parts is what has to reach the thresholds.
fn row(title: &Bilingual, way: &Bilingual, parts: &[Part], marks: &[Portion], language: Language) -> Html {
    let (title, way) = (title.get(language), way.get(language));
    let reached = percent(parts.first().map_or(0, |(_, part)| *part));
    let asked = thresholds(marks, language);
    let label = owner_vote::bar_label(title, way, &reached, &asked).get(language).to_owned();
    html! {
        <tr>
            <th scope="row">{ title }<span class="by">{ way }</span></th>
            <td class="vote-bar-cell">{ bar(label, parts, marks) }</td>
            <td class="amount">{ reached }</td>
            <td class="threshold">{ asked }</td>
        </tr>
    }
}

/// The thresholds, each once.
fn thresholds(marks: &[Portion], language: Language) -> String {
    let mut all: Vec<String> = Vec::new();
    for mark in marks {
        let own = owner_vote::portion(*mark).get(language).to_owned();
        if !all.contains(&own) {
            all.push(own);
        }
    }
    all.join("、")
}
