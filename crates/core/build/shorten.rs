//! Leaves out what only offices read, for a build without the feature `complete`.

use crate::owners::OwnerRules;
use crate::rulebook::Rulebook;
use crate::text::Bilingual;

/// Takes the texts out that no figure and no short explanation needs. The ids stay, so the same budgets are sound.
pub(crate) fn rulebook(rulebook: &mut Rulebook) {
    for measure in rulebook.measures.to_mut() {
        measure.work = Bilingual::default();
    }
    for component in rulebook.components.to_mut() {
        component.note = None;
        component.enterprise = None;
    }
    for source in rulebook.sources.to_mut() {
        source.note = None;
    }
    for reading in rulebook.readings.to_mut() {
        reading.name = Bilingual::default();
        reading.question = Bilingual::default();
        reading.reason = Bilingual::default();
        for option in reading.options.to_mut() {
            option.name = Bilingual::default();
            option.effect = Bilingual::default();
        }
    }
}

/// Takes out what is not about apportioning.
pub(crate) fn owners(owners: &mut OwnerRules) {
    owners.matters.to_mut().clear();
    owners.readiness.to_mut().clear();
    owners.years.to_mut().clear();
    for set in owners.coefficients.to_mut() {
        set.name = Bilingual::default();
        set.source = Bilingual::default();
    }
    for method in owners.methods.to_mut() {
        method.rule = Bilingual::default();
    }
    for source in owners.sources.to_mut() {
        source.note = Bilingual::default();
    }
}
