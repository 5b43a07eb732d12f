//! Grant spreading: an amount of grants divided among the projects, as a scenario of its own.

use fentan_core::draft::DraftFunding;
use fentan_core::rulebook::Source;
use fentan_core::{Bilingual, Draft, Fen, SplitError, check, spreading};
use yew::{Event, Html, Properties, SubmitEvent, component, html, use_callback};

use super::state::{StateHandle, add_scenario};
use super::{no_figures, overflow};
use crate::components::{TextInput, choice};
use crate::context::{ViewContext, use_view_context};
use crate::fields::{Shape, chosen};
use crate::hooks::use_kept_state;
use crate::words::compare;

/// The inputs so far.
#[derive(Clone, Debug, Default, PartialEq)]
struct Entered {
    /// The id of the source; the first where none is chosen.
    source: Option<String>,
    /// The amount as it is typed; what the projects have now where nothing is.
    amount: Option<String>,
    /// Words on why there is no such scenario.
    problem: Option<Bilingual>,
}

#[derive(PartialEq, Properties)]
pub(super) struct GrantSpreadingProps {
    pub(super) state: StateHandle,
}

/// The form that spreads an amount of grants over all projects.
#[component]
pub(super) fn GrantSpreading(props: &GrantSpreadingProps) -> Html {
    let context = use_view_context();
    let entered = use_kept_state::<Entered>();
    let onchange = use_callback(entered.setter(), |event: Event, entered| {
        entered.set(Entered { source: Some(chosen(&event)), ..Entered::default() });
    });
    let write = use_callback(entered.clone(), |amount: String, entered| {
        entered.set(Entered { source: entered.source.clone(), amount: Some(amount), problem: None });
    });
    let deps = (context.clone(), entered.clone(), props.state.clone());
    let onsubmit = use_callback(deps, |event: SubmitEvent, (context, entered, state)| {
        event.prevent_default();
        let Some(source) = entered.source(context) else { return };
        match spread(context, &source.id, entered.held(context)) {
            Ok(draft) => {
                let name = compare::spreading_name(context.say(&source.name));
                entered.set(Entered::default());
                add_scenario(context, state, context.say(&name).to_owned(), draft);
            }
            Err(problem) => entered.set(Entered { problem: Some(problem), ..Entered::clone(entered) }),
        }
    });
    let held = entered.source(&context).map_or("", |source| &source.id);
    let choices = context.rulebook().sources.iter().map(|source| {
        let name = context.say(&source.name).to_owned();
        choice(source.id.to_string().into(), name.into(), source.id == held)
    });
    let problem = entered.problem.as_ref().map(|problem| context.say(problem).to_owned());
    html! {
        <section class="compare-plan" aria-labelledby="plan">
            <h3 id="plan">{ context.say(&compare::SPREADING) }</h3>
            <p class="lead">{ context.say(&compare::SPREADING_LEAD) }</p>
            <form class="compare-form" {onsubmit}>
                <div class="compare-field">
                    <label for="plan-source">{ context.say(&compare::SPREADING_SOURCE) }</label>
                    <select class="input" id="plan-source" {onchange}>{ for choices }</select>
                </div>
                <div class="compare-field">
                    <label for="plan-amount">{ context.say(context.settings.unit.choose(&compare::SPREADING_AMOUNT, &compare::SPREADING_AMOUNT_WAN)) }</label>
                    <TextInput
                        id="plan-amount"
                        shape={Shape::Amount}
                        value={entered.held(&context)}
                        onwrite={write}
                        invalid={problem.as_ref().map(|_| true)}
                        described_by={problem.as_ref().map(|_| "plan-problem")}
                    />
                </div>
                <button type="submit" class="tool">{ context.say(&compare::SPREAD) }</button>
            </form>
            <p class="problem" id="plan-problem" role="alert">{ problem }</p>
        </section>
    }
}

impl Entered {
    fn source<'a>(&self, context: &'a ViewContext) -> Option<&'a Source> {
        let sources = &context.rulebook().sources;
        let chosen = self.source.as_ref().and_then(|id| sources.iter().find(|own| own.id == *id));
        chosen.or_else(|| sources.first())
    }

    /// The amount in yuan that was entered, or what the projects that take part have from the source now.
    fn held(&self, context: &ViewContext) -> String {
        if let Some(amount) = &self.amount {
            return amount.clone();
        }
        let source = self.source(context).map_or("", |source| &source.id);
        let projects = context.draft().projects.iter().zip(&context.assessment().projects);
        let sound = projects.filter(|(_, assessed)| assessed.result.is_some());
        let own = sound.flat_map(|(project, _)| &project.funding).filter(|money| money.source == source);
        let sum = Fen::sum(own.filter_map(|money| Fen::parse(&money.amount).ok()));
        sum.map_or_else(String::new, |sum| sum.to_string())
    }
}

/// The budget with an amount of money from a source spread over all projects that have figures, in proportion to what
/// the government bears of each; it takes the place of the money they have from that source.
fn spread(context: &ViewContext, source: &str, amount: String) -> Result<Draft, Bilingual> {
    let money = DraftFunding { source: source.to_owned(), amount, ..DraftFunding::default() };
    let total = check::funding(context.rulebook(), &money)
        .map_err(|found| found.into_iter().next().map_or_else(no_figures, |first| first.message))?;
    let assessment = context.assessment();
    let everywhere = 0..assessment.projects.len();
    let parts = spreading::spread(assessment, everywhere, total.amount).map_err(|refusal| match refusal {
        SplitError::NoWeight => Bilingual::new(
            "没有项目有财政承担部分，无从分配",
            "the government bears nothing of any project, so there is nothing to spread it over",
        ),
        SplitError::Negative | SplitError::TooHeavy => overflow(),
    })?;
    let mut draft = context.draft().clone();
    spreading::write(&mut draft, source, &parts);
    Ok(draft)
}
