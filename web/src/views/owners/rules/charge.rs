//! One line or fee as a row: what residents bear of it, and what can be done about how that is apportioned.

use std::rc::Rc;

use fentan_core::Fen;
use fentan_core::draft::DraftApportionRule;
use fentan_owners::{ChargeOf, Method};
use yew::{Callback, Html, MouseEvent, Properties, classes, component, html};

use super::super::context::{OwnersContext, use_owners_context};
use super::super::remarks::remarks_in;
use super::change::{self, by_floor, is_untidy, with_entries};
use super::entries::Entries;
use super::excluded::Excluded;
use super::rows::{Ground, Row, Subject};
use super::scopes::Scopes;
use super::{Unfolded, floors};
use crate::components::{Button, ButtonKind};
use crate::context::{ProjectContext, money, use_project_context};
use crate::document::{Action, OwnersAction};
use crate::words::{budget, owner_rules};

#[derive(PartialEq, Properties)]
pub(super) struct ChargeRowProps {
    pub(super) row: Rc<Row>,
    pub(super) scopes: Rc<Scopes>,
    /// The part that is unfolded below it.
    pub(super) open: Option<Unfolded>,
    /// Unfolds something below a row, or folds it again.
    pub(super) unfold: Callback<(Subject, Unfolded)>,
}

/// The row of a line or fee, or of a rule that nothing follows, and what is unfolded below it.
#[component]
pub(super) fn ChargeRow(props: &ChargeRowProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let charge = Charge::new(&project, &owners, props);
    html! { <>{ charge.html() }{ charge.below() }</> }
}

/// A row with what each of its cells needs.
pub(super) struct Charge<'a> {
    pub(super) project: &'a ProjectContext,
    pub(super) owners: &'a OwnersContext,
    pub(super) row: &'a Row,
    pub(super) scopes: &'a Scopes,
    open: Option<Unfolded>,
    unfold: &'a Callback<(Subject, Unfolded)>,
    /// The path of its rule, or else of its line or fee.
    pub(super) path: String,
    pub(super) rule: Option<&'a DraftApportionRule>,
    pub(super) method: Option<Method>,
}

impl<'a> Charge<'a> {
    fn new(project: &'a ProjectContext, owners: &'a OwnersContext, props: &'a ChargeRowProps) -> Self {
        let row = &*props.row;
        let path = project.path(&match (row.own, row.of) {
            (Some(rule), _) => format!("apportion[{rule}]"),
            (None, Some(ChargeOf::Line(line))) => format!("lines[{line}]"),
            (None, Some(ChargeOf::Fee(fee))) => format!("fees[{fee}]"),
            (None, None) => "apportion-rest".to_owned(),
        });
        Self {
            rule: row.own.and_then(|place| project.project().apportion.get(place)),
            method: row.method(Ground::of(project)),
            project,
            owners,
            row,
            scopes: &props.scopes,
            open: props.open,
            unfold: &props.unfold,
            path,
        }
    }

    fn html(&self) -> Html {
        let is_rest = self.row.subject == Subject::Rest;
        html! {
            <tr tabindex="-1" id={self.path.clone()} class={classes!("charge-rule", is_rest.then_some("rest"))}>
                <th scope="row">{ &self.row.name }{ self.remarks() }{ self.tidy() }</th>
                { self.bearers() }
                { self.amounts() }
                { self.how() }
                { self.over() }
                { self.out() }
                <td class="remove">{ self.reset() }</td>
            </tr>
        }
    }

    /// The remarks on the rule, but for those that its fields show.
    fn remarks(&self) -> Html {
        remarks_in(self.project, self.owners, &self.path, |rest| {
            matches!(rest, ".method" | ".building" | ".non_residential" | ".coefficients" | ".floors_as")
                || rest.starts_with(".floors.")
        })
    }

