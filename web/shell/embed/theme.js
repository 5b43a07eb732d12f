// A host's colours, taken only where everything stays readable: all of them, or none.

/** What a theme may say, and how each is written. */
const COLOUR = /^#[0-9a-f]{6}$/i;
const FORMS = { accent: COLOUR, ink: COLOUR, paper: COLOUR, line: COLOUR, radius: /^(\d|1\d|2[0-4])(px)?$/ };

/** Contrast as WCAG asks for: of text, and of the lines around what is pressed and typed into. */
const OF_TEXT = 4.5;
const OF_CONTROLS = 3;

/**
 * The colours of `00-tokens.css` that a theme leaves as they are: what is wrong (text) and who pays (shapes). They
 * have to be told from the host's paper too. A browser test compares them with the styles.
 */
export const KEPT = {
  light: { text: ["#a8241c", "#7a5200"], shapes: ["#0a5a66", "#b8651b", "#6d5a94", "#5a7d2a", "#6b7780"] },
  dark: { text: ["#ff9d93", "#f0c674"], shapes: ["#3f9aa6", "#d38a45", "#a08cc9", "#86ab50", "#8b98a1"] },
};

/** What stands in the place of a colour that is not given. */
const PLAIN = { paper: "#fcfcfa", ink: "#1a2730", accent: "#0a5a66" };

/**
 * Reads a theme such as `accent:#0a5a66;paper:#ffffff;radius:4`.
 *
 * @param {string} text
 * @returns {{ tokens: Record<string, string>, mode: "light" | "dark" } | { refused: { zh: string, en: string } }} the
 *   values of the style's variables, or why there are none
 */
export function readTheme(text) {
  const given = {};
  for (const item of text.split(";")) {
    const [, name, value] = /^\s*([a-z]+)\s*:\s*(\S+)\s*$/.exec(item) || [];
    if (name && Object.hasOwnProperty.call(FORMS, name) && FORMS[name].test(value)) given[name] = value.toLowerCase();
    else if (item.trim()) return refused(`看不懂「${item.trim().slice(0, 60)}」`, `cannot read “${item.trim().slice(0, 60)}”`);
  }
  const colours = { ...PLAIN, ...given };
  const { paper } = colours;
  const mode = contrast(paper, "#000000") > contrast(paper, "#ffffff") ? "light" : "dark";
  const rules = [
    ["ink", colours.ink, OF_TEXT],
    ["accent", colours.accent, OF_TEXT],
    ...(given.line ? [["line", given.line, OF_CONTROLS]] : []),
    ...KEPT[mode].text.map((colour) => ["error", colour, OF_TEXT]),
    ...KEPT[mode].shapes.map((colour) => ["payer", colour, OF_CONTROLS]),
  ];
  for (const [name, colour, least] of rules) {
    const found = contrast(colour, paper);
    if (found >= least) continue;
    const what = `${name} ${colour} / paper ${paper}: ${Math.floor(found * 100) / 100} < ${least}`;
    return refused(`对比度不足，未采用：${what}`, `contrast too low, not used: ${what}`);
  }
  return { tokens: tokens(colours, given), mode };
}

const refused = (zh, en) => ({ refused: { zh: `theme：${zh}`, en: `theme: ${en}` } });

/** The style's variables: those given, and what follows from them. */
function tokens({ paper, ink, accent }, given) {
  const values = {};
  if (given.radius) values["--radius"] = `${parseInt(given.radius, 10)}px`;
  if (!(given.paper || given.ink || given.accent || given.line)) return values;
  const line = given.line || reaching(paper, ink, OF_CONTROLS);
  return {
    ...values,
    "--paper": paper,
    "--sheet": paper,
    "--error-wash": paper,
    "--warning-wash": paper,
    "--ink": ink,
    "--accent": accent,
    "--faint": reaching(paper, ink, 5.5),
    "--line": given.line || mixed(paper, ink, 0.15),
    "--soft-line": mixed(paper, ink, 0.08),
    "--strong-line": line,
    "--disabled": reaching(paper, ink, OF_TEXT),
    "--wash": wash(paper, ink, ink),
    "--accent-wash": wash(paper, accent, accent, ink),
    "--accent-line": mixed(paper, accent, 0.45),
    "--dots": reaching(paper, ink, OF_CONTROLS),
  };
}

/** The palest mix of paper and ink that has this contrast; ink itself where none has. */
function reaching(paper, ink, least) {
  for (let share = 0.2; share < 1; share += 0.05) {
    const colour = mixed(paper, ink, share);
    if (contrast(colour, paper) >= least) return colour;
  }
  return ink;
}

/** A tint of the paper on which these texts stay readable. */
function wash(paper, tint, ...texts) {
  const shares = [0.1, 0.06, 0.03];
  const found = shares.map((share) => mixed(paper, tint, share)).find((colour) => texts.every((text) => contrast(text, colour) >= OF_TEXT));
  return found || paper;
}

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

function mixed(from, to, share) {
  const ends = channels(to);
  const mix = channels(from).map((value, index) => Math.round(value + (ends[index] - value) * share));
  return `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** How bright a colour is, as WCAG defines it. */
function luminance(colour) {
  const [red, green, blue] = channels(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
