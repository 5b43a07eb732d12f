//! Going to where something is wrong.

use yew::{Callback, hook, use_callback, use_state_eq};

use crate::browser;
use crate::context::ProjectContext;
use crate::route::View;

/// Something to be mended, asked for the nth time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wanted {
    pub(super) place: WantedPlace,
    nth: usize,
}

/// A place that only its section can go to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum WantedPlace {
    /// A household in the table, and the path within its row.
    Row(usize, String),
    /// A household's door among the votes.
    Door(usize),
}

/// The ways to go to where something is wrong.
pub(super) struct Mender {
    /// The place that was to be mended last, for the section that it is in.
    pub(super) wanted: Option<Wanted>,
    pub(super) mend: Callback<String>,
    /// As `mend`, but a household's vote and owner are mended at its door among the votes.
    pub(super) mend_vote: Callback<String>,
}

/// Going to a path that leads to something wrong: [`Wanted`] tells the section about households or votes to go there;
/// to any other place the focus goes at once.
#[hook]
pub(super) fn use_mender(project: &ProjectContext) -> Mender {
    let wanted = use_state_eq(|| None::<Wanted>);
    let ask = use_callback(wanted.clone(), |place: WantedPlace, wanted| {
        let nth = wanted.as_ref().map_or(0, |last| last.nth + 1);
        wanted.set(Some(Wanted { place, nth }));
    });
    let mend = use_callback((project.clone(), ask.clone()), |path: String, (project, ask)| {
        match household(&path, &project.path("households[")) {
            Some((household, _)) => ask.emit(WantedPlace::Row(household, path)),
            None => go(project, path),
        }
    });
    let mend_vote =
        use_callback((project.clone(), ask, mend.clone()), |path: String, (project, ask, mend)| {
            match household(&path, &project.path("households[")) {
                Some((household, field)) if is_of_vote(field) => ask.emit(WantedPlace::Door(household)),
                _ => mend.emit(path),
            }
        });
    Mender { wanted: (*wanted).clone(), mend, mend_vote }
}

fn is_of_vote(field: &str) -> bool {
    ["votes", "same_owner_as", "vote_exclusion"].iter().any(|own| field.starts_with(own))
}

/// Goes to a place of this view, or of the budget where this view has none for it.
fn go(project: &ProjectContext, path: String) {
    let rest = path.strip_prefix(&project.path("")).unwrap_or("");
    let is_here = browser::element(&path).is_some();
    if !is_here && ["lines", "fees"].iter().any(|list| rest.starts_with(list)) {
        project.route.go.emit(View::Budget);
    }
    browser::soon(move || browser::focus_path(&path));
}

/// The household that a path leads to, and the field from there. `list` is the path of the households, with `[`.
pub(super) fn household<'a>(path: &'a str, list: &str) -> Option<(usize, &'a str)> {
    let (index, field) = path.strip_prefix(list)?.split_once(']')?;
    Some((index.parse().ok()?, field.trim_start_matches('.')))
}
