use std::sync::Arc;

use fentan_core::Rulebook;
use fentan_core::draft::{DraftApportionRule, DraftExclusion, DraftMatter, DraftProject, DraftWaiver};

use super::{
    EntryField, HouseholdField, MatterField, OwnersAction, OwnersPlace, PutHousehold, ReadinessField,
};
use crate::document::{Action, Document, Place, Scenarios, blank};

fn after(actions: impl IntoIterator<Item = OwnersAction>) -> Document {
    let rulebook = Rulebook::fuzhou_2021_60();
    let mut document = Document::new(rulebook.clone(), Scenarios::one(blank(rulebook, 2025)));
    actions.into_iter().for_each(|action| document.apply(Action::Owners(action)));
    document
}

fn then(document: &Document, action: Action) -> Document {
    let mut document = document.clone();
    document.apply(action);
    document
}

fn write(place: OwnersPlace, text: &str) -> Action {
    Action::Write(Place::Owners(0, place), text.to_owned())
}

fn project(document: &Document) -> &DraftProject {
    &document.draft().projects[0]
}

fn ids(document: &Document) -> Vec<&str> {
    project(document).households.iter().map(|household| household.id.as_str()).collect()
}

fn new(building: &str, unit: &str) -> PutHousehold {
    let texts = [(HouseholdField::Building, building), (HouseholdField::Unit, unit)];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    PutHousehold { at: None, texts: texts.map(|(field, text)| (field, text.to_owned())).collect() }
}

fn three() -> Document {
    after([OwnersAction::PutHouseholds(vec![new("1", "101"), new("1", "102"), new("2", "101")])])
}

#[test]
fn a_household_is_added_where_the_last_one_is() {
    let added = after([OwnersAction::AddHousehold]);
    let first = Place::Owners(0, OwnersPlace::Household(0, HouseholdField::Building));
    assert_eq!((ids(&added), added.attention), (vec!["1"], Some(first)));
    let named = then(&added, write(OwnersPlace::Household(0, HouseholdField::Building), "3"));
    let two = then(&named, Action::Owners(OwnersAction::AddHousehold));
    assert_eq!(project(&two).households[1].building.as_deref(), Some("3"));
    assert_eq!(two.attention, Some(Place::Owners(0, OwnersPlace::Household(1, HouseholdField::Unit))));
}

#[test]
fn ids_tell_the_door_where_no_other_does_and_count_on_elsewhere() {
    assert_eq!(ids(&three()), ["1-101", "1-102", "2-101"]);
    let again =
        then(&three(), Action::Owners(OwnersAction::PutHouseholds(vec![new("1", "101"), new("", "")])));
    assert_eq!(ids(&again)[3..], ["1", "2"]);
    let long = "长".repeat(70);
    assert_eq!(ids(&after([OwnersAction::PutHouseholds(vec![new(&long, "1")])])), ["1"]);
}

#[test]
fn many_households_are_one_change_and_versions_share_the_others() {
    let before = three();
    let put = PutHousehold { at: Some(1), texts: vec![(HouseholdField::Area, "88".to_owned())] };
    let after = then(&before, Action::Owners(OwnersAction::PutHouseholds(vec![put, new("2", "102")])));
    let (one, two) = (&project(&before).households, &project(&after).households);
    assert_eq!((two[1].area.as_str(), two[1].unit.as_deref(), two.len()), ("88", Some("102"), 4));
    assert!(Arc::ptr_eq(&one[0], &two[0]) && !Arc::ptr_eq(&one[1], &two[1]));
    assert_eq!(**then(&after, Action::Undo).draft(), **before.draft());
}

#[test]
fn typing_in_a_household_is_taken_back_at_once() {
    let place = OwnersPlace::Household(1, HouseholdField::FundBalance);
    let typed = then(&then(&three(), write(place, "1")), write(place, "12"));
    assert_eq!(place.held(project(&typed)), "12");
    assert_eq!(place.held(project(&then(&typed, Action::Undo))), "");
    // A field of a household that is gone writes nothing.
    let gone = OwnersPlace::Household(9, HouseholdField::Area);
    assert_eq!(**then(&typed, write(gone, "1")).draft(), **typed.draft());
}

