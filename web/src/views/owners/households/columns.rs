//! The columns of the table, what their sums are, and the words by which a household is found.

use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_core::{Bilingual, Decimal, Fen, Language};

use super::super::context::Owed;
use crate::context::money;
use crate::document::HouseholdField;
use crate::fields::Shape;
use crate::words::{owners, portfolio};

/// A column in which something is entered.
pub(super) struct Column {
    pub(super) field: HouseholdField,
    pub(super) shape: Shape,
    /// The column in which keys move up and down.
    pub(super) key: &'static str,
    pub(super) width: &'static str,
}

const fn column(field: HouseholdField, shape: Shape, key: &'static str, width: &'static str) -> Column {
    Column { field, shape, key, width }
}

pub(super) const COLUMNS: [Column; 9] = [
    column(HouseholdField::Building, Shape::Text, "h-building", "76"),
    column(HouseholdField::Stairwell, Shape::Text, "h-stairwell", "68"),
    column(HouseholdField::Unit, Shape::Text, "h-unit", "86"),
    column(HouseholdField::Floor, Shape::Whole, "h-floor", "60"),
    column(HouseholdField::Area, Shape::Decimal, "h-area", "112"),
    column(HouseholdField::Purpose, Shape::Text, "h-purpose", "128"),
    column(HouseholdField::FundBalance, Shape::Amount, "h-fund", "122"),
    column(HouseholdField::ProvidentFund, Shape::Amount, "h-provident", "116"),
    column(HouseholdField::Labour, Shape::Amount, "h-labour", "116"),
];

impl Column {
    pub(super) fn name(&self) -> &'static Bilingual {
        match self.field {
            HouseholdField::Building => &owners::BUILDING,
            HouseholdField::Stairwell => &owners::STAIRWELL,
            HouseholdField::Unit => &owners::UNIT_COLUMN,
            HouseholdField::Floor => &owners::FLOOR,
            HouseholdField::Area => &owners::EXCLUSIVE_AREA,
            HouseholdField::Purpose => &owners::PURPOSE,
            HouseholdField::FundBalance => &owners::FUND_BALANCE,
            HouseholdField::ProvidentFund => &owners::PROVIDENT_FUND,
            HouseholdField::Labour | HouseholdField::SameOwnerAs | HouseholdField::VoteExclusion => {
                &owners::LABOUR
            }
        }
    }

    pub(super) fn class(&self) -> &'static str {
        match self.shape {
            Shape::Text => "entry",
            _ => "amount entry",
        }
    }
}

/// The sums of what can be read of the whole list.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Sums {
    area: Option<Decimal>,
    money: [Option<Fen>; 3],
    /// The amounts owed and to be paid; none while nobody can say.
    owed: Option<[Option<Fen>; 2]>,
}

const MONEY: [HouseholdField; 3] =
    [HouseholdField::FundBalance, HouseholdField::ProvidentFund, HouseholdField::Labour];

impl Sums {
    pub(super) fn of(project: &DraftProject, owed: Option<&[Owed]>) -> Self {
        let all = || project.households.iter();
        let areas = all().filter_map(|household| Decimal::parse(&household.area).ok());
        let money =
            MONEY.map(|field| Fen::sum(all().filter_map(|household| Fen::parse(field.held(household)).ok())));
        Self {
            area: areas.into_iter().try_fold(Decimal::default(), Decimal::checked_add),
            money,
            owed: owed.map(|owed| {
                [Fen::sum(owed.iter().map(|owed| owed.0)), Fen::sum(owed.iter().map(|owed| owed.1))]
            }),
        }
    }

    /// The sum of a column, where it has one.
    pub(super) fn shown(&self, column: &Column, language: Language) -> String {
        if column.field == HouseholdField::Area {
            let area = self.area.map(|area| fentan_core::grouped(&area.to_string()));
            return area.unwrap_or_else(|| too_large(language));
        }
        let place = MONEY.iter().position(|field| *field == column.field);
        place.map_or_else(String::new, |place| amount(self.money[place], language))
    }

    /// The sums of what is owed and of what is to be paid.
    pub(super) fn owed(&self, language: Language) -> [String; 2] {
        match self.owed {
            Some(owed) => owed.map(|sum| amount(sum, language)),
            None => [(); 2].map(|()| owners::NOT_YET.get(language).to_owned()),
        }
    }
}

fn amount(sum: Option<Fen>, language: Language) -> String {
    sum.map_or_else(|| too_large(language), money)
}

fn too_large(language: Language) -> String {
    portfolio::TOO_LARGE.get(language).to_owned()
}

/// The name of a household: building, stairwell and number.
pub(super) fn name(household: &DraftHousehold, place: usize, language: Language) -> String {
    let parts = [&household.building, &household.stairwell, &household.unit];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    if parts.is_empty() { owners::nth_household(place + 1).get(language).to_owned() } else { parts.join("-") }
}

/// True where every word stands in a household's name, however people write that.
pub(super) fn has_all(household: &DraftHousehold, words: &[&str]) -> bool {
    let held = |field: HouseholdField| field.held(household);
    let [building, stairwell, unit] =
        [HouseholdField::Building, HouseholdField::Stairwell, HouseholdField::Unit].map(held);
    let all = [
        building,
        "-",
        stairwell,
        "-",
        unit,
        " ",
        building,
        "-",
        unit,
        " ",
        building,
        "栋",
        stairwell,
        "单元",
        unit,
        "室 ",
        building,
        "幢",
        unit,
        " ",
        &household.id,
    ];
    let all = all.concat().to_lowercase();
    words.iter().all(|word| all.contains(word))
}

#[cfg(test)]
mod tests {
    use fentan_core::draft::{DraftHousehold, DraftProject};
    use fentan_core::{Fen, Language};

    use super::{COLUMNS, Sums, has_all, name};

    fn household(area: &str, fund: &str) -> DraftHousehold {
        DraftHousehold {
            building: Some("3".to_owned()),
            stairwell: Some("2".to_owned()),
            unit: Some("501".to_owned()),
            area: area.to_owned(),
            fund_balance: Some(fund.to_owned()),
            ..DraftHousehold::default()
        }
    }

    #[test]
    fn a_home_is_found_however_it_is_written() {
        let own = household("1", "");
        for words in ["3-2-501", "3-501", "3栋2单元", "3栋 501", "501室", ""] {
            assert!(has_all(&own, &words.split_whitespace().collect::<Vec<_>>()), "{words}");
        }
        assert!(!has_all(&own, &["502"]));
        assert_eq!(name(&own, 0, Language::Zh), "3-2-501");
        assert_eq!(name(&DraftHousehold::default(), 4, Language::Zh), "第 5 户");
    }

    #[test]
    fn sums_are_exact_and_of_what_can_be_read() {
        let mut project = DraftProject::default();
        for (area, fund) in [("88.56", "0.1"), ("0.44", "0.2"), ("x", "x")] {
            project.households.push(household(area, fund).into());
        }
        let sums = Sums::of(&project, Some(&[(Fen::new(5), Fen::new(1)), (Fen::new(7), Fen::new(2))]));
        let shown = [4, 6, 0].map(|column| sums.shown(&COLUMNS[column], Language::Zh));
        assert_eq!(shown, ["89", "0.30", ""]);
        assert_eq!(sums.owed, Some([Some(Fen::new(12)), Some(Fen::new(3))]));
    }
}
