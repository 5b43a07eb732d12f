// What the small calculator tells its host.

export const DIGEST = `sha256:${"0".repeat(64)}`;

export const figures = (household, toPay = null) => ({
  schema: "fentan/embed/1",
  project: "1",
  household,
  toPay,
  estimate: false,
  share: toPay,
  total: "100.00",
  groups: { government: "60.00", residents: "40.00" },
  digest: DIGEST,
});

/** A file of a budget beside each page. */
export const BUDGETS = Object.fromEntries(
  [1, 2, 3, 4, 5].map((each) => [`budgets/${each}.json`, { body: JSON.stringify({ toPay: `${each}00.00`, height: each * 100 }) }]),
);
