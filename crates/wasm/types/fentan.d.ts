/**
 * What goes into the calculator and what comes out. Amounts are text in yuan; nothing is a float.
 * Made from the schemas by `cargo xtask generate`.
 */

/**
 * A whole number. / 整数。
 */
export type WholeNumber = number;
/**
 * An amount in yuan with exactly two decimals, as text. / 以元为单位、恰有两位小数的金额文本。
 */
export type Yuan = string;
/**
 * How bad it is.
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
  | "shares.fixed_by_rule"
  | "shares.payer"
  | "shares.sum"
  | "rulebook.unknown"
  | "rulebook.mismatch"
  | "reading.unknown"
  | "division.not_covered"
  | "kind.unknown"
  | "tier.unknown"
  | "component.unknown"
  | "payer.unknown"
  | "source.unknown"
  | "base.unknown"
  | "tier.missing"
  | "tier.not_used"
  | "measure.missing"
  | "component.above_tier"
  | "component.not_of_kind"
  | "year.outside_plan"
  | "match.incomplete"
  | "funding.surplus"
  | "money.undetermined"
  | "custom.unnamed"
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
  | "readiness.item"
  | "readiness.duplicate"
  | "readiness.state"
  | "readiness.date"
  | "readiness.reversed"
  | "readiness.not_used";

/**
 * A budget: projects, the rulebook they follow, and how its open questions are read.
 */
export interface Budget {
  /**
   * Always `fentan/budget/1`.
   */
  schema: "fentan/budget/1";
  /**
   * The id of the rulebook: `fuzhou-2021-60`.
   */
  rulebook: string;
  /**
   * The reading of each open question; a question left out is read by the rulebook's default.
   */
  readings?: {
    fees?: "government" | "pro_rata";
    match_scope?: "project" | "bundle" | "district_year";
    grant_order?: "net" | "gross";
    debt?: "repaid" | "deducted";
  };
  /**
   * The projects. Versions of a budget, as an editor keeps them, share the projects in which they do not differ.
   */
  projects: Project[];
}
/**
 * A project: one community's renovation as it is approved.
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
   * GB/T 2260 code of its county-level division: `350102`.
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
   * `comprehensive` (综合改造) or `drainage_separation` (雨污分流改造).
   */
  kind: "comprehensive" | "drainage_separation";
  /**
   * `basic`, `enhanced` or `demonstration`; required for a comprehensive project.
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
   * How many buildings it has.
   */
  buildings?: WholeNumber;
  /**
   * How many households it has.
   */
  households_count?: WholeNumber;
  /**
   * Its floor area in ㎡, as decimal text with at most six decimals.
   */
  floor_area?: string;
  /**
   * What is built, line by line.
   */
  lines?: Line[];
  /**
   * Costs that the policy gives to nobody: 其他费, 预备费.
   */
  fees?: Fee[];
  /**
   * Money from above or outside.
   */
  funding?: Funding[];
  /**
   * The households, where it is said what each of them owes (六(四)). Versions share those that do not differ.
   */
  households?: Household[];
  /**
   * How residents' money is apportioned to households. Without a rule, the owners' by area, the individuals' to
   * each household the same, and fees as the lines.
   */
  apportion?: ApportionRule[];
  /**
   * Households whose share somebody else pays.
   */
  waivers?: Waiver[];
  /**
   * Money that all owners have together.
   */
  owner_funding?: OwnerFunding[];
  /**
   * How cash is collected: `fen`, as where it is left out, or `whole_yuan` (each household's rounded up).
   */
  collection?: "fen" | "whole_yuan";
  /**
   * What the owners vote on; without any, the application (五(三)).
   */
  matters?: Matter[];
  /**
   * How far the project has come with what it has to show. No figure depends on it.
   */
  readiness?: ReadinessEntry[];
}
/**
 * A line: an amount, or a quantity at a unit price; never both, never half.
 */
