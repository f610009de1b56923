import { existsSync } from "node:fs";
import { type CheckpointFile, openCheckpoint, readTensors } from "../checkpoint/open.js";
import { writeSafetensors } from "../checkpoint/safetensors.js";
import { TensorEntry } from "../checkpoint/values.js";
import { ArdistillError } from "../errors.js";
import { loadTensors, loadWeights } from "../models/load.js";
import type { Model } from "../models/model.js";
import { core } from "../native/addon.js";
import type { ExecutorHandle, SessionHandle } from "../native/contract.js";
import { using } from "../native/handle.js";
import { assertFormat, RUN_FORMAT, type RunDirectory, type RunState } from "./run-directory.js";

/** Where the resume file has the student; all other tensors there are the session's. */
const STUDENT_PREFIX = "student.";

/** The keys of the run's state and of its format in the metadata of the resume file. */
const STATE_KEY = "run";
const FORMAT_KEY = "runFormat";

/** What a run can go on from: its resume files, and what becomes of them in student and session. */
export class RunCheckpoints {
  constructor(
    private readonly directory: RunDirectory,
    private readonly student: Model,
    private readonly executor: ExecutorHandle,
    private readonly session: SessionHandle,
  ) {}

  /** Writes resume/state.safetensors, all that a resumption needs, and then last.safetensors. */
  async write(state: RunState): Promise<void> {
    const { directory, student, executor, session } = this;
    const weights = await core().modelState(executor, student.handle);
    const carried = await core().sessionState(executor, session);
    const all = core().mergeBundles([
      [STUDENT_PREFIX, weights],
      ["", carried],
    ]);
    await using([weights, carried, all], async () => {
      const own = { [FORMAT_KEY]: String(RUN_FORMAT), [STATE_KEY]: JSON.stringify(state) };
      await directory.rotate();
      await writeSafetensors(directory.state, all, { ...student.metadata(), ...own });
      await writeSafetensors(directory.last, weights, student.metadata());
    });
  }

  /**
   * Loads the last checkpoint, or where that can't be read the one before it.
   * @returns the state of the run there, and why the last one was refused.
   * @throws ArdistillError `ERR_CHECKPOINT_FORMAT`, `ERR_IO` when neither can be read: about the last.
   */
  async restore(): Promise<{ state: RunState; refused?: unknown }> {
    const { state, previousState } = this.directory;
    try {
      return { state: await this.restoreFrom(state) };
    } catch (refused) {
      if (!existsSync(previousState)) throw refused;
      const found = await this.restoreFrom(previousState).catch(() => {
        throw refused;
      });
      return { state: found, refused };
    }
  }

  /** Begins with the weights of a checkpoint; with those of a run's resume file and what that run carried along. */
  async initialise(path: string): Promise<void> {
    const file = await openCheckpoint(path);
    if (tensorsUnder(file, STUDENT_PREFIX).size > 0) await this.load(file);
    else await loadWeights(this.student, path);
  }

  private async restoreFrom(path: string): Promise<RunState> {
    const file = await openCheckpoint(path);
    const stored = JSON.parse(file.metadata[STATE_KEY] ?? "null") as RunState | null;
    if (!stored) throw new ArdistillError("ERR_CHECKPOINT_FORMAT", `${path} holds no state of a run.`);
    assertFormat(Number(file.metadata[FORMAT_KEY] ?? 1), path);
    await this.load(file);
    return stored;
  }

  /** Loads what {@link write} wrote. */
  private async load(file: CheckpointFile): Promise<void> {
    const { student, executor, session } = this;
    await loadTensors(student, file, tensorsUnder(file, STUDENT_PREFIX));
    const carried = [...tensorsUnder(file, "")]
      .filter(([name]) => !name.startsWith(STUDENT_PREFIX))
      .map(([name, tensor]) => ({ name, tensor }));
    const bundle = await readTensors(file, carried);
    await using([bundle], () => core().loadSessionState(executor, session, bundle));
  }
}

/** The tensors of a file whose names begin with `prefix`, without it. */
function tensorsUnder({ value }: CheckpointFile, prefix: string): Map<string, TensorEntry> {
  const found = new Map<string, TensorEntry>();
  if (!(value instanceof Map)) return found;
  for (const [name, tensor] of value) {
    if (typeof name === "string" && name.startsWith(prefix) && tensor instanceof TensorEntry) {
      found.set(name.slice(prefix.length), tensor);
    }
  }
  return found;
}
