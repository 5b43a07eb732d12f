/**
 * 分摊 Fentan: who pays what when an old residential community is renovated (Fuzhou, 榕政办〔2021〕60号), to the fen.
 *
 * Units: every amount is text in yuan with two decimals (`"1130305.00"`), so that no digit is lost; proportions are
 * text too (`"0.65"`). The only numbers are years and counts. Nothing here is a float.
 *
 * Call `init` (or `initSync`) once; then everything is synchronous.
 */

/** The package's version. */
export declare const version: string;

/** The bytes of a file: a buffer or any view of one (a `Uint8Array`, Node's `Buffer`, a `DataView`), shared or not. */
export type Bytes = ArrayBufferLike | ArrayBufferView;

/**
 * Where `fentan.wasm` comes from: an address (text, a `URL` or a `Request`), its bytes, a `WebAssembly.Module`, or a
 * `Response` of any MIME type. The objects of a host are described by their shape: no DOM types are needed.
 */
export type WasmSource =
  | string
  | { readonly href: string }
  | { readonly url: string; arrayBuffer(): Promise<ArrayBuffer> }
  | Bytes
  | WasmModule;

/** A `WebAssembly.Module`, as `WebAssembly.compile` or an import of `fentan/wasm` gives one. */
export type WasmModule = object;

/**
 * Starts the calculator; to be awaited before anything else is called. Calling it again waits for the same start or
 * does nothing; after a failure it may be tried again.
 *
 * @param source where `fentan.wasm` comes from, or a promise of it. Left out, it is the file beside the package's own:
 *   fetched in browsers, read from the disk in Node. `fentan/inline` carries it and takes no source.
 * @throws {FentanError} (as a rejection) `init.failed`, with the reason as its `cause` where there is one.
 */
export declare function init(source?: WasmSource | Promise<WasmSource>): Promise<void>;

/**
 * Starts the calculator without waiting. Browsers compile only small modules on a page's main thread this way: before
 * Chromium 115 use `init` there, and this in workers.
 *
 * @param source the bytes of `fentan.wasm`, or a `WebAssembly.Module`. It may be left out in Node, where the file is
 *   read, and in `fentan/inline`, which carries it.
 * @throws {FentanError} `init.failed`.
 */
export declare function initSync(source?: Bytes | WasmModule): void;

/**
 * What goes in: a budget as JSON text, as the bytes of a file (UTF-8), or as an object. A promise, a `Blob` or a
 * `Response` has to be awaited first: `assess(await file.text())`.
 */
export type BudgetInput = Budget | string | Bytes;

/** A rulebook of one's own, as `loadRulebook` gives it. */
export interface Rulebook {
  /** Its id, as budgets name it. */
  readonly id: string;
  /** `sha256:` and the hex digest of its file. */
  readonly digest: string;
  /** Its title. */
  readonly name: Readonly<Bilingual>;
}

/**
 * Loads a city's rules from the text or the bytes of a TOML file; `docs/rulebooks.md` says how one is written.
 *
 * @throws {FentanError} `rulebook.invalid`, every row that is wrong in its message; `rulebook.not_toml`; `init.needed`.
 */
export declare function loadRulebook(file: string | Bytes): Rulebook;

/** The rules that a call goes by; left out, those of Fuzhou that the package carries. */
export interface Options {
  /** Rules that `loadRulebook` gave. */
  readonly rulebook?: Rulebook | undefined;
}

/** Options with a rulebook of one's own. */
export interface OwnRules extends Options {
  /** Rules that `loadRulebook` gave. */
  readonly rulebook: Rulebook;
}

/** What a type is under another city's rules: its ids are any text, and tables by payer or group have any keys. */
export type AnyCity<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? AnyCity<Item>[]
    : T extends object
      ? { [Key in keyof T]: Key extends Fixed ? T[Key] : Key extends ByCity ? Table<T[Key]> : AnyCity<T[Key]> }
      : T;

/** A table by ids has any keys; the rules' list of payers or groups stays a list. */
type Table<T> = T extends readonly unknown[] ? AnyCity<T> : Record<string, string>;

