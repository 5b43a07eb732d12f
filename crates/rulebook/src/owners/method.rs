//! The methods by which charges are apportioned among households.

/// A method of apportioning residents' money among households (六(四)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// In proportion to exclusive floor area (㎡): the legal default (民法典第283条).
    Area,
    /// Equally.
    Equal,
    /// In proportion to the number of meters, doors or the like that serve each household.
    Served,
    /// In proportion to floor coefficient × floor area.
    FloorArea,
    /// In proportion to the floor coefficient.
    FloorUnit,
    /// As entered for each household (据实).
    Entered,
    /// For a fee: in the proportion in which the lines are apportioned.
    AsLines,
}

impl Method {
    /// All methods, each with the id used in budgets.
    pub const ALL: [(&'static str, Self); 7] = [
        ("area", Self::Area),
        ("equal", Self::Equal),
        ("served", Self::Served),
        ("floor_area", Self::FloorArea),
        ("floor_unit", Self::FloorUnit),
        ("entered", Self::Entered),
        ("as_lines", Self::AsLines),
    ];

    /// The method with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == id).map(|(_, method)| *method)
    }

    /// The method's id.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(_, method)| *method == self).map_or("", |(id, _)| id)
    }

    /// True where the method needs no rule agreed by the owners, so that it may be a payer's default.
    #[must_use]
    pub fn needs_nothing(self) -> bool {
        matches!(self, Self::Area | Self::Equal | Self::Served)
    }

    /// True where the method uses floor coefficients.
    #[must_use]
    pub fn by_floor(self) -> bool {
        matches!(self, Self::FloorArea | Self::FloorUnit)
    }
}
