use fentan_core::draft::{Draft, DraftApportionRule, DraftFee, DraftHousehold, DraftLine, DraftProject};
use fentan_core::{Evaluation, Fen, Language, Rulebook};
use fentan_owners::{ChargeOf, Method, apportion};

use super::change::{RulePart, choose, exclude, is_untidy, own, tidy};
use super::doors::Doors;
use super::entries::members;
use super::rows::{Ground, Row, Subject, rows};
use super::scopes::Scopes;
use crate::document::{Action, Document, OwnersAction, Scenarios, blank};

fn line(id: &str, component: &str) -> DraftLine {
    DraftLine {
        id: id.to_owned(),
        component: component.to_owned(),
        amount: Some("1000".to_owned()),
        ..DraftLine::default()
    }
}

fn household(id: &str, building: &str, floor: &str, purpose: Option<&str>) -> DraftHousehold {
    DraftHousehold {
        id: id.to_owned(),
        building: Some(building.to_owned()),
        unit: Some(id.to_owned()),
        floor: Some(fentan_core::draft::WholeNumber(floor.to_owned())),
        area: "80".to_owned(),
        purpose: purpose.map(str::to_owned),
        ..DraftHousehold::default()
    }
}

fn project() -> DraftProject {
    let households =
        [("101", "1", "1", None), ("201", "1", "2", None), ("S1", "2", "1", Some("non_residential"))];
    let households =
        households.map(|(id, building, floor, purpose)| household(id, building, floor, purpose).into());
    let fee = DraftFee {
        id: "f".to_owned(),
        amount: Some("100".to_owned()),
        payer: Some("owners".to_owned()),
        ..DraftFee::default()
    };
    DraftProject {
        id: "1".to_owned(),
        division: "350102".to_owned(),
        year: fentan_core::draft::WholeNumber("2021".to_owned()),
        kind: "comprehensive".to_owned(),
        tier: Some("enhanced".to_owned()),
        households: households.into(),
        lines: vec![
            line("lift", "enhanced.elevators"),
            line("gas", "basic.gas.connection_fee"),
            line("pipes", "basic.drainage"),
        ],
        fees: vec![fee],
        ..DraftProject::default()
    }
}

fn rule(method: &str) -> DraftApportionRule {
    DraftApportionRule { method: method.to_owned(), ..DraftApportionRule::default() }
}

