// A reporter for Node's test runner: only what failed, each with its file, its name and its error. xtask repeats it at
// the end of a run, where a log that was cut still has it.

import { basename } from "node:path";

/** A file or a parent of tests fails with them: the tests themselves say why. */
const FOLLOWS_FROM_OTHERS = "subtestsFailed";

/** How much of an error is shown: a whole page in an assertion would drown the others. */
const MOST_LINES = 25;

export default async function* failures(events) {
  for await (const { type, data } of events) {
    if (type !== "test:fail" || data.details.error.failureType === FOLLOWS_FROM_OTHERS) continue;
    const { error, duration_ms: took } = data.details;
    const said = String((error.cause ?? error)?.stack ?? error.cause ?? error);
    const ours = said.split("\n").filter((line) => !line.includes("(node:") && !line.includes(" node:internal/"));
    const lines = ours.slice(0, MOST_LINES).map((line) => `      ${line}\n`);
    yield `  ✖ ${basename(data.file ?? "")}: ${data.name} (after ${Math.round(took)} ms)\n${lines.join("")}`;
  }
}
