//! Further remarks on a notice.

use super::notices::{Notices, Shared};
use fentan_core::draft::DraftHousehold;
use fentan_rulebook::text::{Bilingual, say};

impl Notices<'_> {
    /// The remarks for the household at `index`, each once: the charges that leave it out, coefficients.
    pub(super) fn remarks(&self, index: usize) -> Vec<Bilingual> {
        let mut remarks: Vec<Bilingual> = Vec::new();
        for shared in &self.charges {
            let said = if self.takes_part(shared, index) {
                shared.basis.reference()
            } else {
                self.left_out(shared, index)
            };
            remarks.extend(said.filter(|said| !remarks.contains(said)));
        }
        remarks
    }

    /// The remark that a charge leaves the household out: by an exclusion, or by its floor's coefficient of 0. `None`
    /// where it is out of the charge's scope, which needs no words.
    fn left_out(&self, shared: &Shared<'_>, index: usize) -> Option<Bilingual> {
        let household: &DraftHousehold = self.draft.households.get(index)?;
        let rule = self.draft.apportion.get(shared.charge.rule?)?;
        let name = &shared.name;
        if let Some(left_out) = rule.exclude.iter().find(|own| own.household == household.id) {
            let reason = left_out.reason.as_deref().filter(|reason| !reason.is_empty());
            return Some(match reason {
                Some(reason) => say!("{0}：不参与分摊（{1}）。", "{0}: takes no part ({1}).", name, reason),
                None => say!("{0}：不参与分摊。", "{0}: takes no part.", name),
            });
        }
        let here = |wanted: &Option<String>, own: &Option<String>| wanted.is_none() || wanted == own;
        let is_here =
            here(&rule.building, &household.building) && here(&rule.stairwell, &household.stairwell);
        let floor = self.floor(index).filter(|_| is_here && shared.charge.method.by_floor())?;
        Some(say!(
            "{0}：第 {1} 层系数为 0，不分摊。",
            "{0}: the coefficient of floor {1} is 0, nothing to pay.",
            name,
            floor
        ))
    }
}
