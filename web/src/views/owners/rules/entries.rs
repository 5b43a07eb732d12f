//! The entries for each household under a rule: counts of what serves it, or amounts.

use std::collections::HashSet;
use std::rc::Rc;

use fentan_core::draft::{DraftApportionRule, DraftProject};
use fentan_core::{Fen, Language};
use fentan_owners::Method;
use yew::{Html, Properties, component, html, use_callback, use_memo, use_state_eq};

use super::super::context::{Written, use_owners_context};
use super::super::paste_field::PasteField;
use super::super::paste_fields::ENTRIES;
use super::entry_row::EntrySource;
use super::pasting::{PastedRemarks, Pasting, paste};
use super::rows::Subject;
use crate::components::{VirtualRow, VirtualTable};
use crate::context::{ProjectContext, money, use_project_context};
use crate::document::{EntryField, is_in_scope, taking_part};
use crate::fields::Shape;
use crate::hooks::{PastedRange, use_document_paste};
use crate::paste::Remark;
use crate::words::{budget, owner_rules, owners};

/// The id of the frame that the list scrolls in.
const SHEET: &str = "entries-sheet";

#[derive(PartialEq, Properties)]
pub(super) struct EntriesProps {
    /// The subject of the rule, and the rule's place.
    pub(super) subject: Subject,
    pub(super) rule: usize,
    /// The name of what is divided.
    pub(super) name: String,
    /// The amount to be divided, where that is one amount.
    pub(super) due: Option<Fen>,
}

/// The list of households with what is entered for each.
#[component]
pub(super) fn Entries(props: &EntriesProps) -> Html {
    let project = use_project_context();
    let EntriesProps { subject, rule, name, due } = props;
    let remarks = use_state_eq(Vec::<Remark>::new);
    let members = use_memo((Written::of(&project), *rule), |(written, rule)| {
        written.apportion.get(*rule).map(|own| members(written, own)).unwrap_or_default()
    });
    let shown: Rc<[usize]> = members.as_slice().into();
    let pasting = Pasting {
        project: project.clone(),
        subject: subject.clone(),
        rule: *rule,
        members: Rc::clone(&shown),
        remarks: remarks.setter(),
    };
    let pasted = use_callback(pasting, |range: PastedRange, pasting| paste(pasting, &range));
    use_document_paste(pasted);
    let Some(own) = project.project().apportion.get(*rule) else { return Html::default() };
    html! {
        <div class="entries">
            { sums(&project, own, shown.len(), *due) }
            if !project.locked() {
                <div class="by-door">
                    <label for={ENTRIES}>{ project.say(&owner_rules::PASTE_ENTRIES) }</label>
                    <PasteField id={ENTRIES} />
                </div>
            }
            <PastedRemarks remarks={(*remarks).clone()} />
            <EntryTable {rule} {shown} name={name.clone()} />
        </div>
    }
}

/// The households in the building and stairwell of a rule, by their places.
pub(super) fn in_scope<'a>(
    project: &'a DraftProject,
    rule: &'a DraftApportionRule,
) -> impl Iterator<Item = usize> + 'a {
    let all = project.households.iter().enumerate();
    all.filter(|(_, own)| is_in_scope(own, rule)).map(|(place, _)| place)
}

/// The households that take part in a rule, and those for which it has an entry all the same.
pub(super) fn members(project: &DraftProject, rule: &DraftApportionRule) -> Vec<usize> {
    let entered: HashSet<&str> = rule.entries.iter().map(|entry| entry.household.as_str()).collect();
    let own: HashSet<usize> = taking_part(project, rule).collect();
    let all = project.households.iter().enumerate();
    let all = all.filter(|(place, household)| own.contains(place) || entered.contains(household.id.as_str()));
    all.map(|(place, _)| place).collect()
}

/// The field that is entered under a rule, and the kind of its text.
pub(super) fn field_of(rule: &DraftApportionRule) -> (EntryField, Shape) {
    if Method::from_id(&rule.method) == Some(Method::Served) {
        (EntryField::Count, Shape::Whole)
    } else {
        (EntryField::Amount, Shape::Amount)
    }
}

