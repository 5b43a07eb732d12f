// A community whose households owe something of every kind, for the tests of what they owe.

/** Households: so many buildings, stairwells, floors and doors, ids as `1-2-301`. */
export function households({ buildings = 2, stairwells = 2, floors = 6, doors = 2 } = {}) {
  const all = [];
  for (let building = 1; building <= buildings; building += 1)
    for (let stairwell = 1; stairwell <= stairwells; stairwell += 1)
      for (let floor = 1; floor <= floors; floor += 1)
        for (let door = 1; door <= doors; door += 1) {
          const unit = `${floor}${String(door).padStart(2, "0")}`;
          all.push({
            id: `${building}-${stairwell}-${unit}`, building: String(building), stairwell: String(stairwell), unit,
            floor, area: (62 + ((building * 7 + stairwell * 5 + door * 11) % 23) * 1.35).toFixed(2),
          });
        }
  return all;
}

/** A budget with one project, whose residents pay for a lift in 1-1, meters, and what they own together. */
export function community(list = households(), more = {}) {
  const line = (id, component, amount, rest) => ({ id, component, amount, ...rest });
  return {
    schema: "fentan/budget/1",
    rulebook: "fuzhou-2021-60",
    projects: [
      {
        id: "DC-1", name: "东升小区", division: "350102", year: 2021, kind: "comprehensive", tier: "enhanced",
        lines: [
          line("1", "basic.drainage", "700000.00"),
          line("2", "basic.water.before_meter", "96000.00"),
          line("3", "basic.water.after_meter", "33600.00"),
          line("4", "basic.power.co_owned_after_meter", "88888.88", { name: "楼道照明改造" }),
          line("5", "enhanced.elevators", "600000.00", { name: "加装电梯（1栋1单元）" }),
          line("6", "basic.property_management", "20000.00", { shares: { other_enterprise: "0.6", owners: "0.4" }, enterprise: "某物业公司" }),
        ],
        fees: [{ id: "1", name: "设计费", rate: "0.03", base: "works" }],
        funding: [],
        households: list,
        apportion: [
          { component: "enhanced.elevators", method: "floor_unit", building: "1", stairwell: "1", coefficients: "guangzhou" },
        ],
        owner_funding: [
          { source: "elevator_subsidy", line: "5", amount: "200000.00" },
          { source: "public_revenue", amount: "6000.00" },
          { source: "maintenance_fund" },
        ],
        ...more,
      },
    ],
  };
}

/** Every 8th household has an account, and the first one works. */
export const funded = (list) =>
  list.map((own, place) => ({
    ...own,
    ...(place % 8 === 4 ? { fund_balance: "500.00" } : {}),
    ...(place === 4 ? { labour: "300.00" } : {}),
  }));
