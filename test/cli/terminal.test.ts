import { describe, expect, it, vi } from "vitest";
import { duration } from "../../lib/cli/format.js";
import { Terminal, type TerminalOptions } from "../../lib/cli/terminal.js";
import { formatBytes } from "../../lib/numbers.js";

function terminal(options: TerminalOptions & { tty?: boolean } = {}) {
  const clock = { ms: 0 };
  const out: string[] = [];
  const err: string[] = [];
  const it = new Terminal({
    now: () => clock.ms,
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text), isTTY: options.tty, columns: 60 },
    ...options,
  });
  return { it, clock, out, err };
}

describe("Terminal", () => {
  it("prints results on standard output and all else on standard error", () => {
    const { it: own, out, err } = terminal();
    own.print("result");
    own.printJson({ a: 1 });
    own.note("note");
    own.warn("careful");
    expect(out).toEqual(["result\n"]);
    expect(err).toEqual(["note\n", "warning: careful\n"]);
  });

  it("prints only the JSON document when that is asked for", () => {
    const { it: own, out } = terminal({ json: true });
    own.print("result");
    own.printJson({ a: 1 });
    expect(JSON.parse(out.join(""))).toEqual({ a: 1 });
  });

  it("is silent but for warnings when quiet", () => {
    const { it: own, clock, err } = terminal({ quiet: true });
    own.note("note");
    clock.ms = 60_000;
    own.progress({ done: 1, total: 2, text: "half" });
    own.warn("careful");
    expect(err).toEqual(["warning: careful\n"]);
  });

  it("redraws one line in a terminal, cut to its width, and wipes it before other text", () => {
    vi.stubEnv("TERM", "xterm");
    const { it: own, clock, err } = terminal({ tty: true });
    own.progress({ done: 5, total: 10, text: "x".repeat(100) });
    own.progress({ done: 6, total: 10, text: "too soon" });
    clock.ms = 100;
    own.progress({ done: 10, total: 10, text: "all" });
    own.note("note");
    vi.unstubAllEnvs();
    expect(err).toEqual([
      `\r\x1b[2K[##########----------]  50 %  ${"x".repeat(29)}`,
      "\r\x1b[2K[####################] 100 %  all",
      "\r\x1b[2K",
      "note\n",
    ]);
  });

  it("writes at most a line in ten seconds elsewhere, without control characters", () => {
    const { it: own, clock, err } = terminal();
    for (clock.ms = 0; clock.ms <= 25_000; clock.ms += 500)
      own.progress({ done: clock.ms, total: 25_000, text: `${clock.ms}` });
    expect(err).toEqual(["10000\n", "20000\n"]);
  });
});

it("writes durations and sizes for people", () => {
  expect([0.4, 59.4, 187, 3723].map(duration)).toEqual(["0 s", "59 s", "3:07 min", "1:02:03 h"]);
  expect([999, 2.5e6, 1.234e9].map(formatBytes)).toEqual(["1 kB", "2.5 MB", "1.23 GB"]);
});
