//! What has to be said about files, above everything else.

use yew::{Callback, MouseEvent};

use super::tool;
use crate::files::Notice;
use crate::tag::{Tag, tag};
use crate::text;

pub(crate) fn notice(notice: &Notice, close: Callback<MouseEvent>) -> Tag {
    let told = notice
        .told
        .iter()
        .map(|(path, words)| tag("li").put(tag("code").text(path.clone())).text(" ").text(words.clone()));
    tag("section.notice role=alert")
        .put(tag("p").text(notice.title))
        .put((!notice.told.is_empty()).then(|| tag("ul").each(told)))
        .put(tool(text::CLOSE, close))
}