#[test]
fn what_is_said_of_a_household_goes_with_it() {
    let waiver = |household: &str| {
        OwnersAction::AddWaivers(vec![DraftWaiver {
            household: household.to_owned(),
            ..DraftWaiver::default()
        }])
    };
    let entry = |household| OwnersPlace::Entry { rule: 0, household, field: EntryField::Amount };
    let mut document = three();
    for action in [
        Action::Owners(OwnersAction::AddRule(Box::new(DraftApportionRule {
            exclude: vec![DraftExclusion { household: "1-101".to_owned(), reason: None }],
            ..DraftApportionRule::default()
        }))),
        write(OwnersPlace::Exclusion { rule: 0, household: 0 }, "一层"),
        write(entry(0), "5"),
        write(entry(2), "7"),
        Action::Owners(waiver("1-101")),
        Action::Owners(waiver("2-101")),
        write(OwnersPlace::Household(1, HouseholdField::SameOwnerAs), "1-101"),
        write(OwnersPlace::Household(2, HouseholdField::SameOwnerAs), "1-101"),
    ] {
        document.apply(action);
    }
    assert_eq!(project(&document).apportion[0].exclude[0].reason.as_deref(), Some("一层"));
    let less = then(&document, Action::Owners(OwnersAction::RemoveHouseholds(vec![0])));
    let rule = &project(&less).apportion[0];
    assert!(rule.exclude.is_empty());
    assert_eq!((rule.entries.len(), rule.entries[0].household.as_str()), (1, "2-101"));
    assert_eq!(project(&less).waivers.len(), 1);
    let owners: Vec<_> =
        project(&less).households.iter().map(|household| household.same_owner_as.as_deref()).collect();
    assert_eq!(owners, [None, Some("1-102")]);
    let none = then(&less, Action::Owners(OwnersAction::RemoveHouseholds(vec![1, 0, 7])));
    assert!(project(&none).households.is_empty() && project(&none).waivers.is_empty());
}

#[test]
fn what_is_not_said_is_not_listed() {
    let rule = DraftApportionRule { method: "area".to_owned(), ..DraftApportionRule::default() };
    let ruled = then(&three(), Action::Owners(OwnersAction::AddRule(rule.into())));
    for (place, path, open) in [
        (
            OwnersPlace::Entry { rule: 0, household: 1, field: EntryField::Count },
            "apportion[0].entries[0].count",
            "apportion[0].entries.1.count",
        ),
        (
            OwnersPlace::Readiness("first_notice", ReadinessField::From),
            "readiness[0].from",
            "readiness.first_notice.from",
        ),
        (OwnersPlace::Floor { rule: 0, floor: 3 }, "apportion[0].floors.3", "apportion[0].floors.3"),
        (
            OwnersPlace::Vote { household: 1, matter: 0 },
            "households[1].votes.application",
            "households[1].votes.application",
        ),
        (OwnersPlace::Collection, "collection", "collection"),
    ] {
        let whole = |document: &Document| Place::Owners(0, place).path(document.rulebook(), document.draft());
        assert_eq!(whole(&ruled), ["projects[0].", open].concat());
        let said = then(&ruled, write(place, "1"));
        assert_eq!((place.held(project(&said)), whole(&said)), ("1", ["projects[0].", path].concat()));
        assert_eq!(**then(&said, write(place, "")).draft(), **ruled.draft());
    }
}

#[test]
fn a_matter_takes_its_votes_with_it() {
    let matter =
        |kind: &str| OwnersAction::AddMatter(DraftMatter { kind: kind.to_owned(), ..DraftMatter::default() });
    let mut document = three();
    document.apply(write(OwnersPlace::Vote { household: 0, matter: 0 }, "against"));
    document.apply(Action::Owners(matter("use_fund")));
    let listed: Vec<&str> = project(&document).matters.iter().map(|matter| matter.id.as_str()).collect();
    assert_eq!(listed, ["application", "1"]);
    document.apply(write(OwnersPlace::Matter(1, MatterField::Name), "使用维修资金"));
    let all =
        (0..3).map(|household| (OwnersPlace::Vote { household, matter: 1 }, "for".to_owned())).collect();
    document.apply(Action::Owners(OwnersAction::Write(all)));
    let less = then(&document, Action::Owners(OwnersAction::RemoveMatter(1)));
    let votes: Vec<_> = project(&less).households.iter().map(|household| household.votes.is_some()).collect();
    assert_eq!(votes, [true, false, false]);
    assert_eq!(**then(&less, Action::Undo).draft(), **document.draft());
}
