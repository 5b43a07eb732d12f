//! The curve of 补助门槛: what city and district pay, from no grant to one as large as the pool.
//!
//! "No grant" stands in a place of its own left of the axis, since the first fen makes both levels jump: between it and
//! the curve is a gap. Places are whole tenths of the drawing's units, reckoned from amounts for the eye alone.

mod marks;
mod scale;

use fentan_core::assessment::Government;
use fentan_core::sensitivity::{Point, Sensitivity};
use fentan_core::{Bilingual, Fen, Language};
use yew::{Html, html};

use self::marks::{at, dot, label, ring, stroke};
use self::scale::{Scale, TOP};
use super::points::is_same_split;
use crate::settings::Unit;
use crate::words::compare;

/// Two lines closer than this need only one label.
const CLOSE: i128 = 160;

/// The curve of a project's grants.
pub(super) struct Curve<'a> {
    pub(super) found: &'a Sensitivity,
    pub(super) language: Language,
    /// The unit of its amounts, as of the sentences beside it.
    pub(super) unit: Unit,
}

impl Curve<'_> {
    /// The drawing for screens; about a pixel a unit.
    pub(super) fn wide(&self) -> Html {
        let scale = Scale::new(self.found, self.unit, 860, 360);
        Plot { found: self.found, language: self.language, scale, every: 4 }.draw("curve curve-wide")
    }

    /// The same for phones, which would make the letters of the wide one too small to read.
    pub(super) fn narrow(&self) -> Html {
        let scale = Scale::new(self.found, self.unit, 380, 330);
        Plot { found: self.found, language: self.language, scale, every: 10 }.draw("curve curve-narrow")
    }
}

struct Plot<'a> {
    found: &'a Sensitivity,
    language: Language,
    scale: Scale,
    /// The number of steps of the curve between two ticks of the axis.
    every: usize,
}

