//! The scale of the drawing: where an amount stands in it, in tenths of its units.

use fentan_core::sensitivity::Sensitivity;
use fentan_core::table::{Unit, nearest};
use fentan_core::{Fen, grouped};

use crate::context::money;

/// The places of the axes, from the left and from the top.
pub(super) const LEFT: i128 = 720;
pub(super) const TOP: i128 = 560;
/// The middle of the place of "no grant", and where the first fen stands.
pub(super) const SLOT: i128 = LEFT + 280;
pub(super) const START: i128 = LEFT + 820;
/// The space that is left free on the other sides.
const RIGHT: i128 = 160;
const FOOT: i128 = 480;

/// A 万元 in fen.
const FEN_IN_WAN: i64 = 1_000_000;

pub(super) struct Scale {
    /// In units.
    pub(super) width: i128,
    pub(super) height: i128,
    pool: i128,
    /// The amount at the top of the axis, in fen, and how much is between two of its ticks.
    highest: i128,
    step: i128,
}

impl Scale {
    pub(super) fn new(found: &Sensitivity, width: i128, height: i128) -> Self {
        let points = found.curve.iter().chain([&found.first, &found.present]);
        let amounts = points.flat_map(|point| [point.government.city, point.government.district]);
        let highest = amounts.map(|amount| i128::from(amount.fen())).max().unwrap_or(0).max(1);
        let step = nice_step(highest);
        let highest = (highest + step - 1) / step * step;
        Self { width, height, pool: i128::from(found.pool.fen()).max(1), highest, step }
    }

    /// The amounts at the ticks of the axis.
    pub(super) fn ticks(&self) -> impl Iterator<Item = Fen> {
        let step = self.step;
        (0..=self.highest / step).filter_map(move |tick| i64::try_from(tick * step).ok().map(Fen::new))
    }

    pub(super) fn right(&self) -> i128 {
        self.width * 10 - RIGHT
    }

    pub(super) fn foot(&self) -> i128 {
        self.height * 10 - FOOT
    }

    /// The place of a grant; one beyond the pool stands at the end.
    pub(super) fn x(&self, grant: Fen) -> i128 {
        let grant = i128::from(grant.fen()).clamp(0, self.pool);
        START + grant * (self.right() - START) / self.pool
    }

    pub(super) fn y(&self, amount: Fen) -> i128 {
        self.foot() - i128::from(amount.fen()) * (self.foot() - TOP) / self.highest
    }
}

/// The least of 1, 2, 5, 10, 20, 50 … fen that gets to the top in five steps.
fn nice_step(highest: i128) -> i128 {
    let mut step = 1;
    for (times, parts) in [(2, 1), (5, 2), (2, 1)].into_iter().cycle() {
        if step * 5 >= highest {
            break;
        }
        step = step * times / parts;
    }
    step
}

/// An amount in 万元, exactly: `50`, `0.5`.
pub(super) fn wan(amount: Fen) -> String {
    let (whole, rest) = (amount.fen() / FEN_IN_WAN, amount.fen() % FEN_IN_WAN);
    let number = format!("{whole}.{rest:06}");
    grouped(number.trim_end_matches('0').trim_end_matches('.'))
}

/// An amount in 万元 with as many decimals as the whole axis needs: none from 一千万元 on, all below 一万元.
pub(super) fn rounded(amount: Fen, whole: Fen) -> String {
    if whole.fen() < FEN_IN_WAN {
        return wan(amount);
    }
    if whole.fen() < 1_000 * FEN_IN_WAN {
        return nearest(amount, Unit::HundredYuan).map_or_else(String::new, |units| money(Fen::new(units)));
    }
    nearest(amount, Unit::TenThousandYuan).map_or_else(String::new, |units| grouped(&units.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{Fen, nice_step, rounded, wan};

    #[test]
    fn the_axis_has_round_steps() {
        for (highest, step) in
            [(1, 1), (5, 1), (6, 2), (11, 5), (26, 10), (100, 20), (193_242_700, 50_000_000)]
        {
            assert_eq!(nice_step(highest), step, "{highest}");
        }
    }

    #[test]
    fn amounts_are_short() {
        let of = |fen| wan(Fen::new(fen));
        assert_eq!(
            [of(0), of(50_000_000), of(1), of(2_000_000_000_000)],
            ["0", "50", "0.000001", "2,000,000"]
        );
        assert_eq!(rounded(Fen::new(110_424_400), Fen::new(276_061_000)), "110.42");
        assert_eq!(rounded(Fen::new(40), Fen::new(100)), "0.00004");
        assert_eq!(rounded(Fen::new(5_932_630_911_500), Fen::new(11_865_261_823_000)), "5,932,631");
    }
}
