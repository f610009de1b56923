import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The git revision of the working directory, with "-dirty" for changed files; null outside of a repository or without git. */
export async function gitRevision(): Promise<string | null> {
  try {
    const run = promisify(execFile);
    const { stdout } = await run("git", ["describe", "--always", "--abbrev=40", "--dirty", "--exclude=*"], {
      timeout: 5000,
    });
    return stdout.trim() || null;
  } catch {
    return null;
  }
}
