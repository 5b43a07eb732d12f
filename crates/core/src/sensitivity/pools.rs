//! A project's pool with a grant and without one, which the reading `no_grant_base` makes differ.

use crate::assessment::{Government, ProjectResult};
use crate::fund::is_whole_cost;
use crate::share::{Basis, share};
use fentan_rulebook::{Readings, Rulebook};

/// The pool and the fees of one level, which grants do not pay, before any grant is deducted.
#[derive(Clone, Copy)]
pub(super) struct Pools {
    /// Those where money from above counts as obtained.
    pub(super) granted: Government,
    /// Those where it does not.
    without: Government,
}

impl Pools {
    /// The pools of a project that has a result; `None` where a sum does not fit.
    pub(super) fn of(rulebook: &Rulebook, readings: Readings, result: &ProjectResult) -> Option<Self> {
        let project = &result.project;
        if !is_whole_cost(rulebook, readings, project, false) {
            let government = result.figures.government;
            return Some(Self { granted: government, without: government });
        }
        let before = |granted| {
            let shared = share(Basis::of(rulebook, readings, project, granted), project).ok()?;
            Some(shared.before(rulebook))
        };
        Some(Self { granted: before(true)?, without: before(false)? })
    }

    /// The one or the other.
    pub(super) const fn before(&self, granted: bool) -> &Government {
        if granted { &self.granted } else { &self.without }
    }
}
