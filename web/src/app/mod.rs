//! The page as a whole: one document, one assessment of it, and the views of both.

mod acting;
mod drawing;
mod figure;
mod handover;
mod keeping;
mod link;
mod message;
#[cfg(feature = "bureau")]
mod pasted;
mod pasting;
#[cfg(feature = "bureau")]
mod sights;
#[cfg(not(feature = "bureau"))]
#[path = "sights_elsewhere.rs"]
mod sights;

use fentan_core::{Evaluation, Rulebook};
use wasm_bindgen::JsCast as _;
use web_sys::{MouseEvent, StorageEvent};
use yew::{Callback, Component, Context, Html};

use self::figure::Figure;
use self::handover::Handover;
pub(crate) use self::message::Message;
#[cfg(feature = "bureau")]
use self::sights::Sights;
use crate::document::{Action, Dispatch, Document, EXAMPLE, Scenarios, blank};
use crate::files::{self, Keeper, Keeping, Later, Notice};
use crate::settings::Settings;
use crate::tag::all;
#[cfg(feature = "bureau")]
use crate::views::desk::Paper;
use crate::views::explain;
use crate::views::sight::Address;
use crate::views::{Sight, foot, head};
use crate::{browser, text};

/// The page: a struct component, since everything it keeps changes in one place, [`App::update`].
pub(crate) struct App {
    document: Document,
    /// What core says of the present scenario, as of its last change.
    assessed: Evaluation,
    settings: Settings,
    sight: Sight,
    notice: Option<Notice>,
    keeper: Keeper,
    keeping: Keeping,
    /// Keeps the document once it has rested.
    timer: Option<Later>,
    figure: Figure,
    /// The figures as they are shown in 万元.
    #[cfg(feature = "bureau")]
    paper: Option<Paper>,
    /// What the views keep for themselves.
    #[cfg(feature = "bureau")]
    sights: Sights,
    /// A person's own document, while one that a link carries is looked at.
    own: Option<Document>,
    /// Whether the whole page has taken over.
    #[cfg(not(feature = "bureau"))]
    retired: bool,
    /// How the whole page shall look and speak.
    #[cfg(not(feature = "bureau"))]
    wanted: Option<Settings>,
    /// What was pasted where, for the whole page to do.
    #[cfg(not(feature = "bureau"))]
    range: Option<(String, String)>,
    /// Whether the answer is unfolded on a screen too small to always show it.
    unfolded: bool,
    dispatch: Dispatch,
    asked: Callback<String>,
    show: Callback<Sight>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let rulebook = Rulebook::fuzhou_2021_60();
        let (keeper, kept, notice) = Keeper::restore();
        let Handover { settings, document, own, range } = Handover::take(rulebook).unwrap_or_else(|| {
            let scenarios = kept.or_else(|| files::from_text(EXAMPLE));
            let scenarios = scenarios.unwrap_or_else(|| Scenarios::one(blank(rulebook)));
            let document = Document::new(rulebook, scenarios);
            Handover { settings: Settings::restore(), document, own: None, range: None }
        });
        settings.apply();
        let link = context.link();
        listen(link);
        link.send_message(Message::Moved);
        if let Some((field, range)) = range {
            link.send_message(Message::Paste(field, range));
        }
        Self {
            assessed: Evaluation::new(rulebook.clone(), fentan_core::Draft::clone(document.draft())),
            document,
            settings,
            sight: Sight::default(),
            notice,
            keeper,
            keeping: Keeping::Untouched,
            timer: None,
            figure: Figure::default(),
            #[cfg(feature = "bureau")]
            paper: None,
            #[cfg(feature = "bureau")]
            sights: Sights::default(),
            own,
            #[cfg(not(feature = "bureau"))]
            retired: false,
            #[cfg(not(feature = "bureau"))]
            wanted: None,
            #[cfg(not(feature = "bureau"))]
            range: None,
            unfolded: false,
            dispatch: link.callback(Message::Act),
            asked: link.callback(Message::Explain),
            show: link.callback(Message::Show),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        #[cfg(not(feature = "bureau"))]
        if self.retired && !matches!(message, Message::HandedOver(_)) {
            return false;
        }
        match message {
            Message::Act(action) => self.act(context, action),
            Message::Show(sight) => {
                self.look_at(sight);
                browser::set_hash(&Address { sight, ..Address::default() }.write(), true);
                browser::to_top();
                self.refresh(context);
            }
            #[cfg(feature = "bureau")]
            Message::Happened(happened) => self.happened(context, happened),
            Message::Moved => self.moved(context),
            Message::Set(settings) => self.set(context, settings),
            Message::Opened(Ok(scenarios)) => {
                self.notice = None;
                self.back_to_mine();
                self.act(context, Action::Open(scenarios));
            }
            Message::Opened(Err(notice)) => self.notice = Some(notice),
            Message::Rested => self.keep(),
            Message::Dismiss => self.notice = None,
            Message::Explain(path) => self.explain(context, path),
            Message::Explained(path, known) => self.figure.learn(path, known),
            Message::Understood => self.figure.forget(),
            Message::Fold => self.unfolded = !self.unfolded,
            Message::Paste(field, range) => self.paste(context, &field, &range),
            Message::Link(figure) => self.pack(context, figure),
            Message::Packed(packed, figure) => self.copy(context, packed, figure),
            Message::Copied(copied) => {
                self.notice = Some(Notice::of(if copied { text::link_copied() } else { text::link_shown() }));
            }
            Message::Arrived(linked) => {
                self.arrive(linked);
                self.refresh(context);
            }
            Message::MakeMine => self.make_mine(context),
            Message::BackToMine => {
                self.back_to_mine();
                self.refresh(context);
            }
            Message::Elsewhere => self.hear_elsewhere(),
            Message::TakeTheirs => {
                self.take_theirs();
                self.refresh(context);
            }
            Message::KeepOurs => self.keep_ours(),
            #[cfg(not(feature = "bureau"))]
            Message::Loaded(loaded) => self.loaded(context, loaded),
            #[cfg(not(feature = "bureau"))]
            Message::HandedOver(taken) => self.handed_over(taken),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        let desk = self.desk();
        let asked = head::Asked {
            opened: link.callback(Message::Opened),
            link: link.callback(|_: MouseEvent| Message::Link(None)),
            set: link.callback(Message::Set),
        };
        all([
            head::head(&desk, self.sight, self.keeping, &asked),
            self.notices(context),
            self.page(context, &desk),
            foot::foot(&desk),
            explain::explain(
                &self.figure.panel,
                self.figure.known(),
                &link.callback(|()| Message::Understood),
                &self.figure.link(link),
            ),
        ])
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.figure.show();
        // What was just added is where a person types next.
        if let Some(place) = self.document.attention.take() {
            browser::go_to(&place.path(self.document.rulebook, self.document.draft()));
        }
    }
}

/// Hears what the browser tells for as long as the page is open.
fn listen(link: &yew::html::Scope<App>) {
    let moved = link.clone();
    for event in ["popstate", "hashchange"] {
        let moved = moved.clone();
        browser::hear(event, move |_| moved.send_message(Message::Moved));
    }
    let elsewhere = link.clone();
    browser::hear("storage", move |event| {
        if event.unchecked_ref::<StorageEvent>().key().as_deref() == Some(files::STAMP_KEY) {
            elsewhere.send_message(Message::Elsewhere);
        }
    });
    pasting::listen(link);
    // What has not rested yet is kept before the page goes away.
    let leaving = link.clone();
    browser::hear("pagehide", move |_| leaving.send_message(Message::Rested));
}
