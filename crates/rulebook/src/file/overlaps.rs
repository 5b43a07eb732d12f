//! Resolves the rows on works that may be counted twice.

use std::borrow::Cow;

use super::RulebookProblem;
use super::rows::OverlapRow;
use crate::rulebook::{Component, ComponentIndex, Measure, Overlap};
use crate::text::{Bilingual, say};

/// The overlaps with their works as components. Reports an id that leads nowhere, and a row of fewer than two works.
pub(super) fn resolved(
    rows: Vec<OverlapRow>,
    measures: &[Measure],
    components: &[Component],
    problems: &mut Vec<RulebookProblem>,
) -> Vec<Overlap> {
    let mut overlaps = Vec::with_capacity(rows.len());
    for row in rows {
        let place = format!("overlaps {}", row.id);
        if row.of.len() < 2 {
            let message = Bilingual::new("应列出至少两项", "must name at least two works");
            problems.push(RulebookProblem::new(&place, message));
        }
        let mut of = Vec::with_capacity(row.of.len());
        for id in &row.of {
            let work = work(id, measures, components);
            if work.is_empty() {
                problems.push(RulebookProblem::new(&place, say!("没有 {0}", "there is no {0}", id)));
            }
            of.push(work);
        }
        overlaps.push(Overlap { id: Cow::Owned(row.id), of, reason: row.reason.into() });
    }
    overlaps
}

/// The component with this id, or all components of the measure with it; empty where there is neither.
fn work(id: &str, measures: &[Measure], components: &[Component]) -> Vec<ComponentIndex> {
    let measure = measures.iter().position(|measure| measure.id == id);
    let belongs = |component: &Component| match measure {
        Some(offset) => component.measure.offset() == offset,
        None => component.id == id,
    };
    let of_work = components.iter().enumerate().filter(|(_, component)| belongs(component));
    of_work.filter_map(|(offset, _)| ComponentIndex::at(offset)).collect()
}

#[cfg(test)]
mod tests {
    use crate::rulebook::Rulebook;

    const FILE: &str = include_str!("../../rulebooks/fuzhou-2021-60.toml");

    /// The problems of the built-in file after `to` replaces the first `from`.
    fn problems(from: &str, to: &str) -> String {
        assert!(FILE.contains(from), "{from}");
        let changed = FILE.replacen(from, to, 1);
        Rulebook::from_toml(changed.as_bytes()).map_or_else(|error| error.to_string(), |_| String::new())
    }

    #[test]
    fn a_measure_is_all_its_components() {
        let rulebook = Rulebook::fuzhou_2021_60();
        let water = rulebook.overlaps.iter().find(|overlap| overlap.id == "water").unwrap();
        assert_eq!(water.of.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2]);
        let trench = rulebook.overlaps.iter().find(|overlap| overlap.id == "power_trench").unwrap();
        assert_eq!(trench.of.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1]);
    }

    #[test]
    fn rows_that_lead_nowhere_are_refused() {
        for (from, to, expected) in [
            ("\"enhanced.water\"]", "\"enhanced.wate\"]", "overlaps water: there is no enhanced.wate"),
            (", \"enhanced.water\"]", "]", "overlaps water: must name at least two works"),
            (
                "counterpart = \"basic.water.after_meter\"",
                "counterpart = \"basic.water\"",
                "components basic.water.before_meter: there is no basic.water",
            ),
        ] {
            assert_eq!(problems(from, to), expected);
        }
    }
}
