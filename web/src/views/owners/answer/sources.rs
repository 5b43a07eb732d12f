//! The sources that pay for a household's share, and what is left to pay.

use fentan_core::Fen;
use fentan_owners::Source;
use fentan_owners::notice::NoticeSource;
use yew::{Html, classes, component, html};

use super::{PartProps, path};
use crate::components::Caption;
use crate::context::{ProjectContext, less_money, money, use_project_context};
use crate::words::owner_answer;

/// The share, less its sources, and the rest.
#[component]
pub(super) fn Sources(props: &PartProps) -> Html {
    let project = use_project_context();
    let language = project.language();
    let notice = &props.notice;
    let share = project.exact_figure(path(&project, props.household, "share"), notice.share);
    let sources = notice.sources.iter().filter(|source| source.source != Source::Cash);
    let sources = sources.map(|source| source_row(&project, source));
    // With nothing left to pay there is no cash among the sources.
    let cash = notice.sources.iter().find(|source| source.source == Source::Cash);
    let left = cash.map(|cash| cash.amount).unwrap_or_default();
    let clause = cash.map(|cash| cash.clause.to_string());
    let named = |words: &'static str| html! { { words } };
    html! {
        <table class="home-sources">
            <Caption words={&owner_answer::SOURCES_CAPTION} />
            <tbody>
                { row("", named(owner_answer::SHARE_OWED.get(language)), None, share) }
                { for sources }
                { row("sum", named(owner_answer::CASH_OWED.get(language)), clause, plain(left)) }
                if notice.to_pay != left {
                    { row("sum", named(owner_answer::ROUNDED_UP.get(language)), None, plain(notice.to_pay)) }
                }
            </tbody>
        </table>
    }
}

fn source_row(project: &ProjectContext, source: &NoticeSource) -> Html {
    let name = html! {
        <>
            { [project.say(&owner_answer::LESS_SOURCE), project.say(&source.name), " "].concat() }
            if source.non_cash {
                <span class="mark">{ project.say(&owner_answer::NON_CASH) }</span>
            }
        </>
    };
    row("", name, Some(source.clause.to_string()), html! { <span>{ less_money(source.amount) }</span> })
}

fn plain(amount: Fen) -> Html {
    html! { <span>{ money(amount) }</span> }
}

/// A row: its name with the clause that it rests on, and an amount.
fn row(class: &'static str, name: Html, clause: Option<String>, amount: Html) -> Html {
    html! {
        <tr class={classes!(class)}>
            <th scope="row">
                { name }
                { " " }
                if let Some(clause) = clause {
                    <span class="clause">{ clause }</span>
                }
            </th>
            <td class="amount">{ amount }</td>
        </tr>
    }
}
