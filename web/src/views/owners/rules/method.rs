//! The method by which a line or fee is divided, what that rests on, and what all methods are.

use fentan_core::{Language, Rulebook};
use fentan_owners::{Method, MethodRule};
use yew::virtual_dom::AttrValue;
use yew::{Html, component, html};

use super::Unfolded;
use super::change::{RulePart, with_entries};
use super::charge::Charge;
use super::rows::{Ground, Subject};
use super::rule_choice::RuleChoice;
use crate::components::Choices;
use crate::context::use_view_context;
use crate::words::{answer, owner_rules};

impl Charge<'_> {
    /// The method, its clause, and where what it needs is entered.
    pub(super) fn how(&self) -> Html {
        html! {
            <td class="method">
                <RuleChoice
                    subject={self.row.subject.clone()}
                    part={RulePart::Method}
                    id={[&self.path, ".method"].concat()}
                    label={self.label(self.project.say(&owner_rules::METHOD))}
                    value={self.rule.map_or_else(String::new, |rule| rule.method.clone())}
                    choices={self.method_choices()}
                />
                <span class="hint"><span class="clause">{ self.clauses() }</span>{ self.entries_button() }</span>
            </td>
        }
    }

    fn method_choices(&self) -> Choices {
        let is_fee = matches!(self.row.subject, Subject::Fee(_));
        let held = self.rule.map_or("", |rule| &rule.method);
        // Only fees can follow the lines.
        let methods = self.project.rulebook().owners.methods.iter();
        let methods =
            methods.filter(|own| is_fee || own.method != Method::AsLines || held == own.method.id());
        let methods =
            methods.map(|own| (own.method.id().into(), self.project.say(&own.name).to_owned().into()));
        let usual = owner_rules::by_default_rule(self.usual(), self.row.followed.is_some());
        let usual = (AttrValue::default(), self.project.say(&usual).to_owned().into());
        let is_odd = matches!(self.row.subject, Subject::Odd(_));
        (!is_odd).then_some(usual).into_iter().chain(methods).collect()
    }

    /// The name of how it is divided without a rule.
    fn usual(&self) -> &str {
        match self.row.defaults(Ground::of(self.project)).as_slice() {
            [only] => name(self.project.rulebook(), *only, self.project.language()),
            _ => self.project.say(&owner_rules::BY_BEARER),
        }
    }

    /// The clauses that the method rests on; of several, each with its payer.
    fn clauses(&self) -> String {
        let (project, rulebook) = (self.project, self.project.rulebook());
        if self.rule.is_some() {
            return self.method.map_or("", |method| clause(rulebook, method)).to_owned();
        }
        if let [only] = self.row.defaults(Ground::of(project)).as_slice() {
            return clause(rulebook, *only).to_owned();
        }
        let payers = rulebook.owners.payers.iter().rev().filter_map(|own| {
            let payer = rulebook.payer(rulebook.payer_index(&own.id)?)?;
            let method = own.method;
            let name = name(rulebook, method, project.language());
            Some(
                project
                    .say(&owner_rules::bearer_by(project.say(&payer.short), name, clause(rulebook, method)))
                    .to_owned(),
            )
        });
        payers.collect::<Vec<_>>().join(project.say(&owner_rules::LIST_SEMICOLON))
    }

    /// The button that unfolds what is entered for each household, where the method asks for that.
    fn entries_button(&self) -> Html {
        let can_have_rule =
            self.rule.is_some() || (!self.project.locked() && self.row.subject != Subject::Rest);
        let has_households = !self.project.project().households.is_empty();
        if !with_entries(self.method) || !has_households || !can_have_rule {
            return Html::default();
        }
        let is_served = self.method == Some(Method::Served);
        let words =
            if is_served { &owner_rules::COUNTS_BY_HOUSEHOLD } else { &owner_rules::AMOUNTS_BY_HOUSEHOLD };
        let name = self.project.say(words);
        self.unfolds(name, self.label(name), Unfolded::Entries)
    }
}

/// The methods, for those who choose one.
#[component]
pub(super) fn Methods() -> Html {
    let context = use_view_context();
    let language = context.language();
    let methods = context.rulebook().owners.methods.iter().map(|method| {
        html! {
            <li>
                <b>{ method.name.get(language) }</b>
                { answer::COLON.get(language) }
                { method.rule.get(language) }
                <span class="clause">
                    { answer::OPEN_BRACKET.get(language) }
                    { &*method.clause }
                    { answer::CLOSE_BRACKET.get(language) }
                </span>
            </li>
        }
    });
    html! {
        <details class="note methods">
            <summary>{ owner_rules::METHODS.get(language) }</summary>
            <ul>{ for methods }</ul>
        </details>
    }
}

fn known_method(rulebook: &Rulebook, method: Method) -> Option<&MethodRule> {
    rulebook.owners.methods.iter().find(|own| own.method == method)
}

fn name(rulebook: &Rulebook, method: Method, language: Language) -> &str {
    known_method(rulebook, method).map_or("", |own| own.name.get(language))
}

fn clause(rulebook: &Rulebook, method: Method) -> &str {
    known_method(rulebook, method).map_or("", |own| &own.clause)
}
