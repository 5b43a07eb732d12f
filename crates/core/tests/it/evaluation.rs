//! An updated evaluation equals one made anew, whatever was edited before.

use std::sync::Arc;

use fentan_core::draft::{Draft, DraftProject, TextById};
use fentan_core::{Evaluation, Rulebook, assess, check, output};
use fentan_samples::budget;
use proptest::prelude::*;

/// One edit of a budget.
#[derive(Clone, Debug)]
enum Edit {
    Reading(&'static str, &'static str),
    Replace(usize, Box<DraftProject>),
    Insert(usize, Box<DraftProject>),
    Remove(usize),
    Swap(usize, usize),
    /// Gives a project the id of another, or a division that nobody knows.
    Spoil(usize, bool),
}

fn edit() -> impl Strategy<Value = Edit> {
    let place = 0..6_usize;
    let project = || budget().prop_map(|draft| draft.projects.first().cloned().unwrap_or_default());
    let project = move || project().prop_map(|project| Box::new(DraftProject::clone(&project)));
    let readings = prop::sample::select(vec![
        ("match_scope", "bundle"),
        ("match_scope", "district_year"),
        ("match_scope", "project"),
        ("fees", "pro_rata"),
        ("fees", "no such option"),
        ("fees", "government"),
    ]);
    prop_oneof![
        readings.prop_map(|(id, option)| Edit::Reading(id, option)),
        (place.clone(), project()).prop_map(|(place, project)| Edit::Replace(place, project)),
        (place.clone(), project()).prop_map(|(place, project)| Edit::Insert(place, project)),
        place.clone().prop_map(Edit::Remove),
        (place.clone(), place.clone()).prop_map(|(one, two)| Edit::Swap(one, two)),
        (place, any::<bool>()).prop_map(|(place, id)| Edit::Spoil(place, id)),
    ]
}

fn make(draft: &mut Draft, edit: Edit) {
    let count = draft.projects.len();
    match edit {
        Edit::Reading(id, option) => {
            let mut readings = TextById::new();
            readings.insert(id.to_owned(), option.to_owned());
            draft.readings = readings;
        }
        Edit::Replace(place, project) if place < count => draft.projects[place] = Arc::new(*project),
        Edit::Insert(place, project) => draft.projects.insert(place.min(count), Arc::new(*project)),
        Edit::Remove(place) if place < count => drop(draft.projects.remove(place)),
        Edit::Swap(one, two) if one < count && two < count => draft.projects.swap(one, two),
        Edit::Spoil(place, id) if place < count => {
            let first = draft.projects[0].id.clone();
            let project = Arc::make_mut(&mut draft.projects[place]);
            if id {
                project.id = first;
            } else {
                "999999".clone_into(&mut project.division);
            }
        }
        _ => {}
    }
}

fn written(evaluation: &Evaluation) -> String {
    serde_json::to_string(&output(evaluation.rulebook(), evaluation.assessment())).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn updating_is_as_good_as_beginning_anew(
        mut draft in budget(),
        edits in prop::collection::vec(edit(), 1..8),
    ) {
        let rulebook = Rulebook::fuzhou_2021_60();
        let mut evaluation = Evaluation::new(rulebook.clone(), draft.clone());
        for edit in edits {
            make(&mut draft, edit);
            evaluation.update(draft.clone());
            let anew = assess(rulebook, &check::budget(rulebook, &draft, Vec::new()));
            prop_assert_eq!(
                written(&evaluation),
                serde_json::to_string(&output(rulebook, &anew)).unwrap()
            );
        }
    }
}

#[test]
fn what_did_not_change_is_not_assessed_again() {
    let rulebook = Rulebook::fuzhou_2021_60();
    let mut draft = Draft::new(&rulebook.id);
    let project = |id: &str| DraftProject {
        id: id.to_owned(),
        division: "350102".to_owned(),
        year: fentan_core::draft::WholeNumber("2021".to_owned()),
        kind: "drainage_separation".to_owned(),
        ..DraftProject::default()
    };
    draft.projects = vec![Arc::new(project("1")), Arc::new(project("2"))];
    let mut evaluation = Evaluation::new(rulebook.clone(), draft.clone());
    let before: Vec<_> =
        evaluation.budget().projects.iter().map(|checked| checked.project.clone().unwrap()).collect();
    Arc::make_mut(&mut draft.projects[1]).name = "乙".to_owned();
    evaluation.update(draft.clone());
    let after: Vec<_> =
        evaluation.budget().projects.iter().map(|checked| checked.project.clone().unwrap()).collect();
    assert!(Arc::ptr_eq(&before[0], &after[0]));
    assert!(!Arc::ptr_eq(&before[1], &after[1]));
}
