//! What follows from the figures, written anew whenever they change.

use fentan_core::assessment::ProjectResult;
use fentan_core::draft::DraftProject;
use fentan_core::owners::explain::charge_name;
use fentan_core::owners::{Charge, ChargeOf, HouseholdShare, OwnerRules, Source, estimable};
use fentan_core::rulebook::Sharing;
use fentan_core::{Fen, forms, grouped, output, split};

use crate::calculator::{Calculator, Figures};
use crate::dom::{Tag, add, by_id, drawn, set_class, tag, write};
use crate::words::{self, Words, of};

/// An amount as people read it.
fn yuan(amount: Fen) -> String {
    grouped(&amount.to_string())
}

/// A table of names and amounts, with what may stand behind each.
struct Table(Tag);

impl Table {
    fn new(caption: Words, heads: &[Words]) -> Self {
        let mut head = tag("tr");
        for (place, words) in heads.iter().enumerate() {
            let class = if place == 0 { "th scope=col" } else { "th.amount scope=col" };
            head = head.put(tag(class).text(words.get()));
        }
        let caption = tag("caption.hidden").text(caption.get());
        Self(tag("table").put(caption).put(tag("thead").put(head)))
    }

    fn row(self, class: &str, name: Tag, values: &[&str]) -> Self {
        let mut row = tag("tr").attr("class", class).put(name);
        for value in values {
            row = row.put(tag("td.amount").text(value));
        }
        Self(self.0.put(row))
    }
}