impl Plot<'_> {
    fn say(&self, words: &'static Bilingual) -> &'static str {
        words.get(self.language)
    }

    fn draw(&self, class: &'static str) -> Html {
        let size = format!("0,0,{},{}", self.scale.width, self.scale.height);
        html! {
            <svg role="img" {class} viewBox={size} aria-label={self.say(&compare::CURVE)}>
                { self.amounts() }
                { self.grants() }
                { self.even() }
                { self.jump() }
                { self.line("curve-city", |government| government.city) }
                { self.line("curve-district", |government| government.district) }
                { self.present() }
                { self.names() }
            </svg>
        }
    }

    /// The axis of what both levels pay, with its lines.
    fn amounts(&self) -> Html {
        let scale = &self.scale;
        let ticks = scale.ticks().map(|amount| {
            let y = scale.y(amount);
            html! {
                <>
                    { stroke("curve-grid", (self.scale.left, y), (scale.right(), y)) }
                    { label("curve-axis end", self.scale.left - 60, y + 40, scale.tick(amount)) }
                </>
            }
        });
        let name = scale.unit.choose(&compare::CURVE_PARTS, &compare::CURVE_PARTS_WAN);
        html! { <>{ for ticks }{ label("curve-axis", 20, 140, self.say(name)) }</> }
    }

    /// The axis of grants: none, the first fen, and then evenly on.
    fn grants(&self) -> Html {
        let (scale, foot) = (&self.scale, self.scale.foot());
        let tick = |x: i128| stroke("curve-tick", (x, foot), (x, foot + 50));
        let steps = self.found.curve.iter().step_by(self.every).skip(1).map(|point| {
            let x = scale.x(point.grant);
            let amount = scale.rounded(point.grant);
            // The last one would stand out of the drawing.
            let (class, end) =
                if x >= scale.right() { ("curve-axis end", x + 80) } else { ("curve-axis middle", x) };
            html! { <>{ tick(x) }{ label(class, end, foot + 190, amount) }</> }
        });
        let end = scale.right() + 80;
        let name = scale.unit.choose(&compare::CURVE_GRANT, &compare::CURVE_GRANT_WAN);
        html! {
            <>
                { tick(self.scale.start()) }
                { label("curve-axis middle", self.scale.slot(), foot + 190, self.say(&compare::NO_GRANT)) }
                { label("curve-axis middle", self.scale.start(), foot + 190, self.say(&compare::ONE_FEN)) }
                { label("curve-axis end", end, foot + 380, self.say(name)) }
                { for steps }
            </>
        }
    }

    /// The grant from which the city pays no more than without one.
    fn even(&self) -> Html {
        let (scale, found) = (&self.scale, self.found);
        let Some(even) = &found.break_even else { return Html::default() };
        let (x, y) = (scale.x(even.grant), scale.y(found.without.government.city));
        let words = [self.say(&compare::EVEN), " ", &scale.rounded(even.grant)].concat();
        html! {
            <>
                { stroke("curve-even", (self.scale.slot(), y), (x, y)) }
                { stroke("curve-even", (x, TOP - 60), (x, scale.foot())) }
                { self.beside(x, TOP - 100, words) }
                { dot("curve-dot-even", x, y) }
            </>
        }
    }

    /// The grant that the project has.
    fn present(&self) -> Html {
        let (scale, present) = (&self.scale, &self.found.present);
        let none = present.grant.is_zero();
        let x = if none { self.scale.slot() } else { scale.x(present.grant) };
        let is_beyond = present.grant > self.found.pool;
        let words = self.say(if is_beyond { &compare::NOW_BEYOND } else { &compare::NOW });
        let amount = if none { String::new() } else { scale.rounded(present.grant) };
        html! {
            <>
                { stroke("curve-now", (x, TOP - 220), (x, scale.foot())) }
                { self.beside(x, TOP - 260, [words, " ", &amount].concat()) }
                { dot("curve-dot", x, scale.y(present.government.district)) }
                { dot("curve-dot", x, scale.y(present.government.city)) }
            </>
        }
    }

    /// A label beside an upright line, on the side with more room.
    fn beside(&self, x: i128, y: i128, words: String) -> Html {
        if x * 2 > self.scale.right() + self.scale.left {
            label("curve-label end", x + 30, y, words)
        } else {
            label("curve-label", x - 30, y, words)
        }
    }

    /// The jump: what both pay without a grant, and the gap to what they pay with the first fen.
    fn jump(&self) -> Html {
        let scale = &self.scale;
        let (without, first) = (&self.found.without.government, &self.found.first.government);
        let level = |class: &'static str, of: fn(&Government) -> Fen| {
            let (before, after) = (scale.y(of(without)), scale.y(of(first)));
            let (from, to) = (self.scale.slot() - 200, self.scale.slot() + 200);
            html! {
                <>
                    { stroke("curve-gap", (to, before), (self.scale.start(), after)) }
                    { stroke(class, (from, before), (to, before)) }
                    { dot("curve-dot", to, before) }
                    { ring(self.scale.start(), after) }
                </>
            }
        };
        html! {
            <>
                { level("curve-city", |government| government.city) }
                { level("curve-district", |government| government.district) }
            </>
        }
    }

    /// The line of what one level pays from the first fen on.
    fn line(&self, class: &'static str, of: fn(&Government) -> Fen) -> Html {
        let points = std::iter::once(&self.found.first).chain(self.found.curve.iter().skip(1));
        let places = points
            .map(|point| [at(self.scale.x(point.grant)), at(self.scale.y(of(&point.government)))].join(","));
        let places: Vec<String> = places.collect();
        html! { <polyline fill="none" {class} points={places.join(" ")} /> }
    }

    /// Names for the lines, with the amounts on both sides of the jump.
    fn names(&self) -> Html {
        let Sensitivity { without, first, curve, .. } = self.found;
        let amount = |amount: Fen| self.scale.rounded(amount);
        let at_none =
            self.pair(self.scale.slot() - 220, without, &|name, own| [name, " ", &amount(own)].concat());
        let jumps = !is_same_split(without.split, first.split);
        let at_first = jumps.then(|| self.pair(self.scale.start() + 80, first, &|_, own| amount(own)));
        let middle = curve
            .get(11)
            .map(|point| self.pair(self.scale.x(point.grant) + 40, point, &|name, _| name.to_owned()));
        html! { <>{ at_none }{ at_first.unwrap_or_default() }{ middle.unwrap_or_default() }</> }
    }

    /// The labels of both lines at a point: the upper one's above it, the lower one's below where there is room; only
    /// one where the lines meet.
    fn pair(&self, x: i128, point: &Point, words: &dyn Fn(&str, Fen) -> String) -> Html {
        let Government { city, district, .. } = point.government;
        let (at_city, at_district) = (self.scale.y(city), self.scale.y(district));
        let label = |y: i128, name, own| label("curve-label", x, y, words(self.say(name), own));
        if (at_city - at_district).abs() < 20 {
            return label(at_city - 90, &compare::BOTH_SHORT, city);
        }
        let close = (at_city - at_district).abs() < 2 * CLOSE;
        let place = |own: i128, other: i128| {
            if own > other && close && own + CLOSE < self.scale.foot() { own + 170 } else { own - 90 }
        };
        html! {
            <>
                { label(place(at_city, at_district), &compare::CITY_SHORT, city) }
                { label(place(at_district, at_city), &compare::DISTRICT_SHORT, district) }
            </>
        }
    }
}
