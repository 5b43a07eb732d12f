//! The route: which view, which figure, which household, as it stands after `#` in the address.

use std::fmt::Write as _;

use fentan_core::Bilingual;

use crate::words::frame;

/// One view of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum View {
    /// The budget of one project, with its answer.
    #[default]
    Budget,
    /// The amounts that the households of one project owe.
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

impl View {
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
    pub(crate) fn name(self) -> &'static Bilingual {
        match self {
            Self::Budget => &frame::BUDGET_VIEW,
            Self::Owners => &frame::OWNERS_VIEW,
            Self::Portfolio => &frame::PORTFOLIO_VIEW,
            Self::Compare => &frame::COMPARE_VIEW,
            Self::Rules => &frame::RULES_VIEW,
            Self::Forms => &frame::FORMS_VIEW,
        }
    }
}

/// A place in the page: `view=budget&figure=…&household=…&link=1.…`, each part optional.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Route {
    pub(crate) view: View,
    /// The path of a figure to explain.
    pub(crate) figure: Option<String>,
    /// A household to look at: the id of its project and its own.
    pub(crate) household: Option<(String, String)>,
    /// A packed document.
    pub(crate) link: Option<String>,
}

impl From<View> for Route {
    fn from(view: View) -> Self {
        Self { view, ..Self::default() }
    }
}

impl Route {
    /// Reads what stands after `#`; parts that nobody knows are left aside.
    pub(crate) fn read(hash: &str) -> Self {
        let mut route = Self::default();
        for part in hash.split('&') {
            // Mail programs write `&amp;`.
            match part.strip_prefix("amp;").unwrap_or(part).split_once('=') {
                Some(("view", id)) => {
                    let known = View::ALL.into_iter().find(|view| view.id() == id);
                    route.view = known.unwrap_or_default();
                }
                // Some programs write the brackets of a path as %5B and %5D.
                Some(("figure", path)) => {
                    route.figure = Some(path.replace("%5B", "[").replace("%5D", "]"));
                }
                Some(("household", path)) => {
                    route.household = path
                        .split_once('/')
                        .and_then(|(project, own)| Some((decoded(project)?, decoded(own)?)));
                }
                Some(("link", packed)) => route.link = Some(packed.to_owned()),
                _ => {}
            }
        }
        route
    }

    /// Writes it as [`Self::read`] reads it.
    pub(crate) fn hash(&self) -> String {
        let mut hash = ["view=", self.view.id()].concat();
        if let Some((project, household)) = &self.household {
            hash.push_str(&["&household=", &encoded(project), "/", &encoded(household)].concat());
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
fn encoded(id: &str) -> String {
    let mut text = String::new();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
            text.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

/// The id that an address writes so; none where it is cut off.
fn decoded(text: &str) -> Option<String> {
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
    use super::{Route, View};

    #[test]
    fn a_route_reads_as_it_was_written() {
        let figure = Some("projects[0].government.city".to_owned());
        let route = Route { view: View::Rules, figure, link: Some("1.abc".to_owned()), ..Route::default() };
        assert_eq!(Route::read(&route.hash()), route);
    }

    #[test]
    fn a_household_is_named_by_its_ids_whatever_they_are() {
        let household = Some(("甲/1".to_owned(), "3栋 2-501&x=%".to_owned()));
        let route = Route { view: View::Owners, household, ..Route::default() };
        let hash = route.hash();
        assert!(hash.is_ascii());
        assert_eq!(Route::read(&hash), route);
        for broken in ["household=1", "household=1/%", "household=1/%F", "household=1/%zz", "household=1/%FF"]
        {
            assert_eq!(Route::read(broken).household, None, "{broken}");
        }
    }

    #[test]
    fn what_nobody_knows_is_left_aside() {
        let read = Route::read("view=nothing&other=1&figure=projects%5B0%5D.total");
        assert_eq!(read.view, View::Budget);
        assert_eq!(read.figure.as_deref(), Some("projects[0].total"));
        assert!(Route::read("").link.is_none());
        assert_eq!(Route::read("view=budget&amp;link=1.abc").link.as_deref(), Some("1.abc"));
    }
}
