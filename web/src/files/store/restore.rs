//! Reading the document that was kept the last time.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

use serde::Deserialize;

use super::contents::{Contents, Key, Projects};
use super::database::{self, Texts};
use super::journal::Journal;
use super::keeper::Keeper;
use super::recent;
use super::records::{Records, RulesRecord};
use super::write::Refusal;
use super::{FIRST_EDITION_KEY, JOURNAL_KEY, STAMP_KEY};
use crate::document::{OpenedRules, OwnDocument, Scenarios};
use crate::files::from_text;
use crate::notice::Notice;
use crate::storage;
use crate::words::{self, frame};

/// The text that was being typed when the page stopped; the boot script writes it.
const LOST_KEY: &str = "fentan.lost";

/// The key of what the first edition kept and nobody can read.
const DAMAGED_KEY: &str = "fentan.damaged";

/// The state that the page begins with.
pub(crate) struct Restored {
    /// The document that was kept the last time.
    pub(crate) document: Option<OwnDocument>,
    /// Words about what cannot be read or was not yet kept.
    pub(crate) notice: Option<Notice>,
    pub(crate) keeper: Rc<RefCell<Keeper>>,
}

/// A document that was kept, and its keeper.
pub(crate) struct Kept {
    pub(crate) document: Option<OwnDocument>,
    pub(crate) keeper: Keeper,
    /// Says why the rules that the document was kept with cannot be read.
    pub(crate) unread_rules: Option<Notice>,
    is_damaged: bool,
    /// True where something was kept and is there no more.
    is_gone: bool,
}

impl PartialEq for Restored {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.keeper, &other.keeper)
    }
}

/// Reads what the page begins with.
pub(crate) async fn restore() -> Restored {
    recent::take_in().await;
    let Kept { document, keeper, is_damaged, is_gone, unread_rules } = read_kept().await;
    let notice = match &document {
        Some(_) => unread_rules.or_else(unfinished),
        None if is_damaged => Some(Notice::of(&frame::NOT_RESTORED)),
        None => is_gone.then(|| Notice::of(&words::recent::KEPT_IS_GONE)),
    };
    Restored { document, notice, keeper: Rc::new(RefCell::new(keeper)) }
}

/// Reads the document that was kept last, by whichever tab.
pub(crate) async fn read_kept() -> Kept {
    // Before the database is read: what another tab keeps meanwhile is then known to be news.
    let seen = storage::text(STAMP_KEY);
    let Ok((stored, is_damaged)) = stored().await else {
        let scenarios = storage::text(FIRST_EDITION_KEY).as_deref().and_then(from_text);
        let document = scenarios.map(|scenarios| OwnDocument { scenarios, rules: None, unsaved: 0 });
        return Kept {
            document,
            keeper: Keeper::unread(),
            is_damaged: false,
            is_gone: false,
            unread_rules: None,
        };
    };
    let (newer, is_first_damaged) = match storage::text(FIRST_EDITION_KEY) {
        Some(text) => first_edition(&text),
        None => (stored.journalled(), false),
    };
    let (is_newer, is_damaged) = (newer.is_some(), is_damaged || is_first_damaged);
    let (document, unread_rules) = newer.or(stored.document).map(Found::read).unzip();
    let kept = if is_newer { None } else { document.clone() };
    let is_gone = document.is_none() && seen.is_some();
    let keeper = Keeper::new(stored.records, kept, seen);
    Kept { document, keeper, is_damaged, is_gone, unread_rules: unread_rules.flatten() }
}

/// A document as it was found, with the text of the rules that it follows, where those were opened.
pub(super) struct Found {
    pub(super) scenarios: Scenarios,
    pub(super) rules: Option<Rc<str>>,
    pub(super) unsaved: usize,
}

impl Found {
    /// The document that a file's contents and these projects make, and the rules' record that they name.
    fn new(contents: &Contents, projects: &Projects, rules: Option<&RulesRecord>) -> Option<Self> {
        let mut scenarios = Scenarios::of(contents.document(projects)?)?;
        if let Some(key) = &contents.recent {
            scenarios = scenarios.with_recent_key(Key::clone(key));
        }
        // Rules that are not there are read as if nothing stood in them, and what is wrong is said.
        let text = |key: &Key| rules.filter(|rules| rules.key == *key).map(|rules| Rc::clone(&rules.text));
        let rules = contents.rules.as_ref().map(|key| text(key).unwrap_or_default());
        Some(Self { scenarios, rules, unsaved: contents.unsaved })
    }

