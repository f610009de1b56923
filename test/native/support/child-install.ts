import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { InstallOptions } from "../../../lib/native/install/index.js";
import { home, nowhere, server, withArchive } from "./installs.js";

const SCRIPT = fileURLToPath(new URL("install-child.mjs", import.meta.url));

/** What an installer's process said at its end; nothing of it where the process was killed. */
export interface ChildReport {
  outcome?: string;
  variant?: string;
  name?: string;
  code?: string;
  message?: string;
  /** Root of the installation that the search then found. */
  located?: string | null;
  /** What lay in the home directory and in its libtorch/. */
  home?: string[];
  libtorch?: string[];
}

export interface ChildOptions {
  env?: NodeJS.ProcessEnv;
  /** A shell script to run before, as root of a mount namespace of its own; $1 is the home directory. */
  mount?: string;
  onStart?: (child: ChildProcess) => void;
}

/** Runs the compiled installer in a process of its own. */
export async function installInChild(
  options: InstallOptions = {},
  { env = {}, mount, onStart }: ChildOptions = {},
): Promise<ChildReport> {
  const job = {
    options: { home, indexUrl: `${server.origin}/simple`, ...options },
    internals: { pinned: withArchive(`${nowhere}/none.zip`), stallMs: 5_000, retryDelayMs: 1 },
  };
  // Through a file descriptor would be no simpler: a job is about 10 kB.
  const command = [process.execPath, SCRIPT, JSON.stringify(job)];
  const [program, ...args] = mount
    ? [...namespace(), "sh", "-c", `set -e\n${mount}\nshift\nexec "$@"`, "sh", home, ...command]
    : command;
  const child = spawn(program!, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (text) => {
    stdout += text;
  });
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  onStart?.(child);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve([code, signal]));
  });
  if (signal === "SIGKILL") return {};
  if (code !== 0) throw new Error(`the installer's process ended with ${code ?? signal}: ${stderr}`);
  return JSON.parse(stdout) as ChildReport;
}

/** A way to run a program in a mount namespace of its own, where it may mount file systems; these go when it ends. */
function namespace(): string[] {
  const way = mountingWay();
  if (way) return way;
  throw new Error(
    "This machine lets nobody mount a file system (neither unshare --mount nor unshare --map-root-user --mount works), so that " +
      "a full or a read-only disk cannot be made here. Run this test as root, or where user namespaces are allowed.",
  );
}

let way: string[] | null | undefined;

function mountingWay(): string[] | null {
  way ??=
    [["--mount"], ["--map-root-user", "--mount"]]
      .map((flags) => ["unshare", ...flags])
      .find(([program, ...flags]) => {
        const directory = mkdtempSync(join(tmpdir(), "ardistill-mount-"));
        const mount = ["mount", "-t", "tmpfs", "tmpfs", directory];
        const { status } = spawnSync(program!, [...flags, ...mount], { stdio: "ignore" });
        rmSync(directory, { recursive: true });
        return status === 0;
      }) ?? null;
  return way;
}
