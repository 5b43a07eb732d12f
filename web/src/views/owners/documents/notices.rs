//! The notices that are shown or printed.

use std::rc::Rc;

use fentan_owners::notice::{self, Notice};
use yew::{Html, component, html, use_memo};

use super::letter::Letter;
use crate::context::{ProjectContext, use_project_context};
use crate::views::owners::community::Community;
use crate::views::owners::context::{OwnersContext, use_owners_context};
use crate::views::owners::papers::{Paper, PaperScope, use_papers};

/// The notice that is shown, or all that are printed.
#[component]
pub(super) fn Notices() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let papers = use_papers();
    let shown = shown(&project, papers.paper);
    let households = if papers.is_printing {
        households(papers.paper.scope, shown, &owners.community)
    } else {
        vec![shown]
    };
    let notices =
        use_memo((owners.clone(), project.index, households), |(.., all)| notices(&project, &owners, all));
    let language = project.language();
    let letters = notices.iter().enumerate().map(|(place, notice)| {
        html! { <Letter key={place} notice={Rc::clone(notice)} {language} /> }
    });
    letters.collect()
}

/// The household whose notice is shown; the last where there are not so many.
pub(super) fn shown(project: &ProjectContext, paper: Paper) -> usize {
    paper.household.min(project.project().households.len().saturating_sub(1))
}

/// The households whose notices are printed, building by building and door by door.
pub(super) fn households(scope: PaperScope, shown: usize, community: &Community) -> Vec<usize> {
    if scope == PaperScope::One {
        return vec![shown];
    }
    let building = community.place_of(shown).map(|(building, _)| building);
    let all = community.buildings.iter().enumerate();
    let wanted = all.filter(|(place, _)| scope == PaperScope::All || Some(*place) == building);
    wanted.flat_map(|(_, own)| &own.stairwells).flat_map(|own| own.households.iter().copied()).collect()
}

/// The notices of these households; none while nobody can say what they owe.
fn notices(project: &ProjectContext, owners: &OwnersContext, households: &[usize]) -> Vec<Rc<Notice>> {
    let all =
        owners.found().and_then(|found| notice::Notices::of(project.evaluation(), project.index, found));
    let Some(all) = all else { return Vec::new() };
    households.iter().filter_map(|household| all.notice(*household).map(Rc::new)).collect()
}

/// The notice that is shown, as plain text.
pub(super) fn plain_text(
    project: &ProjectContext,
    owners: &OwnersContext,
    household: usize,
) -> Option<String> {
    let notice = notices(project, owners, &[household]).pop()?;
    Some(notice.text(project.language()))
}