/** What is the same in every city. */
type Fixed = "schema" | "readings" | "diagnostics";

/** Tables by a city's own ids. */
type ByCity = "payers" | "groups" | "shares";

/** The same as the next, for another city's rules. */
export declare function assess(budget: BudgetInput | AnyCity<Budget>, options: OwnRules): AnyCity<Assessment>;
/**
 * Who pays what: the assessment of a budget, every amount in yuan as text, with every diagnostic in it. A project with
 * errors has diagnostics and no figures.
 *
 * @throws {FentanError} `input.not_json` where `budget` is no bytes and nothing that JSON can write;
 *   `rulebook.not_loaded` where `options` name no rulebook of `loadRulebook`; `init.needed`.
 */
export declare function assess(budget: BudgetInput, options?: Options): Assessment;

/** The same as the next, for another city's rules. */
export declare function check(budget: BudgetInput | AnyCity<Budget>, options: OwnRules): Diagnostic[];
/**
 * What is said about a budget, without its figures: of the budget as a whole, then project by project.
 *
 * @throws {FentanError} `input.not_json`; `rulebook.not_loaded`; `init.needed`.
 */
export declare function check(budget: BudgetInput, options?: Options): Diagnostic[];

/** The same as the next, for another city's rules. */
export declare function explain(budget: BudgetInput | AnyCity<Budget>, figure: string, options: OwnRules): FigureExplanation;
/**
 * Why a figure is what it is: a tree of steps with clauses and readings, down to what was entered.
 *
 * @param figure its path in the assessment, such as `projects[0].government.city`.
 * @throws {FentanError} `figure.unknown` where the assessment has no such figure, or where `figure` is not text;
 *   `input.not_json`; `rulebook.not_loaded`; `init.needed`.
 */
export declare function explain(budget: BudgetInput, figure: string, options?: Options): FigureExplanation;

/**
 * Reads a budget and says what could not be read, without asking whether it makes sense: `check` does.
 *
 * @throws {FentanError} `input.not_json`; `init.needed`.
 */
export declare function read(budget: BudgetInput): ReadBudget;

/** What was read of a budget. */
export interface ReadBudget {
  /** The budget. What could not be read is empty or left out in it, and a diagnostic says so. */
  budget: Budget;
  /** What could not be read, in the order of the input. */
  diagnostics: Diagnostic[];
}

/** The same as the next, for another city's rules. */
export declare function rules(options: OwnRules): AnyCity<Rules>;
/**
 * The rulebook: measures, components, payers, divisions, sources of money, match rules and readings.
 *
 * @throws {FentanError} `rulebook.not_loaded`; `init.needed`.
 */
export declare function rules(options?: Options): Rules;

/** A call, or the start, that went wrong. What is wrong with a budget is never thrown: it is in the diagnostics. */
export declare class FentanError extends Error {
  private constructor();
  name: "FentanError";
  /** What went wrong, for programs. */
  readonly code: FentanErrorCode;
  /** The message in Chinese; `message` is in English. */
  readonly messageZh: string;
  /** What caused it, where something else did: an error of the network, of the engine, or of a `toJSON`. */
  readonly cause?: unknown;
}

/**
 * - `init.needed`: a function was called before `init` was done.
 * - `init.failed`: `fentan.wasm` was not found, is not what it should be, or may not run here.
 * - `input.not_json`: the budget is neither text nor bytes nor a value that JSON can write, or has to be awaited first.
 * - `figure.unknown`: there is no such figure.
 * - `rulebook.invalid`: a rulebook has errors; the message names each row.
 * - `rulebook.not_toml`: what should be a rulebook's file is neither text nor bytes, or has to be awaited first.
 * - `rulebook.not_loaded`: the option `rulebook` is nothing that `loadRulebook` gave.
 */
export type FentanErrorCode =
  | "init.needed"
  | "init.failed"
  | "input.not_json"
  | "figure.unknown"
  | "rulebook.invalid"
  | "rulebook.not_toml"
  | "rulebook.not_loaded";
