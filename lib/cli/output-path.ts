import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ArdistillError } from "../errors.js";
import { asIoError, isMissing } from "../files.js";

/**
 * Looks whether a file can be written, before work begins that would be lost.
 * @throws ArdistillError `ERR_IO`.
 */
export async function assertWritableFile(path: string): Promise<void> {
  const parent = dirname(resolve(path));
  const found = await look(parent);
  if (!found) throw new ArdistillError("ERR_IO", `cannot write ${path}: there is no directory ${parent}`);
  await assertDirectory(parent, path);
  const existing = await look(path);
  if (existing?.isDirectory()) throw new ArdistillError("ERR_IO", `cannot write ${path}: it is a directory`);
}

/**
 * The same for a directory that may have to be made with the ones around it.
 * @throws ArdistillError `ERR_IO`.
 */
export async function assertWritableDirectory(path: string): Promise<void> {
  let nearest = resolve(path);
  while (!(await look(nearest)) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  await assertDirectory(nearest, path);
}

async function assertDirectory(directory: string, target: string): Promise<void> {
  if (!(await look(directory))?.isDirectory()) {
    throw new ArdistillError("ERR_IO", `cannot write ${target}: ${directory} is not a directory`);
  }
  await access(directory, constants.W_OK | constants.X_OK).catch((error: unknown) => {
    throw asIoError(error, `write ${target}`);
  });
}

async function look(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw asIoError(error, `look at ${path}`);
  }
}
