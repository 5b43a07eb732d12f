//! The tools for the whole document: beginning, opening, saving, undoing, sharing, printing.

use web_sys::HtmlInputElement;
use yew::{
    Callback, Event, Html, MouseEvent, Properties, TargetCast as _, component, html, use_callback,
    use_state_eq,
};

use crate::browser;
use crate::components::Button;
use crate::context::use_view_context;
use crate::document::{Action, EXAMPLE, OWNERS_EXAMPLE, Scenarios, blank};
use crate::files::{self, FileContent};
use crate::notice::Notice;
use crate::route::View;
use crate::views::recent::RecentDialog;
use crate::words::{frame, links, recent};

#[derive(PartialEq, Properties)]
pub(super) struct ToolsProps {
    pub(super) copy_link: Callback<Option<String>>,
    /// The number of the last document that was replaced and is among the last ones.
    pub(super) shelved: usize,
}

/// The tools for the whole document.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let context = use_view_context();
    let language = context.language();
    let document = &context.document;
    let locked = context.locked();
    let opened = {
        let deps = (context.dispatch.clone(), context.notify.clone(), context.route.clone());
        use_callback(deps, |opened: Result<FileContent, Notice>, (dispatch, notify, route)| match opened {
            Ok(FileContent::Rules(rules)) => {
                notify.emit(None);
                dispatch.emit(Action::Follow(rules));
            }
            Ok(FileContent::Document(scenarios)) => {
                notify.emit(None);
                dispatch.emit(Action::BackToMine);
                let projects = scenarios.present().draft.projects.len();
                dispatch.emit(Action::Open(scenarios));
                route.land(projects);
            }
            Err(refused) => notify.emit(Some(refused)),
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
        document.dispatch(Action::Open(Scenarios::one(blank(document.rulebook(), browser::this_year()))));
    });
    let shows_owners = context.route.route.view == View::Owners;
    let example =
        use_callback((context.dispatch.clone(), shows_owners), |_: MouseEvent, (dispatch, owners)| {
            if let Some(example) = files::from_text(if *owners { OWNERS_EXAMPLE } else { EXAMPLE }) {
                dispatch.emit(Action::Open(example));
            }
        });
    let save = use_callback(context.clone(), |_: MouseEvent, context| context.save());
    let link = use_callback(props.copy_link.clone(), |_: MouseEvent, copy_link| copy_link.emit(None));
    let is_recent_open = use_state_eq(|| false);
    let open_recent = use_callback(is_recent_open.setter(), |_: MouseEvent, setter| setter.set(true));
    let close_recent = use_callback(is_recent_open.setter(), |(), setter| setter.set(false));
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
            <Button onclick={new} disabled={locked} title={recent::GOES_THERE.get(language)}>
                { frame::NEW.get(language) }
            </Button>
            <Button onclick={example} disabled={locked} title={recent::GOES_THERE.get(language)}>
                { frame::EXAMPLE.get(language) }
            </Button>
            <label class="tool" title={recent::GOES_THERE.get(language)}>
                { frame::OPEN.get(language) }
                <input id="open" type="file" accept=".json,.toml,application/json" onchange={open} />
            </label>
            <Button onclick={open_recent} opens_dialog={true} title={recent::RECENT_TITLE.get(language)}>
                { recent::RECENT.get(language) }
            </Button>
            <Button onclick={save} title={frame::SAVE_KEYS.get(language)}>{ frame::SAVE.get(language) }</Button>
            <Button onclick={link} opens_dialog={true}>{ links::LINK.get(language) }</Button>
            <Button onclick={print}>{ frame::PRINT.get(language) }</Button>
            <RecentDialog open={*is_recent_open} onclose={close_recent} shelved={props.shelved} />
        </div>
    }
}
