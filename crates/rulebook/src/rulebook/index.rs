//! Indices into the lists of a rulebook.

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $inner);

        impl $name {
            /// The index as an offset into the list.
            #[must_use]
            pub const fn offset(self) -> usize {
                self.0 as usize
            }

            /// The index of the entry at `offset`; `None` where it exceeds the largest list a rulebook may have.
            #[must_use]
            pub fn at(offset: usize) -> Option<Self> {
                <$inner>::try_from(offset).ok().map(Self)
            }
        }
    )*};
}

indices! {
    /// A payer; their order decides ties.
    PayerIndex(u8);
    /// A group of payers.
    GroupIndex(u8);
    /// A tier.
    TierIndex(u8);
    /// A kind of project.
    KindIndex(u8);
    /// A measure.
    MeasureIndex(u16);
    /// A component.
    ComponentIndex(u16);
    /// A class of division.
    DivisionClassIndex(u8);
    /// A division.
    DivisionIndex(u16);
    /// A source of money.
    SourceIndex(u8);
}
