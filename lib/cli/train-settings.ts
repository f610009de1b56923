import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { ArdistillError, messageOf, suggest } from "../errors.js";
import { readJsonFile, writeJsonFile } from "../files.js";
import { isModelFile } from "../models/registry.js";
import { kebab } from "../spec.js";
import { findPreset, valuesOf } from "../training/presets.js";
import { RunDirectory } from "../training/run-directory.js";
import { required } from "./arguments.js";
import { type DataFlags, storedDataFlags } from "./data-options.js";
import { CALL_FLAG_NAMES, type TrainFlags, type TrainingFlags } from "./train-options.js";

/** Options that name files; they are kept as absolute paths, so that a run can be gone on with from any directory. */
const FILE_FLAGS = ["teacher", "init", "order", "starts"] as const;

/** Options that name a file or an architecture. */
const MODEL_FLAGS = ["student", "teacherModel"] as const;

/** Beside config.json, which does not say where the images lie. */
const DATA_FILE = "data.json";

/** The options of a run: those given, then those of the `--config` file, then those of the run to resume. */
export async function collectSettings(flags: TrainFlags, command: Command): Promise<TrainingFlags & DataFlags> {
  const given = Object.fromEntries(
    Object.entries(flags).filter(([key]) => !CALL_FLAG_NAMES.includes(key as (typeof CALL_FLAG_NAMES)[number])),
  );
  const fromFile = flags.config === undefined ? {} : await readConfigFile(flags.config, command);
  const named: TrainingFlags & DataFlags = { ...fromFile, ...given };
  const stored = flags.resume ? await readRun(required(named.out, "--out DIR", "train")) : {};
  const settings: TrainingFlags & DataFlags = { ...stored, ...named };
  for (const key of FILE_FLAGS) {
    const path = settings[key];
    if (typeof path === "string") settings[key] = resolve(path);
  }
  for (const key of MODEL_FLAGS) {
    const model = settings[key];
    if (model !== undefined && isModelFile(model)) settings[key] = resolve(model);
  }
  return settings;
}

/** Notes where the images of a run lie. @throws ArdistillError `ERR_IO`. */
export function storeDataFlags(out: string, flags: DataFlags): Promise<void> {
  return writeJsonFile(join(out, DATA_FILE), storedDataFlags(flags));
}

/** The options of a run that was begun before. What the preset says is left to it. */
async function readRun(out: string): Promise<TrainingFlags & DataFlags> {
  const config = await new RunDirectory(out).readConfig();
  const recipe: object = valuesOf(findPreset(config.preset, config.method, config.dataset).recipe);
  const isOfPreset = (key: string, value: unknown) =>
    key !== "epochs" && key in recipe && JSON.stringify(recipe[key as keyof typeof recipe]) === JSON.stringify(value);
  const own = Object.fromEntries(
    Object.entries(config).filter(([key, value]) => value !== null && !isOfPreset(key, value)),
  );
  // Absent in a run that was not begun on the command line.
  return { ...own, ...(await readJsonFile<DataFlags>(join(out, DATA_FILE))) };
}

/** Options of a JSON file, such as a run's config.json; names in camelCase or kebab-case, null for none. */
async function readConfigFile(path: string, command: Command): Promise<TrainingFlags & DataFlags> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new ArdistillError("ERR_IO", `cannot read ${path}: ${messageOf(cause)}`, { cause });
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new ArdistillError("ERR_CONFIG", `${path} is not JSON: ${messageOf(cause)}`, { cause });
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new ArdistillError("ERR_CONFIG", `${path} must hold a JSON object of options`);
  }
  const options = command.options.filter(
    (option) => !CALL_FLAG_NAMES.includes(option.attributeName() as (typeof CALL_FLAG_NAMES)[number]),
  );
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parsed)) {
    if (value === null) continue;
    const option = options.find((candidate) => candidate.name() === kebab(name));
    if (!option) {
      const known = options.map((candidate) => candidate.name());
      throw new ArdistillError("ERR_CONFIG", `${path}: unknown option ${suggest(kebab(name), known)}`);
    }
    // Text may be a fraction, as on the command line.
    const parse = typeof value === "string" ? option.parseArg : undefined;
    settings[option.attributeName()] = parse ? parse(value as string, undefined) : value;
  }
  return settings as TrainingFlags & DataFlags;
}
