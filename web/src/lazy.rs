//! Views whose code is loaded when they are first shown.
//!
//! `cargo xtask dist` lets the linker's relocations tell which functions only such a view reaches, and moves them into a
//! file of its own. Memory, types and contexts are those of the page, so a lazy view is a component like any other: it is
//! declared by `lazy!` and used as the component it stands for. Where nothing is split (natively, and in the single
//! file) its code is there from the start.
//!
//! ```ignore
//! lazy!(
//!     /// The owners of one project.
//!     pub LazyOwners = Owners, in owners
//! );
//!
//! html! { <LazyOwners project={index} /> }
//! ```
//!
//! Views that name one file (`owners`) share it. Few names are better: every combination of names that share a function
//! is a file of its own.

use std::future::Future;
use std::pin::Pin;

use wasm_split_helpers::SplitLoaderError;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Draws a lazy component; the code that it leads to is the file that is loaded.
pub type Draw<P> = fn(P) -> Html;

/// The answer to loading a file: its component, or an error when the file did not come.
pub type Loading<P> = Pin<Box<dyn Future<Output = Result<Draw<P>, SplitLoaderError>>>>;

/// A lazy component: its name, and how it is loaded. A failed load is not remembered, so it can be tried again.
pub struct Chunk<P: 'static> {
    /// The component's name, by which two are told apart.
    pub name: &'static str,
    /// Loads the component's file, once.
    pub load: fn() -> Loading<P>,
}

impl<P> Clone for Chunk<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for Chunk<P> {}

impl<P> PartialEq for Chunk<P> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// Draws a component by itself: what a split point returns.
pub fn draw<C: BaseComponent>(props: C::Properties) -> Html {
    html! { <C ..props /> }
}

/// Properties of [`Lazy`].
#[derive(Properties, PartialEq)]
pub struct LazyProps<P: Clone + PartialEq + 'static> {
    /// The component to load.
    pub chunk: Chunk<P>,
    /// Its properties.
    pub with: P,
}

/// State of a load.
#[derive(Clone, Copy)]
enum Load<P> {
    Waiting,
    Loaded(Draw<P>),
    Failed,
}

/// A component that is loaded when it is first drawn. Until then it says so; when loading fails it says that, and offers
/// to try again.
#[component]
pub fn Lazy<P: Clone + PartialEq + 'static>(props: &LazyProps<P>) -> Html {
    let load = use_state(|| Load::Waiting);
    let attempt = use_state(|| 0_u32);
    use_effect_with((props.chunk, *attempt), {
        let load = load.clone();
        move |&(chunk, _)| {
            spawn_local(async move {
                load.set((chunk.load)().await.map_or(Load::Failed, Load::Loaded));
            });
        }
    });
    match *load {
        Load::Loaded(draw) => draw(props.with.clone()),
        Load::Waiting => html! {
            <p class="loading" role="status">
                <span lang="zh-CN">{ "正在载入……" }</span>
                { " " }
                <span lang="en">{ "Loading…" }</span>
            </p>
        },
        Load::Failed => {
            let retry = Callback::from(move |_| {
                load.set(Load::Waiting);
                attempt.set(*attempt + 1);
            });
            html! { <LoadFailed {retry} /> }
        }
    }
}

/// Properties of [`LoadFailed`].
#[derive(Properties, PartialEq)]
struct LoadFailedProps {
    retry: Callback<MouseEvent>,
}

/// The words for a file that did not come, and the button that tries again.
#[component]
fn LoadFailed(props: &LoadFailedProps) -> Html {
    html! {
        <div class="load-failed" role="alert">
            <p lang="zh-CN">{ "这一部分没有载入，可能是网络中断。已输入的内容不受影响。" }</p>
            <p lang="en">{ "This part was not loaded; the network may have failed. What you entered is safe." }</p>
            <button type="button" class="tool" onclick={&props.retry}>{ "重试 · Try again" }</button>
        </div>
    }
}

/// Declares a lazy component: `lazy!(pub LazyOwners = Owners, in owners)` is `Owners`, loaded from the file `owners` when it
/// is first drawn. It has the same properties, which must be `Clone`.
#[macro_export]
macro_rules! lazy {
    ($(#[$attribute:meta])* $visible:vis $lazy:ident = $component:ty, in $chunk:ident) => {
        $(#[$attribute])*
        #[::yew::component]
        $visible fn $lazy(props: &<$component as ::yew::BaseComponent>::Properties) -> ::yew::Html {
            type Properties = <$component as ::yew::BaseComponent>::Properties;

            #[allow(unsafe_code, reason = "a split point is an import and an export, which Rust calls unsafe")]
            #[::wasm_split_helpers::wasm_split($chunk, fallible)]
            fn load() -> Result<$crate::lazy::Draw<Properties>, ::wasm_split_helpers::SplitLoaderError> {
                Ok($crate::lazy::draw::<$component>)
            }

            const CHUNK: $crate::lazy::Chunk<Properties> =
                $crate::lazy::Chunk { name: stringify!($lazy), load: || Box::pin(load()) };
            ::yew::html! { <$crate::lazy::Lazy<Properties> chunk={CHUNK} with={props.clone()} /> }
        }
    };
}
