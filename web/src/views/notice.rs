//! What has to be said about files, above everything else.

use yew::{Callback, Html, MouseEvent, html};

use super::words;
use crate::files::Notice;
use crate::text;

pub(crate) fn notice(notice: &Notice, close: Callback<MouseEvent>) -> Html {
    html! {
        <section class="notice" role="alert">
            <p>{ notice.title }</p>
            if !notice.diagnostics.is_empty() {
                <ul>
                    { for notice.diagnostics.iter().map(|said| {
                        let place = (!said.path.is_empty()).then(|| html! { <code>{ &said.path }</code> });
                        html! { <li>{ place }{ " " }{ words(said) }</li> }
                    }) }
                </ul>
            }
            <button type="button" class="tool" onclick={close}>{ text::CLOSE }</button>
        </section>
    }
}
