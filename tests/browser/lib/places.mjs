// Where things are. xtask says so where a build may have been moved; without it, where they are by default.

import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(new URL("../../..", import.meta.url)));

/** The static site that `cargo xtask dist` writes. */
export const DIST = process.env.FENTAN_DIST ?? join(root, "dist");

/** Where `cargo xtask test wasm` installs the JavaScript package, packed as npm packs it. */
export const PACKAGE = process.env.FENTAN_PACKAGE ?? join(root, "target", "package-installed");

/** The golden cases, which the native tests read too. */
export const CASES = join(root, "tests", "cases");

/** Pictures for people to look at; not committed. */
export const SCREENSHOTS = join(root, "tests", "browser", "screenshots");