export interface Line {
  /**
   * Its id: text of 1 to 64 characters, unique in the project.
   */
  id: string;
  /**
   * The component of a measure, or `custom` for what Annex 2 does not list.
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
   * Yuan as text with at most two decimals, from `0` to `99999999999.99`.
   */
  amount?: string;
  /**
   * Decimal text with at most six decimals.
   */
  quantity?: string;
  /**
   * Yuan for one, as decimal text with at most six decimals.
   */
  unit_price?: string;
  /**
   * What it is; describes a custom line. At most 500 characters.
   */
  name?: string;
  /**
   * The enterprise that pays an enterprise's share. At most 500 characters.
   */
  enterprise?: string;
  /**
   * Agreed shares by payer, decimal text from `0` to `1`, summing to exactly 1: only on a custom line or a
   * component shared by agreement.
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
}
/**
 * A fee: an amount, or a rate on a base.
 */
export interface Fee {
  /**
   * Its id: text of 1 to 64 characters, unique in the project's fees.
   */
  id: string;
  /**
   * What it is: 设计费. At most 500 characters.
   */
  name?: string;
  /**
   * Yuan as text with at most two decimals, from `0` to `99999999999.99`.
   */
  amount?: string;
  /**
   * Decimal text from `0` to `1`.
   */
  rate?: string;
  /**
   * What the rate is of: `works` (the lines) or `works_and_fees` (the lines and the fees listed before).
   */
  base?: "works" | "works_and_fees";
  /**
   * Who pays it, whatever the reading `fees` says.
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
    | "undetermined";
}
/**
 * Money from above or outside.
 */
export interface Funding {
  /**
   * `central_grant`, `provincial_grant`, `local_bond`, `ccb_credit` or `social_capital`.
   */
  source: "central_grant" | "provincial_grant" | "local_bond" | "ccb_credit" | "social_capital";
  /**
   * Yuan as text with at most two decimals, from `0` to `99999999999.99`.
   */
  amount: string;
}
/**
 * A household: one exclusive part (专有部分) of a building, lived in or not.
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
   * The floor, from 1; 0 is below the ground. Methods by floor need it.
   */
  floor?: WholeNumber;
  /**
   * Its exclusive floor area in ㎡, above 0, as decimal text with at most six decimals.
   */
  area: string;
  /**
   * `residential`, as where it is left out, or `non_residential`.
   */
  purpose?: "residential" | "non_residential";
  /**
   * The id of another household of the same owner: in a vote both together are one person.
   */
  same_owner_as?: string;
  /**
   * Yuan in its account of the maintenance fund (维修资金).
   */
  fund_balance?: string;
  /**
   * Yuan it draws from its housing provident fund (公积金).
   */
  provident_fund?: string;
  /**
   * Yuan that its own work is agreed to count for (投工投劳); no money moves.
   */
  labour?: string;
  /**
   * Its vote by the id of the matter: `for`, `against` or `abstain`. Left out, it did not take part.
   */
  votes?: {
    [k: string]: string;
  };
}
/**
 * How residents' money is apportioned to households: that of a line, of a fee, of all lines of a component, or,
 * where it names none of these, whatever no other rule is about.
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
   * A component of Annex 2, or `custom`.
   */
  component?: string;
  /**
   * `area` (by exclusive floor area), `equal` (each household the same), `served` (by what serves it: meters,
   * doors), `floor_area` (floor coefficient × area), `floor_unit` (floor coefficient, each household), `entered`
   * (as entered, 据实), or `as_lines` (a fee as the lines are apportioned).
   */
  method: "area" | "equal" | "served" | "floor_area" | "floor_unit" | "entered" | "as_lines";
  /**
   * Only the households of this building.
   */
  building?: string;
  /**
   * Only the households of this stairwell of the building.
   */
  stairwell?: string;
  /**
   * `included`, as where it is left out, or `excluded`: whether non-residential units take part.
   */
  non_residential?: "included" | "excluded";
  /**
   * A known set of floor coefficients, by its id.
   */
  coefficients?: "guangzhou" | "from_third" | "linear" | "floor_number" | "hangzhou" | "shanghai";
  /**
   * Floor coefficients by floor, decimal text; they take the place of those of the known set.
   */
  floors?: {
    [k: string]: string;
  };
  /**
   * What the coefficients are: `weight` (of each household there, as where it is left out) or `percent` (what the
   * whole floor bears, in per cent).
   */
  floors_as?: "weight" | "percent";
  /**
   * Households that do not take part.
   */
  exclude?: Exclusion[];
  /**
   * What is entered by household: for `served` and `entered`.
   */
  entries?: Entry[];
}
/**
 * A household that does not take part.
 */
