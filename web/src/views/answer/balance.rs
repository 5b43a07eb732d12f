//! The balance: what comes in equals what is spent, and what that is over all projects.

use fentan_core::assessment::Figures;
use fentan_core::{Bilingual, Fen, output};
use yew::{Html, component, html};

use super::row::{Part, row};
use crate::components::Caption;
use crate::context::{ProjectContext, use_project_context};
use crate::words::answer;
use crate::words::budget::{FEES, WORKS};

/// A figure of the balance: its name, its path in the project or in the totals, and its amount.
type Entry<'a> = (&'a Bilingual, String, Fen);

/// Sources and uses of one project.
#[component]
pub(super) fn Balance() -> Html {
    let project = use_project_context();
    let language = project.language();
    let Some(result) = project.result() else { return Html::default() };
    let sources = sources(&project, &result.figures);
    let uses = [
        (&WORKS, "works".to_owned(), result.figures.works),
        (&FEES, "fees_total".to_owned(), result.figures.fees_total),
    ];
    let raised = Fen::sum(sources.iter().map(|(.., amount)| *amount));
    let spent = Fen::sum(uses.iter().map(|(.., amount)| *amount));
    let sums =
        raised.zip(spent).and_then(|(raised, spent)| Some((raised, spent, raised.checked_sub(spent)?)));
    let Some((raised, spent, difference)) = sums else { return Html::default() };
    let difference = project.money(difference);
    html! {
        <Part id="balance" words={&answer::BALANCE}>
            <table>
                <Caption words={&answer::BALANCE} />
                { side(&project, &answer::SOURCES, &sources, raised) }
                { side(&project, &answer::USES, &uses, spent) }
                <tfoot>
                    { row(
                        "difference",
                        html! { { answer::DIFFERENCE.get(language) } },
                        html! { <span>{ difference }</span> },
                    ) }
                </tfoot>
            </table>
        </Part>
    }
}

/// One side of the balance.
fn side(project: &ProjectContext, title: &Bilingual, entries: &[Entry<'_>], sum: Fen) -> Html {
    let rows = entries.iter().map(|(name, path, amount)| entry(project, name, project.path(path), *amount));
    let sum = project.money(sum);
    html! {
        <tbody>
            <tr class="part"><th scope="rowgroup" colspan="2">{ project.say(title) }</th></tr>
            { for rows }
            { row("sum", html! { { project.say(&answer::SUM) } }, html! { <span>{ sum }</span> }) }
        </tbody>
    }
}

/// The sums over all projects, where there is more than one.
#[component]
pub(super) fn Totals() -> Html {
    let project = use_project_context();
    let totals = project.assessment().totals.as_ref().filter(|_| project.draft().projects.len() > 1);
    let Some(figures) = totals else { return Html::default() };
    let mut entries = vec![(&answer::TOTAL, "total".to_owned(), figures.total)];
    entries.extend(sources(&project, figures));
    let rows =
        entries.iter().map(|(name, path, amount)| entry(&project, name, ["totals.", path].concat(), *amount));
    html! {
        <Part id="totals" words={&answer::ALL_PROJECTS}>
            <table>
                <Caption words={&answer::ALL_PROJECTS} />
                <tbody>{ for rows }</tbody>
            </table>
        </Part>
    }
}

fn entry(project: &ProjectContext, name: &Bilingual, path: String, amount: Fen) -> Html {
    row("", html! { { project.say(name) } }, project.figure(path, amount))
}

/// The sources of the money: the pool as grants, city and district, then the other groups that pay something.
fn sources<'a>(project: &'a ProjectContext, figures: &Figures) -> Vec<Entry<'a>> {
    let rules = project.rulebook();
    let government = &figures.government;
    let pool = rules.payer(rules.pool).map(|payer| payer.group);
    let mut sources: Vec<Entry<'a>> = vec![
        (&answer::GRANTS, "government.used".to_owned(), government.used),
        (&rules.city_level, "government.city".to_owned(), government.city),
        (&rules.district_level, "government.district".to_owned(), government.district),
    ];
    for (index, amount) in output::groups(rules, figures) {
        if let Some(group) = rules.group(index).filter(|_| Some(index) != pool) {
            sources.push((&group.name, ["groups.", &group.id].concat(), amount));
        }
    }
    sources.retain(|(.., amount)| !amount.is_zero());
    sources
}
