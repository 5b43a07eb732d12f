//! Paths in a budget and in its assessment: `projects[0].lines[2].amount`.

use std::fmt;

/// A path, held as a chain back to the root, so that it costs nothing until it is written.
#[derive(Clone, Copy, Debug)]
pub struct Path<'a> {
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Root,
    Field(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    /// The budget itself.
    pub const ROOT: Path<'static> = Path { step: Step::Root };

    /// The path of a field of the object at this path.
    #[must_use]
    pub const fn field(&'a self, name: &'a str) -> Path<'a> {
        Path { step: Step::Field(self, name) }
    }

    /// The path of an item of the list at this path.
    #[must_use]
    pub const fn item(&'a self, index: usize) -> Path<'a> {
        Path { step: Step::Item(self, index) }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step {
            Step::Root => Ok(()),
            Step::Field(parent, name) => match parent.step {
                Step::Root => formatter.write_str(name),
                _ => write!(formatter, "{parent}.{name}"),
            },
            Step::Item(parent, index) => write!(formatter, "{parent}[{index}]"),
        }
    }
}