    /// The document under its rules. Where those cannot be read, it is there without them, and a notice says why.
    pub(super) fn read(self) -> (OwnDocument, Option<Notice>) {
        let Self { scenarios, rules, unsaved } = self;
        let read = rules.map(|text| OpenedRules::read(text.as_bytes())).transpose();
        let (rules, notice) = match read {
            Ok(rules) => (rules, None),
            Err(error) => (None, Some(Notice::of_rulebook(&frame::RULES_NOT_RESTORED, &error))),
        };
        (OwnDocument { scenarios, rules, unsaved }, notice)
    }
}

/// The content of the database.
#[derive(Default)]
pub(super) struct Stored {
    pub(super) records: Records,
    pub(super) projects: Projects,
    pub(super) rules: Option<RulesRecord>,
    pub(super) document: Option<Found>,
}

/// Reads what the database holds; the flag says that it could not be read and was put aside.
async fn stored() -> Result<(Stored, bool), Refusal> {
    let texts = database::read().await?;
    if let Some(stored) = Stored::of(&texts) {
        return Ok((stored, false));
    }
    // The next write takes the place of what was kept, so a person's work is put aside first.
    let damaged = serde_json::to_string(&texts).map_err(|_| Refusal::Refused)?;
    database::put_aside(&damaged).await?;
    // It is no longer kept, and that is said now.
    storage::remove(STAMP_KEY);
    Ok((Stored::default(), true))
}

impl Stored {
    /// The content of the records; `None` where anything in them cannot be read.
    pub(super) fn of(texts: &Texts) -> Option<Self> {
        let Some(contents) = &texts.contents else { return Some(Self::default()) };
        let contents: Contents = serde_json::from_str(contents).ok()?;
        let rules = texts.records.iter().find(|(key, _)| contents.rules.as_ref() == Some(key));
        let rules = rules.map(|(key, text)| RulesRecord { key: Key::clone(key), text: text.as_str().into() });
        let needed: HashSet<&Key> = contents.project_keys().collect();
        let projects = texts.records.iter().filter(|(key, _)| needed.contains(key));
        let projects = projects.map(|(key, text)| Some((Key::clone(key), serde_json::from_str(text).ok()?)));
        let projects = projects.collect::<Option<Projects>>()?;
        let document = Some(Found::new(&contents, &projects, rules.as_ref())?);
        let records = Records::new(contents.stamp, rules.clone(), &projects);
        Some(Self { records, projects, rules, document })
    }

    /// The document with what the journal adds to it, if that was not taken in yet.
    fn journalled(&self) -> Option<Found> {
        self.with(serde_json::from_str(&storage::text(JOURNAL_KEY)?).ok()?)
    }

    /// The document of a journal that goes on from what is stored.
    pub(super) fn with(&self, journal: Journal) -> Option<Found> {
        if !journal.follows(self.records.stamp.as_deref()) {
            return None;
        }
        let mut projects = self.projects.clone();
        projects.extend(journal.changed);
        Found::new(&journal.contents, &projects, journal.rules.as_ref().or(self.rules.as_ref()))
    }
}

/// The document that the first edition kept. Once it is written, it is taken away. Where it cannot be read, it is put
/// aside, and the flag says so.
fn first_edition(text: &str) -> (Option<Found>, bool) {
    let found = from_text(text).map(|scenarios| Found { scenarios, rules: None, unsaved: 0 });
    let is_damaged = found.is_none();
    if is_damaged && storage::set_text(DAMAGED_KEY, text) {
        storage::remove(FIRST_EDITION_KEY);
    }
    (found, is_damaged)
}

/// An edit that did not come to its end.
#[derive(Deserialize)]
struct Lost {
    path: String,
    text: String,
}

/// A word about the text that was being typed when the page stopped, before it could be kept.
fn unfinished() -> Option<Notice> {
    let kept = storage::text(LOST_KEY)?;
    storage::remove(LOST_KEY);
    let lost: Option<Lost> = serde_json::from_str(&kept).ok();
    let remarks = lost.map(|lost| (words::same(&lost.path), words::same(&lost.text)));
    Some(Notice::remark(&frame::WAS_TYPING, remarks.into_iter().collect()))
}
