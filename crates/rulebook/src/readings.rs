//! The readings (口径) the calculator can apply: one switch for each question the policy leaves open.
//!
//! What each means, which is the default and why, is data in the rulebook; what each *does* is code, and this
//! is the list of what there is code for.

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

                /// Every option there is code for.
                pub const ALL: &'static [Self] = &[$(Self::$option),*];

                /// The option's id.
                #[must_use]
                pub const fn id(self) -> &'static str {
                    match self { $(Self::$option => $id),* }
                }

                /// The option called `id`.
                #[must_use]
                pub fn from_id(id: &str) -> Option<Self> {
                    Self::ALL.iter().copied().find(|option| option.id() == id)
                }

                /// The rulebook's default; a loaded rulebook always names one there is code for.
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

            /// Sets the reading `id` to `option`; says whether both are known.
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
    /// Who bears the fees and the contingency, which the policy gives to nobody.
    fees: Fees = "fees", Government {
        /// The government's pool.
        Government = "government",
        /// The payers in proportion to what the lines gave each of them.
        ProRata = "pro_rata",
    }
    /// Over what the question "was money from above obtained" is asked.
    match_scope: MatchScope = "match_scope", Project {
        /// This project.
        Project = "project",
        /// Any project of the same bundle (打捆).
        Bundle = "bundle",
        /// Any project of the same division and year.
        DistrictYear = "district_year",
    }
    /// Whether grants come off before the pool is split, or after.
    grant_order: GrantOrder = "grant_order", Net {
        /// The pool less the grants is split.
        Net = "net",
        /// The pool is split, then the grants come off the district first.
        Gross = "gross",
    }
    /// What borrowed money does to the pool.
    debt: Debt = "debt", Repaid {
        /// Nothing: the level that borrowed it repays it.
        Repaid = "repaid",
        /// It reduces the pool as a grant does.
        Deducted = "deducted",
    }
}
