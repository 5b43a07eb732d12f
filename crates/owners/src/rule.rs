//! A project's rules of apportioning, checked: the target, method, members and weights of each.

use fentan_core::codes::COMPONENT_UNKNOWN;
use fentan_core::define_codes;
use std::sync::Arc;

use super::household::Household;
use super::weights::Weights;
use fentan_core::check::Checker;
use fentan_core::diagnostic::Quoted;
use fentan_core::draft::{CUSTOM, DraftApportionRule, DraftProject};
use fentan_core::name_index::NameIndex;
use fentan_core::path::Path;
use fentan_rulebook::Rulebook;
use fentan_rulebook::owners::Method;

define_codes! {
    Error APPORTION_TARGET "apportion.target",
        "一条分摊规则只能指定改造内容、费用、类别中的一个",
        "a rule may name one of line, fee and component, not several",
        hint "分成几条规则", "make it several rules";
    Error APPORTION_LINE "apportion.line_unknown", "没有编号为{0}的改造内容", "there is no line {0}";
    Error APPORTION_FEE "apportion.fee_unknown", "没有编号为{0}的费用", "there is no fee {0}";
    Error APPORTION_DUPLICATE "apportion.duplicate",
        "与 {0} 针对同一项", "this is about the same as {0}",
        hint "删去一条", "delete one of them";
    Error APPORTION_METHOD "apportion.method_unknown", "没有分摊方式{0}", "there is no method {0}";
    Error APPORTION_AS_LINES "apportion.as_lines",
        "只有费用可以随各项改造内容分摊", "only a fee can be apportioned as the lines are",
        hint "请指定一项费用，或换一种分摊方式", "name a fee, or choose another method";
    Error APPORTION_BUILDING "apportion.building_unknown", "清单里没有 {0} 的住户", "no household on the list is in {0}";
    Error APPORTION_STAIRWELL "apportion.stairwell", "指定单元须同时指定楼栋", "a stairwell needs its building";
    Error APPORTION_OPTION "apportion.option_unknown", "没有选项{0}", "there is no option {0}";
    Error APPORTION_HOUSEHOLD "apportion.household_unknown", "清单里没有住户{0}", "there is no household {0}";
    Warning APPORTION_IGNORED "apportion.ignored",
        "这种分摊方式不使用 {0}", "the method does not use {0}",
        hint "删去，或换一种分摊方式", "delete it, or choose another method";
}

/// The target of a rule: the charges that follow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// The charges of a line, by its place.
    Line(usize),
    /// The charges of a fee, by its place.
    Fee(usize),
    /// The charges of all lines of a component, by its id.
    Component(String),
    /// All charges that no rule with another target is about.
    Anything,
}

/// A rule of apportioning without errors.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub(super) target: Target,
    pub(super) method: Method,
    pub(super) weights: Arc<Weights>,
}

/// The project whose charges are apportioned, as the checks of rules, own sources and waivers need it.
pub(super) struct ApportionContext<'a> {
    pub(super) rulebook: &'a Rulebook,
    pub(super) draft: &'a DraftProject,
    pub(super) households: &'a [Household],
    /// The places of the households by their ids.
    pub(super) places: NameIndex<'a>,
    /// The places of the households in the natural order of their ids, which decides ties.
    pub(super) order: Vec<usize>,
    pub(super) project: Path<'a>,
}

