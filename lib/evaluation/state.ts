import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
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

const count = z.number().nonnegative();
const STATE_FILE = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  setup: z.record(z.string(), z.unknown()),
  clean: z.string(),
  passes: z.array(z.object({ outcomes: z.string(), seconds: count, forward: count, backward: count })),
});
type StateFile = z.infer<typeof STATE_FILE>;
/** What tells such a file from others, whatever release wrote it. */
const HEAD = z.object({ format: z.literal(FORMAT), version: z.int() });

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
   * A new state, written at once so that an unfit `path` is known before the work is done, or that of `path` where there is one.
   * @throws ArdistillError `ERR_CONFIG` for a file of another evaluation, or of none; `ERR_IO`.
   */
  static async open(path: string | undefined, setup: Setup, samples: number, passes: number): Promise<EvaluationState> {
    // What the file will give back, such as no undefined.
    const own = JSON.parse(JSON.stringify(setup)) as Setup;
    const found = path === undefined ? undefined : await readState(path);
    if (path === undefined || found === undefined) {
      const empty = (): PassState => ({ outcomes: new Outcomes(samples), seconds: 0, forward: 0, backward: 0 });
      const passStates = Array.from({ length: passes }, empty);
      const state = new EvaluationState(path, own, new Outcomes(samples), passStates);
      await state.save(true);
      return state;
    }
    const differing = Object.keys({ ...own, ...found.setup }).filter(
      (key) => !isDeepStrictEqual(own[key], found.setup[key]),
    );
    if (differing.length > 0) {
      const parts = differing.map((key) => difference(key, found.setup[key], own[key]));
      throw refused(path, `it is of another evaluation: ${parts.join("; ")}`);
    }
    const clean = Outcomes.parse(found.clean, samples);
    const states = found.passes.map(({ outcomes, ...cost }) => ({
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
  const value = (await readState(path))?.setup.batchSize;
  return typeof value === "number" ? value : undefined;
}

/** @throws ArdistillError `ERR_CONFIG` for a file of something else, `ERR_IO`. */
async function readState(path: string): Promise<StateFile | undefined> {
  const found = await readJsonFile<unknown>(path).catch((error: unknown) => {
    const isDamaged = error instanceof ArdistillError && error.code === "ERR_CONFIG";
    throw isDamaged ? refused(path, "it is damaged, or no state of an evaluation", error) : error;
  });
  if (found === undefined) return undefined;
  const head = HEAD.safeParse(found);
  if (!head.success) throw refused(path, "it is no state of an evaluation");
  if (head.data.version > VERSION) {
    throw refused(path, `a newer release wrote it (version ${head.data.version}; this one reads ${VERSION})`);
  }
  const state = STATE_FILE.safeParse(found);
  if (!state.success) throw refused(path, "it is damaged");
  return state.data;
}

function difference(key: string, there: unknown, here: unknown): string {
  const isShort = [there, here].every((value) => typeof value !== "object" && String(value).length < 40);
  return isShort ? `${key} ${there} there, ${here} here` : `its ${key} differs`;
}

function refused(path: string, reason: string, cause?: unknown): ArdistillError {
  return new ArdistillError(
    "ERR_CONFIG",
    `Cannot go on from ${path}: ${reason}. Nothing was changed; give another state file, or delete this one to begin anew.`,
    { cause },
  );
}