export interface Exclusion {
  /**
   * Its id.
   */
  household: string;
  /**
   * Why. At most 500 characters.
   */
  reason?: string;
}
/**
 * What is entered for one household: a count for `served`, yuan for `entered`.
 */
export interface Entry {
  /**
   * The household's id.
   */
  household: string;
  /**
   * How many meters, doors or the like serve it.
   */
  count?: WholeNumber;
  /**
   * Yuan as text with at most two decimals, from `0` to `99999999999.99`.
   */
  amount?: string;
}
/**
 * A household whose share somebody else pays.
 */
export interface Waiver {
  /**
   * The household's id.
   */
  household: string;
  /**
   * Who pays in its place: an office or an organisation. 1 to 500 characters.
   */
  payer: string;
  /**
   * How much of the share, decimal text from `0` to `1`; all of it where left out.
   */
  share?: string;
  /**
   * Why. At most 500 characters.
   */
  reason?: string;
}
/**
 * Money that all owners have together towards what they pay.
 */
export interface OwnerFunding {
  /**
   * `elevator_subsidy` (off the owners' part of an elevator before it is apportioned), `public_revenue` (公共收益)
   * or `maintenance_fund` (each household's account, up to its balance).
   */
  source: "elevator_subsidy" | "public_revenue" | "maintenance_fund";
  /**
   * The line it is for, by its id. An elevator subsidy needs one; the maintenance fund may name one, and pays for
   * all shared parts where it names none.
   */
  line?: string;
  /**
   * Yuan; not for `maintenance_fund`, where the accounts say how much there is.
   */
  amount?: string;
}
/**
 * A matter that the owners vote on.
 */
export interface Matter {
  /**
   * Its id: text of 1 to 64 characters, unique in the project. Votes name it.
   */
  id: string;
  /**
   * What is decided: `application`, `use_fund`, `raise_fund`, `rebuild`, `change_use` or `other`.
   */
  kind: "application" | "use_fund" | "raise_fund" | "rebuild" | "change_use" | "other";
  /**
   * What it is called. At most 500 characters.
   */
  name?: string;
}
/**
 * How far the project has come with one thing that it has to show.
 */
export interface ReadinessEntry {
  /**
   * The item: `first_notice`, `negative.3`.
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
   * `yes` or `no`, where the item is a question.
   */
  state?: "yes" | "no";
  /**
   * Its first day: `2021-03-01`.
   */
  from?: string;
  /**
   * Its last day, or the only one.
   */
  to?: string;
  /**
   * What somebody wrote about it. At most 500 characters.
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
   * The id of the rulebook: `fuzhou-2021-60`.
   */
  rulebook: string;
  /**
   * Which scenario was looked at last, counted from 0.
   */
  present?: WholeNumber;
  /**
   * The scenarios.
   */
  scenarios: Scenario[];
}
/**
 * A budget under a name, without what all scenarios have in common.
 */
