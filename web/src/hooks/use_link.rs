//! Links that carry the document: making one, and opening the one in the address.

use fentan_core::{Assessment, Bilingual, grouped};
use yew::platform::spawn_local;
use yew::{Callback, hook, use_callback, use_effect_with, use_mut_ref};

use crate::browser;
use crate::context::{DocumentContext, RouteContext};
use crate::document::Action;
use crate::files::{Linked, pack, remembered, unpack};
use crate::notice::Notice;
use crate::route::{Route, View};
use crate::words::{self, answer, frame};

/// Follows the address: opens what its link carries, then explains its figure. Returns what copies a link to the
/// document, and to one of its figures where a path is given.
#[hook]
pub(crate) fn use_link(
    document: &DocumentContext,
    route: &RouteContext,
    explain: &Callback<String>,
    notify: &Callback<Option<Notice>>,
) -> Callback<Option<String>> {
    {
        let (document, explain, notify) = (document.clone(), explain.clone(), notify.clone());
        use_effect_with((route.arrival, route.route.clone()), move |(_, route)| {
            let figure = route.figure.clone();
            let Some(packed) = route.link.clone() else {
                if let Some(figure) = figure {
                    explain.emit(figure);
                }
                return;
            };
            spawn_local(async move {
                match unpack(&packed).await {
                    Ok(linked) => {
                        notify.emit(show(&document, linked));
                        if let Some(figure) = figure {
                            explain.emit(figure);
                        }
                    }
                    Err(refused) => notify.emit(Some(refused)),
                }
            });
        });
    }
    let (view, notify) = (route.route.view, notify.clone());
    let was_shown = use_mut_ref(|| false);
    use_effect_with(document.read_only, move |shown| {
        // The address names the link for as long as what it carries is looked at.
        if was_shown.replace(*shown) && !*shown {
            browser::set_hash(&Route::from(view).hash(), false);
        }
    });
    use_callback((document.clone(), view), move |figure, (document, view)| {
        let (document, view, notify) = (document.clone(), *view, notify.clone());
        spawn_local(async move {
            let packed = pack(&document.scenarios, document.evaluation().assessment()).await;
            notify.emit(Some(match packed {
                Ok(packed) => Notice::done(copy(view, figure, packed).await),
                Err(refused) => refused,
            }));
        });
    })
}

/// Shows what a link carries, read-only, and says what differs where the rules do.
fn show(document: &DocumentContext, linked: Linked) -> Option<Notice> {
    document.dispatch(Action::Show(linked.scenarios));
    let assessment = document.evaluation().assessment();
    (linked.digest != *assessment.rulebook).then(|| differences(assessment, &linked.digest, &linked.figures))
}

/// The notice of what another version of the rules made of the document, against this one.
fn differences(assessment: &Assessment, digest: &str, then: &[String]) -> Notice {
    let arrow = |then: &str, now: &str| words::same(&[then, " → ", now].concat());
    let mut remarks = vec![(frame::DIGEST.clone(), arrow(digest, &assessment.rulebook))];
    let now = assessment.totals.as_ref().map(remembered).into_iter().flatten();
    let changed = now.zip(then).filter_map(|((name, now), then)| {
        let now = now.to_string();
        (now != *then).then(|| (name.clone(), arrow(&grouped(then), &grouped(&now))))
    });
    remarks.extend(changed);
    if remarks.len() == 1 {
        remarks.push((answer::SUM.clone(), frame::SAME_FIGURES.clone()));
    }
    Notice::remark(&frame::OTHER_RULES, remarks)
}

/// Copies the link, and says whether. Where the browser does not allow that, the address bar shows it: else the next
/// reload would open the link in the place of one's own document.
async fn copy(view: View, figure: Option<String>, packed: String) -> &'static Bilingual {
    // Whatever else the address names is sent along.
    let route = Route { view, figure, link: Some(packed), ..Route::read(&browser::hash()) };
    let hash = route.hash();
    if browser::copy_text(&[&browser::address(), "#", &hash].concat()).await {
        return &frame::LINK_COPIED;
    }
    browser::set_hash(&hash, false);
    &frame::LINK_SHOWN
}
