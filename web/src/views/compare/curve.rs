//! The curve of 补助门槛: what city and district pay, from no grant to one as large as the pool.
//!
//! "No grant" stands in a place of its own left of the axis, since the first fen makes both levels jump: between it and
//! the curve is a gap. Places are whole tenths of the drawing's units, reckoned from amounts for the eye alone.

mod scale;

use fentan_core::Fen;
use yew::Html;
use yew::virtual_dom::AttrValue;

use self::scale::{LEFT, SLOT, START, Scale, TOP, rounded, wan};
use super::found::{Levels, Point, Sensitivity};
use crate::tag::{Tag, all, tag};
use crate::text;

/// For screens; about a pixel a unit.
pub(super) fn wide(found: &Sensitivity) -> Tag {
    Plot { found, scale: Scale::new(found, 860, 360), every: 4 }.draw().attr("class", "curve curve-wide")
}

/// The same for phones, which would make the letters of the wide one too small to read.
pub(super) fn narrow(found: &Sensitivity) -> Tag {
    Plot { found, scale: Scale::new(found, 380, 330), every: 10 }.draw().attr("class", "curve curve-narrow")
}

/// Two lines closer than this need only one label.
const CLOSE: i128 = 160;

struct Plot<'a> {
    found: &'a Sensitivity,
    scale: Scale,
    /// How many steps of the curve are between two ticks of the axis.
    every: usize,
}

