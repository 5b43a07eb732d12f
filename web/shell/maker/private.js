// Whether the budget that is chosen for an embed holds what households keep private: everybody can read it there.

import { privateData } from "../embed/private.js";
import { unpack } from "../link.js";
import { ask, bad, good, isMissing, unknown } from "./check/findings.js";

/**
 * What is to be said about the budget that was chosen; nothing where none was.
 *
 * @param {{ budget: string, link: string }} chosen
 * @returns {Promise<import("./check/findings.js").Finding | null>}
 */
export async function checkPrivate({ budget, link }) {
  if (!budget && !link) return null;
  let document;
  try {
    document = link ? JSON.parse(await unpack(link)).document : await fileOf(budget);
  } catch (unreadable) {
    return unknown(
      "这里读不到预算的内容。放上网之前请确认：里面没有表决意见、维修资金余额、公积金等各户不公开的内容；页面「链接」里可以存公开文件。",
      "The budget cannot be read here. Before it is published make sure that it has no votes, balances, provident fund draws or anything else that households keep private; “Link” on the page saves a public file.",
    );
  }
  const found = privateData(document);
  if (!found) return good("预算里没有各户不公开的内容；各户的门牌、面积和应分摊金额本来就是公示的。", "The budget holds nothing that households keep private; doors, areas and shares are public by the project’s notices.");
  return bad(
    `预算里有各户不公开的内容，谁都能读到：${found.zh}。请在完整页面点「链接」，选公开的内容，重新做链接或存成文件。`,
    `The budget holds what households keep private, and anybody can read it: ${found.en}. On the full page press “Link”, choose what is public, and make the link or save the file again.`,
  );
}

/** The budget in a file that can be read here. */
async function fileOf(address) {
  const response = await ask(new URL(address, window.document.baseURI));
  if (isMissing(response)) throw new Error("missing");
  return response.json();
}
