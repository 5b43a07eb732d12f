//! What the payers of a line agree on, in per cent or in whole parts.

use fentan_core::draft::DraftLine;
use fentan_core::rulebook::PayerIndex;
use yew::virtual_dom::AttrValue;
use yew::{
    Callback, Html, MouseEvent, Properties, UseStateHandle, component, html, use_effect_with, use_state,
};

use crate::components::{Button, TextField};
use crate::context::{ProjectContext, use_project_context};
use crate::document::{Action, Outcome, Place, switched};
use crate::fields::Shape;
use crate::notice::Notice;
use crate::views::budget::assigning::agreed;
use crate::words::{budget, same};

#[derive(PartialEq, Properties)]
pub(super) struct AgreedSharesProps {
    /// The place of the line in the project.
    pub(super) line: usize,
    /// Everybody who may pay.
    pub(super) payers: Vec<PayerIndex>,
    /// The name of the line where it stands alone.
    pub(super) name: AttrValue,
}

/// The row in which the payers agree.
#[component]
pub(super) fn AgreedShares(props: &AgreedSharesProps) -> Html {
    let project = use_project_context();
    // What is chosen while nothing is agreed on: the document does not know of it.
    let chosen = use_state(|| false);
    let line = project.project().lines.get(props.line);
    let given = line.map_or((false, false), |line| (line.shares.is_some(), line.parts.is_some()));
    use_effect_with((given, chosen.setter()), |((shares, parts), chosen)| {
        if shares != parts {
            chosen.set(*parts);
        }
    });
    let Some(line) = line else { return Html::default() };
    let by_parts = given.1 || (!given.0 && *chosen);
    let words = if by_parts { &budget::PARTS } else { &budget::SHARES };
    let fields = props.payers.iter().map(|payer| props.field(&project, line, *payer, by_parts));
    let ways = [(false, &budget::BY_SHARES), (true, &budget::BY_PARTS)].map(|(way, words)| {
        // Where both are given, which is wrong, neither is chosen until somebody says which.
        let pressed = way == by_parts && given != (true, true);
        html! {
            <Button class="switch" {pressed} onclick={props.turn(&project, way, &chosen)}>
                { project.say(words) }
            </Button>
        }
    });
    let group = [&*props.name, " ", project.say(&budget::AGREED_IN)].concat();
    html! {
        <tr class="shares">
            <td></td>
            <td colspan="5">
                <div>
                    <span class="label">{ project.say(words) }</span>
                    { for fields }
                    <span class="ways" role="group" aria-label={group}>{ for ways }</span>
                </div>
            </td>
        </tr>
    }
}

impl AgreedSharesProps {
    /// The field of a payer.
    fn field(&self, project: &ProjectContext, line: &DraftLine, index: PayerIndex, by_parts: bool) -> Html {
        let Some(payer) = project.rulebook().payer(index) else { return Html::default() };
        let (value, place, shape, unit, words) = if by_parts {
            let number = line.parts.iter().flat_map(|parts| &parts.0).find(|(id, _)| **id == *payer.id);
            let place = Place::Part(project.index, self.line, index);
            let value = number.map(|(_, number)| number.0.clone());
            (value, place, Shape::Whole, project.language().choose("份", ""), &budget::PARTS)
        } else {
            let share = line.shares.as_ref().and_then(|shares| shares.get(&payer.id));
            let place = Place::Share(project.index, self.line, index);
            (share.cloned(), place, Shape::Percent, "%", &budget::SHARES)
        };
        let value = value.unwrap_or_default();
        let label = [&*self.name, " ", project.say(words), " ", project.say(&payer.name)].concat();
        html! {
            <span class="share">
                <span aria-hidden="true">{ project.say(&payer.short) }</span>
                <TextField {place} {value} {label} {shape} {unit} />
            </span>
        }
    }

    /// Gives what is agreed on in this way when clicked, and says what of it changes by that.
    fn turn(
        &self,
        project: &ProjectContext,
        by_parts: bool,
        chosen: &UseStateHandle<bool>,
    ) -> Callback<MouseEvent> {
        let (project, line, name, chosen) = (project.clone(), self.line, self.name.clone(), chosen.setter());
        Callback::from(move |_| {
            chosen.set(by_parts);
            let Some(written) = project.project().lines.get(line) else { return };
            let found = switched(written, by_parts);
            if (&found.shares, &found.parts) == (&written.shares, &written.parts) {
                return;
            }
            // What stays as it was is not among what is named.
            let gone = DraftLine {
                shares: written.shares.clone().filter(|_| found.shares.is_none()),
                parts: written.parts.clone().filter(|_| found.parts.is_none()),
                ..DraftLine::default()
            };
            let before = agreed(project.rulebook(), &gone).unwrap_or_default();
            let remark = match found.outcome {
                Outcome::Kept => None,
                Outcome::SumWasOff => Some(budget::shares_summed_otherwise(&before)),
                Outcome::Dropped => Some(budget::agreement_dropped(&before)),
            };
            let said = remark.map(|remark| Notice::remark(&budget::SWITCHED, vec![(same(&name), remark)]));
            project.notify.emit(said);
            project.dispatch.emit(Action::ShareLine { line, by_parts });
        })
    }
}
