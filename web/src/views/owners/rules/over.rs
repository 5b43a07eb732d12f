//! Over whom a line or fee is divided: a building, a stairwell or everybody, and who takes no part.

use fentan_core::draft::DraftApportionRule;
use fentan_owners::Method;
use yew::virtual_dom::AttrValue;
use yew::{Html, html};

use super::Unfolded;
use super::change::RulePart;
use super::charge::Charge;
use super::rule_choice::RuleChoice;
use crate::components::Choices;
use crate::words::{answer, owner_rules};

impl Charge<'_> {
    /// True where the rule has households of its own to say.
    fn has_scope(&self) -> bool {
        let open = self.rule.is_some() || self.row.of.is_some();
        let project = self.project.project();
        open && self.method != Some(Method::AsLines) && !project.households.is_empty()
    }

    /// Its own rule, or the one that it follows.
    fn shown_rule(&self) -> Option<&DraftApportionRule> {
        self.rule.or_else(|| self.project.project().apportion.get(self.row.followed?))
    }

    /// The households over whom it is apportioned.
    pub(super) fn over(&self) -> Html {
        if !self.has_scope() {
            return html! { <td class="over"></td> };
        }
        let non_residential = self.shown_rule().and_then(|rule| rule.non_residential.clone());
        let asked = self.scopes.mixed || non_residential.is_some();
        html! {
            <td class="over">
                <div>
                    <RuleChoice
                        subject={self.row.subject.clone()}
                        part={RulePart::Scope}
                        id={[&self.path, ".building"].concat()}
                        label={self.label(self.project.say(&owner_rules::OVER_WHOM))}
                        value={self.shown_rule().map(|rule| self.scope_of(rule)).unwrap_or_default()}
                        choices={self.scope_choices()}
                    />
                    if asked {
                        <RuleChoice
                            subject={self.row.subject.clone()}
                            part={RulePart::NonResidential}
                            id={[&self.path, ".non_residential"].concat()}
                            label={self.label(self.project.say(&owner_rules::NON_RESIDENTIAL_UNITS))}
                            value={non_residential.unwrap_or_else(|| "included".to_owned())}
                            choices={self.unit_choices()}
                        />
                    }
                </div>
            </td>
        }
    }

    /// The choice that stands for a rule's building and stairwell: its place, or a name that nobody can choose.
    fn scope_of(&self, rule: &DraftApportionRule) -> String {
        if let (None, None) = (&rule.building, &rule.stairwell) {
            return String::new();
        }
        let own = (rule.building.clone().unwrap_or_default(), rule.stairwell.clone());
        match self.scopes.all.iter().position(|scope| *scope == own) {
            Some(place) => place.to_string(),
            None => self.scope_name(&own.0, own.1.as_deref()),
        }
    }

    fn scope_name(&self, building: &str, stairwell: Option<&str>) -> String {
        self.project.say(&owner_rules::scope_name(building, stairwell)).to_owned()
    }

    fn scope_choices(&self) -> Choices {
        let whole = self.project.say(&owner_rules::WHOLE_COMMUNITY).to_owned();
        let scopes = self.scopes.all.iter().enumerate().map(|(place, (building, stairwell))| {
            (place.to_string().into(), self.scope_name(building, stairwell.as_deref()).into())
        });
        std::iter::once((AttrValue::default(), whole.into())).chain(scopes).collect()
    }

    fn unit_choices(&self) -> Choices {
        let choices =
            [("included", &owner_rules::UNITS_INCLUDED), ("excluded", &owner_rules::UNITS_EXCLUDED)];
        choices.map(|(id, words)| (id.into(), self.project.say(words).to_owned().into())).into()
    }

    /// The number of households that take no part; they are unfolded below.
    pub(super) fn out(&self) -> Html {
        let what = self.project.say(&owner_rules::NOT_TAKING_PART);
        let count = self.shown_rule().map_or(0, |rule| rule.exclude.len());
        let counted = owner_rules::households_out(count);
        let name = self.project.say(if count == 0 { &owner_rules::NOBODY_OUT } else { &counted });
        let label = [&self.label(what), self.project.say(&answer::COLON), name].concat();
        html! {
            <td class="out" data-name={what.to_owned()}>
                if self.has_scope() {
                    { self.unfolds(name, label, Unfolded::Excluded) }
                }
            </td>
        }
    }
}
