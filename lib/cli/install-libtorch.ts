import type { Command } from "commander";
import {
  type InstallOptions,
  type InstallProgress,
  type InstallResult,
  installLibTorch,
} from "../native/install/index.js";
import { suitableVariant } from "../native/install/variant.js";
import { formatBytes } from "../numbers.js";
import type { Interrupt } from "./interrupt.js";
import { type OutputFlags, runs, type Session } from "./session.js";
import type { Terminal } from "./terminal.js";

type InstallFlags = Omit<InstallOptions, "signal" | "onProgress"> & OutputFlags;

const EXAMPLES = `
The wheel of the Python package index that pip is set up with comes first, since every file of it is pinned by SHA-256 in
this package; without Python or that index, the official archive. Proxies: HTTP_PROXY, HTTPS_PROXY, NO_PROXY.

Examples:
  $ ardistill install-libtorch
  $ ardistill install-libtorch --variant cuda --dry-run
  $ ardistill install-libtorch --from-file libtorch-shared-with-deps-2.11.0.zip --sha256 <hexadecimal>
A LibTorch or PyTorch 2.11 that you have needs no installation: set LIBTORCH to its directory, or LIBTORCH_USE_PYTORCH=1.`;

const VERBS = { download: "downloading", verify: "verifying", unpack: "unpacking" } as const;

export function addInstallLibTorch(program: Command, interrupt: Interrupt): void {
  const command = program
    .command("install-libtorch")
    .description("download LibTorch and verify it")
    .optionsGroup("Source:")
    .option("--variant <NAME>", "cpu (default), cuda, or auto: cuda where there is an NVIDIA driver for it")
    .option("--home <DIR>", "where to install (default: $ARDISTILL_HOME, else ~/.cache/ardistill)")
    .option("--from-file <FILE>", "a LibTorch zip or torch wheel on disk")
    .option("--url <URL>", "address of such an archive")
    .option("--sha256 <HEX>", "what its SHA-256 must be")
    .option("--index-url <URL>", "Python package index to take the wheels from")
    .option("--python <PATH>", "Python whose pip is asked for its index")
    .option("--force", "install again although it is there")
    .option("--dry-run", "say what would be done, and do nothing");
  runs<InstallFlags>(command, interrupt, runInstall).addHelpText("after", EXAMPLES);
}

async function runInstall(flags: InstallFlags, { terminal, interrupt }: Session): Promise<undefined> {
  const { json: _json, quiet: _quiet, ...options } = flags;
  const signal = interrupt.listen();
  const result = await installLibTorch({ ...options, signal, onProgress: showProgress(terminal) });
  const { outcome, version, variant, root, origin, space } = result;
  const headlines = {
    installed: `LibTorch ${version} (${variant}) is installed in ${root}`,
    present: `LibTorch ${version} (${variant}) is already in ${root}`,
    planned: `LibTorch ${version} (${variant}) would be installed in ${root}`,
  };
  terminal.print(headlines[outcome]);
  terminal.print(`from ${origin}`);
  if (space) {
    terminal.print(`${formatBytes(space.downloads)} to download, ${formatBytes(space.installed)} when installed`);
  }
  terminal.printJson(result);
  const hint = hintAt(flags.variant, result);
  if (hint) terminal.note(hint);
}

/** What this machine would suggest, where that is another variant. */
function hintAt(wish: InstallFlags["variant"], { variant, reason }: InstallResult): string | undefined {
  if (reason !== null) return `auto took ${variant}: ${reason}`;
  const suitable = suitableVariant();
  if (suitable.variant === variant) return undefined;
  if (wish === "cuda") return `CUDA will not be of use here: ${suitable.reason}`;
  if (wish === undefined && variant === "cpu") return `${suitable.reason}: --variant cuda installs LibTorch with CUDA`;
  return undefined;
}

function showProgress(terminal: Terminal) {
  return ({ file, phase, receivedBytes, totalBytes }: InstallProgress) => {
    const text = `${VERBS[phase]} ${file}: ${formatBytes(receivedBytes)} of ${formatBytes(totalBytes)}`;
    terminal.progress({ done: receivedBytes, total: totalBytes, text });
  };
}
