//! Working days by the official calendar (放假安排), in the years whose calendar the rulebook has.

use std::cmp::{max, min};

use fentan_rulebook::Date;
use fentan_rulebook::owners::{CalendarYear, OwnerRules, Span};

/// The number of working days from `first` to `last`, both counted; 0 where `last` comes before `first`.
///
/// # Errors
/// The first year of the span whose calendar the rulebook does not have: nothing is guessed there.
pub fn working_days(rules: &OwnerRules, first: Date, last: Date) -> Result<u32, u32> {
    let mut count = 0_u32;
    if first > last {
        return Ok(count);
    }
    // Known years are few, and an unknown one ends the search: a span of many years is not walked through.
    for year in first.year()..=last.year() {
        let known = rules.years.iter().find(|known| known.year == year).ok_or(year)?;
        let bounds = Date::parse(&format!("{year:04}-01-01")).zip(Date::parse(&format!("{year:04}-12-31")));
        let (begin, end) = bounds.ok_or(year)?;
        let mut day = max(first, begin);
        while day <= min(last, end) {
            count = count.saturating_add(u32::from(is_worked(known, day)));
            day = day.plus(1);
        }
    }
    Ok(count)
}

/// The first working day from `from` on, which may be `from` itself.
///
/// # Errors
/// The first year reached whose calendar the rulebook does not have.
pub fn next_working_day(rules: &OwnerRules, from: Date) -> Result<Date, u32> {
    let mut day = from;
    // No year is all holidays, so a working day or the end of what is known comes soon.
    while working_days(rules, day, day)? == 0 {
        day = day.plus(1);
    }
    Ok(day)
}

/// The holidays, cut to the days from `first` to `last`, and the weekend days worked among those days: with both,
/// somebody can count the working days by hand. Years whose calendar the rulebook does not have add nothing.
#[must_use]
pub fn unusual_days(rules: &OwnerRules, first: Date, last: Date) -> (Vec<Span>, Vec<Date>) {
    let years = || rules.years.iter();
    let holidays = years().flat_map(|year| year.holidays.iter());
    let within = holidays.map(|span| Span { first: max(span.first, first), last: min(span.last, last) });
    let off = within.filter(|span| span.first <= span.last).collect();
    let worked = years().flat_map(|year| year.workdays.iter().copied());
    (off, worked.filter(|day| (first..=last).contains(day)).collect())
}

fn is_worked(year: &CalendarYear, day: Date) -> bool {
    let is_off = year.holidays.iter().any(|span| (span.first..=span.last).contains(&day));
    !is_off && (!day.is_weekend() || year.workdays.contains(&day))
}

#[cfg(test)]
mod tests {
    use super::{next_working_day, unusual_days, working_days};
    use fentan_rulebook::{Date, Rulebook};

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn holidays_are_not_worked_and_make_up_days_are() {
        for (first, last, expected) in [
            ("2021-03-01", "2021-03-05", Ok(5)),
            ("2021-03-01", "2021-03-07", Ok(5)),
            // The National Day's week, with the Saturday after it made up for.
            ("2021-09-30", "2021-10-09", Ok(3)),
            // The Sunday before Spring Festival and the Saturday after it are worked.
            ("2021-02-07", "2021-02-20", Ok(7)),
            // The New Year of 2023 begins in 2022.
            ("2022-12-30", "2023-01-03", Ok(2)),
            ("2024-02-09", "2024-02-18", Ok(2)),
            ("2025-10-01", "2025-10-11", Ok(3)),
            ("2026-02-14", "2026-02-28", Ok(6)),
            ("2021-03-05", "2021-03-01", Ok(0)),
            ("2020-12-31", "2021-01-04", Err(2020)),
            ("2026-12-31", "2027-01-04", Err(2027)),
            ("0001-01-01", "9999-12-31", Err(1)),
        ] {
            let counted = working_days(&Rulebook::fuzhou_2021_60().owners, date(first), date(last));
            assert_eq!(counted, expected, "{first} {last}");
        }
    }

    #[test]
    fn days_that_are_not_what_their_weekday_says_are_told() {
        let told = |first: &str, last: &str| {
            let (off, worked) = unusual_days(&Rulebook::fuzhou_2021_60().owners, date(first), date(last));
            let off: Vec<_> = off.iter().map(|span| format!("{} {}", span.first, span.last)).collect();
            (off, worked.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        let days = |days: &[&str]| days.iter().map(ToString::to_string).collect::<Vec<_>>();
        let spring = (days(&["2021-02-11 2021-02-15"]), days(&["2021-02-07"]));
        assert_eq!(told("2021-02-05", "2021-02-15"), spring);
        assert_eq!(told("2021-03-01", "2021-03-12"), (Vec::new(), Vec::new()));
        assert_eq!(
            told("2022-12-31", "2023-01-01").0,
            days(&["2022-12-31 2022-12-31", "2023-01-01 2023-01-01"])
        );
        assert_eq!(told("2021-02-15", "2021-02-05"), (Vec::new(), Vec::new()));
        assert_eq!(told("1900-01-01", "1901-01-01"), (Vec::new(), Vec::new()));
    }

    #[test]
    fn a_deadline_on_a_day_off_moves_to_the_next_working_day() {
        let next = |day: &str| {
            next_working_day(&Rulebook::fuzhou_2021_60().owners, date(day)).map(|day| day.to_string())
        };
        assert_eq!(next("2021-10-01").as_deref(), Ok("2021-10-08"));
        assert_eq!(next("2021-10-09").as_deref(), Ok("2021-10-09"));
        assert_eq!(next("2026-12-31").as_deref(), Ok("2026-12-31"));
        assert_eq!(next("2027-01-01"), Err(2027));
    }
}
