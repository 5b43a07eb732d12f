//! Floor coefficients: a set from the rulebook, with floors added or replaced by what the budget enters.

use super::household::Household;
use crate::codes;
use fentan_core::Decimal;
use fentan_core::check::Checker;
use fentan_core::define_codes;
use fentan_core::diagnostic::Quoted;
use fentan_core::draft::DraftApportionRule;
use fentan_core::path::Path;
use fentan_rulebook::owners::{CoefficientSet, OwnerRules};

define_codes! {
    Error APPORTION_FLOOR "apportion.floor_missing",
        "按楼层分摊需要楼层", "apportioning by floor needs the floor",
        hint "填写楼层，或在规则中排除这一户", "enter the floor, or exclude the household in the rule";
    Error COEFFICIENTS_UNKNOWN "coefficients.unknown", "没有楼层系数{0}", "there is no set of floor coefficients {0}";
    Error COEFFICIENTS_MISSING "coefficients.missing",
        "第 {0} 层没有系数", "floor {0} has no coefficient",
        hint "在 floors 中填写，或选一套到得了这一层的系数", "enter it in floors, or choose a set that goes that high";
    Error COEFFICIENTS_FLOOR "coefficients.floor", "楼层{0}不是整数", "the floor {0} is not a whole number";
}

/// Values by floor, in rising order of floors. A list: no building has many.
pub(super) struct ByFloor<T>(pub(super) Vec<(u32, T)>);

impl<T> Default for ByFloor<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy> ByFloor<T> {
    /// The value of a floor; `None` where it has none.
    pub(super) fn get(&self, floor: u32) -> Option<T> {
        self.0.iter().find(|(known, _)| *known == floor).map(|(_, own)| *own)
    }

    /// Sets the value of a floor.
    fn set(&mut self, floor: u32, own: T) {
        self.0.retain(|(known, _)| *known != floor);
        let place = self.0.iter().take_while(|(known, _)| *known < floor).count();
        self.0.insert(place, (floor, own));
    }
}

/// The coefficient of a floor in a set; `None` where the set does not go that high. That of floor 0 is 0: those below
/// the ground do not ride the lift.
#[must_use]
pub fn coefficient(set: &CoefficientSet, floor: u32) -> Option<Decimal> {
    let Some(place) = floor.checked_sub(1).and_then(|place| usize::try_from(place).ok()) else {
        return Some(Decimal::default());
    };
    if let Some(text) = set.floors.get(place) {
        return Decimal::parse(text).ok();
    }
    let last = Decimal::parse(set.floors.last()?).ok()?;
    let step = Decimal::parse(set.step.as_ref()?).ok()?;
    let above = place.checked_sub(set.floors.len())?.checked_add(1)?;
    last.checked_add(step.times(u128::try_from(above).ok()?)?)
}

/// The floor coefficients of a rule.
pub(super) struct Coefficients<'a> {
    set: Option<&'a CoefficientSet>,
    entered: ByFloor<Decimal>,
    /// True where they are the percentages that whole floors bear, not weights of single households.
    pub(super) percent: bool,
}

impl<'a> Coefficients<'a> {
    /// Checks the coefficients of a rule: the set it names, how they are meant, and those entered by floor. `None`
    /// where one has an error.
    pub(super) fn checked(
        rules: &'a OwnerRules,
        rule: &DraftApportionRule,
        place: &Path<'_>,
        check: &mut Checker<'_>,
    ) -> Option<Self> {
        let set = match &rule.coefficients {
            None => None,
            Some(id) => {
                let set = rules.coefficients.iter().find(|set| set.id == id.as_str());
                let here = (&COEFFICIENTS_UNKNOWN, &place.field("coefficients"), id.as_str());
                Some(check.known(set, here, &mut rules.coefficients.iter().map(|set| set.id.as_ref()))?)
            }
        };
        let percent = match rule.floors_as.as_deref() {
            None => set.is_some_and(|set| set.percent),
            Some("weight") => false,
            Some("percent") => true,
            Some(other) => {
                let here = (&codes::APPORTION_OPTION, &place.field("floors_as"), other);
                check.known(None, here, &mut ["weight", "percent"].into_iter())?
            }
        };
        Some(Self { set, entered: entered(rule, place, check)?, percent })
    }

    /// The coefficient of a floor, the entered one before that of the set; `None` where neither has one.
    pub(super) fn of(&self, floor: u32) -> Option<Decimal> {
        if let Some(entered) = self.entered.get(floor) {
            return Some(entered);
        }
        coefficient(self.set?, floor)
    }

    /// The coefficients of the floors that `members` live on; `None` where one has none or a member has no floor.
    /// Reports each such household, and each such floor once.
    pub(super) fn of_members(
        &self,
        members: &[usize],
        households: &[Household],
        (project, rule): (&Path<'_>, &Path<'_>),
        check: &mut Checker<'_>,
    ) -> Option<ByFloor<Decimal>> {
        let mut floors = ByFloor::default();
        let list = project.field("households");
        let mut valid = true;
        for member in members {
            let Some(floor) = households.get(*member)?.floor else {
                let item = list.item(*member);
                let place = item.field("floor");
                check.report(&APPORTION_FLOOR, &place, &[]);
                valid = false;
                continue;
            };
            if floors.get(floor).is_none() {
                floors.set(floor, self.of(floor));
            }
        }
        let missing = floors.0.iter().filter(|(_, own)| own.is_none()).map(|(floor, _)| floor);
        for floor in missing {
            check.report(&COEFFICIENTS_MISSING, &rule.field("floors"), &[floor]);
            valid = false;
        }
        let floors = floors.0.into_iter().map(|(floor, own)| Some((floor, own?)));
        if valid { floors.collect::<Option<_>>().map(ByFloor) } else { None }
    }
}

/// The coefficients that the budget enters by floor; `None` where one has an error.
fn entered(rule: &DraftApportionRule, place: &Path<'_>, check: &mut Checker<'_>) -> Option<ByFloor<Decimal>> {
    let list = place.field("floors");
    let mut floors = ByFloor::default();
    let mut valid = true;
    for (name, text) in rule.floors.iter().flat_map(fentan_core::draft::TextById::iter) {
        let here = list.field(name);
        let floor = fentan_core::draft::WholeNumber(name.clone()).value();
        if floor.is_none() {
            check.report(&COEFFICIENTS_FLOOR, &here, &[&Quoted(name)]);
        }
        match (floor, check.decimal(text, &here)) {
            (Some(floor), Some(own)) => floors.set(floor, own),
            _ => valid = false,
        }
    }
    valid.then_some(floors)
}

#[cfg(test)]
mod tests {
    use fentan_rulebook::Rulebook;

    #[test]
    fn a_set_goes_on_by_its_step_or_ends() {
        let sets = &Rulebook::fuzhou_2021_60().owners.coefficients;
        let of = |id: &str, floor| {
            let set = sets.iter().find(|set| set.id == id).unwrap();
            super::coefficient(set, floor).map(|own| own.to_string())
        };
        let guangzhou: Vec<_> = (0..=7).map(|floor| of("guangzhou", floor).unwrap()).collect();
        assert_eq!(guangzhou, ["0", "0", "0.5", "1", "1.1", "1.2", "1.3", "1.4"]);
        assert_eq!((of("hangzhou", 6).as_deref(), of("hangzhou", 7)), (Some("41"), None));
    }
}
