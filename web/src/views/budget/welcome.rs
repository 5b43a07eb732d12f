//! The welcome to a first visit: what this is, for whom, by which rules, and how to begin.

use yew::{Html, MouseEvent, component, html, use_callback, use_memo};

use crate::browser;
use crate::components::Button;
use crate::context::use_view_context;
use crate::document::{Action, EXAMPLE, Scenarios, blank};
use crate::files;
use crate::words::frame;

/// The welcome, as long as the document is the example and nothing in it has been changed.
#[component]
pub(super) fn Welcome() -> Html {
    let context = use_view_context();
    let example = use_memo((), |()| files::from_text(EXAMPLE).map(|example| example.present().draft.clone()));
    let begin = use_callback(context.document.clone(), |_: MouseEvent, document| {
        document.dispatch(Action::Open(Scenarios::one(blank(document.rulebook(), browser::this_year()))));
    });
    if context.locked() || Some(context.draft()) != example.as_deref() {
        return Html::default();
    }
    let language = context.language();
    html! {
        <section class="welcome" aria-label={frame::WELCOME.get(language)}>
            <p><b>{ frame::WELCOME.get(language) }</b>{ frame::WELCOME_PRIVATE.get(language) }</p>
            <p>{ frame::WELCOME_WHOM.get(language) }</p>
            <p>{ context.say(&frame::by_the_rules(context.rulebook())) }</p>
            <div class="choices">
                <span>{ frame::WELCOME_BEGIN.get(language) }</span>
                <label class="tool" for="open">{ frame::WELCOME_OPEN.get(language) }</label>
                <Button onclick={begin}>{ frame::WELCOME_BLANK.get(language) }</Button>
                <span>{ frame::WELCOME_PASTE.get(language) }</span>
            </div>
            <p class="description">{ frame::WELCOME_LOST.get(language) }</p>
        </section>
    }
}
