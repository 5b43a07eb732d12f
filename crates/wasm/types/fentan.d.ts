/**
 * What goes into the calculator and what comes out. Amounts are text in yuan; nothing is a float.
 * Made from the schemas by `cargo xtask generate`.
 */

/**
 * A whole number: 2021, 2021.0 or "2021", which are the same. / 整数，2021、2021.0、"2021" 是一样的。
 */
export type WholeNumber = number | string;
/**
 * An amount in yuan with exactly two decimals, as text. / 以元为单位、恰有两位小数的金额文本。
 */
export type Yuan = string;
/**
 * The severity of a diagnostic.
 */
export type Severity = "error" | "warning" | "note";
/**
 * What a diagnostic is about. / 诊断代码。
 */
export type Code =
  | "input.empty"
  | "input.too_large"
  | "input.not_utf8"
  | "input.gbk"
  | "input.utf16"
  | "input.not_a_budget"
  | "input.syntax"
  | "schema.unknown"
  | "field.unknown"
  | "field.missing"
  | "field.type"
  | "field.duplicate"
  | "id.empty"
  | "id.too_long"
  | "id.control"
  | "id.duplicate"
  | "text.too_long"
  | "number.format"
  | "amount.not_text"
  | "amount.format"
  | "amount.decimals"
  | "amount.range"
  | "amount.overflow"
  | "decimal.not_text"
  | "decimal.format"
  | "decimal.decimals"
  | "decimal.range"
  | "line.amount"
  | "fee.amount"
  | "fee.total_rate"
  | "fee.total_twice"
  | "fee.after_total"
  | "shares.fixed_by_rule"
  | "shares.payer"
  | "shares.sum"
  | "shares.both"
  | "parts.number"
  | "rulebook.unknown"
  | "rulebook.mismatch"
  | "reading.unknown"
  | "division.not_covered"
  | "kind.unknown"
  | "tier.unknown"
  | "component.unknown"
  | "payer.unknown"
  | "source.unknown"
  | "status.unknown"
  | "base.unknown"
  | "tier.missing"
  | "tier.not_used"
  | "measure.missing"
  | "component.above_tier"
  | "component.not_of_kind"
  | "year.outside_plan"
  | "built_year.early"
  | "built_year.after_project"
  | "size.zero"
  | "line.overlap"
  | "match.incomplete"
  | "match.across"
  | "funding.surplus"
  | "money.undetermined"
  | "funding.not_counted"
  | "rulebook.version"
  | "custom.unnamed"
  | "line.repeated"
  | "line.counterpart"
  | "built_year.late"
  | "division.by_reference"
  | "household.area"
  | "household.purpose"
  | "household.same_owner_as"
  | "household.personal"
  | "household.count"
  | "apportion.target"
  | "apportion.line_unknown"
  | "apportion.fee_unknown"
  | "apportion.duplicate"
  | "apportion.method_unknown"
  | "apportion.as_lines"
  | "apportion.building_unknown"
  | "apportion.stairwell"
  | "apportion.option_unknown"
  | "apportion.household_unknown"
  | "apportion.household_twice"
  | "apportion.outside"
  | "apportion.entry"
  | "apportion.few"
  | "apportion.entered_sum"
  | "apportion.nobody"
  | "apportion.floor_missing"
  | "apportion.too_fine"
  | "apportion.unused"
  | "apportion.ignored"
  | "coefficients.unknown"
  | "coefficients.missing"
  | "coefficients.floor"
  | "coefficients.sum"
  | "waiver.payer"
  | "owner_funding.source_unknown"
  | "owner_funding.amount"
  | "owner_funding.no_amount"
  | "owner_funding.line"
  | "owner_funding.enterprise_bears"
  | "owner_funding.nobody"
  | "owner_funding.private_part"
  | "owner_funding.not_an_elevator"
  | "owner_funding.subsidy_above"
  | "owner_funding.over"
  | "household.over"
  | "household.labour"
  | "collection.unknown"
  | "matter.kind"
  | "vote.matter"
  | "vote.word"
  | "vote.owner"
  | "vote.exclusion"
  | "vote.nobody"
  | "vote.not_counted"
  | "readiness.item"
  | "readiness.duplicate"
  | "readiness.state"
  | "readiness.date"
  | "readiness.reversed"
  | "readiness.not_used";

/**
 * A budget: the rulebook it follows, the readings it takes, and its projects.
 */
