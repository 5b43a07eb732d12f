//! The lines of a project in the order of Annex 2, with what is missing where it would stand.

use fentan_core::rulebook::{ComponentIndex, Measure, MeasureIndex};

use crate::context::ProjectContext;

/// Lines that stand together: a tier's, or those that Annex 2 does not list.
pub(super) struct Group {
    /// The place of the tier in the rulebook; none for lines that Annex 2 does not list.
    pub(super) tier: Option<usize>,
    pub(super) rows: Vec<Row>,
}

/// One row: a line by its place in the project, or a required measure that has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// A line, under its measure where it has one; the first line of a measure says its name.
    Line { line: usize, measure: Option<MeasureIndex>, first: bool },
    /// A measure without a line.
    Missing(MeasureIndex),
}

/// Every line of the project and every required measure it lacks. Lines of one component keep the order in which they
/// were entered.
pub(super) fn groups(project: &ProjectContext) -> Vec<Group> {
    let rules = project.rulebook();
    let lines = project.project().lines.iter();
    let lines: Vec<Option<ComponentIndex>> =
        lines.map(|line| rules.component_index(&line.component)).collect();
    let of = |component: Option<ComponentIndex>| {
        let lines = lines.iter().enumerate().filter(move |(_, own)| **own == component);
        lines.map(|(line, _)| line)
    };
    let mut groups: Vec<Group> =
        (0..rules.tiers.len()).map(|tier| Group { tier: Some(tier), rows: Vec::new() }).collect();
    for (offset, measure) in rules.measures.iter().enumerate() {
        let Some(index) = MeasureIndex::at(offset) else { continue };
        let Some(group) = groups.get_mut(measure.tier.offset()) else { continue };
        let mut first = true;
        for (component, _) in rules.components_of(index) {
            for line in of(Some(component)) {
                group.rows.push(Row::Line { line, measure: Some(index), first });
                first = false;
            }
        }
        if first && is_required(project, index, measure) {
            group.rows.push(Row::Missing(index));
        }
    }
    let rows = of(None).map(|line| Row::Line { line, measure: None, first: true }).collect();
    groups.push(Group { tier: None, rows });
    groups.retain(|group| !group.rows.is_empty());
    groups
}

/// The places of the lines in the project, in the order they are displayed.
pub(super) fn displayed_order(project: &ProjectContext) -> Vec<usize> {
    let rows = groups(project).into_iter().flat_map(|group| group.rows);
    let lines = rows.filter_map(|row| match row {
        Row::Line { line, .. } => Some(line),
        Row::Missing(_) => None,
    });
    lines.collect()
}

/// True where the project has to have a measure.
fn is_required(project: &ProjectContext, index: MeasureIndex, measure: &Measure) -> bool {
    let (rules, written) = (project.rulebook(), project.project());
    let Some(kind) = rules.kinds.iter().find(|kind| kind.id == written.kind) else { return false };
    let tier = written.tier.as_deref().and_then(|id| rules.tier_index(id));
    measure.required && rules.belongs(index, kind, tier)
}
