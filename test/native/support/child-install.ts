import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { InstallOptions } from "../../../lib/native/install/index.js";
import { home, nowhere, server, withArchive } from "./installs.js";

const NOBODY = 65_534;
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
  /** Shell commands to run before; $1 is the home directory. */
  before?: string;
  /** Run them in a mount namespace of its own, where they may mount file systems; these go when the process ends. */
  mounts?: boolean;
  /** Run it as nobody, where the test runs as root. */
  unprivileged?: boolean;
  onStart?: (child: ChildProcess) => void;
}

/** Runs the compiled installer in a process of its own. */
export async function installInChild(
  options: InstallOptions = {},
  { env = {}, before, mounts = false, unprivileged = false, onStart }: ChildOptions = {},
): Promise<ChildReport> {
  const job = {
    options: { home, indexUrl: `${server.origin}/simple`, ...options },
    internals: { pinned: withArchive(`${nowhere}/none.zip`), stallMs: 5_000, retryDelayMs: 1 },
  };
  const command = [process.execPath, SCRIPT, JSON.stringify(job)];
  const shell = before ? ["sh", "-c", `set -e\n${before}\nshift\nexec "$@"`, "sh", home] : [];
  const [program, ...args] = [...(mounts ? (namespace() ?? []) : []), ...shell, ...command];
  const child = spawn(program!, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(unprivileged && process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
  });
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

let found: string[] | null | undefined;

/** How to run a program in a mount namespace of its own; null where this machine lets us mount nothing. */
export function namespace(): string[] | null {
  found ??=
    [["--mount"], ["--map-root-user", "--mount"]]
      .map((flags) => ["unshare", ...flags])
      .find(([program, ...flags]) => {
        const directory = mkdtempSync(join(tmpdir(), "ardistill-mount-"));
        const { status } = spawnSync(program!, [...flags, "mount", "-t", "tmpfs", "tmpfs", directory], {
          stdio: "ignore",
        });
        rmSync(directory, { recursive: true });
        return status === 0;
      }) ?? null;
  return found;
}
