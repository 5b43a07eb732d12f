//! The head of the page: what it is, its views, and what can be done with the whole document.

mod switches;
mod tools;

use yew::{Callback, Html, Properties, component, html};

use self::switches::{LanguageSwitch, Switches};
use self::tools::Tools;
use crate::components::{Button, ButtonKind};
use crate::context::use_view_context;
use crate::files::Keeping;
use crate::route::View;
use crate::words::frame;

#[derive(PartialEq, Properties)]
pub(crate) struct HeadProps {
    /// The state of autosave.
    pub(crate) keeping: Keeping,
    /// The number of the last document that was replaced and is among the last ones.
    pub(crate) shelved: usize,
    /// Asks for a link to the document.
    pub(crate) copy_link: Callback<Option<String>>,
    /// True where there is nothing to work with: neither views nor tools are offered.
    pub(crate) is_bare: bool,
}

/// The head of the page.
#[component]
pub(crate) fn Head(props: &HeadProps) -> Html {
    let context = use_view_context();
    let language = context.language();
    let tabs = View::ALL.into_iter().map(|view| {
        let current = (view == context.route.route.view).then_some("page");
        html! {
            <Button kind={ButtonKind::Tab} {current} onclick={context.go(view)}>
                { view.name().get(language) }
            </Button>
        }
    });
    let keeping = props.keeping;
    html! {
        <header class="head">
            <h1 class="brand">{ frame::NAME.get(language) }</h1>
            if props.is_bare {
                <span class="keeping" />
                <div class="settings"><LanguageSwitch /></div>
            } else {
                <nav class="tabs" aria-label={frame::VIEWS.get(language)}>{ for tabs }</nav>
                <p role="status" class={if keeping.is_refused() { "keeping refused" } else { "keeping" }}>
                    { keeping.words().map_or("", |words| words.get(language)) }
                </p>
                <Tools copy_link={props.copy_link.clone()} shelved={props.shelved} />
                <Switches />
            }
        </header>
    }
}
