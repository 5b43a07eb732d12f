//! A draft: a budget as written, right or wrong, with numbers still as text.
//!
//! Files hold drafts, and the page edits one. [`crate::read`] makes a draft from JSON and reports what is not a
//! budget at all; [`crate::check`] makes a [`crate::Budget`] from a draft and reports what breaks the rules.

mod field;
mod owners;
mod starting;
mod whole_number;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub(crate) use self::field::{AMOUNT, DECIMAL, OPTIONAL, Object, list, optional, or_empty};
use self::field::{amount, optional_amount, optional_decimal, optional_decimals, optional_list};

pub use self::owners::{
    DraftApportionRule, DraftEntry, DraftExclusion, DraftHousehold, DraftMatter, DraftOwnerFunding,
    DraftReadinessEntry, DraftWaiver,
};
pub use self::whole_number::WholeNumber;
pub(crate) use self::whole_number::whole;
pub use crate::text_by_id::{TextById, WholeById};

/// The schema name of budgets.
pub const BUDGET_SCHEMA: &str = "fentan/budget/1";

/// The `component` of a line that the rulebook does not list.
pub const CUSTOM: &str = "custom";

/// The pattern of an amount in yuan.
#[cfg(feature = "schema")]
const AMOUNT_PATTERN: &str = r"^[0-9]+(\.[0-9]{1,2})?$";

/// The pattern of any other decimal.
#[cfg(feature = "schema")]
const DECIMAL_PATTERN: &str = r"^[0-9]+(\.[0-9]{1,6})?$";

/// A budget: the rulebook it follows, the readings it takes, and its projects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Budget"))]
pub struct Draft {
    /// Always `fentan/budget/1`.
    pub schema: String,
    /// The id of the rulebook, such as `fuzhou-2021-60`.
    pub rulebook: String,
    /// `sha256:` and the hex digest of the rulebook's file under which it was saved; left out where nobody said. Under a
    /// file of another digest the figures may be others than then, which a note says.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub rulebook_digest: Option<String>,
    /// The option of each reading by its id; a reading left out takes the rulebook's default.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "TextById::is_empty")]
    pub readings: TextById,
    /// The projects. Versions of a budget share the projects in which they do not differ.
    #[serde(deserialize_with = "list")]
    pub projects: Vec<Arc<DraftProject>>,
}

/// A project: one community's renovation in one year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Project"))]
pub struct DraftProject {
    /// Its id: text of 1 to 64 characters, unique in the budget.
    pub id: String,
    /// Its name; at most 500 characters.
    #[serde(default, deserialize_with = "or_empty", skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The GB/T 2260 code of its district or county: `350102`.
    pub division: String,
    /// The year of its plan.
    pub year: WholeNumber,
    /// The id of its kind in the rulebook; in Fuzhou's `comprehensive` (综合改造) or `drainage_separation` (雨污分流改造).
    pub kind: String,
    /// The id of its tier in the rulebook; in Fuzhou's `basic`, `enhanced` or `demonstration`. Required where the kind
    /// goes by tiers.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// The bundle (打捆) it is approved in.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub bundle: Option<String>,
    /// The year the community was built.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub built_year: Option<WholeNumber>,
    /// The number of buildings.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub buildings: Option<WholeNumber>,
    /// The number of households.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub households_count: Option<WholeNumber>,
    /// Its floor area in ㎡, as decimal text with at most six decimals.
    #[serde(default, deserialize_with = "optional_decimal", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL_PATTERN)))]
    pub floor_area: Option<String>,
    /// The lines of its works.
    #[serde(default, deserialize_with = "optional_list")]
    pub lines: Vec<DraftLine>,
    /// Costs that the policy assigns to nobody: 其他费, 预备费.
    #[serde(default, deserialize_with = "optional_list")]
    pub fees: Vec<DraftFee>,
    /// Amounts of money from above or outside.
    #[serde(default, deserialize_with = "optional_list")]
    pub funding: Vec<DraftFunding>,
    /// The households, if residents' money is apportioned to them. Versions of a budget share the
    /// households that do not differ.
    #[serde(default, deserialize_with = "optional_list", skip_serializing_if = "Vec::is_empty")]
    pub households: Vec<Arc<DraftHousehold>>,
    /// The rules by which residents' money is apportioned to households. Without a rule, the owners' money is
    /// apportioned by area, the individuals' equally, and fees as the lines.
    #[serde(default, deserialize_with = "optional_list", skip_serializing_if = "Vec::is_empty")]
    pub apportion: Vec<DraftApportionRule>,
    /// The waivers (减免): households whose share somebody else pays.
    #[serde(default, deserialize_with = "optional_list", skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<DraftWaiver>,
    /// Money that the owners have in common.
    #[serde(default, deserialize_with = "optional_list", skip_serializing_if = "Vec::is_empty")]
    pub owner_funding: Vec<DraftOwnerFunding>,
    /// The unit in which cash is collected: `fen` (the default) or `whole_yuan` (each household's sum is rounded
    /// up).
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub collection: Option<String>,
    /// The matters the owners vote on; without any, the first kind of matter of the rulebook (in Fuzhou's: applying for
    /// renovation).
    #[serde(default, deserialize_with = "optional_list", skip_serializing_if = "Vec::is_empty")]
    pub matters: Vec<DraftMatter>,
    /// The state of the conditions the project has to meet (立项条件). No figure depends on it.
    #[serde(default, deserialize_with = "optional_list", skip_serializing_if = "Vec::is_empty")]
    pub readiness: Vec<DraftReadinessEntry>,
}

