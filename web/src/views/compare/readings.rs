//! Every reading with its options: which is in use, and what each other one would move.

use std::rc::Rc;

use fentan_core::rulebook::{Reading, ReadingOption};
use fentan_core::{Draft, Fen};
use yew::{Html, Properties, component, html, use_memo};

use super::amounts::{self, Sum};
use super::found::{self, Effect};
use super::part;
use super::state::{Drafts, StateHandle, add_scenario};
use super::table::{heading, wide};
use crate::components::{Button, Caption};
use crate::context::{ViewContext, use_view_context};
use crate::hooks::use_steady_callback;
use crate::words::{answer, budget, compare};

#[derive(PartialEq, Properties)]
pub(super) struct ReadingsPartProps {
    pub(super) state: StateHandle,
}

/// What the other readings of the open questions would move.
#[component]
pub(super) fn ReadingsPart(props: &ReadingsPartProps) -> Html {
    let context = use_view_context();
    let evaluation = Rc::clone(context.evaluation());
    let found = use_memo(Drafts::present(&context), move |_| found::readings(&evaluation));
    let onsave = {
        let (context, state) = (context.clone(), props.state.clone());
        use_steady_callback(move |(reading, option): (String, String)| {
            save(&context, &state, reading, option);
        })
    };
    let table = Table { context: &context, found: &found, sums: shown(&context, &found), onsave };
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

/// The sums whose change is shown: of city, district, enterprises, residents and what is undetermined always, of others
/// where a reading moves them.
fn shown<'a>(context: &'a ViewContext, found: &[found::Reading]) -> Vec<Sum<'a>> {
    let always = [
        "government.city",
        "government.district",
        "groups.enterprise",
        "groups.residents",
        "groups.undetermined",
    ];
    let mut sums = amounts::bearers(context.rulebook());
    sums.retain(|sum| {
        let mut effects = found.iter().flat_map(|reading| &reading.options);
        always.contains(&&*sum.id) || effects.any(|effect| effect.sums.get(&sum.id).by != Some(Fen::ZERO))
    });
    sums
}

/// The table of readings.
struct Table<'a> {
    context: &'a ViewContext,
    found: &'a [found::Reading],
    sums: Vec<Sum<'a>>,
    /// Called with a reading and an option of it, to be saved as a scenario.
    onsave: yew::Callback<(String, String)>,
}

impl Table<'_> {
    fn draw(&self) -> Html {
        let context = self.context;
        let sums = self.sums.iter().map(|sum| heading(context, "amount", sum.name));
        let bodies = self.found.iter().filter_map(|found| {
            let reading = context.rulebook().reading(&found.id)?;
            let options = reading.options.iter().map(|option| self.option(reading, option, found));
            Some(html! { <tbody>{ self.question(reading) }{ for options }</tbody> })
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

    fn option(&self, reading: &Reading, option: &ReadingOption, found: &found::Reading) -> Html {
        if option.id == found.present {
            return self.in_use(option);
        }
        let effect = found.options.iter().find(|effect| effect.id == option.id);
        effect.map_or_else(Html::default, |effect| self.alternative(reading, option, effect))
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

    fn alternative(&self, reading: &Reading, option: &ReadingOption, effect: &Effect) -> Html {
        let context = self.context;
        let changes = self.sums.iter().map(|sum| amounts::change(context, effect.sums.get(&sum.id).by));
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
