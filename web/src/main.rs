//! The page.

use yew::{Html, component, html};

#[component]
fn App() -> Html {
    html! { <p>{ "分摊" }</p> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
