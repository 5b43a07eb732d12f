//! Whether a matter has passed, and what it still takes: in large, in bars, and test by test.

use fentan_core::grouped;
use fentan_owners::Portion;
use fentan_owners::vote::{MatterVote, Reach, Tally, TestResult, square_metres};

use super::super::super::{caption, column, header};
use super::bars::{self, bar, swatch};
use crate::tag::{Tag, tag};
use crate::text;

pub(super) fn result(matter: &MatterVote) -> Tag {
    let verdict = tag("div.verdict-side").put(verdict(matter)).put(counts(matter));
    tag("div.matter-result").put(verdict).put(bars_of(matter)).put(tests(matter))
}

/// 通过, or what is missing.
fn verdict(matter: &MatterVote) -> Tag {
    let stricter = matter.tests.get(matter.stricter);
    let missed =
        stricter.filter(|test| !test.passed).or_else(|| matter.tests.iter().find(|test| !test.passed));
    let (class, mark, word) = if matter.passed {
        ("verdict met", "✓", text::passed())
    } else if matter.taking_part.is_nothing() {
        ("verdict open", "…", text::not_voted())
    } else {
        ("verdict not_met", "✗", text::not_passed())
    };
    let lacking = missed.map(|test| {
        let lack = if test.quorum.met { test.consent.missing } else { test.quorum.missing };
        let label = if test.quorum.met { text::lacks_consent() } else { text::lacks_quorum() };
        let amount = tag("strong").text(missing(lack));
        tag("p.verdict-lacks").put(tag("span.label").text(label)).put(amount)
    });
    let words = missed.map_or(&matter.words, |test| &test.words);
    let clause = missed.map(|test| tag("span.clause").text(test.test.clause.to_string()));
    tag("div role=status")
        .attr("class", class)
        .put(
            tag("p.verdict-word")
                .put(tag("span.verdict-icon aria-hidden=true").text(mark))
                .put(tag("strong").text(word)),
        )
        .put(lacking)
        .put(tag("p.verdict-words").text(text::of(words).to_owned()).text(" ").put(clause))
}

/// 3 户、128.50 ㎡.
pub(super) fn missing(lack: Tally) -> String {
    text::persons_and_area(lack.persons, &area(lack))
}

fn area(tally: Tally) -> String {
    grouped(&square_metres(tally.area))
}

/// Who voted what.
fn counts(matter: &MatterVote) -> Tag {
    let rest = matter.total.without(matter.taking_part);
    let rows = [
        (swatch("vote-for", "none"), text::voted_for(), matter.in_favour),
        (swatch("vote-against", "url(#hatch-vote-against)"), text::voted_against(), matter.against),
        (swatch("vote-abstain", "url(#hatch-vote-abstain)"), text::voted_abstain(), matter.abstaining),
        (swatch("vote-track", "none"), text::voted_not(), rest),
    ];
    let row = |name: Tag, tally: Tally| {
        let part = tally.of(matter.total).map(|[persons, area]| [percent(persons), percent(area)]);
        let [persons, of_area] = part.unwrap_or_default();
        tag("tr")
            .put(name)
            .put(tag("td.amount").text(grouped(&tally.persons.to_string())))
            .put(tag("td.share").text(persons))
            .put(tag("td.amount").text(area(tally)))
            .put(tag("td.share").text(of_area))
    };
    let rows = rows.map(|(swatch, name, tally)| row(tag("th scope=row").put(swatch).text(name), tally));
    let sum = row(tag("th scope=row").text(text::all_owners()), matter.total).attr("class", "sum");
    let columns = [
        column("th", text::voted()),
        column("th.amount", text::persons()),
        column("th.share", text::part_of_all()),
        column("th.amount", text::square_metres()),
        column("th.share", text::part_of_all()),
    ];
    tag("table.vote-counts")
        .put(caption(text::voted()))
        .put(header(columns))
        .put(tag("tbody").each(rows).put(sum))
}

