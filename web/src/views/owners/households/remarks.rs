//! The remarks of core on the households, by household: the rows show them at their fields.

use std::collections::HashMap;
use std::rc::Rc;

use fentan_core::{Bilingual, Diagnostic};
use yew::{Html, MouseEvent, Properties, component, html, use_callback};

use super::super::context::use_owners_context;
use super::super::mending::household;
use crate::components::{Button, ButtonKind};
use crate::context::use_language;
use crate::problem::message;
use crate::words::owners;

/// The problems of a household: the name of a field, and what is wrong with it.
pub(super) type Problems = Rc<[(String, Bilingual)]>;

/// The remarks on the households.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Remarks {
    by_household: HashMap<usize, Problems>,
    /// The remarks on the list as a whole.
    whole: Vec<Bilingual>,
    /// The path of the first thing that is said of a household.
    first: Option<String>,
}

impl Remarks {
    /// The remarks of these diagnostics. `list` is the path of the households, with its `[`.
    pub(super) fn new<'d>(diagnostics: impl Iterator<Item = &'d Diagnostic>, list: &str) -> Self {
        let mut remarks = Self::default();
        let mut by_household: HashMap<usize, Vec<(String, Bilingual)>> = HashMap::new();
        for diagnostic in diagnostics {
            let Some((household, field)) = household(&diagnostic.path, list) else {
                remarks.whole.push(message(diagnostic));
                continue;
            };
            by_household.entry(household).or_default().push((field.to_owned(), message(diagnostic)));
            remarks.first.get_or_insert_with(|| diagnostic.path.clone());
        }
        let all = by_household.into_iter().map(|(household, problems)| (household, problems.into()));
        remarks.by_household = all.collect();
        remarks
    }

    /// The problems of one household.
    pub(super) fn at(&self, household: usize) -> Option<&Problems> {
        self.by_household.get(&household)
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct ListRemarksProps {
    pub(super) remarks: Rc<Remarks>,
}

/// The number of households that have problems, with a way to the first, and the remarks on the list as a whole.
#[component]
pub(super) fn ListRemarks(props: &ListRemarksProps) -> Html {
    let language = use_language();
    let Remarks { by_household, whole, first } = &*props.remarks;
    let mend = use_owners_context().mend;
    let onclick = use_callback((mend, first.clone()), |_: MouseEvent, (mend, first)| {
        if let Some(path) = first {
            mend.emit(path.clone());
        }
    });
    html! {
        <div class="list-said">
            if !by_household.is_empty() {
                <span class="said error">
                    { owners::households_wrong(by_household.len()).get(language) }
                    { " " }
                    <Button kind={ButtonKind::Link} {onclick}>{ owners::FIRST_PROBLEM.get(language) }</Button>
                </span>
            }
            { for whole.iter().map(|said| html! { <span class="said warning">{ said.get(language) }</span> }) }
        </div>
    }
}
