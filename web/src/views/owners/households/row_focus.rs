//! The row of a table in which the focus is or shall be.

use std::rc::Rc;

use yew::Reducible;

/// The household in whose row the focus is or shall be; the row stays in the document, and no row changes its place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct RowFocus {
    pub(super) held: Option<usize>,
    /// The household whose row shall take the focus once it is drawn.
    pub(super) wanted: Option<usize>,
}

/// A move of the focus.
pub(super) enum RowFocusAction {
    /// The focus came into the row of this household, or left the rows.
    Move(Option<usize>),
    /// The row of this household shall be there to take the focus.
    Hold(usize),
    /// The row of this household shall take the focus.
    Want(Option<usize>),
}

impl Reducible for RowFocus {
    type Action = RowFocusAction;

    fn reduce(self: Rc<Self>, action: RowFocusAction) -> Rc<Self> {
        let next = match action {
            RowFocusAction::Move(Some(household)) => Self { held: Some(household), wanted: None },
            RowFocusAction::Move(None) => Self { held: None, ..*self },
            RowFocusAction::Hold(household) => Self { held: Some(household), ..*self },
            RowFocusAction::Want(household) => Self { held: household, wanted: household },
        };
        next.into()
    }
}
