/**
 * Why running a Python script by node:child_process failed, in a few words: the last line of what it wrote to stderr,
 * where it wrote any. Node.js's own message repeats the whole script.
 */
export function pythonFailure(error: unknown): string {
  const { code, status, stderr } = error as { code?: unknown; status?: unknown; stderr?: unknown };
  const lastLine = String(stderr ?? "")
    .trim()
    .split("\n")
    .at(-1);
  if (lastLine) return lastLine;
  if (code === "ENOENT") return "there is no such program";
  if (code === "ETIMEDOUT") return "it did not answer in time";
  return `it failed (${String(status ?? code ?? error)})`;
}
