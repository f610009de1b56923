import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countCheck, countTests, describeFailures } from "../../scripts/support/ci-summary.mjs";
import { installedMatches } from "../../scripts/support/dependencies.mjs";
import { Interrupted, runForeground, runTool, SetupError } from "../../scripts/support/process.mjs";
import { filesBelow, fingerprint, stampSays, writeStamp } from "../../scripts/support/project.mjs";
import { bar, stepPrinter } from "../../scripts/support/steps.mjs";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "ardistill-scripts-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe("stamps", () => {
  it("hold until a file's content or name, or a fact, changes", () => {
    mkdirSync(join(directory, "sources", "inner"), { recursive: true });
    const file = join(directory, "sources", "inner", "a.cpp");
    writeFileSync(file, "one");
    const now = (facts?: unknown) =>
      fingerprint(filesBelow(join(directory, "sources"), join(directory, "absent")), facts);
    const stamp = join(directory, "stamps", "native");
    expect(stampSays(stamp, now())).toBe(false);
    writeStamp(stamp, now());
    expect(stampSays(stamp, now())).toBe(true);
    expect(stampSays(stamp, now({ version: "2.11.0" }))).toBe(false);
    writeFileSync(file, "two");
    expect(stampSays(stamp, now())).toBe(false);
    writeFileSync(file, "one");
    expect(stampSays(stamp, now())).toBe(true);
    writeFileSync(join(directory, "sources", "b.cpp"), "");
    expect(stampSays(stamp, now())).toBe(false);
  });
});

describe("installedMatches", () => {
  const lock = {
    packages: {
      "": { version: "0.1.0" },
      "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
      "node_modules/a-darwin": { version: "1.0.0", optional: true },
    },
  };
  const installed = (version: string) => ({ packages: { "node_modules/a": { version, integrity: "sha512-a" } } });

  it("compares what npm installed with the lock file", () => {
    expect(installedMatches(lock, installed("1.0.0"))).toBe(true);
    expect(installedMatches(lock, installed("1.0.1"))).toBe(false);
    expect(installedMatches(lock, { packages: {} })).toBe(false);
  });
});

describe("runTool", () => {
  const node = (script: string, options: Partial<Parameters<typeof runTool>[2]> = {}) =>
    runTool(process.execPath, ["-e", script], { name: "test-tool", advice: "Do this.", ...options });

  it("hands over lines, whole even when they come in pieces", async () => {
    const lines: string[] = [];
    await node("process.stdout.write('on'); setTimeout(() => process.stdout.write('e\\ntwo\\n'), 50)", {
      onLine: (line) => lines.push(line),
    });
    expect(lines).toEqual(["one", "two"]);
  });

  it("fails with the ends of the output and the advice", async () => {
    const failure = await node("for (let i = 0; i < 500; i++) console.log('line ' + i); process.exitCode = 3").catch(
      (e) => e,
    );
    expect(failure).toBeInstanceOf(SetupError);
    expect(failure.message).toMatch(/exit code 3/);
    expect(failure.message).toMatch(/ line 0\n[\s\S]* \.\.\.\n[\s\S]* line 499$/);
    expect(failure.message).not.toContain("line 200");
    expect(failure.advice).toContain("Do this.");
  });

  it("fails when the tool does not exist", async () => {
    await expect(runTool("/absent/tool", [], { name: "test-tool" })).rejects.toThrow(/ENOENT/);
  });

  it("ends everything the tool started when it is interrupted", async () => {
    const heartbeat = join(directory, "heartbeat");
    const controller = new AbortController();
    const beat = `setInterval(() => require("node:fs").writeFileSync(${JSON.stringify(heartbeat)}, String(Date.now())), 20)`;
    const run = node(
      `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(beat)}]); setInterval(() => {}, 1000)`,
      {
        signal: controller.signal,
      },
    );
    while (!existsSync(heartbeat)) await sleep(20);
    controller.abort(new Interrupted("SIGINT"));
    await expect(run).rejects.toMatchObject({ exitCode: 130 });
    await sleep(100);
    const last = readFileSync(heartbeat, "utf8");
    await sleep(200);
    expect(readFileSync(heartbeat, "utf8")).toBe(last);
  });
});

