//! The last documents, each one click back.

use std::rc::Rc;

use fentan_core::Fen;
use yew::platform::spawn_local;
use yew::{
    Callback, Html, MouseEvent, Properties, component, html, use_callback, use_effect_with, use_state_eq,
};

use crate::browser;
use crate::components::{Button, ButtonKind, Dialog};
use crate::context::use_view_context;
use crate::document::Action;
use crate::files::{self, Keeping, RecentDocument};
use crate::notice::Notice;
use crate::words::{frame, recent};

#[derive(PartialEq, Properties)]
pub(crate) struct RecentDialogProps {
    /// True while it is shown.
    pub(crate) open: bool,
    pub(crate) onclose: Callback<()>,
    /// The number of the last document that was replaced and is among the last ones.
    pub(crate) shelved: usize,
}

/// The dialog of the last documents.
#[component]
pub(crate) fn RecentDialog(props: &RecentDialogProps) -> Html {
    html! {
        <Dialog class="link-dialog" labelled_by="recent-title" open={props.open} onclose={&props.onclose}>
            if props.open {
                <RecentList onclose={&props.onclose} shelved={props.shelved} />
            }
        </Dialog>
    }
}

#[derive(PartialEq, Properties)]
struct RecentListProps {
    onclose: Callback<()>,
    shelved: usize,
}

/// The last documents, read anew whenever one is added or taken away.
#[component]
fn RecentList(props: &RecentListProps) -> Html {
    let language = use_view_context().language();
    let read = use_state_eq(|| None::<Result<Rc<[RecentDocument]>, Keeping>>);
    let is_sure = use_state_eq(|| false);
    let (refused, removed) = (use_state_eq(|| false), use_state_eq(usize::default));
    use_effect_with((props.shelved, *removed, read.setter()), |(_, _, read)| {
        let read = read.clone();
        spawn_local(async move { read.set(Some(files::recent_documents().await.map(Rc::from))) });
    });
    let forget = {
        let deps = (refused.setter(), removed.clone());
        use_callback(deps, |entry: Option<RecentDocument>, (refused, removed)| {
            let (refused, removed) = (refused.clone(), removed.clone());
            spawn_local(async move {
                refused.set(files::forget_recent(entry.as_ref()).await.is_err());
                removed.set(*removed + 1);
            });
        })
    };
    let ask = use_callback(is_sure.setter(), |_: MouseEvent, is_sure| is_sure.set(true));
    let forget_all = forget.reform(|_: MouseEvent| None);
    let close = use_callback(props.onclose.clone(), |_: MouseEvent, onclose| onclose.emit(()));
    let said = match &*read {
        None => Some(&recent::READING_RECENT),
        Some(Err(_)) => Some(&recent::RECENT_REFUSED),
        Some(Ok(_)) if *refused => Some(&recent::RECENT_NOT_REMOVED),
        Some(Ok(documents)) => documents.is_empty().then_some(&recent::NO_RECENT),
    };
    let documents = read.as_ref().and_then(|read| read.as_ref().ok()).map_or(&[][..], |documents| documents);
    let items = documents.iter().map(|document| {
        let key = Rc::clone(&document.key);
        html! { <RecentItem {key} document={document.clone()} onclose={&props.onclose} onforget={&forget} /> }
    });
    html! {
        <div class="panel recent">
            <div class="title">
                <h2 id="recent-title">{ recent::RECENT_DOCUMENTS.get(language) }</h2>
                <Button onclick={close}>{ frame::CLOSE.get(language) }</Button>
            </div>
            <p class="lead">{ recent::RECENT_LEAD.get(language) }</p>
            <p role="status">{ said.map_or("", |said| said.get(language)) }</p>
            <ul>{ for items }</ul>
            if !documents.is_empty() {
                if *is_sure {
                    <Button onclick={forget_all}>{ recent::FORGET_ALL_SURE.get(language) }</Button>
                } else {
                    <Button onclick={ask}>{ recent::FORGET_ALL.get(language) }</Button>
                }
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct RecentItemProps {
    document: RecentDocument,
    onclose: Callback<()>,
    onforget: Callback<Option<RecentDocument>>,
}

/// One of the last documents: what it was, and the buttons that open it and take it away.
#[component]
fn RecentItem(props: &RecentItemProps) -> Html {
    let context = use_view_context();
    let language = context.language();
    let document = &props.document;
    let name = document.subject.words();
    let name = Some(name.get(language)).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| frame::UNNAMED.get(language)).to_owned();
    let total = document.total.map(|total| recent::total(&context.money(Fen::new(total)), context.unit()));
    let total = total.as_ref().map_or(recent::NO_TOTAL.get(language), |total| total.get(language)).to_owned();
    let time = browser::local_time(&document.time);
    let open = {
        let deps = (document.clone(), props.onclose.clone(), context.clone());
        use_callback(deps, |_: MouseEvent, (entry, onclose, context)| {
            let (entry, onclose, context) = (entry.clone(), onclose.clone(), context.clone());
            spawn_local(async move {
                match files::recent_document(&entry).await {
                    Some((document, unread_rules)) => {
                        context.notify.emit(unread_rules);
                        context.dispatch.emit(Action::BackToMine);
                        context.dispatch.emit(Action::Reopen(document));
                        context.route.land(entry.subject.projects);
                    }
                    None => context.notify.emit(Some(Notice::of(&recent::RECENT_NOT_READ))),
                }
                onclose.emit(());
            });
        })
    };
    let forget = props.onforget.reform({
        let document = document.clone();
        move |_: MouseEvent| Some(document.clone())
    });
    let remove = recent::FORGET.get(language);
    let label = [remove, " ", &name, " ", &time].concat();
    html! {
        <li>
            <Button kind={ButtonKind::Link} onclick={open}>{ name }</Button>
            <span class="amount">{ total }</span>
            <span class="when">{ time }</span>
            <Button kind={ButtonKind::Quiet} {label} title={remove} onclick={forget}>{ "×" }</Button>
        </li>
    }
}
