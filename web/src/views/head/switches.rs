//! The switches for how the page looks and speaks.

use fentan_core::Language;
use yew::{Html, MouseEvent, component, html};

use crate::components::Button;
use crate::context::{SettingsContext, use_provided};
use crate::settings::{Settings, Size, Theme, Unit};
use crate::words::frame;

/// The switches for language, unit, size and colours.
#[component]
pub(super) fn Switches() -> Html {
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
pub(super) fn LanguageSwitch() -> Html {
    let SettingsContext { settings: now, set } = use_provided();
    let (other, tag) = now.language.choose((Language::En, "en"), (Language::Zh, "zh-CN"));
    let turn = set.reform(move |_: MouseEvent| Settings { language: other, ..now });
    html! { <Button lang={tag} onclick={turn}>{ frame::OTHER_LANGUAGE.get(now.language) }</Button> }
}