fn head(name: &str) -> Tag {
    tag("th scope=row").text(name)
}

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
        let errors = figures.errors(self.project);
        let Some(project) = self.project() else { return };
        let start = ["projects[", &self.project.to_string(), "]."].concat();
        let mut at_lines = vec![""; project.lines.len()];
        let mut said = Vec::new();
        for error in errors {
            let place = error.path.strip_prefix(&*start).unwrap_or(&error.path);
            let line = place.strip_prefix("lines[").and_then(|rest| rest.split_once(']'));
            let line = line.and_then(|(index, _)| index.parse::<usize>().ok());
            let mut text = match line.and_then(|line| at_lines.get_mut(line)).zip(line) {
                Some((own, line)) => {
                    *own = of(&error.message);
                    [self.line_name(project, line), words::COLON.get().to_owned()].concat()
                }
                None => [place, " "].concat(),
            };
            text.push_str(of(&error.message));
            if let Some(hint) = &error.hint {
                text.push_str(words::STOP.get());
                text.push_str(of(hint));
            }
            said.push(text);
        }
        for (index, error) in at_lines.into_iter().enumerate() {
            let number = index.to_string();
            write(&["wrong-", &number].concat(), error);
            if let Some(field) = by_id(&["line-", &number].concat()) {
                field.set_attribute("aria-invalid", if error.is_empty() { "false" } else { "true" });
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
                _ if !figures.errors(self.project).is_empty() => Words("—", "—"),
                (Some(_), Some(project)) if !estimable(project) => words::NOT_LISTED,
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
            write("capitals", &forms::capitals(share.to_collect));
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

    /// Who pays what: a bar, and the table of its figures.
    fn show_payers(&self, result: &ProjectResult) {
        let rules = self.rulebook;
        let groups: Vec<_> =
            output::groups(rules, &result.figures).filter(|(_, amount)| !amount.is_zero()).collect();
        let weights: Vec<u64> =
            groups.iter().map(|(_, amount)| u64::try_from(amount.fen()).unwrap_or(0)).collect();
        let lengths = split(Fen::new(1000), &weights).unwrap_or_default();
        let government = &result.figures.government;
        let pool = rules.payer(rules.pool).map(|payer| payer.group);
        let mut bar = drawn("svg.bar viewBox=0,0,1000,36 preserveAspectRatio=none role=img")
            .attr("aria-label", words::BAR.get())
            .put(patterns());
        let mut table = Table::new(words::PAYERS, &[words::PAYER, words::AMOUNT, words::PART]);
        let mut start = 0;
        for ((index, amount), length) in groups.iter().zip(lengths) {
            let Some(group) = rules.group(*index) else { continue };
            let length = length.fen();
            bar = piece(bar, &group.id, start, length);
            start += length;
            let swatch = piece(drawn("svg.swatch viewBox=0,0,16,16 aria-hidden=true"), &group.id, 0, 16);
            let name = tag("th scope=row").put(swatch).text(of(&group.name));
            let part = [&(length / 10).to_string(), ".", &(length % 10).to_string(), "%"].concat();
            table = table.row("", name, &[&yuan(*amount), &part]);
            if Some(*index) != pool {
                continue;
            }
            for (name, amount) in [
                (words::GRANTS.get(), government.used),
                (of(&rules.city_level), government.city),
                (of(&rules.district_level), government.district),
            ] {
                if !amount.is_zero() {
                    table = table.row("member", head(name), &[&yuan(amount), ""]);
                }
            }
        }
        table = table.row("sum", head(words::TOTAL.get()), &[&yuan(result.figures.total), ""]);
        add("payers", bar);
        add("payers", table.0);
    }

    /// Why the household pays what it pays, charge by charge; before one is chosen, who bears each line.
    fn show_reasons(&self, figures: &Figures) {
        let Some(project) = self.project() else { return };
        let reason = |title: &str| tag("div.reason").put(tag("h3").text(title));
        let Some(own) = self.explainer(figures) else {
            for index in 0..project.lines.len() {
                let rule = tag("p").text(&self.rule(ChargeOf::Line(index)));
                add("why", reason(&self.line_name(project, index)).put(rule));
            }
            return;
        };
        for charge in &own.apportioned.charges {
            let Some(how) = own.in_short(charge) else { continue };
            let part = charge.parts.get(own.index).copied().unwrap_or_default();
            let payer = self.rulebook.payer(charge.payer).map_or("", |payer| of(&payer.name));
            let title = [&*self.name_of(project, charge), words::COLON.get(), &yuan(part), words::YUAN.get()]
                .concat();
            let mut borne =
                [&*self.rule(charge.of), payer, words::PAY.get(), &yuan(charge.amount), words::YUAN.get()]
                    .concat();
            if !charge.subsidy.is_zero() {
                borne.push_str(&[words::SUBSIDY.get(), &yuan(charge.subsidy), words::YUAN.get()].concat());
            }
            borne.push_str(words::STOP.get());
            let method = own.rules.methods.iter().find(|method| method.id == charge.method.id());
            let method = method.map_or_else(String::new, |method| {
                [
                    of(&method.name),
                    words::OPEN.get(),
                    &method.clause,
                    words::CLOSE.get(),
                    words::COLON.get(),
                    of(&how),
                    words::STOP.get(),
                ]
                .concat()
            });
            add("why", reason(&title).put(tag("p").text(&borne)).put(tag("p").text(&method)));
        }
    }

    /// What a charge is for; a fee can be one of owners and one of individuals.
    fn name_of(&self, project: &DraftProject, charge: &Charge) -> String {
        let name = charge_name(self.rulebook, project, charge.of);
        let payer = self.rulebook.payer(charge.payer).filter(|_| matches!(charge.of, ChargeOf::Fee(_)));
        match payer {
            Some(payer) => [of(&name), words::OPEN.get(), of(&payer.short), words::CLOSE.get()].concat(),
            None => of(&name).to_owned(),
        }
    }

    /// What the policy says of a line, with its clause.
    fn rule(&self, of_what: ChargeOf) -> String {
        let ChargeOf::Line(index) = of_what else { return String::new() };
        let rules = self.rulebook;
        let component = self.project().and_then(|project| {
            rules.component(rules.component_index(&project.lines.get(index)?.component)?)
        });
        let Some(component) = component else { return words::AGREED.get().to_owned() };
        let clause = rules.measure(component.measure).map_or("", |measure| &measure.clause);
        let rule = match &component.sharing {
            Sharing::Fixed(_) | Sharing::Agreement(_) => of(&component.rule),
        };
        [clause, words::COLON.get(), rule, words::STOP.get()].concat()
    }
}

/// Where a household's money comes from, unless all of it is cash.
fn sources(mut table: Table, share: &HouseholdShare) -> Table {
    let cash = share.sources.get(Source::Cash);
    if cash == share.share && cash == share.to_collect {
        return table;
    }
    for ((_, source), known) in Source::ALL.iter().zip(OwnerRules::built_in().sources.iter()) {
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

/// The patterns of [`piece`], so that colour is not all there is.
fn patterns() -> Tag {
    let mut patterns = drawn("defs");
    for (id, size, turn, shape) in [
        ("hatch-enterprise", "8", "rotate(45)", "rect width=3 height=8"),
        ("hatch-residents", "9", "rotate(0)", "rect x=3 y=3 width=3 height=3"),
        ("hatch-property_unit", "6", "rotate(0)", "rect width=6 height=2"),
        ("hatch-undetermined", "8", "rotate(-45)", "rect width=5 height=8"),
    ] {
        let pattern = drawn("pattern patternUnits=userSpaceOnUse").attr("id", id);
        let pattern = pattern.attr("width", size).attr("height", size).attr("patternTransform", turn);
        patterns = patterns.put(pattern.put(drawn(shape)));
    }
    patterns
}

/// Adds a piece of a bar: its colour, and its pattern over it.
fn piece(bar: Tag, kind: &str, start: i64, length: i64) -> Tag {
    let fill = ["url(#hatch-", kind, ")"].concat();
    let rect = |class: &str, fill: &str| {
        drawn("rect height=36")
            .attr("class", class)
            .attr("fill", fill)
            .attr("x", &start.to_string())
            .attr("width", &length.to_string())
    };
    bar.put(rect(kind, "none")).put(rect("hatch", &fill))
}
