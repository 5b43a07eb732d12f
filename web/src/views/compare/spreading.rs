//! Grant spreading: an amount of grants divided among the projects, as a scenario of its own.

use fentan_core::draft::DraftFunding;
use fentan_core::rulebook::Source;
use fentan_core::spreading::WholeWan;
use fentan_core::{Bilingual, Draft, Fen, SplitError, check, spreading};
use yew::{Event, Html, Properties, SubmitEvent, component, html, use_callback};

use super::state::{StateHandle, add_scenario};
use super::{no_figures, overflow};
use crate::components::{TextInput, choice};
use crate::context::{ViewContext, money, use_view_context};
use crate::fields::{Shape, chosen};
use crate::hooks::use_kept_state;
use crate::notice::Notice;
use crate::words::{compare, same};

/// The choice of whole 万元.
const WAN: &str = "wan";

/// The inputs so far.
#[derive(Clone, Debug, Default, PartialEq)]
struct Entered {
    /// The id of the source; the first where none is chosen.
    source: Option<String>,
    /// The amount as it is typed; what the projects have now where nothing is.
    amount: Option<String>,
    /// True where every project gets whole 万元.
    in_wan: bool,
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
    let onchange = use_callback(entered.clone(), |event: Event, entered| {
        let in_wan = entered.in_wan;
        entered.set(Entered { source: Some(chosen(&event)), in_wan, ..Entered::default() });
    });
    let onround = use_callback(entered.clone(), |event: Event, entered| {
        entered.set(Entered { in_wan: chosen(&event) == WAN, ..Entered::clone(entered) });
    });
    let write = use_callback(entered.clone(), |amount: String, entered| {
        entered.set(Entered { amount: Some(amount), problem: None, ..Entered::clone(entered) });
    });
    let deps = (context.clone(), entered.clone(), props.state.clone());
    let onsubmit = use_callback(deps, |event: SubmitEvent, (context, entered, state)| {
        event.prevent_default();
        let Some(source) = entered.source(context) else { return };
        match spread(context, &source.id, entered.held(context), entered.in_wan) {
            Ok((draft, said)) => {
                let named =
                    if entered.in_wan { compare::spreading_in_wan_name } else { compare::spreading_name };
                let name = named(context.say(&source.name));
                entered.set(Entered { in_wan: entered.in_wan, ..Entered::default() });
                add_scenario(context, state, context.say(&name).to_owned(), draft);
                context.notify.emit(said);
            }
            Err(problem) => entered.set(Entered { problem: Some(problem), ..Entered::clone(entered) }),
        }
    });
    let held = entered.source(&context).map_or("", |source| &source.id);
    let choices = context.rulebook().sources.iter().map(|source| {
        let name = context.say(&source.name).to_owned();
        choice(source.id.to_string().into(), name.into(), source.id == held)
    });
    let roundings = [("fen", &compare::TO_THE_FEN, false), (WAN, &compare::WHOLE_WAN, true)];
    let roundings = roundings.map(|(value, words, in_wan)| {
        choice(value.into(), context.say(words).to_owned().into(), in_wan == entered.in_wan)
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
                <div class="compare-field">
                    <label for="plan-rounding">{ context.say(&compare::SPREADING_ROUNDING) }</label>
                    <select class="input" id="plan-rounding" onchange={onround}>{ for roundings }</select>
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
/// the government bears of each; it takes the place of the money they have from that source. In whole 万元 words say
/// who got what was left over.
fn spread(
    context: &ViewContext,
    source: &str,
    amount: String,
    in_wan: bool,
) -> Result<(Draft, Option<Notice>), Bilingual> {
    let given = DraftFunding { source: source.to_owned(), amount, ..DraftFunding::default() };
    let total = check::funding(context.rulebook(), &given)
        .map_err(|found| found.into_iter().next().map_or_else(no_figures, |first| first.message))?;
    let assessment = context.assessment();
    let everywhere = 0..assessment.projects.len();
    let mut draft = context.draft().clone();
    if !in_wan {
        let parts = spreading::spread(assessment, everywhere, total.amount).map_err(refusal)?;
        spreading::write(&mut draft, source, &parts);
        return Ok((draft, None));
    }
    let whole = spreading::spread_in_wan(assessment, everywhere, total.amount).map_err(refusal)?;
    spreading::write(&mut draft, source, &whole.allotments);
    Ok((draft, Some(tail(context, &whole))))
}

/// Words on what is left over of whole 万元, and which project gets it.
fn tail(context: &ViewContext, whole: &WholeWan) -> Notice {
    let Some(tail) = whole.tail else { return Notice::done(&compare::NO_TAIL) };
    let project = context.draft().projects.get(tail.project);
    let name =
        project.map_or("", |project| if project.name.is_empty() { &project.id } else { &project.name });
    let taker = whole.allotments.iter().find(|allotment| allotment.project == tail.project);
    let sum = taker.map_or(tail.amount, |taker| taker.amount);
    let remark = compare::spreading_tail(&money(tail.amount), &money(sum));
    Notice::remark(&compare::SPREAD_IN_WAN, vec![(same(name), remark)])
}

/// Words on why nothing can be spread.
fn refusal(refusal: SplitError) -> Bilingual {
    match refusal {
        SplitError::NoWeight => Bilingual::new(
            "没有项目有财政承担部分，无从分配",
            "the government bears nothing of any project, so there is nothing to spread it over",
        ),
        SplitError::Negative | SplitError::TooHeavy => overflow(),
    }
}
