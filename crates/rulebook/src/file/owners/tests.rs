use crate::date::Date;
use crate::owners::{OwnerRules, Portion};
use crate::rulebook::Rulebook;

const FILE: &str = include_str!("../../../rulebooks/fuzhou-2021-60.toml");

/// The problems of the built-in file after `to` replaces the first `from` in its part about owners.
fn problems(from: &str, to: &str) -> String {
    assert!(FILE.contains(from), "{from}");
    let (rulebook, owners) = FILE.split_at(FILE.find("[owners]").unwrap());
    let changed = [rulebook, &owners.replacen(from, to, 1)].concat();
    Rulebook::from_toml(changed.as_bytes()).map_or_else(|error| error.to_string(), |_| String::new())
}

fn rules() -> &'static OwnerRules {
    &Rulebook::fuzhou_2021_60().owners
}

#[test]
fn thresholds_are_those_of_the_policy_and_of_the_civil_code() {
    let two_thirds = Portion { numerator: 2, denominator: 3, more_than: false };
    let three_quarters = Portion { numerator: 3, denominator: 4, more_than: false };
    let half = Portion { numerator: 1, denominator: 2, more_than: true };
    for (kind, consents) in [
        ("application", vec![three_quarters, half]),
        ("use_fund", vec![half]),
        ("raise_fund", vec![three_quarters]),
        ("rebuild", vec![three_quarters]),
        ("change_use", vec![three_quarters]),
        ("other", vec![half]),
    ] {
        let matter = rules().matters.iter().find(|matter| matter.id == kind).unwrap();
        assert!(matter.tests.iter().all(|test| test.quorum == two_thirds), "{kind}");
        assert_eq!(matter.tests.iter().map(|test| test.consent).collect::<Vec<_>>(), consents, "{kind}");
    }
}

#[test]
fn years_have_as_many_working_days_as_their_notices_leave() {
    for (year, expected) in [(2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
        let known = rules().years.iter().find(|known| known.year == year).unwrap();
        let day = |text: &str| Date::parse(&format!("{year}-{text}")).unwrap();
        let (mut date, mut count) = (day("01-01"), 0);
        while date <= day("12-31") {
            let off = known.holidays.iter().any(|span| (span.first..=span.last).contains(&date));
            count += u32::from(!off && (!date.is_weekend() || known.workdays.contains(&date)));
            date = date.plus(1);
        }
        assert_eq!(count, expected, "{year}");
    }
}

#[test]
fn a_file_of_another_shape_is_refused() {
    assert_ne!(problems("id = \"area\"", "id = \"area\"\ncolour = \"red\""), "");
    assert_ne!(problems("asks = \"age\"", "asks = \"years\""), "");
    assert_ne!(problems("answer = \"no\"", "answer = \"perhaps\""), "");
}

#[test]
fn ids_are_given_once_and_lead_somewhere() {
    for (from, to, expected) in [
        ("id = \"equal\"", "id = \"area\"", "owners.methods area: the id is given twice"),
        ("id = \"code_major\"", "id = \"code\"", "owners.tests code: the id is given twice"),
        ("id = \"negative.2\"", "id = \"negative.1\"", "owners.items negative.1: the id is given twice"),
        ("id = \"use_fund\"", "id = \"use fund\"", "owners.matters use fund: an id is"),
        (
            "tests = [\"policy\", \"code\"]",
            "tests = [\"police\"]",
            "owners.matters application: there is no police",
        ),
        ("tests = [\"policy\", \"code\"]", "tests = []", "owners.matters application: must have"),
        (
            "after = \"first_notice\"",
            "after = \"vote\"",
            "owners.items second_notice: there is no period vote",
        ),
        (
            "after = \"first_notice\"",
            "after = \"second_notice\"",
            "there is no period second_notice before it",
        ),
    ] {
        assert!(problems(from, to).contains(expected), "{to}: {}", problems(from, to));
    }
}

#[test]
fn numbers_parts_and_dates_are_what_they_should_be() {
    for (from, to) in [
        ("step = \"0.1\"", "step = \"0.1234567\""),
        ("floors = [\"0\", \"0.5\", \"1\"]", "floors = [\"0\", \".5\", \"1\"]"),
        ("floors = [\"0\", \"0.5\", \"1\"]", "floors = [\"0\", \"-1\", \"1\"]"),
        ("floors = [\"0\", \"0.5\", \"1\"]", "floors = []"),
        ("percent = true", "percent = true\nstep = \"1\""),
        ("at_least = \"2/3\"", "at_least = \"4/3\""),
        ("at_least = \"2/3\"", "at_least = \"0/3\""),
        ("at_least = \"2/3\"", "at_least = \"2/0\""),
        ("at_least = \"2/3\"", "at_least = \"0.66\""),
        ("at_least = \"2/3\"", "at_least = \"2/3\", more_than = \"2/3\""),
        ("more_than = \"1/2\"", "more_than = \"1/1\""),
        ("quorum = { at_least = \"2/3\" }", "quorum = {}"),
        ("days = 15", "days = 15\nworking_days = 5"),
        ("asks = \"vote\"", "asks = \"vote\"\nanswer = \"yes\""),
        ("working_days = 5", "days = 5"),
        ("\"02-07\"", "\"02-30\""),
        ("\"02-07\"", "\"02-08\""),
        ("\"02-07\"", "\"02-21\""),
        ("\"02-07\"", "\"02-13\""),
        ("\"02-11..02-17\"", "\"02-17..02-11\""),
        ("\"02-11..02-17\"", "\"01-03..02-17\""),
        ("year = 2022", "year = 2021"),
    ] {
        assert_ne!(problems(from, to), "", "{to}");
    }
}
