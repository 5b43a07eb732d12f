//! The contents to choose from for a link, and the text and address of each.

use std::rc::Rc;

use fentan_core::{Bilingual, Language};
use fentan_owners::notice;
use fentan_owners::publish::PrivateCount;

use super::LinkRequest;
use crate::browser;
use crate::document::Document;
use crate::files::{LinkText, document_name, in_document};
use crate::route::{Route, View};
use crate::words::links;

/// The content of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkChoice {
    /// The answer for one home.
    Home,
    /// The document without what households keep private.
    Public,
    /// The document with everything in it.
    Everything,
}

impl LinkChoice {
    /// The id of its field.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Home => "link-home",
            Self::Public => "link-public",
            Self::Everything => "link-everything",
        }
    }
}

/// The links that are offered for a document as it is looked at.
pub(super) struct LinkOffer {
    document: Document,
    route: Route,
    figure: Option<String>,
    /// The home looked at: the places of its project and its own, and its address.
    home: Option<((usize, usize), Bilingual)>,
    /// The kinds of private data that there are, each with its number.
    pub(super) private: Vec<PrivateCount>,
}

impl LinkOffer {
    pub(super) fn new(document: &Document, request: &LinkRequest, route: Route) -> Self {
        let home = home(document, &route);
        let private = in_document(&document.scenarios.document());
        Self { document: document.clone(), figure: request.figure.clone(), route, home, private }
    }

    /// The contents to choose from.
    pub(super) fn choices(&self) -> impl Iterator<Item = LinkChoice> {
        let home = self.home.is_some().then_some(LinkChoice::Home);
        let everything = (!self.private.is_empty()).then_some(LinkChoice::Everything);
        home.into_iter().chain([LinkChoice::Public]).chain(everything)
    }

    /// The one that is chosen at first: the one that carries least.
    pub(super) fn first(&self) -> LinkChoice {
        if self.home.is_some() { LinkChoice::Home } else { LinkChoice::Public }
    }

    pub(super) fn name(&self, choice: LinkChoice) -> Bilingual {
        match (choice, &self.home) {
            (LinkChoice::Home, Some((_, address))) => links::home_only(address),
            (LinkChoice::Everything, _) => links::EVERYTHING.clone(),
            (LinkChoice::Home | LinkChoice::Public, _) => links::BUDGET.clone(),
        }
    }

    /// The name of a file with the same.
    pub(super) fn file_name(&self, choice: LinkChoice, language: Language) -> String {
        match choice {
            LinkChoice::Home => links::HOME_FILE_NAME.get(language).to_owned(),
            LinkChoice::Public => links::PUBLIC_FILE_NAME.get(language).to_owned(),
            LinkChoice::Everything => document_name(&self.document.scenarios, language),
        }
    }

    /// Words on what it carries and what not.
    pub(super) fn about(&self, choice: LinkChoice) -> &'static Bilingual {
        match choice {
            LinkChoice::Home => &links::HOME_CARRIES,
            LinkChoice::Public if self.private.is_empty() => &links::NOTHING_PRIVATE,
            LinkChoice::Public => &links::BUDGET_CARRIES,
            LinkChoice::Everything => &links::EVERYTHING_CARRIES,
        }
    }

    /// True where homes have more to pay by the link than by the document.
    pub(super) fn changes_dues(&self, choice: LinkChoice) -> bool {
        choice != LinkChoice::Everything && self.private.iter().any(|found| found.kind.is_deducted())
    }

    pub(super) fn text(&self, choice: LinkChoice) -> LinkText {
        let (evaluation, before) = (self.document.evaluation(), &self.document.shared.left_out);
        let document = || self.document.scenarios.document();
        let home = self.home.as_ref().filter(|_| choice == LinkChoice::Home);
        let home = home.and_then(|(places, _)| LinkText::home(evaluation, *places, before));
        home.unwrap_or_else(|| match choice {
            LinkChoice::Everything => LinkText::everything(document(), evaluation.assessment(), before),
            LinkChoice::Home | LinkChoice::Public => {
                LinkText::public(&document(), evaluation.assessment(), before)
            }
        })
    }

    /// The whole address of a link.
    pub(super) fn address(&self, choice: LinkChoice, packed: String) -> String {
        let (link, figure) = (Some(packed), self.figure.clone());
        let route = match (choice, &self.home) {
            // It says itself which home it is for.
            (LinkChoice::Home, Some(((project, _), _))) => {
                let figure = figure.and_then(|figure| of_home(&figure, *project));
                Route { figure, link, ..Route::from(View::Owners) }
            }
            // Whatever else the address names is sent along.
            _ => Route { figure, link, ..self.route.clone() },
        };
        [&browser::address(), "#", &route.hash()].concat()
    }
}

