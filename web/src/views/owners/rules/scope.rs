//! Over whom a line or fee is divided: a building, a stairwell or everybody, and who takes no part.

use fentan_core::draft::DraftApportionRule;
use fentan_owners::Method;

use super::row::Cells;
use super::{Part, Pick, Unfolded};
use crate::tag::{Tag, tag};
use crate::text;

impl Cells<'_> {
    /// Whether the rule has households of its own to say.
    fn has_scope(&self) -> bool {
        let open = self.rule.is_some() || self.row.of.is_some();
        open && self.method != Some(Method::AsLines) && !self.known.project.households.is_empty()
    }

    /// Over whom it is apportioned.
    pub(super) fn over(&self) -> Tag {
        let cell = tag("td.over");
        if !self.has_scope() {
            return cell;
        }
        let rule = self.shown_rule();
        let held = |rule: &DraftApportionRule| match (&rule.building, &rule.stairwell) {
            (None, None) => String::new(),
            (building, stairwell) => {
                let building = building.clone().unwrap_or_default();
                let own = (building, stairwell.clone());
                let known = self.state.scopes.iter().position(|scope| *scope == own);
                known.map_or_else(|| text::scope_name(&own.0, own.1.as_deref()), |place| place.to_string())
            }
        };
        let scopes = self.state.scopes.iter().enumerate();
        let scopes = scopes.map(|(place, (building, stairwell))| {
            (place.to_string(), text::scope_name(building, stairwell.as_deref()))
        });
        let scope = self.known.pick(Pick {
            id: [&self.path, ".building"].concat(),
            label: self.label(text::over_whom()),
            held: rule.map(held).unwrap_or_default(),
            choices: std::iter::once((String::new(), text::whole_community().to_owned()))
                .chain(scopes)
                .collect(),
            change: self.chose(Part::Scope),
        });
        let own = rule.and_then(|rule| rule.non_residential.clone());
        let asked = self.state.mixed || own.is_some();
        let units = asked.then(|| {
            self.known.pick(Pick {
                id: [&self.path, ".non_residential"].concat(),
                label: self.label(text::non_residential_units()),
                held: own.unwrap_or_else(|| "included".to_owned()),
                choices: vec![
                    ("included".to_owned(), text::units_included().to_owned()),
                    ("excluded".to_owned(), text::units_excluded().to_owned()),
                ],
                change: self.chose(Part::NonResidential),
            })
        });
        cell.put(tag("div").put(scope).put(units))
    }

    /// Its own rule, or the one that it follows.
    fn shown_rule(&self) -> Option<&DraftApportionRule> {
        self.rule.or_else(|| self.known.project.apportion.get(self.row.followed?))
    }

    pub(super) fn out(&self) -> Tag {
        let count = self.shown_rule().map_or(0, |rule| rule.exclude.len());
        let name = if count == 0 { text::nobody_out().to_owned() } else { text::households_out(count) };
        let label = [&self.label(text::not_taking_part()), text::colon(), &name].concat();
        tag("td.out")
            .attr("data-name", text::not_taking_part())
            .put(self.has_scope().then(|| self.unfolds(name, label, Unfolded::Excluded)))
    }
}