export interface Budget {
  /**
   * Always `fentan/budget/1`.
   */
  schema: "fentan/budget/1";
  /**
   * The id of the rulebook, such as `fuzhou-2021-60`.
   */
  rulebook: string;
  /**
   * `sha256:` and the hex digest of the rulebook's file under which it was saved; left out where nobody said. Under a
   * file of another digest the figures may be others than then, which a note says.
   */
  rulebook_digest?: string;
  /**
   * The option of each reading by its id; a reading left out takes the rulebook's default.
   */
  readings?: {
    fees?: "government" | "pro_rata";
    match_scope?: "project" | "bundle" | "district_year";
    grant_order?: "net" | "gross";
    debt?: "repaid" | "deducted";
    level_fees?: "before" | "within";
    no_grant_base?: "pool" | "whole_cost";
    trigger_status?: "sought" | "allotted" | "received";
  };
  /**
   * The projects. Versions of a budget share the projects in which they do not differ.
   */
  projects: Project[];
}
/**
 * A project: one community's renovation in one year.
 */
export interface Project {
  /**
   * Its id: text of 1 to 64 characters, unique in the budget.
   */
  id: string;
  /**
   * Its name; at most 500 characters.
   */
  name?: string;
  /**
   * The GB/T 2260 code of its district or county: `350102`.
   */
  division:
    | "350102"
    | "350103"
    | "350104"
    | "350105"
    | "350111"
    | "350112"
    | "350121"
    | "350122"
    | "350123"
    | "350124"
    | "350125"
    | "350181";
  /**
   * The year of its plan.
   */
  year: WholeNumber;
  /**
   * The id of its kind in the rulebook; in Fuzhou's `comprehensive` (综合改造) or `drainage_separation` (雨污分流改造).
   */
  kind: "comprehensive" | "drainage_separation";
  /**
   * The id of its tier in the rulebook; in Fuzhou's `basic`, `enhanced` or `demonstration`. Required where the kind
   * goes by tiers.
   */
  tier?: "basic" | "enhanced" | "demonstration";
  /**
   * The bundle (打捆) it is approved in.
   */
  bundle?: string;
  /**
   * The year the community was built.
   */
  built_year?: WholeNumber;
  /**
   * The number of buildings.
   */
  buildings?: WholeNumber;
  /**
   * The number of households.
   */
  households_count?: WholeNumber;
  /**
   * Its floor area in ㎡, as decimal text with at most six decimals.
   */
  floor_area?: string;
  /**
   * The lines of its works.
   */
  lines?: Line[];
  /**
   * Costs that the policy assigns to nobody: 其他费, 预备费.
   */
  fees?: Fee[];
  /**
   * Amounts of money from above or outside.
   */
  funding?: Funding[];
  /**
   * The households, if residents' money is apportioned to them. Versions of a budget share the
   * households that do not differ.
   */
  households?: Household[];
  /**
   * The rules by which residents' money is apportioned to households. Without a rule, the owners' money is
   * apportioned by area, the individuals' equally, and fees as the lines.
   */
  apportion?: ApportionRule[];
  /**
   * The waivers (减免): households whose share somebody else pays.
   */
  waivers?: Waiver[];
  /**
   * Money that the owners have in common.
   */
  owner_funding?: OwnerFunding[];
  /**
   * The unit in which cash is collected: `fen` (the default) or `whole_yuan` (each household's sum is rounded
   * up).
   */
  collection?: "fen" | "whole_yuan";
  /**
   * The matters the owners vote on; without any, the first kind of matter of the rulebook (in Fuzhou's: applying for
   * renovation).
   */
  matters?: Matter[];
  /**
   * The state of the conditions the project has to meet (立项条件). No figure depends on it.
   */
  readiness?: ReadinessEntry[];
}
/**
 * A line: a component with either an amount, or a quantity and a unit price.
 */
