//! A text that somebody typed to find a household, and the households that it finds.

use std::sync::Arc;

use fentan_core::draft::DraftHousehold;

use super::typed::{WantedPart, numbers, plain, split, western};
use crate::fields::half_width;

/// The number of those found that are listed.
const MOST: usize = 12;

/// The households found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The places of the first of them.
    pub(super) first: Vec<usize>,
    /// The number of all.
    pub(super) count: usize,
}

impl Found {
    /// The place of the household found, where it is the only one.
    pub(super) fn only(&self) -> Option<usize> {
        self.first.first().copied().filter(|_| self.count == 1)
    }

    /// The households that a text finds; none where it says nothing.
    pub(super) fn by(text: &str, all: &[Arc<DraftHousehold>]) -> Self {
        let wanted = Wanted::read(text);
        if wanted.is_nothing() {
            return Self::default();
        }
        let found = all.iter().enumerate().filter(|(_, household)| wanted.is(household));
        let mut found = found.map(|(place, _)| place);
        let first: Vec<usize> = found.by_ref().take(MOST).collect();
        let count = first.len() + found.count();
        Self { first, count }
    }
}

/// A text that somebody typed to find a household.
struct Wanted {
    text: String,
    /// Its numbers, Latin letters and names, in order: `3-2-501` as 3, 2, 501; 1栋店面2 as building 1 and 店面2.
    parts: Vec<WantedPart>,
}

impl Wanted {
    fn read(text: &str) -> Self {
        let text: String = text.chars().map(|letter| half_width(letter).unwrap_or(' ')).collect();
        let text = western(&text.to_lowercase());
        Self { parts: split(&text), text: text.split_whitespace().collect() }
    }

    fn is_nothing(&self) -> bool {
        self.text.is_empty()
    }

    /// True where a household is looked for: the text is its id or comes in one of its names, or its parts come in the
    /// order of building, stairwell and door, the last number as far as it is typed.
    fn is(&self, household: &DraftHousehold) -> bool {
        let place = [household.building.as_ref(), household.stairwell.as_ref(), household.unit.as_ref()];
        let place = place.map(|name| name.map(|name| plain(name)).unwrap_or_default());
        let id = plain(&household.id);
        let has_number = self.text.contains(|letter: char| letter.is_ascii_alphanumeric());
        if id == self.text || (!has_number && place.iter().chain([&id]).any(|name| name.contains(&self.text)))
        {
            return true;
        }
        let numbers = place.iter().map(|name| numbers(name)).collect::<Vec<_>>();
        let mut plain_parts = self.parts.iter().filter(|part| matches!(part, WantedPart::Plain(_))).count();
        let mut own = numbers.iter().flatten();
        let mut is_found = |part: &WantedPart| match part {
            WantedPart::Building(number) => numbers.first().is_some_and(|own| own.contains(number)),
            WantedPart::Stairwell(number) => numbers.get(1).is_some_and(|own| own.contains(number)),
            WantedPart::Named(name) => place.iter().chain([&id]).any(|own| own.contains(name.as_str())),
            WantedPart::Plain(number) => {
                plain_parts = plain_parts.saturating_sub(1);
                let is_last = plain_parts == 0;
                own.any(|own| own == number || (is_last && own.starts_with(number.as_str())))
            }
        };
        !self.parts.is_empty() && self.parts.iter().all(&mut is_found)
    }
}

#[cfg(test)]
mod tests {
    use super::{DraftHousehold, Found, Wanted};

    #[test]
    fn a_home_is_found_by_what_people_call_it() {
        let own = DraftHousehold {
            id: "h7".to_owned(),
            building: Some("3栋".to_owned()),
            stairwell: Some("2".to_owned()),
            unit: Some("501".to_owned()),
            ..DraftHousehold::default()
        };
        for typed in ["501", "50", "3-2-501", "3栋2单元501室", "３栋５０１", "h7", "3 501", "2-5", "栋"]
        {
            assert!(Wanted::read(typed).is(&own), "{typed}");
        }
        for typed in ["601", "2-3-501", "501-1", "幢", "h8", "01"] {
            assert!(!Wanted::read(typed).is(&own), "{typed}");
        }
    }

    #[test]
    fn shops_and_addresses_in_words_are_found_by_all_that_they_say_o16() {
        let unit = |building: &str, stairwell: Option<&str>, unit: &str| {
            let own = DraftHousehold {
                id: [building, stairwell.unwrap_or(""), unit].join("-"),
                building: Some(building.to_owned()),
                stairwell: stairwell.map(str::to_owned),
                unit: Some(unit.to_owned()),
                ..DraftHousehold::default()
            };
            own.into()
        };
        let mut all = vec![unit("1", None, "店面1"), unit("1", None, "店面2"), unit("2", None, "店面1")];
        for building in ["1", "2", "11"] {
            all.extend(["1", "2"].map(|stairwell| unit(building, Some(stairwell), "502")));
        }
        let found = |text: &str| Found::by(text, &all).first;
        assert_eq!(found("店面1"), [0, 2]);
        assert_eq!(found("2栋店面1"), [2]);
        assert_eq!(found("2 店面"), [1, 2]);
        assert_eq!(found("一栋一单元502"), [3]);
        assert_eq!(found("十一幢二单元502室"), [8]);
        assert_eq!(found("1单元502"), [3, 5, 7]);
        assert_eq!(Found::by("2栋2单元", &all).only(), Some(6));
        assert_eq!(Found::by("502", &all).only(), None);
    }

    #[test]
    fn the_first_homes_found_are_listed_and_all_are_counted() {
        let unit =
            |unit: usize| DraftHousehold { unit: Some(format!("3{unit:02}")), ..DraftHousehold::default() };
        let all: Vec<_> = (0..40).map(|number| unit(number).into()).collect();
        let found = Found::by("3", &all);
        assert_eq!((found.first, found.count), ((0..12).collect(), 40));
        assert_eq!(Found::by("301", &all), Found { first: vec![1], count: 1 });
        assert_eq!(Found::by(" ", &all), Found::default());
    }
}
