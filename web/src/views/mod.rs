//! The views of the page. Every view reads the same document and the same assessment; none computes.

pub(crate) mod answer;
pub(crate) mod budget;
pub(crate) mod compare;
pub(crate) mod explanation;
pub(crate) mod foot;
pub(crate) mod forms;
pub(crate) mod head;
pub(crate) mod link;
pub(crate) mod owners;
pub(crate) mod portfolio;
pub(crate) mod projects;
pub(crate) mod recent;
pub(crate) mod rules;
pub(crate) mod scenarios;

pub use self::compare::CompareView;
pub use self::forms::FormsView;
pub use self::owners::OwnersView;
pub use self::portfolio::PortfolioView;
pub use self::rules::RulesView;
