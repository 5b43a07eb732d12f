//! One project's figures rounded to whole units so that every sum adds up, as the page shows them in 万元.
//!
//! Lines by payers form one table ([`crate::table`]): its rows add up to lines, tiers, works and fees, its columns
//! to payers and groups. The parts of the pool are then fitted to the rounded pool.

use std::collections::BTreeMap;

use crate::assessment::{Figures, ProjectResult, SharedAmounts};
use crate::money::Fen;
use crate::table::{Line, Rounded, Table, Unit, fitted, nearest, round};
use fentan_rulebook::{PayerIndex, Rulebook};

/// A rounded figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The figure in whole units.
    pub units: i64,
    /// True where it is not the nearest value, so that sums add up; it is still less than one unit away.
    pub moved: bool,
}

/// A project's rounded figures by their paths in the project, as in [`crate::explain`]. In addition, `tiers.` with
/// a tier's id is the sum of that tier's lines, and `tiers.` alone that of lines not in Annex 2.
pub type Printed = BTreeMap<String, Shown>;

/// The rounded figures of a project; `None` where a sum does not fit, which cannot happen to an assessed project.
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

/// The rounded totals: the total at its nearest value, and its parts fitted to it. `None` where a sum does not fit.
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

/// The id of a line's tier; empty where Annex 2 does not list the line.
fn tier(rulebook: &Rulebook, component: Option<fentan_rulebook::ComponentIndex>) -> Option<String> {
    let Some(component) = component else { return Some(String::new()) };
    let measure = rulebook.measure(rulebook.component(component)?.measure)?;
    Some(rulebook.tiers.get(measure.tier.offset())?.id.to_string())
}

/// Each payer's share of the amount at `index`, zeros included.
fn cells(amounts: &SharedAmounts, index: usize, payers: &[PayerIndex]) -> Option<Vec<Fen>> {
    let shared = amounts.get(index)?;
    let of = |payer: &PayerIndex| shared.parts.iter().find(|part| part.payer == *payer);
    Some(payers.iter().map(|payer| of(payer).map_or(Fen::default(), |part| part.amount)).collect())
}

/// Collects the rounded figures.
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

    /// Adds lines or fees: each amount and its shares.
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

    /// Adds the sums: tiers, works, fees, payers, groups, and the total.
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

    /// Adds the parts of the pool, fitted to the rounded pool.
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
