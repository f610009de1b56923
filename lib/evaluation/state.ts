import { isDeepStrictEqual } from "node:util";
import { ArdistillError } from "../errors.js";
import { readJsonFile, writeJsonFile } from "../files.js";
import { Outcomes } from "./outcomes.js";
import type { Cost } from "./report.js";

const FORMAT = "ardistill evaluation";
const VERSION = 1;
/** What is lost at most when the process is killed. */
const SAVE_MS = 10_000;

/** One attack, or stage of one, and what it did so far. */
export interface PassState extends Cost {
  outcomes: Outcomes;
}

/** Everything that decides an evaluation's result. */
export type Setup = Record<string, unknown>;

interface StateFile {
  format: string;
  version: number;
  setup: Setup;
  clean: string;
  passes: (Cost & { outcomes: string })[];
}

/** What an evaluation found so far, kept in a file if there is one, so that a killed evaluation goes on and ends alike. */
export class EvaluationState {
  #savedAt = performance.now();

  private constructor(
    readonly path: string | undefined,
    private readonly setup: Setup,
    readonly clean: Outcomes,
    readonly passes: PassState[],
  ) {}

  /**
   * A new state, or that of `path` where there is one.
   * @throws ArdistillError `ERR_CONFIG` for a file of another evaluation, or of none; `ERR_IO`.
   */
  static async open(path: string | undefined, setup: Setup, samples: number, passes: number): Promise<EvaluationState> {
    // What the file will give back, such as no undefined.
    const own = JSON.parse(JSON.stringify(setup)) as Setup;
    const found = path === undefined ? undefined : await readJsonFile<StateFile>(path);
    if (path === undefined || found === undefined) {
      const empty = (): PassState => ({ outcomes: new Outcomes(samples), seconds: 0, forward: 0, backward: 0 });
      return new EvaluationState(path, own, new Outcomes(samples), Array.from({ length: passes }, empty));
    }
    if (found?.format !== FORMAT || found.version !== VERSION || !found.setup) {
      throw refused(path, "it is no state of an evaluation that this release can go on with");
    }
    const differing = Object.keys({ ...own, ...found.setup }).filter(
      (key) => !isDeepStrictEqual(own[key], found.setup[key]),
    );
    if (differing.length > 0) {
      const parts = differing.map((key) => difference(key, found.setup[key], own[key]));
      throw refused(path, `it is of another evaluation: ${parts.join("; ")}`);
    }
    const clean = Outcomes.parse(found.clean, samples);
    const states = (Array.isArray(found.passes) ? found.passes : []).map(({ outcomes, ...cost }) => ({
      ...cost,
      outcomes: Outcomes.parse(outcomes, samples),
    }));
    if (!clean || states.length !== passes || states.some((state) => !state.outcomes)) {
      throw refused(path, "it is damaged");
    }
    return new EvaluationState(path, own, clean, states as PassState[]);
  }

  /** Writes the file, at most once in ten seconds unless `now`. @throws ArdistillError `ERR_IO`. */
  async save(now = false): Promise<void> {
    if (this.path === undefined || (!now && performance.now() - this.#savedAt < SAVE_MS)) return;
    const passes = this.passes.map((pass) => ({ ...pass, outcomes: pass.outcomes.toString() }));
    const file: StateFile = {
      format: FORMAT,
      version: VERSION,
      setup: this.setup,
      clean: this.clean.toString(),
      passes,
    };
    await writeJsonFile(this.path, file);
    this.#savedAt = performance.now();
  }
}

/** The batch size of a state file, which results depend on in their last bits. */
export async function storedBatchSize(path: string): Promise<number | undefined> {
  const value = (await readJsonFile<Partial<StateFile>>(path))?.setup?.batchSize;
  return typeof value === "number" ? value : undefined;
}

function difference(key: string, there: unknown, here: unknown): string {
  const isShort = [there, here].every((value) => typeof value !== "object" && String(value).length < 40);
  return isShort ? `${key} ${there} there, ${here} here` : `its ${key} differs`;
}

function refused(path: string, reason: string): ArdistillError {
  return new ArdistillError(
    "ERR_CONFIG",
    `Cannot go on from ${path}: ${reason}. Nothing was changed; give another state file, or delete this one to begin anew.`,
  );
}
