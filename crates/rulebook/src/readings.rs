//! The readings (口径) that the code implements: one switch for each question the policy leaves open.
//!
//! The rulebook holds the meaning of each, its default and the reason for it; the code holds its effect. This list
//! has every reading with an effect.

use crate::rulebook::Rulebook;

macro_rules! readings {
    ($($(#[$doc:meta])* $field:ident: $name:ident = $reading:literal, $default:ident {
        $($(#[$option_doc:meta])* $option:ident = $id:literal,)*
    })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            pub enum $name { $($(#[$option_doc])* $option,)* }

            impl $name {
                /// The reading's id in rulebooks and budgets.
                pub const ID: &'static str = $reading;

                /// All options.
                pub const ALL: &'static [Self] = &[$(Self::$option),*];

                /// The option's id.
                #[must_use]
                pub const fn id(self) -> &'static str {
                    match self { $(Self::$option => $id),* }
                }

                /// The option with this id.
                #[must_use]
                pub fn from_id(id: &str) -> Option<Self> {
                    Self::ALL.iter().copied().find(|option| option.id() == id)
                }

                /// The rulebook's default. A loaded rulebook always names a known option.
                fn default_of(rulebook: &Rulebook) -> Self {
                    let named = rulebook.reading(Self::ID).and_then(|reading| Self::from_id(&reading.default));
                    named.unwrap_or(Self::$default)
                }
            }
        )*

        /// The readings an assessment is made under, one option for each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct Readings {
            $($(#[$doc])* pub $field: $name,)*
        }

        impl Readings {
            /// Each reading's id with its options' ids.
            pub const KNOWN: &'static [(&'static str, &'static [&'static str])] =
                &[$(($reading, &[$($id),*])),*];

            /// The defaults of a rulebook.
            #[must_use]
            pub fn defaults(rulebook: &Rulebook) -> Self {
                Self { $($field: $name::default_of(rulebook)),* }
            }

            /// Sets the reading `id` to `option`. Returns false where one of them is unknown.
            pub fn set(&mut self, id: &str, option: &str) -> bool {
                match id {
                    $($reading => $name::from_id(option).map(|option| self.$field = option).is_some(),)*
                    _ => false,
                }
            }

            /// Each reading's id with the id of the option used.
            #[must_use]
            pub fn ids(&self) -> Vec<(&'static str, &'static str)> {
                vec![$(($reading, self.$field.id())),*]
            }
        }
    };
}

readings! {
    /// Fees: the payers of fees and contingency, which the policy assigns to nobody.
    fees: Fees = "fees", Government {
        /// The government's pool.
        Government = "government",
        /// The payers of the lines, in proportion to what the lines assign to each.
        ProRata = "pro_rata",
    }
    /// Scope of the match: the projects among which a grant counts as "money from above obtained".
    match_scope: MatchScope = "match_scope", Project {
        /// This project.
        Project = "project",
        /// Any project of the same bundle (打捆).
        Bundle = "bundle",
        /// Any project of the same division and year.
        DistrictYear = "district_year",
    }
    /// Order of grants: deducted before or after the pool is split.
    grant_order: GrantOrder = "grant_order", Net {
        /// The grants are deducted from the pool, and the rest is split.
        Net = "net",
        /// The pool is split, then the grants are deducted, first from the district's part.
        Gross = "gross",
    }
    /// Debt: the effect of borrowed money on the pool.
    debt: Debt = "debt", Repaid {
        /// None: the level of government that borrowed the money repays it.
        Repaid = "repaid",
        /// It reduces the pool as a grant does.
        Deducted = "deducted",
    }
    /// Fees of one level: how fees that the city or the district bears alone enter the split of the net.
    level_fees: LevelFees = "level_fees", Before {
        /// They come off before the split, and each level bears its own beside its part.
        Before = "before",
        /// They count towards the part of the level that bears them.
        Within = "within",
    }
    /// Base without a grant: what city and district share where the rule for no money from above holds.
    no_grant_base: NoGrantBase = "no_grant_base", Pool {
        /// The pool, as where a grant was obtained: what the annex leaves to others stays theirs.
        Pool = "pool",
        /// The whole cost, but for what somebody has agreed to pay.
        WholeCost = "whole_cost",
    }
    /// Status from which money from above counts as obtained; money that does not count yet neither brings the better
    /// match nor reduces the pool.
    trigger_status: TriggerStatus = "trigger_status", Allotted {
        /// From the application on.
        Sought = "sought",
        /// From the allotment on, in advance or not.
        Allotted = "allotted",
        /// From the arrival on.
        Received = "received",
    }
}
