//! The foot of the page: which rules, and what the figures are worth.

use yew::{Html, component, html};

use crate::browser;
use crate::context::use_view_context;
use crate::words::frame;

/// The foot of the page.
#[component]
pub(crate) fn Foot() -> Html {
    let context = use_view_context();
    let language = context.language();
    let rules = frame::rules_in_use(context.rulebook());
    // Beside the single file there is no site.
    let on_site = browser::address().starts_with("http");
    html! {
        <footer class="foot">
            <p>{ frame::DISCLAIMER.get(language) }{ frame::PRIVACY.get(language) }</p>
            if on_site {
                <p>
                    <a href={frame::RULES_PAGE.get(language)}>{ frame::RULES_IN_FULL.get(language) }</a>
                    { " · " }
                    <a href="fentan.html" download={frame::SINGLE_FILE_NAME.get(language)}>
                        { frame::SINGLE_FILE.get(language) }
                    </a>
                </p>
            }
            <p>{ rules.get(language) }</p>
        </footer>
    }
}
