//! The scale of the drawing: where an amount stands in it, in tenths of its units.

use fentan_core::sensitivity::Sensitivity;
use fentan_core::table::{Unit, nearest};
use fentan_core::{Fen, grouped};

use crate::context::money;
use crate::settings;

/// The place of the upper axis' end, from the top.
pub(super) const TOP: i128 = 560;
/// The space that is left free on the other sides.
const RIGHT: i128 = 160;
const FOOT: i128 = 480;

/// A 万元 in fen.
const FEN_IN_WAN: i64 = 1_000_000;

pub(super) struct Scale {
    /// In units.
    pub(super) width: i128,
    pub(super) height: i128,
    /// The place of the upright axis, which leaves room for its amounts.
    pub(super) left: i128,
    /// The unit of its amounts.
    pub(super) unit: settings::Unit,
    pool: i128,
    /// The amount at the top of the axis, in fen, and how much is between two of its ticks.
    highest: i128,
    step: i128,
}

impl Scale {
    pub(super) fn new(found: &Sensitivity, unit: settings::Unit, width: i128, height: i128) -> Self {
        /// The width of a digit, and what stands free beside an amount.
        const DIGIT: i128 = 72;
        const BESIDE: i128 = 160;
        let points = found.curve.iter().chain([&found.first, &found.present]);
        let amounts = points.flat_map(|point| [point.government.city, point.government.district]);
        let highest = amounts.map(|amount| i128::from(amount.fen())).max().unwrap_or(0).max(1);
        let step = nice_step(highest);
        let highest = (highest + step - 1) / step * step;
        let top = i64::try_from(highest).map_or_else(|_| String::new(), |fen| tick(Fen::new(fen), unit));
        let digits = i128::try_from(top.len()).unwrap_or(0);
        let left = BESIDE + digits.max(6) * DIGIT;
        Self { width, height, left, unit, pool: i128::from(found.pool.fen()).max(1), highest, step }
    }

    /// The middle of the place of "no grant".
    pub(super) fn slot(&self) -> i128 {
        self.left + 280
    }

    /// The place of the first fen.
    pub(super) fn start(&self) -> i128 {
        self.left + 820
    }

    /// An amount at a tick of the axis.
    pub(super) fn tick(&self, amount: Fen) -> String {
        tick(amount, self.unit)
    }

    /// An amount of the drawing, as exactly as the whole of it needs.
    pub(super) fn rounded(&self, amount: Fen) -> String {
        let whole = Fen::new(i64::try_from(self.pool).unwrap_or(i64::MAX));
        match self.unit {
            settings::Unit::Wan => rounded_wan(amount, whole),
            settings::Unit::Yuan => rounded_yuan(amount, whole),
        }
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
        self.start() + grant * (self.right() - self.start()) / self.pool
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

/// An amount in the page's unit, exactly and without idle decimals.
fn tick(amount: Fen, unit: settings::Unit) -> String {
    match unit {
        settings::Unit::Wan => wan(amount),
        settings::Unit::Yuan if amount.fen() % 100 == 0 => grouped(&(amount.fen() / 100).to_string()),
        settings::Unit::Yuan => money(amount),
    }
}

/// An amount in yuan: whole ones where the axis has 一万元 and more, else to the fen.
fn rounded_yuan(amount: Fen, whole: Fen) -> String {
    if whole.fen() < FEN_IN_WAN {
        return money(amount);
    }
    nearest(amount, Unit::Yuan).map_or_else(String::new, |yuan| grouped(&yuan.to_string()))
}

/// An amount in 万元, exactly: `50`, `0.5`.
fn wan(amount: Fen) -> String {
    let (whole, rest) = (amount.fen() / FEN_IN_WAN, amount.fen() % FEN_IN_WAN);
    let number = format!("{whole}.{rest:06}");
    grouped(number.trim_end_matches('0').trim_end_matches('.'))
}

/// An amount in 万元 with as many decimals as the whole axis needs: none from 一千万元 on, all below 一万元.
fn rounded_wan(amount: Fen, whole: Fen) -> String {
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
    use super::{Fen, nice_step, rounded_wan, rounded_yuan, tick, wan};
    use crate::settings::Unit;

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
        assert_eq!(rounded_wan(Fen::new(110_424_400), Fen::new(276_061_000)), "110.42");
        assert_eq!(rounded_wan(Fen::new(40), Fen::new(100)), "0.00004");
        assert_eq!(rounded_yuan(Fen::new(110_424_450), Fen::new(276_061_000)), "1,104,245");
        assert_eq!(rounded_yuan(Fen::new(40), Fen::new(100)), "0.40");
        assert_eq!(tick(Fen::new(50_000_000), Unit::Yuan), "500,000");
        assert_eq!(tick(Fen::new(1), Unit::Yuan), "0.01");
        assert_eq!(rounded_wan(Fen::new(5_932_630_911_500), Fen::new(11_865_261_823_000)), "5,932,631");
    }
}