/// A line: a component with either an amount, or a quantity and a unit price.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Line"))]
pub struct DraftLine {
    /// Its id: text of 1 to 64 characters, unique in the project.
    pub id: String,
    /// The id of a component, or `custom` for anything the rulebook does not list.
    pub component: String,
    /// Its amount in yuan, as text with at most two decimals, from `0` to `99999999999.99`.
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub amount: Option<String>,
    /// The quantity, as decimal text with at most six decimals.
    #[serde(default, deserialize_with = "optional_decimal", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL_PATTERN)))]
    pub quantity: Option<String>,
    /// The price of one unit in yuan, as decimal text with at most six decimals.
    #[serde(default, deserialize_with = "optional_decimal", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL_PATTERN)))]
    pub unit_price: Option<String>,
    /// Its name; describes a custom line. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The name of the enterprise that pays the enterprise's share. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub enterprise: Option<String>,
    /// The agreed shares by payer, as decimal text from `0` to `1`, summing to exactly 1. Only on a custom line or
    /// a component shared by agreement.
    #[serde(default, deserialize_with = "optional_decimals", skip_serializing_if = "Option::is_none")]
    pub shares: Option<TextById>,
    /// The agreed shares by payer in another way, as whole numbers from 1 to 1,000,000: `{ "government": 1, "owners": 2 }`
    /// are a third and two thirds. In place of `shares`, never beside them.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub parts: Option<WholeById>,
}

/// A fee: either an amount, or a rate of a base.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Fee"))]
pub struct DraftFee {
    /// Its id: text of 1 to 64 characters, unique in the project's fees.
    pub id: String,
    /// Its name: 设计费. At most 500 characters.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its amount in yuan, as text with at most two decimals, from `0` to `99999999999.99`.
    #[serde(default, deserialize_with = "optional_amount", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub amount: Option<String>,
    /// The rate, as decimal text from `0` to `1`.
    #[serde(default, deserialize_with = "optional_decimal", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = DECIMAL_PATTERN)))]
    pub rate: Option<String>,
    /// The base of the rate: `works` (the lines), `works_and_fees` (the lines and the fees listed before this one) or
    /// `total` (the lines and all fees, this one included: b·r ÷ (1 − r) of the rest b; one such fee per project).
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
    /// The id of the payer, whatever the reading `fees` says; `city` or `district` where one level bears it alone.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub payer: Option<String>,
}

/// An amount of money from above or outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Funding"))]
pub struct DraftFunding {
    /// The id of its source in the rulebook; in Fuzhou's `central_grant`, `provincial_grant`, `local_bond`, `ccb_credit`
    /// or `social_capital`.
    pub source: String,
    /// Its amount in yuan, as text with at most two decimals, from `0` to `99999999999.99`.
    #[serde(deserialize_with = "amount")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = AMOUNT_PATTERN)))]
    pub amount: String,
    /// Its status, how far it has come: `sought` (拟争取), `advance` (提前下达), `allotted` (已下达) or `received` (已到位);
    /// left out, it is allotted. The reading `trigger_status` says from which status on it counts: what does not count neither brings
    /// the better match nor reduces the pool.
    #[serde(default, deserialize_with = "optional", skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl Draft {
    /// A budget under the rulebook `rulebook`, without projects, with the default readings.
    #[must_use]
    pub fn new(rulebook: &str) -> Self {
        Self {
            schema: BUDGET_SCHEMA.to_owned(),
            rulebook: rulebook.to_owned(),
            rulebook_digest: None,
            readings: TextById::new(),
            projects: Vec::new(),
        }
    }
}