describe("runForeground", () => {
  const run = (script: string) => runForeground(process.execPath, ["-e", script]);

  it("keeps the exit code, and 128 + n of signal n", async () => {
    expect(await run("process.exit(7)")).toBe(7);
    expect(await run("process.kill(process.pid, 'SIGTERM')")).toBe(143);
  });

  it("passes SIGTERM on", async () => {
    const ready = join(directory, "ready");
    const script = `process.on("SIGTERM", () => process.exit(9)); require("node:fs").writeFileSync(${JSON.stringify(ready)}, ""); setInterval(() => {}, 1000)`;
    const code = run(script);
    while (!existsSync(ready)) await sleep(20);
    process.emit("SIGTERM", "SIGTERM");
    expect(await code).toBe(9);
  });
});

describe("steps", () => {
  const record = () => {
    let text = "";
    const stream = {
      isTTY: false,
      columns: 80,
      write: (part: string) => (text += part),
    } as unknown as NodeJS.WriteStream;
    return { stream, text: () => text };
  };

  it("print one line each, with the seconds", async () => {
    const { stream, text } = record();
    const step = stepPrinter({ stream });
    await step("addon", { up: false, doing: "building", work: async () => "built" });
    await step("TypeScript", { up: true, doing: "compiling", work: async () => expect.fail("has nothing to do") });
    expect(text()).toMatch(/^addon: building \.\.\. built, \d+\.\d s\nTypeScript: up to date\n$/);
  });

  it("say nothing when quiet and up to date, and name the step that fails", async () => {
    const { stream, text } = record();
    const step = stepPrinter({ stream, quiet: true });
    await step("TypeScript", { up: true, doing: "compiling", work: async () => {} });
    expect(text()).toBe("");
    const work = () => Promise.reject(new SetupError("no compiler"));
    await expect(step("addon", { up: false, doing: "building", work })).rejects.toThrow("addon: no compiler");
    expect(text()).toMatch(/failed after/);
  });

  it("draw a bar", () => {
    expect(bar(61e6, 122e6)).toBe("[############            ] 50 %  61 of 122 MB");
    expect(bar(0, 0)).toMatch(/ 0 %/);
  });
});

describe("the summary of .ci/run", () => {
  const report = (passed: number, failed: number, brokenFiles = 0) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: Array.from({ length: brokenFiles }, () => ({ name: "x", status: "failed", assertionResults: [] })),
  });

  it("counts tests, and files that failed as a whole", () => {
    expect(countTests(report(5, 0))).toEqual({ passed: 5, failed: 0 });
    expect(countTests(report(5, 1, 2))).toEqual({ passed: 5, failed: 3 });
  });

  it("names what failed, with the beginning of why", () => {
    const testResults = [
      { name: "/a/good.test.ts", status: "passed", assertionResults: [{ status: "passed" }] },
      {
        name: "/a/bad.test.ts",
        status: "failed",
        assertionResults: [
          { status: "passed" },
          { status: "failed", fullName: "adds", failureMessages: ["Error: 3 is not 2\nat x"] },
        ],
      },
      { name: "/a/broken.test.ts", status: "failed", message: "no such module", assertionResults: [] },
    ];
    expect(describeFailures({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual([
      "bad.test.ts > adds: Error: 3 is not 2 | at x",
      "broken.test.ts: no such module",
    ]);
  });

  it("never calls a check passed whose exit status says otherwise", () => {
    const status = join(directory, "tests.status");
    const json = join(directory, "tests.json");
    writeFileSync(status, "0\n");
    expect(countCheck(status)).toEqual({ passed: 1, failed: 0 });
    writeFileSync(json, JSON.stringify(report(9, 0)));
    expect(countCheck(status)).toEqual({ passed: 9, failed: 0 });
    writeFileSync(status, "1\n");
    expect(countCheck(status)).toEqual({ passed: 9, failed: 1 });
    writeFileSync(json, JSON.stringify(report(8, 2)));
    expect(countCheck(status)).toEqual({ passed: 8, failed: 2 });
    rmSync(json);
    expect(countCheck(status)).toEqual({ passed: 0, failed: 1 });
  });
});
