//! The rules that the document follows: those compiled in, or those of a file that was opened.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::rulebook::RulebookError;
use fentan_core::{Draft, Evaluation, Rulebook};

use super::{Document, Scenarios};

/// A city's rules that were opened from a file, with the file's text. They are equal where their files are.
#[derive(Clone)]
pub(crate) struct OpenedRules {
    rulebook: Arc<Rulebook>,
    text: Rc<str>,
}

impl PartialEq for OpenedRules {
    fn eq(&self, other: &Self) -> bool {
        self.rulebook.digest == other.rulebook.digest
    }
}

impl OpenedRules {
    /// The rules in the bytes of a file.
    ///
    /// # Errors
    /// Names each row that is wrong.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, RulebookError> {
        let rulebook = Arc::new(Rulebook::from_toml(bytes)?);
        // Bytes that are no UTF-8 are no rulebook, so nothing is lost here.
        Ok(Self { rulebook, text: String::from_utf8_lossy(bytes).into() })
    }

    /// The file's text.
    pub(crate) fn text(&self) -> &Rc<str> {
        &self.text
    }
}

/// One's own document as it is kept.
#[derive(Clone)]
pub(crate) struct OwnDocument {
    /// The scenarios.
    pub(crate) scenarios: Scenarios,
    /// The rules that they follow, where those were opened from a file.
    pub(crate) rules: Option<OpenedRules>,
    /// The number of steps since it was saved to a file, or came from one.
    pub(crate) unsaved: usize,
}

impl OwnDocument {
    /// True where nothing differs.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.scenarios.same(&other.scenarios) && self.rules == other.rules && self.unsaved == other.unsaved
    }

    /// The rules that it follows.
    pub(crate) fn rulebook(&self) -> &Arc<Rulebook> {
        self.rules.as_ref().map_or(Rulebook::fuzhou_2021_60(), |rules| &rules.rulebook)
    }
}

impl Document {
    /// The document that was kept, under the rules that it was kept with.
    pub(crate) fn restored(kept: OwnDocument) -> Self {
        let rulebook = Arc::clone(kept.rulebook());
        Self {
            opened_rules: kept.rules.clone(),
            unsaved: kept.unsaved,
            ..Self::new(rulebook, kept.scenarios)
        }
    }

    /// One's own document as it is to be kept, also while somebody else's is looked at.
    pub(crate) fn own_document(&self) -> OwnDocument {
        let own = self.own.as_deref().unwrap_or(self);
        let rules = own.opened_rules.clone();
        let rules = rules.filter(|rules| rules.rulebook.digest == own.rulebook().digest);
        OwnDocument { scenarios: own.scenarios.clone(), rules, unsaved: own.unsaved }
    }

    /// Follows rules that were opened, whatever the present budget names; one's own document that waits does so, too.
    pub(super) fn follow(&mut self, rules: &OpenedRules) {
        self.opened_rules = Some(rules.clone());
        if let Some(own) = &mut self.own {
            Rc::make_mut(own).follow(rules);
        }
        self.opened += 1;
        self.apply_rules(Arc::clone(&rules.rulebook));
    }

    /// Follows the rules that the present budget names, where they are at hand; else what is in use stays.
    pub(super) fn follow_named(&mut self) {
        let named = &self.draft().rulebook;
        let opened = self.opened_rules.iter().map(|rules| &rules.rulebook);
        let known = opened.chain([Rulebook::fuzhou_2021_60()]);
        let found = known.into_iter().find(|rulebook| *named == rulebook.id).cloned();
        if let Some(rulebook) = found.filter(|found| found.digest != self.rulebook().digest) {
            self.apply_rules(rulebook);
        }
    }

    fn apply_rules(&mut self, rulebook: Arc<Rulebook>) {
        let draft = Draft::clone(self.draft());
        self.evaluation = Rc::new(Evaluation::new(rulebook, draft));
    }
}
