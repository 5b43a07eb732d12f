// What households keep private, in a budget that is about to be published. The calculator's own links leave it out; a file
// stands on a server as it is.

/** The kinds, as fentan-owners has them: their names, and how many a project has. */
const KINDS = [
  ["维修资金余额", "maintenance fund balances", (project) => having(project, "fund_balance")],
  ["公积金提取额", "provident fund draws", (project) => having(project, "provident_fund")],
  ["投工投劳", "own work", (project) => having(project, "labour")],
  ["减免及其原因", "waivers and their reasons", ({ waivers = [] }) => waivers.length],
  ["各户的表决意见", "votes by household", (project) => having(project, "votes")],
  ["哪些户不计入表决", "which units count in no vote", (project) => having(project, "vote_exclusion")],
  ["哪些户是同一业主", "which homes have one owner", (project) => having(project, "same_owner_as")],
  ["某户不参与分摊的原因", "reasons for leaving homes out", ({ apportion = [] }) => count(apportion.flatMap(({ exclude = [] }) => exclude), "reason")],
  ["立项条件的备注", "remarks on readiness", ({ readiness = [] }) => count(readiness, "note")],
];

const count = (entries, field) => entries.filter((entry) => entry[field] !== undefined).length;
const having = ({ households = [] }, field) => count(households, field);

/**
 * The private data in a budget or a document, in words with their numbers; nothing where there is none, or where it is no
 * budget at all.
 *
 * @param {object} document
 * @returns {{ zh: string, en: string } | null}
 */
export function privateData(document) {
  try {
    const projects = (document.scenarios || [document]).flatMap(({ projects = [] }) => projects);
    const found = KINDS.map(([zh, en, of]) => [zh, en, projects.reduce((sum, project) => sum + of(project), 0)]);
    const there = found.filter(([, , number]) => number > 0);
    if (!there.length) return null;
    return {
      zh: there.map(([zh, , number]) => `${zh}（${number}）`).join("、"),
      en: there.map(([, en, number]) => `${en} (${number})`).join(", "),
    };
  } catch (unreadable) {
    return null;
  }
}
