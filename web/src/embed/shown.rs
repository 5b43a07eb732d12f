//! What follows from the figures, written anew whenever they change.

use fentan_core::Fen;
use fentan_core::assessment::ProjectResult;
use fentan_owners::{HouseholdShare, Source, estimable};

use crate::embed::calculator::{Calculator, Figures};
use crate::embed::dom::{add, by_id, set_class, tag, write};
use crate::embed::own::number;
use crate::embed::table::{Table, head, yuan};
use crate::embed::words::{self, Words, of};

impl Calculator {
    /// Writes every figure.
    pub(crate) fn show(&self, figures: &Figures) {
        let result = figures.result(self.project);
        self.show_errors(figures);
        self.show_measures(result);
        self.show_share(figures);
        write("payers", "");
        write("why", "");
        if let Some(result) = result {
            self.show_payers(result);
            self.show_reasons(figures);
        }
    }

    /// Says what is wrong: all of it at the top, and what is about a line at its field too.
    fn show_errors(&self, figures: &Figures) {
        let Some(project) = self.project() else { return };
        let start = ["projects[", &self.project.to_string(), "]."].concat();
        let mut at_lines = vec![("", false); project.lines.len()];
        let mut said = Vec::new();
        for error in figures.said(self.project) {
            let place = error.path.strip_prefix(&*start).unwrap_or(&error.path);
            let line = place.strip_prefix("lines[").and_then(|rest| rest.split_once(']'));
            let line = line.and_then(|(index, _)| index.parse::<usize>().ok());
            let at_line = line.and_then(|line| at_lines.get_mut(line)).zip(line);
            if !error.is_error() {
                match at_line {
                    Some((own, _)) if *error.code == fentan_core::codes::COMPONENT_ABOVE_TIER && !own.1 => {
                        own.0 = words::ABOVE_TIER.get();
                    }
                    _ => {}
                }
                continue;
            }
            let name = if let Some((own, line)) = at_line {
                *own = (of(&error.message), true);
                self.line_name(project, line)
            } else {
                number(place).map_or(place, |(_, words, _)| words.get()).to_owned()
            };
            let mut text = [&*name, words::COLON.get()].concat();
            text.push_str(of(&error.message));
            if place.ends_with("].amount") {
                text.push_str(words::STOP.get());
                text.push_str(words::AMOUNT_HINT.get());
            }
            said.push(text);
        }
        for (index, (words, invalid)) in at_lines.into_iter().enumerate() {
            let number = index.to_string();
            write(&["wrong-", &number].concat(), words);
            if let Some(field) = by_id(&["line-", &number].concat()) {
                field.set_attribute("aria-invalid", if invalid { "true" } else { "false" });
            }
        }
        // What stands there already is not said again at every key.
        if *self.said.borrow() == said {
            return;
        }
        write("errors", "");
        if !said.is_empty() {
            let mut list = tag("ul");
            for text in &said {
                list = list.put(tag("li").text(text));
            }
            add("errors", tag("div.alert role=alert").put(tag("p").text(words::ERRORS.get())).put(list));
        }
        self.said.replace(said);
    }

    fn show_measures(&self, result: Option<&ProjectResult>) {
        let amounts = |list: &str, amounts: &[Option<Fen>]| {
            for (index, amount) in amounts.iter().enumerate() {
                let text = amount.map_or_else(|| "—".to_owned(), yuan);
                write(&[list, &index.to_string()].concat(), &text);
            }
        };
        let Some(project) = self.project() else { return };
        if self.settings.readonly {
            let lines: Vec<_> =
                (0..project.lines.len()).map(|index| Some(result?.lines.get(index)?.amount)).collect();
            amounts("line-", &lines);
        } else {
            // An amount that follows from a quantity and a price is not in its field yet.
            for (index, _) in project.lines.iter().enumerate().filter(|(_, line)| line.quantity.is_some()) {
                let amount = result.and_then(|result| result.lines.get(index));
                if let Some((field, own)) = by_id(&["line-", &index.to_string()].concat()).zip(amount) {
                    field.set_value(&yuan(own.amount));
                }
            }
        }
        let fees: Vec<_> =
            (0..project.fees.len()).map(|index| Some(result?.fees.get(index)?.amount)).collect();
        amounts("fee-", &fees);
        let total = result.map_or_else(|| "—".to_owned(), |result| yuan(result.figures.total));
        write("total", &total);
        let unit = if result.is_some() { words::YUAN.get() } else { "" };
        write("summary", &[" ", &total, unit].concat());
    }

    fn show_share(&self, figures: &Figures) {
        write("capitals", "");
        write("sources", "");
        let share = self.share(figures);
        let Some((share, residents)) = share.zip(figures.apportioned()) else {
            let missing = match (&self.typed, self.project()) {
                _ if figures.has_errors(self.project) => Words("—", "—"),
                (Some(_), Some(project)) if !estimable(self.rulebook, project) => words::NOT_LISTED,
                (Some(area), _) if area.is_empty() => words::TYPE_FIRST,
                (Some(_), _) => words::AREA_WRONG,
                (None, _) => words::CHOOSE_FIRST,
            };
            set_class("answer", "missing");
            return write("answer", missing.get());
        };
        let about = if self.typed.is_some() { words::ABOUT.get() } else { "" };
        set_class("answer", "figure");
        write("answer", &[about, &yuan(share.to_collect), words::YUAN.get()].concat());
        if self.typed.is_none() && words::in_chinese() {
            write("capitals", &fentan_core::capitals(share.to_collect));
        }
        let mut table = Table::new(words::ANSWER, &[words::MEASURE, words::RESIDENTS, words::MINE]);
        let Some(project) = self.project() else { return };
        for charge in &residents.charges {
            let part = self.household.and_then(|own| charge.parts.get(own)).copied().unwrap_or_default();
            let name = self.name_of(project, charge);
            table = table.row("", head(&name), &[&yuan(charge.net), &yuan(part)]);
        }
        let sums = [&*yuan(residents.totals.share), &*yuan(share.share)];
        table = table.row("sum", head(words::OWED.get()), &sums);
        add("sources", sources(table, share).0);
    }
}

/// Where a household's money comes from, unless all of it is cash.
fn sources(mut table: Table, share: &HouseholdShare) -> Table {
    let cash = share.sources.get(Source::Cash);
    if cash == share.share && cash == share.to_collect {
        return table;
    }
    for ((_, source), known) in
        Source::ALL.iter().zip(fentan_core::Rulebook::fuzhou_2021_60().owners.sources.iter())
    {
        let amount = share.sources.get(*source);
        if !amount.is_zero() {
            table = table.row("member", head(of(&known.name)), &["", &yuan(amount)]);
        }
    }
    if cash != share.to_collect {
        table = table.row("member", head(words::WHOLE_YUAN.get()), &["", &yuan(share.to_collect)]);
    }
    table
}