export interface Line {
  /**
   * Its id: text of 1 to 64 characters, unique in the project.
   */
  id: string;
  /**
   * The id of a component, or `custom` for anything the rulebook does not list.
   */
  component:
    | "basic.drainage"
    | "basic.fire_safety"
    | "basic.mailboxes_and_boards"
    | "basic.open_floors_and_facades"
    | "basic.repairs"
    | "basic.walls_and_gates"
    | "basic.security_monitoring"
    | "basic.low_voltage_cables.new_build"
    | "basic.low_voltage_cables.relocation"
    | "basic.low_voltage_cables.undergrounding"
    | "basic.low_voltage_cables.tidying"
    | "basic.low_voltage_cables.shared_ducts"
    | "basic.public_lighting.works"
    | "basic.public_lighting.energy_saving"
    | "basic.water.before_meter"
    | "basic.water.after_meter"
    | "basic.gas.works"
    | "basic.gas.connection_fee"
    | "basic.power.civil_works"
    | "basic.power.utility_owned"
    | "basic.power.unit_owned"
    | "basic.power.co_owned_before_meter"
    | "basic.power.co_owned_after_meter"
    | "basic.property_management"
    | "enhanced.charging"
    | "enhanced.elevators"
    | "enhanced.water.before_meter"
    | "enhanced.water.after_meter"
    | "enhanced.flood_control"
    | "enhanced.doors_and_intercoms"
    | "enhanced.emergency_facilities"
    | "demonstration.security_monitoring"
    | "demonstration.power_cables"
    | "demonstration.smart_devices"
    | "demonstration.safety"
    | "demonstration.health"
    | "demonstration.party_building"
    | "custom";
  /**
   * Its amount in yuan, as text with at most two decimals, from `0` to `99999999999.99`.
   */
  amount?: string;
  /**
   * The quantity, as decimal text with at most six decimals.
   */
  quantity?: string;
  /**
   * The price of one unit in yuan, as decimal text with at most six decimals.
   */
  unit_price?: string;
  /**
   * Its name; describes a custom line. At most 500 characters.
   */
  name?: string;
  /**
   * The name of the enterprise that pays the enterprise's share. At most 500 characters.
   */
  enterprise?: string;
  /**
   * The agreed shares by payer, as decimal text from `0` to `1`, summing to exactly 1. Only on a custom line or
   * a component shared by agreement.
   */
  shares?: {
    government?: string;
    telecom_operators?: string;
    water_utility?: string;
    gas_utility?: string;
    power_utility?: string;
    other_enterprise?: string;
    property_unit?: string;
    individuals?: string;
    owners?: string;
    undetermined?: string;
  };
  /**
   * The agreed shares by payer in another way, as whole numbers from 1 to 1,000,000: `{ "government": 1, "owners": 2 }`
   * are a third and two thirds. In place of `shares`, never beside them.
   */
  parts?: {
    government?: WholeNumber;
    telecom_operators?: WholeNumber;
    water_utility?: WholeNumber;
    gas_utility?: WholeNumber;
    power_utility?: WholeNumber;
    other_enterprise?: WholeNumber;
    property_unit?: WholeNumber;
    individuals?: WholeNumber;
    owners?: WholeNumber;
    undetermined?: WholeNumber;
  };
}
/**
 * A fee: either an amount, or a rate of a base.
 */
export interface Fee {
  /**
   * Its id: text of 1 to 64 characters, unique in the project's fees.
   */
  id: string;
  /**
   * Its name: 设计费. At most 500 characters.
   */
  name?: string;
  /**
   * Its amount in yuan, as text with at most two decimals, from `0` to `99999999999.99`.
   */
  amount?: string;
  /**
   * The rate, as decimal text from `0` to `1`.
   */
  rate?: string;
  /**
   * The base of the rate: `works` (the lines), `works_and_fees` (the lines and the fees listed before this one) or
   * `total` (the lines and all fees, this one included: b·r ÷ (1 − r) of the rest b; one such fee per project).
   */
  base?: "works" | "works_and_fees" | "total";
  /**
   * The id of the payer, whatever the reading `fees` says; `city` or `district` where one level bears it alone.
   */
  payer?:
    | "government"
    | "telecom_operators"
    | "water_utility"
    | "gas_utility"
    | "power_utility"
    | "other_enterprise"
    | "property_unit"
    | "individuals"
    | "owners"
    | "undetermined"
    | "city"
    | "district";
}
/**
 * An amount of money from above or outside.
 */
export interface Funding {
  /**
   * The id of its source in the rulebook; in Fuzhou's `central_grant`, `provincial_grant`, `local_bond`, `ccb_credit`
   * or `social_capital`.
   */
  source: "central_grant" | "provincial_grant" | "local_bond" | "ccb_credit" | "social_capital";
  /**
   * Its amount in yuan, as text with at most two decimals, from `0` to `99999999999.99`.
   */
  amount: string;
  /**
   * Its status, how far it has come: `sought` (拟争取), `advance` (提前下达), `allotted` (已下达) or `received` (已到位);
   * left out, it is allotted. The reading `trigger_status` says from which status on it counts: what does not count neither brings
   * the better match nor reduces the pool.
   */
  status?: "sought" | "advance" | "allotted" | "received";
}
/**
 * A household (户): one exclusive part (专有部分) of a building, lived in or not.
 */