impl Plot<'_> {
    fn draw(&self) -> Tag {
        let size = ["0,0,", &self.scale.width.to_string(), ",", &self.scale.height.to_string()].concat();
        tag("svg role=img")
            .attr("viewBox", size)
            .attr("aria-label", text::curve())
            .put(self.amounts())
            .put(self.grants())
            .put(self.even())
            .put(self.jump())
            .put(self.line("curve-city", |levels| levels.city))
            .put(self.line("curve-district", |levels| levels.district))
            .put(self.present())
            .put(self.names())
    }

    /// The axis of what both levels pay, with its lines.
    fn amounts(&self) -> Html {
        let scale = &self.scale;
        let ticks = scale.ticks().map(|amount| {
            let y = scale.y(amount);
            let line = stroke("curve-grid", (LEFT, y), (scale.right(), y));
            all([line, label("curve-axis end", LEFT - 60, y + 40, wan(amount))])
        });
        all([all(ticks), all([label("curve-axis", 20, 140, text::curve_parts())])])
    }

    /// The axis of grants: none, the first fen, and then evenly on.
    fn grants(&self) -> Html {
        let (scale, foot) = (&self.scale, self.scale.foot());
        let name = |x: i128, name: AttrValue| label("curve-axis middle", x, foot + 190, name);
        let steps = self.found.curve.iter().step_by(self.every).skip(1).map(|point| {
            let x = scale.x(point.grant);
            let tick = stroke("curve-tick", (x, foot), (x, foot + 50));
            let amount = rounded(point.grant, self.found.pool);
            // The last one would stand out of the drawing.
            let last = x >= scale.right();
            let class = if last { "curve-axis end" } else { "curve-axis middle" };
            let x = if last { x + 80 } else { x };
            all([tick, label(class, x, foot + 190, amount)])
        });
        let (none, first) = (SLOT, START);
        all([
            all([
                stroke("curve-tick", (first, foot), (first, foot + 50)),
                name(none, text::no_grant().into()),
                name(first, text::one_fen().into()),
                label("curve-axis end", scale.right() + 80, foot + 380, text::curve_grant()),
            ]),
            all(steps),
        ])
    }

    /// Where the city pays no more than without a grant.
    fn even(&self) -> Option<Html> {
        let (scale, even) = (&self.scale, self.found.break_even.as_ref()?);
        let (x, y) = (scale.x(even.grant), scale.y(self.found.without.levels.city));
        let words = [text::even(), " ", &rounded(even.grant, self.found.pool)].concat();
        Some(all([
            stroke("curve-even", (SLOT, y), (x, y)),
            stroke("curve-even", (x, TOP - 60), (x, scale.foot())),
            self.beside(x, TOP - 100, words),
            dot("curve-dot-even", x, y),
        ]))
    }

    /// The grant that the project has.
    fn present(&self) -> Html {
        let (scale, present) = (&self.scale, &self.found.present);
        let none = present.grant.is_zero();
        let x = if none { SLOT } else { scale.x(present.grant) };
        let words = if present.grant > self.found.pool { text::now_beyond() } else { text::now() };
        let amount = if none { String::new() } else { rounded(present.grant, self.found.pool) };
        all([
            stroke("curve-now", (x, TOP - 220), (x, scale.foot())),
            self.beside(x, TOP - 260, [words, " ", &amount].concat()),
            dot("curve-dot", x, scale.y(present.levels.district)),
            dot("curve-dot", x, scale.y(present.levels.city)),
        ])
    }

    /// A label beside an upright line, on the side with more room.
    fn beside(&self, x: i128, y: i128, words: String) -> Tag {
        if x * 2 > self.scale.right() + LEFT {
            label("curve-label end", x + 30, y, words)
        } else {
            label("curve-label", x - 30, y, words)
        }
    }

    /// What both pay without a grant, and the gap to what they pay with the first fen.
    fn jump(&self) -> Html {
        let scale = &self.scale;
        let (without, first) = (&self.found.without.levels, &self.found.first.levels);
        let level = |class: &'static str, of: fn(&Levels) -> Fen| {
            let (before, after) = (scale.y(of(without)), scale.y(of(first)));
            let (from, to) = (SLOT - 200, SLOT + 200);
            all([
                stroke("curve-gap", (to, before), (START, after)),
                stroke(class, (from, before), (to, before)),
                dot("curve-dot", to, before),
                dot("curve-ring", START, after),
            ])
        };
        all([level("curve-city", |levels| levels.city), level("curve-district", |levels| levels.district)])
    }

    /// What one level pays from the first fen on.
    fn line(&self, class: &'static str, of: fn(&Levels) -> Fen) -> Tag {
        let points = std::iter::once(&self.found.first).chain(self.found.curve.iter().skip(1));
        let places = points
            .map(|point| [at(self.scale.x(point.grant)), at(self.scale.y(of(&point.levels)))].join(","));
        let places: Vec<String> = places.collect();
        tag("polyline fill=none").attr("class", class).attr("points", places.join(" "))
    }

    /// Which line is whose, with the amounts on both sides of the jump.
    fn names(&self) -> Html {
        let Sensitivity { pool, without, first, curve, .. } = self.found;
        let amount = |amount: Fen| rounded(amount, *pool);
        let jumps = without.split != first.split;
        let left = SLOT - 220;
        let at_none = self.pair(left, without, &|name, own| [name, " ", &amount(own)].concat());
        let start = START + 80;
        let at_first = jumps.then(|| self.pair(start, first, &|_, own| amount(own)));
        let middle = curve
            .get(11)
            .map(|point| self.pair(self.scale.x(point.grant) + 40, point, &|name, _| name.to_owned()));
        all([Some(at_none), at_first, middle])
    }

    /// The labels of both lines at a point: the upper one's above it, the lower one's below where there is room; only
    /// one where the lines meet.
    fn pair(&self, x: i128, point: &Point, words: &dyn Fn(&str, Fen) -> String) -> Html {
        let Levels { city, district } = point.levels;
        let (at_city, at_district) = (self.scale.y(city), self.scale.y(district));
        if (at_city - at_district).abs() < 20 {
            return all([label("curve-label", x, at_city - 90, words(text::both_short(), city))]);
        }
        let close = (at_city - at_district).abs() < 2 * CLOSE;
        let place = |own: i128, other: i128| {
            if own > other && close && own + CLOSE < self.scale.foot() { own + 170 } else { own - 90 }
        };
        all([
            label("curve-label", x, place(at_city, at_district), words(text::city_short(), city)),
            label("curve-label", x, place(at_district, at_city), words(text::district_short(), district)),
        ])
    }
}

/// A place in tenths as the drawing writes it: `123.4`.
fn at(tenths: i128) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let size = tenths.unsigned_abs();
    [sign, &(size / 10).to_string(), ".", &(size % 10).to_string()].concat()
}

fn stroke(class: &'static str, from: (i128, i128), to: (i128, i128)) -> Tag {
    tag("line")
        .attr("class", class)
        .attr("x1", at(from.0))
        .attr("y1", at(from.1))
        .attr("x2", at(to.0))
        .attr("y2", at(to.1))
}

fn label(class: &'static str, x: i128, y: i128, words: impl Into<AttrValue>) -> Tag {
    tag("text").attr("class", class).attr("x", at(x)).attr("y", at(y)).text(words)
}

fn dot(class: &'static str, x: i128, y: i128) -> Tag {
    tag("circle r=3.5").attr("class", class).attr("cx", at(x)).attr("cy", at(y))
}
