//! Opening the link in the address.

use std::rc::Rc;

use fentan_core::{Assessment, grouped};
use yew::platform::spawn_local;
use yew::{Callback, MouseEvent, hook, use_callback, use_effect_with, use_mut_ref, use_state};

use crate::browser;
use crate::context::{DocumentContext, RouteContext};
use crate::document::Action;
use crate::files::{Linked, remembered, unpack};
use crate::notice::Notice;
use crate::route::Route;
use crate::words::{self, answer, links};

/// The state of the link in the address.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum LinkState {
    /// There is none, or what it carries is shown.
    #[default]
    Done,
    /// It is being opened: nothing else stands in its place meanwhile.
    Opening,
    /// It cannot be opened, for this reason: nothing else stands in its place until somebody asks for that.
    Refused(Notice),
}

/// The link in the address.
#[derive(Clone, PartialEq)]
pub(crate) struct LinkContext {
    pub(crate) state: LinkState,
    /// Leaves a link that cannot be opened for one's own document.
    pub(crate) leave: Callback<MouseEvent>,
}

/// The outcome of a link, by the number of the address that it stood in: nothing, or why it was refused.
type Outcome = (usize, Option<Notice>);

/// Follows the address: opens what its link carries, then explains its figure.
#[hook]
pub(crate) fn use_link(
    document: &DocumentContext,
    route: &RouteContext,
    explain: &Callback<String>,
    notify: &Callback<Option<Notice>>,
) -> LinkContext {
    let outcome = use_state(|| None::<Rc<Outcome>>);
    let newest = use_mut_ref(|| 0);
    {
        let (document, explain, notify) = (document.clone(), explain.clone(), notify.clone());
        let (outcome, newest) = (outcome.setter(), Rc::clone(&newest));
        use_effect_with((route.arrival, route.route.clone()), move |(arrival, route)| {
            let (arrival, figure) = (*arrival, route.figure.clone());
            newest.replace(arrival);
            let Some(packed) = route.link.clone() else {
                if let Some(figure) = figure {
                    explain.emit(figure);
                }
                return;
            };
            spawn_local(async move {
                let linked = unpack(&packed).await;
                // Another address may have been followed meanwhile.
                if *newest.borrow() != arrival {
                    return;
                }
                match linked {
                    Ok(linked) => {
                        notify.emit(show(&document, linked));
                        outcome.set(Some(Rc::new((arrival, None))));
                        if let Some(figure) = figure {
                            explain.emit(figure);
                        }
                    }
                    Err(refused) => {
                        notify.emit(None);
                        outcome.set(Some(Rc::new((arrival, Some(refused)))));
                    }
                }
            });
        });
    }
    let view = route.route.view;
    let was_shown = use_mut_ref(|| false);
    use_effect_with(document.read_only, move |shown| {
        // The address names the link for as long as what it carries is looked at.
        if was_shown.replace(*shown) && !*shown {
            browser::set_hash(&Route::from(view).hash(), false);
        }
    });
    let leave = {
        let deps = (document.dispatcher(), outcome.setter(), route.arrival, view);
        use_callback(deps, |_: MouseEvent, (document, outcome, arrival, view)| {
            document.dispatch(Action::BackToMine);
            browser::set_hash(&Route::from(*view).hash(), false);
            outcome.set(Some(Rc::new((*arrival, None))));
        })
    };
    let known = outcome.as_ref().filter(|outcome| outcome.0 == route.arrival);
    let state = match (&route.route.link, known) {
        (None, _) => LinkState::Done,
        (Some(_), None) => LinkState::Opening,
        (Some(_), Some(outcome)) => outcome.1.clone().map_or(LinkState::Done, LinkState::Refused),
    };
    LinkContext { state, leave }
}

/// Shows what a link carries, read-only, and says what differs where the rules do.
fn show(document: &DocumentContext, linked: Linked) -> Option<Notice> {
    document.dispatch(Action::Show(linked.scenarios, linked.shared));
    let assessment = document.evaluation().assessment();
    (linked.digest != *assessment.rulebook).then(|| differences(assessment, &linked.digest, &linked.figures))
}

/// The notice of what another version of the rules made of the document, against this one.
fn differences(assessment: &Assessment, digest: &str, then: &[String]) -> Notice {
    let arrow = |then: &str, now: &str| words::same(&[then, " → ", now].concat());
    let mut remarks = vec![(links::DIGEST.clone(), arrow(digest, &assessment.rulebook))];
    let now = assessment.totals.as_ref().map(remembered).into_iter().flatten();
    let changed = now.zip(then).filter_map(|((name, now), then)| {
        let now = now.to_string();
        (now != *then).then(|| (name.clone(), arrow(&grouped(then), &grouped(&now))))
    });
    remarks.extend(changed);
    // A link that remembers no totals does not tell whether they have changed.
    if remarks.len() == 1 && !then.is_empty() {
        remarks.push((answer::SUM.clone(), links::SAME_FIGURES.clone()));
    }
    Notice::remark(&links::OTHER_RULES, remarks)
}
