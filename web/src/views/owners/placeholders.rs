//! Empty sections, each in the place of one that is not converted yet.

use yew::{Html, component};

macro_rules! empty {
    ($($name:ident)*) => {$(
        #[component]
        pub(super) fn $name() -> Html {
            Html::default()
        }
    )*};
}

empty! { OwnSources }
