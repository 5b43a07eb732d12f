//! The reason for a project's match in one sentence: what was obtained, and by whom, or that nothing was.

use super::subject::Subject;
use super::{Ground, reading};
use crate::budget::Project;
use crate::evaluation::Evaluation;
use crate::fund::{has_trigger, scope_key};
use fentan_rulebook::text::{Bilingual, say};
use fentan_rulebook::{MatchScope, TriggerStatus};

impl Evaluation {
    /// The reason for the match of the project at index `project`; `None` where it has no figures.
    #[must_use]
    pub fn match_reason(&self, project: usize) -> Option<Bilingual> {
        Subject::of(self, project).map(|subject| subject.match_reason())
    }
}

impl Subject<'_> {
    pub(super) fn match_reason(&self) -> Bilingual {
        if let Some(rule) = self.match_rule().filter(|rule| rule.granted.is_none()) {
            return if rule.city == 0 {
                Bilingual::new("不足部分由县（市）、区自行承担", "the division bears the shortfall itself")
            } else {
                Bilingual::new(
                    "不论是否争取到资金，都按同一比例",
                    "the same ratio whether money was obtained or not",
                )
            };
        }
        let readings = self.all.budget().readings;
        if has_trigger(self.all.rulebook(), readings, self.project) {
            return say!("本项目争取到{0}", "the project obtained: {0}", self.sources([self.project], true));
        }
        if self.result.split.granted {
            let others = self.sources(self.others(), true);
            return match readings.match_scope {
                MatchScope::DistrictYear => say!(
                    "同一区当年有其他项目争取到{0}",
                    "another project of the same division and year obtained: {0}",
                    others
                ),
                MatchScope::Bundle | MatchScope::Project => say!(
                    "同一打捆内有其他项目争取到{0}",
                    "another project of the same bundle obtained: {0}",
                    others
                ),
            };
        }
        let waiting = self.sources([self.project], false);
        if waiting.zh.is_empty() {
            return say!("未争取到{0}", "none of these was obtained: {0}", self.triggering());
        }
        say!("{0}尚不算争取到", "not counted as obtained yet: {0}", waiting)
    }

    /// The ground for money from above not counting yet; `None` where all of it counts.
    pub(super) fn waiting(&self) -> Option<Ground> {
        let readings = self.all.budget().readings;
        let waiting = self.project.funding.iter().any(|money| money.waits(readings));
        let option = readings.trigger_status.id();
        waiting.then(|| reading(self.all.rulebook(), TriggerStatus::ID, option)).flatten()
    }

    /// The other projects in whose money this one has a part, by the reading `match_scope`.
    fn others(&self) -> Vec<&Project> {
        let scope = self.all.budget().readings.match_scope;
        let key = scope_key(scope, self.project);
        let all = self.all.budget().projects.iter().filter_map(|checked| checked.project.as_deref());
        all.filter(|other| key.is_some() && scope_key(scope, other) == key).collect()
    }

    /// The names of the sources by which these projects obtained money (`counted`), or have money that does not count
    /// yet, each once.
    fn sources<'a>(&'a self, projects: impl IntoIterator<Item = &'a Project>, counted: bool) -> Bilingual {
        let (rulebook, readings) = (self.all.rulebook(), self.all.budget().readings);
        let mut names: Vec<&Bilingual> = Vec::new();
        for money in projects.into_iter().flat_map(|project| &project.funding) {
            let Some(source) = rulebook.source(money.source).filter(|source| source.triggers_match) else {
                continue;
            };
            let is_one = !money.amount.is_zero() && money.counts(readings) == counted;
            if is_one && !names.contains(&&source.name) {
                names.push(&source.name);
            }
        }
        listed(&names)
    }

    /// The names of all sources that bring the better match.
    fn triggering(&self) -> Bilingual {
        let sources = self.all.rulebook().sources.iter().filter(|source| source.triggers_match);
        listed(&sources.map(|source| &source.name).collect::<Vec<_>>())
    }
}

/// The names as a list in both languages.
fn listed(names: &[&Bilingual]) -> Bilingual {
    let zh: Vec<&str> = names.iter().map(|name| name.zh.as_ref()).collect();
    let en: Vec<&str> = names.iter().map(|name| name.en.as_ref()).collect();
    Bilingual::new(zh.join("、"), en.join(", "))
}
