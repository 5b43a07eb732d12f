//! The context that every view is given.

use std::rc::Rc;

use fentan_core::{Assessment, Bilingual, Draft, Evaluation, Fen, Language, Rulebook};
use yew::virtual_dom::AttrValue;
use yew::{Callback, MouseEvent, hook};

use super::{DocumentContext, ExplainContext, NoticeContext, RouteContext, SettingsContext, use_provided};
use crate::document::{Action, Dispatch, Place};
use crate::files;
use crate::notice::Notice;
use crate::problem::message;
use crate::route::View;
use crate::settings::Settings;
use crate::words;

/// The document with everything that views need of it. Cheap to clone, and quick to compare.
#[derive(Clone, PartialEq)]
pub(crate) struct ViewContext {
    pub(crate) document: DocumentContext,
    pub(crate) settings: Settings,
    pub(crate) route: RouteContext,
    /// Says what is to be done with the document.
    pub(crate) dispatch: Dispatch,
    /// Asks why the figure at a path is so.
    pub(crate) explain: Callback<String>,
    /// Says something above everything else.
    pub(crate) notify: Callback<Option<Notice>>,
}

/// Everything that views need.
#[hook]
pub(crate) fn use_view_context() -> ViewContext {
    let document: DocumentContext = use_provided();
    let SettingsContext { settings, .. } = use_provided();
    let ExplainContext(explain) = use_provided();
    let NoticeContext(notify) = use_provided();
    let route: RouteContext = use_provided();
    let dispatch = document.dispatcher().to_callback();
    ViewContext { document, settings, route, dispatch, explain, notify }
}

impl ViewContext {
    pub(crate) fn language(&self) -> Language {
        self.settings.language
    }

    /// A text in the language that the page speaks.
    pub(crate) fn say<'t>(&self, text: &'t Bilingual) -> &'t str {
        text.get(self.settings.language)
    }

    /// The present scenario as core sees it.
    pub(crate) fn evaluation(&self) -> &Rc<Evaluation> {
        self.document.evaluation()
    }

    pub(crate) fn rulebook(&self) -> &Rulebook {
        self.document.rulebook()
    }

    /// The budget of the present scenario, as written.
    pub(crate) fn draft(&self) -> &Draft {
        self.evaluation().draft()
    }

    pub(crate) fn assessment(&self) -> &Assessment {
        self.evaluation().assessment()
    }

    /// True where the document can only be looked at.
    pub(crate) fn locked(&self) -> bool {
        self.document.read_only
    }

    /// True where the document is the answer for one home and nothing else.
    pub(crate) fn home_alone(&self) -> bool {
        self.document.shared.home.is_some()
    }

    /// Does something to the document when clicked.
    pub(crate) fn act(&self, action: Action) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| action.clone())
    }

    /// Saves the document to a file.
    pub(crate) fn save(&self) {
        save(&self.document, self.language());
    }

    /// Goes to another view when clicked.
    pub(crate) fn go(&self, view: View) -> Callback<MouseEvent> {
        self.route.go.reform(move |_| view)
    }

    /// An amount as it is shown in the unit of the document's amounts.
    pub(crate) fn money(&self, amount: Fen) -> String {
        self.settings.unit.shown(amount)
    }

    /// An amount in 元, for those who point at one in 万元.
    pub(crate) fn in_yuan(&self, amount: Fen) -> Option<String> {
        self.settings.wan().then(|| [&money(amount), self.say(&words::frame::YUAN)].concat())
    }

    /// The unit in which amounts are entered and shown.
    pub(crate) fn unit(&self) -> &'static str {
        let unit = if self.settings.wan() { &words::frame::IN_WAN } else { &words::frame::YUAN };
        unit.get(self.settings.language)
    }

    /// The path of a place, which is also the id of its field's element.
    pub(crate) fn path_of(&self, place: Place) -> String {
        place.path(self.rulebook(), self.draft())
    }

    /// Words on what is wrong with a place: an error of its project, or of the budget as a whole.
    pub(crate) fn problem(&self, place: Place, path: &str) -> Option<AttrValue> {
        let assessed = place.project().and_then(|index| self.assessment().projects.get(index));
        let own = assessed.map_or(&[][..], |assessed| &assessed.diagnostics);
        let error = own.iter().chain(&self.assessment().diagnostics);
        let mut error = error.filter(|said| said.path == path && said.is_error());
        error.next().map(|said| self.say(&message(said)).to_owned().into())
    }
}

/// Saves a document to a file, and takes note of it.
pub(crate) fn save(document: &DocumentContext, language: Language) {
    files::save(&document.scenarios, document.rulebook(), language);
    document.dispatch(Action::Saved);
}

/// An amount of yuan that comes off another: `-3,725,610.00`.
pub(crate) fn less_money(amount: Fen) -> String {
    ["-", &money(amount)].concat()
}

/// An amount of yuan as it is shown: `3,725,610.00`.
pub(crate) fn money(amount: Fen) -> String {
    fentan_core::grouped(&amount.to_string())
}