export interface Household {
  /**
   * Its id: text of 1 to 64 characters, unique in the project: `1-2-301`.
   */
  id: string;
  /**
   * The building (栋) it is in.
   */
  building?: string;
  /**
   * The stairwell (单元) of the building.
   */
  stairwell?: string;
  /**
   * The number on its door (房号).
   */
  unit?: string;
  /**
   * The floor, from 1; 0 is below the ground. Needed by methods that use floor coefficients.
   */
  floor?: WholeNumber;
  /**
   * Its exclusive floor area in ㎡, above 0, as decimal text with at most six decimals.
   */
  area: string;
  /**
   * Its purpose: `residential` (the default) or `non_residential`.
   */
  purpose?: "residential" | "non_residential";
  /**
   * The id of another household of the same owner; in a vote the two count as one person.
   */
  same_owner_as?: string;
  /**
   * The balance of its account of the maintenance fund (维修资金), in yuan.
   */
  fund_balance?: string;
  /**
   * The amount it draws from its housing provident fund (公积金), in yuan.
   */
  provident_fund?: string;
  /**
   * The agreed value of its own work (投工投劳), in yuan; no money changes hands.
   */
  labour?: string;
  /**
   * Its votes by the id of the matter: `for`, `against` or `abstain`. Where one is left out, it did not take
   * part.
   */
  votes?: {
    [k: string]: string;
  };
  /**
   * The reason why it counts in no vote, neither as a person nor by its area: a garage, a common room. Where it is
   * left out, the household has its vote. 1 to 500 characters.
   */
  vote_exclusion?: string;
}
/**
 * A rule by which residents' money is apportioned: that of a line, of a fee, of all lines of a component, or,
 * where it names none of these, of everything no other rule covers.
 */
export interface ApportionRule {
  /**
   * The id of a line.
   */
  line?: string;
  /**
   * The id of a fee.
   */
  fee?: string;
  /**
   * The id of a component of the rulebook, or `custom`.
   */
  component?: string;
  /**
   * The method: `area` (by exclusive floor area), `equal` (each household the same), `served` (by the number of
   * meters, doors or the like), `floor_area` (floor coefficient × area), `floor_unit` (floor coefficient),
   * `entered` (as entered, 据实), or `as_lines` (a fee, as the lines are apportioned).
   */
  method: "area" | "equal" | "served" | "floor_area" | "floor_unit" | "entered" | "as_lines";
  /**
   * The building whose households take part; all where left out.
   */
  building?: string;
  /**
   * The stairwell of the building whose households take part; all where left out.
   */
  stairwell?: string;
  /**
   * The part of non-residential units: `included` (the default) or `excluded`.
   */
  non_residential?: "included" | "excluded";
  /**
   * The id of a known set of floor coefficients.
   */
  coefficients?: "guangzhou" | "from_third" | "linear" | "floor_number" | "hangzhou" | "shanghai";
  /**
   * Floor coefficients by floor, as decimal text; they replace those of the known set.
   */
  floors?: {
    [k: string]: string;
  };
  /**
   * The meaning of the coefficients: `weight` (of each household on the floor, the default) or `percent` (borne
   * by the whole floor).
   */
  floors_as?: "weight" | "percent";
  /**
   * Households that do not take part.
   */
  exclude?: Exclusion[];
  /**
   * The values entered by household, for `served` and `entered`.
   */
  entries?: Entry[];
}
/**
 * A household that does not take part.
 */
export interface Exclusion {
  /**
   * The household's id.
   */
  household: string;
  /**
   * The reason. At most 500 characters.
   */
  reason?: string;
}
/**
 * The value entered for one household: a count for `served`, an amount for `entered`.
 */
export interface Entry {
  /**
   * The household's id.
   */
  household: string;
  /**
   * The number of meters, doors or the like that serve it.
   */
  count?: WholeNumber;
  /**
   * The amount in yuan, as text with at most two decimals, from `0` to `99999999999.99`.
   */
  amount?: string;
}
/**
 * A waiver (减免): a household whose share somebody else pays.
 */
export interface Waiver {
  /**
   * The household's id.
   */
  household: string;
  /**
   * The name of the office or organisation that pays in its place. 1 to 500 characters.
   */
  payer: string;
  /**
   * The part of the share that is waived, as decimal text from `0` to `1`; all of it where left out.
   */
  share?: string;
  /**
   * The reason. At most 500 characters.
   */
  reason?: string;
}
/**
 * Money that the owners have in common, for their part.
 */
