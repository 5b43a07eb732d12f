//! The head of the page: what it is, its views, and what can be done with the whole document.

use fentan_core::Language;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, MouseEvent, Properties, TargetCast as _, component, html, use_callback};

use crate::browser;
use crate::components::{Button, ButtonKind};
use crate::context::{SettingsContext, use_provided, use_view_context};
use crate::document::{Action, EXAMPLE, Scenarios, blank};
use crate::files::{self, FileContent, Keeping};
use crate::notice::Notice;
use crate::route::View;
use crate::settings::{Settings, Size, Theme, Unit};
use crate::words::{frame, links};

#[derive(PartialEq, Properties)]
pub(crate) struct HeadProps {
    /// The state of autosave.
    pub(crate) keeping: Keeping,
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
                <Tools copy_link={props.copy_link.clone()} />
                <Switches />
            }
        </header>
    }
}

#[derive(PartialEq, Properties)]
struct ToolsProps {
    copy_link: Callback<Option<String>>,
}

/// The tools for the whole document.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let context = use_view_context();
    let language = context.language();
    let document = &context.document;
    let locked = context.locked();
    let opened = {
        let notify = context.notify.clone();
        use_callback(context.dispatch.clone(), move |opened: Result<FileContent, Notice>, dispatch| {
            match opened {
                Ok(FileContent::Rules(rules)) => {
                    notify.emit(None);
                    dispatch.emit(Action::Follow(rules));
                }
                Ok(FileContent::Document(scenarios)) => {
                    notify.emit(None);
                    dispatch.emit(Action::BackToMine);
                    dispatch.emit(Action::Open(scenarios));
                }
                Err(refused) => notify.emit(Some(refused)),
            }
        })
    };
    let open = use_callback(opened, |event: Event, opened| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            files::open(file, opened.clone());
        }
        // So that the same file can be chosen again.
        input.set_value("");
    });
    let new = use_callback(document.clone(), |_: MouseEvent, document| {
        document.dispatch(Action::Open(Scenarios::one(blank(document.rulebook()))));
    });
    let example = use_callback(context.dispatch.clone(), |_: MouseEvent, dispatch| {
        if let Some(example) = files::from_text(EXAMPLE) {
            dispatch.emit(Action::Open(example));
        }
    });
    let save = use_callback((document.clone(), language), |_: MouseEvent, (document, language)| {
        files::save(&document.scenarios, document.rulebook(), *language);
    });
    let link = use_callback(props.copy_link.clone(), |_: MouseEvent, copy_link| copy_link.emit(None));
    let print = use_callback((), |_: MouseEvent, ()| browser::print());
    html! {
        <div class="tools" role="group" aria-label={frame::TOOLS.get(language)}>
            <Button
                onclick={context.act(Action::Undo)}
                disabled={!document.can_undo()}
                title={frame::UNDO_KEYS.get(language)}
            >
                { frame::UNDO.get(language) }
            </Button>
            <Button
                onclick={context.act(Action::Redo)}
                disabled={!document.can_redo()}
                title={frame::REDO_KEYS.get(language)}
            >
                { frame::REDO.get(language) }
            </Button>
            <Button onclick={new} disabled={locked}>{ frame::NEW.get(language) }</Button>
            <Button onclick={example} disabled={locked}>{ frame::EXAMPLE.get(language) }</Button>
            <label class="tool">
                { frame::OPEN.get(language) }
                <input id="open" type="file" accept=".json,.toml,application/json" onchange={open} />
            </label>
            <Button onclick={save} title={frame::SAVE_KEYS.get(language)}>{ frame::SAVE.get(language) }</Button>
            <Button onclick={link} opens_dialog={true}>{ links::LINK.get(language) }</Button>
            <Button onclick={print}>{ frame::PRINT.get(language) }</Button>
        </div>
    }
}

/// The switches for language, unit, size and colours.
#[component]
fn Switches() -> Html {
    let SettingsContext { settings: now, set } = use_provided();
    let language = now.language;
    let turn = |wanted: Settings| set.reform(move |_: MouseEvent| wanted);
    let (wan, large, dark) = (now.wan(), now.size == Size::Large, now.theme == Theme::Dark);
    let unit = if wan { Unit::Yuan } else { Unit::Wan };
    let size = if large { Size::Normal } else { Size::Large };
    let theme = if dark { Theme::Light } else { Theme::Dark };
    html! {
        <div class="settings" role="group" aria-label={frame::SETTINGS.get(language)}>
            <Button pressed={wan} onclick={turn(Settings { unit, ..now })}>
                { frame::IN_WAN.get(language) }
            </Button>
            <Button pressed={large} onclick={turn(Settings { size, ..now })}>
                { frame::LARGE.get(language) }
            </Button>
            <Button pressed={dark} onclick={turn(Settings { theme, ..now })}>
                { frame::DARK.get(language) }
            </Button>
            <LanguageSwitch />
        </div>
    }
}

/// The switch to the other language.
#[component]
fn LanguageSwitch() -> Html {
    let SettingsContext { settings: now, set } = use_provided();
    let (other, tag) = now.language.choose((Language::En, "en"), (Language::Zh, "zh-CN"));
    let turn = set.reform(move |_: MouseEvent| Settings { language: other, ..now });
    html! { <Button lang={tag} onclick={turn}>{ frame::OTHER_LANGUAGE.get(now.language) }</Button> }
}
