// What the policy of the portal's pages says about the embed.

import { allows, FILES, FRAMES, policies, SCRIPTS, sources, toExtend } from "../policy.js";
import { bad, good, unknown } from "./findings.js";

/** Whether the policy of the portal's pages lets them show the frame and load the script. */
export function portalAllows(header, embed, portal) {
  const found = [];
  const script = new URL("fentan-embed.js", embed).href;
  for (const policy of policies(header)) {
    const frames = sources(policy, FRAMES);
    const scripts = sources(policy, SCRIPTS);
    const { origin } = new URL(embed);
    if (!frames || allows(frames.list, embed, portal)) found.push(good("门户的策略允许这个框架。", "The portal's policy allows the frame."));
    else found.push(bad(`门户的策略不允许这个框架：请在 ${toExtend(frames, "frame-src")} 中加入 ${origin}。`, `The portal's policy forbids the frame: add ${origin} to ${toExtend(frames, "frame-src")}.`));
    if (scripts && scripts.list.includes("'strict-dynamic'")) found.push(unknown("门户用 'strict-dynamic'：script 标签需要它的 nonce。", "The portal uses 'strict-dynamic': the script tag needs its nonce."));
    else if (!scripts || allows(scripts.list, script, portal)) found.push(good("门户的策略允许 fentan-embed.js。", "The portal's policy allows fentan-embed.js."));
    else found.push(bad(`门户的策略不允许 fentan-embed.js：请在 ${toExtend(scripts, "script-src")} 中加入 ${origin}，或用单独的 iframe。`, `The portal's policy forbids fentan-embed.js: add ${origin} to ${toExtend(scripts, "script-src")}, or use the iframe alone.`));
    const files = sources(policy, FILES);
    if (files && !(portal ? allows(files.list, portal, portal) : files.list.includes("'self'"))) {
      found.push(bad("门户的策略不允许网页读取自己的文件：若用 budget 或 rulebook 属性，请在 connect-src 中加入 'self'。", "The portal's policy keeps its pages from reading their own files: with a budget or a rulebook attribute, add 'self' to connect-src."));
    }
  }
  return found;
}
