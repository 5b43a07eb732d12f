//! How a line or fee is divided: its method, what that rests on, and what all methods are.

use fentan_owners::Method;

use super::change::with_entries;
use super::row::Cells;
use super::rows::Subject;
use super::{Known, Part, Pick, Unfolded};
use crate::tag::{Tag, tag};
use crate::text;

impl Cells<'_> {
    /// The method, its clause, and where what it needs is entered.
    pub(super) fn how(&self) -> Tag {
        let known = self.known;
        let follows = self.row.followed.is_some();
        let usual = text::by_default_rule(self.usual(), follows);
        let is_fee = matches!(self.row.subject, Subject::Fee(_));
        let held = self.rule.map_or("", |rule| &rule.method);
        let methods = Known::rules().methods.iter().filter(|method| {
            // Only fees can follow the lines.
            is_fee || method.method != Method::AsLines || held == method.method.id()
        });
        let is_odd = matches!(self.row.subject, Subject::Odd(_));
        let choices = (!is_odd).then(|| (String::new(), usual)).into_iter();
        let choices = choices
            .chain(methods.map(|method| (method.method.id().to_owned(), text::of(&method.name).to_owned())));
        let select = known.pick(Pick {
            id: [&self.path, ".method"].concat(),
            label: self.label(text::method()),
            held: held.to_owned(),
            choices: choices.collect(),
            change: self.chose(Part::Method),
        });
        tag("td.method")
            .put(select)
            .put(tag("span.hint").put(tag("span.clause").text(self.clauses())).put(self.entries_button()))
    }

    /// How it is divided without a rule.
    fn usual(&self) -> &'static str {
        match self.row.defaults(self.known.view).as_slice() {
            [only] => name(*only),
            _ => text::by_bearer(),
        }
    }

    /// What the method rests on; of several, each with its payer.
    fn clauses(&self) -> String {
        let view = self.known.view;
        if self.rule.is_some() {
            return self.method.map_or("", clause).to_owned();
        }
        if let [only] = self.row.defaults(view).as_slice() {
            return clause(*only).to_owned();
        }
        let payers = Known::rules().payers.iter().rev().filter_map(|own| {
            let payer = view.rulebook.payer(view.rulebook.payer_index(&own.id)?)?;
            let method = own.method;
            Some(text::bearer_by(text::of(&payer.short), name(method), clause(method)))
        });
        payers.collect::<Vec<_>>().join(text::list_semicolon())
    }

    fn entries_button(&self) -> Option<Tag> {
        let asked = with_entries(self.method) && !self.known.project.households.is_empty();
        let name = if self.method == Some(Method::Served) {
            text::counts_by_household()
        } else {
            text::amounts_by_household()
        };
        let asked = asked
            && (self.rule.is_some() || !self.known.locked())
            && (self.rule.is_some() || self.row.subject != Subject::Rest);
        asked.then(|| self.unfolds(name, self.label(name), Unfolded::Entries))
    }
}

/// What the methods are, for those who choose one.
pub(super) fn methods() -> Tag {
    let all = Known::rules().methods.iter().map(|method| {
        tag("li")
            .put(tag("b").text(text::of(&method.name)))
            .text(text::colon())
            .text(text::of(&method.rule))
            .put(
                tag("span.clause")
                    .text(text::open_bracket())
                    .text(&*method.clause)
                    .text(text::close_bracket()),
            )
    });
    tag("details.note.methods").put(tag("summary").text(text::methods())).put(tag("ul").each(all))
}

fn known_method(method: Method) -> Option<&'static fentan_owners::MethodRule> {
    Known::rules().method(method)
}

fn name(method: Method) -> &'static str {
    known_method(method).map_or("", |own| text::of(&own.name))
}

fn clause(method: Method) -> &'static str {
    known_method(method).map_or("", |own| &own.clause)
}