/// The home that the address names, where it can be told what it pays.
fn home(document: &Document, route: &Route) -> Option<((usize, usize), Bilingual)> {
    let (project, household) = route.household.as_ref().filter(|_| route.view == View::Owners)?;
    let projects = &document.draft().projects;
    let place = projects.iter().position(|own| own.id == *project)?;
    let households = &projects.get(place)?.households;
    let own = households.iter().position(|own| own.id == *household)?;
    LinkText::home(document.evaluation(), (place, own), &[])?;
    Some(((place, own), notice::address(households.get(own)?)))
}

/// The path of a figure of a project where that is the only one; none for figures of others.
fn of_home(figure: &str, project: usize) -> Option<String> {
    let rest = figure.strip_prefix(&format!("projects[{project}]."))?;
    Some(["projects[0].", rest].concat())
}

/// Equal where it is the same document, looked at alike.
impl PartialEq for LinkOffer {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document
            && Rc::ptr_eq(&self.document.shared, &other.document.shared)
            && (&self.route, &self.figure) == (&other.route, &other.figure)
    }
}

#[cfg(test)]
mod tests {
    use fentan_core::{Rulebook, read};

    use super::{Document, LinkChoice, LinkOffer, LinkRequest, Route, of_home};
    use crate::document::Scenarios;

    fn offer(json: &str, hash: &str) -> LinkOffer {
        let draft = read::budget(json.as_bytes()).value;
        let document = Document::new(Rulebook::fuzhou_2021_60().clone(), Scenarios::one(draft));
        LinkOffer::new(&document, &LinkRequest::default(), Route::read(hash))
    }

    const OWNERS: &str = include_str!("../../../../examples/owners.json");
    const WORKED: &str = include_str!("../../../../examples/worked-check.json");

    #[test]
    fn the_content_that_carries_least_is_chosen_at_first() {
        let budget = offer(WORKED, "view=budget");
        assert_eq!(budget.choices().collect::<Vec<_>>(), [LinkChoice::Public]);
        let owners = offer(OWNERS, "view=owners");
        assert_eq!(owners.choices().collect::<Vec<_>>(), [LinkChoice::Public, LinkChoice::Everything]);
        assert_eq!(owners.first(), LinkChoice::Public);
        let home = offer(OWNERS, "view=owners&household=FZ-CS-002/1-1-502");
        assert_eq!(home.choices().count(), 3);
        assert_eq!(home.first(), LinkChoice::Home);
        assert_eq!(home.name(LinkChoice::Home).zh, "只发这一户：1栋 1单元 502");
        assert!(home.changes_dues(LinkChoice::Home) && !home.changes_dues(LinkChoice::Everything));
        let gone = offer(OWNERS, "view=owners&household=FZ-CS-002/9");
        assert_eq!(gone.first(), LinkChoice::Public);
    }

    #[test]
    fn a_figure_of_the_home_is_found_in_its_copy() {
        assert_eq!(
            of_home("projects[3].households[2].share", 3).as_deref(),
            Some("projects[0].households[2].share")
        );
        assert_eq!(of_home("totals.total", 3), None);
        assert_eq!(of_home("projects[1].total", 3), None);
    }
}
