//! What a door may vote, and what that is called.

use crate::text;

/// The votes in the order in which a door goes through them, each with its key.
pub(super) const BALLOTS: [(&str, &str); 4] = [("", "0"), ("for", "1"), ("against", "2"), ("abstain", "3")];

/// The vote after another.
pub(super) fn next(vote: &str) -> &'static str {
    let place = BALLOTS.iter().position(|(own, _)| *own == vote);
    BALLOTS[place.map_or(0, |place| (place + 1) % BALLOTS.len())].0
}

/// What a vote is called.
pub(super) fn called(vote: &str) -> &'static str {
    match vote {
        "for" => text::voted_for(),
        "against" => text::voted_against(),
        "abstain" => text::voted_abstain(),
        _ => text::voted_not(),
    }
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn a_door_goes_through_all_votes_and_back() {
        let mut vote = "";
        let mut seen = Vec::new();
        for _ in 0..4 {
            vote = next(vote);
            seen.push(vote);
        }
        assert_eq!(seen, ["for", "against", "abstain", ""]);
        assert_eq!(next("maybe"), "");
    }
}
