import { existsSync } from "node:fs";
import { access, constants, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ArdistillError } from "../errors.js";
import { asIoError, readJsonFile } from "../files.js";
import type { EpochRecord } from "./events.js";
import type { RunConfig } from "./options.js";

/** Where a run stands, beside the tensors; the metadata of resume/state.safetensors. */
export interface RunState {
  /** The epoch to go on with, and the sample in its order. */
  epoch: number;
  offset: number;
  step: number;
  threads: number;
  /** Sums of the epoch under way. */
  images: number;
  loss: number;
  correct: number;
  seconds: number;
  history: EpochRecord[];
}

/** The files of one run. Every write leaves either the new file or the old one. */
export class RunDirectory {
  constructor(readonly path: string) {}

  get config() {
    return join(this.path, "config.json");
  }
  get manifest() {
    return join(this.path, "manifest.json");
  }
  get log() {
    return join(this.path, "log.jsonl");
  }
  get last() {
    return join(this.path, "last.safetensors");
  }
  get best() {
    return join(this.path, "best.safetensors");
  }
  get state() {
    return join(this.path, "resume", "state.safetensors");
  }

  /**
   * Makes the directory ready for a new run.
   * @throws ArdistillError `ERR_RUN_EXISTS` when it holds a run, `ERR_IO` when it can't be written.
   */
  async create(): Promise<void> {
    if (existsSync(this.config)) {
      throw new ArdistillError(
        "ERR_RUN_EXISTS",
        `${this.path} already holds a run. Go on with it (--resume), or choose another directory (--out).`,
      );
    }
    try {
      await mkdir(join(this.path, "resume"), { recursive: true });
      await access(this.path, constants.W_OK);
    } catch (error) {
      throw asIoError(error, `write to the run directory ${this.path}`);
    }
  }

  /** The configuration of the run that is there. @throws ArdistillError `ERR_CONFIG` when there is none. */
  async readConfig(): Promise<RunConfig> {
    const config = await readJsonFile<RunConfig>(this.config);
    if (!config)
      throw new ArdistillError("ERR_CONFIG", `There is no run to resume in ${this.path}: it has no config.json.`);
    return config;
  }

  /** What the run began with; nothing for one that was killed before it was written. */
  readManifest(): Promise<{ dataset: { checksum: string } } | undefined> {
    return readJsonFile(this.manifest);
  }
}
