// What the tests of the table of projects share: which of its columns add up.

import { units } from "./portfolio.mjs";

/** The money columns whose amounts make up the total. */
export const PARTS = ["冲减", "市级", "区（县）级", "企业", "产权单位", "居民", "未定"];

export const partsOf = (cells) => PARTS.filter((part) => part in cells).map((part) => units(cells[part]));

export const add = (amounts) => amounts.reduce((one, other) => one + other, 0n);
