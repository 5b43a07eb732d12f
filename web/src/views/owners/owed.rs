//! What each household owes, as the views show it.

use fentan_core::Fen;

use super::super::View;

/// What a household owes, and what of it is still to be paid in cash.
pub(super) type Owed = (Fen, Fen);

/// What every household of the project owes, in the list's order; `None` where nobody can say yet. The sections take
/// it from here, so that all of them show the same.
pub(super) fn owed(_: &View<'_>) -> Option<Vec<Owed>> {
    None
}
