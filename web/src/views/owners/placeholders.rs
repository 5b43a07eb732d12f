//! Empty sections, each in the place of one that is not converted yet.

use yew::{Children, Html, Properties, component};

macro_rules! empty {
    ($($name:ident)*) => {$(
        #[component]
        pub(super) fn $name() -> Html {
            Html::default()
        }
    )*};
}

empty! { Answer Building DistributionSection WhatIf Vote Readiness Documents }

#[derive(PartialEq, Properties)]
pub(super) struct HomeProviderProps {
    pub(super) children: Children,
}

/// In the place of what provides the household looked at to the sections about homes.
#[component]
pub(super) fn HomeProvider(props: &HomeProviderProps) -> Html {
    yew::html! { { props.children.clone() } }
}