export interface OwnerFunding {
  /**
   * The id of its source: `elevator_subsidy` (deducted from the owners' part of an elevator before it is
   * apportioned), `public_revenue` (公共收益) or `maintenance_fund` (each household's account, up to its
   * balance).
   */
  source: "elevator_subsidy" | "public_revenue" | "maintenance_fund";
  /**
   * The id of the line it is for. Required for an elevator subsidy; optional for the maintenance fund, which
   * pays for all common parts without it.
   */
  line?: string;
  /**
   * The amount in yuan; not for `maintenance_fund`, which is limited by the accounts' balances.
   */
  amount?: string;
}
/**
 * A matter (表决事项) that the owners vote on.
 */
export interface Matter {
  /**
   * Its id, which votes refer to: text of 1 to 64 characters, unique in the project.
   */
  id: string;
  /**
   * The id of its kind in the rulebook; in Fuzhou's `application`, `use_fund`, `raise_fund`, `rebuild`, `change_use`
   * or `other`.
   */
  kind: "application" | "use_fund" | "raise_fund" | "rebuild" | "change_use" | "other";
  /**
   * Its name. At most 500 characters.
   */
  name?: string;
}
/**
 * The state of one condition a project has to meet.
 */
export interface ReadinessEntry {
  /**
   * The id of the condition: `first_notice`, `negative.3`.
   */
  item:
    | "age"
    | "redevelopment"
    | "vote"
    | "first_notice"
    | "second_notice"
    | "district_review"
    | "city_review"
    | "filing"
    | "negative.1"
    | "negative.2"
    | "negative.3"
    | "negative.4"
    | "negative.5"
    | "negative.6"
    | "negative.7"
    | "negative.8"
    | "negative.9"
    | "negative.10"
    | "negative.11"
    | "negative.12"
    | "negative.13"
    | "negative.14"
    | "negative.15"
    | "negative.16"
    | "negative.17"
    | "negative.18"
    | "negative.19"
    | "negative.20";
  /**
   * The answer `yes` or `no`, where the condition is a question.
   */
  state?: "yes" | "no";
  /**
   * The first day: `2021-03-01`.
   */
  from?: string;
  /**
   * The last day, or the only one.
   */
  to?: string;
  /**
   * A remark. At most 500 characters.
   */
  note?: string;
}
/**
 * Several scenarios of a budget, all under one rulebook.
 */
export interface Document {
  /**
   * Always `fentan/document/1`.
   */
  schema: string;
  /**
   * The id of the rulebook, such as `fuzhou-2021-60`.
   */
  rulebook: string;
  /**
   * `sha256:` and the hex digest of the rulebook's file under which it was saved; left out where nobody said. Under a
   * file of another digest the figures may be others than then, which a note says.
   */
  rulebook_digest?: string;
  /**
   * The index of the scenario shown last, counted from 0.
   */
  present?: WholeNumber;
  /**
   * The scenarios.
   */
  scenarios: Scenario[];
}
/**
 * A scenario: a budget under a name, without the fields that all scenarios share.
 */
export interface Scenario {
  /**
   * Its name; at most 500 characters.
   */
  name?: string;
  /**
   * The option of each reading by its id; a reading left out takes the rulebook's default.
   */
  readings?: {
    [k: string]: string;
  };
  /**
   * The projects.
   */
  projects: Project[];
}
/**
 * An assessment, ready to be serialised.
 */
export interface Assessment {
  /**
   * Always `fentan/assessment/1`.
   */
  schema: "fentan/assessment/1";
  /**
   * The rulebook it follows.
   */
  rulebook: RulebookRef;
  /**
   * The option of each reading, by the reading's id.
   */
  readings: {
    fees?: "government" | "pro_rata";
    match_scope?: "project" | "bundle" | "district_year";
    grant_order?: "net" | "gross";
    debt?: "repaid" | "deducted";
    level_fees?: "before" | "within";
    no_grant_base?: "pool" | "whole_cost";
    trigger_status?: "sought" | "allotted" | "received";
  };
  /**
   * The projects, in the budget's order.
   */
  projects: AssessedProject[];
  /**
   * The sums over the projects that have figures; left out where the budget as a whole has an error or a sum
   * does not fit.
   */
  totals?: Figures;
  /**
   * The diagnostics about the budget as a whole.
   */
  diagnostics: Diagnostic[];
}
/**
 * The rulebook that an assessment follows.
 */
