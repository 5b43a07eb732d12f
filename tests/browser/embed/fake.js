// A small calculator in the place of the real one, for the tests of what is around it. It shows what it was started
// with, is as tall as it is told to be, and breaks when it is told to. Its glue looks as wasm-bindgen's does.
var fentanCalculator = (() => {
  const app = () => document.getElementById("app");
  let settings;
  let last;

  function add(tag, id, text, press) {
    const made = document.createElement(tag);
    made.id = id;
    made.textContent = text;
    if (press) made.addEventListener("click", press);
    app().appendChild(made);
    return made;
  }

  function figures(budget) {
    const { household = settings.household || null, toPay = null } = budget;
    const groups = { government: "60.00", residents: "40.00" };
    return { schema: "fentan/embed/1", project: "1", household, toPay, estimate: false, share: toPay, total: "100.00", groups, digest: `sha256:${"0".repeat(64)}` };
  }

  function show(text) {
    let budget = null;
    try {
      budget = JSON.parse(text);
    } catch (broken) {
      // Said below.
    }
    if (typeof budget !== "object" || !budget) return window.fentanEmbed.failed("budget", "不是 JSON", "not JSON");
    if (budget.trap) new WebAssembly.Instance(new WebAssembly.Module(TRAP)).exports.f();
    app().textContent = "";
    last = budget;
    const english = settings.lang === "en";
    add("h1", "title", english ? "What my household pays" : "我家出多少");
    const answer = add("p", "answer", budget.toPay === undefined ? "—" : budget.toPay);
    answer.tabIndex = -1;
    add("p", "settings", JSON.stringify(settings));
    app().lastChild.style.overflowWrap = "anywhere";
    const box = add("div", "box", "");
    box.style.height = `${budget.height || 60}px`;
    add("button", "grow", english ? "More" : "更多", () => (box.style.height = `${box.offsetHeight + 500}px`));
    add("button", "shrink", english ? "Less" : "收起", () => (box.style.height = "20px"));
    window.fentanEmbed.changed(JSON.stringify(budget.said || figures(budget)));
  }

  /** A module whose function `f` ends in a trap. */
  const TRAP = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11);

  return {
    default: async ({ module_or_path: module }) => {
      if (!(module instanceof WebAssembly.Module)) throw new TypeError("no module");
    },
    start(json, rulebook, bytes) {
      const budget = new TextDecoder().decode(bytes);
      settings = { ...JSON.parse(json), budget: budget.length };
      if (rulebook.length) settings.rulebook = new TextDecoder("utf-8", { ignoreBOM: true }).decode(rulebook);
      show(budget || "{}");
      window.fentanEmbed.ready();
    },
    setBudget: show,
    linkText: () => (last && last.toPay === undefined ? undefined : JSON.stringify({ digest: "", figures: [], document: last })),
  };
})();
