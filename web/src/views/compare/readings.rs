//! Every reading with its options: which is in use, and what each other one would move.

use std::rc::Rc;

use fentan_core::compare::{Compared, Sum};
use fentan_core::rulebook::{GroupIndex, Reading, ReadingOption};
use fentan_core::{Draft, Evaluation, Fen, Rulebook};
use yew::{Html, Properties, component, html, use_memo};

use super::amounts::{self, NamedSum};
use super::part;
use super::state::{Drafts, StateHandle, add_scenario};
use super::table::{heading, wide};
use crate::components::{Button, Caption};
use crate::context::{ViewContext, use_view_context};
use crate::hooks::use_steady_callback;
use crate::words::{answer, budget, compare};

/// The effect of taking one other option of a reading. Core's own answer lives no longer than the evaluation; this
/// one is kept until the budget changes.
struct OptionEffect {
    /// The ids of the reading and of the option.
    reading: String,
    option: String,
    /// The number of projects that would have other figures.
    projects: usize,
    /// The amount that somebody else would bear; `None` where it is not known.
    moved: Option<Fen>,
    totals: Compared,
}

impl OptionEffect {
    fn all(evaluation: &Evaluation) -> Vec<Self> {
        let effects = evaluation.readings().into_iter().map(|effect| Self {
            reading: effect.reading.id.to_string(),
            option: effect.option.id.to_string(),
            projects: effect.projects,
            moved: effect.moved,
            totals: effect.totals,
        });
        effects.collect()
    }

    fn is_of(&self, reading: &Reading, option: &ReadingOption) -> bool {
        self.reading == reading.id && self.option == option.id
    }
}

/// Properties of [`ReadingsPart`].
#[derive(PartialEq, Properties)]
pub(super) struct ReadingsPartProps {
    pub(super) state: StateHandle,
}

/// The effects of the other readings of the open questions.
#[component]
pub(super) fn ReadingsPart(props: &ReadingsPartProps) -> Html {
    let context = use_view_context();
    let evaluation = Rc::clone(context.evaluation());
    let effects = use_memo(Drafts::present(&context), move |_| OptionEffect::all(&evaluation));
    let onsave = {
        let (context, state) = (context.clone(), props.state.clone());
        use_steady_callback(move |(reading, option): (String, String)| {
            save(&context, &state, reading, option);
        })
    };
    let table =
        Table { context: &context, effects: &effects, sums: shown(context.rulebook(), &effects), onsave };
    let content = html! {
        <>
            <p class="lead">{ context.say(&compare::READINGS_MOVED) }</p>
            { table.draw() }
            <p class="compare-words">{ context.say(&compare::ONLY_READINGS) }</p>
        </>
    };
    part(&context, "compare-readings", &compare::COMPARE_READINGS, content)
}

/// Makes a scenario in which a reading is taken by another option.
fn save(context: &ViewContext, state: &StateHandle, reading: String, option: String) {
    let mut draft = Draft::clone(context.draft());
    let name = context.rulebook().reading(&reading).and_then(|reading| reading.option(&option));
    let name = name.map(|option| compare::reading_name(context.say(&option.name)));
    let name = name.map_or_else(String::new, |name| context.say(&name).to_owned());
    draft.readings.insert(reading, option);
    add_scenario(context, state, name, draft);
}

/// The sums whose change is shown: those of interest always, others where a reading moves them.
fn shown<'a>(rulebook: &'a Rulebook, effects: &[OptionEffect]) -> Vec<NamedSum<'a>> {
    let moves = |effect: &OptionEffect, sum| effect.totals.change(rulebook, sum).change != Some(Fen::ZERO);
    let mut sums = amounts::bearers(rulebook);
    sums.retain(|NamedSum { sum, .. }| {
        is_always_shown(rulebook, *sum) || effects.iter().any(|effect| moves(effect, *sum))
    });
    sums
}

/// True for the sums of both levels, of enterprises, of residents and of what is undetermined.
fn is_always_shown(rulebook: &Rulebook, sum: Sum) -> bool {
    match sum {
        Sum::City | Sum::District => true,
        Sum::Group(group) => is_group_of_interest(rulebook, group),
        _ => false,
    }
}

