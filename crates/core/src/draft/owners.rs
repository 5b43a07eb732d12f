//! The part of a project about its owners: households, the apportionment of residents' money (六(四)), own sources,
//! votes, readiness.
//!
//! Nothing here changes the shares of a line or fee; it divides the residents' part. No name or telephone number of
//! an owner is needed anywhere.

use serde::{Deserialize, Serialize};

use super::field::{decimal, optional, optional_amount, optional_decimal, optional_decimals, optional_list};
#[cfg(feature = "schema")]
use super::{AMOUNT_PATTERN, DECIMAL_PATTERN};
use super::{TextById, WholeNumber};

/// The pattern of a date.
#[cfg(feature = "schema")]
const DATE: &str = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// A household (户): one exclusive part (专有部分) of a building, lived in or not.
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
    /// The floor, from 1; 0 is below the ground. Needed by methods that use floor coefficients.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub floor: Option<WholeNumber>,
    /// Its exclusive floor area in ㎡, above 0, as decimal text with at most six decimals.
    #[serde(deserialize_with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL_PATTERN)))]
    pub area: String,
    /// Its purpose: `residential` (the default) or `non_residential`.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// The id of another household of the same owner; in a vote the two count as one person.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub same_owner_as: Option<String>,
    /// The balance of its account of the maintenance fund (维修资金), in yuan.
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub fund_balance: Option<String>,
    /// The amount it draws from its housing provident fund (公积金), in yuan.
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub provident_fund: Option<String>,
    /// The agreed value of its own work (投工投劳), in yuan; no money changes hands.
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub labour: Option<String>,
    /// Its votes by the id of the matter: `for`, `against` or `abstain`. Where one is left out, it did not take
    /// part.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub votes: Option<TextById>,
    /// The reason why it counts in no vote, neither as a person nor by its area: a garage, a common room. Where it is
    /// left out, the household has its vote. 1 to 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub vote_exclusion: Option<String>,
}

/// A rule by which residents' money is apportioned: that of a line, of a fee, of all lines of a component, or,
/// where it names none of these, of everything no other rule covers.
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
    /// The id of a component of the rulebook, or `custom`.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub component: Option<String>,
    /// The method: `area` (by exclusive floor area), `equal` (each household the same), `served` (by the number of
    /// meters, doors or the like), `floor_area` (floor coefficient × area), `floor_unit` (floor coefficient),
    /// `entered` (as entered, 据实), or `as_lines` (a fee, as the lines are apportioned).
    pub method: String,
    /// The building whose households take part; all where left out.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub building: Option<String>,
    /// The stairwell of the building whose households take part; all where left out.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub stairwell: Option<String>,
    /// The part of non-residential units: `included` (the default) or `excluded`.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub non_residential: Option<String>,
    /// The id of a known set of floor coefficients.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub coefficients: Option<String>,
    /// Floor coefficients by floor, as decimal text; they replace those of the known set.
    #[serde(default, deserialize_with = "optional_decimals", skip_serializing_if = "Option::is_none")]
    pub floors: Option<TextById>,
    /// The meaning of the coefficients: `weight` (of each household on the floor, the default) or `percent` (borne
    /// by the whole floor).
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub floors_as: Option<String>,
    /// Households that do not take part.
    #[serde(default, deserialize_with = "optional_list", skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<DraftExclusion>,
    /// The values entered by household, for `served` and `entered`.
    #[serde(default, deserialize_with = "optional_list", skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<DraftEntry>,
}

/// A household that does not take part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Exclusion"))]
pub struct DraftExclusion {
    /// The household's id.
    pub household: String,
    /// The reason. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The value entered for one household: a count for `served`, an amount for `entered`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Entry"))]
pub struct DraftEntry {
    /// The household's id.
    pub household: String,
    /// The number of meters, doors or the like that serve it.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub count: Option<WholeNumber>,
    /// The amount in yuan, as text with at most two decimals, from `0` to `99999999999.99`.
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub amount: Option<String>,
}

/// A waiver (减免): a household whose share somebody else pays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Waiver"))]
pub struct DraftWaiver {
    /// The household's id.
    pub household: String,
    /// The name of the office or organisation that pays in its place. 1 to 500 characters.
    pub payer: String,
    /// The part of the share that is waived, as decimal text from `0` to `1`; all of it where left out.
    #[serde(default, deserialize_with = "optional_decimal", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL_PATTERN)))]
    pub share: Option<String>,
    /// The reason. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Money that the owners have in common, for their part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "OwnerFunding"))]
pub struct DraftOwnerFunding {
    /// The id of its source: `elevator_subsidy` (deducted from the owners' part of an elevator before it is
    /// apportioned), `public_revenue` (公共收益) or `maintenance_fund` (each household's account, up to its
    /// balance).
    pub source: String,
    /// The id of the line it is for. Required for an elevator subsidy; optional for the maintenance fund, which
    /// pays for all common parts without it.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// The amount in yuan; not for `maintenance_fund`, which is limited by the accounts' balances.
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub amount: Option<String>,
}

/// A matter (表决事项) that the owners vote on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Matter"))]
pub struct DraftMatter {
    /// Its id, which votes refer to: text of 1 to 64 characters, unique in the project.
    pub id: String,
    /// The id of its kind in the rulebook; in Fuzhou's `application`, `use_fund`, `raise_fund`, `rebuild`, `change_use`
    /// or `other`.
    pub kind: String,
    /// Its name. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// The state of one condition a project has to meet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadinessEntry"))]
pub struct DraftReadinessEntry {
    /// The id of the condition: `first_notice`, `negative.3`.
    pub item: String,
    /// The answer `yes` or `no`, where the condition is a question.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The first day: `2021-03-01`.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DATE)))]
    pub from: Option<String>,
    /// The last day, or the only one.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DATE)))]
    pub to: Option<String>,
    /// A remark. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
