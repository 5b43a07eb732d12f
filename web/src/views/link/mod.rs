//! The dialog that makes a link: what it carries, said before it is made.

mod content;

use std::rc::Rc;

use fentan_core::{Bilingual, Language};
use yew::platform::spawn_local;
use yew::{
    Callback, Event, Html, MouseEvent, Properties, component, html, use_callback, use_effect_with, use_memo,
    use_state, use_state_eq,
};

use self::content::{LinkChoice, LinkOffer};
use crate::browser;
use crate::components::{Button, Dialog};
use crate::context::use_view_context;
use crate::files::{self, pack};
use crate::notice::Notice;
use crate::route::Route;
use crate::words::{frame, links};

/// The longest address that chat and mail let pass unharmed, in characters.
const LONGEST: usize = 2_000;

/// The link that somebody asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LinkRequest {
    /// The path of the figure that it is to explain; none for the document as it is looked at.
    pub(crate) figure: Option<String>,
}

#[derive(PartialEq, Properties)]
pub(crate) struct LinkDialogProps {
    /// The link that is asked for, if any.
    pub(crate) asked: Option<LinkRequest>,
    pub(crate) onclose: Callback<()>,
}

/// The dialog that makes a link.
#[component]
pub(crate) fn LinkDialog(props: &LinkDialogProps) -> Html {
    html! {
        <Dialog class="link-dialog" labelled_by="link-title" open={props.asked.is_some()} onclose={&props.onclose}>
            if let Some(request) = &props.asked {
                <LinkForm request={request.clone()} onclose={&props.onclose} />
            }
        </Dialog>
    }
}

#[derive(PartialEq, Properties)]
struct LinkFormProps {
    request: LinkRequest,
    onclose: Callback<()>,
}

/// The choices, what is to be known about the link, and the buttons that copy it or save a file instead.
#[component]
fn LinkForm(props: &LinkFormProps) -> Html {
    let context = use_view_context();
    let language = context.language();
    let offer = use_memo((context.document.clone(), props.request.clone()), |(document, request)| {
        LinkOffer::new(document, request, Route::read(&browser::hash()))
    });
    let chosen = use_state_eq(|| offer.first());
    let address = use_state(|| None::<Result<Rc<str>, Notice>>);
    use_effect_with(((*chosen), Rc::clone(&offer), address.setter()), |(choice, offer, address)| {
        address.set(None);
        let (choice, offer, address) = (*choice, Rc::clone(offer), address.clone());
        spawn_local(async move {
            let packed = pack(&offer.text(choice)).await;
            address.set(Some(packed.map(|packed| offer.address(choice, packed).into())));
        });
    });
    let close = use_callback(props.onclose.clone(), |_: MouseEvent, onclose| onclose.emit(()));
    let made = address.as_ref().and_then(|made| made.as_ref().ok()).cloned();
    let copy = {
        let deps = (made.clone(), context.notify.clone(), props.onclose.clone());
        use_callback(deps, |_: MouseEvent, (made, notify, onclose)| {
            let Some(address) = made.clone() else { return };
            let (notify, onclose) = (notify.clone(), onclose.clone());
            spawn_local(async move {
                notify.emit(Some(copied(&address).await));
                onclose.emit(());
            });
        })
    };
    let save =
        use_callback((Rc::clone(&offer), *chosen, language), |_: MouseEvent, (offer, choice, language)| {
            if let Some(text) = offer.text(*choice).file() {
                files::save_text(&text, &offer.file_name(*choice, *language));
            }
        });
    let choices = offer.choices().map(|choice| {
        let onchange = chosen.setter();
        let onchange = Callback::from(move |_: Event| onchange.set(choice));
        html! { <LinkChoiceField {choice} offer={Rc::clone(&offer)} checked={choice == *chosen} {onchange} /> }
    });
    html! {
        <div class="panel link-form">
            <div class="title">
                <h2 id="link-title">{ links::SEND_LINK.get(language) }</h2>
                <Button onclick={close}>{ frame::CLOSE.get(language) }</Button>
            </div>
            <fieldset>
                <legend>{ links::CARRIES.get(language) }</legend>
                { for choices }
            </fieldset>
            <div role="status">{ for said(address.as_ref(), language) }</div>
            <p class="choices">
                <Button onclick={copy} disabled={made.is_none()}>{ links::COPY.get(language) }</Button>
                <Button onclick={save}>{ links::SAVE_INSTEAD.get(language) }</Button>
            </p>
        </div>
    }
}

/// Words to be read about a link before it is sent.
fn said(address: Option<&Result<Rc<str>, Notice>>, language: Language) -> Vec<Html> {
    let words: Vec<Bilingual> = match address {
        None => vec![links::MAKING.clone()],
        Some(Err(refused)) => vec![refused.title.clone()],
        Some(Ok(address)) => {
            // Packed text and encoded ids are ASCII, and so is an address.
            let is_long = address.len() > LONGEST;
            let is_local = address.starts_with("file:");
            let long = is_long.then(|| links::too_long(address.len()));
            long.into_iter().chain(is_local.then(|| links::THIS_COMPUTER_ONLY.clone())).collect()
        }
    };
    words.iter().map(|words| html! { <p class="link-remark">{ words.get(language) }</p> }).collect()
}

#[derive(Properties)]
struct LinkChoiceFieldProps {
    choice: LinkChoice,
    offer: Rc<LinkOffer>,
    checked: bool,
    onchange: Callback<Event>,
}

/// Equal where the same is offered.
impl PartialEq for LinkChoiceFieldProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.offer, &other.offer) && (self.choice, self.checked) == (other.choice, other.checked)
    }
}

/// A choice of what the link carries, in words.
#[component]
fn LinkChoiceField(props: &LinkChoiceFieldProps) -> Html {
    let LinkChoiceFieldProps { choice, offer, checked, onchange } = props;
    let context = use_view_context();
    let id = choice.id();
    let about = [id, "-about"].concat();
    let private = offer.private.iter().filter(|_| *choice == LinkChoice::Everything);
    let private: Vec<Html> =
        private.map(|found| html! { <li>{ context.say(&found.words()).to_owned() }</li> }).collect();
    html! {
        <div class="link-choice">
            <label for={id}>
                <input
                    type="radio"
                    name="link-choice"
                    {id}
                    checked={*checked}
                    aria-describedby={about.clone()}
                    {onchange}
                />
                { " " }
                { context.say(&offer.name(*choice)).to_owned() }
            </label>
            <div id={about} class="description">
                <p>{ context.say(offer.about(*choice)) }</p>
                if !private.is_empty() {
                    <ul>{ private }</ul>
                }
                if offer.changes_dues(*choice) {
                    <p>{ context.say(&links::DUE_DIFFERS) }</p>
                }
            </div>
        </div>
    }
}

/// Copies an address, and says whether. Where the browser does not allow that, the address bar shows it.
async fn copied(address: &str) -> Notice {
    if browser::copy_text(address).await {
        return Notice::done(&links::LINK_COPIED);
    }
    browser::set_hash(address.split_once('#').map_or("", |(_, hash)| hash), false);
    Notice::remark(&links::LINK_SHOWN, Vec::new())
}
