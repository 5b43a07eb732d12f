//! What each household owes, as the table shows it.

use std::rc::Rc;

use fentan_core::Fen;

/// What a household owes, and what of it is still to be paid in cash.
pub(super) type Owed = (Fen, Fen);

/// What every household of the project owes, in the list's order; `None` where nobody can say yet. The sections share
/// it, so that all of them show the same.
pub(super) type AllOwed = Option<Rc<[Owed]>>;