    /// Changes the rule when clicked.
    fn change(&self, change: fn(Ground<'_>, &Subject) -> OwnersAction) -> Callback<MouseEvent> {
        let (project, subject) = (self.project.clone(), self.row.subject.clone());
        Callback::from(move |_| {
            project.dispatch.emit(Action::Owners(change(Ground::of(&project), &subject)));
        })
    }

    pub(super) fn label(&self, what: &str) -> String {
        [&self.row.name, " ", what].concat()
    }

    /// The button that takes out what the rule's method has no use for.
    fn tidy(&self) -> Html {
        let ground = Ground::of(self.project);
        if self.project.locked() || !self.rule.is_some_and(|rule| is_untidy(ground, rule)) {
            return Html::default();
        }
        let onclick = self.change(change::tidy);
        html! {
            <Button kind={ButtonKind::Quiet} {onclick}>{ self.project.say(&owner_rules::TIDY_RULE) }</Button>
        }
    }

    /// The payers as whom residents bear it.
    fn bearers(&self) -> Html {
        let rules = self.project.rulebook();
        let payers = self.row.parts.iter().filter_map(|part| rules.payer(part.payer));
        let names =
            payers.map(|payer| html! { <span class="line">{ self.project.say(&payer.short) }</span> });
        html! { <td class="bearer">{ for names }</td> }
    }

    /// The amounts that they bear, and what of them is divided where a subsidy goes off first.
    fn amounts(&self) -> Html {
        let rules = self.project.rulebook();
        let figures = self.row.parts.iter().map(|part| {
            let list = match self.row.of {
                Some(ChargeOf::Fee(fee)) => format!("fees[{fee}].shares."),
                Some(ChargeOf::Line(line)) => format!("lines[{line}].shares."),
                None => String::new(),
            };
            let path = self.project.path(&[&list, rules.payer_id(part.payer)].concat());
            html! { <span class="line">{ self.project.exact_figure(path, part.amount) }</span> }
        });
        let net = self.row.sums(self.owners.found()).filter(|(_, subsidy)| !subsidy.is_zero());
        let net = net.map(|(net, subsidy)| {
            [owner_rules::subsidy_off(&money(subsidy)), owner_rules::left_to_divide(&money(net))]
        });
        let net = net.into_iter().flatten();
        let net = net.map(|words| html! { <span class="after">{ self.project.say(&words) }</span> });
        html! { <td class="amount">{ for figures }{ for net }</td> }
    }

    /// A button that unfolds something below the row.
    pub(super) fn unfolds(&self, name: &str, label: String, part: Unfolded) -> Html {
        let subject = self.row.subject.clone();
        let is_open = self.open == Some(part);
        // What is entered belongs to a rule of its own.
        let asks_rule = part == Unfolded::Entries && !is_open && self.rule.is_none();
        let add = asks_rule.then(|| self.change(|ground, subject| change::own(ground, subject, |_| {})));
        let unfold = self.unfold.clone();
        let onclick = Callback::from(move |event| {
            unfold.emit((subject.clone(), part));
            if let Some(add) = &add {
                add.emit(event);
            }
        });
        html! { <Button kind={ButtonKind::Link} {onclick} expanded={is_open} {label}>{ name }</Button> }
    }

    /// The button that drops the rule.
    fn reset(&self) -> Html {
        let is_usual = self.row.of.is_some() || self.row.subject == Subject::Rest;
        let name = if is_usual { &owner_rules::BACK_TO_USUAL } else { &budget::REMOVE };
        let action = change::drop_rule(Ground::of(self.project), &self.row.subject);
        let Some(action) = action.filter(|_| self.rule.is_some() && !self.project.locked()) else {
            return Html::default();
        };
        let name = self.project.say(name);
        html! {
            <Button
                kind={ButtonKind::Quiet}
                title={name.to_owned()}
                label={self.label(name)}
                onclick={self.project.act(Action::Owners(action))}
            >
                { "↺" }
            </Button>
        }
    }

    /// The part below the row, across all its columns.
    fn below(&self) -> Html {
        let floors = self.rule.filter(|_| by_floor(self.method)).map(|rule| floors::floors(self, rule));
        let entered = self.open == Some(Unfolded::Entries) && with_entries(self.method);
        let entries = self.row.own.filter(|_| entered).map(|rule| {
            html! { <Entries subject={self.row.subject.clone()} {rule} name={self.row.name.clone()} due={self.due()} /> }
        });
        let is_out = self.open == Some(Unfolded::Excluded);
        if floors.is_none() && entries.is_none() && !is_out {
            return Html::default();
        }
        html! {
            <tr class="below">
                <td colspan="7">
                    { floors.unwrap_or_default() }
                    { entries.unwrap_or_default() }
                    if is_out {
                        <Excluded subject={self.row.subject.clone()} rule={self.row.own} path={self.path.clone()} />
                    }
                </td>
            </tr>
        }
    }

    /// The amount to be divided, where that is one amount.
    fn due(&self) -> Option<Fen> {
        let [part] = self.row.parts.as_slice() else { return None };
        if let Some((net, _)) = self.row.sums(self.owners.found()) {
            return Some(net);
        }
        let Subject::Line(id) = &self.row.subject else { return Some(part.amount) };
        let own = self.project.project().owner_funding.iter();
        let own = own.filter(|own| own.source == "elevator_subsidy" && own.line.as_ref() == Some(id));
        let amounts = own.map(|own| Fen::parse(own.amount.as_deref()?).ok());
        let subsidy = amounts.collect::<Option<Vec<Fen>>>().and_then(Fen::sum)?;
        part.amount.checked_sub(subsidy).filter(|due| *due >= Fen::ZERO)
    }
}