export interface Scenario {
  /**
   * What it is called; at most 500 characters.
   */
  name?: string;
  /**
   * The reading of each open question; a question left out is read by the rulebook's default.
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
   * The option each reading was taken by.
   */
  readings: {
    fees?: "government" | "pro_rata";
    match_scope?: "project" | "bundle" | "district_year";
    grant_order?: "net" | "gross";
    debt?: "repaid" | "deducted";
  };
  /**
   * The projects, in the budget's order.
   */
  projects: AssessedProject[];
  /**
   * The sums over the projects that have figures; left out where the budget as a whole has an error.
   */
  totals?: Figures;
  /**
   * What is said about the budget as a whole.
   */
  diagnostics: Diagnostic[];
}
/**
 * Which rulebook an assessment follows.
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
   * Everything, in yuan: works and fees.
   */
  total?: Yuan;
  /**
   * The lines, in yuan.
   */
  works?: Yuan;
  /**
   * The fees, in yuan.
   */
  fees_total?: Yuan;
  /**
   * Yuan by payer, only those above 0; they sum to the total.
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
   * Yuan by group of payers, all five; they sum to the total.
   */
  groups?: {
    government: Yuan;
    enterprise: Yuan;
    property_unit: Yuan;
    residents: Yuan;
    undetermined: Yuan;
  };
  /**
   * What the government's part comes to.
   */
  government?: Government;
  /**
   * Its lines with who pays what.
   */
  lines?: SharedAmount[];
  /**
   * Its fees with who pays what.
   */
  fees?: SharedAmount[];
  /**
   * What is said about it.
   */
  diagnostics: Diagnostic[];
}
/**
 * What the government's part comes to (六(二)), in yuan.
 */
