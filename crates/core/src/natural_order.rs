//! The natural order of ids: digits are compared as numbers.

use std::cmp::Ordering;

/// Compares as people count: 2 before 10, 3A before 3B. Only equal texts are equal: `7` stands before `07` or after it,
/// always the same way.
#[must_use]
pub fn natural(one: &str, other: &str) -> Ordering {
    let (mut one_left, mut other_left) = (one, other);
    loop {
        let ((one_run, one_rest), (other_run, other_rest)) = (run(one_left), run(other_left));
        let order = match (number(one_run), number(other_run)) {
            // Without leading zeros the longer number is the larger one, however many digits it has.
            (Some(one), Some(other)) => one.len().cmp(&other.len()).then_with(|| one.cmp(other)),
            _ => one_run.cmp(other_run),
        };
        if order.is_ne() || one_run.is_empty() {
            return order.then_with(|| one.cmp(other));
        }
        (one_left, other_left) = (one_rest, other_rest);
    }
}

/// The digits, or the rest up to the next digit, at the start of a text; and what follows them.
fn run(text: &str) -> (&str, &str) {
    let digits = text.starts_with(|letter: char| letter.is_ascii_digit());
    let end = text.find(|letter: char| letter.is_ascii_digit() != digits);
    text.split_at(end.unwrap_or(text.len()))
}

/// The digits of a number without leading zeros; `None` for anything else.
fn number(run: &str) -> Option<&str> {
    run.starts_with(|letter: char| letter.is_ascii_digit()).then(|| run.trim_start_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::{Ordering, natural};

    #[test]
    fn digits_are_compared_as_numbers() {
        for (one, other) in [
            ("2", "10"),
            ("", "1"),
            ("3A", "3B"),
            ("3", "3A"),
            ("201", "1001"),
            ("甲2", "甲10"),
            ("9", "18446744073709551616"),
            ("18446744073709551616", "18446744073709551617"),
        ] {
            assert_eq!(natural(one, other), Ordering::Less, "{one} {other}");
            assert_eq!(natural(other, one), Ordering::Greater, "{one} {other}");
        }
        assert_eq!(natural("07", "07"), Ordering::Equal);
        assert_ne!(natural("7", "07"), Ordering::Equal);
    }
}
