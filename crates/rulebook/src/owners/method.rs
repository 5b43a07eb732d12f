//! The ways to apportion.

/// A way to apportion residents' money to households (六(四)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// By exclusive floor area: the legal default (民法典第283条).
    Area,
    /// Each household the same.
    Equal,
    /// By what serves each household: meters, doors.
    Served,
    /// By floor coefficient × area.
    FloorArea,
    /// By floor coefficient, each household.
    FloorUnit,
    /// As entered for each household (据实).
    Entered,
    /// A fee as the lines are apportioned.
    AsLines,
}

impl Method {
    /// Every method, with the id that budgets use.
    pub const ALL: [(&'static str, Self); 7] = [
        ("area", Self::Area),
        ("equal", Self::Equal),
        ("served", Self::Served),
        ("floor_area", Self::FloorArea),
        ("floor_unit", Self::FloorUnit),
        ("entered", Self::Entered),
        ("as_lines", Self::AsLines),
    ];

    /// The method that budgets call by this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == id).map(|(_, method)| *method)
    }

    /// Its id.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(_, method)| *method == self).map_or("", |(id, _)| id)
    }

    /// Whether it can be applied without a rule of the owners' own: such a method may be a payer's default.
    #[must_use]
    pub fn needs_nothing(self) -> bool {
        matches!(self, Self::Area | Self::Equal | Self::Served)
    }

    /// Whether it goes by floors.
    #[must_use]
    pub fn by_floor(self) -> bool {
        matches!(self, Self::FloorArea | Self::FloorUnit)
    }
}
