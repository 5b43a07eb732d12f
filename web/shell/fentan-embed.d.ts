// Types for fentan-embed.js. Copy this file into your project, or name it in `files` of tsconfig.json.

/**
 * The element that `fentan-embed.js` defines: `<fentan-calculator>`. Its options are attributes, which `docs/embedding.md`
 * lists; among them `budget` and `rulebook`, the addresses of a budget in JSON and of another city's rules in TOML.
 */
interface FentanCalculatorElement extends HTMLElement {
  /**
   * Shows another budget: a `fentan/budget/1` or `fentan/document/1`, as a value or as JSON text of at most 1,048,576
   * characters. May be called at any time once the element is defined, before `ready` too. Never throws: a budget that
   * cannot be read comes as an `error`; what is wrong in one that can is explained in the frame, and amounts are null.
   */
  setBudget(budget: object | string): void;

  addEventListener<Type extends keyof FentanCalculatorEvents>(
    type: Type,
    listener: (this: FentanCalculatorElement, event: FentanCalculatorEvents[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;

  removeEventListener<Type extends keyof FentanCalculatorEvents>(
    type: Type,
    listener: (this: FentanCalculatorElement, event: FentanCalculatorEvents[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

interface FentanCalculatorEvents extends Omit<HTMLElementEventMap, "change" | "error"> {
  /** The calculator can be used. Bubbles. */
  ready: CustomEvent<Record<string, never>>;
  /** The figures that it shows are others, the first ones included. Bubbles. */
  change: CustomEvent<FentanFigures>;
  /** Something is wrong; the visitor has been told as far as it concerns them. Does not bubble. */
  error: CustomEvent<FentanProblem>;
}

/** What the calculator shows. Amounts are text in yuan, such as `"1234.50"`; null where there is none yet. */
interface FentanFigures {
  schema: "fentan/embed/1";
  /** The id of the project that is shown; null where no budget could be read. */
  project: string | null;
  /**
   * The id of the household that the visitor chose; always null unless the element has the attribute `tell-household`.
   */
  household: string | null;
  /** What the household pays, in yuan. */
  toPay: string | null;
  /** True where there is no list of households, so that amounts of a household are estimates by its area. */
  estimate: boolean;
  /** Its share of what residents bear, in yuan, before anything is taken off. */
  share: string | null;
  /** What the whole project costs, in yuan. */
  total: string | null;
  /**
   * What each group of payers bears of the total, in yuan, by the rulebook's ids; by Fuzhou's `government`, `enterprise`,
   * `property_unit`, `residents`, `undetermined`.
   */
  groups: Record<string, string | null>;
  /** The rulebook that the figures follow: `sha256:` and 64 hex digits. */
  digest: string;
}

interface FentanProblem {
  /**
   * `silent`: the frame did not open. `budget`, `household`, `theme`, `configuration`: what was asked for cannot be had.
   * `rulebook`: the rules asked for cannot be had or have errors, which are named with their rows; nothing is calculated.
   * `rules`: the visitor is asked whether other rules than those pinned will do. `stopped`: it has ended after an error.
   * Others: the embed could not load.
   */
  code: string;
  zh: string;
  en: string;
}

interface HTMLElementTagNameMap {
  "fentan-calculator": FentanCalculatorElement;
}
