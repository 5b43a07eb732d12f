//! A text that somebody typed to find a household, and the households that it finds.

use std::sync::Arc;

use fentan_core::draft::DraftHousehold;

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
    /// Its numbers and Latin letters: `3-2-501` as 3, 2, 501.
    parts: Vec<String>,
}

impl Wanted {
    fn read(text: &str) -> Self {
        let text: String = text.chars().map(|letter| half_width(letter).unwrap_or(' ')).collect();
        let text = text.to_lowercase();
        let parts = parts(&text);
        Self { text: text.split_whitespace().collect(), parts }
    }

    fn is_nothing(&self) -> bool {
        self.text.is_empty()
    }

    /// True where a household is looked for: the text comes in its name, or its numbers come in the order of building,
    /// stairwell and door, the last one as far as it is typed.
    fn is(&self, household: &DraftHousehold) -> bool {
        let named = [
            Some(&household.id),
            household.building.as_ref(),
            household.stairwell.as_ref(),
            household.unit.as_ref(),
        ];
        if self.parts.is_empty() {
            return named.into_iter().flatten().any(|name| name.to_lowercase().contains(&self.text));
        }
        if household.id.eq_ignore_ascii_case(&self.text) {
            return true;
        }
        let mut own = named.into_iter().skip(1).flatten().flat_map(|part| parts(&part.to_ascii_lowercase()));
        let Some((last, first)) = self.parts.split_last() else { return false };
        first.iter().all(|part| own.any(|own| own == *part)) && own.any(|own| own.starts_with(last.as_str()))
    }
}

fn parts(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
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
