import { existsSync } from "node:fs";
import { access, constants, copyFile, link, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ArdistillError } from "../errors.js";
import { asIoError, readJsonFile } from "../files.js";
import type { EpochRecord } from "./events.js";
import type { RunConfig } from "./options.js";

/** Where a run stands, beside the tensors; the metadata of resume/state.safetensors. */
export interface RunState {
  /** The pass over the images to go on with, the sample in its order, and how many updates its batch has had. */
  epoch: number;
  offset: number;
  replay: number;
  step: number;
  threads: number;
  /** Sums of the epoch under way. */
  images: number;
  loss: number;
  correct: number;
  seconds: number;
  history: EpochRecord[];
  /** Passes after which weights were taken into the average of swa. */
  averaged: number;
}

/** Of config.json and of the resume file's metadata; another number is another layout. */
export const RUN_FORMAT = 2;

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
  get averaged() {
    return join(this.path, "averaged.safetensors");
  }
  get tensorboard() {
    return join(this.path, "tensorboard");
  }
  get state() {
    return join(this.path, "resume", "state.safetensors");
  }
  /** The state before that. */
  get previousState() {
    return join(this.path, "resume", "previous.safetensors");
  }
  get isResumable() {
    return existsSync(this.state) || existsSync(this.previousState);
  }

  /** Keeps the present state as the previous one, before it is written anew. */
  async rotate(): Promise<void> {
    if (!existsSync(this.state)) return;
    const next = `${this.previousState}.next`;
    try {
      await rm(next, { force: true });
      // Not every file system has links.
      await link(this.state, next).catch(() => copyFile(this.state, next));
      await rename(next, this.previousState);
    } catch (error) {
      throw asIoError(error, `keep the checkpoint ${this.previousState}`);
    }
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
    const stored = await readJsonFile<RunConfig & { format?: number }>(this.config);
    if (!stored)
      throw new ArdistillError("ERR_CONFIG", `There is no run to resume in ${this.path}: it has no config.json.`);
    const { format = 1, ...config } = stored;
    assertFormat(format, this.config);
    return config;
  }

  /** What the run began with; nothing for one that was killed before it was written. */
  readManifest(): Promise<{ dataset: { checksum: string } } | undefined> {
    return readJsonFile(this.manifest);
  }
}

/** @throws ArdistillError `ERR_CHECKPOINT_FORMAT` for a file of another version's runs. */
export function assertFormat(format: number, path: string): void {
  if (format === RUN_FORMAT) return;
  throw new ArdistillError(
    "ERR_CHECKPOINT_FORMAT",
    `${path} is of run format ${format}, and this version of ardistill goes on with format ${RUN_FORMAT}. Begin a new run from its weights ` +
      "(--init last.safetensors).",
  );
}
