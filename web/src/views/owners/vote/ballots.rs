//! The votes that a door may give.

use fentan_core::Bilingual;

use crate::words::owner_vote;

/// A vote of a door.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ballot {
    /// It takes no part.
    #[default]
    None,
    For,
    Against,
    Abstain,
}

impl Ballot {
    /// All of them, in the order in which a door goes through them.
    const ALL: [Self; 4] = [Self::None, Self::For, Self::Against, Self::Abstain];

    /// The vote that a text of the document says; none for a text that nobody knows.
    pub(super) fn read(text: &str) -> Self {
        Self::ALL.into_iter().find(|own| own.text() == text).unwrap_or_default()
    }

    /// Its text in the document.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::None => "",
            Self::For => "for",
            Self::Against => "against",
            Self::Abstain => "abstain",
        }
    }

    /// The vote that a key of the keyboard gives.
    pub(super) fn of_key(key: &str) -> Option<Self> {
        match key {
            "0" => Some(Self::None),
            "1" => Some(Self::For),
            "2" => Some(Self::Against),
            "3" => Some(Self::Abstain),
            _ => None,
        }
    }

    /// The vote after it.
    pub(super) const fn next(self) -> Self {
        match self {
            Self::None => Self::For,
            Self::For => Self::Against,
            Self::Against => Self::Abstain,
            Self::Abstain => Self::None,
        }
    }

    pub(super) fn words(self) -> &'static Bilingual {
        match self {
            Self::None => &owner_vote::VOTED_NOT,
            Self::For => &owner_vote::VOTED_FOR,
            Self::Against => &owner_vote::VOTED_AGAINST,
            Self::Abstain => &owner_vote::VOTED_ABSTAIN,
        }
    }

    /// The class of a door that votes so.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::None => "flat ballot ballot-none",
            Self::For => "flat ballot ballot-for",
            Self::Against => "flat ballot ballot-against",
            Self::Abstain => "flat ballot ballot-abstain",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Ballot;

    #[test]
    fn a_door_goes_through_all_votes_and_back() {
        let mut vote = Ballot::None;
        let mut seen = Vec::new();
        for _ in 0..4 {
            vote = vote.next();
            seen.push(vote.text());
        }
        assert_eq!(seen, ["for", "against", "abstain", ""]);
        assert_eq!(Ballot::read("maybe").text(), "");
    }

    #[test]
    fn a_vote_reads_as_it_is_written() {
        for vote in Ballot::ALL {
            assert_eq!(Ballot::read(vote.text()), vote);
        }
    }
}