export interface RulebookRef {
  /**
   * Its id.
   */
  id: string;
  /**
   * `sha256:` and the hex digest of its file.
   */
  digest: string;
}
/**
 * One project's part of the assessment. A project with an error has only its id and its diagnostics.
 */
export interface AssessedProject {
  /**
   * Its id.
   */
  id: string;
  /**
   * The whole cost, in yuan: works and fees.
   */
  total?: Yuan;
  /**
   * The works, in yuan: the sum of the lines.
   */
  works?: Yuan;
  /**
   * The sum of the fees, in yuan.
   */
  fees_total?: Yuan;
  /**
   * The sums by payer in yuan, only those above 0; they sum to the total.
   */
  payers?: {
    government?: Yuan;
    telecom_operators?: Yuan;
    water_utility?: Yuan;
    gas_utility?: Yuan;
    power_utility?: Yuan;
    other_enterprise?: Yuan;
    property_unit?: Yuan;
    individuals?: Yuan;
    owners?: Yuan;
    undetermined?: Yuan;
  };
  /**
   * The sums by group of payers in yuan, all five groups; they sum to the total.
   */
  groups?: {
    government: Yuan;
    enterprise: Yuan;
    property_unit: Yuan;
    residents: Yuan;
    undetermined: Yuan;
  };
  /**
   * The pool, the grants that reduce it, and its split.
   */
  government?: Government;
  /**
   * Its lines with their shares.
   */
  lines?: SharedAmount[];
  /**
   * Its fees with their shares.
   */
  fees?: SharedAmount[];
  /**
   * Its diagnostics.
   */
  diagnostics: Diagnostic[];
}
/**
 * The pool, the grants that reduce it, and its split between city and district, in yuan. In Fuzhou's rules: 六(二).
 */
export interface Government {
  /**
   * The pool: what the rules leave to the government before grants; `used` and `net` sum to it.
   */
  pool: Yuan;
  /**
   * Grants received that may reduce the pool; `used` and `surplus` sum to it.
   */
  received: Yuan;
  /**
   * The part of the grants that the pool takes.
   */
  used: Yuan;
  /**
   * The part of the grants that the pool does not take.
   */
  surplus: Yuan;
  /**
   * The pool less what is used, split between city and district.
   */
  net: Yuan;
  /**
   * The match as a ratio (in Fuzhou's rules `1:1` or `3:7`), or `none`; left out in the totals.
   */
  match?: string;
  /**
   * The city's part of the net.
   */
  city: Yuan;
  /**
   * The district's part of the net.
   */
  district: Yuan;
  /**
   * The fees that the city bears alone: part of the pool and of the city's part, paid by no grant. Left out where
   * there are none.
   */
  city_fees?: Yuan;
  /**
   * The fees that the district bears alone: part of the pool and of the district's part, paid by no grant. Left out
   * where there are none.
   */
  district_fees?: Yuan;
}
/**
 * A line or fee with its shares.
 */
export interface SharedAmount {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its amount, in yuan.
   */
  amount: Yuan;
  /**
   * The shares by payer in yuan, only those above 0; they sum to the amount.
   */
  shares: {
    government?: Yuan;
    telecom_operators?: Yuan;
    water_utility?: Yuan;
    gas_utility?: Yuan;
    power_utility?: Yuan;
    other_enterprise?: Yuan;
    property_unit?: Yuan;
    individuals?: Yuan;
    owners?: Yuan;
    undetermined?: Yuan;
  };
}
/**
 * An error, warning or note about one place of a budget.
 */
export interface Diagnostic {
  /**
   * The severity.
   */
  severity: Severity;
  /**
   * The code.
   */
  code: Code;
  /**
   * The path of the place, as `projects[0].lines[2].amount`; empty for the budget as a whole.
   */
  path: string;
  /**
   * The message: what was found and what was expected.
   */
  message: Bilingual;
  /**
   * The cure.
   */
  hint?: Bilingual;
}
/**
 * One text in Chinese and in English.
 */
export interface Bilingual {
  /**
   * Chinese.
   */
  zh: string;
  /**
   * English.
   */
  en: string;
}
/**
 * The sums of a project, or of all projects.
 */
