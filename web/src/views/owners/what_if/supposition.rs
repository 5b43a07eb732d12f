//! A supposition about a project, and what would follow from it.

use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use fentan_core::draft::{Draft, DraftProject};
use fentan_core::{Diagnostic, Evaluation, Fen};
use fentan_owners::{Apportioned, Supposed, apportion};
use yew::{Reducible, UseReducerHandle, hook, use_memo};

use crate::context::{ProjectContext, use_project_context};
use crate::hooks::use_kept_reducer;

/// Everything that somebody supposed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Supposing {
    /// The id of the project that it is supposed of.
    project: String,
    supposed: Supposed,
    /// The collection rate in per cent; all of it where none was chosen.
    rate: Option<u32>,
}

/// A change of [`Supposing`].
pub(super) enum SuppositionAction {
    /// A line, by its id, is built or not, in the project of an id.
    Line { project: String, line: String, built: bool },
    /// The project of an id is built to a tier, by its id.
    Tier { project: String, tier: String },
    /// So many per cent are collected, in the project of an id.
    Rate { project: String, rate: Option<u32> },
    /// Nothing is supposed any more; the rate stays.
    Reset,
}

impl Reducible for Supposing {
    type Action = SuppositionAction;

    fn reduce(self: Rc<Self>, action: SuppositionAction) -> Rc<Self> {
        match action {
            SuppositionAction::Line { project, line, built } => {
                let mut next = self.of(&project);
                next.supposed.without.retain(|own| *own != line);
                if !built {
                    next.supposed.without.push(line);
                }
                next.into()
            }
            SuppositionAction::Tier { project, tier } => {
                let mut next = self.of(&project);
                next.supposed.tier = Some(tier);
                next.into()
            }
            SuppositionAction::Rate { project, rate } => {
                let rate = rate.filter(|rate| *rate <= 100);
                Self { rate, ..self.of(&project) }.into()
            }
            SuppositionAction::Reset => Self { supposed: Supposed::default(), ..Self::clone(&self) }.into(),
        }
    }
}

impl Supposing {
    /// The same, where it is about a project; nothing where it is about another.
    fn of(&self, project: &str) -> Self {
        if self.project == project {
            return self.clone();
        }
        Self { project: project.to_owned(), ..Self::default() }
    }

    /// As far as it still says something of a project.
    fn about(&self, project: &DraftProject) -> Self {
        let mut own = self.of(&project.id);
        own.supposed.without.retain(|id| project.lines.iter().any(|line| line.id == *id));
        own.supposed.tier = own.supposed.tier.filter(|tier| project.tier.as_ref() != Some(tier));
        own
    }
}

/// The supposition about the project looked at. It derefs to the reducer, by which something else is supposed.
#[derive(Clone, PartialEq)]
pub(super) struct Supposition {
    kept: UseReducerHandle<Supposing>,
    present: Rc<Supposing>,
}

impl Deref for Supposition {
    type Target = UseReducerHandle<Supposing>;

    fn deref(&self) -> &Self::Target {
        &self.kept
    }
}

impl Supposition {
    pub(super) fn supposed(&self) -> &Supposed {
        &self.present.supposed
    }

    /// The collection rate in per cent.
    pub(super) fn rate(&self) -> u32 {
        self.present.rate.unwrap_or(100)
    }
}

/// The outcome of a supposition. Cheap to clone, compared by its address.
#[derive(Clone)]
pub(super) struct Outcome(Rc<Followed>);

/// The project as it would be, with its figures.
pub(super) struct Followed {
    pub(super) project: Arc<DraftProject>,
    /// The project's total.
    pub(super) total: Option<Fen>,
    pub(super) found: Option<Apportioned>,
    /// Everything said then and not now.
    pub(super) said: Vec<Diagnostic>,
}

impl Deref for Outcome {
    type Target = Followed;

    fn deref(&self) -> &Followed {
        &self.0
    }
}

impl PartialEq for Outcome {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The supposition about the project looked at, and its outcome; none where nothing is supposed.
#[hook]
pub(super) fn use_supposition() -> (Supposition, Option<Outcome>) {
    let project = use_project_context();
    let kept = use_kept_reducer::<Supposing>();
    let present = Rc::new(kept.about(project.project()));
    let deps = (project.document.clone(), project.index, present.supposed.clone());
    let outcome = use_memo(deps, |(.., supposed)| follow(&project, supposed).map(Rc::new).map(Outcome));
    (Supposition { kept, present }, Option::clone(&outcome))
}

fn follow(now: &ProjectContext, supposed: &Supposed) -> Option<Followed> {
    if supposed.is_nothing() {
        return None;
    }
    let rulebook = now.document.rulebook();
    let project = Arc::new(supposed.project(rulebook, now.project()));
    let draft = Draft { projects: vec![Arc::clone(&project)], ..now.draft().clone() };
    let evaluation = Evaluation::new(Arc::clone(rulebook), draft);
    let own = evaluation.assessment().projects.first()?;
    let mut said = own.diagnostics.clone();
    let apportioned = own.result.as_ref().map(|result| {
        let apportionment = apportion(rulebook, &project, result);
        said.extend(apportionment.diagnostics.into_iter().filter(Diagnostic::is_error));
        apportionment.result
    });
    let known = &now.assessed().diagnostics;
    said.retain(|new| !known.iter().any(|now| now.code == new.code && now.message == new.message));
    let total = own.result.as_ref().map(|result| result.figures.total);
    Some(Followed { project, total, found: apportioned.flatten(), said })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use fentan_core::draft::{DraftLine, DraftProject};
    use yew::Reducible as _;

    use super::{Supposing, SuppositionAction};

    fn line(project: &str, line: &str, built: bool) -> SuppositionAction {
        SuppositionAction::Line { project: project.to_owned(), line: line.to_owned(), built }
    }

    #[test]
    fn another_project_begins_with_nothing_supposed() {
        let first = Rc::new(Supposing::default()).reduce(line("A", "1", false));
        assert_eq!(first.supposed.without, ["1"]);
        let other = Rc::clone(&first).reduce(line("B", "2", false));
        assert_eq!(other.supposed.without, ["2"]);
        assert!(first.reduce(line("A", "1", true)).supposed.is_nothing());
    }

    #[test]
    fn what_says_nothing_of_a_project_is_left_aside() {
        let tier = SuppositionAction::Tier { project: "A".to_owned(), tier: "basic".to_owned() };
        let supposing = Rc::new(Supposing::default()).reduce(line("A", "1", false)).reduce(tier);
        let line = DraftLine { id: "1".to_owned(), ..DraftLine::default() };
        let tier = |id: &str| Some(id.to_owned());
        let project = DraftProject {
            id: "A".to_owned(),
            tier: tier("enhanced"),
            lines: vec![line],
            ..DraftProject::default()
        };
        assert_eq!(supposing.about(&project).supposed, supposing.supposed);
        let bare = DraftProject { tier: tier("basic"), lines: Vec::new(), ..project };
        assert!(supposing.about(&bare).supposed.is_nothing());
    }
}
