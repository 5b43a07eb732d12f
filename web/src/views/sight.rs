//! The views of the page, and how the address names them.

use crate::text;

/// One view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sight {
    /// The budget of one project, with its answer.
    #[default]
    Budget,
    /// What each household of one project owes.
    Owners,
    /// All projects as a table.
    Portfolio,
    /// Scenarios, readings and grants side by side.
    Compare,
    /// The rules themselves.
    Rules,
    /// The tables that are printed and submitted.
    Forms,
}

impl Sight {
    /// All of them, in the order of the tabs.
    pub(crate) const ALL: [Self; 6] =
        [Self::Budget, Self::Owners, Self::Portfolio, Self::Compare, Self::Rules, Self::Forms];

    /// Its name in the address.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Owners => "owners",
            Self::Portfolio => "projects",
            Self::Compare => "compare",
            Self::Rules => "rules",
            Self::Forms => "forms",
        }
    }

    /// Its name on its tab.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Budget => text::budget_view(),
            Self::Owners => text::owners_view(),
            Self::Portfolio => text::portfolio_view(),
            Self::Compare => text::compare_view(),
            Self::Rules => text::rules_view(),
            Self::Forms => text::forms_view(),
        }
    }
}

/// What stands after `#` in the address: `view=budget&figure=…&household=…&link=1.…`, each part optional.
#[derive(Default)]
pub(crate) struct Address {
    pub(crate) sight: Sight,
    /// The path of a figure to explain.
    pub(crate) figure: Option<String>,
    /// A household to look at: the id of its project and its own.
    pub(crate) household: Option<(String, String)>,
    /// A packed document.
    pub(crate) link: Option<String>,
}

impl Address {
    pub(crate) fn read(hash: &str) -> Self {
        let mut address = Self::default();
        for part in hash.split('&') {
            match part.split_once('=') {
                Some(("view", id)) => {
                    let known = Sight::ALL.into_iter().find(|sight| sight.id() == id);
                    address.sight = known.unwrap_or_default();
                }
                // Some programs write the brackets of a path as %5B and %5D.
                Some(("figure", path)) => {
                    address.figure = Some(path.replace("%5B", "[").replace("%5D", "]"));
                }
                Some(("household", path)) => {
                    address.household =
                        path.split_once('/').and_then(|(project, own)| Some((read(project)?, read(own)?)));
                }
                Some(("link", packed)) => address.link = Some(packed.to_owned()),
                _ => {}
            }
        }
        address
    }

    pub(crate) fn write(&self) -> String {
        let mut hash = ["view=", self.sight.id()].concat();
        if let Some((project, household)) = &self.household {
            hash.push_str(&["&household=", &written(project), "/", &written(household)].concat());
        }
        for (name, value) in [("&figure=", &self.figure), ("&link=", &self.link)] {
            if let Some(value) = value {
                hash.push_str(name);
                hash.push_str(value);
            }
        }
        hash
    }
}

/// An id as an address writes it: whatever is no Latin letter and no digit by its bytes, as %E6.
fn written(id: &str) -> String {
    let mut text = String::new();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            text.push(char::from(byte));
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
            text.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    text
}

/// The id that an address writes so.
fn read(text: &str) -> Option<String> {
    let mut pieces = text.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        bytes.push(u8::from_str_radix(piece.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(&piece.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{Address, Sight};

    #[test]
    fn an_address_reads_as_it_was_written() {
        let figure = Some("projects[0].government.city".to_owned());
        let address =
            Address { sight: Sight::Rules, figure, link: Some("1.abc".to_owned()), ..Address::default() };
        let read = Address::read(&address.write());
        assert_eq!((read.sight, read.figure, read.link), (address.sight, address.figure, address.link));
    }

    #[test]
    fn a_household_is_named_by_its_ids_whatever_they_are() {
        let household = Some(("甲/1".to_owned(), "3栋 2-501&x=%".to_owned()));
        let address = Address { sight: Sight::Owners, household, ..Address::default() };
        let written = address.write();
        assert!(written.is_ascii());
        assert_eq!(Address::read(&written).household, address.household);
        for broken in ["household=1", "household=1/%", "household=1/%F", "household=1/%zz", "household=1/%FF"]
        {
            assert_eq!(Address::read(broken).household, None, "{broken}");
        }
    }

    #[test]
    fn what_nobody_knows_is_left_aside() {
        let read = Address::read("view=nothing&other=1&figure=projects%5B0%5D.total");
        assert_eq!(read.sight, Sight::Budget);
        assert_eq!(read.figure.as_deref(), Some("projects[0].total"));
        assert!(Address::read("").link.is_none());
    }
}
