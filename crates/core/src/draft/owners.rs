//! What a project says of its households: who they are, how the owners' money is apportioned to them (六(四)), where
//! theirs comes from, how they voted, and how far the project has come.
//!
//! Nothing here changes who pays what of a line or fee; it says what becomes of the residents' part. No name and no
//! telephone number of an owner is needed anywhere.

use serde::{Deserialize, Serialize};

use super::field::{decimal, optional, optional_amount, optional_decimal, optional_decimals, optional_list};
#[cfg(feature = "schema")]
use super::{AMOUNT_PATTERN, DECIMAL_PATTERN};
use super::{TextById, WholeNumber};

/// What a date looks like.
#[cfg(feature = "schema")]
const DATE: &str = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// A household: one exclusive part (专有部分) of a building, lived in or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Household"))]
pub struct DraftHousehold {
    /// Its id: text of 1 to 64 characters, unique in the project: `1-2-301`.
    pub id: String,
    /// The building (栋) it is in.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub building: Option<String>,
    /// The stairwell (单元) of the building.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub stairwell: Option<String>,
    /// The number on its door (房号).
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The floor, from 1; 0 is below the ground. Methods by floor need it.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub floor: Option<WholeNumber>,
    /// Its exclusive floor area in ㎡, above 0, as decimal text with at most six decimals.
    #[serde(deserialize_with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL_PATTERN)))]
    pub area: String,
    /// `residential`, as where it is left out, or `non_residential`.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// The id of another household of the same owner: in a vote both together are one person.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub same_owner_as: Option<String>,
    /// Yuan in its account of the maintenance fund (维修资金).
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub fund_balance: Option<String>,
    /// Yuan it draws from its housing provident fund (公积金).
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub provident_fund: Option<String>,
    /// Yuan that its own work is agreed to count for (投工投劳); no money moves.
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub labour: Option<String>,
    /// Its vote by the id of the matter: `for`, `against` or `abstain`. Left out, it did not take part.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub votes: Option<TextById>,
}

/// How residents' money is apportioned to households: that of a line, of a fee, of all lines of a component, or,
/// where it names none of these, whatever no other rule is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ApportionRule"))]
pub struct DraftApportionRule {
    /// The id of a line.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// The id of a fee.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub fee: Option<String>,
    /// A component of Annex 2, or `custom`.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub component: Option<String>,
    /// `area` (by exclusive floor area), `equal` (each household the same), `served` (by what serves it: meters,
    /// doors), `floor_area` (floor coefficient × area), `floor_unit` (floor coefficient, each household), `entered`
    /// (as entered, 据实), or `as_lines` (a fee as the lines are apportioned).
    pub method: String,
    /// Only the households of this building.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub building: Option<String>,
    /// Only the households of this stairwell of the building.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub stairwell: Option<String>,
    /// `included`, as where it is left out, or `excluded`: whether non-residential units take part.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub non_residential: Option<String>,
    /// A known set of floor coefficients, by its id.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub coefficients: Option<String>,
    /// Floor coefficients by floor, decimal text; they take the place of those of the known set.
    #[serde(default, deserialize_with = "optional_decimals", skip_serializing_if = "Option::is_none")]
    pub floors: Option<TextById>,
    /// What the coefficients are: `weight` (of each household there, as where it is left out) or `percent` (what the
    /// whole floor bears, in per cent).
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub floors_as: Option<String>,
    /// Households that do not take part.
    #[serde(default, deserialize_with = "optional_list", skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<DraftExclusion>,
    /// What is entered by household: for `served` and `entered`.
    #[serde(default, deserialize_with = "optional_list", skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<DraftEntry>,
}

/// A household that does not take part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Exclusion"))]
pub struct DraftExclusion {
    /// Its id.
    pub household: String,
    /// Why. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// What is entered for one household: a count for `served`, yuan for `entered`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Entry"))]
pub struct DraftEntry {
    /// The household's id.
    pub household: String,
    /// How many meters, doors or the like serve it.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub count: Option<WholeNumber>,
    /// Yuan as text with at most two decimals, from `0` to `99999999999.99`.
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub amount: Option<String>,
}

/// A household whose share somebody else pays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Waiver"))]
pub struct DraftWaiver {
    /// The household's id.
    pub household: String,
    /// Who pays in its place: an office or an organisation. 1 to 500 characters.
    pub payer: String,
    /// How much of the share, decimal text from `0` to `1`; all of it where left out.
    #[serde(default, deserialize_with = "optional_decimal", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL_PATTERN)))]
    pub share: Option<String>,
    /// Why. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Money that all owners have together towards what they pay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "OwnerFunding"))]
pub struct DraftOwnerFunding {
    /// `elevator_subsidy` (off the owners' part of an elevator before it is apportioned), `public_revenue` (公共收益)
    /// or `maintenance_fund` (each household's account, up to its balance).
    pub source: String,
    /// The line it is for, by its id. An elevator subsidy needs one; the maintenance fund may name one, and pays for
    /// all shared parts where it names none.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// Yuan; not for `maintenance_fund`, where the accounts say how much there is.
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub amount: Option<String>,
}

/// A matter that the owners vote on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Matter"))]
pub struct DraftMatter {
    /// Its id: text of 1 to 64 characters, unique in the project. Votes name it.
    pub id: String,
    /// What is decided: `application`, `use_fund`, `raise_fund`, `rebuild`, `change_use` or `other`.
    pub kind: String,
    /// What it is called. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// How far the project has come with one thing that it has to show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadinessEntry"))]
pub struct DraftReadinessEntry {
    /// The item: `first_notice`, `negative.3`.
    pub item: String,
    /// `yes` or `no`, where the item is a question.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// Its first day: `2021-03-01`.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DATE)))]
    pub from: Option<String>,
    /// Its last day, or the only one.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DATE)))]
    pub to: Option<String>,
    /// What somebody wrote about it. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
