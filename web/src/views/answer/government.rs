//! The government's part: what it comes to, and how city and district split it.

use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use yew::{Html, component, html};

use super::row::{Part, row};
use crate::components::{Caption, Figure};
use crate::context::{ProjectContext, use_project_context};
use crate::words::answer;

/// City and district in one row, for the head of the answer.
#[component]
pub(super) fn GovernmentInShort() -> Html {
    let project = use_project_context();
    let Some(result) = project.result() else { return Html::default() };
    let government = &result.figures.government;
    let rules = project.rulebook();
    let level = |name: &str, path: &str, amount: Fen| {
        html! { <div><dt>{ name }</dt><dd>{ project.figure(project.path(path), amount) }</dd></div> }
    };
    html! {
        <dl class="levels">
            { level(project.say(&rules.city_level), "government.city", government.city) }
            { level(project.say(&rules.district_level), "government.district", government.district) }
        </dl>
    }
}

/// From the pool to the parts of city and district, and the reason of the split.
#[component]
pub(super) fn Government() -> Html {
    let project = use_project_context();
    let language = project.language();
    let Some(result) = project.result() else { return Html::default() };
    let government = &result.figures.government;
    let rules = project.rulebook();
    let figure = |class: &'static str, name: &str, path: &str, amount: Fen| {
        row(class, html! { { name } }, project.figure(project.path(path), amount))
    };
    html! {
        <Part id="government" words={&answer::GOVERNMENT} target={project.path("government")}>
            <table>
                <Caption words={&answer::GOVERNMENT} />
                <tbody>
                    { figure("", answer::POOL.get(language), "government.pool", government.pool) }
                    { figure("", answer::USED.get(language), "government.used", government.used) }
                    { figure("sum", answer::NET.get(language), "government.net", government.net) }
                    { figure("member", project.say(&rules.city_level), "government.city", government.city) }
                    { figure(
                        "member",
                        project.say(&rules.district_level),
                        "government.district",
                        government.district,
                    ) }
                    if !government.surplus.is_zero() {
                        { figure("", answer::SURPLUS.get(language), "government.surplus", government.surplus) }
                    }
                </tbody>
            </table>
            { reason(&project, result) }
        </Part>
    }
}

/// The reason of the split, and the split itself, which explains itself.
fn reason(project: &ProjectContext, result: &ProjectResult) -> Html {
    let (rules, language) = (project.rulebook(), project.language());
    let division = rules.divisions.iter().find(|division| division.code == project.project().division);
    let found = division.and_then(|division| {
        let class = rules.division_class(division.class)?;
        Some((division, class, rules.match_rule(division.class, result.split.granted)?))
    });
    let Some((division, class, rule)) = found else { return Html::default() };
    let split = if result.split.city == 0 {
        answer::CITY_PAYS_NOTHING.get(language).to_owned()
    } else {
        result.split.label()
    };
    let grants = match (class.by_reference, result.split.granted) {
        (true, _) => "",
        (false, true) => answer::GRANTED.get(language),
        (false, false) => answer::NOT_GRANTED.get(language),
    };
    let shared = if class.by_reference { &answer::DISTRICT_PAYS_ALL } else { &answer::SHARED_SO };
    let sentence = [
        project.say(&division.name),
        answer::BELONGS_TO.get(language),
        project.say(&class.name),
        answer::COMMA.get(language),
        grants,
        shared.get(language),
        answer::OPEN_BRACKET.get(language),
        &rule.clause,
        answer::CLOSE_BRACKET.get(language),
        answer::STOP.get(language),
    ];
    html! {
        <p class="why">
            <Figure path={project.path("government.match")} shown={split} />
            { sentence.concat() }
        </p>
    }
}
