//! The columns of the table, what their sums are, and the words by which a household is found.

use fentan_core::draft::{DraftHousehold, DraftProject};
use fentan_core::{Decimal, Fen};

use super::super::owed::Owed;
use crate::document::HouseholdField;
use crate::fields::Shape;
use crate::text;

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
    pub(super) fn name(&self) -> &'static str {
        match self.field {
            HouseholdField::Building => text::building(),
            HouseholdField::Stairwell => text::stairwell(),
            HouseholdField::Unit => text::unit_column(),
            HouseholdField::Floor => text::floor(),
            HouseholdField::Area => text::exclusive_area(),
            HouseholdField::Purpose => text::purpose(),
            HouseholdField::FundBalance => text::fund_balance(),
            HouseholdField::ProvidentFund => text::provident_fund(),
            HouseholdField::Labour | HouseholdField::SameOwnerAs => text::labour(),
        }
    }

    pub(super) fn class(&self) -> &'static str {
        match self.shape {
            Shape::Text => "entry",
            _ => "amount entry",
        }
    }
}

/// What stands in the row of sums: those of what can be read.
#[derive(Default)]
pub(super) struct Sums {
    area: Option<Decimal>,
    money: [Option<Fen>; 3],
    /// What is owed, and what is to be paid.
    pub(super) owed: Option<[Option<Fen>; 2]>,
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
    pub(super) fn shown(&self, column: &Column) -> String {
        if column.field == HouseholdField::Area {
            return self.area.map_or_else(too_large, |area| fentan_core::grouped(&area.to_string()));
        }
        let money = MONEY.iter().position(|field| *field == column.field);
        money.map_or_else(String::new, |money| amount(self.money[money]))
    }
}

pub(super) fn amount(sum: Option<Fen>) -> String {
    sum.map_or_else(too_large, super::super::super::money)
}

fn too_large() -> String {
    text::too_large().to_owned()
}

/// What a household is called: building, stairwell and number.
pub(super) fn name(household: &DraftHousehold, place: usize) -> String {
    let parts = [&household.building, &household.stairwell, &household.unit];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    if parts.is_empty() { text::nth_household(place + 1) } else { parts.join("-") }
}

/// Whether every word stands in what a household is called, however people write that.
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
    use fentan_core::Fen;
    use fentan_core::draft::{DraftHousehold, DraftProject};

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
        assert_eq!(name(&own, 0), "3-2-501");
        assert_eq!(name(&DraftHousehold::default(), 4), "第 5 户");
    }

    #[test]
    fn sums_are_exact_and_of_what_can_be_read() {
        let mut project = DraftProject::default();
        for (area, fund) in [("88.56", "0.1"), ("0.44", "0.2"), ("x", "x")] {
            project.households.push(household(area, fund).into());
        }
        let sums = Sums::of(&project, Some(&[(Fen::new(5), Fen::new(1)), (Fen::new(7), Fen::new(2))]));
        assert_eq!(
            (sums.shown(&COLUMNS[4]), sums.shown(&COLUMNS[6]), sums.shown(&COLUMNS[0])),
            ("89".into(), "0.30".into(), String::new())
        );
        assert_eq!(sums.owed, Some([Some(Fen::new(12)), Some(Fen::new(3))]));
    }
}
