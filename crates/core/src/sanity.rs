//! Ratios of a project that show whether it is of a usual size: its cost by household and by ㎡, and the size of its homes.
//!
//! The ranges are those within which the public figures of renovations lie, in Fuzhou and elsewhere. A ratio outside of
//! its range is no error: it asks for a second look, most often at a unit or at a digit too many.

use crate::decimal::Decimal;
use crate::draft::{DraftProject, WholeNumber};
use crate::format::grouped;
use crate::money::Fen;

/// A ratio that has a usual size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The total by household, in yuan.
    YuanPerHousehold,
    /// The total by ㎡ of floor area, in yuan.
    YuanPerSquareMetre,
    /// The floor area by household, in ㎡.
    AreaPerHousehold,
}

/// The place of a ratio beside its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Less than is usual.
    Below,
    /// Within the range, or at one of its ends.
    In,
    /// More than is usual.
    Above,
}

/// A ratio of a project, exactly: a fraction in the measure's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// The ratio's measure.
    pub measure: Measure,
    numerator: u128,
    /// Never zero.
    denominator: u128,
}

/// A million: the parts of a ㎡ that areas are counted in.
const MILLIONTHS: u128 = 1_000_000;

impl Measure {
    /// The least and the most that is usual, in the measure's unit.
    #[must_use]
    pub const fn range(self) -> (u32, u32) {
        match self {
            Self::YuanPerHousehold => (3_000, 60_000),
            Self::YuanPerSquareMetre => (40, 900),
            Self::AreaPerHousehold => (60, 120),
        }
    }

    /// The number of decimals that it is shown with.
    const fn decimals(self) -> u32 {
        match self {
            Self::YuanPerHousehold | Self::YuanPerSquareMetre => 0,
            Self::AreaPerHousehold => 1,
        }
    }
}

impl Ratio {
    fn new(measure: Measure, numerator: Option<u128>, denominator: Option<u128>) -> Option<Self> {
        let (numerator, denominator) = (numerator?, denominator.filter(|denominator| *denominator > 0)?);
        Some(Self { measure, numerator, denominator })
    }

    /// The ratio as numerator and denominator.
    #[must_use]
    pub const fn exact(&self) -> (u128, u128) {
        (self.numerator, self.denominator)
    }

    /// Its position beside its range, by its exact value.
    #[must_use]
    pub fn position(&self) -> Position {
        let (least, most) = self.measure.range();
        // A bound that overflows is beyond every ratio.
        let bound = |bound: u32| u128::from(bound).saturating_mul(self.denominator);
        if self.numerator < bound(least) {
            Position::Below
        } else if self.numerator > bound(most) {
            Position::Above
        } else {
            Position::In
        }
    }

    /// Its text, rounded half up: `31,047`, `80.5`. `None` where it is too large for that.
    #[must_use]
    pub fn shown(&self) -> Option<String> {
        let scale = 10_u128.checked_pow(self.measure.decimals())?;
        let doubled = self.numerator.checked_mul(scale)?.checked_mul(2)?.checked_add(self.denominator)?;
        let rounded = doubled.checked_div(self.denominator.checked_mul(2)?)?;
        let (whole, rest) = (rounded.checked_div(scale)?, rounded.checked_rem(scale)?);
        Some(grouped(&if scale == 1 { whole.to_string() } else { format!("{whole}.{rest}") }))
    }
}

/// The ratios of a project with this total, as far as it says how many households and how much floor area it has.
#[must_use]
pub fn ratios(project: &DraftProject, total: Fen) -> Vec<Ratio> {
    let households = project.households_count.as_ref().and_then(WholeNumber::value).map(u128::from);
    let area = project.floor_area.as_deref().and_then(|area| Decimal::parse(area).ok());
    let area = area.map(Decimal::millionths);
    let fen = u128::try_from(total.fen()).ok();
    let times = |number: Option<u128>, by: u128| number.and_then(|number| number.checked_mul(by));
    [
        Ratio::new(Measure::YuanPerHousehold, fen, times(households, 100)),
        Ratio::new(Measure::YuanPerSquareMetre, times(fen, MILLIONTHS), times(area, 100)),
        Ratio::new(Measure::AreaPerHousehold, area, times(households, MILLIONTHS)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use crate::draft::{DraftProject, WholeNumber};
    use crate::money::Fen;

    use super::{Measure, Position, Ratio, ratios};

    fn project(households: &str, area: &str) -> DraftProject {
        DraftProject {
            households_count: Some(WholeNumber(households.to_owned())),
            floor_area: Some(area.to_owned()),
            ..DraftProject::default()
        }
    }

    fn found(households: &str, area: &str, fen: i64) -> Vec<(Measure, String, Position)> {
        let shown = |ratio: &Ratio| (ratio.measure, ratio.shown().unwrap(), ratio.position());
        ratios(&project(households, area), Fen::new(fen)).iter().map(shown).collect()
    }

    #[test]
    fn a_usual_project_is_within_every_range() {
        assert_eq!(
            found("120", "9600", 372_561_000),
            [
                (Measure::YuanPerHousehold, "31,047".to_owned(), Position::In),
                (Measure::YuanPerSquareMetre, "388".to_owned(), Position::In),
                (Measure::AreaPerHousehold, "80.0".to_owned(), Position::In),
            ]
        );
    }

    #[test]
    fn ends_of_a_range_are_in_it_and_a_fen_beyond_is_not() {
        let positions =
            |fen| found("1", "100", fen).iter().map(|(.., position)| *position).collect::<Vec<_>>();
        assert_eq!(positions(6_000_000)[0], Position::In);
        assert_eq!(positions(6_000_001)[0], Position::Above);
        assert_eq!(positions(300_000)[0], Position::In);
        assert_eq!(positions(299_999)[0], Position::Below);
        assert_eq!(positions(9_000_000)[1], Position::In);
        assert_eq!(positions(9_000_001)[1], Position::Above);
        assert_eq!(found("1", "59.999999", 1)[1].2, Position::Below);
    }

    #[test]
    fn half_is_rounded_up() {
        assert_eq!(found("1", "80.05", 450_050)[0].1, "4,501");
        assert_eq!(found("1", "80.05", 450_050)[2].1, "80.1");
        assert_eq!(found("1", "80.049999", 450_049)[0].1, "4,500");
    }

    #[test]
    fn what_is_not_said_has_no_ratio() {
        assert_eq!(found("0", "0", 1), []);
        assert_eq!(found("120", "x", 1).len(), 1);
        assert_eq!(ratios(&DraftProject::default(), Fen::new(1)), []);
    }
}
