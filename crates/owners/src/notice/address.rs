//! The address of a household.

use fentan_core::draft::DraftHousehold;
use fentan_core::format::isolated;
use fentan_rulebook::text::{Bilingual, say};

/// The address of a household: 1栋 2单元 301; its id where it gives none.
#[must_use]
pub fn address(household: &DraftHousehold) -> Bilingual {
    let parts = [household.building.as_deref(), household.stairwell.as_deref(), household.unit.as_deref()];
    place(parts).unwrap_or_else(|| Bilingual::new(household.id.clone(), household.id.clone()))
}

/// A building, stairwell and door in words, as far as they are given; `None` where none is.
#[must_use]
pub fn place([building, stairwell, unit]: [Option<&str>; 3]) -> Option<Bilingual> {
    let parts =
        [named(building, "栋", "Building "), named(stairwell, "单元", "stairwell "), named(unit, "", "")];
    parts.into_iter().flatten().reduce(|before, next| say!("{0} {1}", "{0}, {1}", before, next))
}

/// A number with its unit (3 becomes 3栋); a text that is more than letters and digits (3号楼) stands as it is. `None`
/// where it is blank.
fn named(text: Option<&str>, zh: &str, en: &str) -> Option<Bilingual> {
    let text = isolated(text.map(str::trim).filter(|text| !text.is_empty())?);
    let text: &str = &text;
    let is_number = text.bytes().all(|letter| letter.is_ascii_alphanumeric());
    let (zh, en) = if is_number { (zh, en) } else { ("", "") };
    Some(Bilingual::new([text, zh].concat(), [en, text].concat()))
}
