import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeEach } from "vitest";
import { locateLibTorch } from "../../../lib/native/libtorch.js";
import { traceOpening } from "../../../lib/native/needed.js";
import { compileFirst } from "../../cli/support.js";
import { type ChildResult, runModule, temporaryDirectory } from "../../support.js";

/** What a process leaves that ends as its own code says, whatever LibTorch did to it. */
export const ALIVE = { code: 7, signal: null, stderr: "" };
/** Code after which no child process can be started. */
export const NO_CHILD = `process.execPath = "/nonexistent";`;

/** The files that LibTorch in use here consists of. */
export function librariesHere(): string[] {
  return traceOpening(locateLibTorch().libraries).files;
}

/** The bytes of one of them. */
export function bytesOf(name: string): Buffer {
  return readFileSync(librariesHere().find((path) => basename(path) === name)!);
}

/** libc10.so with its middle overwritten: header and size are right, and opening it ends the process. */
export function damagedLibrary(): Buffer {
  const bytes = bytesOf("libc10.so");
  return bytes.fill(0xcc, Math.floor(bytes.length * 0.25), Math.floor(bytes.length * 0.75));
}

/** Makes a LibTorch in `root` that differs from the one in use here in the files given; null leaves one out. */
export function varyLibTorch(root: string, changes: Record<string, Buffer | null> = {}): void {
  const directory = join(root, "lib");
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(root, "build-version"), "2.11.0\n");
  for (const path of librariesHere()) {
    if (!(basename(path) in changes)) symlinkSync(path, join(directory, basename(path)));
  }
  for (const [name, bytes] of Object.entries(changes)) if (bytes) writeFileSync(join(directory, name), bytes);
}

/** Processes that use a LibTorch of a test's own for the first time. */
export class FirstUse {
  /** Directory that LIBTORCH names, and the one that ARDISTILL_HOME names. */
  root = "";
  home = "";

  constructor() {
    compileFirst();
    beforeEach(async () => {
      this.root = await temporaryDirectory();
      this.home = join(await temporaryDirectory(), "home");
    });
  }

  vary(changes?: Record<string, Buffer | null>): void {
    varyLibTorch(this.root, changes);
  }

  /** A shared library of that name out of C++. */
  compile(name: string, source: string): Buffer {
    const [input, output] = [join(this.root, "made.cpp"), join(this.root, "made.so")];
    writeFileSync(input, source);
    execFileSync(process.env.CXX ?? "g++", ["-shared", "-fPIC", `-Wl,-soname,${name}`, "-o", output, input]);
    return readFileSync(output);
  }

  /** Runs `before` and the first use in a process of its own; prints "works" and the version, or the error. */
  inProcess({ before = "", env = {} }: { before?: string; env?: NodeJS.ProcessEnv } = {}): Promise<ChildResult> {
    return this.#run(`${before}\n${USE}\nprocess.exitCode = 7;`, env);
  }

  inWorker(): Promise<ChildResult> {
    return this.#run(
      `import { isMainThread, Worker } from "node:worker_threads";
      if (isMainThread) {
        await new Promise((resolve) => new Worker(new URL(import.meta.url)).on("exit", resolve));
        process.exitCode = 7;
      } else {
        ${USE}
      }`,
      {},
    );
  }

  #run(source: string, env: NodeJS.ProcessEnv): Promise<ChildResult> {
    const named = { LD_LIBRARY_PATH: "", LIBTORCH: this.root, ARDISTILL_HOME: this.home };
    return runModule(`import { core } from "ardistill/native/addon.js";\n${source}`, {
      env: { ...process.env, ...named, ...env },
    });
  }
}

const USE = `
  try {
    console.log("works", core().version().torch);
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }`;
