//! The days of a period that are not what their weekday says.

use fentan_owners::Span;
use fentan_owners::calendar::unusual_days;
use fentan_owners::readiness::Entered;

use crate::tag::{Tag, tag};
use crate::text;

/// The days off and the weekends that are worked in a period, so that its working days can be counted by hand.
pub(super) fn between(entered: &Entered) -> Option<Tag> {
    let (first, last) = (entered.from?, entered.to?);
    let (off, worked) = unusual_days(&fentan_core::Rulebook::fuzhou_2021_60().owners, first, last);
    let off: Vec<String> = off.into_iter().map(span).collect();
    let worked: Vec<String> = worked.into_iter().map(|day| day.to_string()).collect();
    let said = |words: fn(&[String]) -> String, days: &[String]| {
        (!days.is_empty()).then(|| tag("span.description").text(words(days)))
    };
    let (off, worked) = (said(text::holidays_between, &off), said(text::workdays_between, &worked));
    (off.is_some() || worked.is_some()).then(|| tag("div.between").put(off).put(worked))
}

fn span(span: Span) -> String {
    let (first, last) = (span.first.to_string(), span.last.to_string());
    if first == last { first } else { text::day_span(&first, &last) }
}
