//! The head of the page: what it is, its views, and what can be done with the whole document.

use web_sys::{Event, HtmlInputElement};
use yew::{Callback, MouseEvent, TargetCast as _};

use super::{Desk, Sight, button, tool};
use crate::document::{Action, EXAMPLE, Scenarios, blank};
use crate::files::{self, Keeping, Opened};
use crate::settings::Settings;
use crate::tag::{Tag, tag};
use crate::{browser, text};

/// What the head can ask for beside actions on the document.
pub(crate) struct Asked {
    /// A file was opened, or could not be.
    pub(crate) opened: Callback<Opened>,
    /// A link to the document is wanted.
    pub(crate) link: Callback<MouseEvent>,
    /// The page shall be otherwise.
    pub(crate) set: Callback<Settings>,
}

pub(crate) fn head(desk: &Desk<'_>, sight: Sight, keeping: Keeping, asked: &Asked) -> Tag {
    let tabs = Sight::ALL.into_iter().map(|own| {
        let show = desk.show.clone();
        button("button.tab type=button", Callback::from(move |_| show.emit(own)))
            .maybe("aria-current", (own == sight).then_some("page"))
            .text(own.name())
    });
    let refused = matches!(keeping, Keeping::Refused | Keeping::Full | Keeping::Elsewhere);
    tag("header.head")
        .put(tag("h1.brand").text(text::name()))
        .put(tag("nav.tabs").attr("aria-label", text::views()).each(tabs))
        .put(
            tag("p role=status")
                .attr("class", if refused { "keeping refused" } else { "keeping" })
                .text(keeping.words()),
        )
        .put(tools(desk, asked))
        .put(settings(desk.settings, &asked.set))
}

fn tools(desk: &Desk<'_>, asked: &Asked) -> Tag {
    let document = desk.document;
    let save = {
        let scenarios = document.scenarios.clone();
        Callback::from(move |_: MouseEvent| files::save(&scenarios))
    };
    let print = Callback::from(|_: MouseEvent| browser::print());
    let open = {
        let opened = asked.opened.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                files::open(&file, &opened);
            }
            // So that the same file can be chosen again.
            input.set_value("");
        })
    };
    let example = {
        let dispatch = desk.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(example) = files::from_text(EXAMPLE) {
                dispatch.emit(Action::Open(example));
            }
        })
    };
    let able = |tool: Tag, able: bool| if able { tool } else { tool.attr("disabled", "") };
    let mine = !document.read_only;
    let file = tag("input id=open type=file accept=.json,application/json").on_change(open);
    let new = Action::Open(Scenarios::one(blank(desk.rulebook)));
    tag("div.tools role=group")
        .attr("aria-label", text::tools())
        .put(able(tool(text::undo(), desk.act(Action::Undo)), document.can_undo()))
        .put(able(tool(text::redo(), desk.act(Action::Redo)), document.can_redo()))
        .put(able(tool(text::new(), desk.act(new)), mine))
        .put(able(tool(text::example(), example), mine))
        .put(tag("label.tool").text(text::open()).put(file))
        .put(tool(text::save(), save))
        .put(tool(text::link(), asked.link.clone()))
        .put(tool(text::print(), print))
}

/// The switches for language, unit, size and colours.
fn settings(now: Settings, set: &Callback<Settings>) -> Tag {
    let switch = |name: &'static str, on: bool, then: Settings| {
        let set = set.clone();
        tool(name, Callback::from(move |_| set.emit(then)))
            .attr("aria-pressed", if on { "true" } else { "false" })
    };
    let other = match now.language {
        fentan_core::Language::Zh => fentan_core::Language::En,
        fentan_core::Language::En => fentan_core::Language::Zh,
    };
    let set_language = set.clone();
    let language = Callback::from(move |_| set_language.emit(Settings { language: other, ..now }));
    let of_other = if other == fentan_core::Language::En { "en" } else { "zh-CN" };
    tag("div.settings role=group")
        .attr("aria-label", text::settings())
        .put(switch(text::in_wan(), now.wan, Settings { wan: !now.wan, ..now }))
        .put(switch(text::large(), now.large, Settings { large: !now.large, ..now }))
        .put(switch(text::dark(), now.dark, Settings { dark: !now.dark, ..now }))
        .put(tool(text::other_language(), language).attr("lang", of_other))
}