export interface Figures {
  /**
   * The whole cost, in yuan: works and fees.
   */
  total: Yuan;
  /**
   * The works, in yuan: the sum of the lines.
   */
  works: Yuan;
  /**
   * The sum of the fees, in yuan.
   */
  fees_total: Yuan;
  /**
   * The sums by payer in yuan, only those above 0; they sum to the total.
   */
  payers: {
    government?: Yuan;
    telecom_operators?: Yuan;
    water_utility?: Yuan;
    gas_utility?: Yuan;
    power_utility?: Yuan;
    other_enterprise?: Yuan;
    property_unit?: Yuan;
    individuals?: Yuan;
    owners?: Yuan;
    undetermined?: Yuan;
  };
  /**
   * The sums by group of payers in yuan, all five groups; they sum to the total.
   */
  groups: {
    government: Yuan;
    enterprise: Yuan;
    property_unit: Yuan;
    residents: Yuan;
    undetermined: Yuan;
  };
  /**
   * The pool, the grants that reduce it, and its split.
   */
  government: Government;
}
/**
 * A figure explained, with the rulebook that it follows.
 */
export interface FigureExplanation {
  /**
   * The rulebook that the figure follows.
   */
  rulebook: RulebookRef;
  /**
   * The figure's path in the assessment, or in the budget where the figure was entered.
   */
  figure: string;
  /**
   * The figure's name.
   */
  name: Bilingual;
  /**
   * The figure's value: yuan with two decimals, or the match as a ratio, such as `1:1`.
   */
  value: string;
  /**
   * The rule by which it follows from its inputs.
   */
  rule: Bilingual;
  /**
   * The clauses and readings it rests on.
   */
  grounds?: Ground[];
  /**
   * The exact value in yuan where it was rounded: a decimal, or a fraction where the decimal does not end.
   */
  exact?: string;
  /**
   * The payer or level that took the odd fen (尾差), where exact shares left one over.
   */
  odd_fen?: Bilingual;
  /**
   * The figures it follows from.
   */
  inputs?: Explanation[];
}
/**
 * A clause of the policy, or a reading of it.
 */
export interface Ground {
  /**
   * The clause, as the rulebook cites it; in Fuzhou's: 附件2 基础版 8.
   */
  clause: string;
  /**
   * The clause's content, in our own words.
   */
  text: Bilingual;
  /**
   * The id of the reading, where the clause leaves the question open.
   */
  reading?: string;
}
/**
 * The explanation of a figure.
 */
export interface Explanation {
  /**
   * The figure's path in the assessment, or in the budget where the figure was entered.
   */
  figure: string;
  /**
   * The figure's name.
   */
  name: Bilingual;
  /**
   * The figure's value: yuan with two decimals, or the match as a ratio, such as `1:1`.
   */
  value: string;
  /**
   * The rule by which it follows from its inputs.
   */
  rule: Bilingual;
  /**
   * The clauses and readings it rests on.
   */
  grounds?: Ground[];
  /**
   * The exact value in yuan where it was rounded: a decimal, or a fraction where the decimal does not end.
   */
  exact?: string;
  /**
   * The payer or level that took the odd fen (尾差), where exact shares left one over.
   */
  odd_fen?: Bilingual;
  /**
   * The figures it follows from.
   */
  inputs?: Explanation[];
}
/**
 * A rulebook, ready to be serialised.
 */
export interface Rules {
  /**
   * Its id and digest.
   */
  rulebook: RulebookRef;
  /**
   * Its title.
   */
  name: Bilingual;
  /**
   * The document it puts into data.
   */
  document: Bilingual;
  /**
   * The date the document was issued: `2021-06-17`.
   */
  issued: string;
  /**
   * The years the plan covers.
   */
  plan: Plan;
  /**
   * The payers, in the order that decides ties.
   */
  payers: Payer[];
  /**
   * The measures, as the annex lists them (in Fuzhou's: Annex 2).
   */
  measures: Measure[];
  /**
   * The kinds of project.
   */
  kinds: Kind[];
  /**
   * The divisions covered, by code.
   */
  divisions: Division[];
  /**
   * The sources of money from above or outside.
   */
  sources: Source[];
  /**
   * The rules by which city and district split the pool.
   */
  match_rules: MatchRule[];
  /**
   * The readings of what the policy leaves open.
   */
  readings: Reading[];
  /**
   * The decisions: questions that the policy leaves open and that are settled without a choice.
   */
  decisions: Decision[];
}
/**
 * The years a plan covers.
 */