impl ApportionContext<'_> {
    /// The rules of `apportion`, checked, in the draft's order; `None` for one with an error.
    pub(super) fn rules(&self, check: &mut Checker<'_>) -> Vec<Option<Rule>> {
        let list = self.project.field("apportion");
        let mut checked: Vec<Option<Rule>> = Vec::with_capacity(self.draft.apportion.len());
        for (index, draft) in self.draft.apportion.iter().enumerate() {
            let place = list.item(index);
            let rule = self.rule(draft, &place, check);
            let same = |known: &Option<Rule>| {
                known.as_ref().zip(rule.as_ref()).is_some_and(|(known, rule)| known.target == rule.target)
            };
            if let Some(first) = checked.iter().position(same) {
                check.report(&APPORTION_DUPLICATE, &place, &[&list.item(first)]);
            }
            checked.push(rule);
        }
        checked
    }

    fn rule(&self, draft: &DraftApportionRule, place: &Path<'_>, check: &mut Checker<'_>) -> Option<Rule> {
        let target = self.target(draft, place, check);
        let methods = &self.rulebook.owners.methods;
        let known = &mut methods.iter().map(|row| row.method.id());
        let found =
            Method::from_id(&draft.method).filter(|method| self.rulebook.owners.method(*method).is_some());
        let here = (&APPORTION_METHOD, &place.field("method"), draft.method.as_str());
        let method = check.known(found, here, known)?;
        if method == Method::AsLines && !matches!(target, None | Some(Target::Fee(_))) {
            check.report(&APPORTION_AS_LINES, &place.field("method"), &[]);
        }
        ignored(draft, method, place, check);
        let members = self.members(draft, place, check)?;
        let weights = self.weights(draft, method, &members, place, check)?;
        Some(Rule { target: target?, method, weights: Arc::new(weights) })
    }

    fn target(
        &self,
        draft: &DraftApportionRule,
        place: &Path<'_>,
        check: &mut Checker<'_>,
    ) -> Option<Target> {
        match (&draft.line, &draft.fee, &draft.component) {
            (None, None, None) => Some(Target::Anything),
            (Some(id), None, None) => self.line(id, &place.field("line"), check).map(Target::Line),
            (None, Some(id), None) => {
                let fees = &self.draft.fees;
                let here = (&APPORTION_FEE, &place.field("fee"), id.as_str());
                let found = fees.iter().position(|fee| fee.id == *id);
                check.known(found, here, &mut fees.iter().map(|fee| fee.id.as_str())).map(Target::Fee)
            }
            (None, None, Some(id)) => {
                let components = self.rulebook.components.iter().map(|component| component.id.as_ref());
                let known = self.rulebook.component_index(id).is_some() || id == CUSTOM;
                let here = (&COMPONENT_UNKNOWN, &place.field("component"), id.as_str());
                check.known(known.then_some(()), here, &mut components.chain([CUSTOM]))?;
                Some(Target::Component(id.clone()))
            }
            _ => {
                check.report(&APPORTION_TARGET, place, &[]);
                None
            }
        }
    }

    /// The place of the line with this id; reports an error at `place` where there is none.
    pub(super) fn line(&self, id: &str, place: &Path<'_>, check: &mut Checker<'_>) -> Option<usize> {
        let lines = &self.draft.lines;
        let found = lines.iter().position(|line| line.id == id);
        check.known(found, (&APPORTION_LINE, place, id), &mut lines.iter().map(|line| line.id.as_str()))
    }

    /// The place of the household with this id; reports an error at `place` where there is none.
    pub(super) fn household(&self, id: &str, place: &Path<'_>, check: &mut Checker<'_>) -> Option<usize> {
        let found = self.places.get(id).copied();
        check.known(found, (&APPORTION_HOUSEHOLD, place, id), &mut self.places.keys().copied())
    }

    /// The places of the households that share by a rule: those of its building and stairwell, without exclusions and,
    /// where it says so, non-residential ones. `None` where an error was reported.
    fn members(
        &self,
        draft: &DraftApportionRule,
        place: &Path<'_>,
        check: &mut Checker<'_>,
    ) -> Option<Vec<usize>> {
        let residential = match draft.non_residential.as_deref() {
            None | Some("included") => false,
            Some("excluded") => true,
            Some(other) => {
                let here = (&APPORTION_OPTION, &place.field("non_residential"), other);
                check.known(None, here, &mut ["included", "excluded"].into_iter())?
            }
        };
        if draft.stairwell.is_some() && draft.building.is_none() {
            check.report(&APPORTION_STAIRWELL, &place.field("stairwell"), &[]);
            return None;
        }
        let list = place.field("exclude");
        let mut left_out = Some(vec![false; self.households.len()]);
        for (index, exclusion) in draft.exclude.iter().enumerate() {
            let item = list.item(index);
            check.text(exclusion.reason.as_deref(), &item.field("reason"));
            let found = self.household(&exclusion.household, &item.field("household"), check);
            match (found, &mut left_out) {
                (Some(found), Some(known)) => {
                    known.iter_mut().skip(found).take(1).for_each(|own| *own = true);
                }
                _ => left_out = None,
            }
        }
        let left_out = left_out?;
        let is_here = |wanted: &Option<String>, own: &Option<String>| wanted.is_none() || wanted == own;
        let all = self.draft.households.iter().zip(self.households).enumerate();
        let here = all.filter(|(_, (own, _))| {
            is_here(&draft.building, &own.building) && is_here(&draft.stairwell, &own.stairwell)
        });
        let here: Vec<(usize, &Household)> = here.map(|(index, (_, checked))| (index, checked)).collect();
        if here.is_empty() && !self.households.is_empty() {
            let names = [draft.building.as_deref(), draft.stairwell.as_deref()];
            let names: Vec<&str> = names.into_iter().flatten().collect();
            check.report(&APPORTION_BUILDING, &place.field("building"), &[&Quoted(&names.join("-"))]);
            return None;
        }
        let takes_part = |(index, household): &(usize, &Household)| {
            left_out.get(*index) != Some(&true) && (household.residential || !residential)
        };
        Some(here.into_iter().filter(takes_part).map(|(index, _)| index).collect())
    }
}

/// Warns of each field of a rule that its method does not use.
fn ignored(draft: &DraftApportionRule, method: Method, place: &Path<'_>, check: &mut Checker<'_>) {
    let by_floor = method.by_floor();
    let with_entries = matches!(method, Method::Served | Method::Entered);
    for (name, given) in [
        ("coefficients", draft.coefficients.is_some() && !by_floor),
        ("floors", draft.floors.is_some() && !by_floor),
        ("floors_as", draft.floors_as.is_some() && !by_floor),
        ("entries", !draft.entries.is_empty() && !with_entries),
    ] {
        if given {
            check.report(&APPORTION_IGNORED, &place.field(name), &[&name]);
        }
    }
}
