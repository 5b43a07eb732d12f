//! The kind of document, and the households that it is for.

use fentan_core::Bilingual;
use yew::virtual_dom::AttrValue;
use yew::{Callback, Html, Properties, component, html, use_callback};

use super::notices::shown;
use crate::components::Choices;
use crate::context::{use_language, use_project_context};
use crate::views::owners::context::use_owners_context;
use crate::views::owners::labelled_choice::LabelledChoice;
use crate::views::owners::papers::{Paper, PaperKind, PaperScope, PapersContext, use_papers};
use crate::words::{owner_documents, owners};

/// The kinds of documents, each with its value in the list and its name.
const KINDS: [(PaperKind, &str, &Bilingual); 4] = [
    (PaperKind::Notices, "notices", &owner_documents::DOCUMENT_NOTICES),
    (PaperKind::Public, "public", &owner_documents::DOCUMENT_PUBLIC),
    (PaperKind::Ballot, "ballot", &owner_documents::DOCUMENT_BALLOT),
    (PaperKind::Progress, "standing", &owner_documents::DOCUMENT_STANDING),
];

/// The scopes, each with its value in the list and its name.
const SCOPES: [(PaperScope, &str, &Bilingual); 3] = [
    (PaperScope::One, "one", &owner_documents::SCOPE_ONE),
    (PaperScope::Building, "building", &owner_documents::SCOPE_BUILDING),
    (PaperScope::All, "all", &owner_documents::SCOPE_ALL),
];

/// The kinds of documents to choose from.
#[component]
pub(super) fn KindChoice() -> Html {
    let papers = use_papers();
    let onchoose = use_callback(papers.clone(), |kind, papers: &PapersContext| {
        papers.choose.emit(Paper { kind, ..papers.paper });
    });
    html! {
        <OneOf<PaperKind>
            id="document-kind"
            words={&owner_documents::DOCUMENT}
            all={&KINDS[..]}
            present={papers.paper.kind}
            {onchoose}
        />
    }
}

/// The households whose notices are printed, to choose from.
#[component]
pub(super) fn ScopeChoice() -> Html {
    let papers = use_papers();
    let onchoose = use_callback(papers.clone(), |scope, papers: &PapersContext| {
        papers.choose.emit(Paper { scope, ..papers.paper });
    });
    html! {
        <OneOf<PaperScope>
            id="document-scope"
            words={&owner_documents::DOCUMENT_SCOPE}
            all={&SCOPES[..]}
            present={papers.paper.scope}
            {onchoose}
        />
    }
}

#[derive(PartialEq, Properties)]
struct OneOfProps<T: PartialEq + 'static> {
    id: AttrValue,
    words: &'static Bilingual,
    all: &'static [(T, &'static str, &'static Bilingual)],
    present: T,
    onchoose: Callback<T>,
}

/// A list to choose one of several known things from.
#[component]
fn OneOf<T: Copy + PartialEq + 'static>(props: &OneOfProps<T>) -> Html {
    let OneOfProps { id, words, all, present, onchoose } = props;
    let language = use_language();
    let onchange = use_callback((*all, onchoose.clone()), |chosen: String, (all, onchoose)| {
        if let Some((own, ..)) = all.iter().find(|(_, value, _)| *value == chosen) {
            onchoose.emit(*own);
        }
    });
    let choices: Choices =
        all.iter().map(|(_, value, words)| ((*value).into(), words.get(language).into())).collect();
    let value = all.iter().find(|(own, ..)| own == present).map_or("", |(_, value, _)| value);
    html! { <LabelledChoice id={id.clone()} {words} {value} {choices} {onchange} /> }
}

/// The household whose notice is shown: its building, and its door there.
#[component]
pub(super) fn HouseholdChoice() -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let papers = use_papers();
    let language = project.language();
    let onchange = use_callback(papers.clone(), |chosen: String, papers: &PapersContext| {
        let household = chosen.parse().unwrap_or_default();
        papers.choose.emit(Paper { household, ..papers.paper });
    });
    let shown = shown(&project, papers.paper);
    let place = owners.community.place_of(shown).map_or(0, |(building, _)| building);
    // A building is chosen by its first household.
    let buildings = owners.community.buildings.iter().map(|building| {
        let first = building.stairwells.first().and_then(|own| own.households.first());
        let first = first.copied().unwrap_or_default();
        (first.to_string().into(), building.label().get(language).to_owned().into())
    });
    let buildings: Choices = buildings.collect();
    let building = buildings.get(place).map(|(value, _)| value.clone()).unwrap_or_default();
    let stairwells = owners.community.building(place).map_or(&[][..], |building| &building.stairwells);
    let doors = stairwells.iter().flat_map(|stairwell| {
        let households = stairwell.households.iter();
        households.map(|household| (*household, (stairwells.len() > 1).then(|| stairwell.label())))
    });
    let doors = doors.filter_map(|(household, stairwell)| {
        let own = project.project().households.get(household)?;
        let unit = own.unit.as_ref().filter(|unit| !unit.is_empty()).unwrap_or(&own.id);
        let name = match stairwell {
            Some(stairwell) => [stairwell.get(language), " ", unit].concat(),
            None => unit.clone(),
        };
        Some((household.to_string().into(), name.into()))
    });
    let doors: Choices = doors.collect();
    html! {
        <span class="document-whose">
            if buildings.len() > 1 {
                <LabelledChoice
                    id="document-building"
                    words={&owners::BUILDING}
                    value={building}
                    choices={buildings}
                    onchange={&onchange}
                />
            }
            <LabelledChoice
                id="document-door"
                words={&owners::UNIT_COLUMN}
                value={shown.to_string()}
                choices={doors}
                onchange={&onchange}
            />
        </span>
    }
}
