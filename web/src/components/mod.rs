//! Buttons, fields, figures, tables, dialogs and notices: what every view is made of.

mod button;
mod caption;
mod choice;
mod dialog;
mod explanation_tree;
mod figure;
mod form_sheet;
mod notice;
mod rate_question;
mod text_field;
mod text_input;
mod virtual_table;

pub(crate) use self::button::{Button, ButtonKind};
pub(crate) use self::caption::{Caption, SectionTitle};
pub(crate) use self::choice::{Choice, Choices, PlaceChoice, choice};
pub(crate) use self::dialog::Dialog;
pub(crate) use self::explanation_tree::ExplanationTree;
pub(crate) use self::figure::Figure;
pub(crate) use self::form_sheet::FormSheet;
pub(crate) use self::notice::{NoticeBox, Question, Remarks};
pub(crate) use self::text_field::{FieldInput, TextField};
pub(crate) use self::text_input::TextInput;
pub(crate) use self::virtual_table::{VirtualRow, VirtualTable};