export interface Government {
  /**
   * What the rules leave to the government: used and net.
   */
  pool: Yuan;
  /**
   * Money received that may reduce it: used and surplus.
   */
  received: Yuan;
  /**
   * What of that is used.
   */
  used: Yuan;
  /**
   * What of that is over.
   */
  surplus: Yuan;
  /**
   * What is left for city and district.
   */
  net: Yuan;
  /**
   * `1:1`, `3:7` or `none`; left out in the totals.
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
}
/**
 * A line or fee with who pays what.
 */
export interface SharedAmount {
  /**
   * Its id.
   */
  id: string;
  /**
   * What it costs, in yuan.
   */
  amount: Yuan;
  /**
   * Yuan by payer, only those above 0; they sum to the amount.
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
 * One thing said about one place of a budget.
 */
export interface Diagnostic {
  /**
   * How bad it is.
   */
  severity: Severity;
  /**
   * What it is about.
   */
  code: Code;
  /**
   * The place, as `projects[0].lines[2].amount`; empty for the budget as a whole.
   */
  path: string;
  /**
   * What was found and what was expected.
   */
  message: Bilingual;
  /**
   * What to do about it.
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
 * The sums of a project, or of all.
 */
export interface Figures {
  /**
   * Everything, in yuan: works and fees.
   */
  total: Yuan;
  /**
   * The lines, in yuan.
   */
  works: Yuan;
  /**
   * The fees, in yuan.
   */
  fees_total: Yuan;
  /**
   * Yuan by payer, only those above 0; they sum to the total.
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
   * Yuan by group of payers, all five; they sum to the total.
   */
  groups: {
    government: Yuan;
    enterprise: Yuan;
    property_unit: Yuan;
    residents: Yuan;
    undetermined: Yuan;
  };
  /**
   * What the government's part comes to.
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
   * What it is.
   */
  name: Bilingual;
  /**
   * What it comes to: yuan with two decimals, or the match as `1:1`.
   */
  value: string;
  /**
   * How it follows from its inputs.
   */
  rule: Bilingual;
  /**
   * The clauses and readings it rests on.
   */
  grounds?: Ground[];
  /**
   * The exact value in yuan, where it had to be rounded: a decimal, or a fraction where no decimal is exact.
   */
  exact?: string;
  /**
   * Who took the fen that exact shares left over, where this figure has to do with one.
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
   * Where it stands: 附件2 基础版 8.
   */
  clause: string;
  /**
   * What it says, in our own words.
   */
  text: Bilingual;
  /**
   * The id of the reading, where the policy leaves it open.
   */
  reading?: string;
}
/**
 * One figure, explained.
 */
export interface Explanation {
  /**
   * The figure's path in the assessment, or in the budget where the figure was entered.
   */
  figure: string;
  /**
   * What it is.
   */
  name: Bilingual;
  /**
   * What it comes to: yuan with two decimals, or the match as `1:1`.
   */
  value: string;
  /**
   * How it follows from its inputs.
   */
  rule: Bilingual;
  /**
   * The clauses and readings it rests on.
   */
  grounds?: Ground[];
  /**
   * The exact value in yuan, where it had to be rounded: a decimal, or a fraction where no decimal is exact.
   */
  exact?: string;
  /**
   * Who took the fen that exact shares left over, where this figure has to do with one.
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
   * When the document was issued.
   */
  issued: string;
  /**
   * The years the plan covers.
   */
  plan: Plan;
  /**
   * Everybody who may pay, in the order that decides ties.
   */
  payers: Payer[];
  /**
   * The rows of Annex 2.
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
   * How city and district split what is left.
   */
  match_rules: MatchRule[];
  /**
   * What the policy leaves open.
   */
  readings: Reading[];
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
   * Communities built up to the end of this year come first.
   */
  built_by: number;
  /**
   * Where the years are said.
   */
  clause: string;
}
/**
 * Somebody who may pay.
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
   * A name that fits a narrow column.
   */
  short: Bilingual;
  /**
   * The id of its group.
   */
  group: string;
  /**
   * Whether the policy does not say who it is: the line names it, or it is yet to be found (待落实).
   */
  unnamed: boolean;
}
/**
 * A row of Annex 2.
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
   * Whether it is required (必选).
   */
  required: boolean;
  /**
   * Its name.
   */
  name: Bilingual;
  /**
   * What it covers.
   */
  work: Bilingual;
  /**
   * Where it stands.
   */
  clause: string;
  /**
   * Its parts, each with one cost-sharing rule.
   */
  components: Component[];
}
/**
 * A part of a measure with one cost-sharing rule.
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
   * Fractions by payer, as `13/20`; left out where the payers agree on them.
   */
  shares?: {
    [k: string]: string;
  };
  /**
   * The payers the policy names without a ratio; left out where it fixes one.
   */
  agreement?: string[];
  /**
   * The rule in our own words.
   */
  rule: Bilingual;
  /**
   * The kind of enterprise that usually pays.
   */
  enterprise?: Bilingual;
  /**
   * What somebody who fills it in should know.
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
   * Whether it has a tier.
   */
  tiered: boolean;
  /**
   * The ids of the measures that belong to it; empty where the tier says so.
   */
  measures: string[];
  /**
   * Where it is set out.
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
   * Whether it uses the rules only by reference.
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
   * Whether having it counts as having got money from above.
   */
  triggers_match: boolean;
  /**
   * `always`, or `debt` where only the reading that deducts debt lets it.
   */
  reduces_pool: string;
  /**
   * Where it is set out.
   */
  clause: string;
  /**
   * What somebody who fills it in should know.
   */
  note?: Bilingual;
}
/**
 * How city and district split the pool.
 */
export interface MatchRule {
  /**
   * The id of the class of division.
   */
  class: string;
  /**
   * With money from above, without it, or (left out) whichever.
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
   * Where it is set out.
   */
  clause: string;
}
/**
 * Something the policy leaves open (口径).
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
   * What is left open.
   */
  question: Bilingual;
  /**
   * The clause that is read, or that is silent.
   */
  clause: string;
  /**
   * The id of the option used where a budget says nothing.
   */
  default: string;
  /**
   * Why that is the default.
   */
  reason: Bilingual;
  /**
   * All the ways to read it.
   */
  options: ReadingOption[];
}
/**
 * One way to read what the policy leaves open.
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
   * What it does to the figures.
   */
  effect: Bilingual;
}
