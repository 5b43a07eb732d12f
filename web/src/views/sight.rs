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

/// What stands after `#` in the address: `view=budget&figure=…&link=1.…`, each part optional.
#[derive(Default)]
pub(crate) struct Address {
    pub(crate) sight: Sight,
    /// The path of a figure to explain.
    pub(crate) figure: Option<String>,
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
                Some(("link", packed)) => address.link = Some(packed.to_owned()),
                _ => {}
            }
        }
        address
    }

    pub(crate) fn write(&self) -> String {
        let mut hash = ["view=", self.sight.id()].concat();
        for (name, value) in [("&figure=", &self.figure), ("&link=", &self.link)] {
            if let Some(value) = value {
                hash.push_str(name);
                hash.push_str(value);
            }
        }
        hash
    }
}

#[cfg(test)]
mod tests {
    use super::{Address, Sight};

    #[test]
    fn an_address_reads_as_it_was_written() {
        let figure = Some("projects[0].government.city".to_owned());
        let address = Address { sight: Sight::Rules, figure, link: Some("1.abc".to_owned()) };
        let read = Address::read(&address.write());
        assert_eq!((read.sight, read.figure, read.link), (address.sight, address.figure, address.link));
    }

    #[test]
    fn what_nobody_knows_is_left_aside() {
        let read = Address::read("view=nothing&other=1&figure=projects%5B0%5D.total");
        assert_eq!(read.sight, Sight::Budget);
        assert_eq!(read.figure.as_deref(), Some("projects[0].total"));
        assert!(Address::read("").link.is_none());
    }
}
