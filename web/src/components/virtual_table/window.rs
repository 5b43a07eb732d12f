//! The rows of a long table that are in the document: those in sight and some beyond. A thousand rows in the document
//! would make every keystroke wait for them.

use std::collections::BTreeMap;
use std::ops::Range;

/// Rows come and go by this many at once.
const STEP: usize = 2;

/// The number of rows beyond those in sight, so that the next is there before it is scrolled to.
const BEYOND: usize = 2;

/// The height of a row before anybody has measured one, in pixels.
const USUAL_HEIGHT: usize = 34;

/// The rows that are in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    first: usize,
    /// The number of them.
    count: usize,
    /// The height of a row, in pixels.
    pub(crate) height: usize,
}

/// A part of the table's body.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Room for this many rows that are not there.
    Gap(usize),
    /// These rows.
    Rows(Range<usize>),
}

impl Default for Window {
    fn default() -> Self {
        Self::at(0, 1000, USUAL_HEIGHT)
    }
}

impl Window {
    /// Every row there is: for paper.
    pub(crate) const EVERYTHING: Self = Self { first: 0, count: usize::MAX, height: USUAL_HEIGHT };

    /// The window on a table scrolled down by `top`, with `room` in sight, and rows as high as `height`, in pixels.
    pub(crate) fn at(top: usize, room: usize, height: usize) -> Self {
        let height = if height == 0 { USUAL_HEIGHT } else { height };
        let first = (top / height).saturating_sub(BEYOND) / STEP * STEP;
        // Rows cut off at both ends, and what is left over of a step.
        let count = room / height + 2 + 2 * BEYOND + STEP;
        Self { first, count, height }
    }

    /// The body of a table of `count` rows, with the row at `held` among them wherever it is: somebody types in it,
    /// and a field that leaves the document loses the focus.
    pub(crate) fn pieces(self, count: usize, held: Option<usize>) -> Vec<Piece> {
        let end = self.first.saturating_add(self.count);
        let shown = self.first.min(count)..end.min(count);
        let held = held.filter(|held| *held < count && !shown.contains(held)).map(|held| held..held + 1);
        let mut ranges: Vec<Range<usize>> = held.into_iter().chain([shown]).collect();
        ranges.sort_by_key(|range| range.start);
        let mut pieces = Vec::new();
        let mut next = 0;
        for range in ranges.into_iter().chain(std::iter::once(count..count)) {
            pieces.push(Piece::Gap(range.start - next));
            next = range.end;
            pieces.push(Piece::Rows(range));
        }
        pieces.retain(|piece| {
            !matches!(piece, Piece::Gap(0)) && !matches!(piece, Piece::Rows(rows) if rows.is_empty())
        });
        pieces
    }
}

/// The keys of the rows that are in the document. Rows that come into sight take those, and so the elements, of rows
/// that have gone out of it: changing a few texts is much quicker than making a row.
#[derive(Default)]
pub(crate) struct Keys {
    /// The key of the row of each thing that the table lists.
    taken: BTreeMap<usize, usize>,
    /// One that was never given.
    next: usize,
}

impl Keys {
    /// Gives the rows of these things their keys. `moving` says whether elements may change their places; while the
    /// focus is among them they may not, since an element that is moved loses it.
    pub(crate) fn give(
        &mut self,
        things: impl Iterator<Item = usize>,
        moving: bool,
    ) -> &BTreeMap<usize, usize> {
        let mut given = BTreeMap::new();
        let mut new = Vec::new();
        for thing in things {
            match self.taken.remove(&thing) {
                Some(key) => _ = given.insert(thing, key),
                None => new.push(thing),
            }
        }
        let mut left = std::mem::take(&mut self.taken).into_values().filter(|_| moving);
        for thing in new {
            let key = left.next().unwrap_or_else(|| {
                self.next += 1;
                self.next
            });
            given.insert(thing, key);
        }
        self.taken = given;
        &self.taken
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Keys, Piece, Window};

    #[test]
    fn rows_in_sight_and_some_beyond_are_there() {
        let window = Window::at(34_000, 340, 34);
        assert_eq!((window.first, window.count), (998, 18));
        assert_eq!(window.pieces(1000, None), [Piece::Gap(998), Piece::Rows(998..1000)]);
        assert_eq!(window.pieces(2000, None), [Piece::Gap(998), Piece::Rows(998..1016), Piece::Gap(984)]);
        assert_eq!(Window::at(0, 340, 34).pieces(5, None), [Piece::Rows(0..5)]);
        assert_eq!(Window::at(0, 340, 34).pieces(0, None), []);
    }

    #[test]
    fn the_row_somebody_types_in_stays() {
        let window = Window::at(34_000, 340, 34);
        let gap = Piece::Gap;
        let rows = |place: usize| Piece::Rows(place..place + 1);
        let before = [gap(7), rows(7), gap(990), Piece::Rows(998..1016), gap(984)];
        assert_eq!(window.pieces(2000, Some(7)), before);
        let after = [gap(998), Piece::Rows(998..1016), gap(483), rows(1499), gap(500)];
        assert_eq!(window.pieces(2000, Some(1499)), after);
        assert_eq!(window.pieces(2000, Some(1000)), window.pieces(2000, None));
        assert_eq!(window.pieces(2000, Some(2000)), window.pieces(2000, None));
    }

    #[test]
    fn every_row_has_its_room() {
        for top in [0, 1, 33, 34, 500, 9_999, 100_000] {
            for count in [0, 1, 47, 48, 300, 4000] {
                for held in [None, Some(0), Some(150), Some(299)] {
                    let pieces = Window::at(top, 600, 34).pieces(count, held);
                    let rows = pieces.iter().map(|piece| match piece {
                        Piece::Gap(rows) => *rows,
                        Piece::Rows(rows) => rows.len(),
                    });
                    assert_eq!(rows.sum::<usize>(), count, "top {top}, held {held:?}");
                }
            }
        }
    }

    #[test]
    fn rows_take_the_keys_of_those_that_go() {
        let mut keys = Keys::default();
        let first: Vec<usize> = keys.give(0..4, true).values().copied().collect();
        let second = keys.give(2..6, true).clone();
        assert_eq!((second[&2], second[&3]), (first[2], first[3]));
        assert_eq!(second.values().copied().collect::<BTreeSet<_>>(), first.iter().copied().collect());
        let third = keys.give([2, 6, 7].into_iter(), false).clone();
        assert_eq!(third[&2], second[&2]);
        assert!([6, 7].iter().all(|project| !first.contains(&third[project])));
        assert_ne!(third[&6], third[&7]);
        assert_eq!(keys.give(0..0, true).len(), 0);
    }

    #[test]
    fn a_small_move_changes_nothing() {
        assert_eq!(Window::at(34_010, 340, 34), Window::at(34_033, 340, 34));
        assert_eq!(Window::at(0, 340, 0).height, 34);
        assert_eq!(Window::EVERYTHING.pieces(3, None), [Piece::Rows(0..3)]);
    }
}
