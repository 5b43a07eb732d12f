//! One row of a list of households.

use super::super::Reason;
use super::super::grid::Cell;
use super::super::names::key;
use super::super::value::{Look, look, one_line, read};
use super::door::{self, Words, bare, door};
use super::heads::{Columns, Kind, repeats_headings};
use super::purpose;
use crate::document::HouseholdField;
use crate::fields::Shape;

/// A row, and what becomes of each of its cells.
pub(super) struct Row<'a> {
    pub(super) cells: &'a [Cell],
    /// The reason why a cell is not used, or what to know about it, cell by cell.
    pub(super) fates: Vec<Option<Reason>>,
    /// The household's texts, where the row is one.
    pub(super) texts: Option<Vec<(HouseholdField, String)>>,
    /// True where its floor was read off its number.
    pub(super) floor: bool,
    /// True where its building or stairwell is that of a row above.
    pub(super) filled: bool,
}

/// Reads the rows from top to bottom.
pub(super) struct Reader<'a> {
    pub(super) columns: &'a Columns,
    /// The building and stairwell of the row above.
    pub(super) above: [Option<String>; 2],
    pub(super) floors: bool,
}

/// A cell read: texts of fields, maybe none, or why not.
type Read = Result<Vec<(HouseholdField, String)>, Reason>;

impl Reader<'_> {
    pub(super) fn row<'c>(&mut self, cells: &'c [Cell]) -> Row<'c> {
        let whole = |reason: Reason| Row {
            cells,
            fates: vec![Some(reason); cells.len()],
            texts: None,
            floor: false,
            filled: false,
        };
        let above = cells.first().is_some_and(|cell| cell.row < self.columns.first);
        if above || repeats_headings(cells) {
            return whole(Reason::Heading);
        }
        if cells.iter().any(|cell| is_total(&cell.text)) {
            return whole(Reason::Total);
        }
        let mut texts: Vec<(HouseholdField, String)> = Vec::new();
        let mut fates = Vec::new();
        for cell in cells {
            fates.push(match self.cell(cell) {
                Ok(read) => {
                    texts.extend(read);
                    None
                }
                Err(reason) => Some(reason),
            });
        }
        if !texts.iter().any(|(field, _)| *field == HouseholdField::Unit) {
            // A name or telephone number is told as such all the same.
            let fates = fates
                .into_iter()
                .map(|fate| fate.filter(|reason| *reason == Reason::Personal).or(Some(Reason::NoDoor)));
            return Row { fates: fates.collect(), ..whole(Reason::NoDoor) };
        }
        let filled = self.fill(&mut texts);
        let floor = self.floors && add_floor(&mut texts);
        Row { cells, fates, texts: Some(texts), floor, filled }
    }

    /// The texts that a cell holds, by their fields, or the reason why it is not used. A dash says nothing.
    fn cell(&self, cell: &Cell) -> Read {
        let text = cell.text.as_str();
        let Some(kind) = self.columns.kind(cell) else { return Err(Reason::UnknownColumn) };
        if look(text) == Look::Empty {
            return Ok(Vec::new());
        }
        let field = match kind {
            Kind::Personal => return Err(Reason::Personal),
            Kind::Spare => return Err(Reason::Spare),
            Kind::Other => return Err(Reason::Column),
            Kind::Door => return self.whole_door(text).ok_or(Reason::NotDoor),
            Kind::Field(field, _) => field,
        };
        let held = match field {
            HouseholdField::Unit => {
                // A spreadsheet's error or formula is no number of a door.
                read(Shape::Text, "", text)?;
                return Ok(self.whole_door(text).unwrap_or_else(|| vec![(field, bare(text, Words::Unit))]));
            }
            HouseholdField::Building => bare(&plain(text)?, Words::Building),
            HouseholdField::Stairwell => bare(&plain(text)?, Words::Stairwell),
            HouseholdField::Purpose => purpose(text).ok_or(Reason::Purpose)?.to_owned(),
            HouseholdField::Floor => floor(text)?,
            HouseholdField::Area => match read(Shape::Decimal, "", area(text))? {
                Some(area) => area,
                None => return Ok(Vec::new()),
            },
            _ => match read(Shape::Amount, self.columns.unit(cell), text)? {
                Some(amount) => amount,
                None => return Ok(Vec::new()),
            },
        };
        Ok(vec![(field, held)])
    }

    /// A door that says more than its number, where no column of its own says it.
    fn whole_door(&self, text: &str) -> Option<Vec<(HouseholdField, String)>> {
        let door = door(text)?;
        let own = |field| self.columns.column(field).is_some();
        if (door.building.is_some() && own(HouseholdField::Building))
            || (door.stairwell.is_some() && own(HouseholdField::Stairwell))
        {
            return None;
        }
        let parts = [
            (HouseholdField::Building, door.building),
            (HouseholdField::Stairwell, door.stairwell),
            (HouseholdField::Unit, Some(door.unit)),
        ];
        Some(parts.into_iter().filter_map(|(field, text)| Some((field, text?))).collect())
    }

    /// Gives a row the building and stairwell of the row above where its own cells are merged with those.
    fn fill(&mut self, texts: &mut Vec<(HouseholdField, String)>) -> bool {
        let mut filled = false;
        for (place, field) in [HouseholdField::Building, HouseholdField::Stairwell].into_iter().enumerate() {
            let own = texts.iter().find(|(known, _)| *known == field).map(|(_, text)| text.clone());
            if own.is_none()
                && self.columns.column(field).is_some()
                && let Some(above) = &self.above[place]
            {
                texts.push((field, above.clone()));
                filled = true;
                continue;
            }
            if place == 0 && own != self.above[0] {
                // Another building has stairwells of its own.
                self.above[1] = None;
            }
            self.above[place] = own;
        }
        filled
    }
}

fn add_floor(texts: &mut Vec<(HouseholdField, String)>) -> bool {
    let held = |wanted| texts.iter().find(|(field, _)| *field == wanted).map(|(_, text)| text.as_str());
    if held(HouseholdField::Floor).is_some() {
        return false;
    }
    let Some(floor) = held(HouseholdField::Unit).and_then(door::floor) else { return false };
    texts.push((HouseholdField::Floor, floor));
    true
}

fn plain(text: &str) -> Result<String, Reason> {
    Ok(read(Shape::Text, "", text)?.unwrap_or_else(|| one_line(text)))
}

/// An area without its unit.
fn area(text: &str) -> &str {
    let ends = ["平方米", "平米", "m²", "m2", "平"];
    ends.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text)
}

/// A floor: `3层`, `3F`; below the ground it is 0.
fn floor(text: &str) -> Result<String, Reason> {
    let name = text.trim().trim_end_matches(['层', '楼', 'F', 'f']).trim_start_matches('第');
    let below = name.strip_prefix(['-', 'B', 'b', '负']).or_else(|| name.strip_prefix("地下"));
    if below.is_some_and(|rest| rest.chars().all(|sign| sign.is_ascii_digit() || "一二三室".contains(sign)))
    {
        return Ok("0".to_owned());
    }
    let whole = read(Shape::Whole, "", name)?.ok_or(Reason::Text)?;
    if whole.contains('.') { Err(Reason::Text) } else { Ok(whole) }
}

fn is_total(text: &str) -> bool {
    let name = key(text);
    ["合计", "小计", "总计", "共计"].iter().any(|word| name.starts_with(word) || name.ends_with(word))
}
