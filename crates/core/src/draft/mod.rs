//! A budget as it is written: every value still text, whether it makes sense or not.
//!
//! This is what files hold and what the page edits. [`crate::read`] makes one from JSON and reports what is
//! not a budget at all; [`crate::check`] makes a [`crate::Budget`] from one and reports what cannot be right.

mod owners;

use std::sync::Arc;

use serde::{Serialize, Serializer};

pub use self::owners::{
    DraftApportionRule, DraftEntry, DraftExclusion, DraftHousehold, DraftMatter, DraftOwnerFunding,
    DraftReadinessEntry, DraftWaiver,
};
pub use crate::text_by_id::TextById;

/// The schema of the budgets this version reads and writes.
pub const BUDGET_SCHEMA: &str = "fentan/budget/1";

/// The component of a line that Annex 2 does not list.
pub const CUSTOM: &str = "custom";

/// What an amount looks like.
#[cfg(feature = "schema")]
const AMOUNT: &str = r"^[0-9]+(\.[0-9]{1,2})?$";

/// What any other decimal looks like.
#[cfg(feature = "schema")]
const DECIMAL: &str = r"^[0-9]+(\.[0-9]{1,6})?$";

/// A whole number as it is written in a file or typed into a field.
///
/// Serialised as a JSON number where it is one, else as text, so that a half-typed year survives saving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WholeNumber(pub String);

impl WholeNumber {
    /// The number, where the text is one: digits alone.
    #[must_use]
    pub fn value(&self) -> Option<u32> {
        let digits = !self.0.is_empty() && self.0.bytes().all(|byte| byte.is_ascii_digit());
        if digits { self.0.parse().ok() } else { None }
    }
}

impl Serialize for WholeNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value() {
            Some(value) => serializer.serialize_u32(value),
            None => serializer.serialize_str(&self.0),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for WholeNumber {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WholeNumber".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "description": "A whole number. / 整数。" })
    }
}

/// A budget: projects, the rulebook they follow, and how its open questions are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Budget", deny_unknown_fields)
)]
pub struct Draft {
    /// Always `fentan/budget/1`.
    pub schema: String,
    /// The id of the rulebook: `fuzhou-2021-60`.
    pub rulebook: String,
    /// The reading of each open question; a question left out is read by the rulebook's default.
    #[serde(skip_serializing_if = "TextById::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub readings: TextById,
    /// The projects. Versions of a budget, as an editor keeps them, share the projects in which they do not differ.
    pub projects: Vec<Arc<DraftProject>>,
}

/// A project: one community's renovation as it is approved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Project", deny_unknown_fields)
)]
pub struct DraftProject {
    /// Its id: text of 1 to 64 characters, unique in the budget.
    pub id: String,
    /// Its name; at most 500 characters.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub name: String,
    /// GB/T 2260 code of its county-level division: `350102`.
    pub division: String,
    /// The year of its plan.
    pub year: WholeNumber,
    /// `comprehensive` (综合改造) or `drainage_separation` (雨污分流改造).
    pub kind: String,
    /// `basic`, `enhanced` or `demonstration`; required for a comprehensive project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// The bundle (打捆) it is approved in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bundle: Option<String>,
    /// The year the community was built.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub built_year: Option<WholeNumber>,
    /// How many buildings it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buildings: Option<WholeNumber>,
    /// How many households it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub households_count: Option<WholeNumber>,
    /// Its floor area in ㎡, as decimal text with at most six decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL)))]
    pub floor_area: Option<String>,
    /// What is built, line by line.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub lines: Vec<DraftLine>,
    /// Costs that the policy gives to nobody: 其他费, 预备费.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub fees: Vec<DraftFee>,
    /// Money from above or outside.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub funding: Vec<DraftFunding>,
    /// The households, where it is said what each of them owes (六(四)). Versions share those that do not differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub households: Vec<Arc<DraftHousehold>>,
    /// How residents' money is apportioned to households. Without a rule, the owners' by area, the individuals' to
    /// each household the same, and fees as the lines.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub apportion: Vec<DraftApportionRule>,
    /// Households whose share somebody else pays.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub waivers: Vec<DraftWaiver>,
    /// Money that all owners have together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub owner_funding: Vec<DraftOwnerFunding>,
    /// How cash is collected: `fen`, as where it is left out, or `whole_yuan` (each household's rounded up).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection: Option<String>,
    /// What the owners vote on; without any, the application (五(三)).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub matters: Vec<DraftMatter>,
    /// How far the project has come with what it has to show. No figure depends on it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub readiness: Vec<DraftReadinessEntry>,
}

/// A line: an amount, or a quantity at a unit price; never both, never half.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Line", deny_unknown_fields))]
pub struct DraftLine {
    /// Its id: text of 1 to 64 characters, unique in the project.
    pub id: String,
    /// The component of a measure, or `custom` for what Annex 2 does not list.
    pub component: String,
    /// Yuan as text with at most two decimals, from `0` to `99999999999.99`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT)))]
    pub amount: Option<String>,
    /// Decimal text with at most six decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL)))]
    pub quantity: Option<String>,
    /// Yuan for one, as decimal text with at most six decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL)))]
    pub unit_price: Option<String>,
    /// What it is; describes a custom line. At most 500 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The enterprise that pays an enterprise's share. At most 500 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enterprise: Option<String>,
    /// Agreed shares by payer, decimal text from `0` to `1`, summing to exactly 1: only on a custom line or a
    /// component shared by agreement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<TextById>,
}

/// A fee: an amount, or a rate on a base.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Fee", deny_unknown_fields))]
pub struct DraftFee {
    /// Its id: text of 1 to 64 characters, unique in the project's fees.
    pub id: String,
    /// What it is: 设计费. At most 500 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Yuan as text with at most two decimals, from `0` to `99999999999.99`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT)))]
    pub amount: Option<String>,
    /// Decimal text from `0` to `1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL)))]
    pub rate: Option<String>,
    /// What the rate is of: `works` (the lines) or `works_and_fees` (the lines and the fees listed before).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
    /// Who pays it, whatever the reading `fees` says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payer: Option<String>,
}

/// Money from above or outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Funding", deny_unknown_fields)
)]
pub struct DraftFunding {
    /// `central_grant`, `provincial_grant`, `local_bond`, `ccb_credit` or `social_capital`.
    pub source: String,
    /// Yuan as text with at most two decimals, from `0` to `99999999999.99`.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT)))]
    pub amount: String,
}

impl Draft {
    /// A budget without projects under a rulebook, every question read by its default.
    #[must_use]
    pub fn new(rulebook: &str) -> Self {
        Self {
            schema: BUDGET_SCHEMA.to_owned(),
            rulebook: rulebook.to_owned(),
            readings: TextById::new(),
            projects: Vec::new(),
        }
    }
}
