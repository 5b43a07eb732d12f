// How fast pages are in the tests, and how long they are waited for.

/** How many times slower than this machine the pages run, to see that no test depends on how quick it is. */
export const SLOWDOWN = Number(process.env.FENTAN_SLOWDOWN ?? 1);

/**
 * How long a page may take to do or show what it was told. It takes well under a second where nothing else runs, and dozens
 * of seconds where twenty others want the same processor; only what is broken takes this long.
 */
export const PATIENCE_MS = 60_000 * SLOWDOWN;