export interface Plan {
  /**
   * First year of the plan.
   */
  first_year: number;
  /**
   * Last year of the plan.
   */
  last_year: number;
  /**
   * The year of building up to which (included) communities come first.
   */
  built_by: number;
  /**
   * The clause that sets the years.
   */
  clause: string;
}
/**
 * A payer (出资方).
 */
export interface Payer {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name.
   */
  name: Bilingual;
  /**
   * A short name for narrow columns.
   */
  short: Bilingual;
  /**
   * The id of its group.
   */
  group: string;
  /**
   * True where the policy does not say who it is: the line names it, or it is yet to be found (待落实).
   */
  unnamed: boolean;
}
/**
 * A measure: a row of the annex (in Fuzhou's: Annex 2).
 */
export interface Measure {
  /**
   * Its id.
   */
  id: string;
  /**
   * The id of its tier.
   */
  tier: string;
  /**
   * Its number within the tier.
   */
  number: number;
  /**
   * True where it is required (必选), false where it is optional (自选).
   */
  required: boolean;
  /**
   * Its name.
   */
  name: Bilingual;
  /**
   * The work it covers.
   */
  work: Bilingual;
  /**
   * Its clause.
   */
  clause: string;
  /**
   * Its components, each with one cost-sharing rule.
   */
  components: Component[];
}
/**
 * A component: the part of a measure that one cost-sharing rule covers.
 */
export interface Component {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name.
   */
  name: Bilingual;
  /**
   * The shares by payer as fractions, such as `13/20`; left out where the payers agree on them.
   */
  shares?: {
    [k: string]: string;
  };
  /**
   * The payers the policy names without a ratio; left out where it fixes one.
   */
  agreement?: string[];
  /**
   * The cost-sharing rule in our own words.
   */
  rule: Bilingual;
  /**
   * The kind of enterprise that usually pays.
   */
  enterprise?: Bilingual;
  /**
   * A hint for those who fill it in.
   */
  note?: Bilingual;
}
/**
 * A kind of project.
 */
export interface Kind {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name.
   */
  name: Bilingual;
  /**
   * True where a project of this kind has a tier.
   */
  tiered: boolean;
  /**
   * The ids of the measures that belong to it; empty where the tier decides.
   */
  measures: string[];
  /**
   * The clause that sets it out.
   */
  clause: string;
}
/**
 * A county-level division.
 */
export interface Division {
  /**
   * Its GB/T 2260 code.
   */
  code: string;
  /**
   * Its name.
   */
  name: Bilingual;
  /**
   * The id of its class.
   */
  class: string;
  /**
   * True where the division applies the rules only by reference (参照执行).
   */
  by_reference: boolean;
}
/**
 * A source of money from above or outside.
 */
export interface Source {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name.
   */
  name: Bilingual;
  /**
   * True where having it counts as money from above obtained, which decides the match.
   */
  triggers_match: boolean;
  /**
   * The condition under which it reduces the pool: `always`, or `debt` (only under the reading that deducts
   * debt).
   */
  reduces_pool: string;
  /**
   * The clause that sets it out.
   */
  clause: string;
  /**
   * A hint for those who fill it in.
   */
  note?: Bilingual;
}
/**
 * A rule by which city and district split the pool.
 */
export interface MatchRule {
  /**
   * The id of the class of division.
   */
  class: string;
  /**
   * `true` with money from above, `false` without it, left out in both cases.
   */
  granted?: boolean;
  /**
   * The city's weight.
   */
  city: number;
  /**
   * The district's weight.
   */
  district: number;
  /**
   * The clause that sets it out.
   */
  clause: string;
}
/**
 * A question the policy leaves open, with its possible answers (口径).
 */
export interface Reading {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name.
   */
  name: Bilingual;
  /**
   * The question.
   */
  question: Bilingual;
  /**
   * The clause that can be read in several ways, or that is silent.
   */
  clause: string;
  /**
   * The id of the option used where a budget says nothing.
   */
  default: string;
  /**
   * The reason for the default.
   */
  reason: Bilingual;
  /**
   * All options, the default included.
   */
  options: ReadingOption[];
}
/**
 * An answer to a question the policy leaves open.
 */
export interface ReadingOption {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name.
   */
  name: Bilingual;
  /**
   * Its effect on the figures.
   */
  effect: Bilingual;
}
/**
 * A question the policy leaves open that is settled without a choice.
 */
export interface Decision {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its name.
   */
  name: Bilingual;
  /**
   * The question.
   */
  question: Bilingual;
  /**
   * The answer.
   */
  decision: Bilingual;
  /**
   * The clause that is silent.
   */
  clause: string;
}
