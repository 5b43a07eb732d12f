//! One project's figures in whole units, every sum the sum of what is shown: what a page shows in 万元.
//!
//! Lines by payers are one table ([`crate::table`]): its rows add up to lines, tiers, works and fees, its columns to
//! payers and groups. What the pool is made of is then fitted to the pool as shown.

use std::collections::BTreeMap;

use crate::assessment::{Figures, ProjectResult, SharedAmounts};
use crate::money::Fen;
use crate::table::{Line, Rounded, Table, Unit, fitted, nearest, round};
use fentan_rulebook::{PayerIndex, Rulebook};

/// A figure as shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// In whole units.
    pub units: i64,
    /// Whether it is not at its nearest value, for the sums' sake; it is still less than a unit away.
    pub moved: bool,
}

/// A project's figures as shown, each under its path in the project, as [`crate::explain`] knows it. The sum of a
/// tier's lines stands under `tiers.` and the tier's id, that of lines not in Annex 2 under `tiers.`.
pub type Printed = BTreeMap<String, Shown>;

/// The figures of a project in whole units; `None` where a sum does not fit, which no assessed project's does.
#[must_use]
pub fn project(rulebook: &Rulebook, result: &ProjectResult, unit: Unit) -> Option<Printed> {
    let payers: Vec<PayerIndex> = rulebook.payer_indices().collect();
    let column = |payer: &PayerIndex| rulebook.payer(*payer).map(|payer| payer.group.offset());
    let columns = payers.iter().map(column).collect();
    let mut lines = Vec::new();
    for (index, line) in result.project.lines.iter().enumerate() {
        let groups = vec!["works".to_owned(), tier(rulebook, line.sharing.component())?];
        lines.push(Line { groups, id: index.to_string(), cells: cells(&result.lines, index, &payers)? });
    }
    for index in 0..result.fees.len() {
        let groups = vec!["fees".to_owned()];
        lines.push(Line { groups, id: index.to_string(), cells: cells(&result.fees, index, &payers)? });
    }
    let rounded = round(&Table { columns, lines }, unit).ok()?;
    let mut printed = Printer { unit, figures: Printed::new() };
    printed.amounts("lines", &result.lines, rulebook, &payers, rounded.lines.get(..result.lines.len())?)?;
    printed.amounts("fees", &result.fees, rulebook, &payers, rounded.lines.get(result.lines.len()..)?)?;
    printed.sums(rulebook, result, &payers, &rounded)?;
    printed.government(result)?;
    Some(printed.figures)
}

/// The sums over all projects in whole units: the total at its nearest value, and what it is made of fitted to it.
#[must_use]
pub fn totals(rulebook: &Rulebook, figures: &Figures, unit: Unit) -> Option<Printed> {
    let mut printer = Printer { unit, figures: Printed::new() };
    let total = nearest(figures.total, unit)?;
    printer.put("total".to_owned(), figures.total, total)?;
    let government = &figures.government;
    let mut parts = vec![
        ("government.used".to_owned(), government.used),
        ("government.city".to_owned(), government.city),
        ("government.district".to_owned(), government.district),
    ];
    let pool = rulebook.payer(rulebook.pool)?.group;
    for (index, amount) in crate::output::groups(rulebook, figures).filter(|(index, _)| *index != pool) {
        parts.push((["groups.", &rulebook.group(index)?.id].concat(), amount));
    }
    let exact: Vec<Fen> = parts.iter().map(|(_, amount)| *amount).collect();
    for ((path, amount), units) in parts.into_iter().zip(fitted(total, &exact, unit)?) {
        printer.put(path, amount, units)?;
    }
    Some(printer.figures)
}

/// The id of the tier that a line stands in; empty where Annex 2 does not list it.
fn tier(rulebook: &Rulebook, component: Option<fentan_rulebook::ComponentIndex>) -> Option<String> {
    let Some(component) = component else { return Some(String::new()) };
    let measure = rulebook.measure(rulebook.component(component)?.measure)?;
    Some(rulebook.tiers.get(measure.tier.offset())?.id.to_string())
}

