//! The owners by what they voted, with their parts of all owners.

use fentan_core::{Bilingual, Fen, Language, split};
use fentan_owners::vote::{MatterVote, Tally};
use yew::{Html, html};

use super::{area, percent, persons};
use crate::components::Caption;
use crate::views::owners::vote::bars::swatch;
use crate::words::owner_vote;

/// The whole, in hundredths of a per cent.
const WHOLE: u128 = 10_000;

/// The owners by what they voted.
pub(super) fn counts(matter: &MatterVote, language: Language) -> Html {
    let silent = matter.total.without(matter.taking_part).without(matter.unclear);
    let tallies = [matter.in_favour, matter.against, matter.abstaining, matter.unclear, silent];
    let parts = parts(&tallies, matter.total);
    let names = [
        ("vote-for", &owner_vote::VOTED_FOR),
        ("vote-against", &owner_vote::VOTED_AGAINST),
        ("vote-abstain", &owner_vote::VOTED_ABSTAIN),
        ("vote-track", &owner_vote::VOTED_DIFFERENTLY),
        ("vote-track", &owner_vote::VOTED_NOT),
    ];
    let rows = names.iter().zip(tallies).zip(parts);
    let is_shown =
        |words: &Bilingual, tally: Tally| *words != owner_vote::VOTED_DIFFERENTLY || !tally.is_nothing();
    let rows = rows.filter(|(((_, words), tally), _)| is_shown(words, *tally));
    let rows = rows.map(|(((class, words), tally), part)| {
        row(None, html! { <>{ swatch(class) }{ words.get(language) }</> }, tally, part)
    });
    let all = html! { { owner_vote::ALL_OWNERS.get(language) } };
    html! {
        <table class="vote-counts">
            <Caption words={&owner_vote::VOTED} />
            <thead>
                <tr>
                    <th scope="col">{ owner_vote::VOTED.get(language) }</th>
                    <th class="amount" scope="col">{ owner_vote::PERSONS.get(language) }</th>
                    <th class="share" scope="col">{ owner_vote::PART_OF_ALL.get(language) }</th>
                    <th class="amount" scope="col">{ owner_vote::SQUARE_METRES.get(language) }</th>
                    <th class="share" scope="col">{ owner_vote::PART_OF_ALL.get(language) }</th>
                </tr>
            </thead>
            <tbody>
                { for rows }
                { row(Some("sum"), all, matter.total, [WHOLE; 2]) }
            </tbody>
        </table>
    }
}

fn row(class: Option<&'static str>, name: Html, tally: Tally, [by_persons, by_area]: [u128; 2]) -> Html {
    html! {
        <tr {class}>
            <th scope="row">{ name }</th>
            <td class="amount">{ persons(tally) }</td>
            <td class="share">{ percent(by_persons) }</td>
            <td class="amount">{ area(tally) }</td>
            <td class="share">{ percent(by_area) }</td>
        </tr>
    }
}

/// The part of `whole` that each tally is, by persons and by area, in hundredths of a per cent. They sum to the whole:
/// the first, those in favour, is rounded down so that it never looks like a threshold it has not reached; the rest is
/// split among the others by largest remainder.
fn parts(tallies: &[Tally], whole: Tally) -> Vec<[u128; 2]> {
    let of = |size: fn(&Tally) -> u128| {
        let sizes: Vec<u64> =
            tallies.iter().map(|own| u64::try_from(size(own)).unwrap_or(u64::MAX)).collect();
        hundredths(&sizes, size(&whole))
    };
    let (persons, areas) = (of(|own| own.persons.into()), of(|own| own.area.millionths()));
    persons.into_iter().zip(areas).map(|(persons, area)| [persons, area]).collect()
}

fn hundredths(sizes: &[u64], whole: u128) -> Vec<u128> {
    let Some((first, others)) = sizes.split_first() else { return Vec::new() };
    let first = u128::from(*first).saturating_mul(WHOLE).checked_div(whole).unwrap_or(0);
    let left = i64::try_from(WHOLE.saturating_sub(first)).unwrap_or(0);
    let others = split(Fen::new(left), others).unwrap_or_default().into_iter();
    let others = others.map(|part| u128::try_from(part.fen()).unwrap_or(0));
    let all = std::iter::once(first).chain(others).chain(std::iter::repeat(0));
    all.take(sizes.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::{WHOLE, hundredths};

    #[test]
    fn parts_of_a_vote_sum_to_the_whole_j11() {
        // Cut, these are 73.72 + 2.54 + 23.72.
        let cut = [7_372_600, 254_800, 0, 0, 2_372_600];
        assert_eq!(hundredths(&cut, 10_000_000), [7_372, 255, 0, 0, 2_373]);
        // Who is in favour never seems to be more than they are.
        assert_eq!(hundredths(&[74_996, 25_004, 0, 0, 0], 100_000), [7_499, 2_501, 0, 0, 0]);
        for sizes in [[1, 1, 1, 0, 0], [0, 0, 0, 0, 7], [2, 3, 5, 7, 11], [9, 0, 0, 0, 0]] {
            let found = hundredths(&sizes, sizes.iter().map(|size| u128::from(*size)).sum());
            assert_eq!(found.iter().sum::<u128>(), WHOLE, "{sizes:?}");
        }
        assert_eq!(hundredths(&[0, 0], 0), [0, 0]);
    }
}
