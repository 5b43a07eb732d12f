//! The tables a finance bureau prints and submits, as data that a page or a spreadsheet only has to draw.
//!
//! - [`list`], 项目清单: every project in a row, the total first, then each division with its projects; A3.
//! - [`funding_scheme`], 资金筹措方案表: the sources and the uses of the money of one project, or of all; A4.
//! - [`public_table`], 公示表: the share of every household; A4 or A3, in yuan.
//! - [`ballot`], 表决汇总表: the owners' vote; A4.
//!
//! The first two are printed in yuan, to the fen, or in 万元 with two decimals. In 万元 whole tables go through
//! [`fentan_core::table`], so that what is printed adds up in every row, column and subtotal; a cell that is not
//! printed at its nearest value is marked. The total of all is. Each form adds up by itself: the same amount may be
//! printed one unit apart in two of them. Shares and amounts per household are computed from the exact fen, never from
//! what is printed.
//!
//! **Surplus grants.** Where more grants were received than the pool can use, the policy does not say which of them
//! are left over. So each source is printed with all that was received from it, and one entry, 减：结余, takes off what is
//! not used. Without a surplus every source is used whole, and the entry is left out.

#![deny(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::float_arithmetic,
    clippy::disallowed_types,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]
#![cfg_attr(test, allow(clippy::arithmetic_side_effects, reason = "tests may compute freely"))]

mod assessed;
mod ballot;
mod form;
mod funding_scheme;
mod list;
mod notes;
mod ordered;
mod public_table;
mod slack_rows;
mod style;

pub use self::ballot::ballot;
pub use self::form::{Cell, CellKind, Form, FormError, Heading, Note, Paper, Row, RowKind, Unit};
pub use self::funding_scheme::funding_scheme;
pub use self::list::list;
pub use self::public_table::public_table;
