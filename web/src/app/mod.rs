//! The page as a whole: what it holds, in hooks, and its frame around the present view.

mod notices;
mod present_view;

use fentan_core::{Language, Rulebook};
use web_sys::Element;
use yew::{
    Callback, ContextProvider, Html, MouseEvent, Properties, Renderer, component, hook, html, use_callback,
    use_effect_with, use_memo, use_reducer, use_state_eq,
};

use self::notices::Notices;
pub use self::present_view::LazyViews;
use self::present_view::PresentView;
use crate::browser;
use crate::context::{
    ConfirmedRates, DocumentContext, ExplainContext, NoticeContext, RouteContext, SettingsContext,
};
use crate::document::{Document, EXAMPLE, OwnDocument, Scenarios, blank};
use crate::files::{self, Restored};
use crate::hooks::{
    KeptStates, LinkState, use_autosave, use_focus_requests, use_link, use_notice, use_own_text, use_route,
    use_settings, use_shortcuts,
};
use crate::settings::{Settings, Size, Unit};
use crate::views::explanation::ExplanationDialog;
use crate::views::foot::Foot;
use crate::views::head::Head;
use crate::views::link::{LinkDialog, LinkRequest};

#[derive(PartialEq, Properties)]
pub(crate) struct AppProps {
    restored: Restored,
    views: LazyViews,
}

/// Draws the page in its element, once it is known what was kept the last time. Until then the opening stays, so that
/// nothing can be typed that what was kept would take the place of.
pub(crate) async fn start(place: Element, views: LazyViews) {
    let restored = files::restore().await;
    Renderer::<App>::with_root_and_props(place, AppProps { restored, views }).render();
}

/// The page.
#[component]
fn App(props: &AppProps) -> Html {
    let restored = &props.restored;
    let document: DocumentContext = use_reducer(|| first_document(restored.document.clone()));
    let settings: SettingsContext = use_settings();
    let route: RouteContext = use_route();
    let (notice, notify) = use_notice(restored.notice.as_ref(), &document, &route);
    let asked = use_state_eq(|| None::<String>);
    let explain = use_callback(asked.setter(), |path, setter| setter.set(Some(path)));
    let link = use_link(&document, &route, &explain, &notify);
    let wanted_link = use_state_eq(|| None::<LinkRequest>);
    let copy_link =
        use_callback(wanted_link.setter(), |figure, setter| setter.set(Some(LinkRequest { figure })));
    let close_link = use_callback(wanted_link.setter(), |(), setter| setter.set(None));
    let autosave = use_autosave(&document, restored, &notify);
    use_focus_requests(&document);
    use_own_text();
    use_shortcuts(&document, settings.settings.language);
    let kept = use_memo((), |()| KeptStates::default());
    let confirmed = use_state_eq(Vec::new);

    let is_bare = document.shared.home.is_some() || link.state != LinkState::Done;
    use_large_letters(document.shared.home.is_some(), settings.settings);
    let close = use_callback(asked.setter(), |(), setter| setter.set(None));
    let close_notice = use_callback(notify.clone(), |_: MouseEvent, notify: &Callback<_>| notify.emit(None));
    html! {
        <ContextProvider<DocumentContext> context={document.clone()}>
        <ContextProvider<Language> context={settings.settings.language}>
        <ContextProvider<Unit> context={settings.settings.unit}>
        <ContextProvider<SettingsContext> context={settings}>
        <ContextProvider<RouteContext> context={route}>
        <ContextProvider<ExplainContext> context={ExplainContext(explain)}>
        <ContextProvider<NoticeContext> context={NoticeContext(notify)}>
        <ContextProvider<ConfirmedRates> context={ConfirmedRates(confirmed)}>
        <ContextProvider<KeptStates> context={(*kept).clone()}>
            <Head keeping={autosave.keeping} shelved={autosave.shelved} copy_link={copy_link.clone()} {is_bare} />
            <Notices notice={notice.clone()} onclose={close_notice} {autosave} />
            <PresentView views={props.views} {link} />
            <Foot />
            <ExplanationDialog asked={(*asked).clone()} onclose={close} {copy_link} />
            <LinkDialog asked={(*wanted_link).clone()} onclose={close_link} />
        </ContextProvider<KeptStates>>
        </ContextProvider<ConfirmedRates>>
        </ContextProvider<NoticeContext>>
        </ContextProvider<ExplainContext>>
        </ContextProvider<RouteContext>>
        </ContextProvider<SettingsContext>>
        </ContextProvider<Unit>>
        </ContextProvider<Language>>
        </ContextProvider<DocumentContext>>
    }
}

/// Large letters while the answer for one home is looked at, which a link brought to whoever is to read it.
#[hook]
fn use_large_letters(home_alone: bool, settings: Settings) {
    use_effect_with((home_alone, settings), |(home_alone, settings)| {
        let size = if *home_alone { Size::Large } else { settings.size };
        Settings { size, ..*settings }.show();
    });
}

/// The document that was kept, or the worked example, so that the first thing seen is an answer.
fn first_document(kept: Option<OwnDocument>) -> Document {
    kept.map_or_else(example, Document::restored)
}

fn example() -> Document {
    let rulebook = Rulebook::fuzhou_2021_60();
    let scenarios =
        files::from_text(EXAMPLE).unwrap_or_else(|| Scenarios::one(blank(rulebook, browser::this_year())));
    Document::new(rulebook.clone(), scenarios)
}
