//! What has to be said about files and links, above everything else.

use yew::{Callback, MouseEvent};

use super::tool;
use crate::files::Notice;
use crate::tag::{Tag, tag};
use crate::text;

/// Something to do about a notice: its name and what does it.
pub(crate) type Choice = (&'static str, Callback<MouseEvent>);

/// A notice that goes away when it is closed.
pub(crate) fn notice(notice: &Notice, close: Callback<MouseEvent>) -> Tag {
    let told = notice
        .told
        .iter()
        .map(|(path, words)| tag("li").put(tag("code").text(path.clone())).text(" ").text(words.clone()));
    tag("section.notice role=alert")
        .put(tag("p").text(notice.title))
        .put((!notice.told.is_empty()).then(|| tag("ul").each(told)))
        .put(tool(text::close(), close))
}

/// A notice that stays until one of its choices is made.
pub(crate) fn question(words: &'static str, choices: Vec<Choice>) -> Tag {
    let choices = choices.into_iter().map(|(name, choose)| tool(name, choose));
    tag("section.notice.question role=region")
        .attr("aria-label", words)
        .put(tag("p").text(words))
        .put(tag("div.choices").each(choices))
}