/// Asks something of a project with its figures.
fn ask<T>(project: &DraftProject, question: impl FnOnce(Ground<'_>) -> T) -> T {
    let rulebook = Rulebook::fuzhou_2021_60();
    let mut draft: Draft = blank(rulebook, 2025);
    draft.projects = vec![project.clone().into()];
    let evaluation = Evaluation::new(rulebook.clone(), draft);
    let result = evaluation.assessment().projects[0].result.as_ref();
    question(Ground { rulebook, project, result })
}

/// The project after a change.
fn after<A: Into<Option<OwnersAction>>>(
    project: &DraftProject,
    change: impl FnOnce(Ground<'_>) -> A,
) -> DraftProject {
    let rulebook = Rulebook::fuzhou_2021_60();
    let mut draft: Draft = blank(rulebook, 2025);
    draft.projects = vec![project.clone().into()];
    let mut document = Document::new(rulebook.clone(), Scenarios::one(draft));
    document.apply(Action::Owners(ask(project, change).into().unwrap()));
    DraftProject::clone(&document.draft().projects[0])
}

/// The project after a part of a rule was chosen.
fn chosen(project: &DraftProject, subject: &Subject, part: RulePart, value: &str) -> DraftProject {
    after(project, |ground| choose(ground, subject, part, value))
}

fn listed(project: &DraftProject) -> Vec<Row> {
    ask(project, |ground| rows(ground, Language::Zh))
}

#[test]
fn what_residents_bear_is_listed_and_then_everything_else() {
    let rows = listed(&project());
    let of: Vec<Option<ChargeOf>> = rows.iter().map(|row| row.of).collect();
    assert_eq!(of, [Some(ChargeOf::Line(0)), Some(ChargeOf::Line(1)), Some(ChargeOf::Fee(0)), None]);
    let defaults: Vec<_> = ask(&project(), |ground| rows.iter().map(|row| row.defaults(ground)).collect());
    assert_eq!(
        defaults,
        [vec![Method::Area], vec![Method::Served], vec![Method::AsLines], vec![Method::Area, Method::Served]]
    );
}

#[test]
fn every_rule_is_in_one_row() {
    let mut project = project();
    let lift = |method| DraftApportionRule { line: Some("lift".to_owned()), ..rule(method) };
    let pipes = DraftApportionRule { line: Some("pipes".to_owned()), ..rule("equal") };
    let gas = DraftApportionRule { component: Some("basic.gas.connection_fee".to_owned()), ..rule("equal") };
    let odd = DraftApportionRule { fee: Some("f".to_owned()), ..gas.clone() };
    project.apportion = vec![rule("equal"), lift("area"), lift("equal"), pipes, gas, odd];
    let rows = listed(&project);
    let mut own: Vec<usize> = rows.iter().filter_map(|row| row.own).collect();
    assert_eq!(rows.iter().map(|row| row.followed).collect::<Vec<_>>()[..3], [None, Some(4), Some(0)]);
    assert_eq!(rows[4].subject, Subject::Line("pipes".to_owned()));
    assert_eq!(rows.last().unwrap().own, Some(0));
    own.sort_unstable();
    assert_eq!(own, [0, 1, 2, 3, 4, 5]);
}

#[test]
fn a_change_gives_a_line_its_own_rule_and_keeps_what_it_followed() {
    let subject = Subject::Line("gas".to_owned());
    let floors = chosen(&project(), &subject, RulePart::Method, "floor_unit");
    assert_eq!(floors.apportion.len(), 1);
    let own = &floors.apportion[0];
    assert_eq!((own.line.as_deref(), own.method.as_str()), (Some("gas"), "floor_unit"));
    assert_eq!(own.coefficients.as_deref(), Some("guangzhou"));
    let area = chosen(&floors, &subject, RulePart::Method, "area");
    assert_eq!((area.apportion[0].method.as_str(), &area.apportion[0].coefficients), ("area", &None));
    let none = chosen(&area, &subject, RulePart::Method, "");
    assert!(none.apportion.is_empty());
    assert!(ask(&none, |ground| choose(ground, &subject, RulePart::Method, "")).is_none());

    let mut followed = project();
    followed.apportion = vec![DraftApportionRule { building: Some("1".to_owned()), ..rule("equal") }];
    let own = &chosen(&followed, &subject, RulePart::NonResidential, "excluded").apportion[1];
    assert_eq!((own.method.as_str(), own.building.as_deref()), ("equal", Some("1")));
    assert_eq!(own.non_residential.as_deref(), Some("excluded"));
}

#[test]
fn a_scope_is_a_building_or_one_of_its_stairwells() {
    let mut project = project();
    for (place, stairwell) in [(0, "甲"), (1, "乙")] {
        std::sync::Arc::make_mut(&mut project.households[place]).stairwell = Some(stairwell.to_owned());
    }
    let scopes = Scopes::of(&project);
    let scope = |building: &str, stairwell: Option<&str>| (building.to_owned(), stairwell.map(str::to_owned));
    assert_eq!(
        scopes.all,
        [scope("1", None), scope("1", Some("甲")), scope("1", Some("乙")), scope("2", None)]
    );
    assert!(scopes.mixed);
    let subject = Subject::Line("lift".to_owned());
    let after = chosen(&project, &subject, RulePart::Scope, "2");
    assert_eq!(after.apportion[0].stairwell.as_deref(), Some("乙"));
    assert_eq!(members(&after, &after.apportion[0]), [1]);
}

#[test]
fn doors_typed_take_no_part_all_at_once_or_not_at_all() {
    let subject = Subject::Line("lift".to_owned());
    let doors = Doors::of(&project().households);
    let places = doors.find_all("1-101、S1").unwrap();
    let after = after(&project(), |ground| exclude(ground, &subject, &places));
    let out: Vec<&str> = after.apportion[0].exclude.iter().map(|out| out.household.as_str()).collect();
    assert_eq!(out, ["101", "S1"]);
    assert_eq!(members(&after, &after.apportion[0]), [1]);
    assert!(doors.find_all("201、999").is_err());
}

#[test]
fn a_rule_is_rid_of_what_its_method_does_not_use() {
    let mut project = project();
    let entry = fentan_core::draft::DraftEntry {
        household: "101".to_owned(),
        count: None,
        amount: Some("5".to_owned()),
    };
    project.apportion =
        vec![DraftApportionRule { line: Some("lift".to_owned()), entries: vec![entry], ..rule("entered") }];
    let subject = Subject::Line("lift".to_owned());
    let area = chosen(&project, &subject, RulePart::Method, "area");
    assert_eq!(area.apportion[0].entries.len(), 1, "what was typed is not lost by choosing another method");
    assert!(ask(&area, |ground| is_untidy(ground, &area.apportion[0])));
    let tidied = after(&area, |ground| tidy(ground, &subject));
    assert!(tidied.apportion[0].entries.is_empty());
    let served = chosen(&project, &subject, RulePart::Method, "served");
    assert!(served.apportion[0].entries.is_empty(), "an amount is no count");
}

#[test]
fn what_the_page_writes_is_apportioned_to_the_fen() {
    let subject = Subject::Line("lift".to_owned());
    let after = after(&project(), |ground| {
        own(ground, &subject, |rule| {
            rule.method = "floor_area".to_owned();
            rule.coefficients = Some("linear".to_owned());
            rule.building = Some("1".to_owned());
        })
    });
    let found = ask(&after, |ground| apportion(ground.rulebook, ground.project, ground.result.unwrap()));
    let found = found.result.unwrap();
    assert_eq!(found.charges[0].parts, [Fen::ZERO, Fen::new(100_000), Fen::ZERO]);
}