/// What each payer pays of an amount.
fn cells(amounts: &SharedAmounts, index: usize, payers: &[PayerIndex]) -> Option<Vec<Fen>> {
    let shared = amounts.get(index)?;
    let of = |payer: &PayerIndex| shared.parts.iter().find(|part| part.payer == *payer);
    Some(payers.iter().map(|payer| of(payer).map_or(Fen::default(), |part| part.amount)).collect())
}

/// Collects the figures.
struct Printer {
    unit: Unit,
    figures: Printed,
}

impl Printer {
    fn put(&mut self, path: String, exact: Fen, units: i64) -> Option<()> {
        let moved = nearest(exact, self.unit)? != units;
        self.figures.insert(path, Shown { units, moved });
        Some(())
    }

    /// Lines or fees: each amount, and what each payer pays of it.
    fn amounts(
        &mut self,
        list: &str,
        amounts: &SharedAmounts,
        rulebook: &Rulebook,
        payers: &[PayerIndex],
        rows: &[crate::table::RoundedRow],
    ) -> Option<()> {
        for (index, (shared, row)) in amounts.iter().zip(rows).enumerate() {
            let place = format!("{list}[{index}]");
            self.put([&place, ".amount"].concat(), shared.amount, row.total)?;
            for part in shared.parts {
                let column = payers.iter().position(|payer| *payer == part.payer)?;
                let path = [&place, ".shares.", rulebook.payer_id(part.payer)].concat();
                self.put(path, part.amount, *row.cells.get(column)?)?;
            }
        }
        Some(())
    }

    /// What tiers, works, fees, payers and groups come to, and everything.
    fn sums(
        &mut self,
        rulebook: &Rulebook,
        result: &ProjectResult,
        payers: &[PayerIndex],
        rounded: &Rounded,
    ) -> Option<()> {
        let figures = &result.figures;
        for (path, row) in &rounded.groups {
            match path.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
                [] => self.put("total".to_owned(), figures.total, row.total)?,
                ["works"] => self.put("works".to_owned(), figures.works, row.total)?,
                ["fees"] => self.put("fees_total".to_owned(), figures.fees_total, row.total)?,
                [_, id] => {
                    let exact =
                        result.project.lines.iter().zip(result.lines.iter()).filter_map(|(line, shared)| {
                            (tier(rulebook, line.sharing.component())?.as_str() == *id)
                                .then_some(shared.amount)
                        });
                    let exact = Fen::sum(exact)?;
                    self.put(["tiers.", id].concat(), exact, row.total)?;
                }
                _ => {}
            }
        }
        for name in ["total", "works", "fees_total"] {
            // A project without lines or fees has nothing there to round.
            self.figures.entry(name.to_owned()).or_insert(Shown { units: 0, moved: false });
        }
        let whole = rounded.groups.get(&Vec::new())?;
        let mut groups: Vec<i64> = vec![0; rulebook.groups.len()];
        for (payer, units) in payers.iter().zip(&whole.cells) {
            let path = ["payers.", rulebook.payer_id(*payer)].concat();
            self.put(path, figures.payers.get(*payer), *units)?;
            let sum = groups.get_mut(rulebook.payer(*payer)?.group.offset())?;
            *sum = sum.checked_add(*units)?;
        }
        for ((index, amount), units) in crate::output::groups(rulebook, figures).zip(groups) {
            self.put(["groups.", &rulebook.group(index)?.id].concat(), amount, units)?;
        }
        let pool = payers.iter().position(|payer| *payer == rulebook.pool)?;
        self.put("government.pool".to_owned(), figures.government.pool, *whole.cells.get(pool)?)
    }

    /// What the pool is made of, fitted to the pool as shown.
    fn government(&mut self, result: &ProjectResult) -> Option<()> {
        let government = &result.figures.government;
        let pool = self.figures.get("government.pool")?.units;
        let parts = [government.used, government.city, government.district];
        let [used, city, district] = fitted(pool, &parts, self.unit)?.try_into().ok()?;
        self.put("government.used".to_owned(), government.used, used)?;
        self.put("government.city".to_owned(), government.city, city)?;
        self.put("government.district".to_owned(), government.district, district)?;
        self.put("government.net".to_owned(), government.net, city.checked_add(district)?)
    }
}
