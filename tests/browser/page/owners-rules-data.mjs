// A small community in which owners bear something of every kind.

/** Six floors, two units each, in three stairwells of two buildings, and a shop. */
export function community() {
  const households = [];
  for (const [building, stairwell] of [["1", "1"], ["1", "2"], ["2", "1"]]) {
    for (let floor = 1; floor <= 6; floor += 1) {
      for (const door of [1, 2]) {
        const unit = `${floor}0${door}`;
        const area = door === 1 ? "85.20" : "76.50";
        households.push({ id: `${building}-${stairwell}-${unit}`, building, stairwell, unit, floor, area, fund_balance: "1500.00" });
      }
    }
  }
  households.push({ id: "2-1-S1", building: "2", stairwell: "1", unit: "店1", floor: 1, area: "42.00", purpose: "non_residential" });
  return {
    schema: "fentan/budget/1",
    rulebook: "fuzhou-2021-60",
    readings: {},
    projects: [
      {
        id: "1",
        name: "示例小区",
        division: "350102",
        year: 2021,
        kind: "comprehensive",
        tier: "enhanced",
        households,
        lines: [
          { id: "1", component: "enhanced.elevators", amount: "500000.00" },
          { id: "2", component: "enhanced.doors_and_intercoms", amount: "36000.00" },
          { id: "3", component: "basic.power.co_owned_after_meter", amount: "80000.00" },
          { id: "4", component: "basic.gas.connection_fee", amount: "64000.00" },
          { id: "5", component: "basic.gas.works", amount: "120000.00" },
          { id: "6", component: "basic.drainage", amount: "700000.00" },
        ],
        fees: [],
        funding: [],
      },
    ],
  };
}

/** The rule, fund and waiver that make every part of the sections visible. */
export function arranged() {
  const budget = community();
  Object.assign(budget.projects[0], {
    apportion: [
      { line: "1", method: "floor_unit", building: "1", stairwell: "2", coefficients: "guangzhou", floors: { 2: "0.4" } },
      { line: "2", method: "equal", non_residential: "excluded", exclude: [{ household: "1-1-101", reason: "一层独立入户" }] },
      { line: "4", method: "served", entries: [{ household: "1-1-101", count: 1 }, { household: "1-1-202", count: 2 }] },
    ],
    owner_funding: [
      { source: "elevator_subsidy", line: "1", amount: "100000.00" },
      { source: "public_revenue", amount: "12000.00" },
      { source: "maintenance_fund", line: "3" },
    ],
    waivers: [{ household: "2-1-301", payer: "某街道办", share: "0.5", reason: "低保" }],
    collection: "whole_yuan",
  });
  return budget;
}
