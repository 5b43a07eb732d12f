//! Days of the calendar, from the year 1 to 9999.

use std::fmt;

/// A day, as the number of days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub(crate) i32);

/// The number of days before each month, counted from March, so that a leap day is the last day of its year.
const BEFORE_MONTH: [i32; 12] = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337];

/// The number of days from 0000-03-01, where the arithmetic starts, to 1970-01-01.
const EPOCH: i32 = 719_468;

impl Date {
    /// Parses a date written as `2021-03-01`; `None` for any other text and for a day that does not exist.
    ///
    /// ```
    /// use fentan_rulebook::Date;
    /// assert!(Date::parse("2024-02-29").is_some());
    /// assert!(Date::parse("2023-02-29").is_none());
    /// assert!(Date::parse("2021-3-1").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |part: &str, digits: usize| {
            let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            if plain { part.parse::<i32>().ok() } else { None }
        };
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let rest = parts.next();
        let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
        let date = Self::of(year, month, day)?;
        // A day past the end of its month is one of the next.
        (rest.is_none() && year > 0 && day > 0 && date.civil() == (year, month, day)).then_some(date)
    }

    fn of(year: i32, month: i32, day: i32) -> Option<Self> {
        let place = usize::try_from(month.checked_sub(1)?).ok().filter(|place| *place < 12)?;
        // The months from March on begin their year; January and February end the one before.
        let (place, year) = if place < 2 {
            (place.checked_add(10)?, year.checked_sub(1)?)
        } else {
            (place.checked_sub(2)?, year)
        };
        let days = year.checked_mul(365)?.checked_add(leap_days(year))?;
        let within = BEFORE_MONTH.get(place)?.checked_add(day)?.checked_sub(1)?;
        Some(Self(days.checked_add(within)?.checked_sub(EPOCH)?))
    }

    /// The year, the month and the day.
    fn civil(self) -> (i32, i32, i32) {
        let days = self.0.saturating_add(EPOCH);
        // A guess that is never late, and early by at most one year.
        let mut year = days.div_euclid(366);
        let starts = |year: i32| year.saturating_mul(365).saturating_add(leap_days(year));
        while starts(year.saturating_add(1)) <= days {
            year = year.saturating_add(1);
        }
        let within = days.saturating_sub(starts(year));
        let place = BEFORE_MONTH.iter().rposition(|before| *before <= within).unwrap_or(0);
        let day = within.saturating_sub(BEFORE_MONTH.get(place).copied().unwrap_or(0)).saturating_add(1);
        let place = i32::try_from(place).unwrap_or(0);
        if place < 10 {
            (year, place.saturating_add(3), day)
        } else {
            (year.saturating_add(1), place.saturating_sub(9), day)
        }
    }

    /// The year of the date.
    #[must_use]
    pub fn year(self) -> u32 {
        u32::try_from(self.civil().0).unwrap_or(0)
    }

    /// True on a Saturday or a Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        // 1970-01-01 was a Thursday.
        self.0.saturating_add(3).rem_euclid(7) >= 5
    }

    /// The date `days` days later.
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        Self(self.0.saturating_add_unsigned(days))
    }

    /// The number of days from `other` to this date; negative where this date is the earlier one.
    #[must_use]
    pub fn since(self, other: Self) -> i32 {
        self.0.saturating_sub(other.0)
    }
}

/// The number of leap days from the year 0 to the first of March of `year`.
fn leap_days(year: i32) -> i32 {
    let every = |years: i32| year.div_euclid(years);
    every(4).saturating_sub(every(100)).saturating_add(every(400))
}

impl fmt::Display for Date {
    /// Writes the date as in data: `2021-03-01`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn days_are_numbered_from_1970_on_and_read_back() {
        for (text, number) in
            [("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2021-03-01", 18_687)]
        {
            assert_eq!(date(text), Date(number));
        }
        let (mut day, last) = (date("1896-01-01"), date("2405-12-31"));
        let mut before = String::new();
        while day <= last {
            let text = day.to_string();
            assert!(before < text, "{before} {text}");
            assert_eq!(Date::parse(&text), Some(day));
            day = day.plus(1);
            before = text;
        }
        for text in ["0001-01-01", "9999-12-31", "1900-02-28", "1900-03-01"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn weekends_are_those_of_the_calendar() {
        assert!(date("2021-03-06").is_weekend() && date("2021-03-07").is_weekend());
        assert!(!date("2021-03-05").is_weekend() && !date("2021-03-08").is_weekend());
        assert!(date("1969-12-28").is_weekend() && !date("1969-12-29").is_weekend());
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2021",
            "2021-02",
            "2021-02-29",
            "1900-02-29",
            "2021-04-31",
            "2021-13-01",
            "2021-00-01",
            "2021-01-00",
            "0000-01-01",
            "2021-1-01",
            "21-01-01",
            "2021/01/01",
            "2021-01-01-",
            "+021-01-01",
            " 2021-01-01",
            "２０２１-01-01",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