fn is_group_of_interest(rulebook: &Rulebook, group: GroupIndex) -> bool {
    let is_resident = |id: &str| rulebook.owners.payer(id).is_some();
    rulebook.group(group).is_some_and(|group| group.enterprise)
        || amounts::members(rulebook, group).any(|payer| {
            payer == rulebook.undetermined || rulebook.payer(payer).is_some_and(|own| is_resident(&own.id))
        })
}

/// The table of readings.
struct Table<'a> {
    context: &'a ViewContext,
    effects: &'a [OptionEffect],
    sums: Vec<NamedSum<'a>>,
    /// Called with a reading and an option of it, to be saved as a scenario.
    onsave: yew::Callback<(String, String)>,
}

impl Table<'_> {
    fn draw(&self) -> Html {
        let context = self.context;
        let sums = self.sums.iter().map(|sum| heading(context, "amount", sum.name));
        let readings = context.rulebook().readings.iter();
        let open = readings.filter(|reading| self.effects.iter().any(|effect| effect.reading == reading.id));
        let bodies = open.map(|reading| {
            let options = reading.options.iter().map(|option| self.option(reading, option));
            html! { <tbody>{ self.question(reading) }{ for options }</tbody> }
        });
        let table = html! {
            <table class="compare-readings">
                <Caption words={&compare::READINGS_CAPTION} />
                <thead>
                    <tr>
                        { heading(context, "", &compare::OPTION) }
                        { heading(context, "amount", &compare::MOVED_MONEY) }
                        { heading(context, "compare-count", &compare::MOVED_PROJECTS) }
                        { for sums }
                        if !context.locked() {
                            { heading(context, "compare-save", &budget::ACTIONS) }
                        }
                    </tr>
                </thead>
                { for bodies }
            </table>
        };
        wide(context.say(&compare::READINGS_CAPTION), table)
    }

    /// The number of columns that follow the first.
    fn width(&self) -> usize {
        self.sums.len() + 2 + usize::from(!self.context.locked())
    }

    /// The row that says what is left open, and where.
    fn question(&self, reading: &Reading) -> Html {
        let context = self.context;
        html! {
            <tr class="compare-heading">
                <th scope="rowgroup" colspan={(self.width() + 1).to_string()}>
                    <strong>{ context.say(&reading.name) }</strong>
                    <span class="clause">{ reading.clause.to_string() }</span>
                    <span class="compare-question">{ context.say(&reading.question) }</span>
                </th>
            </tr>
        }
    }

    /// An option with what it would move; the one in use moves nothing.
    fn option(&self, reading: &Reading, option: &ReadingOption) -> Html {
        let effect = self.effects.iter().find(|effect| effect.is_of(reading, option));
        effect.map_or_else(|| self.in_use(option), |effect| self.alternative(reading, option, effect))
    }

    fn name(&self, option: &ReadingOption, mark: Html) -> Html {
        html! {
            <th scope="row">
                { self.context.say(&option.name) }
                { mark }
                <span class="description">{ self.context.say(&option.effect) }</span>
            </th>
        }
    }

    fn in_use(&self, option: &ReadingOption) -> Html {
        let context = self.context;
        let mark = html! { <span class="mark required">{ context.say(&compare::IN_USE) }</span> };
        html! {
            <tr class="compare-used">
                { self.name(option, mark) }
                <td class="compare-text" colspan={self.width().to_string()}>
                    { context.say(&compare::COMPUTED_SO) }
                </td>
            </tr>
        }
    }

    fn alternative(&self, reading: &Reading, option: &ReadingOption, effect: &OptionEffect) -> Html {
        let context = self.context;
        let change = |sum: &NamedSum<'_>| effect.totals.change(context.rulebook(), sum.sum).change;
        let changes = self.sums.iter().map(|sum| amounts::change(context, change(sum)));
        let save = context.say(&compare::SAVE_READING);
        let label = [save, context.say(&answer::COLON), context.say(&option.name)].concat();
        let ids = (reading.id.to_string(), option.id.to_string());
        html! {
            <tr>
                { self.name(option, Html::default()) }
                { amounts::amount(context, effect.moved) }
                <td class="compare-count">{ effect.projects }</td>
                { for changes }
                if !context.locked() {
                    <td class="compare-save">
                        <Button {label} onclick={self.onsave.reform(move |_| ids.clone())}>{ save }</Button>
                    </td>
                }
            </tr>
        }
    }
}