/// Quorum and consent by persons and by area, with where the tests are reached.
fn bars_of(matter: &MatterVote) -> Tag {
    let whole = matter.taking_part.of(matter.total).unwrap_or_default();
    let parts = [matter.in_favour, matter.against, matter.abstaining];
    let parts = parts.map(|part| part.of(matter.taking_part).unwrap_or_default());
    let marks = |reach: fn(&TestResult) -> Reach| -> Vec<Portion> {
        matter.tests.iter().map(|test| reach(test).portion).collect()
    };
    let (quorum, consent) = (marks(|test| test.quorum), marks(|test| test.consent));
    let consent_parts = |by: usize| -> Vec<bars::Part> {
        ["vote-for", "vote-against", "vote-abstain"].into_iter().zip(parts.map(|part| part[by])).collect()
    };
    let names = [text::by_persons(), text::by_area()];
    let row = |by: usize, is_quorum: bool| {
        let (title, parts, marks, part) = if is_quorum {
            (text::taking_part(), vec![("vote-part", whole[by])], &quorum, whole[by])
        } else {
            (text::agreeing(), consent_parts(by), &consent, parts[0][by])
        };
        let label = text::bar_label(title, names[by], &percent(part), &thresholds(marks));
        let name = tag("th scope=row").text(title).put(tag("span.by").text(names[by]));
        tag("tr")
            .put(name)
            .put(tag("td.vote-bar-cell").put(bar(label, &parts, marks)))
            .put(tag("td.amount").text(percent(part)))
            .put(tag("td.threshold").text(thresholds(marks)))
    };
    let columns = [
        column("th", text::progress()),
        column("th", text::bar_column()),
        column("th.amount", text::reached()),
        column("th.threshold", text::threshold()),
    ];
    let rows = [row(0, true), row(1, true), row(0, false), row(1, false)];
    tag("table.vote-bars")
        .put(caption(text::bars_caption()))
        .put(header(columns))
        .put(tag("tbody").each(rows))
}

/// The thresholds, each once.
fn thresholds(marks: &[Portion]) -> String {
    let mut all: Vec<String> = Vec::new();
    for mark in marks {
        let own = text::portion(*mark);
        if !all.contains(&own) {
            all.push(own);
        }
    }
    all.join("、")
}

/// Every test with what it asks, what there is, and what is missing.
fn tests(matter: &MatterVote) -> Tag {
    let rows = matter.tests.iter().enumerate().map(|(place, test)| {
        let mark = (place == matter.stricter && matter.tests.len() > 1)
            .then(|| tag("span.mark.required").text(text::stricter()));
        let name = tag("th scope=rowgroup rowspan=2")
            .attr("title", text::of(&test.test.note).to_owned())
            .text(text::of(&test.test.name).to_owned())
            .put(mark)
            .put(tag("span.clause").text(test.test.clause.to_string()));
        tag("tbody")
            .put(tag("tr").put(name).each(reach(text::taking_part(), &test.quorum)))
            .put(tag("tr").each(reach(text::agreeing(), &test.consent)))
    });
    let columns = [
        column("th", text::test()),
        column("th", text::progress()),
        column("th", text::threshold()),
        column("th.amount", text::persons_of_needed()),
        column("th.amount", text::area_of_needed()),
        column("th.amount", text::still_missing()),
        column("th", text::outcome()),
    ];
    let table = tag("table.vote-tests").put(caption(text::tests_caption())).put(header(columns)).each(rows);
    tag("div.vote-tests-frame tabindex=0 role=group").attr("aria-label", text::tests_caption()).put(table)
}

fn reach(name: &'static str, reach: &Reach) -> [Tag; 6] {
    let persons =
        [&grouped(&reach.have.persons.to_string()), " / ", &grouped(&reach.needed.persons.to_string())];
    let areas = [&area(reach.have), " / ", &area(reach.needed)];
    let lack =
        if reach.missing.is_nothing() { text::nothing_missing().to_owned() } else { missing(reach.missing) };
    let (class, word) = if reach.met { ("met", text::reached_it()) } else { ("not_met", text::missed_it()) };
    [
        tag("td").text(name),
        tag("td").text(text::portion(reach.portion)),
        tag("td.amount").text(persons.concat()),
        tag("td.amount").text(areas.concat()),
        tag("td.amount").text(lack),
        tag("td").put(tag("span").attr("class", ["state ", class].concat()).text(word)),
    ]
}

/// Hundredths of a per cent as per cent: `66.66%`.
fn percent(hundredths: u128) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
