//! Tables of names and amounts.

use fentan_core::{Fen, grouped};

use crate::embed::dom::{Tag, tag};
use crate::embed::words::Words;

/// An amount as people read it.
pub(crate) fn yuan(amount: Fen) -> String {
    grouped(&amount.to_string())
}

/// A table of names and amounts, with what may stand behind each.
pub(crate) struct Table(pub(crate) Tag);

impl Table {
    /// One with these heads, the first of the names.
    pub(crate) fn new(caption: Words, heads: &[Words]) -> Self {
        let mut head = tag("tr");
        for (place, words) in heads.iter().enumerate() {
            let class = if place == 0 { "th scope=col" } else { "th.amount scope=col" };
            head = head.put(tag(class).text(words.get()));
        }
        let caption = tag("caption.hidden").text(caption.get());
        Self(tag("table").put(caption).put(tag("thead").put(head)))
    }

    /// A row: its class, the cell that names it, its values.
    pub(crate) fn row(self, class: &str, name: Tag, values: &[&str]) -> Self {
        let mut row = tag("tr").attr("class", class).put(name);
        for value in values {
            row = row.put(tag("td.amount").text(value));
        }
        Self(self.0.put(row))
    }
}

/// The cell that names a row.
pub(crate) fn head(name: &str) -> Tag {
    tag("th scope=row").text(name)
}
