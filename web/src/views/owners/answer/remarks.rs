//! Everything said about households, rules and sources.

use yew::{Html, MouseEvent, Properties, component, html};

use super::super::context::use_owners_context;
use crate::components::{Button, ButtonKind};
use crate::context::use_project_context;
use crate::problem::named_message;
use crate::words::answer;

/// The most remarks that are listed: ten thousand households may have as many errors.
const MOST: usize = 20;

#[derive(PartialEq, Properties)]
pub(in crate::views::owners) struct RemarksProps {
    /// True for errors, false for everything else.
    pub(in crate::views::owners) errors: bool,
    /// The code that they have to have; any where it is left out.
    #[prop_or_default]
    pub(in crate::views::owners) code: Option<&'static str>,
}

/// The remarks, each leading to its place.
#[component]
pub(in crate::views::owners) fn Remarks(props: &RemarksProps) -> Html {
    let project = use_project_context();
    let language = project.language();
    let owners = use_owners_context();
    let name = if props.errors { &answer::ERROR } else { &answer::WARNING };
    let said = owners.diagnostics().iter().filter(|said| said.is_error() == props.errors);
    let said = said.filter(|said| props.code.is_none_or(|code| code == said.code.id()));
    let items = said.take(MOST).map(|said| {
        let path = said.path.clone();
        let onclick = owners.mend.reform(move |_: MouseEvent| path.clone());
        html! {
                    <li>
                        <span class={["mark ", said.severity.id()].concat()}>{ name.get(language) }</span>
                        <Button kind={ButtonKind::Link} {onclick}>
        { named_message(project.rulebook(), project.project(), said).get(language) }
        </Button>
                    </li>
                }
    });
    html! { <ul class="checks">{ for items }</ul> }
}
