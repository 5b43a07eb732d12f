//! Where the project stands, for the sections about its vote and about what it has to show.

use std::collections::BTreeMap;
use std::sync::Arc;

use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_owners::{Standing, standing};
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, MouseEvent, html};

use super::super::{View, link, words};
use super::community::Community;
use crate::document::{OwnersPlace, Place};
use crate::fields::{Choice, Select, Shape, TextField, TextFieldProps, writes};
use crate::tag::{Tag, tag};
use crate::text;

/// Where the project looked at stands, computed anew only where the project has changed.
#[derive(Default)]
pub(super) struct Stand {
    of: Option<(Arc<DraftProject>, usize)>,
    pub(super) is: Standing,
    /// The doors, also while nobody can say what they owe.
    pub(super) community: Community,
    /// The units of every owner who has several, by the first of them.
    owners: BTreeMap<usize, Vec<usize>>,
}

impl Stand {
    /// The view is shown, or the document has changed while it is.
    pub(super) fn refresh(&mut self, view: &View<'_>) {
        let Some(project) = view.draft.projects.get(view.index) else { return };
        let known =
            self.of.as_ref().is_some_and(|(of, index)| Arc::ptr_eq(of, project) && *index == view.index);
        if !known {
            self.is = standing(view.rulebook, project, view.index);
            let before = self.of.as_ref().map(|(before, _)| before);
            if !before.is_some_and(|before| same_doors(before, project)) {
                self.community = Community::of(&project.households);
            }
            self.owners = owners(&self.is);
            self.of = Some((Arc::clone(project), view.index));
        }
    }

    /// The owners with several units, each of whom is one person.
    pub(super) fn owners(&self) -> impl ExactSizeIterator<Item = &Vec<usize>> {
        self.owners.values()
    }

    /// The other units of a household's owner.
    pub(super) fn same_owner(&self, household: usize) -> impl Iterator<Item = usize> {
        let all = self.is.households.all.as_ref();
        let owner = all.and_then(|all| Some(all.get(household)?.owner));
        let units = owner.and_then(|owner| self.owners.get(&owner));
        units.into_iter().flatten().copied().filter(move |unit| *unit != household)
    }

    /// What another unit of a household's owner voted.
    pub(super) fn voted_with<'a>(&self, view: &View<'a>, household: usize, matter: usize) -> Option<&'a str> {
        let votes = self
            .same_owner(household)
            .map(|household| OwnersPlace::Vote { household, matter }.held(view.project));
        votes.into_iter().find(|vote| !vote.is_empty())
    }

    /// What is wrong with a place, in words.
    fn problem(&self, path: &str) -> Option<AttrValue> {
        let said = self.is.diagnostics().find(|said| said.is_error() && said.path == path);
        said.map(|said| words(said).into())
    }

    /// A field for a text.
    pub(super) fn field(&self, view: &View<'_>, place: OwnersPlace, shape: Shape, label: String) -> Html {
        let value = place.held(view.project).to_owned();
        let place = Place::Owners(view.index, place);
        let path = place.path(view.rulebook, view.draft);
        let props = TextFieldProps {
            problem: self.problem(&path),
            id: path.into(),
            label: Some(label.into()),
            value: value.into(),
            shape,
            place,
            unit: "",
            column: None,
            locked: view.document.read_only,
            dispatch: view.dispatch.clone(),
        };
        html! { <TextField ..props /> }
    }

    /// A list to choose a text from.
    pub(super) fn select(
        &self,
        view: &View<'_>,
        place: OwnersPlace,
        label: String,
        choices: Vec<Choice>,
    ) -> Html {
        let held = place.held(view.project);
        let place = Place::Owners(view.index, place);
        let id = place.path(view.rulebook, view.draft);
        let select = Select {
            problem: self.problem(&id),
            id,
            label: Some(label),
            held,
            choices,
            change: writes(view.dispatch, place),
            locked: view.document.read_only,
        };
        select.html()
    }

    /// What is said about these lists and fields of the project, each with a way there.
    pub(super) fn said(&self, view: &View<'_>, names: &[&str], mend: &Callback<String>) -> Option<Tag> {
        const MOST: usize = 8;
        let own = |path: &str| {
            let rest = path.strip_prefix(&view.path(""));
            let field = rest.and_then(|rest| rest.strip_prefix("households[")?.split_once("]."));
            let rest = field.map_or(rest, |(_, field)| Some(field));
            rest.is_some_and(|rest| names.iter().any(|name| rest.starts_with(name)))
        };
        let all: Vec<_> = self.is.diagnostics().filter(|said| own(&said.path)).collect();
        let items = all.iter().take(MOST).map(|said| {
            let class = ["said ", said.severity.id()].concat();
            let path = said.path.clone();
            let mend = mend.reform(move |_: MouseEvent| path.clone());
            tag("li").put(link(words(said), mend).attr("class", ["link ", &class].concat()))
        });
        let more = all.len().saturating_sub(MOST);
        let more = (more > 0).then(|| tag("li").text(text::more_problems(more)));
        (!all.is_empty()).then(|| tag("ul.stand-said").each(items).put(more))
    }
}

/// Whether two versions of a project have the same households; their votes are not looked at.
fn same_doors(one: &DraftProject, other: &DraftProject) -> bool {
    let same = |(one, other): (&Arc<DraftHousehold>, &Arc<DraftHousehold>)| {
        Arc::ptr_eq(one, other)
            || (&one.building, &one.stairwell, &one.unit) == (&other.building, &other.stairwell, &other.unit)
    };
    one.households.len() == other.households.len() && one.households.iter().zip(&other.households).all(same)
}

fn owners(standing: &Standing) -> BTreeMap<usize, Vec<usize>> {
    let mut owners: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, household) in standing.households.all.iter().flatten().enumerate() {
        if household.owner != place {
            owners.entry(household.owner).or_insert_with(|| vec![household.owner]).push(place);
        }
    }
    owners
}
