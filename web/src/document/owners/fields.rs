//! The fields of what a project says of its households: the name of each, and its text in a record.

use fentan_core::draft::{
    DraftEntry, DraftHousehold, DraftMatter, DraftOwnerFunding, DraftReadinessEntry, DraftWaiver, WholeNumber,
};

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident of $record:ident { $($field:ident = $own:ident $kind:ident,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($field,)* }

        impl $name {
            /// Its name in a budget.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$field => stringify!($own)),* }
            }

            /// Its text; empty where it is left out.
            pub(crate) fn held(self, record: &$record) -> &str {
                match self { $(Self::$field => fields!(held record $own $kind)),* }
            }

            /// Gives it a text. One that the budget can do without is left out where it is empty.
            pub(crate) fn put(self, record: &mut $record, text: String) {
                match self { $(Self::$field => fields!(put record $own $kind text)),* }
            }
        }
    )*};
    (held $record:ident $own:ident text) => { &$record.$own };
    (held $record:ident $own:ident optional) => { $record.$own.as_deref().unwrap_or_default() };
    (held $record:ident $own:ident whole) => {
        $record.$own.as_ref().map_or("", |number| &number.0)
    };
    (put $record:ident $own:ident text $text:ident) => { $record.$own = $text };
    (put $record:ident $own:ident optional $text:ident) => {
        $record.$own = super::super::place::unless_empty($text)
    };
    (put $record:ident $own:ident whole $text:ident) => {
        $record.$own = super::super::place::unless_empty($text).map(WholeNumber)
    };
}

fields! {
    /// The fields of a household. Its id is given once: votes, waivers and entries go by it.
    HouseholdField of DraftHousehold {
        Building = building optional,
        Stairwell = stairwell optional,
        Unit = unit optional,
        Floor = floor whole,
        Area = area text,
        Purpose = purpose optional,
        SameOwnerAs = same_owner_as optional,
        FundBalance = fund_balance optional,
        ProvidentFund = provident_fund optional,
        Labour = labour optional,
        VoteExclusion = vote_exclusion optional,
    }
    /// A field of what is entered for a household under a rule.
    EntryField of DraftEntry {
        Count = count whole,
        Amount = amount optional,
    }
    /// The fields of a waiver.
    WaiverField of DraftWaiver {
        Payer = payer text,
        Share = share optional,
        Reason = reason optional,
    }
    /// The fields of money that all owners have together.
    OwnerFundingField of DraftOwnerFunding {
        Line = line optional,
        Amount = amount optional,
    }
    /// The fields of a matter that is voted on.
    MatterField of DraftMatter {
        Kind = kind text,
        Name = name optional,
    }
    /// The fields of a thing that the project has to show.
    ReadinessField of DraftReadinessEntry {
        State = state optional,
        From = from optional,
        To = to optional,
        Note = note optional,
    }
}
