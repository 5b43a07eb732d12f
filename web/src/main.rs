//! The page.

use fentan_core::{Budget, Rulebook, assess, read, check, Explainer};
use yew::{Html, component, html, use_state, Callback};

#[component]
fn App() -> Html {
    let rulebook = Rulebook::fuzhou_2021_60();
    let text = use_state(String::new);
    let read = read::budget(text.as_bytes());
    let budget: Budget = check::budget(rulebook, &read.value, read.diagnostics);
    let assessment = assess(rulebook, &budget);
    let json = serde_json::to_string_pretty(&read.value).unwrap_or_default();
    let e = Explainer { rulebook, draft: &read.value, budget: &budget, assessment: &assessment }.explain("x").map(|e| e.rule.zh.to_string()).unwrap_or_default();
    let onclick = { let text = text.clone(); Callback::from(move |_: yew::MouseEvent| text.set("{}".to_owned())) };
    html! { <p {onclick}>{ "分摊" }{ json }{ e }{ assessment.projects.iter().map(|p| html!{<b>{ p.result.as_ref().map(|r| r.figures.total.to_string()) }{ for p.diagnostics.iter().map(|d| d.message.zh.to_string()) }</b>}).collect::<Html>() }
      { for rulebook.components.iter().map(|c| html!{ <i>{ c.name.zh.to_string() }{ c.rule.zh.to_string() }</i> }) }
      { for rulebook.readings.iter().map(|c| html!{ <i>{ c.name.zh.to_string() }{ c.reason.zh.to_string() }{ for c.options.iter().map(|o| o.effect.zh.to_string()) }</i> }) }
    </p> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
