//! Checks of what a project lists against what its kind and tier ask for.

use super::checker::Checker;
use super::project::{COMPONENT_ABOVE_TIER, COMPONENT_NOT_OF_KIND, MEASURE_MISSING};
use crate::draft::{CUSTOM, DraftLine, DraftProject};
use crate::path::Path;
use fentan_rulebook::text::say;
use fentan_rulebook::{KindIndex, MeasureIndex, Rulebook, TierIndex};

/// Checks that the required measures are present and that no line is beyond the project's tier or kind.
pub(super) fn scope(
    rulebook: &Rulebook,
    draft: &DraftProject,
    (kind, tier): (KindIndex, Option<TierIndex>),
    place: &Path<'_>,
    check: &mut Checker<'_>,
) {
    let Some(kind) = rulebook.kind(kind) else { return };
    let belongs = |index: MeasureIndex| rulebook.belongs(index, kind, tier);
    let measure_of =
        |line: &DraftLine| Some(rulebook.component(rulebook.component_index(&line.component)?)?.measure);
    let present: Vec<Option<MeasureIndex>> = draft.lines.iter().map(measure_of).collect();
    let lines = place.field("lines");
    for (offset, measure) in rulebook.measures.iter().enumerate() {
        let Some(index) = MeasureIndex::at(offset) else { continue };
        if measure.required && belongs(index) && !present.contains(&Some(index)) {
            check.report(&MEASURE_MISSING, &lines, &[&measure.name, &measure.clause]);
        }
    }
    for (position, (line, index)) in draft.lines.iter().zip(present).enumerate() {
        let item = lines.item(position);
        let place = item.field("component");
        let measure = index.and_then(|index| rulebook.measure(index).filter(|_| !belongs(index)));
        match (measure, tier.and_then(|tier| rulebook.tier(tier))) {
            (Some(measure), Some(tier)) => {
                check.report(&COMPONENT_ABOVE_TIER, &place, &[&measure.clause, &tier.name]);
            }
            (Some(measure), None) => {
                check.report(&COMPONENT_NOT_OF_KIND, &place, &[&measure.clause, &kind.name]);
            }
            (None, None) if line.component == CUSTOM => {
                let unlisted = say!("{0} 未列的内容", "what {0} does not list", rulebook.annex);
                check.report(&COMPONENT_NOT_OF_KIND, &place, &[&unlisted, &kind.name]);
            }
            (None, _) => {}
        }
    }
}
