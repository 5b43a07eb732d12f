//! Providing the household looked at, as the address and the sections name it.

use yew::{
    Callback, Children, ContextProvider, Html, Properties, UseReducerHandle, component, hook, html,
    use_callback, use_effect_with,
};

use super::super::context::{OwnersContext, use_owners_context};
use super::super::finder;
use super::{Home, HomeAction, HouseholdIds, Position};
use crate::browser;
use crate::context::{ProjectContext, use_project_context, use_provided};
use crate::document::Action;
use crate::hooks::use_kept_reducer;
use crate::route::{Route, View};

/// The household looked at, with what can be done about it.
#[derive(Clone, PartialEq)]
pub(in super::super) struct HomeContext {
    pub(in super::super) home: UseReducerHandle<Home>,
    /// The place of the household looked at; none where there is none, or nobody can say what it owes.
    pub(in super::super) chosen: Option<usize>,
    /// Looks at the household at a place; the address names it from now on.
    pub(in super::super) choose: Callback<usize>,
    /// Looks at no household any more, and goes to where another is found.
    pub(in super::super) leave: Callback<()>,
}

/// The household looked at; only within a [`HomeProvider`].
#[hook]
pub(in super::super) fn use_home() -> HomeContext {
    use_provided()
}

#[derive(PartialEq, Properties)]
pub(in super::super) struct HomeProviderProps {
    pub(in super::super) children: Children,
}

/// Provides the household looked at to the sections about homes.
#[component]
pub(in super::super) fn HomeProvider(props: &HomeProviderProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let home = use_kept_reducer::<Home>();
    use_arrival(&project, &home);
    let chosen = chosen(&home, &project, &owners);
    let id = project.project().id.clone();
    let shown = chosen.map(|household| position(&owners, household));
    use_effect_with((id, chosen, home.dispatcher()), move |(id, _, home)| {
        home.dispatch(HomeAction::Turn(id.clone()));
        if let Some(shown) = shown {
            home.dispatch(HomeAction::Show(shown));
        }
    });
    let choose = {
        let deps = (project.clone(), owners.clone(), home.dispatcher());
        use_callback(deps, |household: usize, (project, owners, home)| {
            let written = project.project();
            let Some(own) = written.households.get(household) else { return };
            let ids = (written.id.clone(), own.id.clone());
            write_address(Some(ids.clone()));
            home.dispatch(HomeAction::Choose(ids, position(owners, household)));
        })
    };
    let leave = use_callback(home.dispatcher(), |(), home| {
        write_address(None);
        home.dispatch(HomeAction::Leave);
        browser::focus_path(finder::FIELD);
    });
    let context = HomeContext { home, chosen, choose, leave };
    html! {
        <ContextProvider<HomeContext> {context}>{ props.children.clone() }</ContextProvider<HomeContext>>
    }
}

/// Looks at the household that the address names, and goes to its project once that is there.
#[hook]
fn use_arrival(project: &ProjectContext, home: &UseReducerHandle<Home>) {
    let (opened, arrival) = (project.document.opened, project.route.arrival);
    let locked = project.locked();
    // What answers for one home says itself for which.
    let named = project.document.shared.home.clone().or_else(|| project.route.route.household.clone());
    use_effect_with((opened, arrival, home.dispatcher()), move |(opened, arrival, home)| {
        let (opened, arrival) = (*opened, *arrival);
        home.dispatch(HomeAction::Follow { opened, arrival, locked, named });
    });
    // What a link carries may still come: until then the household stays wanted.
    let arriving = home.wanted.clone().filter(|_| home.arriving);
    let deps = (arriving, project.document.clone(), home.dispatcher());
    use_effect_with(deps, |(arriving, document, home)| {
        let Some((project, _)) = arriving else { return };
        let Some(place) = document.draft().projects.iter().position(|own| own.id == *project) else { return };
        home.dispatch(HomeAction::Arrive);
        if place != document.present_project() {
            document.dispatch(Action::Select(place));
        }
    });
}

fn position(owners: &OwnersContext, household: usize) -> Position {
    Position { household, stairwell: owners.community.place_of(household) }
}

/// Names the household in the address, so that somebody can be sent to it: by ids alone.
fn write_address(household: Option<HouseholdIds>) {
    let link = Route::read(&browser::hash()).link;
    let route = Route { view: View::Owners, figure: None, household, link };
    browser::set_hash(&route.hash(), false);
}

/// The place of the household wanted, where it is of this project and its figures are known.
fn chosen(home: &Home, project: &ProjectContext, owners: &OwnersContext) -> Option<usize> {
    let written = project.project();
    let (_, household) = home.wanted.as_ref().filter(|(of, _)| *of == written.id)?;
    owners.found()?;
    written.households.iter().position(|own| own.id == *household)
}
