// Budgets of many projects for tests and measurements: always the same for the same numbers, and alike what a bureau
// has in a year.

import { openFile } from "./budget.mjs";

/** The divisions that the policy covers, the four urban districts more often than the others. */
const DIVISIONS = [
  ..."350102 350103 350104 350111".split(" ").flatMap((code) => [code, code, code]),
  ..."350105 350112 350121 350122 350123 350124 350125 350181".split(" "),
];

/** What a comprehensive project has: every required measure of the basic tier, and some optional ones. */
const COMPONENTS = [
  "basic.drainage",
  "basic.fire_safety",
  "basic.mailboxes_and_boards",
  "basic.open_floors_and_facades",
  "basic.repairs",
  "basic.walls_and_gates",
  "basic.security_monitoring",
  "basic.low_voltage_cables.relocation",
  "basic.low_voltage_cables.tidying",
  "basic.low_voltage_cables.shared_ducts",
  "basic.public_lighting.works",
  "basic.property_management",
  "basic.low_voltage_cables.new_build",
  "basic.public_lighting.energy_saving",
  "basic.water.before_meter",
  "basic.water.after_meter",
  "basic.gas.works",
  "basic.gas.connection_fee",
  "basic.power.civil_works",
  "basic.power.co_owned_before_meter",
  "basic.power.co_owned_after_meter",
];

const NAMES = ["华侨新村", "象园小区", "五凤新村", "洋下新村", "福飞小区", "白马河畔", "工农新村", "屏西小区", "三迪社区", "鳌峰苑"];

/** Numbers below a bound, the same row for the same seed. */
function randomly(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

function lineOf(random, index) {
  const component = COMPONENTS[index] ?? "custom";
  const line = { id: String(index + 1), component, amount: yuan(1_000_000 + random(60_000_000)) };
  if (component === "basic.property_management") return { ...line, shares: { other_enterprise: "0.4", owners: "0.6" } };
  if (component === "custom") return { ...line, name: `其他工程 ${index + 1}`, shares: { government: "1" } };
  return line;
}

function projectOf(random, index, lines) {
  const number = String(index + 1).padStart(4, "0");
  const drainage = random(5) === 0;
  const granted = random(3);
  return {
    id: `FZ-${number}`,
    name: `${NAMES[random(NAMES.length)]} ${index + 1} 号片区`,
    division: DIVISIONS[random(DIVISIONS.length)],
    year: 2021 + random(5),
    kind: drainage ? "drainage_separation" : "comprehensive",
    ...(!drainage && { tier: "basic" }),
    ...(random(2) === 0 && { bundle: `打捆 ${1 + random(60)}` }),
    built_year: 1980 + random(20),
    buildings: 1 + random(20),
    households_count: 80 + random(320),
    floor_area: String(6000 + random(30000)),
    lines: drainage
      ? Array.from({ length: lines }, (_, line) => ({ ...lineOf(random, 0), id: String(line + 1) }))
      : Array.from({ length: lines }, (_, line) => lineOf(random, line)),
    fees: [
      { id: "design", name: "设计费", amount: yuan(random(20_000_000)) },
      { id: "contingency", name: "预备费", rate: "0.05", base: "works_and_fees" },
    ],
    funding: [
      ...(granted > 0 ? [{ source: "central_grant", amount: yuan(random(200_000_000)) }] : []),
      ...(granted > 1 ? [{ source: "provincial_grant", amount: yuan(random(80_000_000)) }] : []),
    ],
  };
}

/** A budget of this many projects of this many lines each. */
export function budgetOf(projects, lines = 25, seed = 1) {
  const random = randomly(seed);
  return {
    schema: "fentan/budget/1",
    rulebook: "fuzhou-2021-60",
    projects: Array.from({ length: projects }, (_, index) => projectOf(random, index, lines)),
  };
}

/** Opens a budget as a person opens a file, and waits until its first project is there. */
export async function openBudget(page, budget) {
  await openFile(page, JSON.stringify(budget));
  const count = budget.projects.length;
  if (count > 5) {
    // A year's file opens on the table of its projects.
    await page.locator("tr.project").first().waitFor();
    await page.locator(".tabs").getByRole("button", { name: "预算", exact: true }).click();
  }
  await page.getByText(count > 0 ? `共 ${count} 个项目` : "没有项目。").first().waitFor();
}
