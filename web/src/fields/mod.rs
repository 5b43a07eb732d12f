//! What people type and choose in.

mod choice;
mod keys;
mod normalise;

use yew::virtual_dom::AttrValue;

pub(crate) use self::choice::{Choice, Select, chosen, option, writes};
pub(crate) use self::keys::{move_in_column, tell_compositions};
pub(crate) use self::normalise::{Shape, half_width, normalise, shown};
pub(crate) use crate::components::{FieldInput as TextField, FieldInputProps as TextFieldProps};
use crate::tag::{Tag, tag};

/// What is wrong with a field: the id of the message, and the message.
fn problem(id: &str, problem: Option<&AttrValue>) -> (Option<String>, Option<Tag>) {
    let Some(problem) = problem else { return (None, None) };
    let id = format!("{id}-problem");
    (Some(id.clone()), Some(tag("span.problem").attr("id", id).text(problem.clone())))
}
