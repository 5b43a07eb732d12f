//! The scenarios of a document: several versions of a budget that are thought through side by side.

use std::rc::Rc;

use fentan_core::Draft;
use fentan_core::document::{DraftDocument, DraftScenario};

/// A budget under a name.
#[derive(Clone, PartialEq)]
pub(crate) struct Scenario {
    /// The scenario's name; may be empty while it is the only one.
    pub(crate) name: String,
    /// The budget.
    pub(crate) draft: Rc<Draft>,
}

/// One scenario or more, one of them present. It is never without any.
#[derive(Clone)]
pub(crate) struct Scenarios {
    all: Vec<Scenario>,
    present: usize,
    /// The key under which the document was among the last ones, where it comes from there.
    recent_key: Option<Rc<str>>,
}

impl Scenarios {
    /// A budget as the only scenario.
    pub(crate) fn one(draft: Draft) -> Self {
        Self {
            all: vec![Scenario { name: String::new(), draft: Rc::new(draft) }],
            present: 0,
            recent_key: None,
        }
    }

    /// The scenarios of a file; `None` where it has none.
    pub(crate) fn of(document: DraftDocument) -> Option<Self> {
        let DraftDocument { schema: _, rulebook, rulebook_digest, present, scenarios } = document;
        let all: Vec<Scenario> = scenarios
            .into_iter()
            .map(|DraftScenario { name, readings, projects }| {
                let rulebook_digest = rulebook_digest.clone();
                let draft = Draft { rulebook_digest, readings, projects, ..Draft::new(&rulebook) };
                Scenario { name, draft: Rc::new(draft) }
            })
            .collect();
        let present = present.and_then(|number| number.value()).map_or(0, |number| number as usize);
        let present = present.min(all.len().checked_sub(1)?);
        Some(Self { all, present, recent_key: None })
    }

    /// The same from among the last documents, where it has this key.
    pub(crate) fn with_recent_key(self, key: Rc<str>) -> Self {
        Self { recent_key: Some(key), ..self }
    }

    pub(crate) fn recent_key(&self) -> Option<&Rc<str>> {
        self.recent_key.as_ref()
    }

    /// All of them as a file holds them.
    pub(crate) fn document(&self) -> DraftDocument {
        let mut document = DraftDocument::new(&self.present().draft.rulebook, self.present);
        let scenarios = self.all.iter().map(|Scenario { name, draft }| {
            let Draft { readings, projects, .. } = Draft::clone(draft);
            DraftScenario { name: name.clone(), readings, projects }
        });
        document.scenarios.extend(scenarios);
        document.rulebook_digest.clone_from(&self.present().draft.rulebook_digest);
        document
    }

    /// True where nothing differs, not even which is present. Versions share what is equal, so this is quick.
    pub(crate) fn same(&self, other: &Self) -> bool {
        let same = |(one, other): (&Scenario, &Scenario)| {
            Rc::ptr_eq(&one.draft, &other.draft) && one.name == other.name
        };
        self.present == other.present
            && self.all.len() == other.all.len()
            && self.all.iter().zip(&other.all).all(same)
    }

    /// True where both hold the same texts, however they came to be.
    pub(crate) fn equal(&self, other: &Self) -> bool {
        self.present == other.present && self.all == other.all
    }

    /// Every scenario, in the order they were added.
    pub(crate) fn all(&self) -> &[Scenario] {
        &self.all
    }

    /// The index of the present scenario.
    pub(crate) fn index(&self) -> usize {
        self.present
    }

    pub(crate) fn present(&self) -> &Scenario {
        &self.all[self.present]
    }

    pub(super) fn present_mut(&mut self) -> &mut Scenario {
        &mut self.all[self.present]
    }

    /// Makes another one present, if there is such.
    pub(super) fn choose(&mut self, index: usize) {
        if index < self.all.len() {
            self.present = index;
        }
    }

    /// Adds one after the others and makes it present.
    pub(super) fn add(&mut self, scenario: Scenario) {
        self.all.push(scenario);
        self.present = self.all.len() - 1;
    }

    /// Takes the present one out, unless it is the only one.
    pub(super) fn remove(&mut self) {
        if self.all.len() > 1 {
            self.all.remove(self.present);
            self.present = self.present.min(self.all.len() - 1);
        }
    }
}
