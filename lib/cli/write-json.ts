import { dirname } from "node:path";
import { RunDirectory } from "../training/run-directory.js";

/** Writes a JSON document: all of the file or none of it. @throws ArdistillError `ERR_IO`. */
export function writeJsonFile(path: string, value: unknown): Promise<void> {
  return new RunDirectory(dirname(path)).writeJson(path, value);
}
