//! The rules that the document follows: those compiled in, or those of a file that was opened.

use std::rc::Rc;
use std::sync::Arc;

use fentan_core::{Draft, Evaluation, Rulebook};

use super::Document;

impl Document {
    /// Follows rules that were opened, whatever the present budget names; one's own document that waits does so, too.
    pub(super) fn follow(&mut self, rulebook: &Arc<Rulebook>) {
        self.loaded = Some(Arc::clone(rulebook));
        if let Some(own) = &mut self.own {
            Rc::make_mut(own).follow(rulebook);
        }
        self.opened += 1;
        self.apply_rules(Arc::clone(rulebook));
    }

    /// Follows the rules that the present budget names, where they are at hand; else what is in use stays.
    pub(super) fn follow_named(&mut self) {
        let named = &self.draft().rulebook;
        let known = self.loaded.iter().chain([Rulebook::fuzhou_2021_60()]);
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