/// The sums of the entries: how many there are, what they come to, and what is missing to what is to be divided.
fn sums(project: &ProjectContext, rule: &DraftApportionRule, all: usize, due: Option<Fen>) -> Html {
    let filled = rule.entries.len();
    let count = owner_rules::entries_filled(filled, all);
    let said = match field_of(rule).0 {
        EntryField::Count => count_sum(project, rule),
        EntryField::Amount => amount_sum(project, rule, due),
    };
    html! { <p class="lead" role="status">{ project.say(&count) }{ said }</p> }
}

fn count_sum(project: &ProjectContext, rule: &DraftApportionRule) -> Html {
    let counts = rule.entries.iter().filter_map(|entry| entry.count.as_ref()?.value()).map(u64::from);
    let words = owner_rules::counts_sum(counts.sum::<u64>());
    let words = if rule.entries.is_empty() { &owner_rules::NO_COUNTS } else { &words };
    html! { <>{ " " }{ project.say(words) }</> }
}

fn amount_sum(project: &ProjectContext, rule: &DraftApportionRule, due: Option<Fen>) -> Html {
    let amounts = rule.entries.iter().filter_map(|entry| Fen::parse(entry.amount.as_deref()?).ok());
    let Some(sum) = Fen::sum(amounts) else { return Html::default() };
    let said = owner_rules::amounts_sum(&money(sum));
    let compared = due.map(|due| match due.checked_sub(sum) {
        Some(rest) if rest.is_zero() => ("fits", owner_rules::amounts_fit(&money(due))),
        Some(rest) if rest > Fen::ZERO => ("misses", owner_rules::amounts_missing(&money(due), &money(rest))),
        _ => {
            let over = sum.checked_sub(due).map(money).unwrap_or_default();
            ("misses", owner_rules::amounts_over(&money(due), &over))
        }
    });
    html! {
        <>
            { " " }
            { project.say(&said) }
            if let Some((class, words)) = compared {
                { " " }
                <strong {class}>{ project.say(&words) }</strong>
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct EntryTableProps {
    rule: usize,
    /// The households in the list, by their places.
    shown: Rc<[usize]>,
    /// The name of what is divided.
    name: String,
}

/// The table: those of its rows that are in sight.
#[component]
fn EntryTable(props: &EntryTableProps) -> Html {
    let project = use_project_context();
    let owners = use_owners_context();
    let language = project.language();
    let held = use_state_eq(|| None::<usize>);
    let EntryTableProps { rule, shown, name } = props;
    let source = EntrySource { project: project.clone(), owners, rule: *rule };
    let row = use_callback(source, |row: VirtualRow, source| source.draw(&row));
    let onhold = use_callback(held.setter(), |household, held| held.set(household));
    let Some((field, _)) = project.project().apportion.get(*rule).map(field_of) else {
        return Html::default();
    };
    let value = value_name(field).get(language);
    html! {
        <VirtualTable
            id={SHEET}
            label={[name, " ", value].concat()}
            caption={&owner_rules::ENTRIES_CAPTION}
            width=4
            head={head(value, language)}
            things={Rc::clone(shown)}
            {row}
            held={*held}
            {onhold}
        />
    }
}

/// The name of what is entered.
pub(super) fn value_name(field: EntryField) -> &'static fentan_core::Bilingual {
    match field {
        EntryField::Count => &owner_rules::COUNT_COLUMN,
        EntryField::Amount => &budget::AMOUNT,
    }
}

fn head(value: &str, language: Language) -> Html {
    let columns = [&owners::HOUSEHOLD_COLUMN, &owners::FLOOR, &owners::EXCLUSIVE_AREA];
    let columns = columns.map(|words| html! { <th scope="col">{ words.get(language) }</th> });
    html! { <tr>{ for columns }<th class="amount" scope="col">{ value }</th></tr> }
}
