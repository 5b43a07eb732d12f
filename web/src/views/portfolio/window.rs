//! Which rows are in the document: those in sight and some beyond. A thousand rows in the document would make every
//! keystroke wait for them.

use std::ops::Range;

/// Rows come and go by this many at once.
const STEP: usize = 4;

/// How many rows beyond those in sight are there, so that the next is there before it is scrolled to.
const BEYOND: usize = 6;

/// How high a row is before anybody has measured one, in pixels.
const USUAL_HEIGHT: usize = 34;

/// The rows that are in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    first: usize,
    /// How many they are, and so how many slots there are for them.
    slots: usize,
    /// How high a row is, in pixels.
    pub(super) height: usize,
}

/// A part of the table's body.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
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
    pub(super) const EVERYTHING: Self = Self { first: 0, slots: usize::MAX, height: USUAL_HEIGHT };

    /// The window on a table scrolled down by `top`, with `room` in sight, and rows as high as `height`, in pixels.
    pub(super) fn at(top: usize, room: usize, height: usize) -> Self {
        let height = if height == 0 { USUAL_HEIGHT } else { height };
        let first = (top / height).saturating_sub(BEYOND) / STEP * STEP;
        // Rows cut off at both ends, and what is left over of a step.
        let slots = room / height + 2 + 2 * BEYOND + STEP;
        Self { first, slots, height }
    }

    /// The slot of the row at this place. Rows that come into sight take the slots, and the elements, of rows that have
    /// gone out of it; `held` is a slot that is not to be had.
    pub(super) fn slot(self, place: usize, held: Option<usize>) -> usize {
        let own = place % self.slots;
        if Some(own) == held { self.slots } else { own }
    }

    /// The body of a table of `count` rows, with the row at `held` among them wherever it is: somebody types in it,
    /// and a field that leaves the document loses the focus.
    pub(super) fn pieces(self, count: usize, held: Option<usize>) -> Vec<Piece> {
        let end = self.first.saturating_add(self.slots);
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Piece, Window};

    #[test]
    fn rows_in_sight_and_some_beyond_are_there() {
        let window = Window::at(34_000, 340, 34);
        assert_eq!((window.first, window.slots), (992, 28));
        assert_eq!(window.pieces(1000, None), [Piece::Gap(992), Piece::Rows(992..1000)]);
        assert_eq!(window.pieces(2000, None), [Piece::Gap(992), Piece::Rows(992..1020), Piece::Gap(980)]);
        assert_eq!(Window::at(0, 340, 34).pieces(5, None), [Piece::Rows(0..5)]);
        assert_eq!(Window::at(0, 340, 34).pieces(0, None), []);
    }

    #[test]
    fn the_row_somebody_types_in_stays() {
        let window = Window::at(34_000, 340, 34);
        let gap = Piece::Gap;
        let rows = |place: usize| Piece::Rows(place..place + 1);
        let before = [gap(7), rows(7), gap(984), Piece::Rows(992..1020), gap(980)];
        assert_eq!(window.pieces(2000, Some(7)), before);
        let after = [gap(992), Piece::Rows(992..1020), gap(479), rows(1499), gap(500)];
        assert_eq!(window.pieces(2000, Some(1499)), after);
        assert_eq!(window.pieces(2000, Some(1000)), window.pieces(2000, None));
        assert_eq!(window.pieces(2000, Some(2000)), window.pieces(2000, None));
    }

    #[test]
    fn every_row_has_its_room_and_every_row_shown_a_slot_of_its_own() {
        for top in [0, 1, 33, 34, 500, 9_999, 100_000] {
            for count in [0, 1, 47, 48, 300, 4000] {
                for held in [None, Some(0), Some(150), Some(299)] {
                    let window = Window::at(top, 600, 34);
                    let held_slot = held.map(|held| window.slot(held, None));
                    let mut rows = 0;
                    let mut slots = BTreeSet::new();
                    for piece in window.pieces(count, held) {
                        match piece {
                            Piece::Gap(gap) => rows += gap,
                            Piece::Rows(shown) => {
                                rows += shown.len();
                                for place in shown.filter(|place| Some(*place) != held) {
                                    assert!(slots.insert(window.slot(place, held_slot)), "{place} at {top}");
                                }
                            }
                        }
                    }
                    assert_eq!(rows, count, "top {top}, held {held:?}");
                    assert!(held_slot.is_none_or(|slot| !slots.contains(&slot)), "top {top}, held {held:?}");
                }
            }
        }
    }

    #[test]
    fn a_small_move_changes_nothing() {
        assert_eq!(Window::at(34_010, 340, 34), Window::at(34_033, 340, 34));
        assert_eq!(Window::at(0, 340, 0).height, 34);
        assert_eq!(Window::EVERYTHING.pieces(3, None), [Piece::Rows(0..3)]);
    }
}
